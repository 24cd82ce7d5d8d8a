"""The posts that a long text names ("Phó Bí thư, Chủ tịch UBND thành phố"), by a dictionary of titles, longest first."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, TypeVar

import numpy as np

from planner.language.catalogue import Catalogue, Field, NamedPosts
from planner.language.folding import fold
from planner.pool.pool import CodedColumn, Column, LateColumns, ListColumn, Pool

_WORD = re.compile(r"\w+")
_ENDS = re.compile(r"[,;:()/+|&]")  # between two words: another post begins
_MAY_END = re.compile("[-\u2010-\u2015]")  # between two words: another post may begin, or a name goes on
_ANY_WORDS = "\u2026"  # at the end of a spelling; of a body: with a name behind it (thành phố Sóc Trăng)

_Key = tuple[str, ...]
_What = TypeVar("_What")


def with_named_posts(pool: Pool, catalogue: Catalogue, asked: Collection[str]) -> tuple[Pool, Mapping[str, tuple[str, ...]]]:
    """The pool with those of the fields `asked` whose values are found in a text of it, and for each what was not known there.

    A field that the pool has as a column of its own stays; one whose text is no column is left out: unknown for everybody.
    """
    columns: dict[str, Column] = {}
    unknown: dict[str, tuple[str, ...]] = {}
    for declared in catalogue.fields.values():
        named = declared.named
        if named is None or declared.name not in asked or declared.name in pool.columns:
            continue
        text = pool.columns.get(named.source)
        beside = None if named.completed_by is None else pool.columns.get(named.completed_by)
        if isinstance(text, CodedColumn):
            columns[declared.name], unknown[declared.name] = _column(declared, named, text, beside)
    if not columns:
        return pool, unknown
    makers = {name: partial(pool.columns.__getitem__, name) for name in pool.columns}
    makers |= {name: partial(columns.__getitem__, name) for name in columns}
    return replace(pool, columns=LateColumns(makers)), unknown


def posts_named(declared: Field, text: str, unit: str = "") -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The canonical posts that a text names, in its order, and the parts of it that are none. `declared` has `named`."""
    if declared.named is None:
        raise ValueError(f"{declared.name} is not found in texts")
    return _Titles(declared, declared.named).read(text, unit)


def _column(declared: Field, named: NamedPosts, text: CodedColumn, beside: Column | None) -> tuple[ListColumn, tuple[str, ...]]:
    """Each pair of texts that occurs is read once."""
    titles = _Titles(declared, named)
    units = beside if isinstance(beside, CodedColumn) else None
    of_units = np.full(len(text.codes), -1, dtype=np.int32) if units is None else units.codes
    pairs, at = np.unique(np.stack([text.codes, of_units]), axis=1, return_inverse=True)
    labels = declared.canonical_values
    number = {label: code for code, label in enumerate(labels)}
    cells: dict[tuple[int, ...], int] = {}
    codes = np.full(pairs.shape[1], -1, dtype=np.int32)
    unknown: dict[str, str] = {}
    for pair, (post, unit) in enumerate(pairs.T.tolist()):
        if post < 0:
            continue
        found, left = titles.read(text.labels[post], units.labels[unit] if units is not None and unit >= 0 else "")
        codes[pair] = cells.setdefault(tuple(dict.fromkeys(number[title] for title in found)), len(cells))
        for part in left:
            unknown.setdefault(fold(part), part)
    column = ListColumn(codes[at.ravel()], tuple(cells), labels, tuple(map(fold, labels)))
    return column, tuple(unknown.values())


@dataclass(frozen=True)
class _Word:
    """A word by its key, where it stands in the text, what stands before it (nothing, `may end`, `ends`), and whether it has a
    capital (None: the whole text is in capitals, so that this tells nothing)."""

    key: str
    first: int
    last: int
    ends: bool = False
    may_end: bool = False
    capital: bool | None = False


@dataclass(frozen=True)
class _Part:
    """A piece of the text: the post that it names (None: not known), whether no body is named with it, and its words."""

    title: str | None
    bare: bool
    words: Sequence[_Word]


class _Phrases(dict[_Key, _What]):
    """Phrases by their keys, what each means, and what tells at once that none of them begins at a word."""

    def __init__(self, phrases: Mapping[_Key, _What]) -> None:
        super().__init__(phrases)
        self.longest = max(map(len, phrases), default=0)
        self.heads = frozenset(key[0] for key in phrases if key)


class _Titles:
    """The dictionary, made ready: every phrase as the keys of its words."""

    def __init__(self, declared: Field, named: NamedPosts) -> None:
        self.named = named
        self._words: list[tuple[Sequence[_Word], _Key]] = []
        for word, others in named.words.items():
            own = _keys(word)
            self._words += sorted(((_split(other), own) for other in others), key=lambda pair: -len(pair[0]))
        titles: dict[_Key, tuple[str, bool]] = {}  # the canonical title, and whether any words may follow
        for title, spellings in declared.values.items():
            for spelling in (title, *spellings):
                key = tuple(word.key for word in self._plain(_split(spelling)))
                any_words = spelling.rstrip().endswith(_ANY_WORDS)
                first, so_far = titles.get(key, (title, False))
                titles[key] = (first, so_far or any_words)
        self._titles = _Phrases(titles)
        self._before, self._joins, self._fillers = map(self._phrases, (named.before, named.joins, named.fillers))
        with_name = {level: [word for word in words if word.endswith(_ANY_WORDS)] for level, words in named.levels.items()}
        self._with_name = _Phrases({key: level for level, words in with_name.items() for key in self._phrases(words)})
        bodies: dict[_Key, str | None] = dict(self._phrases(named.others))  # None: another body
        bodies |= {key: level for level, words in named.levels.items() for key in self._phrases(words)}
        self._bodies = _Phrases(bodies | dict.fromkeys(self._phrases(named.own), ""))
        self._known = frozenset(declared.canonical_values)

    def read(self, text: str, unit: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The posts that a text names, and the parts of it that are none, with the unit where that is why."""
        parts = list(self._parts(self._plain(_split(text))))
        by_unit = False
        if parts and unit.strip():
            last, parts[-1] = parts[-1], self._completed(parts[-1], self._plain(_split(unit)))
            by_unit = last.title is not None and parts[-1].title is None
        found = tuple(dict.fromkeys(part.title for part in parts if part.title is not None))
        left = [text[part.words[0].first : part.words[-1].last] for part in parts if part.title is None]
        return found, (*left[:-1], f"{left[-1]} ({unit.strip()})") if by_unit else tuple(left)

    def _phrases(self, texts: Sequence[str]) -> _Phrases[None]:
        return _Phrases(dict.fromkeys(tuple(word.key for word in self._plain(_split(text))) for text in texts))

    def _plain(self, words: Sequence[_Word]) -> list[_Word]:
        """The words, with each phrase that the dictionary writes in one way written so."""
        now = list(words)
        present = {word.key for word in now}
        for phrase, own in self._words:
            if not present.issuperset(word.key for word in phrase):
                continue
            present.update(own)
            at = 0
            while at + len(phrase) <= len(now):
                # Over a comma only where the dictionary has one, too (Văn hóa, Thể thao và Du lịch).
                if all(now[at + n].key == of.key and (not n or of.ends or not now[at + n].ends) for n, of in enumerate(phrase)):
                    first, last = now[at], now[at + len(phrase) - 1]
                    span = [replace(first, key=own[0], last=last.last)]
                    span += [_Word(key, first.first, last.last) for key in own[1:]]
                    now[at : at + len(phrase)] = span
                    at += len(own)
                else:
                    at += 1
        return now

    def _parts(self, words: Sequence[_Word]) -> Iterator[_Part]:
        at = 0
        while at < len(words):
            joined = self._longest_of(self._joins, words, at)
            if joined > at:
                at = joined
                continue
            first = self._skipped(self._before, words, at)
            title = self._title_at(words, first)
            end = self._end(words, first)
            if first >= end:  # a rank alone
                at = max(first, at + 1)
            elif title is None:
                if not self._is_place(words, first, end):
                    yield _Part(None, False, words[first:end])
                at = end
            else:
                part, at = self._with_body(words, first, end, *title)
                yield part

    def _with_body(
        self, words: Sequence[_Word], first: int, end: int, title: str, any_words: bool, at: int
    ) -> tuple[_Part, int]:
        """The part that begins with a title, whose words end before `at`; and where the next begins."""
        if any_words:
            while at < end and not (words[at].may_end and self._title_at(words, at)):
                at += 1
            return _Part(title, False, words[first:at]), at
        body = self._skipped(self._fillers, words, at)
        if self._is_over(words, body, end):
            return _Part(title, True, words[first:body]), body
        after = self._longest_of(self._bodies, words, body)
        level = self._bodies[self._keys_of(words, body, after)] if after > body else None
        if level == "":
            after, level = self._of_name(words, body, after, end)
        if level is None:
            return _Part(None, False, words[first:end]), end
        at = after
        while not self._is_over(words, at, end):  # the name of the place
            at += 1
        return _Part(self._of_level(title, level), False, words[first:at]), at

    def _of_name(self, words: Sequence[_Word], body: int, after: int, end: int) -> tuple[int, str | None]:
        """Where an own body ends, and its level: a name that is not the committee's makes it another's (Thành ủy Sóc Trăng)."""
        while (inner := self._longest_of(self._with_name, words, after)) > after:  # Thành ủy | thành phố Cần Thơ
            body, after = after, max(inner, self._longest_of(self._bodies, words, after))
        own = self._keys_of(words, body, after)
        if own in self._with_name and not self._is_over(words, after, end):
            if words[after].capital is None:
                return after, None  # THÀNH PHỐ SÓC TRĂNG, THÀNH PHỐ CHUYÊN TRÁCH: a name or not, nobody can tell
            if words[after].capital:
                return after, self._with_name[own]
        return after, self._bodies[own]

    def _completed(self, part: _Part, unit: Sequence[_Word]) -> _Part:
        """The last part with what the unit says: the body of a bare title, or what makes it a title at all."""
        if part.title is not None and not part.bare:
            return part
        own = [word.key for word in part.words]
        shared = max(n for n in range(min(len(own), len(unit)) + 1) if own[len(own) - n :] == [w.key for w in unit[:n]])
        both = [*part.words, *(replace(word, ends=word.ends and n > 0) for n, word in enumerate(unit[shared:]))]
        one = next(self._parts(both), part)
        if one.title is not None:
            return replace(part, title=one.title, bare=False)
        if part.title is None:
            return part
        for at in range(len(unit)):
            after = self._longest_of(self._bodies, unit, at)
            level = self._bodies[self._keys_of(unit, at, after)] if after > at else None
            if level:
                return replace(part, title=self._of_level(part.title, level), bare=False)
            if after > at and level is None and at == 0:
                return replace(part, title=None)
        return part

    def _of_level(self, title: str, level: str) -> str:
        named = self.named.of_level(title, level) if level else title
        return named if named in self._known else title

    def _title_at(self, words: Sequence[_Word], at: int) -> tuple[str, bool, int] | None:
        """The longest title that begins there: its canonical name, whether any words may follow, where it ends."""
        if at >= len(words) or words[at].key not in self._titles.heads:
            return None
        for after in range(min(len(words), at + self._titles.longest), at, -1):
            if (found := self._titles.get(self._keys_of(words, at, after))) is not None:
                return *found, after
        return None

    def _longest_of(self, phrases: _Phrases[Any], words: Sequence[_Word], at: int) -> int:
        """Where the longest of the phrases that begins there ends; `at` where none does."""
        if at >= len(words) or words[at].key not in phrases.heads:
            return at
        ends = range(min(len(words), at + phrases.longest), at, -1)
        return next((after for after in ends if self._keys_of(words, at, after) in phrases), at)

    def _skipped(self, phrases: _Phrases[None], words: Sequence[_Word], at: int) -> int:
        while (after := self._longest_of(phrases, words, at)) > at and not (at and words[at].ends and phrases is self._fillers):
            at = after
        return at

    def _keys_of(self, words: Sequence[_Word], at: int, after: int) -> _Key:
        """The keys of these words; none where another part begins among them."""
        taken = words[at:after]
        return () if any(word.ends for word in taken[1:]) else tuple(word.key for word in taken)

    def _end(self, words: Sequence[_Word], at: int) -> int:
        """Where the part that begins there ends at the latest."""
        for after in range(at + 1, len(words)):
            if words[after].ends or self._longest_of(self._joins, words, after) > after:
                return after
        return len(words)

    def _is_over(self, words: Sequence[_Word], at: int, end: int) -> bool:
        return at >= end or words[at].ends or words[at].may_end or self._title_at(words, at) is not None

    def _is_place(self, words: Sequence[_Word], at: int, end: int) -> bool:
        """Whether a part only says where: `..., thành phố Cần Thơ`."""
        at = self._skipped(self._fillers, words, at)
        after = self._longest_of(self._bodies, words, at)
        return at < after <= end and self._bodies[self._keys_of(words, at, after)] is not None


def _split(text: str) -> list[_Word]:
    """The words of a text, with what stands before each."""
    found: list[_Word] = []
    last = 0
    all_capitals = text.isupper()
    for word in _WORD.finditer(text):
        gap = text[last : word.start()]
        is_first = not found
        ends, may_end = bool(_ENDS.search(gap)), bool(_MAY_END.search(gap))
        key, capital = fold(word[0]), None if all_capitals else word[0][0].isupper()
        found.append(_Word(key, word.start(), word.end(), ends and not is_first, may_end and not is_first, capital))
        last = word.end()
    return found


def _keys(text: str) -> _Key:
    return tuple(word.key for word in _split(text))
