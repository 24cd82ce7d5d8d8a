"""The province of today in which the home town of a text lies: "xã Mỹ Hương, huyện Mỹ Tú, tỉnh Sóc Trăng" is Cần Thơ.

A name counts where it can only be the province: behind tỉnh or thành phố, or by itself between commas. Behind xã, phường, huyện
and the like it is that place's, wherever it lies; a ward or a district alone says nothing. Two provinces that are not one today
say nothing either, but for a bare name before the one that is called tỉnh: that is a place within.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

import numpy as np

from planner.language.catalogue import Catalogue, Field
from planner.language.folding import fold
from planner.language.places import Places
from planner.pool.pool import CodedColumn, Column, LateColumns, Pool
from planner.written.places_file import places

Kind = Literal["sure", "town", "bare"]  # called a province; a city or town of that name; by itself
_MOST_WORDS = 5  # of a name
_WORD = re.compile(r"[^\W_]+")
_PART = re.compile(r"[,;:()/\r\n|+\-\u2010-\u2015]")  # between two words: another place begins
_PROVINCE = frozenset((("tỉnh",), ("tinh",), ("t",)))
_CITY = frozenset((("thành", "phố"), ("thanh", "pho"), ("tp",)))
_TOWN = frozenset((("thị", "xã"), ("thi", "xa"), ("tx",)))
# Before a name: it is that of a smaller place.
_SMALLER = frozenset((
    ("thị", "trấn"), ("thi", "tran"), ("đặc", "khu"), ("dac", "khu"), ("khu", "phố"), ("khu", "pho"),
    *((word,) for word in (
        "huyện", "huyen", "h", "quận", "quan", "q", "xã", "xa", "x", "phường", "phuong", "p", "tt", "ấp", "ap", "khóm", "khom",
        "thôn", "thon", "làng", "lang", "bản", "ban", "buôn", "buon", "tổ", "to", "đường", "duong", "phố", "pho", "khu", "kp",
    )),
))  # fmt: skip
_UNITS = _PROVINCE | _CITY | _TOWN | _SMALLER
_BEFORE = frozenset(("nay", "là", "la", "thuộc", "thuoc"))  # say nothing: nay là Cần Thơ
_AFTER = frozenset(("cũ", "cu", "trước", "truoc", "đây", "day", "nay", "việt", "viet", "vn"))  # Hậu Giang cũ


@dataclass(frozen=True)
class Home:
    """What a text says: the earlier province that it names and the one of today; both None where it says nothing for sure.

    `unclear`: it names provinces that are not one today.
    """

    named: str | None = None
    today: str | None = None
    unclear: bool = False


def home_of(text: str, known: Places) -> Home:
    """The province that a text means."""
    named = list(_named(text, known))
    last = max((at for at, (_, kind) in enumerate(named) if kind == "sure"), default=-1)
    # A bare name before the province is that of a place within it; one behind it is a second home.
    told = [name for at, (name, kind) in enumerate(named) if kind != "bare" or at > last]
    today = {known.today[name] for name in told}
    if len(today) > 1:
        return Home(unclear=True)
    return Home(named[last][0] if last >= 0 else told[-1], today.pop()) if today else Home()


def with_home_places(pool: Pool, catalogue: Catalogue, asked: Collection[str]) -> tuple[Pool, Mapping[str, tuple[str, ...]]]:
    """The pool with those of the fields `asked` that tell in which province a text lies, and for each the texts that name two.

    A field that the pool has as a column of its own stays; one whose text is no column is left out: unknown for everybody.
    """
    columns: dict[str, Column] = {}
    unclear: dict[str, tuple[str, ...]] = {}
    for declared in catalogue.fields.values():
        if declared.located is None or declared.name not in asked or declared.name in pool.columns:
            continue
        text = pool.columns.get(declared.located.source)
        if isinstance(text, CodedColumn):
            columns[declared.name], unclear[declared.name] = _column(declared, text, places(declared.located.places))
    if not columns:
        return pool, unclear
    makers = {name: partial(pool.columns.__getitem__, name) for name in pool.columns}
    makers |= {name: partial(columns.__getitem__, name) for name in columns}
    return replace(pool, columns=LateColumns(makers)), unclear


def _column(declared: Field, text: CodedColumn, known: Places) -> tuple[CodedColumn, tuple[str, ...]]:
    """Each text that occurs is read once."""
    labels = declared.canonical_values
    number = {label: code for code, label in enumerate(labels)}
    homes = [home_of(label, known) for label in text.labels]
    codes = np.array([*(-1 if home.today is None else number[home.today] for home in homes), -1], dtype=np.int32)
    unclear = tuple(label for label, home in zip(text.labels, homes, strict=True) if home.unclear)
    return CodedColumn(codes[text.codes], labels, tuple(map(fold, labels))), unclear


@dataclass(frozen=True)
class _Word:
    key: str
    begins: bool  # a part of the text begins with it


def _words(text: str) -> list[_Word]:
    return [
        _Word(word, not at) for part in _PART.split(text) for at, word in enumerate(_WORD.findall(fold(part)))
    ]  # fmt: skip


def _named(text: str, known: Places) -> Iterator[tuple[str, Kind]]:
    """The earlier provinces that a text names, in its order."""
    words = _words(text)
    keys = [word.key for word in words]
    spellings = known.by_plain_words if text.isascii() else known.by_words
    at, ended = 0, -1
    while at < len(words):
        end, name = _longest(keys, at, spellings)
        if name is None:
            at += 1
            continue
        kind = _kind(words, keys, at, ended, name, known)
        if kind is not None and _ends(words, keys, end, spellings):
            ended = end
            yield name, kind
        at = end


def _longest(keys: Sequence[str], at: int, spellings: Mapping[tuple[str, ...], str]) -> tuple[int, str | None]:
    """The longest name that begins at a word: the word behind it, and whose it is."""
    for end in range(min(len(keys), at + _MOST_WORDS), at, -1):
        if (name := spellings.get(tuple(keys[at:end]))) is not None:
            return end, name
    return at + 1, None


def _kind(words: Sequence[_Word], keys: Sequence[str], at: int, ended: int, name: str, known: Places) -> Kind | None:
    """What the words before a name make of it; None where it is the name of something smaller, or a part of a longer one."""
    if keys[at].startswith("tp"):
        return "sure"  # TPCT, TP HCM
    first = next(start for start in range(at, -1, -1) if words[start].begins)
    for length in (2, 1):
        unit = tuple(keys[max(at - length, first) : at])
        if len(unit) < length or unit not in _UNITS:
            continue
        if unit in _SMALLER:
            return None
        return "town" if unit in _TOWN or (unit in _CITY and name not in known.cities) else "sure"
    return "bare" if ended == at or all(key in _BEFORE for key in keys[first:at]) else None


def _ends(words: Sequence[_Word], keys: Sequence[str], end: int, spellings: Mapping[tuple[str, ...], str]) -> bool:
    """Whether a name ends before this word, and does not go on (Hà Nam Ninh)."""
    if end == len(words) or words[end].begins or keys[end] in _AFTER:
        return True
    return any(tuple(keys[end : end + n]) in _UNITS for n in (1, 2)) or _longest(keys, end, spellings)[1] is not None
