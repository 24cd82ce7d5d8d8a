"""Which people are wanted, as selectors would say it: classes of values as conditions, months of birth as ages where they
are."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TypeVar

from planner.compiled.kinds import ELSE, Kinds, ValueClass
from planner.language.catalogue import Field
from planner.language.courses import Given
from planner.language.dates import DateSpan, month_text
from planner.language.plan import Plan
from planner.questions.train.part import Asked, Wanted
from planner.solve.wanted import WantedKind
from planner.written.selector_text import decimal_text

_IN_YEARS = {"birth_date": "age", "party_date": "party_years"}

_Value = TypeVar("_Value", int, Fraction)
Condition = Asked | dict[str, Asked]


def wanted_shown(plan: Plan, of: Kinds, kind: WantedKind) -> Wanted:
    """The number and the conditions of a kind."""
    must: dict[str, Condition] = {}
    for name, accepted in kind.must.items():
        field, condition = _condition(plan, plan.catalogue.field(name), of.classes[name], sorted(accepted))
        must[field] = condition
    return Wanted(number=kind.number, must=must)


def _condition(plan: Plan, field: Field, classes: Sequence[ValueClass], accepted: Sequence[int]) -> tuple[str, Condition]:
    chosen = [value for at in accepted for value in classes[at].values]
    if field.type == "level":
        return field.name, _of_levels(field, sorted(int(given[0]) for given in chosen))  # type: ignore[arg-type]
    if field.type == "date":
        return _of_dates(plan, field, classes, chosen)
    if field.type == "number":
        low, high = _run([Fraction(v[0]) for one in classes for v in one.values], [Fraction(v[0]) for v in chosen])  # type: ignore[arg-type]
        said = {"at_least": low, "at_most": high}
        return field.name, {key: decimal_text(value) for key, value in said.items() if value is not None}
    if field.type == "yesno":
        return field.name, bool(chosen[0][0])
    if field.type == "list":
        # Who has several values at once has each of them: where one is enough, nobody need have them all.
        chosen = [given for given in chosen if len(given) == 1] or [("; ".join(map(str, given)),) for given in chosen]
    if any(classes[at].is_open for at in accepted):
        rejected = [given for n, one in enumerate(classes) if n not in accepted for given in one.values]
        return field.name, {"not": _one_or_list(rejected)}
    return field.name, _one_or_list(chosen)


def _one_or_list(given: Sequence[Given]) -> Asked:
    texts = list(dict.fromkeys(str(value) for one in given for value in one if value != ELSE))
    return texts[0] if len(texts) == 1 else [*texts]


def _of_levels(field: Field, ranks: Sequence[int]) -> Condition:
    names = [field.order[rank] for rank in ranks]
    if len(ranks) == 1:
        return names[0] if ranks[0] < len(field.order) - 1 else {"at_least": names[0]}
    if list(ranks) != list(range(ranks[0], ranks[-1] + 1)):
        return [*names]
    if ranks[-1] == len(field.order) - 1:
        return {"at_least": names[0]}
    return {"at_most": names[-1]} if ranks[0] == 0 else {"between": [names[0], names[-1]]}


def _of_dates(plan: Plan, field: Field, classes: Sequence[ValueClass], chosen: Sequence[Given]) -> tuple[str, Condition]:
    """From which month to which; as whole years where that says the same."""
    low, high = _run([_month(given) for one in classes for given in one.values], [_month(given) for given in chosen])
    years = _years(plan, low, high) if field.name in _IN_YEARS else None
    if years is not None:
        return _IN_YEARS[field.name], years
    found: dict[str, Asked] = {}
    if low is not None:
        found["at_least"] = month_text(low)
    if high is not None:
        found["at_most"] = month_text(high)
    return field.name, found


def _run(every: Sequence[_Value], chosen: Sequence[_Value]) -> tuple[_Value | None, _Value | None]:
    """The longest run of values that were chosen, among every value; None at an end that is open."""
    known, accepted = sorted(set(every)), set(chosen)
    runs: list[list[_Value]] = [[]]
    for value in known:
        if value in accepted:
            runs[-1].append(value)
        elif runs[-1]:
            runs.append([])
    longest = max(runs, key=len)
    low, high = longest[0], longest[-1]
    return None if low == known[0] else low, None if high == known[-1] else high


def _years(plan: Plan, low: int | None, high: int | None) -> Condition | None:
    if plan.as_of is None:
        return None
    found: dict[str, Asked] = {}
    if high is not None:
        if (plan.as_of - high) % 12:
            return None
        found["at_least"] = (plan.as_of - high) // 12
    if low is not None:
        if (plan.as_of - low + 1) % 12:
            return None
        found["below"] = (plan.as_of - low + 1) // 12
    return found


def _month(given: Given) -> int:
    span = given[0]
    assert isinstance(span, DateSpan)  # noqa: S101  (a date field is given dates)
    return span.first_month
