"""What is to be said of one person beside the name: which rules are broken and by what, which one a waiver excuses from."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from planner.bodies.spoken import says_of
from planner.report.phrases.figures import bound_said
from planner.report.phrases.voice import Voice
from planner.results.result import Finding
from planner.words import knows
from planner.words.figures import amount

_MONTHS = "months_to_retirement"
_ROOM = 36  # characters of a title beside a name


def remarks(voice: Voice, id: str, committees: Collection[str]) -> list[str]:
    """`mục 9: LLCT sơ cấp, cần ≥ trung cấp`; `* miễn mục 9`: of the rules of these committees and of those across."""
    found = [f for f in voice.result.findings if f.rule.rpartition("/")[0] in {*committees, "joint"}]
    said = [
        f"{_item(voice, finding)}{_said(voice, finding, id)}"
        for finding in found
        if finding.verdict != "met" and id in finding.people and says_of(finding).at_fault
    ]
    granted = [w for w in voice.result.waivers if w.id == id and w.rule.rpartition("/")[0] in committees]
    waived = [waiver.rule for waiver in granted if waiver.used is not False]
    return [*said, *(voice.say("remark.waived", n=voice.number(key) or voice.rule_title(key)) for key in waived)]


def _item(voice: Voice, finding: Finding) -> str:
    n = voice.number(finding.rule)
    if n is None:
        return ""
    return voice.say("remark.goal" if finding.force == "should" else "remark.rule", n=n)


def _said(voice: Voice, finding: Finding, id: str) -> str:
    """What the person has of what is asked, and what is asked; of a rule that asks more than one thing after another, or does
    not show what it looks at, its title."""
    facts = finding.facts.get(id, {})
    parts = list(_parts(voice, finding, facts)) if finding.asks.keys() <= facts.keys() else []
    return ", ".join(parts) or _in_short(voice.rule_title(finding.rule))


def _in_short(title: str) -> str:
    """The first words of a title, as far as a narrow column has room: the number tells the rule."""
    words, said = title.split(), ""
    for word in words:
        if said and len(said) + 1 + len(word) > _ROOM:
            return f"{said}…"
        said = f"{said} {word}".strip()
    return said


def _parts(voice: Voice, finding: Finding, facts: dict[str, str]) -> Iterator[str]:
    for field, asked in finding.asks.items():
        named = voice.say(f"list.{field}") if knows(f"list.{field}") else voice.field(field)
        needed = ", ".join(bound_said(voice, field, one) for one in asked)
        value = facts[field]
        if not value:
            yield voice.say("remark.blank", field=named, asked=needed)
        elif field == _MONTHS:
            yield voice.say("remark.months", value=value, asked=needed)
        else:
            said = amount(value, voice.lang) if value[0].isdigit() else voice.value(field, value)
            yield voice.say("remark.fact", field=named, value=said, asked=needed)
