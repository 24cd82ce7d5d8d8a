"""The template of a body: a copy of it under another name, with a line in the registry, is a body in every respect."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import planner

FILES = {
    "pool.csv": "id,full_name\na,An\nb,Ba\nc,Ca\n",
    "plan.yaml": """plan: made
as_of: 2025-09
pool: pool.csv
committees:
  board:
    seats: 1
    rules:
      - {id: some, some_of: [a, b], at_least: 2}
      - {id: wish, some_of: [c], at_most: 0, force: should}
""",
    "set.yaml": "ruleset: made\nrules:\n  - {id: some, some_of: [a, b], at_least: 2}\n",
    "slate.csv": "committee,id\nboard,c\n",
}
ASKED = """
import json, sys
import planner
plan = planner.load(sys.argv[1])
judged, checked = plan.validate(sys.argv[2]), plan.check()
print(json.dumps({
    "findings": [[f.rule, f.kind, f.tells, f.verdict, f.actual, f.shortfall] for f in judged.findings],
    "en": judged.to_text("en", 120), "vi": judged.to_text("vi", 120),
    "status": checked.status, "conflicts": [c.rules for c in checked.conflicts],
    "ballot": [
        [one.rule, one.least, one.most, one.verdict, one.needed]
        for one in plan.ballot({"board": ["a", "b"]}, of="board").outcomes
    ],
    "changes": [[c.rule, c.from_, c.to] for c in checked.relaxations[0].changes],
}))
"""


def copied(to: Path) -> None:
    """The program with the template as `some_of`, as the template's own text says."""
    shutil.copytree(Path(planner.__file__).parent, to / "planner", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(Path(planner.__file__).parents[1] / "rules", to / "rules")
    bodies = to / "planner" / "bodies"
    shutil.copytree(bodies / "TEMPLATE", bodies / "some_of")
    for file in (bodies / "some_of").rglob("*.py"):
        text = file.read_text(encoding="utf-8")
        for name, other in (("TEMPLATE", "some_of"), ("Template", "SomeOf"), ("template", "some_of")):
            text = text.replace(name, other)
        file.write_text(text, encoding="utf-8")
    registry = bodies / "registry.py"
    text = registry.read_text(encoding="utf-8")
    line = "from planner.bodies.some_of.written import SomeOfText\n"
    text = text.replace("from planner.bodies.seats.written", f"{line}from planner.bodies.seats.written", 1)
    text = text.replace("    ExcludeText,\n", "    ExcludeText,\n    SomeOfText,\n", 1)
    registry.write_text(text, encoding="utf-8")


@pytest.mark.slow
def test_a_copy_is_a_body(tmp_path: Path) -> None:
    copied(tmp_path)
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(tmp_path), "PLANNER_STRICT_WORDS": "1"}
    command = [sys.executable, "-c", ASKED, str(tmp_path / "plan.yaml"), str(tmp_path / "slate.csv")]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=tmp_path, check=False)
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert said["findings"] == [
        ["board/seats", "seats", "committee", "met", 1, 0],
        ["board/some", "some_of", "members", "not_met", 0, 2],
        ["board/wish", "some_of", "members", "not_met", 1, 1],
    ]
    assert "short by 2" in said["en"]
    assert "thiếu 2" in said["vi"]
    assert (said["status"], said["conflicts"]) == ("infeasible", [["board/seats", "board/some"]])
    assert said["changes"] in ([["board/some", 2, 1]], [["board/seats", 1, 2]])
    assert said["ballot"] == [
        ["board/seats", 1, 1, "met", None], ["board/some", 1, 1, "not_met", 3], ["board/wish", 0, 0, "met", None],
    ]  # fmt: skip
    shown = subprocess.run(
        [sys.executable, "-m", "planner", "rules", "show", str(tmp_path / "set.yaml"), "--lang", "vi"],
        capture_output=True, text=True, env=environment, cwd=tmp_path, check=False,
    )  # fmt: skip
    assert "rong những người sau phải có ít nhất 2 người là thành viên: a, b" in " ".join(shown.stdout.split()), shown
