"""How many months each member has left to retirement, against the lines that the rules draw."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from planner.report.document import Block, Cell, Chart, LimitLine, Paragraph, Pattern, Series
from planner.report.phrases.faults import faults
from planner.report.phrases.voice import Voice
from planner.report.printable import printable
from planner.report.sections.people import ranks
from planner.results.result import CommitteeShown, MonthsAsked, PersonShown

_LANES: tuple[tuple[str, str, Pattern], ...] = (  # of the field `incumbent`
    ("no", "first", "solid"), ("yes", "again", "hatched"), ("", "others", "dotted"),
)  # fmt: skip


def strips(voice: Voice) -> Iterator[Block]:
    """One of each committee that stands on its own and whose rules ask for months; a redacted result tells none."""
    details, slate = voice.result.details, voice.result.slate
    if details is None or slate is None:
        return
    for committee in voice.result.committees:
        if committee.within is not None or not slate.get(committee.id):
            continue
        inner = {part for part, *_ in ranks(voice, committee, slate)}
        lines = [line for line in details.months_asked if line.rule.rpartition("/")[0] in inner]
        members = voice.in_order(slate[committee.id])
        months = _months(voice, committee, members, details.people)
        if lines and months:
            yield _strip(voice, committee, lines, months, details.people)
            if left := len(members) - len(months):
                yield Paragraph(voice.count("chart.strip-not-drawn", left), "quiet")


def _months(
    voice: Voice, committee: CommitteeShown, members: Sequence[str], people: Mapping[str, PersonShown]
) -> dict[str, int]:
    """The months that those have left of whom they are known, at the committee's own month."""
    as_of = committee.as_of or (voice.result.provenance.as_of if voice.result.provenance else None) or ""
    at = {id: people[id].at.get(as_of) for id in members if id in people}
    return {id: found.months_left for id, found in at.items() if found is not None and found.months_left is not None}


def _strip(
    voice: Voice, committee: CommitteeShown, lines: Sequence[MonthsAsked], months: Mapping[str, int],
    people: Mapping[str, PersonShown],
) -> Chart:  # fmt: skip
    rules = {line.rule for line in lines}
    committees = {rule.rpartition("/")[0] for rule in rules}
    below = {id for finding, ids in faults(voice.result, committees) if finding.rule in rules for id in ids}
    excused = {waiver.id for waiver in voice.result.waivers if waiver.rule in rules} - below
    series = []
    for incumbent, said, pattern in _LANES:
        own = [_incumbent(people[id]) == incumbent for id in months]
        if any(own):
            values = (float(n) if is_own else None for n, is_own in zip(months.values(), own, strict=True))
            series.append(Series(voice.say(f"chart.strip-{said}"), tuple(values), pattern))
    ends = (
        Cell(voice.name(id) or voice.id(id), "bad") if id in below
        else Cell(f"{voice.name(id) or voice.id(id)} *", "open") if id in excused
        else Cell("")
        for id in months
    )  # fmt: skip
    return Chart(
        f"strip-{committee.id}", voice.say("chart.strip", of=voice.committee(committee.id)), "strip",
        tuple(voice.name(id) or voice.id(id) for id in months), tuple(series), _alt(voice, series, lines, months, below),
        voice.say("chart.months"), tuple(_lines(voice, lines)), ends=tuple(ends),
    )  # fmt: skip


def _incumbent(person: PersonShown) -> str:
    found = person.fields.get("incumbent", "")
    return found if found in ("yes", "no") else ""


def _lines(voice: Voice, lines: Sequence[MonthsAsked]) -> Iterator[LimitLine]:
    """Between the last month that is not enough and the first that is; rules that ask the same share a line."""
    at: dict[float, dict[str, None]] = {}
    for line in lines:
        place = line.at + 0.5 if line.asked.startswith(("≤", ">")) else line.at - 0.5
        asked = printable(line.asked).replace(" ", "\u00a0")  # no line may part the sign from its number
        title = voice.say("chart.strip-limit", rule=voice.rule_title(line.rule), asked=asked)
        at.setdefault(place, {})[title] = None
    for place in sorted(at):
        yield LimitLine("; ".join(at[place]), place)


def _alt(
    voice: Voice, series: Sequence[Series], lines: Sequence[MonthsAsked], months: Mapping[str, int], below: Collection[str]
) -> str:
    rows = []
    for one in series:
        own = [int(value) for value in one.values if value is not None]
        rows.append(voice.say(
            "chart.strip-row", title=one.title, n=voice.whole(len(own)), least=voice.whole(min(own)), most=voice.whole(max(own))
        ))  # fmt: skip
    parts = ["; ".join([*rows, *(line.title for line in _lines(voice, lines))]) + "."]
    if below:
        named = (
            voice.say("chart.strip-person", name=voice.name(id) or voice.id(id), n=voice.whole(n))
            for id, n in months.items()
            if id in below
        )
        parts.append(voice.say("chart.strip-below", people=", ".join(named)))
    return " ".join(parts)
