"""The people behind a finding that is not met: who was counted, who offends, whom the data leaves open; value by value."""

from __future__ import annotations

from collections.abc import Iterator

from planner.bodies.spoken import says_of
from planner.report.phrases.figures import condition, supply, value_line
from planner.report.phrases.voice import Voice
from planner.report.printable import printable
from planner.results.result import Finding
from planner.words.figures import number

_FEW = 3  # members of a committee whose names take no more room than to say that it is all of them


def people_lines(voice: Voice, finding: Finding) -> Iterator[str]:
    """Lines under one finding. A reviewer can recompute its numbers from them."""
    if finding.nearest:
        below, above = (number(n, voice.lang) for n in (finding.nearest[0], finding.nearest[-1]))
        yield voice.say("details.nearest", below=below, above=above)
    of_pool = supply(voice, finding)
    if of_pool:
        yield of_pool[:1].upper() + of_pool[1:]
    yield from _condition_lines(voice, finding)
    says = says_of(finding)
    people, unsure = finding.people, finding.unsure
    if finding.lists_open:
        people = [id for id in people if id not in unsure]
    if counts_everybody(voice, finding):
        committee = voice.committee(finding.rule.rpartition("/")[0])
        yield voice.say("people.everybody", n=voice.whole(len(people)), committee=committee)
    elif says.listed is not None and (people or (says.listed_if_nobody and not of_pool)):
        outer = voice.outer(finding.rule.rpartition("/")[0]) or "–"
        said = voice.say(says.listed, n=voice.whole(len(people)), outer=outer)
        yield f"{said}: {voice.people_with(people, finding.facts)}"
    if unsure:
        code = "people.unproven" if finding.lists_open else "people.unsure"
        yield f"{voice.say(code, n=voice.whole(len(unsure)))}: {voice.people_with(unsure, finding.facts)}"
    if finding.values:
        values = voice.values(finding.field or "", finding.values)
        yield f"{voice.say('people.values', n=voice.whole(len(finding.values)))}: {values}"
    for value, found in (finding.by_value or {}).items():
        if found.verdict != "met":
            yield f"{printable(value)}: {value_line(voice, finding, found)}"
            if found.people:
                yield f"  {voice.say('people.counted', n=voice.whole(len(found.people)))}: {voice.people(found.people)}"


def counts_everybody(voice: Voice, finding: Finding) -> bool:
    """Whether a rule counts all members of its committee: their names are those of the list, and tell nothing here."""
    members = (voice.result.slate or {}).get(finding.rule.rpartition("/")[0], [])
    listed = says_of(finding).listed
    return listed == "people.counted" and len(members) > _FEW and not finding.facts and set(members) == set(finding.people)


def _condition_lines(voice: Voice, finding: Finding) -> Iterator[str]:
    """The condition of a rule that has one, with whom it counts where it holds, or may."""
    said = condition(voice, finding)
    if finding.condition is None or said is None:
        return
    yield said
    people, unsure = finding.condition.people, finding.condition.unsure
    if people and finding.condition.verdict != "not_met":
        yield f"{voice.say('people.condition', n=voice.whole(len(people)))}: {voice.people(people)}"
    if unsure:
        yield f"{voice.say('people.condition-unsure', n=voice.whole(len(unsure)))}: {voice.people(unsure)}"
