"""Every question refuses bad input, and tells of time that ran out, as every other command does."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.report import ANSWERS, REPORTS, render, render_pages
from planner.results.questions import QUESTIONS
from planner.results.result import ProblemShown, Result
from planner.words import LANGUAGES
from tests.compiled.written import people, planned
from tests.in_one_process import planner
from tests.oracle.generate import write

TAKES = {
    "why": ["a"], "repair": ["slate.csv"], "compare": ["--scenarios", "scenarios.yaml"],
    "sweep": ["--vary", "board/women.at_least=0..2"], "review": ["slate.csv"],
    "resilience": ["slate.csv", "--lose", "2"], "timeline": ["slate.csv"],
    "ballot": ["slate.csv", "--of", "board", "--seats", "1"], "train": ["courses.yaml"],
}  # fmt: skip
ROWS = people({"gender": "nữ"}, {"gender": "nữ"}, {"gender": "nam"}, {"gender": "nam"})
WOMEN = {"id": "women", "count": {"gender": "female"}, "at_least": 1}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(planned({"board": {"seats": 2, "rules": [WOMEN]}}), ROWS, tmp_path)
    (tmp_path / "slate.csv").write_text("committee,id\nboard,c\nboard,d\n", encoding="utf-8")
    (tmp_path / "scenarios.yaml").write_text("scenarios:\n  one: {exclude: {all: [a]}}\n", encoding="utf-8")
    (tmp_path / "courses.yaml").write_text("courses:\n  law: {who: {gender: male}, gives: {degree: doctor}}\n", "utf-8")
    return tmp_path


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("question", QUESTIONS)
def test_it_answers_and_refuses_in_words(folder: Path, question: str, lang: str) -> None:
    asked = [question, "plan.yaml", *TAKES.get(question, []), "--lang", lang]
    code, out, err = planner(asked, folder)
    assert (code, err) == (0, b"")
    code, out, err = planner([*asked, "--drop", "board/nothing", "--include", "bord:a"], folder)
    assert code == 3
    assert b"board/nothing" in err + out
    assert b"bord" in err + out


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("status", ["bad_input", "undecided"])
def test_a_result_without_parts_is_printed_in_every_form(question: str, status: str) -> None:
    problem = ProblemShown(code="file-missing", severity="error", where="plan.yaml", message="m", hint="h")
    problems = [problem] if status == "bad_input" else []
    result = Result.model_validate({"command": question, "status": status, "problems": problems})
    for lang in LANGUAGES:
        assert all(render(form, result, lang) for form in ANSWERS)
        assert all(render_pages(form, result, lang) for form in REPORTS)


@pytest.mark.parametrize("text", ["scenarios: {}\n", "scenarios:\n"])
def test_a_file_without_a_scenario_is_no_answer(folder: Path, text: str) -> None:
    (folder / "scenarios.yaml").write_text(text, encoding="utf-8")
    code, out, err = planner(["compare", "plan.yaml", "--scenarios", "scenarios.yaml"], folder)
    assert code == 3
    assert b"scenarios-none" in out + err


@pytest.mark.parametrize("question", TAKES)
def test_what_is_not_given_is_missed(folder: Path, question: str) -> None:
    code, _, err = planner([question, "plan.yaml"], folder)
    assert code == 2
    assert b"Usage:" in err
