"""--out: whole or not at all. Standard output: UTF-8, closed pipes, full disks."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from planner.cli import output
from planner.cli.output import deliver, whole_file
from planner.problems import CannotWrite
from tests.cli.conftest import ROOT, Run, process


@pytest.mark.usefixtures("feasible")
class TestOut:
    def test_file_instead_of_standard_output(self, run: Run, tmp_path: Path) -> None:
        out = tmp_path / "answer.txt"
        ran = run("check", "plan.yaml", "--out", out)
        assert (ran.code, ran.out, ran.err) == (0, "", f"Kết quả ghi tại {out}\n")
        assert out.read_text("utf-8").startswith("KHẢ THI: ")
        assert stat.S_IMODE(out.stat().st_mode) == 0o600
        assert list(tmp_path.iterdir()) == [out]

    @pytest.mark.parametrize("option", ["--overwrite", "--force"])
    def test_a_file_that_is_there_is_replaced_where_that_is_asked_and_keeps_its_mode(
        self, run: Run, tmp_path: Path, option: str
    ) -> None:
        out = tmp_path / "answer.txt"
        out.write_text("old")
        out.chmod(0o640)
        link = tmp_path / "link.txt"
        link.symlink_to(out)
        ran = run("check", "plan.yaml", "--out", link)
        assert (ran.code, ran.out) == (3, "")
        assert "--overwrite" in ran.err
        assert out.read_text("utf-8") == "old"
        assert run("check", "plan.yaml", "--out", link, option).code == 0
        assert "old" not in out.read_text("utf-8")
        assert stat.S_IMODE(out.stat().st_mode) == 0o640
        assert link.is_symlink()

    def test_places_that_cannot_be_written(self, run: Run, tmp_path: Path) -> None:
        for out in (tmp_path / "missing" / "a.txt", tmp_path):
            ran = run("check", "plan.yaml", "--out", out)
            assert (ran.code, ran.out) == (3, "")
            assert str(out) in ran.err

    def test_never_over_the_input(self, run: Run, tmp_path: Path) -> None:
        slate = tmp_path / "slate.csv"
        slate.write_text("committee,id\n")
        ran = run("validate", "plan.yaml", slate, "--out", slate)
        assert ran.code == 3
        assert slate.read_text() == "committee,id\n"

    def test_a_device_is_written_not_replaced(self, run: Run) -> None:
        assert run("check", "plan.yaml", "--out", "/dev/null").code == 0
        assert stat.S_ISCHR(os.stat("/dev/null").st_mode)


class TestFilesThatAreRead:
    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        (tmp_path / "pool.csv").write_text("id,name\na,A\nb,B\n")
        (tmp_path / "base.yaml").write_text("ruleset: base\nrules: []\n")
        (tmp_path / "rules.yaml").write_text("ruleset: rules\nextends: base.yaml\nrules: []\n")
        (tmp_path / "fields.yaml").write_text("fields: {rank: {type: number}}\n")
        (tmp_path / "before.csv").write_text("committee,id\nc,a\n")
        (tmp_path / "plan.yaml").write_text(
            "plan: p\npool: pool.csv\nfields: fields.yaml\ncommittees: {c: {seats: 1, rules: [rules.yaml]}}\n"
            "prefer: [{fewest_changes: before.csv}]\n"
        )
        return tmp_path

    @pytest.mark.parametrize("name", ["plan.yaml", "pool.csv", "rules.yaml", "base.yaml", "fields.yaml", "before.csv"])
    @pytest.mark.parametrize("form", ["text", "json"])
    def test_none_is_overwritten(self, run: Run, folder: Path, name: str, form: str) -> None:
        before = (folder / name).read_text()
        linked = folder / "linked"
        os.link(folder / name, linked)
        for out in (folder / name, linked):
            ran = run("propose", folder / "plan.yaml", "--format", form, "--out", out)
            assert (ran.code, ran.out) == (3, "")
            assert "--out" in ran.err
            assert str(out) in ran.err
        assert (folder / name).read_text() == before

    def test_a_plan_that_cannot_be_read_replaces_no_file(self, run: Run, folder: Path) -> None:
        (folder / "plan.yaml").write_text("plan: p\npool: pool.csv\ncommittes: {}\n")
        before = (folder / "pool.csv").read_text()
        ran = run("propose", folder / "plan.yaml", "--format", "json", "--out", folder / "pool.csv", "--force")
        assert ran.code == 3
        assert '"bad_input"' in ran.out
        assert "was not written" in ran.err
        assert (folder / "pool.csv").read_text() == before
        ran = run("check", folder / "plan.yaml", "--format", "json", "--out", folder / "base.yaml", "--force")
        assert '"bad_input"' in ran.out
        assert "was not replaced" in ran.err
        assert (folder / "base.yaml").read_text() == "ruleset: base\nrules: []\n"


@pytest.mark.parametrize("error", [KeyboardInterrupt(), OSError(28, "No space left on device"), RuntimeError("x")])
def test_nothing_half_written_is_left(tmp_path: Path, error: BaseException) -> None:
    out = tmp_path / "answer.txt"
    out.write_text("old")

    def write_half() -> None:
        with whole_file(out) as scratch:
            scratch.write_text("half")
            raise error

    with pytest.raises((CannotWrite, KeyboardInterrupt, RuntimeError)):
        write_half()
    assert [file.name for file in tmp_path.iterdir()] == ["answer.txt"]
    assert out.read_text() == "old"


def test_interrupted_at_the_last_moment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_given: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(output.os, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        deliver("text", tmp_path / "answer.txt")
    assert list(tmp_path.iterdir()) == []


def test_utf8_whatever_the_locale() -> None:
    ran = process(
        "init", "--lang", "vi", "/dev/null/x", env={"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": ""}
    )
    assert ran.returncode == 3
    assert "không ghi được" in ran.stderr


def test_a_reader_that_leaves_early_is_no_error() -> None:
    command = f"{sys.executable} -m planner --help | true; echo ${{PIPESTATUS[0]}}"
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    ran = subprocess.run(["bash", "-c", command], env=env, capture_output=True, encoding="utf-8", check=False)
    assert ran.stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
def test_a_full_disk_is_told() -> None:
    with Path("/dev/full").open("w") as full:
        ran = subprocess.run(
            [sys.executable, "-m", "planner", "completion", "fish"],
            env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=full, stderr=subprocess.PIPE, encoding="utf-8", check=False,
        )  # fmt: skip
    assert ran.returncode == 3
    assert "no space left" in ran.stderr
    assert "Traceback" not in ran.stderr
