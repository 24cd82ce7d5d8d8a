"""The test shown in the reference of the rule language passes."""

from __future__ import annotations

import re
from pathlib import Path

from planner.rulebook.testing.suite import run_suite
from tests.cli.conftest import ROOT


def test_the_example_of_the_page(tmp_path: Path) -> None:
    page = (ROOT / "rules" / "README.md").read_text("utf-8")
    rule_set = re.search(r"```yaml\n(ruleset: ward-2025-2030\n.*?)```", page, re.DOTALL)
    test = re.search(r"```yaml test\n(.*?)```", page, re.DOTALL)
    assert rule_set is not None
    assert test is not None
    (tmp_path / "tests").mkdir()
    (tmp_path / "ward-2025-2030.yaml").write_text(rule_set[1], "utf-8")
    (tmp_path / "tests" / "ward.yaml").write_text(test[1], "utf-8")
    run = run_suite([tmp_path])
    assert (run.all_problems, run.status, run.untested) == ((), "passed", ())
