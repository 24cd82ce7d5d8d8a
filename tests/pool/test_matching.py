"""Selectors over pools, against one person at a time in plain Python: no arrays, no codes, every month written out."""

from __future__ import annotations

import calendar
import datetime
import itertools
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.language.dates import DateSpan, parse_date
from planner.language.selectors import (
    EVERYBODY,
    All,
    Any,
    Compares,
    Equals,
    HowMany,
    Known,
    MonthsAgo,
    Not,
    Selector,
    ToField,
    fields_of,
)
from planner.pool.matching import FALSE, TRUE, UNKNOWN, number_options, options, possible_numbers
from planner.pool.pool import NumberColumn
from tests.pool.reading import load
from tests.sampling import fewer

AS_OF = 2025 * 12 + 8
Answer = bool | None
Person = dict[str, str]
Span = tuple[datetime.date, datetime.date]

DATES = {"age": ["birth_date"], "age_months": ["birth_date"], "party_years": ["party_date"]}
DATES["months_to_retirement"] = ["birth_date", "retirement_month"]
DEGREES = ["college", "bachelor", "master"]


# ------------------------------------------------------------------------------------------------------------ the oracle
def span(text: str) -> Span | None:
    """`1983`, `5/1983` or `7/5/1983` as its first and last day."""
    if not text:
        return None
    parts = [int(p) for p in text.split("/")]
    year = parts[-1]
    first, last = (parts[-2], parts[-2]) if len(parts) > 1 else (1, 12)
    if len(parts) == 3:
        return datetime.date(year, first, parts[0]), datetime.date(year, first, parts[0])
    return datetime.date(year, first, 1), datetime.date(year, last, calendar.monthrange(year, last)[1])


def month(text: str) -> int:
    found = span(text)
    assert found is not None
    return found[0].year * 12 + found[0].month - 1


def in_each_month(person: Person, fields: list[str]) -> Iterator[Person]:
    """The person with every year-only date of these fields put into each of its months."""
    own = sorted({f for f in fields if person.get(f, "").isdigit()})
    for months in itertools.product(range(1, 13), repeat=len(own)):
        yield person | {f: f"{m}/{person[f]}" for f, m in zip(own, months, strict=True)}


def retirement_age(birth: int, sex: str) -> int:
    age = 60 * 12 if sex == "male" else 55 * 12
    for year in itertools.count(2021):
        if (birth + age) // 12 < year:
            return age
        age = min(60 * 12 + 3 * (year - 2020), 62 * 12) if sex == "male" else min(55 * 12 + 4 * (year - 2020), 60 * 12)
        if (birth + age) // 12 == year or year == 2035:
            return age
    raise AssertionError


def numbers(person: Person, field: str) -> set[Fraction]:
    """The values that the number may have; empty where it is not known."""
    birth, party, retires = (person.get(f, "") for f in ("birth_date", "party_date", "retirement_month"))
    if field == "confidence":
        return {Fraction(person[field].replace(",", "."))} if person.get(field) else set()
    if field == "party_years":
        return {Fraction((AS_OF - month(party)) // 12)} if party else set()
    if field == "months_to_retirement":
        if retires:
            return {Fraction(month(retires) - AS_OF)}
        sexes = {"nữ": ["female"], "nam": ["male"]}.get(person.get("gender", ""), ["female", "male"])
        return {Fraction(month(birth) + retirement_age(month(birth), s) - AS_OF) for s in sexes} if birth else set()
    if not birth:
        return set()
    return {Fraction(AS_OF - month(birth)) if field == "age_months" else Fraction((AS_OF - month(birth)) // 12)}


def agree(answers: set[bool]) -> Answer:
    return next(iter(answers)) if len(answers) == 1 else None


def compared(number: Fraction, comparison: str, value: Fraction) -> bool:
    return {"below": number < value, "at_most": number <= value, "at_least": number >= value, "above": number > value}[
        comparison
    ]


def answer(person: Person, selector: Selector) -> Answer:
    match selector:
        case All():
            parts = [answer(person, p) for p in selector.parts]
            return False if False in parts else None if None in parts else True
        case Any():
            parts = [answer(person, p) for p in selector.parts]
            return True if True in parts else None if None in parts else False
        case Not():
            inner = answer(person, selector.part)
            return None if inner is None else not inner
        case Known():
            if selector.field in DATES:
                filled = len(numbers(person, selector.field)) == 1
                if selector.field == "months_to_retirement" and not person.get("retirement_month"):
                    filled = filled and bool(person.get("gender"))
            else:
                filled = bool(person.get(selector.field))
            return filled == selector.known
        case HowMany():
            return how_many(person.get(selector.field, ""), selector)
        case MonthsAgo():
            if not person.get(selector.field):
                return None
            ago = Fraction(AS_OF - month(person[selector.field]))
            return any(related(ago, selector.comparison, Fraction(months)) for months in selector.months)
        case ToField():
            return to_field(person, selector)
        case Equals() | Compares():
            return condition(person, selector)


def related(one: Fraction, comparison: str | None, other: Fraction) -> bool:
    return one == other if comparison is None else compared(one, comparison, other)


def to_field(person: Person, selector: ToField) -> Answer:
    """Each pair of values that the two may have; what hangs on the gender hangs on one gender."""
    names = (selector.field, selector.other)
    if any(name.endswith("_date") for name in names):
        if not all(person.get(name) for name in names):
            return None
        one, other = (Fraction(month(person[name])) for name in names)
        return related(one, selector.comparison, other)
    if all(name in DATES or name == "confidence" for name in names):
        sexes = [person["gender"]] if person.get("gender") else ["nữ", "nam"]
        found: set[bool] = set()
        for sex in sexes:
            values = [numbers(person | {"gender": sex}, name) for name in names]
            if not all(values):
                return None
            found |= {related(a, selector.comparison, b) for a in values[0] for b in values[1]}
        return agree(found)
    cells = [person.get(name, "").lower() for name in names]
    if not all(cells):
        return None
    if "degree" in names:
        ranks = [Fraction(DEGREES.index({"đh": "bachelor"}.get(cell, cell))) for cell in cells]
        return related(ranks[0], selector.comparison, ranks[1])
    held = [{part.strip() for part in cell.split(";")} for cell in cells]  # only skills are lists
    return bool(held[0] & held[1])


def how_many(cell: str, selector: HowMany) -> Answer:
    parts = {part.strip().casefold() for part in cell.split(";") if part.strip()}
    if not parts:
        return None
    number = Fraction(len(parts))
    return any(
        number == count if selector.comparison is None else compared(number, selector.comparison, Fraction(count))
        for count in selector.counts
    )


def condition(person: Person, selector: Equals | Compares) -> Answer:
    name, cell = selector.field, person.get(selector.field, "")
    if name in DATES or name == "confidence":
        found = numbers(person, name)
        if isinstance(selector, Equals):
            return agree({n in selector.values for n in found})
        assert isinstance(selector.value, Fraction)
        return agree({compared(n, selector.comparison, selector.value) for n in found})
    if name == "id":
        assert isinstance(selector, Equals)
        return cell in selector.values
    if not cell:
        return None
    if name == "birth_date":
        days = all_days(cell)
        if isinstance(selector, Equals):
            return agree_over_values([agree({a <= d <= b for d in days}) for a, b in map(ends, selector.values)])
        first, last = ends(selector.value)
        if selector.comparison in ("at_least", "below"):
            return agree({(d >= first) == (selector.comparison == "at_least") for d in days})
        return agree({(d <= last) == (selector.comparison == "at_most") for d in days})
    if name == "degree":
        rank = DEGREES.index({"đh": "bachelor"}.get(cell.lower(), cell))
        if isinstance(selector, Equals):
            return rank in selector.values
        assert isinstance(selector.value, int)
        return compared(Fraction(rank), selector.comparison, Fraction(selector.value))
    assert isinstance(selector, Equals)
    wanted = [str(v).lower() for v in selector.values]
    if name == "gender":
        return {"nữ": "female", "nam": "male"}[cell] in wanted
    if name == "incumbent":
        return (cell == "có") in selector.values
    if name == "skills":
        return any(part.strip().lower() in wanted for part in cell.split(";"))
    return cell.lower() in wanted


def all_days(text: str) -> set[int]:
    found = span(text)
    assert found is not None
    return set(range(found[0].toordinal(), found[1].toordinal() + 1))


def ends(value: object) -> tuple[int, int]:
    assert isinstance(value, DateSpan)
    return value.first, value.last


def agree_over_values(answers: list[Answer]) -> Answer:
    return True if True in answers else None if None in answers else False


def possible(person: Person, selectors: list[Selector]) -> int:
    fields = [base for s in selectors for f in fields_of(s) for base in DATES.get(f, [f])]
    mask = 0
    for exact in in_each_month(person, [f for f in fields if f.endswith(("date", "month"))]):
        answers = [answer(exact, s) for s in selectors]
        for completion in itertools.product(*([a] if a is not None else [False, True] for a in answers)):
            mask |= 1 << sum(1 << i for i, yes in enumerate(completion) if yes)
    return mask


# -------------------------------------------------------------------------------------------------------- random inputs
def date_texts(first: int, last: int) -> st.SearchStrategy[str]:
    years = st.integers(first, last).map(str)
    months = st.tuples(st.integers(1, 12), years).map(lambda p: f"{p[0]}/{p[1]}")
    days = st.tuples(st.integers(1, 28), months).map(lambda p: f"{p[0]}/{p[1]}")
    return st.one_of(st.just(""), years, months, days)


PEOPLE = st.fixed_dictionaries(
    {
        "gender": st.sampled_from(["", "nữ", "nam"]),
        "birth_date": date_texts(1961, 1985),
        "party_date": date_texts(1995, 2015),
        "retirement_month": st.one_of(st.just(""), date_texts(2025, 2031)),
        "degree": st.sampled_from(["", "college", "ĐH", "master"]),
        "confidence": st.sampled_from(["", "1", "1,5", "2", "-1"]),
        "incumbent": st.sampled_from(["", "có", "0"]),
        "skills": st.sampled_from(["", "Luật", "luật; Toán", "toán", "Toán; Luật; TOÁN", "a; b; c"]),
        "unit": st.sampled_from(["", "A", "a", "B"]),
        "planned": st.sampled_from(["", "A", "b", "C"]),
    }
)


def spans() -> st.SearchStrategy[DateSpan]:
    return date_texts(1961, 1985).filter(bool).map(lambda t: parse_date(t)).filter(lambda s: s is not None)  # type: ignore[return-value]


def number_conditions(field: str, low: int, high: int, step: int = 1) -> st.SearchStrategy[Selector]:
    value = st.integers(low, high).map(lambda n: Fraction(n, step))
    comparisons = st.sampled_from(["below", "at_most", "at_least", "above"])
    equals = st.lists(value, min_size=1, max_size=2).map(lambda v: Equals(field, tuple(v)))
    return st.one_of(st.builds(Compares, st.just(field), comparisons, value), equals)


def equals(field: str, *values: object) -> st.SearchStrategy[Selector]:
    some = st.lists(st.sampled_from(values), min_size=1, max_size=2)
    return some.map(lambda v: Equals(field, tuple(v)))  # type: ignore[arg-type]


COMPARISONS = st.sampled_from(["below", "at_most", "at_least", "above"])
PAIRS = [
    ("unit", "planned"), ("planned", "unit"), ("unit", "unit"), ("skills", "skills"), ("unit", "ghost"), ("gender", "gender"),
]  # fmt: skip
ORDERED_PAIRS = [
    ("birth_date", "party_date"), ("party_date", "birth_date"), ("party_date", "party_date"), ("degree", "degree"),
    ("age", "party_years"), ("party_years", "confidence"), ("months_to_retirement", "age_months"),
    ("months_to_retirement", "confidence"), ("confidence", "confidence"),
]  # fmt: skip
FIELDS = ["id", "gender", "birth_date", "degree", "confidence", "skills", "unit", "age", "party_years", "months_to_retirement"]
LEAVES = st.one_of(
    number_conditions("age", 38, 45),
    number_conditions("age_months", 460, 520),
    number_conditions("party_years", 10, 25),
    number_conditions("months_to_retirement", -60, 140),
    number_conditions("confidence", -3, 5, 2),
    st.builds(Compares, st.just("birth_date"), st.sampled_from(["below", "at_most", "at_least", "above"]), spans()),
    st.lists(spans(), min_size=1, max_size=2).map(lambda v: Equals("birth_date", tuple(v))),
    st.builds(Compares, st.just("degree"), st.sampled_from(["below", "at_most", "at_least", "above"]), st.integers(0, 2)),
    equals("degree", 0, 1, 2),
    equals("gender", "female", "male"),
    equals("incumbent", True, False),
    equals("skills", "LUẬT", "toán", "x"),
    st.builds(HowMany, st.just("skills"), st.sampled_from(["below", "at_most", "at_least", "above"]), st.tuples(st.just(2))),
    st.lists(st.integers(0, 3), min_size=1, max_size=2).map(lambda n: HowMany("skills", None, tuple(n))),
    st.just(HowMany("ghost", "at_least", (1,))),
    st.builds(MonthsAgo, st.sampled_from(["birth_date", "party_date", "ghost"]), COMPARISONS, st.tuples(st.integers(120, 360))),
    st.lists(st.integers(120, 360), min_size=1, max_size=3).map(lambda n: MonthsAgo("party_date", None, tuple(n))),
    st.sampled_from(PAIRS).map(lambda pair: ToField(pair[0], None, pair[1])),
    st.builds(lambda pair, how: ToField(pair[0], how, pair[1]), st.sampled_from(ORDERED_PAIRS), COMPARISONS),
    st.sampled_from(ORDERED_PAIRS).map(lambda pair: ToField(pair[0], None, pair[1])),
    equals("unit", "a", "b", "c"),
    equals("id", "p0", "p1", "q"),
    equals("ghost", "a"),
    st.builds(Known, st.sampled_from([*FIELDS, "ghost"]), st.booleans()),
)
SELECTORS: st.SearchStrategy[Selector] = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda p: All(tuple(p))),
        st.lists(inner, max_size=3).map(lambda p: Any(tuple(p))),
        inner.map(Not),
    ),
    max_leaves=5,
)


def pool_text(people: list[Person]) -> str:
    headers = sorted(people[0])
    rows = [",".join([f"p{i}", *(f'"{person[h]}"' for h in headers)]) for i, person in enumerate(people)]
    return "\n".join([",".join(["id", *headers]), *rows])


UNCHECKED = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]


@settings(max_examples=fewer(150), deadline=None, suppress_health_check=UNCHECKED)
@given(st.lists(PEOPLE, min_size=1, max_size=5), st.lists(SELECTORS, min_size=1, max_size=3))
def test_answers_are_those_of_the_oracle(tmp_path: Path, people: list[Person], selectors: list[Selector]) -> None:
    pool = load(pool_text(people), tmp_path)
    persons = [p | {"id": f"p{i}"} for i, p in enumerate(people)]
    assert options(pool, selectors, AS_OF).tolist() == [possible(p, selectors) for p in persons]


@settings(max_examples=fewer(60), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PEOPLE, min_size=1, max_size=5))
def test_possible_numbers_are_those_of_the_oracle(tmp_path: Path, people: list[Person]) -> None:
    pool = load(pool_text(people), tmp_path)
    for name in ("age", "age_months", "party_years", "months_to_retirement", "confidence"):
        found = number_options(pool, name, AS_OF)
        for row, person in enumerate(people):
            exact = in_each_month(person, ["birth_date", "party_date", "retirement_month"])
            wanted = sorted(set[Fraction]().union(*(numbers(p, name) for p in exact)))
            values = possible_numbers(pool, row, name, AS_OF)
            assert [Fraction(v, found.scale) for v in values] == wanted
            assert found.known[row] == bool(wanted)
            assert (found.least[row], found.greatest[row]) == ((values[0], values[-1]) if values else (0, 0))


# ---------------------------------------------------------------------------------------------------------- single cases
def one(tmp_path: Path, cells: dict[str, str], *selectors: Selector, as_of: int | None = AS_OF) -> int:
    pool = load(",".join(["id", *cells]) + "\n" + ",".join(["a", *cells.values()]), tmp_path)
    return int(options(pool, selectors, as_of)[0])


@pytest.mark.parametrize(
    ("born", "answer"),
    [("9/1983", FALSE), ("10/1983", TRUE), ("1983", UNKNOWN), ("1984", TRUE), ("1982", FALSE), ("", UNKNOWN)],
)
def test_under_42_in_september_2025(born: str, answer: int, tmp_path: Path) -> None:
    assert one(tmp_path, {"birth_date": born}, Compares("age", "below", Fraction(42))) == answer


def test_one_month_answers_every_selector_of_a_rule(tmp_path: Path) -> None:
    young, old = Compares("age", "below", Fraction(42)), Compares("age", "at_least", Fraction(42))
    assert one(tmp_path, {"birth_date": "1983"}, young, old) == 0b0110  # one or the other, never both or neither
    assert one(tmp_path, {"birth_date": ""}, young, old) == 0b1111
    assert one(tmp_path, {"birth_date": "1983"}, Any((young, old))) == TRUE
    assert one(tmp_path, {"birth_date": ""}, Any((young, old))) == UNKNOWN


def test_a_gender_that_is_neither_counts_as_unknown(tmp_path: Path) -> None:
    enough = Compares("months_to_retirement", "at_least", Fraction(60))
    pool = load("id,birth_date,sex\na,7/1968,other\nb,3/1972,other\nc,6/1960,other\n", tmp_path, columns={"sex": "other_sex"})
    assert options(pool, [enough], 2025 * 12 + 6).tolist() == [UNKNOWN, TRUE, FALSE]


def test_fields_that_the_pool_lacks_are_blank(tmp_path: Path) -> None:
    assert one(tmp_path, {}, Equals("unit", ("a",))) == UNKNOWN
    assert one(tmp_path, {}, Compares("age", "below", Fraction(40))) == UNKNOWN
    assert one(tmp_path, {}, Known("unit", False)) == TRUE
    assert one(tmp_path, {}, EVERYBODY) == TRUE
    assert one(tmp_path, {}, Any(())) == FALSE
    assert one(tmp_path, {}) == 1


def test_huge_literals_do_not_overflow(tmp_path: Path) -> None:
    assert one(tmp_path, {"confidence": "5"}, Compares("confidence", "below", Fraction(10**30))) == TRUE
    assert one(tmp_path, {"confidence": "5"}, Equals("confidence", (Fraction(10**30),))) == FALSE
    assert one(tmp_path, {"confidence": "0.3"}, Equals("confidence", (Fraction(3, 10),))) == TRUE


def test_decimals_compare_exactly(tmp_path: Path) -> None:
    pool = load('id,confidence\na,"33,3"\nb,33.4\nc,33\n', tmp_path)
    third = Compares("confidence", "at_least", Fraction(100, 3))
    assert options(pool, [third], None).tolist() == [FALSE, TRUE, FALSE]
    column = pool.columns["confidence"]
    assert isinstance(column, NumberColumn)
    assert np.array_equal(column.scaled, [333, 334, 330])


def test_no_more_than_three_selectors(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="3"):
        one(tmp_path, {}, EVERYBODY, EVERYBODY, EVERYBODY, EVERYBODY)
