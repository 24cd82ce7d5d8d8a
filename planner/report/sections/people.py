"""Danh sách trích ngang: the people of the slate in the form that offices have used for decades.

One table for each committee that stands on its own; the committees and posts within it are its sections, the innermost
first, and everybody stands once, in the highest. Within a section by given name, in Vietnamese order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from planner.language.folding import fold
from planner.report.document import Align, Cell, Column, Section, Table, TableRow
from planner.report.phrases.voice import Voice
from planner.report.printable import printable
from planner.results.result import CommitteeShown, PersonShown
from planner.words import knows
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
    ("degree", 16, "training", "degree"),
    ("political_theory", 8, "training", "political_theory"),
    ("state_management", 8, "training", "state_management"),
    ("foreign_language", 7, "training", "foreign_language"),
    ("post", 24, "", "post"),
    ("planned_posts", 14, "", "planned_posts"),
    ("incumbent", 6, "", "incumbent"),
    ("rating", 8, "", "rating"),
)
_SHORT = ("degree", "political_theory", "state_management", "rating")  # whose values the form abbreviates
_ROMAN = (("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1))
Form = Sequence[tuple[str, int, str, str]]


def sections(voice: Voice) -> Iterator[Section]:
    details, slate = voice.result.details, voice.result.slate
    if details is None or slate is None or not details.people:
        return
    form = _form(details.columns)
    for committee in voice.result.committees:
        if committee.within is None and slate.get(committee.id):
            title = voice.say("page.people", committee=voice.committee(committee.id))
            table = _table(voice, f"people-{committee.id}", title, committee, slate, details.people, form)
            yield Section(table.key, title, (table,), "landscape")


def _form(columns: Sequence[str]) -> Form:
    """The form's columns that the pool can fill; a header over several that has one left alone is that column's own."""
    form = [c for c in _FORM if c[3] in columns or c[0] == "full_name" or (c[0] == "post" and "unit" in columns)]
    groups = Counter(group for _, _, group, _ in form)
    return [(key, width, group if groups[group] > 1 else "", field) for key, width, group, field in form]


def _table(
    voice: Voice, key: str, title: str, committee: CommitteeShown, slate: Mapping[str, Sequence[str]],
    people: Mapping[str, PersonShown], columns: Form,
) -> Table:  # fmt: skip
    rows: list[TableRow] = []
    parts = [(part, ids) for part, ids in _parts(voice, committee, slate) if ids]
    for n, (part, ids) in enumerate(parts, 1):
        if len(parts) > 1:
            head = f"{_roman(n)}. {voice.member_of(part)} ({voice.whole(len(ids))})"
            rows.append(TableRow((Cell(head, bold=True, span=len(columns) + 1),), "section"))
        for i, id in enumerate(voice.in_order(ids), 1):
            person = people.get(id) or PersonShown(row=0)
            rows.append(TableRow((Cell(str(i), number=i), *(_cell(voice, id, person, column[0]) for column in columns))))
    members = list(dict.fromkeys(slate.get(committee.id, ())))
    women = sum(people[id].fields.get("gender") == "female" for id in members if id in people)
    totals = voice.say("page.total", n=voice.whole(len(members)))
    if any("gender" in people[id].fields for id in members if id in people):
        totals += voice.say("page.total-women", n=voice.whole(women), share=share(women, len(members), voice.lang))
    rows.append(TableRow((Cell(totals, bold=True, span=len(columns) + 1),), "total"))
    return Table(
        key, title, (Column(voice.say("page.number"), 5, "right", key="number"), *(_column(voice, c) for c in columns)),
        tuple(rows), numbered=True, note=voice.say("slate.waived") if voice.result.waived & set(members) else "",
    )  # fmt: skip


def _column(voice: Voice, column: tuple[str, int, str, str]) -> Column:
    key, width, group, _ = column
    alone = {"party_date": "party", "degree": "degree-alone", "political_theory": "theory-alone"}
    said = alone.get(key, key) if not group else key
    align: Align = "centre" if key in ("male", "female", "party_date", "party_official_date", "incumbent") else "left"
    return Column(voice.say(f"list.{said}"), width, align, voice.say(f"list.{group}") if group else "", key)


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
            name = voice.name(id) or voice.id(id)
            return Cell(name + (" *" if id in voice.result.waived else ""), under=(voice.id(id),) if voice.name(id) else ())
        case "male" | "female":
            gender = fields.get("gender", "")
            if gender == key:
                return Cell(printable(fields.get("birth_date", "")))
            # Whose sex is not known has the date in the first column, with a question mark.
            unknown = not gender and key == "male" and fields.get("birth_date")
            return Cell(f"{printable(fields['birth_date'])} ?" if unknown else "")
        case "degree":
            parts = [_short(voice, key, fields.get(key, "")), printable(fields.get("degree_field", ""))]
            return Cell(" ".join(part for part in parts if part))
        case "post":
            return Cell(_post(printable(fields.get("post", "")), printable(fields.get("unit", ""))))
        case "incumbent":
            return Cell({"yes": "x", "no": ""}.get(fields.get(key, ""), ""))
        case "political_theory" | "state_management" | "rating":
            return Cell(_short(voice, key, fields.get(key, "")))
    return Cell(printable(fields.get(key, "")))


def _short(voice: Voice, field: str, value: str) -> str:
    """As the form abbreviates it: ThS, CC, CVC, HTTNV."""
    code = f"short.{field}.{value}"
    return voice.say(code) if field in _SHORT and knows(code) else voice.value(field, value)


def _post(post: str, unit: str) -> str:
    """`Trưởng phòng, Ban Tổ chức`: the unit once, where the post does not name it."""
    if not post or not unit or fold(unit) in fold(post):
        return post or unit
    return f"{post}, {unit}"


def _roman(n: int) -> str:
    text = ""
    for sign, value in _ROMAN:
        while n >= value:
            text, n = text + sign, n - value
    return text
