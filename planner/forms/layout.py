"""A filled form as the texts and numbers of a sheet, in one language; how it is drawn is the matter of `xlsx` and `docx`."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from planner.forms.count import Filled, FormCell, Source
from planner.forms.form import Column, Signer
from planner.intake.form import header_of
from planner.intake.profile_lines import Line
from planner.language.catalogue import Catalogue
from planner.language.dates import month_text, parse_date
from planner.language.document_forms import HeadKind
from planner.language.folding import fold
from planner.language.plan import Letterhead, Signature
from planner.report.document import Document, FileProperties, Verdict
from planner.report.phrases.voice import title_in
from planner.report.printable import printable
from planner.words import say, say_count
from planner.words.figures import date, issued_on, long_date, whole
from planner.words.manners import manners

_FEW = 3  # texts of posts that are named in a note


@dataclass(frozen=True)
class Block:
    """A signature block, from the top: place and date, the lines above the name, a smaller one, room, the name."""

    place_and_date: str
    lines: tuple[str, ...]
    under: str
    name: str


@dataclass(frozen=True)
class Head:
    """(group, title) of a column or a row; group "" for none."""

    group: str
    title: str


@dataclass(frozen=True)
class Sheet:
    """What stands on the sheet. `cells` [row][column], None where there is no data."""

    lang: str
    over: str
    issuer: str
    number: str
    edition: str
    title: str
    month: str
    unit: str
    content: str
    columns: tuple[Head, ...]
    rows: tuple[Head, ...]
    cells: tuple[tuple[FormCell | None, ...], ...]
    notes: tuple[str, ...]
    notes_title: str
    left: Block
    right: Block
    secrecy: str = ""
    head: HeadKind = "party"
    day: datetime.date | None = None

    @property
    def notes_text(self) -> str:
        """All notes in one paragraph: the sheet has one page."""
        return f"{self.notes_title}: {' '.join(self.notes)}" if self.notes else ""


def cell_text(cell: FormCell | None, lang: str) -> str:
    """`19`, `19 +1?`; "" where there is no data."""
    if cell is None:
        return ""
    return whole(cell.count, lang) + (f" {open_mark(cell, lang)}" if cell.open else "")


def open_mark(cell: FormCell, lang: str) -> str:
    """`+1?`: how many the data leaves open."""
    return f"+{whole(cell.open, lang)}?"


def sheet(filled: Filled, lang: str, catalogue: Catalogue, letterhead: Letterhead | None = None) -> Sheet:
    """The sheet in a language; issuer, place, date and signers are those of the plan's `document`, else blanks to fill in."""
    form = filled.form
    head = letterhead or Letterhead()
    source, edition = title_in(form.edition.source, lang), "forms.edition-dated" if form.edition.date else "forms.edition"
    said = say(edition, lang, source=source, date=issued_on(form.edition.date or "", lang))
    if form.edition.confidence == "to_confirm":
        said += f" – {say('forms.to-confirm', lang)}"
    left, right = _signers(filled, lang, head)
    return Sheet(
        lang, printable(head.over), printable(head.issuer), printable(form.number), said, title_in(form.title, lang),
        say("forms.month", lang, month=_month(filled, lang)), title_in(form.unit, lang), say("forms.content", lang),
        tuple(_head(column, lang) for column in form.columns), tuple(_row_head(row, lang) for row in form.rows), filled.cells,
        tuple(_notes(filled, lang, catalogue)), say("forms.notes", lang), left, right, printable(head.secrecy), head.head,
        _day(filled, head),
    )  # fmt: skip


def document(sheet: Sheet) -> Document:
    """What a file of the sheet needs besides its cells: its properties, what stands on every page, the words of the head."""
    title = f"{sheet.number} – {sheet.title}"
    company = " – ".join(part for part in (sheet.over, sheet.issuer) if part)
    said = FileProperties(title, author=sheet.issuer, company=company, category=sheet.number, date=sheet.day)
    words = {word: say(f"page.{word}", sheet.lang) for word in ("page", "party", "state", "motto")}
    return Document(
        sheet.lang, title, Verdict(""), (), secrecy=sheet.secrecy, footer=sheet.number, words=words, properties=said
    )


def _day(filled: Filled, head: Letterhead) -> datetime.date:
    """That of the plan's `document`, else the first of the reference month."""
    said = parse_date(head.date) if head.date else None
    if said is not None:
        return datetime.date.fromordinal(said.first)
    return datetime.date(filled.as_of // 12, filled.as_of % 12 + 1, 1)


def _month(filled: Filled, lang: str) -> str:
    return date(month_text(filled.as_of), lang)


def _head(column: Column, lang: str) -> Head:
    return Head(title_in(column.group, lang), title_in(column.title, lang))


def _row_head(row: Line, lang: str) -> Head:
    return Head(title_in(row.section, lang), title_in(row.title, lang))


def _signers(filled: Filled, lang: str, head: Letterhead) -> tuple[Block, Block]:
    """Who made the form stands left, who answers for it right: of the plan's signatures that of this title, the last other."""
    form = filled.form
    titles = {fold(text) for text in form.preparer.lines.values()}
    signed = list(head.signatures)
    made = next((one for one in signed if any(fold(line) in titles for line in one.lines)), None)
    others = [one for one in signed if one is not made]
    place = printable(head.place) or say("forms.blank-place", lang)
    day = long_date(head.date, lang) if head.date else say("forms.blank-date", lang)
    dated = say("forms.place-and-date", lang, place=place, day=day)
    return _block(form.preparer, made, lang), _block(form.head, others[-1] if others else None, lang, dated)


def _block(signer: Signer, signed: Signature | None, lang: str, place_and_date: str = "") -> Block:
    lines = tuple(map(printable, signed.lines)) if signed is not None and signed.lines else (title_in(signer.lines, lang),)
    return Block(place_and_date, lines, title_in(signer.under, lang), "" if signed is None else printable(signed.name))


# --- notes --------------------------------------------------------------------------------------------------------------------


def _notes(filled: Filled, lang: str, catalogue: Catalogue) -> Iterator[str]:
    """What the numbers do not say: what is open, what is empty and why, what was counted by, what is to be confirmed."""
    form = filled.form

    def fields(names: Sequence[str]) -> str:
        return ", ".join(_field(name, catalogue, lang) for name in names)

    if any(cell is not None and cell.open for row in filled.cells for cell in row):
        yield say("forms.note-open", lang)
    if filled.blank:
        yield say_count("forms.note-blank", lang, filled.blank, field=fields([form.counts]))
    if any(cell is None for row in filled.cells for cell in row):
        yield say("forms.note-empty", lang)
    yield from _of_columns(filled, lang, fields)
    yield from _of_committees(filled, lang)
    for missing in dict.fromkeys(filter(None, filled.missing)):
        rows = [_row_head(row, lang) for row, lacks in zip(form.rows, filled.missing, strict=True) if lacks == missing]
        yield say("forms.note-row", lang, rows=_said(rows), named=fields(missing))
    unsaid = [(row, n) for row, n in zip(form.rows, filled.unsaid, strict=True) if n]
    for blank in dict.fromkeys(row.fields for row, _ in unsaid):
        heads = [_row_head(row, lang) for row, _ in unsaid if row.fields == blank]
        most = max(n for row, n in unsaid if row.fields == blank)
        everybody = whole(filled.people, lang)
        yield say_count("forms.note-unsaid-row", lang, most, rows=_said(heads), named=fields(blank), people=everybody)
    if filled.bare:
        yield say_count("forms.note-bare", lang, filled.bare, posts=", ".join(map(printable, filled.bare_posts)))
    if filled.outside:
        yield say_count("forms.note-outside", lang, filled.outside, people=whole(filled.people, lang))
    if filled.unread and filled.hides_texts:
        yield say_count("forms.note-unread-alone", lang, len(filled.unread))
    elif filled.unread:
        texts = "; ".join([*(f"“{printable(text)}”" for text in filled.unread[:_FEW]), *["…"][: len(filled.unread) - _FEW]])
        yield say_count("forms.note-unread", lang, len(filled.unread), texts=texts)
    if sum(not source.is_empty for source in filled.sources) > 1:
        yield say("forms.note-twice", lang)
    if form.edition.confidence == "to_confirm":
        note = title_in(form.edition.note, lang)
        yield say("forms.note-confirm", lang, note=note) if note else say("forms.note-confirm-alone", lang)


def _of_columns(filled: Filled, lang: str, fields: Callable[[Sequence[str]], str]) -> Iterator[str]:
    """Those counted alike together, the many last as `the other columns`; the empty ones by their reason."""
    by: dict[Source, list[Head]] = {}
    for column, source in zip(filled.form.columns, filled.sources, strict=True):
        key = Source("slate") if source.kind == "slate" else source
        by.setdefault(key, []).append(_head(column, lang))
    most = max(by, key=lambda source: len(by[source]))
    for source in sorted(by, key=lambda source: (source.is_empty, source == most)):
        is_rest = source == most and len(by[source]) > _FEW
        rest = say("forms.all-other-columns" if len(by) > 1 else "forms.all-columns", lang)
        columns = rest if is_rest else _said(by[source])
        code = f"forms.note-{source.kind}" if source.is_empty else f"forms.note-by-{source.kind}"
        committees = source.kind in ("several", "unclear", "not-in-slate")
        named = ", ".join(map(printable, source.named)) if committees else fields(source.named)
        said = say(code, lang, columns=columns, named=named, file=_file(filled))
        yield said[:1].upper() + said[1:]


def _of_committees(filled: Filled, lang: str) -> Iterator[str]:
    """Committees of the slate in no column, and those that two columns could mean."""
    for one in filled.unplaced:
        title = printable(title_in(one.title, lang) or one.id)
        yield say_count("forms.note-unplaced", lang, one.people, title=title, file=_file(filled))
    heads = {column.key: _said([_head(column, lang)]) for column in filled.form.columns}
    for two in filled.contested:
        yield say("forms.note-contested", lang, id=printable(two.id), column=heads[two.column], other=heads[two.other])


def _file(filled: Filled) -> str:
    return printable(filled.slate.rpartition("/")[2])


def _said(heads: Sequence[Head]) -> str:
    """`Bí thư; HĐND (CT, PCT)`."""
    said = []
    for group, inner in grouped(heads):
        titles = ", ".join(head.title for head in inner)
        said.append(f"{group} ({titles})" if group else titles)
    return "; ".join(said)


def grouped(heads: Sequence[Head]) -> list[tuple[str, list[Head]]]:
    """Those that stand together under one group; each without a group alone."""
    found: list[tuple[str, list[Head]]] = []
    for head in heads:
        if head.group and found and found[-1][0] == head.group:
            found[-1][1].append(head)
        else:
            found.append((head.group, [head]))
    return found


def _field(name: str, catalogue: Catalogue, lang: str) -> str:
    """As lists call it; of posts found in a text, the text."""
    declared = catalogue.fields.get(name)
    if declared is not None and declared.named is not None:
        declared = catalogue.field(declared.named.source)
    if declared is None:
        return printable(name)
    return printable(header_of(declared) if manners(lang).from_lists else declared.name)
