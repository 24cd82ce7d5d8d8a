"""Random pools of the standard catalogue: every type of field, blanks, partial dates, lists, odd but legal names."""

from __future__ import annotations

import datetime
import unicodedata
from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import cache
from pathlib import Path

import pandas as pd
from hypothesis import strategies as st

from planner.language.catalogue import Catalogue, Field
from planner.pool.cells import different, typed
from planner.pool.pool import CodedColumn, Column, DateColumn, ListColumn, Pool
from planner.pool.vacant_posts import nobody
from planner.written.catalogue_text import read_catalogue
from planner.written.problem_list import ProblemList
from planner.written.yaml_places import read_yaml

CATALOGUE = Path(__file__).parents[2] / "rules" / "fields" / "vn-cadre.yaml"

_ONSETS = ["", "b", "c", "ch", "d", "đ", "g", "gi", "h", "kh", "l", "m", "n", "ng", "ph", "s", "t", "th", "tr", "v", "x"]
_RIMES = [
    "a", "ă|n", "â|n", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "a|nh", "a|ng", "o|n", "ư|ơ|ng", "i|ê|n", "ê|nh", "ô|i",
]  # fmt: skip
_TONES = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]
_BEFORE = ["", "", "", "", "=", "+", "-", "@", "'", '"', "(", "«"]
_BEHIND = ["", "", "", "", "'", '"', ")", " & Cty", " 2", ", TP.", " – A", "/B", "\u2019s", " <b>", " [1]"]
_BLANK = 5  # one cell in so many is blank
TEXT_FIELDS = ("residence", "birth_place", "hometown", "unit", "sector", "post", "discipline", "Ghi chú riêng", "Tổ phụ trách")
OTHER_FIELDS = (
    "gender", "birth_date", "party_date", "party_official_date", "retirement_month", "degree", "degree_field",
    "political_theory", "state_management", "rating", "incumbent", "confidence",
)  # fmt: skip


@cache
def standard_catalogue() -> Catalogue:
    problems = ProblemList()
    file = read_yaml(CATALOGUE, problems)
    assert file is not None
    catalogue = read_catalogue(file.value["fields"], "fields", problems)
    problems.raise_any()
    return catalogue


@st.composite
def words(draw: st.DrawFn) -> str:
    """A syllable of Vietnamese letters, with any tone."""
    *before, last = draw(st.sampled_from(_RIMES)).split("|")
    vowels = [*before, last]
    at = next(i for i in reversed(range(len(vowels))) if vowels[i] in "aăâeêioôơuưy")
    vowels[at] = vowels[at] + draw(st.sampled_from(_TONES))
    syllable = draw(st.sampled_from(_ONSETS)) + "".join(vowels)
    return unicodedata.normalize("NFC", syllable)


def is_name(syllables: list[str]) -> bool:
    return syllables[0] not in ("bà", "ông") and nobody(" ".join(syllables).title()) is None


@st.composite
def names(draw: st.DrawFn) -> str:
    """A name; not one that begins with Bà or Ông, which is read as an address, nor words for a vacant post (Sẽ A)."""
    found = draw(st.lists(words(), min_size=2, max_size=4).filter(is_name))
    return " ".join(word.capitalize() for word in found)


@st.composite
def texts(draw: st.DrawFn) -> str:
    inner = " ".join(draw(st.lists(words(), min_size=2, max_size=5)))
    return draw(st.sampled_from(_BEFORE)) + inner.capitalize() + draw(st.sampled_from(_BEHIND))


@st.composite
def dates(draw: st.DrawFn, last: int = 2049) -> str:
    day = draw(st.dates(datetime.date(1940, 1, 1), datetime.date(last, 12, 31)))
    form = draw(st.sampled_from(("day", "month", "year")))
    month = f"{day.month}/{day.year}"
    return f"{day.day}/{month}" if form == "day" else month if form == "month" else f"{day.year}"


@st.composite
def numbers(draw: st.DrawFn) -> str:
    whole, places = draw(st.integers(-99_999, 9_999_999)), draw(st.sampled_from((0, 1, 2, 4)))  # three may be thousands
    decimals = "".join(draw(st.lists(st.sampled_from("0123456789"), min_size=places, max_size=places)))
    return f"{whole}.{decimals}" if decimals else str(whole)


def cells(field: Field) -> st.SearchStrategy[str]:
    """Cells of a field in a spelling that is certain: canonical values, dots in numbers."""
    match field.type:
        case "date":
            return dates(2019 if field.name == "birth_date" else 2049)  # nobody is born in the future
        case "number":
            return numbers()
        case "yesno":
            return st.sampled_from(("yes", "no"))
        case "list" if not field.canonical_values:
            return st.lists(st.one_of(studies(), studies()), min_size=1, max_size=3, unique=True).map("; ".join)
        case "level" | "category" | "list" if field.canonical_values:
            return st.sampled_from(field.canonical_values)
        case _:
            return texts()


def studies() -> st.SearchStrategy[str]:
    return st.one_of(
        st.sampled_from(("Quản lý kinh tế", "Luật", "Bác sĩ đa khoa", "Tài chính - Ngân hàng", "Xây dựng Đảng, chính quyền")),
        st.lists(words(), min_size=2, max_size=3).map(" ".join),
    )


@st.composite
def pools(draw: st.DrawFn) -> Pool:
    """1 to 9 people and any of the fields, as a reader of a clean file would make them."""
    catalogue = standard_catalogue()
    people = draw(st.integers(1, 9))
    chosen = draw(st.lists(st.sampled_from((*OTHER_FIELDS, *TEXT_FIELDS)), unique=True))
    ids = [f"cb-{number}" for number in range(1, people + 1)]
    named = draw(st.lists(names(), min_size=people, max_size=people))
    table: dict[str, list[str]] = {"full_name": named}
    for name in chosen:
        cell = cells(catalogue.field(name))
        blank_or = st.one_of(*([cell] * (_BLANK - 1)), st.just(""))
        table[name] = draw(st.lists(blank_or, min_size=people, max_size=people))
    return pool_of(ids, table, catalogue)


def pool_of(ids: Sequence[str], table: Mapping[str, Sequence[str]], catalogue: Catalogue) -> Pool:
    """A pool of these texts; every one of them must be readable."""
    columns: dict[str, Column] = {}
    for name, column in table.items():
        made, faults = typed(catalogue.field(name), different(pd.Series(list(column), dtype=object)))
        assert not faults, (name, faults)
        columns[name] = made
    return Pool(list(ids), columns, list(table.get("full_name", ())))


def values(column: Column) -> list[object]:
    """What each cell of a column says, whatever the codes are."""
    match column:
        case CodedColumn():
            return [column.labels[code] if code >= 0 else None for code in column.codes.tolist()]
        case ListColumn():
            return [tuple(column.labels[v] for v in column.cells[c]) if c >= 0 else None for c in column.codes.tolist()]
        case DateColumn():
            return list(zip(column.first.tolist(), column.last.tolist(), strict=True))
        case _:
            found = zip(column.scaled.tolist(), column.known.tolist(), strict=True)
            return [Fraction(value, column.scale) if known else None for value, known in found]


def differences(pool: Pool, again: Pool, same_ids: bool = True) -> list[str]:
    """In what two pools differ, field by field; columns that are blank throughout may be missing."""
    if same_ids:
        if sorted(pool.ids) != sorted(again.ids):
            return [f"ids: {list(pool.ids)} / {list(again.ids)}"]
        again = again.take([again.row_of[pid] for pid in pool.ids])
    found = [] if list(pool.names) == list(again.names) else [f"names: {list(pool.names)} / {list(again.names)}"]
    for name in [*pool.columns, *(n for n in again.columns if n not in pool.columns)]:
        if name in ("id", "running_number"):
            continue
        one = values(pool.columns[name]) if name in pool.columns else []
        other = values(again.columns[name]) if name in again.columns else []
        if one != other and (any(v not in (None, (0, 0)) for v in one) or any(v not in (None, (0, 0)) for v in other)):
            found.append(f"{name}: {one} / {other}")
    return found
