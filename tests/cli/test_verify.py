"""`planner verify`: exit codes, both forms, both languages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.answers import small_case
from tests.cli.conftest import Run


@pytest.fixture
def kept(run: Run, tmp_path: Path) -> Path:
    (tmp_path / "plan").mkdir()
    plan = small_case.write(tmp_path / "plan")
    run("report", plan, "--out", tmp_path / "kept.json", "-q")
    plan.rename(tmp_path / "plan" / "moved.yaml")  # the result carries the rules
    return tmp_path / "kept.json"


def test_the_same(run: Run, kept: Path, tmp_path: Path) -> None:
    pool = tmp_path / "plan/pool.csv"
    ran = run("verify", kept, "--pool", pool)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("KHỚP: cả ")
    assert "chỉ bộ giải chứng minh" in " ".join(ran.out.split())
    assert max(map(len, ran.out.splitlines())) <= 80
    assert run("verify", kept, "--pool", pool, "--lang", "en").out.startswith("SAME: ")
    said = json.loads(run("verify", kept, "--pool", pool, "--format", "json").out)
    assert (said["status"], said["differences"]) == ("same", [])
    assert run("verify", kept, "--pool", pool, "--plan", tmp_path / "plan/moved.yaml").code == 0


def test_different(run: Run, kept: Path, tmp_path: Path) -> None:
    data = json.loads(kept.read_text("utf-8"))
    data["findings"][1]["actual"] += 1
    kept.write_text(json.dumps(data), "utf-8")
    ran = run("verify", kept, "--pool", tmp_path / "plan/pool.csv", "--out", tmp_path / "said.txt")
    assert (ran.code, ran.out) == (1, "")
    said = (tmp_path / "said.txt").read_text("utf-8")
    assert said.startswith("KHÔNG KHỚP: 1/")
    assert f"findings[{data['findings'][1]['rule']}].actual" in said


def test_what_cannot_be(run: Run, kept: Path, tmp_path: Path) -> None:
    pool = tmp_path / "plan/pool.csv"
    assert run("verify", kept).code == 2
    absent = run("verify", kept, "--pool", tmp_path / "none.csv", "--format", "json")
    (problem,) = json.loads(absent.out)["problems"]
    assert (absent.code, problem["code"]) == (3, "file-missing")
    assert problem["where"].endswith("none.csv")  # not a line of the plan that the result carries
    assert run("verify", tmp_path / "none.json", "--pool", pool).code == 3
    data = json.loads(kept.read_text("utf-8"))
    for bundle, code in (({}, "bundle-missing"), ({"../plan.yaml": ""}, "bundle-path"), ({"/plan.yaml": ""}, "bundle-path")):
        data["details"]["bundle"] = bundle
        kept.write_text(json.dumps(data), "utf-8")
        ran = run("verify", kept, "--pool", pool)
        assert (ran.code, code in ran.err) == (3, True)
    assert not (tmp_path / "plan.yaml").exists()
