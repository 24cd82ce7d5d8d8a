"""`planner report` and `--report`: every form, from a plan, a slate or an earlier result, which needs nothing but itself."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import planner
from planner.report import REPORTS
from planner.solve.clock import Clock
from planner.words.vi.command_help import OPTIONS
from tests.answers import small_case
from tests.cli.conftest import Run

MAGIC = {"html": b"<!doctype html>", "docx": b"pk", "xlsx": b"pk", "json": b"{"}


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    (tmp_path / "plan").mkdir()
    return small_case.write(tmp_path / "plan")


@pytest.fixture
def slate(tmp_path: Path) -> Path:
    path = tmp_path / "slate.json"
    path.write_text(json.dumps({"slate": small_case.SLATE}), "utf-8")
    return path


@pytest.mark.slow
@pytest.mark.parametrize("form", REPORTS)
def test_a_plan_a_slate_and_a_result(form: str, run: Run, plan: Path, slate: Path, tmp_path: Path) -> None:
    for sources, code in (([plan], 0), ([plan, slate], 1)):
        out = tmp_path / f"report.{form}"
        ran = run("report", *sources, "--out", out, "-q", "--force")
        assert (ran.code, ran.out, ran.err) == (code, "", "")
        assert out.read_bytes()[:15].lower().startswith(MAGIC[form])
    kept = tmp_path / "kept.json"
    run("report", plan, slate, "--out", kept, "-q")
    again = tmp_path / f"again.{form}"
    assert run("report", kept, "--format", form, "--out", again, "-q").code == 1
    if form in ("html", "json"):
        assert again.read_bytes() == out.read_bytes()


@pytest.mark.slow
def test_a_report_that_is_there_is_not_replaced_unasked(run: Run, plan: Path, slate: Path, tmp_path: Path) -> None:
    page = tmp_path / "r.html"
    page.write_text("edited by hand")
    for arguments in (["report", plan, slate, "--out", page], ["validate", plan, slate, "--report", page]):
        ran = run(*arguments, "-q")
        assert (ran.code, ran.out) == (3, "")
        assert "--overwrite" in ran.err
        assert page.read_text("utf-8") == "edited by hand"
    assert run("validate", plan, slate, "--report", page, "--force", "-q").code == 1
    assert page.read_text("utf-8").startswith("<!DOCTYPE")


@pytest.mark.slow
def test_the_verdict_is_told(run: Run, plan: Path, slate: Path, tmp_path: Path) -> None:
    ran = run("report", plan, slate, "--out", tmp_path / "r.html")
    verdict, written = ran.err.splitlines()[-2:]
    assert "KHÔNG ĐẠT" in verdict
    assert written == f"Báo cáo ghi tại {tmp_path / 'r.html'}"
    assert "COMPLIANT" in run("report", plan, slate, "--out", tmp_path / "r.html", "--lang", "en", "--force").err


@pytest.mark.slow
def test_what_was_written_is_told_unless_it_is_to_be_quiet(run: Run, plan: Path, slate: Path, tmp_path: Path) -> None:
    out, report, template = (tmp_path / name for name in ("answer.json", "report.html", "template.xlsx"))
    asked = ("validate", plan, slate, "--format", "json", "--out", out, "--report", report)
    assert run(*asked).err.splitlines()[-2:] == [f"Kết quả ghi tại {out}", f"Báo cáo ghi tại {report}"]
    assert run(*asked, "--overwrite", "-q").err == ""
    assert run("pool", "template", "--out", template).err == f"Biểu mẫu ghi tại {template}\n"


def test_to_standard_output(run: Run, plan: Path, slate: Path) -> None:
    assert json.loads(run("report", plan, slate, "--format", "json", "-q").out)["details"]["people"]["a3"]["row"] == 3
    assert run("report", plan, slate, "--format", "html", "-q").out.lower().startswith("<!doctype html>")


@pytest.mark.slow
def test_later_without_pool_rules_or_solver(run: Run, plan: Path, slate: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept.json"
    for arguments in ([plan], [plan, slate]):
        run("report", *arguments, "--out", kept, "-q", "--force")
        folder = tmp_path / "elsewhere"
        folder.mkdir(exist_ok=True)
        shutil.copy(kept, folder / "r.json")
        script = (
            "import sys\nfor name in ('ortools', 'pandas', 'python_calamine'): sys.modules[name] = None\n"
            "from planner.cli.app import main\nsys.exit(main(sys.argv[1:]))"
        )
        for form in REPORTS:
            done = subprocess.run(
                [sys.executable, "-c", script, "report", "r.json", "--format", form, "--out", f"out.{form}", "-q", "--force"],
                cwd=folder, capture_output=True, text=True, check=False,
            )  # fmt: skip
            assert (done.returncode in (0, 1), done.stderr) == (True, "")


def test_an_infeasible_plan_has_its_ways_out(run: Run, tmp_path: Path) -> None:
    plan = small_case.infeasible(tmp_path)
    assert run("report", plan, "--out", tmp_path / "r.json", "-q", "--time-limit", "60").code == 1
    result = json.loads((tmp_path / "r.json").read_text("utf-8"))
    assert (result["status"], bool(result["conflicts"]), bool(result["relaxations"])) == ("infeasible", True, True)
    explained = json.loads(run("explain", plan, "--format", "json", "-q").out)
    parts = ("status", "conflicts", "conflicts_complete", "relaxations", "pressure", "sums", "funnels", "age_losses", "notes")
    assert {part: result.get(part) for part in parts} == {part: explained.get(part) for part in parts}
    assert result["conflicts_complete"] is True


def test_explaining_leaves_time_to_print_what_was_found() -> None:
    clock = Clock(6)
    loaded = planner.load(Path(__file__).parents[2] / "examples/city/plan-infeasible.yaml")
    result = loaded.explain(time_limit=clock, for_report=True)
    assert (clock.left or 0) > 1
    assert result.provenance is not None
    assert result.provenance.settings == {"time_limit": 6}
    assert result.status != "infeasible" or result.conflicts or not result.conflicts_complete


@pytest.mark.parametrize("command", ["check", "propose", "explain", "validate"])
def test_beside_another_command(command: str, run: Run, plan: Path, slate: Path, tmp_path: Path) -> None:
    report = tmp_path / "r.json"
    given = [slate] if command == "validate" else []
    ran = run(command, plan, *given, "--report", report, "--format", "json", "-q")
    printed, kept = json.loads(ran.out), json.loads(report.read_text("utf-8"))
    assert "details" not in printed
    assert kept.pop("details")["structure"]
    assert kept == printed
    # The answer alone is printed as well, with a word on what it lacks.
    (tmp_path / "plain.json").write_text(ran.out, "utf-8")
    page = run("report", tmp_path / "plain.json", "--format", "html", "-q", "--lang", "en")
    assert page.code == ran.code
    assert "Printed from the answer alone" in page.out


@pytest.mark.slow
def test_since_and_redaction(run: Run, plan: Path, slate: Path, tmp_path: Path) -> None:
    old = tmp_path / "old.json"
    run("report", plan, slate, "--out", old, "-q")
    for arguments in ([plan], [old]):
        page = run("report", *arguments, "--since", old, "--format", "html", "-q").out
        assert "Thay đổi so với phương án trước" in page
    page = run("report", plan, slate, "--redact", "counts", "--format", "html", "-q").out
    assert "Phạm Đức Đạt" not in page
    assert "&lt;5" in page
    clean = json.loads(run("report", old, "--redact", "initials", "--format", "json", "-q").out)
    assert clean["names"]["a4"] == "P.Đ.Đ."


@pytest.mark.parametrize("how", ["initials", "counts"])
@pytest.mark.parametrize("form", REPORTS)
def test_bad_input_is_redacted_too(form: str, how: str, run: Run, plan: Path, tmp_path: Path) -> None:
    pool = plan.parent / "pool.csv"
    text = pool.read_text("utf-8").replace("12/03/1980", "31/02/1970").replace("a3,", "a2,")
    pool.write_text(text, "utf-8")
    out = tmp_path / f"r.{form}"
    ran = run("report", plan, "--redact", how, "--out", out, "-q")
    assert ran.code == 3
    said = ran.out + ran.err + (out.read_text("utf-8") if form == "json" else "")
    assert out.exists() == (form == "json")
    secrets = ("Nguyễn", "Ánh", "Bình", "31/02", "1970", "a2", "pool.csv", "birth_date")
    assert [secret for secret in secrets if secret in said] == []
    assert "….csv:2" in said
    assert "--redact" in ran.err
    whole = run("report", plan, "--format", "json", "-q").out
    assert "31/02/1970" in whole


@pytest.mark.slow
def test_nobody_is_named_on_the_screen_either(run: Run, plan: Path, slate: Path, tmp_path: Path) -> None:
    text = plan.read_text("utf-8").replace("Còn đủ 60 tháng", "Do chi Anh de nghi")
    plan.write_text(text, "utf-8")
    for how, is_named in (("none", True), ("initials", False), ("counts", False)):
        ran = run("report", plan, slate, "--redact", how, "--out", tmp_path / "r.html", "--force")
        page = (tmp_path / "r.html").read_text("utf-8")
        assert ("chi Anh" in ran.err + page) == is_named
        assert "KHÔNG ĐẠT" in ran.err


def test_a_result_that_does_not_say_whom_it_names_is_not_redacted(run: Run, plan: Path, slate: Path, tmp_path: Path) -> None:
    """Made for programs or by an earlier version; it can be printed whole."""
    kept = tmp_path / "kept.json"
    kept.write_text(run("validate", plan, slate, "--format", "json").out, "utf-8")
    ran = run("report", kept, "--redact", "counts", "--out", tmp_path / "r.html")
    assert ran.code == 3
    assert "redact-names-unknown" in ran.err
    assert not (tmp_path / "r.html").exists()
    assert run("report", kept, "--out", tmp_path / "r.html").code == 1
    whole = tmp_path / "whole.json"
    run("report", plan, slate, "--out", whole, "-q")
    assert run("report", whole, "--redact", "counts", "--out", tmp_path / "r.html", "-q", "--force").code == 1
    # What an earlier result names is not known, so that what the other one takes from it is not either.
    assert run("report", whole, "--since", kept, "--redact", "counts", "--out", tmp_path / "r.html", "-q", "--force").code == 3
    again = ("report", plan, slate, "--since", kept, "--redact", "counts", "--out", tmp_path / "r.html", "-q", "--force")
    assert run(*again).code == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "--out FILE"),
        (["--out", "r.pdf"], "r.pdf"),
        (["--format", "docx"], "needs --out"),
        (["--strict", "--out", "r.html", "KEPT"], "go with a PLAN"),
        (["--out", "PLAN"], "plan.yaml"),
        (["--out", "none/r.html"], "none"),
        (["--since", "none.json", "--out", "r.html"], "none.json"),
    ],
)
def test_what_cannot_be(
    arguments: list[str], said: str, run: Run, plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    kept = tmp_path / "kept.json"
    kept.write_text("{}", "utf-8")
    given = [{"PLAN": plan, "KEPT": kept}.get(argument, argument) for argument in arguments]
    before = plan.read_bytes()
    source = [] if kept in given else [plan]
    ran = run("report", *source, *given, "-q")
    assert ran.code not in (0, 1)
    assert said in ran.err
    assert plan.read_bytes() == before
    assert not (tmp_path / "r.html").exists()


def test_no_result(run: Run, tmp_path: Path) -> None:
    for text in ("", "[]", '{"rows": 3}', "\x00"):
        path = tmp_path / "r.json"
        path.write_text(text, "utf-8")
        ran = run("report", path, "--format", "html", "-q")
        code = "result-form" if text in ("[]", '{"rows": 3}') else "result-no-json"
        assert (ran.code, code in ran.err) == (3, True)
        assert json.loads(run("report", path, "--format", "json", "-q").out)["problems"][0]["code"] == code


def test_the_report_is_not_written_over_the_answer(run: Run, plan: Path, tmp_path: Path) -> None:
    ran = run("check", plan, "--out", tmp_path / "a.json", "--report", tmp_path / "a.json", "-q")
    assert ran.code not in (0, 1)


def test_the_help_names_every_form(run: Run) -> None:
    """The one place that `planner.report.FORMS` does not reach: a sentence that is translated as a whole."""
    english = next(text for text in OPTIONS if text.startswith("Write a printed report as well"))
    for text in (english, OPTIONS[english]):
        assert [f".{form}" in text for form in REPORTS] == [True] * len(REPORTS)
    assert english in " ".join(run("check", "--help").out.split())
