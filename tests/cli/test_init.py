"""The plan to start from."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from tests.cli.conftest import Run, process


@pytest.mark.parametrize("lang", ["en", "vi"])
def test_init_writes_a_plan_and_never_overwrites(run: Run, tmp_path: Path, lang: str) -> None:
    folder = tmp_path / "new" / "plan"
    ran = run("init", folder, "--lang", lang)
    assert (ran.code, ran.out) == (0, "")
    assert sorted(file.name for file in folder.iterdir()) == [".schema", "plan.yaml", "pool.csv", "rules.yaml"]
    assert yaml.safe_load((folder / "plan.yaml").read_text("utf-8"))["lang"] == lang
    for name, kind in (("plan", "plan"), ("rules", "ruleset")):
        modeline = (folder / f"{name}.yaml").read_text("utf-8").splitlines()[0]
        assert modeline == f"# yaml-language-server: $schema=.schema/{kind}.json"
        assert json.loads((folder / ".schema" / f"{kind}.json").read_text("utf-8"))["$id"].endswith(kind)
    (folder / "rules.yaml").unlink()
    again = run("init", folder, "--lang", lang)
    assert again.code == 3
    assert "pool.csv" in again.err
    assert not (folder / "rules.yaml").exists()


@pytest.mark.parametrize("lang", ["en", "vi"])
def test_the_starting_plan_works(tmp_path: Path, lang: str) -> None:
    pytest.importorskip("planner.api")
    assert process("init", tmp_path / "p", "--lang", lang).returncode == 0
    checked = process("check", tmp_path / "p" / "plan.yaml")
    assert (checked.returncode, checked.stderr) == (0, "")
    proposed = process("propose", tmp_path / "p" / "plan.yaml")
    assert (proposed.returncode, proposed.stderr) == (0, "")
    assert proposed.stdout.startswith({"en": "OPTIMAL: ", "vi": "TỐI ƯU: "}[lang])


def test_synth(run: Run, tmp_path: Path) -> None:
    pool = tmp_path / "pool.csv"
    assert run("synth", pool, "--people", 5, "--level", "ward").code == 0
    assert len(pool.read_text("utf-8").splitlines()) == 6
    assert run("synth", pool).code == 3
    assert run("synth", pool, "--people", 3, "--young", 1, "--overwrite").code == 0
    assert run("synth", tmp_path / "pool.doc").code == 2
    assert [file.name for file in tmp_path.iterdir()] == ["pool.csv"]
