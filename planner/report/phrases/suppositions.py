"""What an answer supposes, in a line each."""

from __future__ import annotations

from collections.abc import Iterator

from planner.language.dates import month_text, parse_month
from planner.language.in_force import date_of, first_day
from planner.report.phrases.voice import Voice
from planner.report.printable import printable
from planner.results.result import EditsShown
from planner.words.figures import amount

_EVERYWHERE = "all"


def how_many(edits: EditsShown) -> int:
    """How many things are supposed: each person, bound, rule, excuse and date is one."""
    people = sum(max(1, len(ids)) for ids in (*edits.include.values(), *edits.exclude.values()))
    return people + len(edits.set) + len(edits.drop) + len(edits.waive) + sum(map(bool, (edits.as_of, edits.rules_on)))


def supposed_lines(voice: Voice) -> Iterator[str]:
    edits = voice.result.edits
    for which, listed in (("include", edits.include), ("exclude", edits.exclude)):
        for committee, ids in listed.items():
            people = _people(voice, ids)
            if committee == _EVERYWHERE and which == "exclude":
                yield voice.say("supposed.line.exclude-all", people=people)
            else:
                yield voice.say(f"supposed.line.{which}", committee=voice.committee(committee), people=people)
    for named, value in edits.set.items():
        key, _, bound = named.rpartition(".")
        said = amount(printable(str(value)), voice.lang)
        yield voice.say("supposed.line.set", rule=voice.rule(key), bound=voice.say(f"supposed.bound.{bound}"), value=said)
    for key in edits.drop:
        yield voice.say("supposed.line.drop", rule=voice.rule(key))
    for waiver in edits.waive:
        yield voice.say("supposed.line.waive", rule=voice.rule(waiver.rule), people=_people(voice, [waiver.id]))
    if edits.as_of:
        month = parse_month(edits.as_of)
        said = printable(edits.as_of) if month is None else month_text(month, voice.lang)
        yield voice.say("supposed.line.as_of", date=said)
    if edits.rules_on:
        day = first_day(edits.rules_on)
        yield voice.say("supposed.line.rules_on", date=printable(edits.rules_on) if day is None else date_of(day))


def _people(voice: Voice, ids: list[str]) -> str:
    return ", ".join(map(voice.person, voice.in_order(ids))) if ids else voice.say("supposed.hidden")
