"""`repair`: the fewest changes that make a slate compliant, and of those the best."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping, Sequence
from pathlib import Path

from planner.answers.check import limit_of
from planner.answers.head import headed
from planner.answers.propose import has_slate
from planner.answers.repairs import repairs, worths
from planner.language.edits import EVERYWHERE, Edits
from planner.problems import OutOfTime
from planner.questions.repair.part import RepairResult
from planner.session.case import slate_given
from planner.session.session import Session
from planner.session.supposing import suppose
from planner.solve.clock import Clock
from planner.solve.search import Progress

MOST = 20  # repairs that are listed where nobody says how many


def ask(
    session: Session,
    slate: str | Path | Mapping[str, Sequence[str]],
    gone: str | Sequence[str] = (),
    all: bool = False,
    count: int = MOST,
    time_limit: float | Clock | None = None,
    progress: Progress | None = None,
) -> RepairResult:
    """The compliant slate that differs in the fewest memberships (added plus removed) from the one given (a file, or committee
    -> ids); of several the best by `prefer`. `gone`: ids of people who are in no committee any more. `all`: every slate with so
    few changes, at most `count` of them.

    Status answered, infeasible or undecided. Raises BadInput: a slate that cannot be read, or strangers in it or among `gone`.
    """
    if count < 1:
        raise ValueError(f"at least one repair is listed, not {count}")
    members = slate_given(session.case, slate)
    written = [gone] if isinstance(gone, str) else list(gone)
    ids = tuple(dict.fromkeys(pid for one in written for pid in _ids(one)))
    if ids:
        places: dict[tuple[str, ...], str] = {
            ("exclude", EVERYWHERE, pid): f"--gone {one}" for one in reversed(written) for pid in _ids(one)
        }
        session = Session(suppose(session.case, Edits(exclude={EVERYWHERE: ids}, places=places)))
    clock = session.begin(time_limit)
    result = RepairResult(command="repair", status="undecided", gone=list(ids))
    with contextlib.suppress(OutOfTime):
        _ask(session, members, count if all else None, progress or (lambda _event, _facts: None), result)
    headed(session.case, result, limit_of(clock))
    return result


def _ids(written: str) -> list[str]:
    return [pid for part in written.split(",") if (pid := part.strip())]


def _ask(session: Session, given: dict[str, list[str]], count: int | None, say: Progress, result: RepairResult) -> None:
    say("compile", {})
    if has_slate(session, say, result):
        near = session.repairs(given, count, say)
        shown = repairs(session, given, near)
        answered = {
            "repairs": shown,
            "slate": shown[0].slate,
            "before": worths(session.case, given),
            "complete": near.complete if count is not None else None,
            "proved": near.is_proved and (count is None or near.complete is not None),
            "status": "answered",
        }
        vars(result).update(answered)
