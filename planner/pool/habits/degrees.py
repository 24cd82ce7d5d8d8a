"""Several values and more words in one cell: `ThS Quản lý kinh tế; ĐH Luật` is a master's degree and two fields of study.

No degree is lost without a word: whatever parts two of them, the higher one counts, or is asked about; one that is still
studied for does not count.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from planner.language.catalogue import Field
from planner.pool.cells import Cells, compact, spellings_of
from planner.pool.habits.draft import FieldCells
from planner.pool.habits.unfinished import Studying, studying
from planner.words.markers import ValueWord

if TYPE_CHECKING:
    from planner.pool.habits.draft import Draft
    from planner.problems import Severity

_ENTRIES = re.compile(r"\s*(?:;|[\r\n\t]+)\s*")
_SIGNS = r"&|¦•·●▪→⇒»*\\"
_JOINED = re.compile(
    rf"\s*(?:[,+.{_SIGNS}]|[-=]+>)\s*|\s+(?:và|rồi|sau đó|đồng thời|kiêm|-|–|—)\s+|\s*/\s*(?=[^\W\d])|\s*[–—]\s*", re.IGNORECASE
)
_WORD_END = re.compile(r"(?<=[\w.])(?=\W|$)|(?<=\.)(?=\w)")
_BEFORE_REST = re.compile(rf"[\s.,:{_SIGNS}–—-]*(?:(?:chuyên\s+)?ngành\b[\s.:–-]*)?", re.IGNORECASE)
# What stands before a degree: a sign or a number of a list, `có bằng`, `văn bằng 2:`, `tốt nghiệp`.
_LEADING = (
    r"(?:[-–—+*•·(]+\s*)?(?:\(?\d{1,2}[.)]\s+)?(?:(?:và|có|đã|hiện|hiện có|đồng thời|thêm|được cấp)\s+)*"
    r"(?:(?:(?:văn\s+)?bằng(?:\s+cấp)?(?:\s*(?:thứ\s+)?(?:\d|i{1,3}|một|hai|ba|nhất|nhì)(?!\w))?|tốt\s+nghiệp|trình\s+độ|học\s+vị|học\s+hàm)\s*[:.–-]?\s*)*"
)
_BEFORE = re.compile(_LEADING, re.IGNORECASE)
_BEHIND = re.compile(rf"[\s(\[{{“‘\"'_,.:;/{_SIGNS}–—-]*(?<!\w){_LEADING}$", re.IGNORECASE)
# A specialist physician's grade, wherever it stands: CKI, CK 2, BSCKII, chuyên khoa cấp I. Typists write l for I.
_GRADE = re.compile(
    r"(?:(?<!\w)|(?<=bs)|(?<=ds)|(?<=đd)|(?<=yt))(?:ck|chuyên\s+khoa|chuyen\s+khoa)"
    r"\s*[.:–-]?\s*(?:cấp|cap|bậc)?\s*[.:–-]?\s*(?:0?(?P<second>2|[iIl]{2}|ⅱ|hai)|0?(?P<first>1|[iIl]|ⅰ|một))(?!\w)",
    re.IGNORECASE,
)
_ITEM = re.compile(r"\s+\(?\d{1,2}$")  # the number of the next item of a list
_GRADES = {"first": "cki", "second": "ckii"}
_LONGEST_SPELLING = 60
_LONGEST_CELL = 2000
_FULL = 5  # letters from which on a spelling is a word and no short form that may mean something else
_CLEAR = frozenset(("ths", "tskh", "pgs", "cki", "ckii", "ck1", "ck2"))
# Of a university, of a course that leads there, of something like it.
_NOT_HELD = re.compile(
    r"(?:trường|tại|của|viện|khoa|lớp|liên thông|tương đương|hướng|chuyển tiếp|lên|thi|ôn|chương trình|học|giảng viên"
    r"|ứng viên|trợ lý|trợ lí|đang xét|chờ xét|sinh viên)\s*$",
    re.IGNORECASE,
)
_ALSO_SCHOOLS = frozenset(("đạihọc", "daihoc", "đh", "caođẳng", "caodang", "cđ"))


@dataclass(frozen=True)
class Entries:
    """What a cell names: the number of the highest value (None: none that is taken), and the further words of each entry.

    `unfinished`: the words that say that a value named here is not yet taken; `perhaps`: a spelling of a higher value among
    the further words, which may mean something else there.
    """

    value: int | None
    rest: tuple[str, ...] = ()
    unfinished: str = ""
    perhaps: str = ""


@dataclass(frozen=True)
class _Part:
    value: int | None
    words: tuple[str, ...] = ()
    unfinished: str = ""
    perhaps: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True)
class _Within:
    """A spelling among other words, from `start` to `end`. `sure`: it means the value there."""

    value: int
    start: int
    end: int
    sure: bool


def read_entries(draft: Draft) -> None:
    """Of a field with `rest`: the highest value of each cell, and the other words as values of the list field.

    What has no value at its beginning stays as it is, and is unlisted. A specialist physician's grade is read with a note;
    what is not yet taken does not count, with a warning, and is an error where nothing else is named.
    """
    for at in draft.read_columns():
        declared = draft.declared(at)
        if declared.rest is None or draft.matched.columns[at].role not in ("whole", "also") or not declared.canonical_values:
            continue
        cells = draft.cells[at]
        spellings = spellings_of(declared)
        year = draft.month // 12
        read = {
            code: entries
            for code, text in enumerate(cells.texts)
            if cells.kind(code) == "text" and (entries := entries_of(text, spellings, year)) is not None
        }
        said = {code: declared.canonical_values[entries.value] for code, entries in read.items() if entries.value is not None}
        _tell(draft, at, declared, read, said)
        draft.respell(at, said)
        rests = {code: "; ".join(entries.rest) for code, entries in read.items() if entries.rest}
        if rests:
            every = range(len(cells.texts))
            table = np.array([code if code in rests else -1 for code in every] + [-1], dtype=np.int32)
            _add_rest(draft, declared, at, Cells(table[cells.codes], [rests.get(code, "") for code in every]))


def _tell(draft: Draft, at: int, declared: Field, read: Mapping[int, Entries], said: Mapping[int, str]) -> None:
    cells = draft.cells[at]

    def add(code: str, severity: Severity, codes: list[int], words: Callable[[Entries], str]) -> None:
        def params(row: int) -> Mapping[str, object]:
            own = int(cells.codes[row])
            return {"field": declared.name, "to": ValueWord(said[own], declared.name), "words": words(read[own])}

        draft.found.add_cells(code, severity, draft.rows_of(at, codes), at, cells.text, params)

    def unfinished(row: int) -> Mapping[str, object]:
        return {"field": declared.name, "words": read[int(cells.codes[row])].unfinished}

    add("degree-to-confirm", "note", [c for c in said if _GRADE.search(cells.texts[c])], lambda _: "")
    add("degree-unfinished", "warning", [c for c in said if read[c].unfinished], lambda entries: entries.unfinished)
    add("degree-perhaps", "warning", [c for c in said if read[c].perhaps], lambda entries: entries.perhaps)
    draft.refuse(at, "value-unfinished", draft.rows_of(at, [c for c in read if c not in said]), unfinished)


def entries_of(text: str, spellings: Mapping[str, int], year: int | None = None) -> Entries | None:
    """The entries of a cell in a year (see `studying`); None where it does not begin with a value."""
    if (own := spellings.get(compact(text))) is not None:
        return Entries(own)
    if len(text) > _LONGEST_CELL:
        return None
    parts: list[_Part] = []
    for entry in filter(None, _ENTRIES.split(text)):
        for part in _parts(entry, spellings, year):
            read = _read(part, spellings, year)
            if not parts and read.value is None and not read.unfinished:
                return None
            parts.append(read)
    values = [part.value for part in parts if part.value is not None]
    value = max(values, default=None)
    unfinished = next((part.unfinished for part in parts if part.unfinished), "")
    if value is None and not unfinished:
        return None
    perhaps = [spelling for part in parts for number, spelling in part.perhaps if value is not None and number > value]
    rest = dict.fromkeys(words for part in parts for words in part.words)
    return Entries(value, tuple(rest), unfinished, next(iter(perhaps), ""))


def _parts(entry: str, spellings: Mapping[str, int], year: int | None) -> list[str]:
    """An entry at the signs and words between its values, where each part begins with a value or is not yet taken."""
    if compact(entry) in spellings:
        return [entry]
    parts: list[str] = []
    start = 0
    for found in _JOINED.finditer(entry):
        before, behind = entry[start : found.start()], entry[found.end() :]
        if (_beginning(before, spellings) or studying(before, year)) and _beginning(behind, spellings):
            parts.append(_ITEM.sub("", before))
            start = found.end()
    return [*parts, entry[start:]]


def _read(part: str, spellings: Mapping[str, int], year: int | None) -> _Part:
    """A part: its value, the words behind it, and what higher values these hold."""
    held, unfinished = _held(part, spellings, year)
    grade = _GRADE.search(held)
    graded = spellings.get(_GRADES["second" if grade["second"] else "first"]) if grade else None
    found = _beginning(held, spellings)
    number, words = found if found is not None else (None, held)
    if found is None and (within := next(_values_within(held, spellings), None)) and within.sure and not within.start:
        # A value in front of other signs than those between values: `ThS)`, `Thạc sĩ 2020`.
        number, words = within.value, held[within.end :]
    if graded is not None:
        number = graded if number is None else max(number, graded)
        words = _GRADE.sub(" ", words)
        words = re.sub(r"\s+", " ", words[_BEFORE_REST.match(words).end() :])  # type: ignore[union-attr]
    # Behind words that are no value, or not yet one, any value may still follow.
    reached = -1 if number is None else number
    kept, perhaps = [], []
    for within in _values_within(words, spellings):
        if within.value <= reached:
            continue
        if not within.sure:
            perhaps.append((within.value, words[within.start : within.end]))
            continue
        if number is None and not unfinished and within.start:
            break  # a cell that begins with other words is asked about
        more = _read(words[within.start :], spellings, year)
        kept = [_BEHIND.sub("", words[: within.start]), *more.words]
        number, perhaps = more.value, [*perhaps, *more.perhaps]
        break
    else:
        kept = [words]
    return _Part(number, tuple(filter(None, map(_cleaned, kept))), unfinished, tuple(perhaps))


def _held(part: str, spellings: Mapping[str, int], year: int | None) -> tuple[str, str]:
    """The part without what is not yet taken, and the words that say so.

    These are said of the value that they name or that follows them, else of the last one before them.
    """
    places = studying(part, year)
    if not places:
        return part, ""
    held = part[: places[0].start]
    first: Studying = places[0]
    behind = part[first.end :]
    if first.degree:
        named = spellings.get(compact("tiến sĩ" if first.degree == "doctor" else "thạc sĩ"))
        of_last = next((within for within in reversed(list(_all_within(held, spellings))) if within.value == named), None)
    elif next(_all_within(behind, spellings), None) is not None:
        of_last = None
    else:
        of_last = next(reversed(list(_all_within(held, spellings))), None)
    if of_last is not None:
        held = held[: of_last.start]
    return _BEHIND.sub("", held), part[first.start :].strip(" ()[].,;") or first.words


def _all_within(text: str, spellings: Mapping[str, int]) -> Iterator[_Within]:
    """The values that a text names, in their order, physicians' grades included."""
    graded = [
        _Within(number, found.start(), found.end(), True)
        for found in _GRADE.finditer(text)
        if (number := spellings.get(_GRADES["second" if found["second"] else "first"])) is not None
    ]
    return iter(sorted([*_values_within(text, spellings), *graded], key=lambda within: within.start))


def _values_within(text: str, spellings: Mapping[str, int]) -> Iterator[_Within]:
    """The spellings among other words, as whole words; a capital behind a small letter begins one (a lost line break)."""
    ends = [found.start() for found in _WORD_END.finditer(text)]
    past = 0
    for start, letter in enumerate(text):
        before = text[start - 1 : start]
        begins = not (before.isalpha() or before.isdigit()) or (before.islower() and letter.isupper())
        if start < past or not letter.isalpha() or not begins:
            continue
        for end in reversed([end for end in ends if start < end <= start + _LONGEST_SPELLING]):
            written = text[start:end]
            key = compact(written)
            if key not in spellings or (len(key) < _FULL and written.islower() and key not in _CLEAR):
                continue
            clear = len(key) >= _FULL or key in _CLEAR
            sure = clear and key not in _ALSO_SCHOOLS and not _NOT_HELD.search(text[:start])
            yield _Within(spellings[key], start, end, sure)
            past = end
            break


def _beginning(part: str, spellings: Mapping[str, int]) -> tuple[int, str] | None:
    """The value with the longest spelling at the beginning, and the words behind it."""
    for begin in dict.fromkeys((0, _BEFORE.match(part).end())):  # type: ignore[union-attr]
        own = part[begin:]
        for end in reversed([m.start() for m in _WORD_END.finditer(own[:_LONGEST_SPELLING])] + [len(own)]):
            number = spellings.get(compact(own[:end])) if end else None
            if number is None or (own[end - 1].isdigit() and own[end : end + 1] in ("-", "/", ".")):
                continue
            words = own[_BEFORE_REST.match(own, end).end() :].strip()  # type: ignore[union-attr]
            # Behind a value stand words, or more in brackets: `12/12` is not 12 with the field 12.
            if not words or words[0].isalpha() or words[0] in '("“':
                return number, words
    return None


def _cleaned(words: str) -> str:
    """Words without the signs around them that parted them from others."""
    words = words.strip().rstrip(".,;:").lstrip(".,;:)]”").strip()
    if not re.search(r"\w", words):
        return ""
    return words.removesuffix(")").rstrip() if words.count(")") > words.count("(") else words


def _add_rest(draft: Draft, declared: Field, at: int, cells: Cells) -> None:
    """The list field: what its own column says, and then what these cells add."""
    name = declared.rest or ""
    own_at = draft.matched.whole(name)
    before = draft.fields.get(name)  # of another column of the same field
    if before is None and own_at is None:
        draft.fields[name] = FieldCells(cells, at)
        return
    own = before.cells if before is not None else draft.cells[own_at or 0]
    place = before.at if before is not None else own_at or 0
    pairs = own.codes.astype(np.int64) * (len(cells.texts) + 1) + cells.codes
    _, first, codes = np.unique(pairs, return_index=True, return_inverse=True)
    texts: list[str] = []
    for row in first.tolist():
        both = [c.text(row) for c in (own, cells) if c.codes[row] >= 0]
        texts.append("; ".join(both))
    filled = np.array([bool(text) for text in texts])
    joined = np.where(filled[codes.ravel()], codes.ravel(), -1).astype(np.int32)
    draft.fields[name] = FieldCells(Cells(joined, texts), place)
