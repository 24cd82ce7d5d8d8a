"""Văn bản: what is printed and handed on, of the board or of the last answer, with what is supposed said in it."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from planner.answers.slate_lines import slate_columns
from planner.cli.forms import month_now
from planner.exports import Asked as Exporting
from planner.exports.popolo import export as popolo
from planner.forms.count import Listed, fill
from planner.forms.form_file import form_names, read_form
from planner.forms.writing import written
from planner.intake.clean_file import write_clean
from planner.language.edits import Edits
from planner.problems import BadInput
from planner.report import render_pages
from planner.report.phrases.suppositions import supposed_lines
from planner.report.phrases.voice import Voice, title_in
from planner.results.redaction import redacted
from planner.results.result import Result
from planner.session.supposing import edits_of
from planner.words import say
from planner.workbench.desk.board import Board
from planner.workbench.desk.desk import Desk
from planner.workbench.desk.jobs import Job
from planner.workbench.desk.private import made, removed
from planner.workbench.desk.refused import Refused
from planner.workbench.screens.asked import Answer, Asked, Download, download, page
from planner.workbench.screens.questions import ASKED, Told, job_name
from planner.workbench.screens.screen import Screen, Way

KINDS: Mapping[str, str] = {
    "html": "text/html; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "json": "application/json",
    "csv": "text/csv; charset=utf-8",
    "yaml": "application/yaml",
}
REDACTIONS = ("none", "initials", "counts")
_UNFIT = re.compile(r"[^\w\-]+")


@dataclass(frozen=True)
class OfAnswer:
    """An answer that can be printed: of which question, and whether the board has changed since."""

    id: str
    job: Job
    is_old: bool


def answers(desk: Desk) -> list[OfAnswer]:
    """The last answer of each question that was asked."""
    found = []
    for question in ASKED:
        job = desk.jobs.latest(job_name(question.id))
        if job is not None and isinstance(job.answer, Told):
            found.append(OfAnswer(question.id, job, job.version != desk.version))
    return found


def _page(asked: Asked) -> Answer:
    forms = [(name, _form_title(asked.desk, name)) for name in form_names()]
    return page("papers/page.html", here="papers", answers=answers(asked.desk), forms=forms, redactions=REDACTIONS)


def _form_title(desk: Desk, name: str) -> str:
    try:
        form = read_form(name, desk.loaded.case.plan.catalogue)
    except BadInput:  # it asks for fields that this catalogue has not
        return name
    return f"{form.number}: {title_in(form.title, desk.lang)}"


def _report(asked: Asked) -> Answer:
    """The board judged, or an answer, as a printed report."""
    desk, kind = asked.desk, asked.path["kind"]
    how = asked.query.get("redact", "none")
    of = asked.query.get("of", "board")
    if kind not in ("html", "docx", "xlsx", "json") or how not in REDACTIONS:
        raise Refused("workbench.refused.no-paper")
    if of == "board":
        shown = board_result(desk)
    else:
        found = next((one for one in answers(desk) if one.id == of), None)
        if found is None:
            raise Refused("workbench.refused.no-paper")
        shown = found.job.answer.result
    pool = desk.loaded.case.pool
    told = redacted(shown, how, pool.names or (), pool.ids, desk.lang) if how != "none" else shown  # type: ignore[arg-type]
    return _file(desk, render_pages(kind, told, desk.lang), f"{of}{'' if how == 'none' else '-' + how}", kind)


def board_result(desk: Desk) -> Result:
    """The board judged with all that a report shows; who is kept and who is out are said among what is supposed."""
    if not any(desk.board.slate.values()):
        raise Refused("workbench.refused.empty-board")
    plan = desk.whole()
    return plan.detailed(plan.validate({committee: list(ids) for committee, ids in desk.board.slate.items()}))


def _slate(asked: Asked) -> Answer:
    """The list as an office files it."""
    desk, kind = asked.desk, asked.path["kind"]
    if kind not in ("csv", "xlsx"):
        raise Refused("workbench.refused.no-paper")
    result = board_result(desk)
    columns = slate_columns(result, desk.loaded.case.pool, "; ".join(supposed_lines(Voice(result, desk.lang))))
    return _file(desk, _written(desk, kind, lambda target: write_clean(target, columns, True)), "list", kind)


def _written(desk: Desk, kind: str, write: Callable[[Path], object]) -> bytes:
    """What a writer of files writes; the file is private, and gone at once."""
    handle, name = tempfile.mkstemp(prefix="paper-", suffix=f".{kind}", dir=made(desk.loaded.case.plan.path))
    os.close(handle)
    target = Path(name)
    try:
        write(target)
        return target.read_bytes()
    finally:
        removed(target)


def _form(asked: Asked) -> Answer:
    """A form that has to be handed in, filled from the pool and the board."""
    desk, kind, name = asked.desk, asked.path["kind"], asked.path["name"]
    if kind not in ("xlsx", "docx", "json") or name not in form_names():
        raise Refused("workbench.refused.no-paper")
    plan = desk.loaded.case.plan
    slate = desk.board.slate
    listed = Listed(plan.committees, slate, say("workbench.tab.board", desk.lang)) if any(slate.values()) else None
    month = month_now() if plan.as_of is None else plan.as_of
    filled = fill(read_form(name, plan.catalogue), desk.loaded.case.pool, plan.catalogue, month, listed)
    return _file(desk, written(filled, kind, desk.lang, plan.catalogue, plan.letterhead), name, kind)


def _popolo(asked: Asked) -> Answer:
    desk = asked.desk
    exported = popolo(Exporting(desk.loaded.case, desk.board.slate, None, False, desk.lang))
    text = next(content for content in exported.files.values() if isinstance(content, str))
    return _file(desk, text.encode("utf-8"), "popolo", "json")


def _scenario(asked: Asked) -> Answer:
    """What is kept, left out and supposed, as a file of scenarios for the command line."""
    desk = asked.desk
    saved = {one.id: (one.title, one.board) for one in desk.scenarios.listed()}
    content = yaml.safe_dump(scenario_file({"board": ("", desk.board), **saved}), allow_unicode=True, sort_keys=False)
    return _file(desk, content.encode("utf-8"), "scenario", "yaml")


def scenario_file(boards: Mapping[str, tuple[str, Board]]) -> dict[str, Any]:
    """Boards, each with its title, as a file of scenarios says them (contract, section 7): who is kept and out, and what is
    supposed and switched on."""
    told = {}
    for name, (title, board) in boards.items():
        edits = Edits()
        for one in board.supposed:
            if one.on:
                edits = edits.and_then(edits_of(one.edits))
        include: dict[str, tuple[str, ...]] = {}
        for committee, pid in sorted(board.kept):
            include[committee] = (*include.get(committee, ()), pid)
        edits = edits.and_then(Edits(include=include, exclude={"all": tuple(sorted(board.out))} if board.out else {}))
        written = {key: value for key, value in edits.written().items() if value}
        told[name] = {**({"title": title} if title else {}), **written}
    return {"scenarios": told}


def _file(desk: Desk, content: bytes, name: str, kind: str) -> Download:
    plan = _UNFIT.sub("-", desk.loaded.case.plan.id).strip("-") or "plan"
    return download(content, f"{plan}-{name}.{kind}", KINDS[kind])


SCREEN = Screen(
    "papers", "/papers",
    (
        Way("/papers", _page), Way("/papers/report.{kind}", _report), Way("/papers/list.{kind}", _slate),
        Way("/papers/form/{name}.{kind}", _form), Way("/papers/popolo.json", _popolo), Way("/papers/scenario.yaml", _scenario),
    ),
)  # fmt: skip
