"""Selectors as people write them, read into the tree of `selectors`: groups resolved, every value read by its field's type."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import NamedTuple, TypeVar

from planner.language.bounds import parse_decimal
from planner.language.catalogue import COMPUTED, Catalogue, Field, FieldType
from planner.language.dates import DateSpan, has_two_digit_year, month_of_day, parse_date, span_of_month
from planner.language.folding import fold
from planner.language.in_force import ANY_DAY, date_of
from planner.language.plan import Mention
from planner.language.selectors import (
    EVERYBODY,
    All,
    Any,
    Compares,
    Comparison,
    Equals,
    HowMany,
    Known,
    Literal_,
    MonthsAgo,
    Not,
    Selector,
    ToField,
)
from planner.problems import NOTHING_NEAR
from planner.written.dated import FromDay, Valued, ValuesOverTime, on_day
from planner.written.models import validate
from planner.written.near_field import suggested_field
from planner.written.nearest import listed, suggested
from planner.written.problem_list import ProblemList, shown_value
from planner.written.spellings import accepted_spellings, known_text, near_spelling
from planner.written.yaml_places import PlacedDict, PlacedList

T = TypeVar("T")
COMPARISONS: tuple[Comparison, ...] = ("below", "at_most", "at_least", "above")


class Counting(NamedTuple):
    """An operator on a whole number that is counted from a field of type `of`; it is not below `least`.

    `other_type` and `not_whole` are the problems of a field of another type, and of a number that none can be.
    """

    of: FieldType
    least: int | None
    made: Callable[[str, Comparison | None, tuple[int, ...]], Selector]
    other_type: str
    not_whole: str


COUNTING = {
    # the different values in the cells of a list field
    "how_many": Counting("list", 0, HowMany, "how-many-needs-list", "how-many-not-whole"),
    # the whole calendar months from a date to the reference month
    "months_ago": Counting("date", None, MonthsAgo, "months-ago-needs-date", "months-ago-not-whole"),
}
OPERATORS = (*COMPARISONS, "between", "not", "known", *COUNTING)
OTHER_FIELD = "field"  # {field: NAME} in place of a value
CONNECTIVES = ("all", "any", "not")
ORDERED: tuple[FieldType, ...] = ("level", "number", "date")

LARGEST_SELECTOR = 20_000  # conditions, groups written out
_DEEPEST_GROUPS = 60

YES = {"yes", "true", "có"}
NO = {"no", "false", "không"}


@dataclass(frozen=True)
class Group:
    """A named selector as read, and where it stands."""

    raw: object
    place: str


@dataclass(frozen=True)
class Meant:
    """A selector that was read, the fields that it asks (with their places), and how many conditions it holds."""

    selector: Selector
    mentions: tuple[Mention, ...] = ()
    size: int = 1


NOTHING_READ = Meant(EVERYBODY)  # stands for a selector that has problems


class SelectorReader:
    """Reads selectors against one catalogue and one set of groups.

    Without a catalogue (a rule set on its own) only the form is checked: values stay text. `day` (proleptic ordinal) is the
    day of judgement for thresholds over time; None where the plan states none. `warnings` are told of thresholds that change
    later in the month of that day; None where the plan states the day itself. Where `are_groups_known` is False (a set that
    may define some could not be read), nothing is said of a group that is missing.
    """

    def __init__(
        self,
        catalogue: Catalogue | None,
        groups: Mapping[str, Group],
        problems: ProblemList,
        day: int | None = ANY_DAY,
        warnings: ProblemList | None = None,
        are_groups_known: bool = True,
    ) -> None:
        self.catalogue = catalogue
        self.day = day
        self.warnings = warnings
        self.groups = groups
        self.are_groups_known = are_groups_known
        self.problems = problems
        self._read: dict[str, Meant] = {}
        self._values: list[Mention] = []  # of the condition being read
        self._others: list[Mention] = []  # the other fields that it is compared with
        self._counting: Counting | None = None  # where the condition is on a number counted from the field
        self._open: list[str] = []

    def read(self, raw: object, where: str) -> Meant:
        """The selector written as `raw`; `where` is the place of the key that it stands under."""
        if isinstance(raw, str) and raw.strip():
            return self._group(raw.strip(), where)
        if not isinstance(raw, PlacedDict):
            self.problems.add("bad-selector", where, raw)
            return NOTHING_READ
        connectives = [key for key in CONNECTIVES if key in raw]
        if connectives:
            return self._connective(raw, connectives[0])
        return _joined(All, [self._condition(key, raw[key], raw.place(key)) for key in raw], self.problems, where)

    def check_groups(self) -> None:
        """Read every group, so that one that no rule uses is checked too."""
        for name, group in self.groups.items():
            self._group(name, group.place)

    def _group(self, name: str, where: str) -> Meant:
        if name in self._read:
            return self._read[name]
        if name in self._open:
            chain = " → ".join([*self._open[self._open.index(name) :], name])
            self.problems.add("group-cycle", where, name, chain=chain)
            return NOTHING_READ
        if name not in self.groups:
            if not self.are_groups_known:
                return NOTHING_READ
            self.problems.add("unknown-group", where, name, **suggested(name, self.groups))
            return NOTHING_READ
        if len(self._open) >= _DEEPEST_GROUPS:
            self.problems.add("selector-too-large", where, name, most=LARGEST_SELECTOR)
            return NOTHING_READ
        self._open.append(name)
        group = self.groups[name]
        meant = self.read(group.raw, group.place)
        self._open.pop()
        self._read[name] = meant
        return meant

    def _connective(self, raw: PlacedDict, key: str) -> Meant:
        where = raw.place(key)
        if len(raw) > 1:
            self.problems.add("connective-not-alone", where, key, key=key)
            return NOTHING_READ
        if key == "not":
            part = self.read(raw[key], where)
            return Meant(Not(part.selector), part.mentions, part.size + 1)
        parts = raw[key]
        if not isinstance(parts, PlacedList):
            self.problems.add("needs-list", where, parts, key=key)
            return NOTHING_READ
        if not parts:
            self.problems.add("list-empty", where, key=key)
            return NOTHING_READ
        read = [self.read(part, parts.place(item)) for item, part in enumerate(parts)]
        return _joined(All if key == "all" else Any, read, self.problems, where)

    def _condition(self, name: str, raw: object, where: str) -> Meant:
        field = self.field(name, where)
        self._values, self._others = [], []
        selector = self._condition_on(field, raw, where)
        size = len(selector.parts) if isinstance(selector, All) else 1
        values = [replace(value, place=where) for value in self._values]  # alternatives belong together
        mentions = (Mention("field", field.name, where), *self._others, *values)
        return Meant(EVERYBODY if selector is None else selector, mentions, size)

    def field(self, name: str, where: str) -> Field:
        """The field as declared or computed; one that is not declared is text. Computed fields must have their dates.

        A header of a field in place of its name is a problem; what stands beside it is read as that of the field.
        """
        meant = None if self.catalogue is None else self.catalogue.headed(name)
        if meant is not None:
            self.problems.add("header-for-field", where, name, field=meant)
            name = meant
        if name in COMPUTED:
            if self.catalogue is not None:
                needed = [source for source in COMPUTED[name] if source != "gender"]
                for source in needed:
                    declared = self.catalogue.fields.get(source)
                    # The row's own retirement month may be missing altogether; the table then says it.
                    if declared is None and source == "retirement_month":
                        continue
                    if declared is None or declared.type != "date":
                        self.problems.add("needs-date-field", where, name, name=name, source=source)
            return Field(name, "number")
        return Field(name) if self.catalogue is None else self.catalogue.field(name)

    def _condition_on(self, field: Field, raw: object, where: str) -> Selector | None:
        """None where the condition has a problem (reported)."""
        if raw is None:
            self.problems.add("condition-empty", where, field.name, name=field.name)
            return None
        if isinstance(raw, PlacedList):
            if not raw:
                self.problems.add("list-empty", where, key=field.name)
                return None
            values = [self.literal(field, value, raw.place(item)) for item, value in enumerate(raw)]
            return None if None in values else Equals(field.name, tuple(v for v in values if v is not None))
        if _is_other_field(raw):
            return self._to_field(field, None, raw, where)
        if not isinstance(raw, PlacedDict):
            value = self.literal(field, raw, where)
            return None if value is None else Equals(field.name, (value,))
        if not raw:
            self.problems.add("condition-empty", where, field.name, name=field.name)
            return None
        parts = [self._operator(field, key, raw[key], raw.place(key)) for key in raw]
        sound = [part for part in parts if part is not None]
        if len(sound) < len(parts):
            return None
        return sound[0] if len(sound) == 1 else All(tuple(sound))

    def _operator(self, field: Field, operator: str, raw: object, where: str) -> Selector | None:
        if operator == "known":
            if not isinstance(raw, bool):
                self.problems.add("needs-true-or-false", where, raw, key=operator)
                return None
            return Known(field.name, raw)
        if operator == "not":
            part = self._condition_on(field, raw, where)
            return None if part is None else Not(part)
        if operator in COUNTING:
            return self._counted(operator, field, raw, where)
        if operator not in OPERATORS:
            self.problems.add("unknown-operator", where, operator, name=field.name, **suggested(operator, OPERATORS))
            return None
        if self.catalogue is not None and field.type not in ORDERED:
            if field.name in self.catalogue.fields:
                self.problems.add("operator-needs-order", where, operator, name=field.name, type=field.type)
            else:
                near = suggested_field(field.name, self.catalogue)
                self.problems.add("operator-undeclared", where, operator, name=field.name, **near)
            return None
        if operator == "between":
            return self._between(field, raw, where)
        comparison = next(c for c in COMPARISONS if c == operator)
        if isinstance(raw, PlacedList):
            value = self._over_time(field, comparison, raw, where)
            return None if value is None else Compares(field.name, comparison, value)
        return self._compares(field, comparison, raw, where)

    def _compares(self, field: Field, comparison: Comparison, raw: object, where: str) -> Compares | ToField | None:
        if _is_other_field(raw):
            return self._to_field(field, comparison, raw, where)
        value = self.literal(field, raw, where)
        return None if value is None else Compares(field.name, comparison, value)

    def _to_field(self, field: Field, comparison: Comparison | None, raw: object, where: str) -> ToField | None:
        """`{field: NAME}`: another field of the same person, of the same kind."""
        named = raw[OTHER_FIELD] if isinstance(raw, PlacedDict) else None
        place = raw.place(OTHER_FIELD) if isinstance(raw, PlacedDict) else where
        if not isinstance(named, str) or not named.strip():
            self.problems.add("other-field-name", place, named, name=field.name)
            return None
        if self._counting is not None:
            self.problems.add("other-field-not-here", place, named, name=field.name)
            return None
        other = self.field(named.strip(), place)
        self._others.append(Mention("field", other.name, place))
        if self.catalogue is not None and not _are_one_kind(field, other):
            kinds = {"type": field.type, "other_type": other.type}
            code = "other-field-order" if field.type == other.type else "other-field-kind"
            self.problems.add(code, place, other.name, name=field.name, other=other.name, **kinds)
            return None
        return ToField(field.name, comparison, other.name)

    def _counted(self, operator: str, field: Field, raw: object, where: str) -> Selector | None:
        """`how_many: CONDITION`, `months_ago: CONDITION`: on a whole number that is counted from the field."""
        counting = COUNTING[operator]
        if self.catalogue is not None and field.type != counting.of:
            if field.name in self.catalogue.fields or field.name in COMPUTED:
                known = [f.name for f in self.catalogue.fields.values() if f.type == counting.of]
                near = listed(known) or NOTHING_NEAR
                self.problems.add(counting.other_type, where, field.name, name=field.name, type=field.type, near=near)
            else:
                meant = suggested_field(field.name, self.catalogue)
                self.problems.add("operator-undeclared", where, operator, name=field.name, **meant)
            return None
        condition = self._number_condition(field, raw, where, counting)
        return None if condition is None else self._of_count(condition, where, operator, field.name)

    def _number_condition(self, field: Field, raw: object, where: str, counting: Counting) -> Selector | None:
        """A condition on a number that is counted from the field."""
        self._counting = counting
        condition = self._condition_on(Field(field.name, "number"), raw, where)
        self._counting = None
        return condition

    def _of_count(self, condition: Selector, where: str, operator: str, name: str) -> Selector | None:
        """A condition on numbers as one on what is counted from the field of this name."""
        counting = COUNTING[operator]
        match condition:
            case Equals() | Compares():
                asked = condition.values if isinstance(condition, Equals) else (condition.value,)
                counts = tuple(int(n) for n in asked if isinstance(n, Fraction) and _is_whole(n, counting.least))
                if len(counts) < len(asked):
                    if self.catalogue is not None:  # without one there are only texts, and nothing is said of values
                        odd = [n for n in asked if isinstance(n, Fraction) and not _is_whole(n, counting.least)]
                        self.problems.add(counting.not_whole, where, ", ".join(map(decimal_text, odd)))
                    return None
                return counting.made(name, condition.comparison if isinstance(condition, Compares) else None, counts)
            case Not():
                part = self._of_count(condition.part, where, operator, name)
                return None if part is None else Not(part)
            case All():
                parts = [self._of_count(part, where, operator, name) for part in condition.parts]
                sound = tuple(part for part in parts if part is not None)
                return All(sound) if len(sound) == len(parts) else None
            case _:
                known = listed(COMPARISONS)
                self.problems.add("unknown-operator", where, "known", name=operator, near=NOTHING_NEAR, known=known)
                return None

    def _over_time(self, field: Field, operator: str, raw: PlacedList, where: str) -> Literal_ | None:
        """The value on the day of judgement; every value of the list is read, so that each is checked."""
        if not raw:
            self.problems.add("list-empty", where, key=field.name)
            return None
        if not any(isinstance(step, PlacedDict) for step in raw):
            self.problems.add("bound-list", where, raw, key=operator)
            return None
        holder = PlacedDict(raw.file, raw.line)
        holder.put("steps", raw, raw.line)
        found = ProblemList()
        text = validate(ValuesOverTime, holder, where, found)
        # Nobody wrote `steps`.
        self.problems.extend(
            replace(p, params={**p.params, "key": operator}) if p.params.get("key") == "steps" else p for p in found.sorted()
        )
        if text is None:
            return None
        read = [self.literal(field, step.value, raw[at].place("value")) for at, step in enumerate(text.steps)]
        values = [FromDay(step.first, value) for step, value in zip(text.steps, read, strict=True) if value is not None]
        return self.held(values, where, field.name) if len(values) == len(read) else None

    def held(self, steps: Sequence[Valued[T]], where: str, key: str) -> T | None:
        """Of values over time the one on the day of judgement; a problem where no day is known, or it is before the first."""
        if self.day is None:
            self.problems.add("threshold-needs-day", where, key, key=key)
            return None
        found = on_day(steps, self.day)
        if found is None:
            self.problems.add("no-threshold-yet", where, key, key=key, day=date_of(self.day), first=date_of(steps[0].first))
        elif self.warnings is not None and self.day != ANY_DAY:
            last = span_of_month(month_of_day(self.day)).last
            change = next((step.first for step in steps if self.day < step.first <= last), None)
            if change is not None:
                day, following = date_of(self.day), date_of(change)
                self.warnings.add("threshold-changes-in-month", where, key, day=day, next=following)
        return found

    def _between(self, field: Field, raw: object, where: str) -> Selector | None:
        if not isinstance(raw, PlacedList) or len(raw) != 2:
            self.problems.add("between-needs-two", where, raw)
            return None
        low = self._compares(field, "at_least", raw[0], raw.place(0))
        high = self._compares(field, "at_most", raw[1], raw.place(1))
        if low is None or high is None:
            return None
        if isinstance(low, Compares) and isinstance(high, Compares) and _is_above(low.value, high.value):
            self.problems.add("between-reversed", where, raw)
            return None
        return All((low, high))

    def literal(self, field: Field, raw: object, where: str) -> Literal_ | None:
        """A value read by the type of its field; None where it cannot be (reported)."""
        if raw is None or isinstance(raw, (dict, list)):
            self.problems.add("condition-value", where, raw, name=field.name)
            return None
        text = shown_value(raw, 10_000)
        if self.catalogue is None:
            return text
        value, code = self._value(field, raw, text)
        if value is None and code == "value-not-listed":
            self.problems.add(
                code, where, text, name=field.name, near=near_spelling(field, text), accepted=accepted_spellings(field)
            )
        elif value is None:
            code = "two-digit-year" if field.type == "date" and has_two_digit_year(text) else code
            code = self._counting.not_whole if self._counting is not None and code == "bad-number-value" else code
            self.problems.add(code, where, text, name=field.name)
        elif isinstance(value, str) and field.name != "id":
            self._values.append(Mention("value", field.name, where, value))
        return value

    def _value(self, field: Field, raw: object, text: str) -> tuple[Literal_ | None, str]:
        """The value, and the code of the problem where it is None."""
        match field.type:
            case "number":
                return parse_decimal(raw), "bad-number-value"
            case "date":
                return parse_date(text), "bad-date-value"
            case "yesno":
                return _yes_or_no(field, text), "bad-yesno-value"
            case "level":
                level = canonical(field, text)
                if level is not None and level not in field.order:
                    return 0, ""  # the level's own order has a problem, reported with the catalogue
                return None if level is None else field.order.index(level), "value-not-listed"
            case "category" | "list":
                return canonical(field, text), "value-not-listed"
            case _:
                return known_text(field, text) or text.strip(), ""

    def label(self, field: Field, raw: object, where: str) -> str | None:
        """A value of a field as its column names it (canonical text), for bodies that list values."""
        value = self.literal(field, raw, where)
        if value is None:
            return None
        if isinstance(value, bool):
            return "yes" if value else "no"
        if field.type == "level" and isinstance(value, int):
            return field.order[value] if field.order else None
        return decimal_text(value) if isinstance(value, Fraction) else str(value)


def canonical(field: Field, text: str) -> str | None:
    """The canonical value that a spelling means; the text itself where the field takes any value; None if it is no value."""
    if not field.canonical_values:
        return text.strip()
    key = fold(text)
    for value in field.canonical_values:
        if fold(value) == key:
            return value
    for value, spellings in field.values.items():
        if any(fold(spelling) == key for spelling in spellings):
            return value
    return None


def decimal_text(value: Fraction) -> str:
    """A decimal as digits (its denominator is a power of ten)."""
    if value.denominator == 1:
        return str(value.numerator)
    places = 1
    while (value * 10**places).denominator != 1:
        places += 1
    digits = str(abs(int(value * 10**places))).rjust(places + 1, "0")
    return f"{'-' if value < 0 else ''}{digits[:-places]}.{digits[-places:]}"


def _is_other_field(raw: object) -> bool:
    return isinstance(raw, PlacedDict) and set(raw) == {OTHER_FIELD}


def _are_one_kind(field: Field, other: Field) -> bool:
    """Whether values of the two can be the same; levels only in one order. Texts of every kind are one kind, ids among them."""
    texts = ("text", "category")
    if field.type == other.type == "level":
        return field.order == other.order
    return field.type == other.type or (field.type in texts and other.type in texts)


def _is_whole(number: Fraction, least: int | None) -> bool:
    return number.denominator == 1 and (least is None or number >= least)


def _yes_or_no(field: Field, text: str) -> bool | None:
    key = fold(text)
    for value, spellings in field.values.items():
        if key in {fold(spelling) for spelling in spellings}:
            return fold(value) == "yes"
    return True if key in YES else False if key in NO else None


def _is_above(low: Literal_, high: Literal_) -> bool:
    if isinstance(low, DateSpan) and isinstance(high, DateSpan):
        return low.first > high.last
    if isinstance(low, (int, Fraction)) and isinstance(high, (int, Fraction)):
        return low > high
    return False


def _joined(kind: type[All] | type[Any], parts: list[Meant], problems: ProblemList, where: str) -> Meant:
    size = 1 + sum(part.size for part in parts)
    if size > LARGEST_SELECTOR:
        problems.add("selector-too-large", where, most=LARGEST_SELECTOR)
        return NOTHING_READ
    mentions = tuple(dict.fromkeys(mention for part in parts for mention in part.mentions))
    if len(parts) == 1:
        return Meant(parts[0].selector, mentions, size)
    return Meant(kind(tuple(part.selector for part in parts)), mentions, size)
