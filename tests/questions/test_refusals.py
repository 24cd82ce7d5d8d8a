"""Every question refuses bad input, and tells of time that ran out, as every other command does."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.report import ANSWERS, REPORTS, render, render_pages
from planner.results.questions import QUESTIONS
from planner.results.result import ProblemShown, Result
from planner.words import LANGUAGES
from tests.in_one_process import planner
from tests.questions.asked import ASKED, write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path)
    return tmp_path


def test_every_question_is_asked() -> None:
    """On the command line, and in the API in one way at least."""
    assert set(ASKED) == set(QUESTIONS)
    assert all(asked.ways for asked in ASKED.values())


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("question", QUESTIONS)
def test_it_answers_and_refuses_in_words(folder: Path, question: str, lang: str) -> None:
    asked = [question, "plan.yaml", *ASKED[question].command, "--lang", lang]
    code, out, err = planner(asked, folder)
    assert (code, err) == (0, b"")
    code, out, err = planner([*asked, "--drop", "executive/nothing", "--include", "bord:a"], folder)
    assert code == 3
    assert b"executive/nothing" in err + out
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


@pytest.mark.parametrize("question", [question for question, asked in ASKED.items() if asked.command])
def test_what_is_not_given_is_missed(folder: Path, question: str) -> None:
    code, _, err = planner([question, "plan.yaml"], folder)
    assert code == 2
    assert b"Usage:" in err
