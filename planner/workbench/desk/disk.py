"""The files that the plan was read from, and the board carried over when they have changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from planner.language.edits import Edits
from planner.problems import BadInput
from planner.session.case import Case
from planner.session.supposing import edits_of, suppose
from planner.workbench.desk.board import Board, Supposed

Suppositions = dict[str, tuple[list[Supposed], list[Supposed]]]  # by what they are: as they can be, those that cannot


@dataclass(frozen=True)
class Stamp:
    size: int
    modified: int
    sha256: str


class Files:
    """What was read, as it was then. A file is read again only where its size or time is another."""

    def __init__(self, case: Case) -> None:
        named = [*case.plan.files, *((case.pool_file,) if case.pool_file is not None else ())]
        self._stamps = {file: _stamp(file) for file in dict.fromkeys(Path(file) for file in named)}

    def changed(self) -> list[str]:
        """The names of the files that are others now, or gone."""
        return [file.name for file, was in self._stamps.items() if self._is_changed(file, was)]

    def _is_changed(self, file: Path, was: Stamp | None) -> bool:
        try:
            now = file.stat()
        except OSError:
            return was is not None
        if was is not None and (now.st_size, now.st_mtime_ns) == (was.size, was.modified):
            return False
        found = _stamp(file)
        if found is not None and was is not None and found.sha256 == was.sha256:
            self._stamps[file] = found  # saved again as it was
            return False
        return found != was


def _stamp(file: Path) -> Stamp | None:
    try:
        about = file.stat()
        return Stamp(about.st_size, about.st_mtime_ns, hashlib.sha256(file.read_bytes()).hexdigest())
    except OSError:
        return None


@dataclass(frozen=True)
class Carried:
    """A board as another plan or pool lets it be: who of it is in the pool no more, which committees are gone, which
    suppositions cannot be and are switched off."""

    board: Board
    gone: Sequence[str] = ()
    committees: Sequence[str] = ()
    supposed: Sequence[Supposed] = ()

    @property
    def is_whole(self) -> bool:
        return not (self.gone or self.committees or self.supposed)


def all_carried(boards: Iterable[Board], case: Case) -> list[Carried]:
    """Each of these boards on this plan and pool, by id."""
    looked_at: Suppositions = {}
    return [carried(board, case, looked_at) for board in boards]


def carried(board: Board, case: Case, looked_at: Suppositions | None = None) -> Carried:
    """The board on this plan and pool, by id. `looked_at`: what is known of suppositions already."""
    known = case.pool.row_of
    there = [committee.id for committee in case.plan.committees]
    slate = {committee: tuple(pid for pid in board.slate.get(committee, ()) if pid in known) for committee in there}
    everybody = [pid for ids in board.slate.values() for pid in ids]
    named = dict.fromkeys((*everybody, *(pid for _, pid in sorted(board.kept)), *sorted(board.out)))
    gone = [pid for pid in named if pid not in known]
    kept = frozenset((committee, pid) for committee, pid in board.kept if pid in slate.get(committee, ()))
    key = json.dumps([[one.edits, one.on] for one in board.supposed], sort_keys=True)
    looked_at = {} if looked_at is None else looked_at
    if key not in looked_at:
        looked_at[key] = _supposed(board.supposed, case)
    supposed, lost = looked_at[key]
    out = frozenset(pid for pid in board.out if pid in known)
    found = replace(board, slate=slate, kept=kept, out=out, supposed=tuple(supposed), proof="")
    return Carried(found, gone, [committee for committee in board.slate if committee not in there], lost)


def _supposed(listed: Iterable[Supposed], case: Case) -> tuple[list[Supposed], list[Supposed]]:
    """The suppositions, those that cannot be any more switched off; and these alone."""
    found: list[Supposed] = []
    lost: list[Supposed] = []
    so_far = Edits()
    for one in listed:
        try:
            edits = so_far.and_then(edits_of(one.edits))
            if one.on:
                suppose(case, edits)
                so_far = edits
        except (BadInput, TypeError, ValueError, KeyError, AttributeError):
            lost.append(one)
            found.append(replace(one, on=False))
        else:
            found.append(one)
    return found, lost
