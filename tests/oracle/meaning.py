"""What a plan means, read naively: every completion of what is not known is looked at, one by one.

Nothing here is imported from `planner`, nothing is vectorised, and speed is not a goal: the program is held against this.

A plan is the mapping that its YAML holds; rule sets may stand in `rules` as mappings with `rules` and `groups`, resolved.
A pool is a list of mappings from header to cell text. A slate is a mapping from committee to ids.
"""

from __future__ import annotations

import calendar
import itertools
import math
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

RANKS = {"local": 0, "city": 1, "central": 2}
BODIES = ("require", "count_each", "count", "distinct", "mean", "apart", "include", "exclude", "holds", "both", "seats")
SOURCES = {
    "age": ("birth_date",),
    "age_months": ("birth_date",),
    "party_years": ("party_date",),
    "months_to_retirement": ("retirement_month", "birth_date"),
}
Answer = bool | None  # None: unknown
Slate = Mapping[str, Iterable[str]]


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
    key = unicodedata.normalize("NFC", str(text)).replace("Ð", "Đ").casefold()
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


def possible_values(name: str, person: Person, context: Context, months: Mapping[str, int]) -> list[Any] | None:
    """What a field may be, once a month is chosen for every date known to the year; None for a blank."""

    def index(date_field: str) -> int | None:
        date = person.cells.get(date_field)
        if date is None:
            return None
        return int(date[0] * 12 + (months[date_field] if len(date) == 1 else date[1]) - 1)

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
    if kind == "date":
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
        elif operator == "between":
            low, high = (read(name, a) for a in argument)
            answers.append(asked(lambda v, low=low: compare("at_least", v, low)))
            answers.append(asked(lambda v, high=high: compare("at_most", v, high)))
        else:
            literal = read(name, argument)
            answers.append(asked(lambda v, operator=operator, literal=literal: compare(operator, v, literal)))
    return conjunction(answers)


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
            found.update(SOURCES.get(key, (key,)))
    return found


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


# --------------------------------------------------------------------------------------------------------------- bounds
@dataclass(frozen=True)
class Amount:
    value: Fraction
    is_share: bool

    def asks(self, base: int) -> int:
        return math.ceil(self.value * base) if self.is_share else int(self.value)

    def allows(self, base: int) -> int:
        return math.floor(self.value * base) if self.is_share else int(self.value)


def read_amount(raw: object) -> Amount:
    text = str(raw).strip().replace(",", ".")
    if text.endswith("%"):
        return Amount(Fraction(text[:-1].strip()) / 100, True)
    return Amount(Fraction(text), "/" in text)


@dataclass(frozen=True)
class Bounds:
    low: Amount | None
    high: Amount | None

    def asks(self, base: int) -> int | None:
        return None if self.low is None else self.low.asks(base)

    def allows(self, base: int) -> int | None:
        return None if self.high is None else self.high.allows(base)


def read_bounds(raw: object) -> Bounds:
    if not isinstance(raw, Mapping):
        raw = {"exactly": raw}
    low, high = raw.get("at_least", raw.get("exactly")), raw.get("at_most", raw.get("exactly"))
    return Bounds(None if low is None else read_amount(low), None if high is None else read_amount(high))


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

    @property
    def bounds(self) -> Bounds:
        return read_bounds(self.body["seats"] if self.kind == "seats" else self.body)

    @property
    def committees(self) -> list[str]:
        """The committees whose members decide the rule."""
        return [self.committee] if self.committee else [str(c) for c in self.body[self.kind]]


@dataclass
class Finding:
    """`moves` says what a relaxation has to move on this slate: (bound, value) -> people; None where nothing helps.

    `emptied` are those moves that bring a lower bound down to 0.
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
    emptied: frozenset[tuple[str, str | None]] = frozenset()


def verdict_of(holds: Iterable[bool]) -> str:
    seen = set(holds)
    return "met" if seen == {True} else "not_met" if seen == {False} else "unproven"


def nonzero(moves: dict[tuple[str, str | None], int]) -> dict[tuple[str, str | None], int]:
    return {k: n for k, n in moves.items() if n}


def lack(asked: int | None, number: int) -> int:
    return 0 if asked is None else max(0, asked - number)


def surplus(allowed: int | None, number: int) -> int:
    return 0 if allowed is None else max(0, number - allowed)


def is_true(raw: object) -> bool:
    return raw is True or str(raw).casefold() == "true"


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
            fixed = isinstance(seats, Mapping) and is_true(seats.get("fixed", False))
            self._add(name, {"id": "seats", "seats": seats, "fixed": fixed}, {})
            for part in entry.get("rules") or []:
                for rule in part.get("rules", [part]):
                    self._add(name, rule, part.get("groups") or {} if "rules" in part else {})
        for rule in plan.get("joint") or []:
            self._add(None, rule, {})
        self.musts = [r for r in self.rules if r.force == "must"]
        self.shoulds = [r for r in self.rules if r.force == "should"]
        self._options: dict[tuple[str, str], Any] = {}

    def _add(self, committee: str | None, rule: Mapping[str, Any], groups: Mapping[str, Any]) -> None:
        key = f"{committee or 'joint'}/{rule['id']}"
        kind = next(b for b in BODIES if b in rule)
        as_of = self.as_of[committee] if committee else None
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
        person, found = self.people[pid], set()
        for months in month_choices(SOURCES.get(name, ()), person, context):
            values = possible_values(name, person, context, months)
            if values is None or len(values) > 1:
                return None
            found.update(values)
        return frozenset(found)

    # ------------------------------------------------------------------------------------------------------------- verdicts
    def validate(self, slate: Slate) -> dict[str, Finding]:
        findings = {r.key: self.judge(r, slate) for r in self.rules}
        for committee, outer in self.within.items():
            outside = frozenset(slate.get(committee, ())) - frozenset(slate.get(outer, ())) if outer else frozenset()
            if outside:
                findings[f"{committee}/within"] = Finding("not_met", len(outside), None, people=outside)
        return findings

    def judge(self, rule: Rule, slate: Slate) -> Finding:
        if rule.committee is None:
            members = [sorted(slate.get(c, ())) for c in rule.committees]
            return self._holds(rule, members) if rule.kind == "holds" else self._both(rule, members)
        return self.judge_members(rule, sorted(slate.get(rule.committee, ())))

    def judge_members(self, rule: Rule, members: list[str]) -> Finding:
        judge = getattr(self, f"_{rule.kind}")
        return judge(rule, members)  # type: ignore[no-any-return]

    def _within_bounds(self, rule: Rule, number: int, base: int, people: Iterable[str]) -> Finding:
        low, high = rule.bounds.asks(base), rule.bounds.allows(base)
        down, up = lack(low, number), surplus(high, number)
        moves = nonzero({("at_least", None): down, ("at_most", None): up})
        emptied = frozenset(m for m in moves if m[0] == "at_least" and number == 0)
        return Finding(
            verdict_of([down + up == 0]), down + up, moves, number, base, low, high, frozenset(people), emptied=emptied
        )

    def _seats(self, rule: Rule, members: list[str]) -> Finding:
        return self._within_bounds(rule, len(members), len(members), members)

    def _both(self, rule: Rule, members: list[list[str]]) -> Finding:
        shared = set(members[0]) & set(members[1])
        return self._within_bounds(rule, len(shared), len(shared), shared)

    def _holds(self, rule: Rule, members: list[list[str]]) -> Finding:
        held = {p: sum(p in m for m in members) for p in set().union(*members)}
        most = int(rule.body["at_most"])
        over = {p for p, n in held.items() if n > most}
        extra = sum(held[p] - most for p in over)
        return Finding(
            verdict_of([extra == 0]), extra, nonzero({("waivers", None): extra}),
            max(held.values(), default=0), at_most=most, people=frozenset(over),
        )  # fmt: skip

    def _require(self, rule: Rule, members: list[str]) -> Finding:
        who, wanted = rule.body.get("who", {}), rule.body["require"]
        asked = {p: self.answers(rule, p, who, wanted) for p in members if p not in rule.waived}
        offend = (True, False)
        may = {p for p, a in asked.items() if offend in a}
        surely = {p for p, a in asked.items() if a == {offend}}
        comply = {p for p, a in asked.items() if offend not in a and any(w for w, _ in a)}
        verdict = "not_met" if surely else "unproven" if may else "met"
        return Finding(verdict, len(may), nonzero({("waivers", None): len(may)}), len(comply), people=frozenset(may))

    def _exclude(self, rule: Rule, members: list[str]) -> Finding:
        listed = {str(i) for i in rule.body["exclude"]} - rule.waived
        present = listed & set(members)
        n = len(present)
        return Finding(verdict_of([n == 0]), n, nonzero({("waivers", None): n}), n, people=frozenset(present))

    def _include(self, rule: Rule, members: list[str]) -> Finding:
        listed = {str(i) for i in rule.body["include"]}
        missing = len(listed - set(members))
        return Finding(
            verdict_of([missing == 0]), missing, nonzero({("waivers", None): missing}),
            len(listed) - missing, at_least=len(listed), people=frozenset(listed & set(members)),
        )  # fmt: skip

    def _apart(self, rule: Rule, members: list[str]) -> Finding:
        groups: list[set[str]]
        if isinstance(rule.body["apart"], str):
            name = rule.body["apart"]
            values = {v for p in members for v in self.cell_values(name, p)}
            groups = [{p for p in members if v in self.cell_values(name, p)} for v in values]
        else:
            groups = [{str(i) for i in ids} & set(members) for ids in rule.body["apart"]]
        extra = sum(max(0, len(g) - 1) for g in groups)
        sharing = frozenset().union(*(g for g in groups if len(g) > 1))
        return Finding(verdict_of([extra == 0]), extra, nonzero({("waivers", None): extra}), people=sharing)

    def count_options(self, rule: Rule, pid: str) -> frozenset[tuple[int, int]]:
        """What one member may add to (counted, base)."""
        pairs = self.answers(rule, pid, rule.body.get("of", {}), rule.body["count"])
        return frozenset((int(of and counted), int(of)) for of, counted in pairs)

    def _count(self, rule: Rule, members: list[str]) -> Finding:
        options = {p: self.count_options(rule, p) for p in members}
        return self._counted(rule, options, None)

    def _counted(self, rule: Rule, options: Mapping[str, frozenset[tuple[int, int]]], value: str | None) -> Finding:
        bounds = rule.bounds
        totals = {(0, 0)}
        for added in options.values():
            totals = {(k + dk, b + db) for k, b in totals for dk, db in added}
        down = {t: lack(bounds.asks(t[1]), t[0]) for t in totals}
        up = {t: surplus(bounds.allows(t[1]), t[0]) for t in totals}
        sure = frozenset(p for p, o in options.items() if o == {(1, 1)})
        base = sum(all(b for _, b in o) for o in options.values())
        # A lower bound is moved to the number that is there where most are missing.
        left = min(k for (k, _), short in down.items() if short == max(down.values()))
        emptied = frozenset({("at_least", value)} if max(down.values()) and left == 0 else ())
        return Finding(
            verdict_of(down[t] + up[t] == 0 for t in totals),
            max(down[t] + up[t] for t in totals),
            nonzero({("at_least", value): max(down.values()), ("at_most", value): max(up.values())}),
            len(sure), base, bounds.asks(base), bounds.allows(base), sure, emptied=emptied,
        )  # fmt: skip

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
        moves: dict[tuple[str, str | None], int] = {}
        emptied: frozenset[tuple[str, str | None]] = frozenset()
        for value in values:
            alone = {p: frozenset((int(of and value in cell), int(of)) for of, cell in o) for p, o in options.items()}
            finding = self._counted(rule, alone, self.value_label(name, value))
            by_value[self.value_label(name, value)] = finding
            moves.update(finding.moves or {})
            emptied |= finding.emptied
        # All values at once: a state is (base, counted of each value).
        states = {(0,) * (len(values) + 1)}
        for o in options.values():
            added = {(int(of), *(int(of and v in cell) for v in values)) for of, cell in o}
            states = {tuple(a + b for a, b in zip(s, d, strict=True)) for s in states for d in added}
        shortfalls = [sum(lack(bounds.asks(b), k) + surplus(bounds.allows(b), k) for k in counted) for b, *counted in states]
        people = frozenset().union(*(one.people or () for one in by_value.values()))
        worst = max(shortfalls)
        return Finding(verdict_of(s == 0 for s in shortfalls), worst, moves, people=people, by_value=by_value, emptied=emptied)

    def _distinct(self, rule: Rule, members: list[str]) -> Finding:
        cells = [self.cell_values(rule.body["distinct"], p) for p in members]
        known, blanks = len({v for c in cells for v in c}), sum(not c for c in cells)
        low, high = rule.bounds.asks(len(members)), rule.bounds.allows(len(members))
        # A blank is a seen value or a new one; the first of all is new.
        numbers = range(max(known, min(1, blanks)), known + blanks + 1)
        return Finding(
            verdict_of(lack(low, n) + surplus(high, n) == 0 for n in numbers),
            max(lack(low, n) + surplus(high, n) for n in numbers),
            nonzero({("at_least", None): lack(low, numbers[0]), ("at_most", None): surplus(high, numbers[-1])}),
            known, len(members), low, high, emptied=frozenset({("at_least", None)} if lack(low, 0) and not members else ()),
        )  # fmt: skip

    def _mean(self, rule: Rule, members: list[str]) -> Finding:
        if not members:
            return Finding("met", 0, {})
        values = [self.number_values(rule.body["mean"], p, rule.context) for p in members]
        if None in values:
            return Finding("unproven", 1, None)
        sums = {Fraction(0)}
        for options in values:
            sums = {s + v for s in sums for v in options or ()}
        low, high = rule.bounds.low, rule.bounds.high
        means = [s / len(members) for s in sums]
        verdict = verdict_of((low is None or m >= low.value) and (high is None or m <= high.value) for m in means)
        missed = int(verdict != "met")
        return Finding(
            verdict, missed, nonzero({("mean", None): missed}), means[0] if len(means) == 1 else None,
            at_least=low and low.value, at_most=high and high.value,
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
