"""The committee at a glance: who sits in which of its rows, women, the young, and who breaks a rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from planner.report.document import Block, Chart, Pattern, Seat, Series
from planner.report.phrases.faults import at_fault
from planner.report.phrases.voice import Voice
from planner.report.sections.people import ranks
from planner.results.result import CommitteeShown, PersonShown

_Row = tuple[str, list[str]]
# Of a woman, of a man, of whom it is not known; with the pattern of the young among them.
_SEXES: tuple[tuple[str, Pattern, Pattern], ...] = (
    ("male", "solid", "dotted"), ("female", "hatched", "hatched-dotted"), ("", "line", "dark"),
)  # fmt: skip


def seats(voice: Voice) -> Iterator[Block]:
    """One map of each committee that stands on its own. A redacted result without names has none."""
    details, slate = voice.result.details, voice.result.slate
    if details is None or slate is None or not details.people:
        return
    for committee in voice.result.committees:
        if committee.within is None and slate.get(committee.id):
            yield _map(voice, committee, slate, details.people)


def _map(
    voice: Voice, committee: CommitteeShown, slate: Mapping[str, Sequence[str]], people: Mapping[str, PersonShown]
) -> Chart:
    rows = [(part, voice.in_order(ids)) for part, ids, *_ in ranks(voice, committee, slate)]
    keys = [part for part, _ in rows]
    rows = [row for row in rows if row[1]]
    everybody = [id for _, ids in rows for id in ids]
    young, names = _young(voice, keys), _given_names(voice, everybody)
    breaks = {force: at_fault(voice.result, keys, force) for force in ("must", "should")}

    def seat(id: str) -> Seat:
        return Seat(names[id], "must" if id in breaks["must"] else "should" if id in breaks["should"] else "")

    series = []
    for sex, old_pattern, young_pattern in _SEXES:
        for is_young, pattern in ((False, old_pattern), (True, young_pattern)):
            own = [
                [id for id in ids if (id in young) == is_young and _sex(people.get(id)) == sex] for _, ids in rows
            ]
            title = voice.say(f"chart.seat-{sex or 'unknown'}{'-young' if is_young else ''}")
            values, named = tuple(map(len, own)), tuple(tuple(map(seat, ids)) for ids in own)
            if any(values):
                series.append(Series(title, tuple(map(float, values)), pattern, seats=named))
    return Chart(
        f"seats-{committee.id}", voice.say("chart.seats", of=voice.committee(committee.id)), "seat-map",
        tuple(voice.member_of(part) for part, _ in rows), tuple(series), _alt(voice, rows, series, breaks),
    )  # fmt: skip


def _sex(person: PersonShown | None) -> str:
    sex = person.fields.get("gender", "") if person else ""
    return sex if sex in ("male", "female") else ""


def _young(voice: Voice, committees: Collection[str]) -> set[str]:
    """Whom the rules about the young count, of these committees."""
    return {
        id
        for finding in voice.result.findings
        if finding.topic == "young" and finding.tells == "members" and finding.rule.rpartition("/")[0] in committees
        for id in finding.people
    }


def _given_names(voice: Voice, ids: Sequence[str]) -> dict[str, str]:
    """`Bình`; of several of that name `T.Bình`, and where that is not enough `T.H.Bình`; initials as they are; ids of those
    without a name."""
    words = {id: (voice.name(id) or voice.id(id)).split() for id in ids}
    forms = [
        {id: "".join(f"{word[0]}." for word in own[:-1][:initials]) + own[-1] for id, own in words.items()}
        for initials in (0, 1, max(map(len, words.values()), default=0))
    ]
    often = [Counter(form.values()) for form in forms]
    return {
        id: next((form[id] for form, n in zip(forms, often, strict=True) if n[form[id]] == 1), forms[-1][id]) for id in ids
    }


def _alt(voice: Voice, rows: Sequence[_Row], series: Sequence[Series], breaks: Mapping[str, Collection[str]]) -> str:
    """How many of what kind sit in each row, and who breaks a rule."""
    said = []
    for n, (part, ids) in enumerate(rows):
        kinds = ", ".join(f"{one.title} {voice.whole(int(one.values[n] or 0))}" for one in series if one.values[n])
        said.append(voice.say("chart.seats-row", part=voice.member_of(part), n=voice.whole(len(ids)), kinds=kinds))
    text = "; ".join(said) + "."
    everybody = [id for _, ids in rows for id in ids]
    for force, at in breaks.items():
        if named := [id for id in everybody if id in at]:
            text += f" {voice.say(f'chart.seats-{force}', people=voice.people(named))}"
    return text
