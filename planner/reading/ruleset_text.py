"""Rule sets as people write them."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from planner.bodies.registry import BODIES
from planner.language.dates import parse_date
from planner.language.in_force import ALWAYS, InForce
from planner.language.plan import Source
from planner.written.models import DateText, Kept, Month, Name, SelectorText, Text, Texts, Title, Written, one_of, validate
from planner.written.problem_list import ProblemList
from planner.written.selector_text import Group
from planner.written.yaml_places import PlacedDict


class SourceText(Written):
    """A document that rules rest on."""

    title: Title = Field(default_factory=dict, description="what the document is called")
    date: DateText | None = Field(None, description="when it was issued")
    issuer: Text | None = Field(None, description="who issued it")


class InForceText(Written):
    """When a rule set is in force. Either end may be left out."""

    from_: DateText | None = Field(None, alias="from", description="the first day; of a month or a year its first")
    to: DateText | None = Field(None, description="the last day; of a month or a year its last")


class RuleSetText(Written):
    """A file of rules."""

    ruleset: Name = Field(description="identifier")
    title: Title = Field(default_factory=dict)
    layer: Literal["central", "city", "local"] | None = Field(None, description="who issued the rules")
    family: Name | None = Field(None, description="a name that sets share of which each was in force at its time")
    in_force: Annotated[Any, Kept(InForceText)] = Field(None, description="the days on which the rules hold; default always")
    reference_month: Month | None = Field(None, description="the month at which the ages of these rules count")
    extends: Texts = Field((), description="one or several rule sets whose rules and groups this one takes over")
    sources: Annotated[Any, Kept(dict[str, SourceText])] = Field(None, description="documents by id")
    groups: Annotated[Any, Kept(dict[str, SelectorText])] = Field(None, description="named selectors")
    rules: Annotated[Any, Kept(list[one_of(*BODIES)])] = Field(None, description="the rules, in order")


def read_in_force(raw: object, place: str, problems: ProblemList) -> InForce:
    """The days of an `in_force` mapping; always where there is none."""
    if raw is None:
        return ALWAYS
    text = validate(InForceText, raw, place, problems)
    if text is None or not isinstance(raw, PlacedDict):
        return ALWAYS
    first, last = (None if written is None else parse_date(written) for written in (text.from_, text.to))
    if first is not None and last is not None and first.first > last.last:
        problems.add("in-force-reversed", raw.place("to"), text.to, first=text.from_)
    return InForce(None if first is None else first.first, None if last is None else last.last, text.from_ or "", text.to or "")


def read_sources(raw: object, place: str, problems: ProblemList) -> dict[str, Source]:
    """The documents of a `sources` mapping by id."""
    found: dict[str, Source] = {}
    for name, inner, where in entries(raw, place, problems, "sources"):
        text = validate(SourceText, inner, where, problems)
        if text is not None:
            found[name] = Source(name, text.title, text.date, text.issuer)
    return found


def read_groups(raw: object, place: str, problems: ProblemList) -> dict[str, Group]:
    """The named selectors of a `groups` mapping, still as read."""
    return {name: Group(inner, where) for name, inner, where in entries(raw, place, problems, "groups")}


def entries(raw: object, place: str, problems: ProblemList, key: str) -> list[tuple[str, Any, str]]:
    """The keys, values and places of a mapping whose keys are names; nothing where there is no mapping."""
    if raw is None:
        return []
    if not isinstance(raw, PlacedDict):
        problems.add("needs-mapping", place, raw, key=key)
        return []
    found = []
    for name in raw:
        if "/" in name or not name.strip():
            problems.add("name-with-slash", raw.place(name), name, key=key)
        else:
            found.append((name, raw[name], raw.place(name)))
    return found
