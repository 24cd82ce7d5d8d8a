"""The people behind a finding that is not met: who was counted, who offends, whom the data leaves open; value by value."""

from __future__ import annotations

from collections.abc import Iterator

from planner.report.phrases.figures import kind_of, value_line
from planner.report.phrases.voice import Voice
from planner.report.printable import printable
from planner.results.result import Finding
from planner.words.figures import number

# What `people` are, by rule body (contract, section 4). Rules that do not count people name nobody.
_HEADS = {
    "count": "people.counted",
    "count_each": None,
    "distinct": None,
    "mean": None,
    "seats": None,
    "require": "people.offend",
    "exclude": "people.excluded",
    "include": "people.present",
    "apart": "people.share",
    "holds": "people.over",
    "both": "people.both",
    "within": "people.outside",
}


def people_lines(voice: Voice, finding: Finding) -> Iterator[str]:
    """Lines under one finding. A reviewer can recompute its numbers from them."""
    if finding.nearest:
        below, above = (number(n, voice.lang) for n in (finding.nearest[0], finding.nearest[-1]))
        yield voice.say("details.nearest", below=below, above=above)
    kind = kind_of(finding)
    head = _HEADS.get(kind, "people.counted")
    people, unsure = finding.people, finding.unsure
    if kind == "require":
        people = [id for id in people if id not in unsure]
    if head and (people or kind in ("count", "include")):
        outer = voice.outer(finding.rule.rpartition("/")[0]) or "–"
        said = voice.say(head, n=voice.whole(len(people)), **({"outer": outer} if kind == "within" else {}))
        yield f"{said}: {voice.people_with(people, finding.facts)}"
    if unsure:
        code = "people.unproven" if kind == "require" else "people.unsure"
        yield f"{voice.say(code, n=voice.whole(len(unsure)))}: {voice.people_with(unsure, finding.facts)}"
    for value, found in (finding.by_value or {}).items():
        if found.verdict != "met":
            yield f"{printable(value)}: {value_line(voice, found)}"
            if found.people:
                yield f"  {voice.say('people.counted', n=voice.whole(len(found.people)))}: {voice.people(found.people)}"
