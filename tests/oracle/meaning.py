"""What a plan means, read naively: every completion of what is not known is looked at, one by one.

Nothing here is imported from `planner`, nothing is vectorised, and speed is not a goal: the program is held against this.

A plan is the mapping that its YAML holds; rule sets may stand in `rules` as mappings with `rules` and `groups`, resolved.
A pool is a list of mappings from header to cell text. A slate is a mapping from committee to ids.
"""

from __future__ import annotations

import calendar
import functools
import itertools
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from .amounts import Bounds, Relaxing, is_true, read_bounds, read_relaxing

RANKS = {"local": 0, "city": 1, "central": 2}
BODIES = (
    "require", "count_each", "count", "distinct", "mean", "sum", "if", "apart", "include", "exclude", "holds", "both", "seats",
)  # fmt: skip
SOURCES = {
    "age": ("birth_date",),
    "age_months": ("birth_date",),
    "party_years": ("party_date",),
    "months_to_retirement": ("retirement_month", "birth_date"),
}
Answer = bool | None  # None: unknown
Slate = Mapping[str, Iterable[str]]
Ends = tuple[Fraction, Fraction]  # of a bound that is moved: from, to


# ---------------------------------------------------------------------------------------------------------------- cells
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_Y_OR_I = [f"{onset}y" for onset in ("h", "k", "l", "m", "s", "t", "qu")]


def _syllable(word: str) -> str:
    """The letters of a word, and behind them its tone marks: on which vowel they stand does not matter, nor y or i in `lý`."""
    letters = unicodedata.normalize("NFD", word)
    tones = "".join(c for c in letters if c in _TONES)
    plain = "".join(c for c in letters if c not in _TONES)
    return (plain[:-1] + "i" if plain in _Y_OR_I else plain) + tones


def fold(text: object) -> str:
    """The key by which two texts are the same."""
    return _folded(str(text))


@functools.cache
def _folded(text: str) -> str:
    key = unicodedata.normalize("NFC", text).replace("Ð", "Đ").casefold()
    return " ".join(re.sub(r"[^\W\d_]+", lambda word: _syllable(word[0]), key).split())


def read_date(text: str) -> tuple[int, ...]:
    """(year,), (year, month) or (year, month, day)."""
    parts = [int(p) for p in re.split(r"[-/.]", text.strip())]
    if len(str(text).strip().split("-")[0]) != 4:
        parts.reverse()
    return tuple(parts)


def month_index(text: str) -> int:
    date = read_date(text)
    return date[0] * 12 + date[1] - 1


@dataclass
class Catalogue:
    declared: Mapping[str, Mapping[str, Any]]

    def type(self, name: str) -> str:
        return str(self.declared.get(name, {}).get("type", "text"))

    def label(self, name: str, text: object) -> str:
        """The canonical value for a spelling."""
        entry = self.declared.get(name, {})
        for value in entry.get("order", []):
            if fold(value) == fold(text):
                return str(value)
        for value, spellings in (entry.get("values") or {}).items():
            if fold(text) in [fold(s) for s in [value, *(spellings or [])]]:
                return str(value)
        return str(text)

    def read(self, name: str, text: object) -> Any:
        """One value: a rank, a Fraction, a date tuple, a bool, or a folded label."""
        kind = self.type(name)
        if name in SOURCES or kind == "number":
            return Fraction(str(text).replace(",", "."))
        if kind == "level":
            order = [fold(v) for v in self.declared[name]["order"]]
            return order.index(fold(self.label(name, text)))
        if kind == "date":
            return read_date(str(text))
        if kind == "yesno":
            return text if isinstance(text, bool) else fold(text) in ("yes", "có", "x", "true", "1")
        return fold(self.label(name, text))

    def field_of_header(self, header: str) -> str:
        for name, entry in self.declared.items():
            if fold(header) in [fold(h) for h in [name, *(entry.get("headers") or [])]]:
                return name
        return header


@dataclass
class Person:
    """`cells` holds the read values of filled cells only; a list field holds a tuple of values."""

    id: str
    row: int  # from 1
    cells: dict[str, Any]


def read_pool(catalogue: Catalogue, rows: Sequence[Mapping[str, str]]) -> dict[str, Person]:
    people = {}
    for number, row in enumerate(rows, 1):
        cells: dict[str, Any] = {}
        for header, text in row.items():
            name = catalogue.field_of_header(header)
            if not (text or "").strip():
                continue
            if catalogue.type(name) == "list":
                cells[name] = tuple(catalogue.read(name, part) for part in text.split(";") if part.strip())
            else:
                cells[name] = catalogue.read(name, text)
        pid = str(row[next(h for h in row if catalogue.field_of_header(h) == "id")]).strip()
        people[pid] = Person(pid, number, cells)
    return people


# --------------------------------------------------------------------------------------------------------- retirement
def retirement_age(sex: str, year: int) -> int:
    """Months, by the year in which it is reached (Nghị định 135/2020/NĐ-CP, article 4; 60 and 55 years before 2021)."""
    if sex == "male":
        return min(60 * 12 + max(0, year - 2020) * 3, 62 * 12)
    return min(55 * 12 + max(0, year - 2020) * 4, 60 * 12)


def retirement_month(sex: str, birth: int) -> int:
    """Month index, for the index of the birth month: the first year in which the age that holds in that year is reached.

    In the last months before a step of the table the next year fits too (a man born in 9/1961: 12/2021 or 3/2022); the
    table by birth month says that the earlier one counts.
    """
    fits = [y for y in range(birth // 12 + 50, birth // 12 + 70) if (birth + retirement_age(sex, y)) // 12 == y]
    return birth + retirement_age(sex, fits[0])


# ---------------------------------------------------------------------------------------------------------- selectors
@dataclass
class Context:
    """Where a selector is asked."""

    catalogue: Catalogue
    as_of: int | None
    groups: Mapping[str, Any] = field(default_factory=dict)


def month_of(name: str, person: Person, months: Mapping[str, int]) -> int | None:
    """The index of the month of a date, chosen where only the year is known; None for a blank."""
    date = person.cells.get(name)
    if date is None:
        return None
    return int(date[0] * 12 + (months[name] if len(date) == 1 else date[1]) - 1)


def possible_values(name: str, person: Person, context: Context, months: Mapping[str, int]) -> list[Any] | None:
    """What a field may be, once a month is chosen for every date known to the year; None for a blank."""

    def index(date_field: str) -> int | None:
        return month_of(date_field, person, months)

    if name in SOURCES and name != "months_to_retirement":
        start = index(SOURCES[name][0])
        if start is None:
            return None
        assert context.as_of is not None
        passed = context.as_of - start
        return [Fraction(passed if name == "age_months" else passed // 12)]
    if name == "months_to_retirement":
        given, birth, sex = index("retirement_month"), index("birth_date"), person.cells.get("gender")
        assert context.as_of is not None
        if given is not None:
            return [Fraction(given - context.as_of)]
        if birth is None:
            return None
        return [Fraction(retirement_month(s, birth) - context.as_of) for s in ([sex] if sex else ["female", "male"])]
    value = person.cells.get(name)
    if value is None:
        return None
    if context.catalogue.type(name) == "date":
        if len(value) == 1:
            value = (value[0], months[name])
        if len(value) == 2:
            return [(*value, day) for day in range(1, calendar.monthrange(*value)[1] + 1)]
    return [value]


def compare(operator: str, value: Any, literal: Any) -> bool:
    if isinstance(literal, tuple) and isinstance(value, tuple):  # a date is compared as far as the literal goes
        value = value[: len(literal)]
    return bool(
        {
            "below": lambda: value < literal,
            "at_most": lambda: value <= literal,
            "at_least": lambda: value >= literal,
            "above": lambda: value > literal,
        }[operator]()
    )


def equals(value: Any, literal: Any, kind: str) -> bool:
    if kind == "list":
        return literal in value
    if kind == "date" and isinstance(literal, tuple):
        return bool(value[: len(literal)] == literal)
    return bool(value == literal)


def conjunction(answers: Iterable[Answer]) -> Answer:
    seen = list(answers)
    return False if False in seen else None if None in seen else True


def disjunction(answers: Iterable[Answer]) -> Answer:
    seen = list(answers)
    return True if True in seen else None if None in seen else False


def negation(answer: Answer) -> Answer:
    return None if answer is None else not answer


def is_known(name: str, person: Person) -> bool:
    if name == "months_to_retirement":
        return "retirement_month" in person.cells or {"birth_date", "gender"} <= person.cells.keys()
    return SOURCES.get(name, (name,))[0] in person.cells


def how_many_answer(condition: Any, values: tuple[Any, ...] | None) -> Answer:
    """A condition on the number of different values in a cell; a blank cell holds nobody knows how many."""
    if values is None:
        return None
    number = len(set(values))
    if isinstance(condition, list):
        return number in [int(n) for n in condition]
    if not isinstance(condition, Mapping):
        return number == int(condition)
    for operator, argument in condition.items():
        if operator == "not":
            holds = not how_many_answer(argument, values)
        elif operator == "between":
            holds = int(argument[0]) <= number <= int(argument[1])
        else:
            holds = compare(operator, number, int(argument))
        if not holds:
            return False
    return True


def condition_answer(name: str, condition: Any, person: Person, context: Context, months: Mapping[str, int]) -> Answer:
    kind, read = context.catalogue.type(name), context.catalogue.read

    def asked(test: Any) -> Answer:
        values = possible_values(name, person, context, months)
        if values is None:
            return None
        answers = {bool(test(v)) for v in values}
        return answers.pop() if len(answers) == 1 else None

    def ordered(operator: str, argument: Any) -> Answer:
        if (other := other_field(argument)) is not None:
            return beside(name, other, person, context, months, lambda mine, theirs: compare(operator, mine, theirs))
        literal = read(name, argument)
        return asked(lambda v: compare(operator, v, literal))

    if isinstance(condition, list) and any(other_field(c) for c in condition):
        return disjunction(condition_answer(name, c, person, context, months) for c in condition)
    if not isinstance(condition, Mapping):
        literals = [read(name, c) for c in (condition if isinstance(condition, list) else [condition])]
        return asked(lambda v: any(equals(v, x, kind) for x in literals))
    answers: list[Answer] = []
    for operator, argument in condition.items():
        if operator == "known":
            answers.append(is_known(name, person) == (argument is True or fold(argument) == "true"))
        elif operator == "not":
            answers.append(negation(condition_answer(name, argument, person, context, months)))
        elif operator == "how_many":
            answers.append(how_many_answer(argument, person.cells.get(name)))
        elif operator == "field":
            answers.append(beside(name, argument, person, context, months, lambda mine, theirs: equals(mine, theirs, kind)))
        elif operator == "months_ago":
            answers.append(months_ago_answer(argument, month_of(name, person, months), context))
        elif operator == "between":
            answers += [ordered("at_least", argument[0]), ordered("at_most", argument[1])]
        else:
            answers.append(ordered(operator, argument))
    return conjunction(answers)


def months_ago_answer(condition: Mapping[str, Any], month: int | None, context: Context) -> Answer:
    """Whole calendar months from a month to `as_of`."""
    if month is None:
        return None
    assert context.as_of is not None
    passed = context.as_of - month
    for operator, argument in condition.items():
        ends = zip(("at_least", "at_most"), argument, strict=True) if operator == "between" else [(operator, argument)]
        if not all(compare(end, passed, int(n)) for end, n in ends):
            return False
    return True


def other_field(raw: Any) -> str | None:
    """NAME of `{field: NAME}`."""
    return str(raw["field"]) if isinstance(raw, Mapping) and set(raw) == {"field"} else None


def beside(
    name: str, other: str, person: Person, context: Context, months: Mapping[str, int], test: Callable[[Any, Any], bool]
) -> Answer:
    """A test of one field's value against another's; dates by their months."""

    def values(of: str) -> list[Any] | None:
        if context.catalogue.type(of) == "date":
            month = month_of(of, person, months)
            return None if month is None else [month]
        return possible_values(of, person, context, months)

    mine, theirs = values(name), values(other)
    if mine is None or theirs is None:
        return None
    answers = {bool(test(a, b)) for a in mine for b in theirs}
    return answers.pop() if len(answers) == 1 else None


def selector_answer(selector: Any, person: Person, context: Context, months: Mapping[str, int]) -> Answer:
    if isinstance(selector, str):
        return selector_answer(context.groups[selector], person, context, months)
    answers: list[Answer] = []
    for key, value in selector.items():
        if key == "all":
            answers.append(conjunction(selector_answer(s, person, context, months) for s in value))
        elif key == "any":
            answers.append(disjunction(selector_answer(s, person, context, months) for s in value))
        elif key == "not":
            answers.append(negation(selector_answer(value, person, context, months)))
        else:
            answers.append(condition_answer(key, value, person, context, months))
    return conjunction(answers)


def fields_touched(selector: Any, context: Context) -> set[str]:
    if isinstance(selector, str):
        return fields_touched(context.groups[selector], context)
    found: set[str] = set()
    for key, value in selector.items():
        if key in ("all", "any"):
            found.update(*(fields_touched(s, context) for s in value))
        elif key == "not":
            found |= fields_touched(value, context)
        else:
            for name in (key, *others_named(value)):
                found.update(SOURCES.get(name, (name,)))
    return found


def others_named(condition: Any) -> set[str]:
    """The other fields that a condition is about."""
    if isinstance(condition, list):
        return set().union(*map(others_named, condition))
    if not isinstance(condition, Mapping):
        return set()
    return set().union(*({str(v)} if k == "field" else others_named(v) for k, v in condition.items()))


def month_choices(names: Iterable[str], person: Person, context: Context) -> list[dict[str, int]]:
    """Every choice of months for those of these dates that are known to the year only."""
    partial = [
        n for n in sorted(set(names)) if context.catalogue.type(n) == "date" and n in person.cells and len(person.cells[n]) == 1
    ]
    return [dict(zip(partial, chosen, strict=True)) for chosen in itertools.product(range(1, 13), repeat=len(partial))]


def possible_answers(selectors: list[Any], person: Person, context: Context) -> frozenset[tuple[bool, ...]]:
    """What these selectors may turn out to be together, for one person."""
    names = set().union(*(fields_touched(s, context) for s in selectors))
    found: set[tuple[bool, ...]] = set()
    for months in month_choices(names, person, context):
        answers = [selector_answer(s, person, context, months) for s in selectors]
        found.update(itertools.product(*([a] if a is not None else [True, False] for a in answers)))
    return frozenset(found)


# ---------------------------------------------------------------------------------------------------------------- rules
@dataclass
class Rule:
    key: str
    committee: str | None
    kind: str
    body: Mapping[str, Any]
    force: str
    priority: int
    weight: int
    rank: int
    fixed: bool
    context: Context
    waived: frozenset[str]

    @functools.cached_property
    def bounded(self) -> Mapping[str, Any]:
        """Where its bounds are written."""
        part = self.body["seats"] if self.kind == "seats" else self.body["then"] if self.kind == "if" else self.body
        return part if isinstance(part, Mapping) else {"exactly": part}

    @functools.cached_property
    def bounds(self) -> Bounds:
        return read_bounds(self.bounded)

    @functools.cached_property
    def relaxing(self) -> Relaxing:
        written = self.bounded if self.kind == "seats" else self.body
        return read_relaxing(written.get("relax"), self.bounded.get("round"))

    @functools.cached_property
    def joined(self) -> list[str]:
        """The committees whose members are counted or compared."""
        if self.committee:
            return [self.committee]
        return [str(c) for c in self.body["in" if self.kind == "count" else self.kind]]

    @functools.cached_property
    def share_of(self) -> str | None:
        """The committee whose size is the base of a share of seats, or of people in both."""
        of = self.bounded.get("of") if self.kind in ("seats", "both") else None
        return None if of is None else str(of)

    @functools.cached_property
    def committees(self) -> list[str]:
        """The committees whose members decide the rule."""
        return self.joined + [self.share_of] * (self.share_of is not None and self.share_of not in self.joined)


@dataclass
class Finding:
    """`moves` says what a relaxation has to move on this slate: (bound, value) -> people, or that it moves a mean or a sum, for
    1 whichever its bounds; None where nothing helps.

    `ends` says from where to where the bounds move (where the base is not known, in one completion or another), `emptied`
    which of them come down from people to none.
    """

    verdict: str
    shortfall: int
    moves: dict[tuple[str, str | None], int] | None
    actual: int | Fraction | None = None
    base: int | None = None
    at_least: int | Fraction | None = None
    at_most: int | Fraction | None = None
    people: frozenset[str] | None = None
    by_value: dict[str, Finding] | None = None
    nearest: list[int] | None = None
    emptied: frozenset[tuple[str, str | None]] = frozenset()
    ends: Mapping[tuple[str, str | None], tuple[Ends, ...]] = field(default_factory=dict)


def verdict_of(holds: Iterable[bool]) -> str:
    seen = set(holds)
    return "met" if seen == {True} else "not_met" if seen == {False} else "unproven"


def nonzero(moves: dict[tuple[str, str | None], int]) -> dict[tuple[str, str | None], int]:
    return {k: n for k, n in moves.items() if n}


class Reading:
    """A plan and a pool, ready to judge slates."""

    def __init__(self, plan: Mapping[str, Any], rows: Sequence[Mapping[str, str]]) -> None:
        declared = plan.get("fields") or {}
        declared = declared.get("fields", declared) if "type" not in declared.get("fields", {}) else declared
        self.plan = plan
        self.catalogue = Catalogue(declared)
        self.people = read_pool(self.catalogue, rows)
        self.committees = list(plan["committees"])
        self.within = {c: e.get("within") for c, e in plan["committees"].items()}
        self.as_of = {c: e.get("as_of", plan.get("as_of")) for c, e in plan["committees"].items()}
        self.rules: list[Rule] = []
        for name, entry in plan["committees"].items():
            seats = entry["seats"]
            named = {k: seats[k] for k in ("fixed", "authority") if k in seats} if isinstance(seats, Mapping) else {}
            self._add(name, {"id": "seats", "seats": seats, **named}, {})
            for part in entry.get("rules") or []:
                for rule in part.get("rules", [part]):
                    self._add(name, rule, self._groups_of(part))
        for rule in plan.get("joint") or []:
            groups: dict[str, Any] = {}
            for name in rule.get("in") or []:  # a joint count may name the groups of its committees
                for part in plan["committees"][name].get("rules") or []:
                    groups |= self._groups_of(part)
            self._add(None, rule, groups)
        self.musts = [r for r in self.rules if r.force == "must"]
        self.shoulds = [r for r in self.rules if r.force == "should"]
        self._options: dict[tuple[str, str], Any] = {}

    @staticmethod
    def _groups_of(part: Mapping[str, Any]) -> Mapping[str, Any]:
        return part.get("groups") or {} if "rules" in part else {}

    def _add(self, committee: str | None, rule: Mapping[str, Any], groups: Mapping[str, Any]) -> None:
        key = f"{committee or 'joint'}/{rule['id']}"
        kind = next(b for b in BODIES if b in rule)
        as_of = self.as_of[committee] if committee else self.plan.get("as_of")
        context = Context(self.catalogue, None if as_of is None else month_index(str(as_of)), groups)
        waived = frozenset(str(w["id"]) for w in self.plan.get("waivers") or [] if w["rule"] == key)
        self.rules.append(
            Rule(
                key, committee, kind, rule,
                str(rule.get("force", "must")), int(rule.get("priority", 1)), int(rule.get("weight", 1)),
                RANKS[rule.get("authority", "local")], is_true(rule.get("fixed", False)), context, waived,
            )
        )  # fmt: skip

    # ------------------------------------------------------------------------------------------------ one person, one rule
    def answers(self, rule: Rule, pid: str, *selectors: Any) -> frozenset[tuple[bool, ...]]:
        """Possible answers of the rule's selectors for one person (the same selectors at every call for a rule)."""
        at = (rule.key, pid)
        if at not in self._options:
            self._options[at] = possible_answers(list(selectors), self.people[pid], rule.context)
        return self._options[at]  # type: ignore[no-any-return]

    def cell_values(self, name: str, pid: str) -> tuple[Any, ...]:
        """The values of a cell; none for a blank, several only in a list."""
        value = self.people[pid].cells.get(name)
        return () if value is None else value if self.catalogue.type(name) == "list" else (value,)

    def number_values(self, name: str, pid: str, context: Context) -> frozenset[Fraction] | None:
        """What a number may be, month by month; None where it is not known."""
        found = {value for _, value in self._numbers(name, {}, pid, context)}
        return None if None in found else frozenset(v for v in found if v is not None)

    def _numbers(self, name: str, of: Any, pid: str, context: Context) -> frozenset[tuple[bool, Fraction | None]]:
        """Whether a person is one of those asked, with the number (None: any); both in the same month."""
        person, found = self.people[pid], set()
        for months in month_choices({*SOURCES.get(name, ()), *fields_touched(of, context)}, person, context):
            values = possible_values(name, person, context, months)
            value = values[0] if values is not None and len(values) == 1 else None
            answer = selector_answer(of, person, context, months)
            found.update((asked, value) for asked in ([True, False] if answer is None else [answer]))
        return frozenset(found)

    def number_options(self, rule: Rule, pid: str) -> frozenset[tuple[bool, Fraction | None]]:
        """What one member may bring to a mean or a sum."""
        at = (rule.key, pid)
        if at not in self._options:
            self._options[at] = self._numbers(rule.body[rule.kind], rule.body.get("of", {}), pid, rule.context)
        return self._options[at]  # type: ignore[no-any-return]

    # ------------------------------------------------------------------------------------------------------------- verdicts
    def validate(self, slate: Slate) -> dict[str, Finding]:
        findings = {r.key: self.judge(r, slate) for r in self.rules}
        for committee, outer in self.within.items():
            outside = frozenset(slate.get(committee, ())) - frozenset(slate.get(outer, ())) if outer else frozenset()
            if outside:
                findings[f"{committee}/within"] = Finding("not_met", len(outside), None, people=outside)
        return findings

    def judge(self, rule: Rule, slate: Slate) -> Finding:
        members = [sorted(slate.get(c, ())) for c in rule.joined]
        if rule.kind in ("holds", "both", "seats"):
            base = None if rule.share_of is None else len(set(slate.get(rule.share_of, ())))
            if rule.kind == "holds":
                return self._holds(rule, members)
            inside = frozenset.intersection(*map(frozenset, members))
            state = (len(inside), len(inside) if base is None else base, True)
            return self._measured(rule, {state}, len(inside), base=base, people=inside)
        judge = getattr(self, f"_{rule.kind}")
        return judge(rule, sorted(set().union(*members)))  # type: ignore[no-any-return]

    def _measured(
        self, rule: Rule, states: set[tuple[int, int, bool]], actual: int, *,
        base: int | None, value: str | None = None, **more: Any,
    ) -> Finding:  # fmt: skip
        """The bounds of a rule over all completions (number, base, whether the bounds count in it at all)."""
        bounds, relaxing = rule.bounds, rule.relaxing
        asked = {(n, b) for n, b, counts in states if counts}
        down = {s: bounds.missing(*s) for s in asked}
        up = {s: bounds.surplus(*s) for s in asked}
        short = {s: bounds.shortfall(*s) for s in asked}
        most = max(down.values(), default=0)
        # A lower bound is moved to the number that is there where most are missing, an upper one where most are too many.
        left = min((n for (n, _), missing in down.items() if missing == most), default=0)
        over = max(up.values(), default=0)
        moves = nonzero({("at_least", value): most, ("at_most", value): over})
        sure = actual if base is None else base
        asks, allows = bounds.asks(sure), bounds.allows(sure)
        lower = [left, *(n for (n, _), missing in down.items() if missing == most), (asks or 0) - most]
        upper = [*(n for (n, _), extra in up.items() if extra == over), (allows or 0) + over]
        ends = {("at_least", value): [(n + most, n) for n in lower], ("at_most", value): [(n - over, n) for n in upper]}
        stopped = any(
            (missing and relaxing.stops_lower(*s)) or (up[s] and relaxing.stops_upper(*s)) for s, missing in down.items()
        )
        return Finding(
            verdict_of(short[n, b] == 0 if counts else True for n, b, counts in states),
            max(short.values(), default=0), None if stopped else moves,
            actual, base, asks, allows, nearest=bounds.nearest(sure),
            emptied=frozenset({("at_least", value)} if most and left == 0 else ()),
            ends={at: tuple((Fraction(a), Fraction(b)) for a, b in pairs) for at, pairs in ends.items() if at in moves},
            **more,
        )  # fmt: skip

    @staticmethod
    def _waived(rule: Rule, number: int, verdict: str | None = None, **more: Any) -> Finding:
        """A rule that is relaxed by excusing people."""
        moves = None if rule.relaxing.stops_waivers(number) else nonzero({("waivers", None): number})
        ends = {at: ((Fraction(0), Fraction(n)),) for at, n in (moves or {}).items()}
        return Finding(verdict or verdict_of([number == 0]), number, moves, ends=ends, **more)

    def _holds(self, rule: Rule, members: list[list[str]]) -> Finding:
        held = {p: sum(p in m for m in members) for p in set().union(*members)}
        most = int(rule.body["at_most"])
        over = {p for p, n in held.items() if n > most}
        extra = sum(held[p] - most for p in over)
        return self._waived(rule, extra, actual=max(held.values(), default=0), at_most=most, people=frozenset(over))

    def _require(self, rule: Rule, members: list[str]) -> Finding:
        who, wanted = rule.body.get("who", {}), rule.body["require"]
        asked = {p: self.answers(rule, p, who, wanted) for p in members if p not in rule.waived}
        offend = (True, False)
        may = {p for p, a in asked.items() if offend in a}
        surely = {p for p, a in asked.items() if a == {offend}}
        comply = {p for p, a in asked.items() if offend not in a and any(w for w, _ in a)}
        verdict = "not_met" if surely else "unproven" if may else "met"
        return self._waived(rule, len(may), verdict, actual=len(comply), people=frozenset(may))

    def _exclude(self, rule: Rule, members: list[str]) -> Finding:
        present = ({str(i) for i in rule.body["exclude"]} - rule.waived) & set(members)
        return self._waived(rule, len(present), actual=len(present), people=frozenset(present))

    def _include(self, rule: Rule, members: list[str]) -> Finding:
        listed = {str(i) for i in rule.body["include"]}
        present = listed & set(members)
        return self._waived(
            rule, len(listed - present), actual=len(present), at_least=len(listed), people=frozenset(present)
        )

    def apart_groups(self, rule: Rule, people: Iterable[str]) -> list[set[str]]:
        """Those of these people of whom only one may be a member."""
        apart = rule.body["apart"]
        if isinstance(apart, list):
            return [{str(i) for i in ids} & set(people) for ids in apart]
        names = [apart] if isinstance(apart, str) else apart["fields"]
        sharing: dict[tuple[Any, ...], set[str]] = {}
        for p in people:
            for values in itertools.product(*(self.cell_values(n, p) for n in names)):
                sharing.setdefault(values, set()).add(p)
        return list(sharing.values())

    def _apart(self, rule: Rule, members: list[str]) -> Finding:
        groups = self.apart_groups(rule, members)
        sharing = frozenset().union(*(g for g in groups if len(g) > 1))
        return self._waived(rule, sum(max(0, len(g) - 1) for g in groups), people=sharing)

    def count_options(self, rule: Rule, pid: str) -> frozenset[tuple[int, int]]:
        """What one member may add to (counted, base)."""
        if "per" in rule.body:
            pairs = self.answers(rule, pid, rule.body["per"], rule.body["count"])
            return frozenset((int(counted), int(per)) for per, counted in pairs)
        pairs = self.answers(rule, pid, rule.body.get("of", {}), rule.body["count"])
        return frozenset((int(of and counted), int(of)) for of, counted in pairs)

    def _count(self, rule: Rule, members: list[str]) -> Finding:
        return self._counted(rule, {p: self.count_options(rule, p) for p in members}, None)

    def _counted(self, rule: Rule, options: Mapping[str, frozenset[tuple[int, int]]], value: str | None) -> Finding:
        totals = {(0, 0)}
        for added in options.values():
            totals = {(k + dk, b + db) for k, b in totals for dk, db in added}
        sure = frozenset(p for p, o in options.items() if all(k for k, _ in o))
        base = sum(all(b for _, b in o) for o in options.values())
        return self._measured(rule, {(k, b, True) for k, b in totals}, len(sure), base=base, people=sure, value=value)

    def if_options(self, rule: Rule, pid: str) -> frozenset[tuple[bool, ...]]:
        """Whether one member is counted by (`if`, `then`)."""
        return self.answers(rule, pid, rule.body["if"]["count"], rule.body["then"]["count"])

    def _if(self, rule: Rule, members: list[str]) -> Finding:
        options = {p: self.if_options(rule, p) for p in members}
        totals = {(0, 0)}
        for added in options.values():
            totals = {(s + ds, t + dt) for s, t in totals for ds, dt in added}
        condition, base = read_bounds(rule.body["if"]), len(members)
        states = {(t, base, condition.shortfall(s, base) == 0) for s, t in totals}
        sure = frozenset(p for p, o in options.items() if all(then for _, then in o))
        return self._measured(rule, states, len(sure), base=base, people=sure)

    def each_values(self, rule: Rule) -> list[Any]:
        """The values that a `count_each` looks at: those listed, or each one in the pool."""
        name = rule.body["count_each"]
        if "values" in rule.body:
            return [self.catalogue.read(name, v) for v in rule.body["values"]]
        return sorted({v for p in self.people for v in self.cell_values(name, p)})

    def each_options(self, rule: Rule, pid: str) -> list[tuple[bool, tuple[Any, ...]]]:
        """What one member may be: (counted in the base, the values that it has)."""
        name = rule.body["count_each"]
        known = self.cell_values(name, pid)
        cells = [known] if known else [(v,) for v in self.each_values(rule)] + [()]  # (): some other value
        return [(of, cell) for (of,) in self.answers(rule, pid, rule.body.get("of", {})) for cell in cells]

    def value_label(self, name: str, value: Any) -> str:
        kind = self.catalogue.type(name)
        if kind == "level":
            return fold(self.catalogue.declared[name]["order"][value])
        if kind == "yesno":
            return "yes" if value else "no"
        return str(value)

    def _count_each(self, rule: Rule, members: list[str]) -> Finding:
        name, values, bounds = rule.body["count_each"], self.each_values(rule), rule.bounds
        options = {p: self.each_options(rule, p) for p in members}
        by_value: dict[str, Finding] = {}
        for value in values:
            alone = {p: frozenset((int(of and value in cell), int(of)) for of, cell in o) for p, o in options.items()}
            by_value[self.value_label(name, value)] = self._counted(rule, alone, self.value_label(name, value))
        # All values at once: a state is (base, counted of each value).
        states = {(0,) * (len(values) + 1)}
        for o in options.values():
            added = {(int(of), *(int(of and v in cell) for v in values)) for of, cell in o}
            states = {tuple(a + b for a, b in zip(s, d, strict=True)) for s in states for d in added}
        shortfalls = [sum(bounds.shortfall(k, b) for k in counted) for b, *counted in states]
        alone_all = by_value.values()
        moves = {k: n for f in alone_all for k, n in (f.moves or {}).items()}
        return Finding(
            verdict_of(s == 0 for s in shortfalls), max(shortfalls),
            None if any(f.moves is None for f in alone_all) else moves, by_value=by_value,
            people=frozenset().union(*(f.people or () for f in alone_all)),
            emptied=frozenset().union(*(f.emptied for f in alone_all)),
            ends={at: end for f in alone_all for at, end in f.ends.items()},
        )  # fmt: skip

    def _distinct(self, rule: Rule, members: list[str]) -> Finding:
        name, of = rule.body["distinct"], rule.body.get("of", {})
        # A state is (the values seen, blanks, members asked).
        states: set[tuple[frozenset[Any], int, int]] = {(frozenset(), 0, 0)}
        sure: set[Any] = set()
        base = 0
        for p in members:
            cell, answers = self.cell_values(name, p), {of for (of,) in self.answers(rule, p, of)}
            grown = {(seen | set(cell), blanks + (not cell), asked + 1) for seen, blanks, asked in states}
            states = (grown if True in answers else set()) | (states if False in answers else set())
            if answers == {True}:
                sure, base = sure | set(cell), base + 1
        # A blank is a seen value or a new one; the first of all is new.
        numbers = {
            (n, asked, True)
            for seen, blanks, asked in states
            for n in range(max(len(seen), min(1, blanks)), len(seen) + blanks + 1)
        }
        return self._measured(rule, numbers, len(sure), base=base)

    def _mean(self, rule: Rule, members: list[str]) -> Finding:
        return self._numbered(rule, members)

    def _sum(self, rule: Rule, members: list[str]) -> Finding:
        return self._numbered(rule, members)

    def _numbered(self, rule: Rule, members: list[str]) -> Finding:
        """A mean or a sum: one that holds a blank may be anything, and no bound can be moved to prove it."""
        options = {p: self.number_options(rule, p) for p in members}
        bounds, relaxing = rule.bounds, rule.relaxing
        base = sum(all(asked for asked, _ in o) for o in options.values())
        shown = {"base": base, "at_least": bounds.low and bounds.low.value, "at_most": bounds.high and bounds.high.value}
        if any((True, None) in o for o in options.values()):
            return Finding("unproven", 1, None, **shown)
        states = {(Fraction(0), 0)}
        for o in options.values():
            states = {(s + (v or 0) * asked, n + asked) for s, n in states for asked, v in o}
        if rule.kind == "sum":
            numbers = {s for s, _ in states}
            nobody = False
        else:
            numbers = {s / n for s, n in states if n}
            nobody = any(not n for _, n in states)
        low = {n for n in numbers if bounds.too_low(n)}
        high = {n for n in numbers if bounds.too_high(n)}
        holds = [n not in low | high for n in numbers] + [True] * nobody
        sure = not nobody and all(len({asked for asked, _ in o}) == 1 for o in options.values())
        to = relaxing.to and relaxing.to.value
        stopped = to is not None and (any(n < to for n in low) or any(n > to for n in high))
        ends: dict[tuple[str, str | None], tuple[Ends, ...]] = {}
        if low and bounds.low:
            ends["at_least", None] = ((bounds.low.value, min(low)),)
        if high and bounds.high:
            ends["at_most", None] = ((bounds.high.value, max(high)),)
        return Finding(
            verdict_of(holds), int(not all(holds)), None if stopped else {(rule.kind, None): 1} if ends else {},
            numbers.pop() if len(numbers) == 1 and sure else None, ends=ends, **shown,
        )  # fmt: skip

    # ----------------------------------------------------------------------------------------------------------- preferences
    def sum_value(self, name: str, pid: str, committee: str, highest: bool) -> Fraction:
        """What a membership adds to `highest` or `lowest`: the worse end of what is possible, 0 for a blank."""
        as_of = self.as_of[committee]
        context = Context(self.catalogue, None if as_of is None else month_index(str(as_of)))
        values = self.number_values(name, pid, context)
        if not values:
            return Fraction(0)
        return min(values) if highest else max(values)
