"""The rules of the packs: their tests pass, and every one of them can be said in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from planner.language.in_force import ANY_DAY
from planner.rulebook.files import named_files
from planner.rulebook.shown import show
from planner.rulebook.testing.suite import run_suite
from planner.written.search_path import packs

SETS = sorted(str(named.file.path) for named in named_files(Path("/")) if named.kind == "ruleset" and named.in_pack)


@pytest.mark.slow
def test_rule_tests_of_the_packs_pass() -> None:
    run = run_suite(packs())
    assert [problem for problem in run.all_problems if problem.severity == "error"] == []
    assert [(case.where, case.differences) for one in run.runs for case in one.cases if not case.passed] == []
    assert run.status == "passed"


@pytest.mark.parametrize("path", SETS, ids=lambda path: Path(path).stem)
def test_every_rule_has_its_sentences(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANNER_STRICT_WORDS", "1")
    found = show(path, Path(), ANY_DAY)
    for rule in found.rules:
        for lang in ("vi", "en"):
            said = rule.sentence[lang]
            # No operator or canonical value of the language is left in the Vietnamese.
            assert said.endswith(".")
            assert not re.search(r"at_least|at_most|\bbetween\b|known|[{}]", said)
            assert lang == "en" or not re.search(r"\b(female|male|yes|no|bachelor|master)\b", said), said
        assert rule.written.startswith("- ")
