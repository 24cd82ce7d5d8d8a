"""Another list in place of the pool: looked at cell by cell and held against the one in use, then taken, or left.

What was uploaded is kept beside the plan under a name of ours; the plan's own file is never written. What the plan is read with
is a clean copy, so that a heading mapped by hand, an old font or a section title is decided once.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from planner.api import LoadedPlan
from planner.intake.clean_file import write_csv
from planner.intake.clean_texts import clean_columns, with_sections
from planner.intake.lint import PoolLint, lint, refused
from planner.intake.opening import OpenedPool, Opening, open_pool
from planner.intake.pool_diff import PoolDiff, pool_diff
from planner.intake.pool_flips import Effects, effects
from planner.language.catalogue import Catalogue
from planner.language.edits import Edits
from planner.language.in_force import date_of, local_today
from planner.language.plan import Plan
from planner.pool.pool import Pool
from planner.pool.readers import READERS
from planner.problems import BadInput, Problem
from planner.results.result import Finding
from planner.session.case import Case, read_case
from planner.session.supposing import edits_of, suppose
from planner.workbench.desk.board import Board, Supposed
from planner.workbench.desk.disk import carried
from planner.workbench.desk.private import folder_of, made, removed, written

RECORD = "pool.json"
KINDS = tuple(READERS)


@dataclass(frozen=True)
class Used:
    """The list that the desk works with: its name as it was called when it came, and when."""

    name: str
    date: str = ""
    is_own: bool = True


@dataclass(frozen=True)
class Turned:
    """What becomes of the board with the list: who is gone (id, name, committees), the findings whose verdict turns, as they
    will be, and the suppositions that will be switched off."""

    board: Board
    gone: tuple[tuple[str, str, tuple[str, ...]], ...]
    breaks: tuple[Finding, ...]
    mends: tuple[Finding, ...]
    dropped: tuple[Supposed, ...]


@dataclass(frozen=True)
class Incoming:
    """A list that waits. `file` is ours; `name` only shown. `problems`: why the plan cannot be used with it.
    `ids`: of who is in both lists, the id before to the id now. `base`: the plan and pool that it was held against."""

    name: str
    file: Path
    base: LoadedPlan
    is_own: bool
    found: PoolLint
    opened: OpenedPool | None = None
    mapping: Mapping[str, str] | None = None
    sheet: str | None = None
    diff: PoolDiff | None = None
    effects: Effects | None = None
    clean: Path | None = None
    loaded: LoadedPlan | None = None
    problems: tuple[Problem, ...] = ()
    ids: Mapping[str, str] | None = None
    turned: Turned | None = None

    @property
    def can_be_taken(self) -> bool:
        return self.loaded is not None

    def away(self) -> None:
        """Remove what was kept of it."""
        for file in (None if self.is_own else self.file, self.clean):
            if file is not None:
                removed(file)


def _stamp() -> str:
    """Part of a name of ours; no two are the same."""
    return f"{date_of(local_today()):%Y%m%d}-{secrets.token_hex(6)}"


def kind_of(name: str) -> str | None:
    """The ending of a name by which a file is read; None of what is no list."""
    ending = Path(name.replace("\\", "/")).suffix.lower()
    return ending if ending in KINDS else None


def received(base: LoadedPlan, board: Board, name: str, content: bytes) -> Incoming:
    """Keep what was uploaded and look at it. `name` ends in one of KINDS. Raises CannotWrite."""
    plan = base.case.plan.path
    file = f"received-{_stamp()}{kind_of(name)}"
    with written(plan, file) as scratch:
        scratch.write_bytes(content)
    return looked_at(base, board, name, folder_of(plan) / file)


def looked_at(
    base: LoadedPlan, board: Board, name: str, file: Path, mapping: Mapping[str, str] | None = None, sheet: str | None = None,
    is_own: bool = False,
) -> Incoming:  # fmt: skip
    """A list read with a mapping of headings, held against the pool in use and laid under the board. Raises CannotWrite."""
    plan = base.case.plan
    waits = Incoming(name, file, base, is_own, refused("pool lint", name, ()), mapping=mapping, sheet=sheet)
    try:
        opened = _opened(plan, file, mapping, sheet)
    except BadInput as bad:
        return replace(waits, found=refused("pool lint", name, bad.problems))
    found = lint(opened)
    waits = replace(waits, opened=opened, found=found)
    pool = opened.read.pool
    if pool is None or (found.count("error") and not is_own):  # what the plan reads of its own file is its own affair
        return waits
    with suppress(BadInput):  # the file in use may be gone: then there is nothing to hold it against
        before = open_pool(Opening(plan.pool.file, plan.pool.sheet, plan=plan.pool), _catalogue(plan))
        diff = pool_diff(before, opened)
        waits = replace(waits, diff=diff, effects=effects(diff, plan, (plan.as_of, plan.as_of)))
    clean = None
    try:
        if is_own:
            case = read_case(plan.path, base.case.lang_asked)
        else:
            clean = _cleaned(plan, opened, pool)
            case = read_case(plan.path, base.case.lang_asked, clean)
    except BadInput as bad:
        if clean is not None:
            removed(clean)
        return replace(waits, problems=tuple(bad.problems))
    ids = _same_people(base.case.pool, case.pool, waits.diff)
    loaded = LoadedPlan(case)
    return replace(waits, clean=clean, loaded=loaded, ids=ids, turned=turned(base, loaded, board, ids))


def _opened(plan: Plan, file: Path, mapping: Mapping[str, str] | None, sheet: str | None) -> OpenedPool:
    """Raises BadInput, CannotWrite."""
    opening = Opening(file, sheet, plan=plan.pool)
    catalogue = _catalogue(plan)
    if not mapping:
        return open_pool(opening, catalogue)
    name = f"headings-{secrets.token_hex(3)}.yaml"
    with written(plan.path, name) as scratch:
        lines = [f"{json.dumps(header, ensure_ascii=False)}: {json.dumps(field, ensure_ascii=False)}\n"
                 for header, field in mapping.items()]  # fmt: skip
        scratch.write_text("".join(lines), "utf-8", "backslashreplace")
    mapped = folder_of(plan.path) / name
    try:
        return open_pool(replace(opening, columns=mapped), catalogue)
    finally:
        removed(mapped)


def _catalogue(plan: Plan) -> Catalogue | None:
    return plan.catalogue if plan.catalogue.fields else None


def _cleaned(plan: Plan, opened: OpenedPool, pool: Pool) -> Path:
    """The clean copy that the plan reads: under the headings that the plan maps, on the sheet that it names."""
    mapped = {field: header for header, field in reversed([*plan.pool.columns.items()])}
    columns = with_sections(clean_columns(opened, pool), opened)
    columns = {mapped.get(field, field): texts for field, texts in columns.items()}
    sheet = plan.pool.sheet
    name = f"pool-{_stamp()}{'.csv' if sheet is None else '.xlsx'}"
    with written(plan.path, name) as scratch:
        if sheet is None:
            write_csv(scratch, columns)
        else:
            _write_sheet(scratch, sheet, columns)
    return folder_of(plan.path) / name


def _write_sheet(target: Path, sheet: str, columns: Mapping[str, Sequence[str]]) -> None:
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

    book = Workbook(write_only=True)
    page = book.create_sheet(sheet)
    for row in ([*columns], *zip(*columns.values(), strict=True)):
        cells = []
        for text in row:
            cell = WriteOnlyCell(page, value=text or None)
            if text:
                cell.data_type = "s"
            cells.append(cell)
        page.append(cells)
    book.save(target)


def _same_people(old: Pool, new: Pool, diff: PoolDiff | None) -> dict[str, str]:
    """Who is in both, by the ids of each; by id alone where the lists could not be held against one another."""
    if diff is None:
        return {pid: pid for pid in old.row_of if pid in new.row_of}
    before, after = diff.pools
    return {
        before.ids[a]: after.ids[b] for a, b in diff.pairs if before.ids[a] in old.row_of and after.ids[b] in new.row_of
    }


# ---------------------------------------------------------------------------------------------------- the board


def renamed(board: Board, ids: Mapping[str, str]) -> Board:
    """The board with the ids of another list; who is not in it is nowhere, also where another has this id there."""
    slate = {committee: tuple(ids[pid] for pid in members if pid in ids) for committee, members in board.slate.items()}
    kept = frozenset((committee, ids[pid]) for committee, pid in board.kept if pid in ids)
    out = frozenset(ids[pid] for pid in board.out if pid in ids)
    said = replace(board.said, ids={name: ids.get(pid, pid) for name, pid in board.said.ids.items()})
    return replace(board, slate=slate, kept=kept, out=out, said=said)


def _under(case: Case, board: Board) -> LoadedPlan:
    """The plan with the suppositions of the board that are on."""
    edits = Edits()
    for one in board.supposed:
        if one.on:
            edits = edits.and_then(edits_of(one.edits))
    return LoadedPlan(suppose(case, edits))


def turned(base: LoadedPlan, loaded: LoadedPlan, board: Board, ids: Mapping[str, str]) -> Turned:
    """The board under another list, and what the checker says of it against what it says now."""
    pool = base.case.pool
    seated = dict.fromkeys(pid for members in board.slate.values() for pid in members)
    gone = tuple(
        (pid, pool.name(pool.row_of[pid]), tuple(board.sits(pid))) for pid in seated if pid not in ids and pid in pool.row_of
    )
    moved = carried(renamed(board, ids), loaded.case)
    before = {finding.rule: finding.verdict for finding in _under(base.case, board).validate(board.slate).findings}
    after = _under(loaded.case, moved.board).validate(moved.board.slate).findings
    breaks = tuple(f for f in after if f.verdict != "met" and before.get(f.rule) == "met")
    mends = tuple(f for f in after if f.verdict == "met" and before.get(f.rule, "met") != "met")
    return Turned(moved.board, gone, breaks, mends, tuple(moved.supposed))


# ---------------------------------------------------------------------------------------------------- across restarts


def remember(plan: Path, waits: Incoming) -> None:
    """From now on the plan is opened with this list. Raises CannotWrite."""
    if waits.is_own or waits.clean is None:
        removed(folder_of(plan) / RECORD)
        return
    record = {
        "file": waits.clean.name, "received": waits.file.name, "name": waits.name,
        "date": f"{date_of(local_today()):%d/%m/%Y}",
    }  # fmt: skip
    with written(plan, RECORD) as scratch:
        scratch.write_text(json.dumps(record, ensure_ascii=False, indent=1), "utf-8", "backslashreplace")


def used_now(waits: Incoming) -> Used:
    """What the screen says of the list that was just taken."""
    return Used(waits.name) if waits.is_own else Used(waits.name, f"{date_of(local_today()):%d/%m/%Y}", False)


def remembered(plan: Path) -> tuple[Path, Used] | None:
    """The list that was taken last, if it is there still."""
    folder = folder_of(plan)
    try:
        record: Any = json.loads((folder / RECORD).read_text("utf-8"))
        name = record["file"]
        # A name of ours, in our folder: whoever wrote the record, it leads nowhere else.
        if not isinstance(name, str) or not name.startswith("pool-") or Path(name).name != name:
            return None
        file = folder / name
        return (file, Used(str(record["name"]), str(record["date"]), False)) if file.is_file() else None
    except (OSError, ValueError, RecursionError, KeyError, TypeError):
        return None


def swept(plan: Path) -> None:
    """Remove what is left of lists that were neither taken nor left."""
    folder = folder_of(plan)
    if not folder.is_dir():
        return
    known = remembered(plan)
    used = set()
    if known is not None:
        with suppress(OSError, ValueError):
            record = json.loads((folder / RECORD).read_text("utf-8"))
            used = {str(record.get("file")), str(record.get("received"))}
    made(plan)
    for file in folder.iterdir():
        if file.name not in used and file.name.startswith(("received-", "pool-2", "headings-")):
            removed(file)
