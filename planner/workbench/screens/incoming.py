"""A list dropped in: what is wrong cell by cell, what its columns were read as, what it changes; then used, or left."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from planner.intake.lint import SEVERITIES, ColumnRead
from planner.intake.marked_copy import marked_copy
from planner.intake.pool_diff_json import in_name_order
from planner.intake.pool_diff_text import Page as DiffPage
from planner.problems import CannotWrite, Problem
from planner.report.printable import printable
from planner.words import say
from planner.workbench.desk.desk import Desk
from planner.workbench.desk.people import field_title
from planner.workbench.desk.pools import KINDS, Incoming, kind_of, looked_at, received
from planner.workbench.desk.private import removed
from planner.workbench.desk.refused import Refused
from planner.workbench.screens.asked import Answer, Asked, data, download, part
from planner.workbench.screens.screen import Way

MOST_CELLS = 300  # problems on the page; the marked copy has all
MOST_NAMED = 40
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_UNMAPPED = ""


@dataclass(frozen=True)
class CellSaid:
    """A problem in words; `where` without the name of the file."""

    severity: str
    where: str
    message: str
    hint: str


@dataclass(frozen=True)
class Difference:
    """Lists of the difference in words: the title of each, its lines, how many more there are."""

    code: str
    number: int
    lines: tuple[str, ...]

    @property
    def more(self) -> int:
        return max(0, self.number - len(self.lines))


def cells(waits: Incoming, problems: Sequence[Problem], lang: str) -> list[CellSaid]:
    """The problems by severity, those of one kind together, each kind as the file goes."""
    shown = "" if waits.opened is None else waits.opened.source.shown
    found = []
    kinds = {code: place for place, code in enumerate(dict.fromkeys(problem.code for problem in problems))}
    for problem in sorted(problems, key=lambda one: (SEVERITIES.index(one.severity), kinds[one.code]))[:MOST_CELLS]:
        inside = problem.where.removeprefix(shown)
        where = inside.lstrip("!:") if inside != problem.where else problem.where
        hint = say("workbench.incoming.hint-columns", lang) if "--columns" in problem.hint(lang) else problem.hint(lang)
        texts = [text.replace(f"{shown}!", "").replace(shown, waits.name) if shown else text
                 for text in (problem.message(lang), hint)]  # fmt: skip
        found.append(CellSaid(problem.severity, printable(_legible(where)), *(printable(_legible(text)) for text in texts)))
    return found


def _legible(text: str) -> str:
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def fields(waits: Incoming, lang: str) -> list[tuple[str, str]]:
    """(field, title) that a heading may be read as, by title."""
    catalogue = waits.base.case.plan.catalogue if waits.opened is None else waits.opened.catalogue
    names = dict.fromkeys(["id", "full_name", *catalogue.fields])
    return sorted(((name, field_title(name, catalogue, lang)) for name in names), key=lambda one: one[1].casefold())


def columns(waits: Incoming) -> list[tuple[int, ColumnRead]]:
    """The columns of the file that have a heading, with their place."""
    return [(at, column) for at, column in enumerate(waits.found.columns) if column.header.strip()]


def differences(waits: Incoming, lang: str) -> list[Difference]:
    """What the list changes, in lines; nothing where it could not be held against the one in use."""
    diff, effect = waits.diff, waits.effects
    if diff is None:
        return []
    say_of = DiffPage(diff, effect, lang, 200, False)
    found: list[tuple[str, int, list[str]]] = []
    headings = []
    for code, names in (
        ("gone", [say_of.column(one) for one in diff.columns_gone]), ("new", [say_of.column(one) for one in diff.columns_new]),
        ("retyped", [field_title(name, diff.new.catalogue, lang) for name in diff.retyped]),
    ):  # fmt: skip
        if names:
            headings.append(say(f"pool-diff.columns.{code}", lang, names=", ".join(names)))
    found.append(("headings", len(headings), headings))
    for code, side, rows in (("joined", 1, diff.joined), ("left", 0, diff.left)):
        found.append((code, len(rows), [say_of.named(side, row) for row in in_name_order(diff, side, rows)[:MOST_NAMED]]))
    found.append((
        "probably", len(diff.probably),
        [f"{say_of.named(0, a)}, {say_of.value(say_of.born(0, a))} → {say_of.named(1, b)}, {say_of.value(say_of.born(1, b))}"
         for a, b in diff.probably[:MOST_NAMED]],
    ))  # fmt: skip
    found.append((
        "ambiguous", len(diff.ambiguous),
        [", ".join(say_of.named(0, row) for row in one) + " ↔ " + ", ".join(say_of.named(1, row) for row in other)
         for one, other in diff.ambiguous[:MOST_NAMED]],
    ))  # fmt: skip
    sums = diff.sums()
    summed = {one.field for one in sums}
    alone = [change for change in diff.changed if change.field not in summed]
    catalogue = diff.new.catalogue
    order = {row: place for place, row in enumerate(in_name_order(diff, 1, list({c.after for c in alone})))}
    alone.sort(key=lambda change: order[change.after])
    found.append((
        "changed", len(alone),
        [f"{say_of.named(1, c.after)}: {field_title(c.field, catalogue, lang)} {say_of.value(c.was, c.field)} →"
         f" {say_of.value(c.now, c.field)} ({say_of.cell(1, c.after, c.field)})" for c in alone[:MOST_NAMED]],
    ))  # fmt: skip
    found.append((
        "sums", len(sums),
        [f"{field_title(one.field, catalogue, lang)} ({one.people}/{len(diff.pairs)}): "
         + "; ".join(f"{say_of.value(was, one.field)} → {say_of.value(now, one.field)}: {n}" for was, now, n in one.counts[:6])
         for one in sums],
    ))  # fmt: skip
    if effect is not None:
        lines = []
        for alike in effect.flips_alike():
            titled = say_of.titled([flips[0] for flips in alike])
            lines += [f"{titled}: {say_of.flip(flip)}" for flip in alike[0]]
        found.append(("flips", len(lines), lines[:MOST_NAMED]))
        moved = [say_of.supply(pairs) for pairs in effect.supply_alike()]
        found.append(("supply", len(moved), moved[:MOST_NAMED]))
    return [Difference(code, number, tuple(lines)) for code, number, lines in found if number]


def _shown(asked: Asked) -> Answer:
    desk = asked.desk
    if desk.incoming is None:
        return part("pool/file.html", used=desk.used)
    return part("pool/incoming.html", **values(desk, desk.incoming))


def values(desk: Desk, waits: Incoming) -> Mapping[str, object]:
    """What the template of a waiting list is given."""
    lang = desk.lang
    return {
        "one": waits, "cells": cells(waits, waits.found.problems, lang), "plan_cells": cells(waits, waits.problems, lang),
        "differences": differences(waits, lang), "columns": columns(waits), "fields": fields(waits, lang), "most": MOST_CELLS,
        "sheets": sheets(waits),
    }  # fmt: skip


def sheets(waits: Incoming) -> list[str]:
    """Of a workbook with several lists: the names of its sheets, one of which has to be chosen; else none."""
    if not any(problem.code in ("sheets-several", "sheet-missing") for problem in waits.found.problems):
        return []
    from openpyxl import load_workbook

    try:  # whatever it raises: the names can be written by nobody then, and the problem stands on the page
        book = load_workbook(waits.file, read_only=True)
    except Exception:
        return []
    with closing(book):
        return [name for name in book.sheetnames if name]


# ---------------------------------------------------------------------------------------------------- steps


def _upload(asked: Asked) -> Answer:
    """Keep the file under a name of ours and look at it; its own name is only shown."""
    desk, upload = asked.desk, asked.upload
    if upload is None:
        raise Refused("workbench.pool.nothing-waits")
    name = printable(_legible(Path(upload.name.replace("\\", "/")).name))[:120]
    if kind_of(name) is None:
        raise Refused("workbench.pool.wrong-kind", name=name, kinds=", ".join(KINDS))
    if not upload.content:
        raise Refused("workbench.pool.empty-file", name=name)
    return _laid_out(asked, lambda: received(desk.loaded, desk.board, name, upload.content))


def _laid_out(asked: Asked, look: Callable[[], Incoming]) -> Answer:
    """The list is looked at while the desk goes on; then it waits in place of the one that waited before."""
    desk = asked.desk
    try:
        found = look()
    except CannotWrite as error:
        raise Refused("workbench.refused.cannot-save", why=say(error.code, desk.lang, **error.params)) from error
    with desk.turn:
        before, desk.incoming = desk.incoming, found
        if before is not None and before.file != found.file:
            before.away()
        elif before is not None and before.clean is not None:
            removed(before.clean)
    return _shown(asked)


def _waiting(desk: Desk) -> Incoming:
    if desk.incoming is None:
        raise Refused("workbench.pool.nothing-waits")
    return desk.incoming


def _again(asked: Asked) -> Answer:
    """The same file with other headings, or another sheet: {"column-3": field, "sheet": name}."""
    desk = asked.desk
    waits = _waiting(desk)
    mapping = dict(waits.mapping or {})
    known = {name for name, _ in fields(waits, desk.lang)}
    for at, column in columns(waits):
        chosen = asked.body.get(f"column-{at}")
        if not isinstance(chosen, str) or chosen == (column.field if not column.kept else _UNMAPPED):
            continue
        mapping[column.header] = chosen if chosen in known else column.header
    sheet = asked.body.get("sheet")
    chosen_sheet = sheet if isinstance(sheet, str) and sheet else None
    return _laid_out(
        asked, lambda: looked_at(desk.loaded, desk.board, waits.name, waits.file, mapping, chosen_sheet, waits.is_own)
    )


def _own(asked: Asked) -> Answer:
    """The plan's own list again: looked at as any other before it is used."""
    desk = asked.desk
    own, sheet = desk.own_pool(), desk.loaded.case.plan.pool.sheet
    return _laid_out(asked, lambda: looked_at(desk.loaded, desk.board, own.name, own, None, sheet, is_own=True))


def _take(asked: Asked) -> Answer:
    desk = asked.desk
    waits = _waiting(desk)
    if not waits.can_be_taken:
        raise Refused("workbench.pool.cannot-take")
    if waits.base is not desk.loaded:
        raise Refused("workbench.pool.moved-on")
    desk.take_pool(waits)
    return data({"reload": True, "version": desk.version})


def _leave(asked: Asked) -> Answer:
    desk = asked.desk
    if desk.incoming is not None:
        desk.incoming.away()
        desk.incoming = None
    return _shown(asked)


def _marked(asked: Asked) -> Answer:
    """The file with a comment and a colour at every cell that there is something to say of."""
    desk = asked.desk
    waits = _waiting(desk)
    if waits.opened is None:
        raise Refused("workbench.pool.cannot-take")
    copy = marked_copy(waits.file, waits.opened.source.shown, waits.opened.read.table, waits.found.problems, desk.lang)
    if copy is None:
        raise Refused("workbench.pool.cannot-take")
    target = io.BytesIO()
    copy.book.save(target)
    return download(target.getvalue(), say("workbench.incoming.marked-name", desk.lang), XLSX)


WAYS = (
    Way("/pool/incoming", _shown), Way("/pool/take", _take, "POST"), Way("/pool/leave", _leave, "POST"),
    Way("/pool/marked", _marked),
    # Reading a long list takes seconds: other windows do not wait for it.
    Way("/pool/upload", _upload, "POST", free=True), Way("/pool/again", _again, "POST", free=True),
    Way("/pool/own", _own, "POST", free=True),
)  # fmt: skip
