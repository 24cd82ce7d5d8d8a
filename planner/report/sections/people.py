"""Danh sách trích ngang: the people of the slate in the form that offices have used for decades.

One table for each committee that stands on its own; the committees and posts within it are its sections, the innermost
first, and everybody stands once, in the highest. Within a section by given name, in Vietnamese order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from planner.language.dates import known_date, month_key, parse_month
from planner.language.folding import fold
from planner.report.document import Align, Cell, Column, Section, Table, TableRow
from planner.report.form_lines import form_lines
from planner.report.phrases.shortcomings import remarks
from planner.report.phrases.voice import Voice, title_in
from planner.report.printable import printable
from planner.results.result import CommitteeShown, PersonShown, Reckoned
from planner.words import knows
from planner.words.figures import date, share, whole_range

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
    ("retires", 9, "", ""),
    ("remark", 18, "", ""),
)
# Columns that are left out where everybody has the same there, which is said below the table once.
_MAY_BE_ALIKE = ("religion", "state_management", "foreign_language", "planned_posts", "rating")
_SERVICES = ("service", "service_rank", "later_retirement")  # by which people retire by a table of their own
_SHORT = ("academic_title", "degree", "political_theory", "state_management", "rating")  # whose values the form abbreviates
_NARROW = 5  # columns that a page upright has room for: all that is left without people's own data
_ROMAN = (("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1))
Form = Sequence[tuple[str, int, str, str]]


def sections(voice: Voice) -> Iterator[Section]:
    details, slate = voice.result.details, voice.result.slate
    if details is None or slate is None or not details.people:
        return
    for committee in voice.result.committees:
        if committee.within is None and slate.get(committee.id):
            title = voice.say("page.people", committee=voice.committee(committee.id))
            table = _table(voice, f"people-{committee.id}", title, committee, slate, details.people, details.columns)
            yield Section(table.key, title, (table,), "landscape" if len(table.columns) > _NARROW else "portrait")


def _form(columns: Sequence[str], cells: Mapping[str, Mapping[str, Cell]]) -> Form:
    """The form's columns that the pool can fill and somebody here (`cells`: person by person) has something in, but for those
    that everybody is alike in; a header over several that has one left alone is that column's own."""
    form = [c for c in _FORM if c[3] in columns or not c[3] or c[0] == "full_name" or (c[0] == "post" and "unit" in columns)]
    texts = {c[0]: [own[c[0]].text for own in cells.values()] for c in form}
    alike = set(_alike(cells))
    form = [c for c in form if any(texts[c[0]]) and c[0] not in alike]
    groups = Counter(group for _, _, group, _ in form)
    return [(key, width, group if groups[group] > 1 else "", field) for key, width, group, field in form]


def _alike(cells: Mapping[str, Mapping[str, Cell]]) -> dict[str, str]:
    """What everybody has in a column that may be left out for it."""
    found = {}
    for key in _MAY_BE_ALIKE:
        texts = {own[key].text for own in cells.values()}
        if len(cells) > 1 and len(texts) == 1 and (text := texts.pop()):
            found[key] = text
    return found


def _table(
    voice: Voice, key: str, title: str, committee: CommitteeShown, slate: Mapping[str, Sequence[str]],
    people: Mapping[str, PersonShown], fields: Sequence[str],
) -> Table:  # fmt: skip
    rows: list[TableRow] = []
    parts = [(part, ids, held) for part, ids, held in ranks(voice, committee, slate) if ids]
    month = committee.as_of or (voice.result.provenance.as_of if voice.result.provenance else None) or ""
    inner = {part for part, _, _ in ranks(voice, committee, slate)}
    cells = {
        id: {key: _cell(voice, id, people.get(id) or PersonShown(row=0), key, month) for key, _, _, _ in _FORM[:-1]}
        | {"remark": Cell("; ".join(remarks(voice, id, inner)))}
        for _, ids, _ in parts
        for id in ids
    }
    columns = _form(fields, cells)
    for n, (part, ids, held) in enumerate(parts, 1):
        if len(parts) > 1:
            count = voice.whole(len(ids) + held)
            count = voice.count("page.also", held, all=count) if held else count
            head = f"{_roman(n)}. {voice.member_of(part)} ({count})"
            rows.append(TableRow((Cell(head, bold=True, span=len(columns) + 1),), "section"))
        for i, id in enumerate(voice.in_order(ids), 1):
            rows.append(TableRow((Cell(str(i), number=i), *(cells[id][column[0]] for column in columns))))
    members = list(dict.fromkeys(slate.get(committee.id, ())))
    women = sum(people[id].fields.get("gender") == "female" for id in members if id in people)
    totals = voice.say("page.total", n=voice.whole(len(members)))
    if any("gender" in people[id].fields for id in members if id in people):
        totals += voice.say("page.total-women", n=voice.whole(women), share=share(women, len(members), voice.lang))
    rows.append(TableRow((Cell(totals, bold=True, span=len(columns) + 1),), "total"))
    return Table(
        key, title, (Column(voice.say("page.number"), 5, "right", key="number"), *(_column(voice, c) for c in columns)),
        tuple(rows), numbered=True, note=" ".join(_notes(voice, members, people, cells, month)),
        above=form_lines(voice.result.details.letterhead if voice.result.details else None),
    )  # fmt: skip


def _notes(
    voice: Voice, members: Sequence[str], people: Mapping[str, PersonShown], cells: Mapping[str, Mapping[str, Cell]], month: str
) -> Iterator[str]:
    """What everybody has alike, what the star stands for, and by what ages and months can be counted again."""
    if alike := _alike(cells):
        said = "; ".join(f"{voice.say(f'list.{key}')}: {text}" for key, text in alike.items())
        yield voice.say("list.alike", said=said)
    if voice.result.waived & set(members):
        yield voice.say("slate.waived")
    if any(month in people[id].at for id in members if id in people):
        yield voice.say("list.ages", month=date(month, voice.lang))
    details = voice.result.details
    if any(cells[id]["retires"].text for id in members) and details is not None:
        tables = [title_in(source.title, voice.lang) for source in details.sources if source.is_table]
        own = voice.say("list.own-tables") if set(_SERVICES) & set(details.columns) else ""
        yield voice.say("list.by-table", table=", ".join(tables) or "–", own=own)
    yield voice.say("list.rounding")


def _column(voice: Voice, column: tuple[str, int, str, str]) -> Column:
    key, width, group, _ = column
    alone = {"party_date": "party", "degree": "degree-alone", "political_theory": "theory-alone"}
    said = alone.get(key, key) if not group else key
    align: Align = "centre" if key in ("male", "female", "party_date", "party_official_date", "incumbent") else "left"
    counts = {"male": "list.ages-column", "female": "list.ages-column", "retires": "list.months-column"}.get(key)
    title, above = voice.say(f"list.{said}"), voice.say(f"list.{group}") if group else ""
    return Column(title, width, align, above, key, voice.say(counts) if counts else "")


def ranks(
    voice: Voice, root: CommitteeShown, slate: Mapping[str, Sequence[str]]
) -> Iterator[tuple[str, list[str], int]]:
    """(committee, its people who stand in none before it, how many more stand before it who hold it beside a post that is none
    of its own), the innermost and smallest first, the root last."""
    within = {committee.id: committee.within for committee in voice.result.committees}
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
    listed: dict[str, str] = {}  # where each person stands
    for id in order:
        members = list(dict.fromkeys(slate.get(id, ())))
        here = [person for person in members if person not in listed]
        held = sum(person in listed and not _is_inside(listed[person], id, within) for person in members)
        listed |= dict.fromkeys(here, id)
        yield id, here, held


def _is_inside(inner: str, outer: str, within: Mapping[str, str | None]) -> bool:
    """Whether a committee is within another, or within one that is."""
    for _ in within:  # no further than there are committees, whatever a result says
        if inner == outer:
            return True
        inner = within.get(inner) or ""
    return inner == outer


def _cell(voice: Voice, id: str, person: PersonShown, key: str, month: str) -> Cell:
    """`month`: that of the committee, at which age and months left are told (`2025-07`)."""
    fields, at = person.fields, person.at.get(month, Reckoned())
    match key:
        case "full_name":
            name = voice.name(id) or voice.id(id)
            star = " *" if id in voice.result.waived else ""
            return Cell(name + star, under=(voice.id(id),) if voice.name(id) else (), id=voice.id(id))
        case "male" | "female":
            gender = fields.get("gender", "")
            age = whole_range(at.age, at.age_range, voice.lang)
            under = (voice.say("list.age", age=age),) if age else ()
            if gender == key:
                return _date(fields.get("birth_date", ""), under, at.age)
            # Whose sex is not known has the date in the first column, with a question mark.
            born = fields.get("birth_date") if gender not in ("male", "female") and key == "male" else None
            doubt = "" if gender else " ?"
            return Cell(f"{printable(born)}{doubt}", under=under, number=at.age) if born else Cell("")
        case "party_date" | "party_official_date":
            return _date(fields.get(key, ""))
        case "retires":
            given = voice.say("list.given") if fields.get("retirement_month") else ""
            return _retirement(voice, at, month, given)
        case "degree":
            held = fields.get("academic_title", "")
            title = "" if held == "none" else _short(voice, "academic_title", held)
            degree = _short(voice, key, fields.get(key, ""))
            titled = voice.say("list.titled", title=title, degree=degree) if title and degree else title or degree
            parts = [titled, printable(fields.get("degree_field", ""))]
            return Cell(" ".join(part for part in parts if part))
        case "post":
            return Cell(_post(printable(fields.get("post", "")), printable(fields.get("unit", ""))))
        case "incumbent":
            return Cell({"yes": "x", "no": ""}.get(fields.get(key, ""), ""))
        case "political_theory" | "state_management" | "rating":
            return Cell(_short(voice, key, fields.get(key, "")))
    return Cell(printable(fields.get(key, "")))


def _date(text: str, under: tuple[str, ...] = (), number: int | None = None) -> Cell:
    return Cell(printable(text), under=under, number=number, date=known_date(text))


def _retirement(voice: Voice, at: Reckoned, month: str, given: str) -> Cell:
    """The month of retirement, below it how many are left; of partial dates the first and the last. `given`: the sign where the
    pool says the month, and no table is asked."""
    now = parse_month(month)
    left = at.months_left_range or ([] if at.months_left is None else [at.months_left])
    if now is None or not left:
        return Cell("")
    text = "–".join(date(month_key(now + months), voice.lang) for months in left)
    said = whole_range(at.months_left, at.months_left_range, voice.lang)
    first = divmod(now + left[0], 12)
    known = (first[0], first[1] + 1, None) if len(left) == 1 else None
    return Cell(text + given, under=(voice.say("list.months-left", n=said),), number=at.months_left, date=known)


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
