"""What the commands print, where, and with which exit code."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from planner.problems import BadInput, InternalDisagreement, Problem
from planner.results.result import Result
from tests.cli.conftest import Run
from tests.report import samples

Answers = Callable[[Result | BaseException], None]


@pytest.mark.parametrize(
    ("sample", "code"),
    [
        ("feasible", 0),
        ("optimal", 0),
        ("compliant", 0),
        ("infeasible", 1),
        ("not_compliant", 1),
        ("undecided", 4),
        ("bad_input", 3),
    ],
)
def test_exit_codes(run: Run, answers: Answers, sample: str, code: int) -> None:
    answers(samples.ALL[sample]())
    assert run("check", "plan.yaml").code == code
    ran = run("propose", "plan.yaml", "--format", "json")
    assert ran.code == code
    assert json.loads(ran.out)["status"] == samples.ALL[sample]().status
    assert not ran.err


def test_language_is_the_plans_unless_asked(run: Run, answers: Answers) -> None:
    answers(samples.not_compliant())
    assert run("validate", "plan.yaml", "slate.csv").out.startswith("KHÔNG ĐẠT: ")
    assert run("validate", "plan.yaml", "slate.csv", "--lang", "en").out.startswith("NOT COMPLIANT: ")


def test_no_progress_and_no_control_codes_when_nobody_watches(run: Run, answers: Answers) -> None:
    answers(samples.optimal())
    ran = run("propose", "plan.yaml")
    assert "\x1b" not in ran.out + ran.err
    assert not ran.err


PROBLEMS = [Problem("no-words-yet", "plan.yaml:3", "tuoi"), Problem("no-words-yet", "pool.csv:4:birth_date", "31/02/1980")]


def test_bad_input_as_text_lists_every_problem_on_standard_error(run: Run, answers: Answers, monkeypatch: pytest.MonkeyPatch,
                                                                tmp_path: Path) -> None:  # fmt: skip
    monkeypatch.delenv("PLANNER_STRICT_WORDS")
    answers(BadInput(PROBLEMS))
    out = tmp_path / "answer.txt"
    ran = run("check", "plan.yaml", "--out", out, "--lang", "en")
    assert (ran.code, ran.out) == (3, "")
    assert "plan.yaml:3:  [no-words-yet]" in ran.err
    assert "pool.csv:4:birth_date:  [no-words-yet]" in ran.err
    assert "written: 31/02/1980" in ran.err
    assert ran.err.endswith("2 errors\n")
    assert not out.exists()


def test_bad_input_as_json_is_an_answer(run: Run, answers: Answers, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("PLANNER_STRICT_WORDS")
    answers(BadInput(PROBLEMS))
    ran = run("check", "plan.yaml", "--format", "json")
    found = json.loads(ran.out)
    assert (ran.code, found["status"], found["command"]) == (3, "bad_input", "check")
    assert [problem["where"] for problem in found["problems"]] == ["plan.yaml:3", "pool.csv:4:birth_date"]
    out = tmp_path / "answer.json"
    assert run("check", "plan.yaml", "--format", "json", "--out", out).out == ""
    assert json.loads(out.read_text("utf-8")) == found


def test_bad_input_speaks_the_language_written_in_the_plan(run: Run, answers: Answers, monkeypatch: pytest.MonkeyPatch,
                                                          tmp_path: Path) -> None:  # fmt: skip
    monkeypatch.delenv("PLANNER_STRICT_WORDS")
    plan = tmp_path / "plan.yaml"
    plan.write_text("plan: x\nlang: vi\nbroken: [", "utf-8")

    def load(_path: Path, _lang: str | None = None) -> None:
        raise BadInput(PROBLEMS)

    answers(samples.feasible())
    import sys

    monkeypatch.setattr(sys.modules["planner.api"], "load", load)
    assert run("check", plan).err.startswith("DỮ LIỆU ĐẦU VÀO CÓ LỖI: 2 lỗi.")


def test_disagreement_is_loud_and_prints_no_slate(run: Run, answers: Answers) -> None:
    answers(InternalDisagreement("executive/women"))
    ran = run("propose", "plan.yaml")
    assert (ran.code, ran.out) == (70, "")
    assert "LỖI NỘI BỘ [solver-checker-disagreement]" in ran.err


def test_unexpected_errors_are_one_paragraph(run: Run, answers: Answers, monkeypatch: pytest.MonkeyPatch) -> None:
    answers(ZeroDivisionError("division\nby zero\x1b[31m"))
    ran = run("check", "plan.yaml", "--lang", "en")
    assert (ran.code, ran.out) == (70, "")
    assert "internal error, please report it: ZeroDivisionError at planner/cli/" in ran.err
    assert "\x1b" not in ran.err
    assert ran.err.count("\n") == 2


def test_a_trace_only_for_those_who_ask(
    answers: Answers, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from planner.cli.app import main

    monkeypatch.setenv("PLANNER_DEBUG", "1")
    answers(ZeroDivisionError("x"))
    assert main(["check", "plan.yaml"]) == 70
    assert "Traceback" in capsys.readouterr().err


def test_interrupted(run: Run, answers: Answers, tmp_path: Path) -> None:
    answers(KeyboardInterrupt())
    ran = run("propose", "plan.yaml", "--out", tmp_path / "slate.txt", "--lang", "en")
    assert (ran.code, ran.out) == (130, "")
    assert ran.err.strip() == "planner: interrupted; nothing was written"
    assert list(tmp_path.iterdir()) == []
