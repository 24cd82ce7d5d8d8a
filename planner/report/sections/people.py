"""Danh sách trích ngang: the people of the slate in the form that offices have used for decades.

One table for each committee that stands on its own; the committees and posts within it are its sections, the innermost
first, and everybody stands once, in the highest. Within a section by given name, in Vietnamese order.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from planner.report.document import Cell, Column, Row, Section, Table
from planner.report.phrases.voice import Voice
from planner.report.printable import printable
from planner.report.result import CommitteeShown, PersonShown
from planner.words.figures import share

# The columns of the form, as far as the pool has them: key, width, the header over several columns, the field.
_FORM: tuple[tuple[str, int, str, str], ...] = (
    ("full_name", 20, "", "full_name"),
    ("male", 9, "birth", "birth_date"),
    ("female", 9, "birth", "birth_date"),
    ("ethnicity", 7, "", "ethnicity"),
    ("religion", 7, "", "religion"),
    ("hometown", 13, "", "hometown"),
    ("party_date", 9, "party", "party_date"),
    ("party_official_date", 9, "party", "party_official_date"),
    ("degree", 14, "training", "degree"),
    ("political_theory", 8, "training", "political_theory"),
    ("state_management", 8, "training", "state_management"),
    ("post", 24, "", "post"),
    ("incumbent", 7, "", "incumbent"),
    ("rating", 9, "", "rating"),
)
_ROMAN = (("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1))


def sections(voice: Voice) -> Iterator[Section]:
    details, slate = voice.result.details, voice.result.slate
    if details is None or slate is None or not details.people:
        return
    columns = [c for c in _FORM if c[3] in details.columns or c[0] == "full_name"]
    for committee in voice.result.committees:
        if committee.within is None and slate.get(committee.id):
            title = voice.say("page.people", committee=voice.committee(committee.id))
            table = _table(voice, f"people-{committee.id}", title, committee, slate, details.people, columns)
            yield Section(table.key, title, (table,), "landscape")


def _table(
    voice: Voice, key: str, title: str, committee: CommitteeShown, slate: Mapping[str, Sequence[str]],
    people: Mapping[str, PersonShown], columns: Sequence[tuple[str, int, str, str]],
) -> Table:  # fmt: skip
    rows: list[Row] = []
    parts = [(part, ids) for part, ids in _parts(voice, committee, slate) if ids]
    for n, (part, ids) in enumerate(parts, 1):
        if len(parts) > 1:
            head = f"{_roman(n)}. {voice.committee(part)} ({voice.whole(len(ids))})"
            rows.append(Row((Cell(head, bold=True, span=len(columns) + 1),), "section"))
        for i, id in enumerate(voice.in_order(ids), 1):
            person = people.get(id) or PersonShown(row=0)
            rows.append(Row((Cell(str(i), number=i), *(_cell(voice, id, person, column[0]) for column in columns))))
    members = list(dict.fromkeys(slate.get(committee.id, ())))
    women = sum(people[id].fields.get("gender") == "female" for id in members if id in people)
    totals = voice.say("page.total", n=voice.whole(len(members)))
    if any("gender" in people[id].fields for id in members if id in people):
        totals += voice.say("page.total-women", n=voice.whole(women), share=share(women, len(members), voice.lang))
    rows.append(Row((Cell(totals, bold=True, span=len(columns) + 1),), "total"))
    return Table(
        key, title,
        (
            Column(voice.say("page.number"), 5, "right", key="number"),
            *(Column(voice.say(f"list.{k}"), w, group=voice.say(f"list.{g}") if g else "", key=k) for k, w, g, _ in columns),
        ),
        tuple(rows), numbered=True,
    )  # fmt: skip


def _parts(
    voice: Voice, root: CommitteeShown, slate: Mapping[str, Sequence[str]]
) -> Iterator[tuple[str, list[str]]]:
    """(committee, its people who stand in none before it), the innermost and smallest first, the root last."""
    depth = {root.id: 0}
    for committee in voice.result.committees:
        if committee.within in depth:
            depth[committee.id] = depth[committee.within or ""] + 1
    # A committee may be written before the one that it is within.
    for _ in voice.result.committees:
        for committee in voice.result.committees:
            if committee.within in depth and committee.id not in depth:
                depth[committee.id] = depth[committee.within or ""] + 1
    order = sorted(depth, key=lambda id: (-depth[id], len(slate.get(id, ())), id))
    order = [id for id in order if id != root.id] + [root.id]
    listed: set[str] = set()
    for id in order:
        here = [person for person in dict.fromkeys(slate.get(id, ())) if person not in listed]
        listed |= set(here)
        yield id, here


def _cell(voice: Voice, id: str, person: PersonShown, key: str) -> Cell:
    fields = person.fields
    match key:
        case "full_name":
            waived = any(waiver.id == id for waiver in voice.result.waivers)
            name = voice.name(id) or voice.id(id)
            return Cell(name + (" *" if waived else ""), under=(voice.id(id),) if voice.name(id) else ())
        case "male" | "female":
            gender = fields.get("gender", "")
            if gender == key:
                return Cell(printable(fields.get("birth_date", "")))
            # Whose sex is not known has the date in the first column, with a question mark.
            unknown = not gender and key == "male" and fields.get("birth_date")
            return Cell(f"{printable(fields['birth_date'])} ?" if unknown else "")
        case "degree":
            further = fields.get("degree_field", "")
            parts = [voice.value("degree", fields.get("degree", "")), printable(further)]
            return Cell(" ".join(part for part in parts if part))
        case "incumbent":
            return Cell({"yes": "x", "no": ""}.get(fields.get(key, ""), ""))
        case "political_theory" | "state_management" | "rating":
            return Cell(voice.value(key, fields.get(key, "")))
    return Cell(printable(fields.get(key, "")))


def _roman(n: int) -> str:
    text = ""
    for sign, value in _ROMAN:
        while n >= value:
            text, n = text + sign, n - value
    return text
