"""People named in texts, however they are spelled: without accents, in other cases, with anything between the words.

A name is found whole (each word in full or as its first letter: `Nguyễn Thị Hòa`, `nguyen_thi_hoa`, `N.T. Hòa`, `N. Hòa`),
written in one word (`nguyenthihoa`), and as the given name, or the last words of the name, after a form of address (`chị Hòa`,
`đ/c Thanh Thúy`). A given name alone is an ordinary word and stays: `Hòa Bình`, `chú ý`.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from planner.language.folding import fold

GONE = "…"
# A word with the marks that decomposed letters carry, and hyphens that show only at the end of a line.
_WORD = re.compile("(?:[^\\W_][\u0300-\u036f\u00ad]*)+")
_LETTERS = str.maketrans({"đ": "d", "ð": "d", "ɖ": "d"})
_ADDRESS = {
    ("anh",): ("anh",), ("chi",): ("chị",), ("ong",): ("ông",), ("ba",): ("bà",), ("co",): ("cô",), ("chu",): ("chú",),
    ("dong", "chi"): ("đồng", "chí"), ("d", "c"): ("đ", "c"), ("dc",): ("đc",), ("bac",): ("bác",),
    ("mr",): ("mr",), ("mrs",): ("mrs",), ("ms",): ("ms",), ("miss",): ("miss",), ("comrade",): ("comrade",),
}  # fmt: skip
_TITLES = frozenset({"ong", "ba", "anh", "chi", "co", "chu", "ts", "ths", "bs", "pgs", "gs", "cn", "ks"})
# Without its accent each of these is another word (three, agency, bee); a given name after it must look like one.
_OTHERWISE = frozenset({("chi",), ("ba",), ("co",), ("chu",), ("bac",)})
# Words of the language that are a form of address and a given name by their letters.
_COMPOUNDS = frozenset({
    ("anh", "hùng"), ("anh", "dũng"), ("anh", "minh"), ("anh", "tài"), ("anh", "tuấn"), ("anh", "linh"), ("anh", "hào"),
    ("anh", "em"), ("anh", "thư"), ("anh", "kiệt"), ("chú", "ý"), ("chú", "trọng"), ("chú", "thích"), ("chú", "giải"),
    ("chú", "tâm"), ("cô", "đọng"), ("cô", "đơn"), ("cô", "giáo"), ("bà", "con"), ("ông", "bà"), ("chị", "em"), ("bác", "ái"),
})  # fmt: skip
_SHORTEST_JOINED = 8  # letters of a name written in one word


@dataclass(frozen=True)
class _Token:
    start: int
    end: int
    spelled: str
    bare: str  # without accents
    exact: str  # with them, in one form

    @property
    def is_bare(self) -> bool:
        return self.bare == self.exact

    @property
    def is_name_like(self) -> bool:
        return self.spelled[:1].isupper()

    def may_be(self, exact: str) -> bool:
        """Spelled so, or without accents."""
        return self.exact == exact or self.is_bare


class People:
    """Names, and ids where those are looked for, too."""

    def __init__(self, names: Iterable[str], ids: Iterable[str] = ()) -> None:
        self._by_given: dict[str, list[tuple[_Token, ...]]] = defaultdict(list)
        self._joined: set[str] = set()
        self._ids: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        for name in {name for name in names if name}:
            for words in _forms(name):
                self._by_given[words[-1].bare].append(words)
                joined = "".join(word.bare for word in words)
                if len(words) > 1 and len(joined) >= _SHORTEST_JOINED:
                    self._joined.add(joined)
        for id in ids:
            is_told = _is_told_apart(id)
            parts = tuple(_exact(token) if is_told else token for token in _words(id))
            if parts and (is_told or (id.isalpha() and len(id) >= 3)):
                self._ids[parts[0]].add(parts)

    def out_of(self, text: str) -> str:
        """The text with `…` for everybody whom it names."""
        kept, end = [], 0
        for start, stop in self.spans(text):
            kept += [text[end:start], GONE]
            end = stop
        return "".join([*kept, text[end:]])

    def named_in(self, texts: Iterable[str]) -> list[str]:
        """The phrases that name people, as the texts spell them, once."""
        return list(dict.fromkeys(text[start:stop] for text in texts for start, stop in self.spans(text)))

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Where people are named, from start to end; places that touch are one."""
        if not self._by_given and not self._ids:
            return []
        tokens = _tokens(text)
        found = sorted(span for i in range(len(tokens)) for span in self._at(text, tokens, i))
        merged: list[tuple[int, int]] = []
        for start, stop in found:
            if merged and start < merged[-1][1]:
                merged[-1] = (merged[-1][0], max(stop, merged[-1][1]))
            else:
                merged.append((start, stop))
        return merged

    def _at(self, text: str, tokens: list[_Token], i: int) -> Iterator[tuple[int, int]]:
        """What ends at this token; of an id, what begins there."""
        token = tokens[i]
        if token.bare in self._joined:
            yield token.start, token.end
        for first in {token.spelled, token.exact}:
            for id in self._ids.get(first, ()):
                run = tokens[i : i + len(id)]
                if len(run) == len(id) and all(w in (t.spelled, t.exact) for w, t in zip(id, run, strict=True)):
                    yield token.start, run[-1].end
        for words in self._by_given.get(token.bare, ()):
            found = (_whole(tokens, i, words), _short(text, tokens, i, words), _addressed(tokens, i, words))
            starts = [start for start in found if start >= 0]
            if starts:
                yield tokens[min(starts)].start, token.end


def _forms(name: str) -> Iterator[tuple[_Token, ...]]:
    """The words of a name; also without what stands in brackets, without a title before it, and its last three words."""
    forms = [tuple(_tokens(name)), tuple(_tokens(re.sub(r"\([^)]*\)", " ", name)))]
    for words in list(forms):
        if len(words) > 2 and words[0].bare in _TITLES:
            forms.append(words[1:])
        if len(words) > 3:
            forms.append(words[-3:])
    seen = set()
    for words in forms:
        key = tuple(word.exact for word in words)
        if words and key not in seen:
            seen.add(key)
            yield words


def _whole(tokens: list[_Token], i: int, words: tuple[_Token, ...]) -> int:
    """The first token of the whole name that ends at token i, each word before the given name in full or as its first letter,
    or all of those letters in one (NT Hòa); -1 where it does not stand there."""
    given, before = words[-1], words[:-1]
    if not before:
        # A single short word is as likely an ordinary word of a title.
        stands = len(given.bare) >= 3 and (tokens[i].exact == given.exact or (tokens[i].is_bare and tokens[i].is_name_like))
        return i if stands else -1
    letters = "".join(word.bare[0] for word in before)
    if i >= 1 and len(before) > 1 and tokens[i].may_be(given.exact) and tokens[i - 1].bare == letters:
        return i - 1
    start = i - len(before)
    if start < 0:
        return -1
    run = tokens[start:i]
    in_full = all(t.bare == w.bare for t, w in zip(run, before, strict=True))
    if in_full and (len(words) > 2 or all(t.may_be(w.exact) for t, w in zip(tokens[start : i + 1], words, strict=True))):
        return start
    or_letters = all(t.bare in (w.bare, w.bare[0]) for t, w in zip(run, before, strict=True))
    return start if or_letters and not in_full and tokens[i].may_be(given.exact) else -1


def _short(text: str, tokens: list[_Token], i: int, words: tuple[_Token, ...]) -> int:
    """The token of one letter before the given name, as in `N. Hòa` of Nguyễn Thị Hòa; -1 where there is none."""
    if i < 1 or len(words) < 2 or not tokens[i].is_name_like or not tokens[i].may_be(words[-1].exact):
        return -1
    letter = tokens[i - 1]
    is_letter = letter.bare in (words[0].bare[0], words[-2].bare[0]) and letter.is_name_like
    return i - 1 if is_letter and text[letter.end : tokens[i].start].strip() == "." else -1


def _addressed(tokens: list[_Token], i: int, words: tuple[_Token, ...]) -> int:
    """The form of address before the given name, or before the last words of the name; -1 where there is none."""
    given = words[-1]
    if not tokens[i].may_be(given.exact):
        return -1
    tails = [words[-n:] for n in range(1, len(words))] + ([(words[0], given)] if len(words) > 2 else []) or [words]
    for tail in tails:
        start = i - len(tail) + 1
        if start < 1 or not all(t.bare == w.bare and t.may_be(w.exact) for t, w in zip(tokens[start:i], tail, strict=False)):
            continue
        for n in (2, 1):
            said = tokens[max(0, start - n) : start]
            exact = _ADDRESS.get(tuple(token.bare for token in said))
            if exact is not None and len(said) == n and _is_address(said, exact, tokens[start], len(tail)):
                return start - n
    return -1


def _is_address(said: list[_Token], exact: tuple[str, ...], name: _Token, length: int) -> bool:
    if not all(token.may_be(word) for token, word in zip(said, exact, strict=True)):
        return False
    is_cased = name.spelled[:1].isupper() and not (name.spelled.isupper() and said[-1].spelled.isupper())
    if length == 1 and not is_cased and (said[-1].exact, name.exact) in _COMPOUNDS:
        return False
    plain = tuple(token.bare for token in said)
    is_without = plain in _OTHERWISE and said[0].is_bare
    return not is_without or (name.is_bare and (name.is_name_like or plain == ("chi",)))


def _tokens(text: str) -> list[_Token]:
    return [_Token(match.start(), match.end(), match[0], _bare(match[0]), _exact(match[0])) for match in _WORD.finditer(text)]


def _words(text: str) -> list[str]:
    return [match[0] for match in _WORD.finditer(text)]


@lru_cache(maxsize=1 << 16)  # the words of names are few
def _exact(word: str) -> str:
    return fold(unicodedata.normalize("NFKC", word.replace("\u00ad", "")))


@lru_cache(maxsize=1 << 16)
def _bare(word: str) -> str:
    apart = unicodedata.normalize("NFKD", _exact(word))
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).translate(_LETTERS)


def _is_told_apart(id: str) -> bool:
    """Whether an id is neither a word nor a number like any other: letters and digits, a number of many digits or from 0 on."""
    letters, digits = any(map(str.isalpha, id)), any(map(str.isdigit, id))
    if letters and digits:
        return len(id) >= 2
    return digits and (len(id) >= 5 or (len(id) > 1 and id.startswith("0")))
