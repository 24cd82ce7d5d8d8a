"""Problems in words."""

from __future__ import annotations

import pytest

from planner.problems import BadInput, Problem
from planner.report import render
from planner.report.printable import printable
from planner.report.problems import refusal
from planner.words import messages


def test_every_problem_with_place_text_and_way_out() -> None:
    code = sorted(c.split(".")[1] for c in messages() if c.startswith("problem.") and c.endswith(".hint"))[:1]
    if not code:
        pytest.skip("no problem has words yet")
    problems = [Problem(code[0], "plan.yaml:3", "abc"), Problem(code[0], "pool.csv:17:x", "31/02", severity="warning")]
    text = render("text", refusal("check", BadInput(problems), "en"), "en")
    assert f"plan.yaml:3:  [{code[0]}]" in text
    assert "written: abc" in text
    assert text.rstrip().endswith("1 error, 1 warning")


def test_a_code_without_words_still_prints() -> None:
    text = render("text", refusal("check", BadInput([Problem("brand-new", "a:1", "v")]), "vi"), "vi")
    assert "brand-new" in text


def test_damaged_names_of_files_can_be_printed() -> None:
    result = refusal("check", BadInput([Problem("brand-new", "b\udcff.csv:1", "\ud800")]), "en")
    assert "b\\udcff.csv:1" in render("json", result, "en").replace("\\\\", "\\")
    render("text", result, "en").encode("utf-8")


def test_printable() -> None:
    assert printable("Nguyễn Thị Ánh") == "Nguyễn Thị Ánh"
    assert printable("a\tb\x1b[0m\u200b") == r"a\tb\x1b[0m\u200b"
