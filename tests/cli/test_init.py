"""The plan to start from."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from planner.problems import CannotWrite
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


@pytest.mark.slow
@pytest.mark.parametrize("lang", ["en", "vi"])
def test_the_starting_plan_works(tmp_path: Path, lang: str) -> None:
    pytest.importorskip("planner.api")
    assert process("init", tmp_path / "p", "--lang", lang).returncode == 0
    checked = process("check", tmp_path / "p" / "plan.yaml")
    assert (checked.returncode, checked.stderr) == (0, "")
    proposed = process("propose", tmp_path / "p" / "plan.yaml")
    assert (proposed.returncode, proposed.stderr) == (0, "")
    assert proposed.stdout.startswith({"en": "OPTIMAL: ", "vi": "ĐẠT: phương án tốt nhất"}[lang])


def test_synth(run: Run, tmp_path: Path) -> None:
    pool = tmp_path / "pool.csv"
    assert run("synth", pool, "--people", 5, "--level", "ward").code == 0
    assert len(pool.read_text("utf-8").splitlines()) == 6
    assert run("synth", pool).code == 3
    assert run("synth", pool, "--people", 3, "--young", 1, "--overwrite").code == 0
    assert run("synth", tmp_path / "pool.doc").code == 2
    assert [file.name for file in tmp_path.iterdir()] == ["pool.csv"]


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["city", "ward"])
def test_a_plan_on_the_packs(kind: str, run: Run, tmp_path: Path) -> None:
    folder = tmp_path / kind
    for lang in ("vi", "en"):
        assert run("init", folder / lang, "--kind", kind, "--lang", lang).code == 0
    plan = yaml.safe_load((folder / "vi" / "plan.yaml").read_text("utf-8"))
    other = yaml.safe_load((folder / "en" / "plan.yaml").read_text("utf-8"))
    assert plan | {"lang": "en"} == other
    assert plan["committees"]["executive"]["rules"] == [f"{kind}-executive", "rules"]
    checked = run("check", folder / "vi")
    assert checked.code == 0
    assert checked.out.startswith("KHẢ THI")
    assert (folder / "vi" / "pool.csv").read_bytes() == (folder / "en" / "pool.csv").read_bytes()


@pytest.mark.parametrize("at", ["plan.yaml", "pool.csv", "ruleset.json"])
def test_a_full_disk_leaves_nothing(at: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(data: bytes, out: Path) -> None:
        if out.name == at:
            raise CannotWrite("output.refused", file=str(out), reason="no space left on device")
        out.write_bytes(data)

    monkeypatch.setattr("planner.cli.output._to_file", full)
    mine = tmp_path / "mine.txt"
    mine.write_text("x")
    ran = run("init", tmp_path / "new" / "plan")
    assert (ran.code, ran.out) == (3, "")
    assert "no space left" in ran.err
    assert run("init", tmp_path).code == 3
    assert list(tmp_path.rglob("*")) == [mine]
