"""What would mend a finding, in a few words beside the rule's name: so many to replace, to add, to take out."""

from __future__ import annotations

from collections.abc import Callable

from planner.bodies.saying import Remedy, Voice, people_off, sure_by_number, sure_of_value
from planner.results.result import Finding, ValueFinding

_MOST_NAMED = 6  # people to choose from: more would be a list, which stands elsewhere


def replaced_or_excused(voice: Voice, finding: Finding) -> Remedy:
    """Of rules about each member: who offends goes or is excused; whose data is missing may comply all the same."""
    unsure = set(finding.unsure)
    sure = [id for id in finding.people if id not in unsure]
    said = [voice.count("remedy.replace", len(sure))] if sure else []
    said += [voice.count("remedy.fill-in", len(unsure))] if unsure else []
    return Remedy("; ".join(said), tuple(finding.people) or tuple(finding.unsure))


def taken_out(code: str) -> Callable[[Voice, Finding], Remedy]:
    """So many of the people of the finding go."""
    return lambda voice, finding: Remedy(voice.count(code, finding.shortfall), tuple(finding.people))


def added_or_taken_out(voice: Voice, finding: Finding) -> Remedy:
    """So many more who count, or so many fewer of those named; by value where the rule asks so."""
    if finding.by_value is not None:
        lines, people = [], []
        for value, found in finding.by_value.items():
            if found.verdict != "met":
                said = voice.value(finding.field or "", value)
                lines.append(voice.say("remedy.of-value", value=said, what=_value(voice, found)))
                people += found.people if found.at_most is not None and found.actual > found.at_most else []
        return Remedy("; ".join(lines), tuple(dict.fromkeys(people)) if len(people) <= _MOST_NAMED else ())
    if not isinstance(finding.actual, int):
        return to_be_met(voice, finding)
    if finding.verdict == "unproven":
        return Remedy(voice.count("remedy.fill-in", len(finding.unsure)), tuple(finding.unsure))
    n = people_off(voice, sure_by_number(finding), finding.shortfall)
    if finding.at_most is not None and finding.actual > finding.at_most:
        return Remedy(voice.say("remedy.fewer", n=n), tuple(finding.people) if len(finding.people) <= _MOST_NAMED else ())
    return Remedy(voice.say("remedy.more", n=n))


def to_be_met(voice: Voice, _finding: Finding) -> Remedy:
    """Where no single step would do it."""
    return Remedy(voice.say("remedy.meet"))


def _value(voice: Voice, found: ValueFinding) -> str:
    n = people_off(voice, sure_of_value(found), found.shortfall)
    above = found.at_most is not None and found.actual > found.at_most
    return voice.say("remedy.fewer" if above else "remedy.more", n=n)
