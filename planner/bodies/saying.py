"""How findings of a rule body read. A body's `says.py` states a `Says`; below it stands what several bodies have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, NamedTuple, Protocol

from planner.results.result import Finding, Number, Result, ValueFinding
from planner.words.figures import MINUS, number, signed

MOST_NAMED = 12  # people to choose from in one sentence
Slack = tuple[str, str | None]  # as far as the data goes ("": nothing to tell), and at worst; None where that is the same


class Voice(Protocol):
    """What speaks of one result in one language, as far as a body needs it. All that it gives is fit to print."""

    @property
    def result(self) -> Result: ...
    @property
    def lang(self) -> str: ...
    def say(self, code: str, /, **params: object) -> str: ...
    def count(self, code: str, n: int, /, **params: object) -> str: ...
    def whole(self, n: int) -> str: ...
    def rule(self, key: str) -> str: ...
    def field(self, name: str) -> str: ...
    def value(self, field: str, value: str) -> str: ...
    def committee(self, id: str) -> str: ...
    def member_of(self, committee: str) -> str: ...
    def person(self, id: str) -> str: ...
    def people(self, ids: Iterable[str]) -> str: ...
    def in_order(self, ids: Iterable[str]) -> list[str]: ...


class Printed(NamedTuple):
    """A finding's numbers as the table prints them."""

    required: str
    actual: str


class Remedy(NamedTuple):
    """What would mend a finding, in a few words beside the rule's name, and whom it is about, as far as the rule names them."""

    said: str
    people: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Says:
    """How a finding of one body reads. Nothing has a default: whoever adds a body decides each.

    required: what the rule asks; given the bounds as they are printed, "" where there are none.
    actual: what there is; given the number as it is printed.
    has_share: whether the number is told as a share of its base, too.
    sure: by how much it falls short as far as the data goes (at worst it is `finding.shortfall`).
    slack: how far the number is inside its bounds; None: in people, as `finding.slack` and `sure` say.
    shortfall: by how much it falls short, in words.
    listed: the phrase above the people of the finding; None: it names nobody.
    listed_if_nobody: whether that is said of nobody, too.
    actions: what to do about a finding that is not met or unproven, in sentences; none where only data is missing.
    remedy: the same in a few words beside the rule's name, and whom it is about (`planner.bodies.remedies`).
    needs: the phrase of how many a rule needs of the pool.
    legend: a phrase below the table that explains the numbers; None: they explain themselves.
    at_fault: whether the people of a finding that is not met are those who break the rule, and not those who count for it.
    """

    required: Callable[[Voice, Finding, str], str]
    actual: Callable[[Voice, Finding, str], str]
    has_share: bool
    sure: Callable[[Finding], int]
    slack: Callable[[Voice, Finding], Slack] | None
    shortfall: Callable[[Voice, Finding], str]
    listed: str | None
    listed_if_nobody: bool
    actions: Callable[[Voice, Finding, Printed], Iterator[str]]
    remedy: Callable[[Voice, Finding], Remedy]
    needs: Literal["counting.needs", "counting.needs-values"]
    legend: str | None
    at_fault: bool


# --- required and actual ------------------------------------------------------------------------------------------------------


def bounds_alone(voice: Voice, finding: Finding, bounds: str) -> str:
    """`≥ 8 (15%)`."""
    if bounds:
        return bounds
    return "…" if finding.suppressed is not None else voice.say("required.any")  # bounds would tell what is suppressed


def phrase(code: str) -> Callable[[Voice, Finding, str], str]:
    """What is asked without a number."""
    return lambda voice, _finding, _bounds: voice.say(code)


def number_alone(_voice: Voice, _finding: Finding, actual: str) -> str:
    return actual


# --- by how much it falls short -----------------------------------------------------------------------------------------------


def short_of_number(what: str) -> Callable[[Voice, Finding], str]:
    """Of a number by any amount (`what`: mean or sum): `bình quân 48,7, vượt 1,2 so với 47,5`."""

    def said(voice: Voice, finding: Finding) -> str:
        if finding.actual is None or finding.verdict == "unproven":
            ends = finding.actual_range
            if ends:
                low, high = number(ends[0], voice.lang), number(ends[-1], voice.lang)
                return voice.say(f"details.{what}-between", low=low, high=high)
            return voice.say(f"details.{what}-unknown")
        code, bound = "above", finding.at_most
        if finding.at_least is not None and finding.actual < finding.at_least:
            code, bound = "below", finding.at_least
        if bound is None:
            return voice.say("details.short", n=voice.whole(finding.shortfall))
        gap = abs(Fraction(str(finding.actual)) - Fraction(str(bound)))
        actual, limit = number(finding.actual, voice.lang), number(bound, voice.lang)
        return voice.say(f"details.{what}-{code}", actual=actual, bound=limit, n=number(gap, voice.lang))

    return said


def off(actual: int, low: Number | None, high: Number | None) -> int:
    """How far a number is outside of its bounds, on both sides in all."""
    lack = 0 if low is None else max(0, int(low) - actual)
    return lack + (0 if high is None else max(0, actual - int(high)))


def sure_of_value(found: ValueFinding) -> int:
    """Of one value, how many fall short for certain."""
    return min(found.shortfall, off(found.actual, found.at_least, found.at_most))


def sure_by_number(finding: Finding) -> int:
    """Where nobody counts who only may; of a finding by value their sum."""
    if finding.by_value is not None:
        return min(finding.shortfall, sum(off(v.actual, v.at_least, v.at_most) for v in finding.by_value.values()))
    if not isinstance(finding.actual, int):
        return finding.shortfall
    return min(finding.shortfall, off(finding.actual, finding.at_least, finding.at_most))


def all_sure(finding: Finding) -> int:
    """Of rules that no blank leaves open."""
    return finding.shortfall


def people_off(voice: Voice, sure: int, worst: int) -> str:
    """`1`, or `1, possibly 2`."""
    n = voice.whole(sure)
    return n if sure == worst else voice.say("details.possibly", short=n, n=voice.whole(worst))


def offenders(sure: Callable[[Finding], int]) -> Callable[[Voice, Finding], str]:
    """How many offend, and of how many it is open whether they do."""

    def said(voice: Voice, finding: Finding) -> str:
        known = sure(finding)
        parts = [voice.count("details.offend", known)] if known and finding.verdict == "not_met" else []
        unproven = finding.shortfall - known if parts else finding.shortfall
        return ", ".join([*parts, *([voice.count("details.unproven", unproven)] if unproven else [])])

    return said


def short_by_number(voice: Voice, finding: Finding) -> str:
    """How many are missing, or too many."""
    if finding.by_value is not None:
        sides = {side for v in finding.by_value.values() for side in _sides(v.actual, v.at_least, v.at_most, v.shortfall)}
    elif isinstance(finding.actual, int):
        sides = _sides(finding.actual, finding.at_least, finding.at_most, finding.shortfall)
    else:
        sides = set()
    return _short(voice, finding, sure_by_number(finding), f"-{sides.pop()}" if len(sides) == 1 else "")


def surplus(voice: Voice, finding: Finding) -> str:
    """How many are too many, of a rule that can have no other fault."""
    return _short(voice, finding, finding.shortfall, "-above")


def _short(voice: Voice, finding: Finding, sure: int, side: str) -> str:
    worst = finding.shortfall
    if finding.verdict == "unproven" or not sure:
        return voice.say(f"details.at-worst{side}", n=voice.whole(worst))
    short = voice.say(f"details.short{side}", n=voice.whole(sure))
    return short if sure == worst else voice.say("details.possibly", short=short, n=voice.whole(worst))


def _sides(actual: int, low: Number | None, high: Number | None, worst: int) -> set[str]:
    """On which sides of its bounds a number may be, with so many off at worst."""
    if not worst:
        return set()
    if low is None or high is None:
        return {"above" if low is None else "below"}
    if off(actual, low, high) < worst:
        return {"below", "above"}
    return ({"below"} if actual < low else set()) | ({"above"} if actual > high else set())


def slack_in_people(voice: Voice, finding: Finding, sure: int) -> Slack:
    """People to spare; below 0 the shortfall."""
    if not finding.shortfall:
        return "–" if finding.slack is None else signed(finding.slack, voice.lang), None
    worst = MINUS + voice.whole(finding.shortfall)
    if sure == finding.shortfall:
        # Open whether it falls short at all: the table says no more than the words beside it.
        return ("", worst) if finding.verdict == "unproven" else (worst, None)
    if not sure and (finding.slack is None or finding.slack < 0):
        return "", worst
    return MINUS + voice.whole(sure) if sure else signed(finding.slack or 0, voice.lang), worst


def slack_of_number(voice: Voice, finding: Finding) -> Slack:
    """The distance of a number that is no count to its bound; of one that the data leaves open the distances of both ends."""
    ends = finding.actual_range
    if not ends:
        text = "?" if finding.actual is None else "–" if finding.slack is None else signed(finding.slack, voice.lang)
        return text, None
    rooms = []
    for end in (Fraction(str(ends[0])), Fraction(str(ends[-1]))):
        low, high = finding.at_least, finding.at_most
        room = [end - Fraction(str(low))] if low is not None else []
        room += [Fraction(str(high)) - end] if high is not None else []
        rooms += [min(room)] if room else []
    if not rooms:
        return "–", None
    known, worst = (signed(float(room), voice.lang) for room in (max(rooms), min(rooms)))
    return known, None if known == worst else worst


# --- what to do about it ------------------------------------------------------------------------------------------------------


def replace_offenders(voice: Voice, finding: Finding, _: Printed) -> Iterator[str]:
    """Those who offend for certain go, or are excused."""
    unsure = set(finding.unsure)
    sure = [id for id in finding.people if id not in unsure]
    if sure:
        authority = voice.say(f"authority.grants.{finding.authority}")
        rule, people = voice.rule(finding.rule), voice.people(sure)
        yield voice.count("actions.replace", len(sure), rule=rule, people=people, authority=authority)


def take_away(code: str) -> Callable[[Voice, Finding, Printed], Iterator[str]]:
    """So many of the people of the finding go."""

    def said(voice: Voice, finding: Finding, _: Printed) -> Iterator[str]:
        if finding.verdict == "not_met":
            people = voice.people(finding.people)
            yield voice.say(code, rule=voice.rule(finding.rule), n=voice.whole(finding.shortfall), people=people)

    return said


def more_or_fewer(voice: Voice, finding: Finding, printed: Printed) -> Iterator[str]:
    """So many more who count, or so many fewer, and among whom."""
    if finding.by_value is not None:
        yield from each_value(voice, finding, printed)
        return
    if finding.verdict != "not_met":
        return
    n = people_off(voice, sure_by_number(finding), finding.shortfall)
    said: dict[str, object] = {"rule": voice.rule(finding.rule), "n": n, "actual": printed.actual, "required": printed.required}
    if isinstance(finding.actual, int) and finding.actual < (finding.at_least or 0):
        yield voice.say("actions.more", **said)
    elif isinstance(finding.actual, int) and finding.at_most is not None and finding.actual > finding.at_most:
        yield voice.say("actions.fewer", **said) + among(voice, finding.people)
    else:
        yield from meet(voice, finding, printed)


def each_value(voice: Voice, finding: Finding, printed: Printed) -> Iterator[str]:
    """The same of each value; of a redacted finding that does not tell them, that it has to be met."""
    if finding.by_value is None:
        yield from meet(voice, finding, printed)
        return
    for value, found in finding.by_value.items():
        if found.verdict == "not_met":
            yield _value(voice, finding, value, found)


def meet(voice: Voice, finding: Finding, printed: Printed) -> Iterator[str]:
    """Where no single step would do it: the rule has to be met."""
    if finding.verdict == "not_met":
        yield voice.say("actions.meet", rule=voice.rule(finding.rule), actual=printed.actual, required=printed.required)


def among(voice: Voice, people: list[str]) -> str:
    """Of whom so many have to go; "" where they are too many to choose from a list."""
    return voice.say("actions.among", people=voice.people(people)) if 0 < len(people) <= MOST_NAMED else ""


def between(voice: Voice, finding: Finding) -> list[str]:
    """The committees that a joint rule is about, as far as the result says."""
    return voice.result.details.between.get(finding.rule, []) if voice.result.details else []


def _value(voice: Voice, finding: Finding, value: str, found: ValueFinding) -> str:
    """One value that has too few or too many people; of too many, who they are."""
    low, high = found.at_least, found.at_most
    is_short = low is not None and found.actual < low
    bound = low if is_short else high
    sign = "=" if low == high else "≥" if is_short else "≤"
    said = voice.value(finding.field or "", value)
    line = voice.say(
        f"actions.{'more' if is_short else 'fewer'}", rule=f"{voice.rule(finding.rule)} [{said}]",
        n=people_off(voice, sure_of_value(found), found.shortfall),
        actual=voice.whole(found.actual), required=f"{sign} {voice.whole(bound or 0)}",
    )  # fmt: skip
    return line if is_short else line + among(voice, found.people)
