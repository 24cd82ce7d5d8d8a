"""Wrong usage, help, version, completion."""

from __future__ import annotations

import ast
import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from planner.cli import vietnamese
from planner.cli.app import COMMANDS, cli
from planner.version import __version__
from tests.answers import small_case
from tests.cli.conftest import ROOT, Run, process


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["guess", "plan.yaml"],
        ["check"],
        ["validate", "plan.yaml"],
        ["check", "plan.yaml", "--format", "xml"],
        ["check", "plan.yaml", "--lang", "fr"],
        ["propose", "plan.yaml", "--no-such-option"],
        ["check", "plan.yaml", "extra"],
        *(["check", "plan.yaml", "--time-limit", limit] for limit in ("0", "-1", "nan", "inf", "soon")),
        ["check", "plan.yaml", "--strict"],
        ["completion", "tcsh"],
        ["synth"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_2_and_says_so_on_standard_error(run: Run, arguments: list[str]) -> None:
    ran = run(*arguments)
    assert ran.code == 2
    assert not ran.out
    assert "Usage: planner" in ran.err


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help(run: Run, command: str) -> None:
    ran = run(*([command] if command else []), "--help")
    assert ran.code == 0
    assert "Usage: planner" in ran.out
    assert max(map(len, ran.out.splitlines())) <= 80


def test_help_lists_every_command(run: Run) -> None:
    said = run("--help").out
    assert all(name in said for name in COMMANDS)


def test_version(run: Run) -> None:
    assert run("--version").out == f"planner {__version__}\n"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_script(run: Run, shell: str) -> None:
    ran = run("completion", shell)
    assert ran.code == 0
    assert "_PLANNER_COMPLETE" in ran.out


def test_completion_completes() -> None:
    ran = process(env={"_PLANNER_COMPLETE": "bash_complete", "COMP_WORDS": "planner va", "COMP_CWORD": "1"})
    assert ran.stdout == "plain,validate\n"


def test_help_imports_nothing_heavy() -> None:
    heavy = ("pandas", "numpy", "ortools", "openpyxl", "pyarrow", "pydantic", "rich", "xlsxwriter", "yaml")
    code = f"import sys; from planner.cli.app import main; main(['--help']); print([m for m in {heavy} if m in sys.modules])"
    ran = process_python(code)
    assert ran.splitlines()[-1] == "[]"


def process_python(code: str) -> str:
    import os
    import subprocess

    from tests.cli.conftest import ROOT

    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, encoding="utf-8", check=True).stdout


@pytest.fixture
def in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    small_case.write(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("command", ["check", "propose", "explain"])
def test_at_a_terminal_the_plan_of_the_folder(command: str, run: Run, in_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ran = run(command)
    assert ran.code == 2
    assert f"planner {command} ." in ran.err
    assert run(command, ".").code == 0
    monkeypatch.setattr(sys, "stdin", _Terminal())
    assert run(command).out == run(command, ".").out
    (in_folder / "plan.yaml").unlink()
    assert run(command).code == 2


@pytest.mark.slow
def test_a_slate_alone_is_judged_by_the_plan_of_the_folder(run: Run, in_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("slate.json").write_text(json.dumps({"slate": small_case.SLATE}), "utf-8")
    monkeypatch.setattr(sys, "stdin", _Terminal())
    assert run("validate", "slate.json").out == run("validate", ".", "slate.json").out
    assert run("validate", "plan.yaml").code == 2
    assert run("report", "--format", "html", "-q").out == run("report", ".", "--format", "html", "-q").out


@pytest.mark.slow
def test_standard_input_in_place_of_a_file(in_folder: Path) -> None:
    slate = json.dumps({"slate": small_case.SLATE})
    ran = process("validate", ".", "-", "--lang", "en", input=slate)
    assert ran.returncode == 1
    assert ran.stdout.startswith("NOT COMPLIANT")
    kept = process("report", ".", "--format", "json", "-q").stdout
    assert process("report", "-", "--format", "html", "-q", input=kept).stdout.startswith("<!DOCTYPE html>")
    assert process("verify", "-", "--pool", "pool.csv", input=kept).returncode == 0
    empty = process("validate", ".", "-", input="")
    assert empty.returncode == 3


@pytest.mark.parametrize(
    ("arguments", "near"),
    [(["chek"], "check"), (["raport", "x"], "report"), (["rules", "lst"], "list"), (["pool", "profil", "x"], "profile")],
)
def test_a_command_that_is_nearly_one(arguments: list[str], near: str, run: Run) -> None:
    ran = run(*arguments)
    assert ran.code == 2
    assert f"Did you mean: {near}?" in ran.err
    assert "Did you mean" not in run("xyzzy").err
    assert f"Có phải ý bạn là: {near}?" in run(*arguments, "--lang", "vi").err


@pytest.mark.parametrize("names", [[], ["check"], ["rules"], ["rules", "lint"], ["pool", "convert"]])
def test_the_command_help(names: list[str], run: Run) -> None:
    assert run("help", *names).out == run(*names, "--help").out
    assert run("help", "chek").code == 2
    assert run("help", "check", "more").code == 2


def test_a_short_version(run: Run) -> None:
    assert run("-V").out == run("--version").out


def test_house_style_is_a_workbook(run: Run, tmp_path: Path) -> None:
    ran = run("synth", tmp_path / "a.csv", "--style", "house")
    assert ran.code == 2
    assert "--style house" in ran.err
    assert ".xlsx" in ran.err


def _commands(command: click.Command, path: str = "") -> Iterator[tuple[str, click.Command]]:
    yield path, command
    if isinstance(command, click.Group):
        ctx = click.Context(command)
        for name in command.list_commands(ctx):
            found = command.get_command(ctx, name)
            assert found is not None
            yield from _commands(found, f"{path} {name}".strip())


@pytest.mark.parametrize(("path", "command"), list(_commands(cli)), ids=lambda part: part if isinstance(part, str) else "")
def test_help_in_vietnamese_is_whole(path: str, command: click.Command, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert path in vietnamese.COMMANDS
    assert not path or path in vietnamese.ABOUT
    missing = [p.help for p in command.params if isinstance(p, click.Option) and p.help not in vietnamese.OPTIONS]
    assert missing == []
    english = run(*path.split(), "--help").out
    assert english.startswith("Usage: planner")
    monkeypatch.setenv("PLANNER_LANG", "vi")
    said = run(*path.split(), "--help").out
    assert said.startswith("Cách dùng: planner")
    assert "Tùy chọn:" in said
    assert max(map(len, said.splitlines())) <= 80
    for word in ("Options:", "Usage:", "[default", "Show this", "exit."):
        assert word not in said
    assert run(*path.split(), "--lang", "vi", "--help").out == said
    assert run(*path.split(), "--lang", "en", "--help").out == english


@pytest.mark.parametrize(
    ("words", "begun", "named"),
    [
        ("planner rules show", "ct45-2025-city-s", "ct45-2025-city-standing"),
        ("planner rules diff ct45-2025-structure", "city-exec", "city-executive"),
        ("planner rules list --family", "ward-st", "ward-standing"),
        ("planner rules lint", "mi", "mine"),
    ],
)
def test_the_shell_completes_rule_sets(words: str, begun: str, named: str, tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text("ruleset: mine\nrules: []\n", "utf-8")
    asked = {"_PLANNER_COMPLETE": "bash_complete", "COMP_WORDS": f"{words} {begun}", "COMP_CWORD": str(len(words.split()))}
    script = "from planner.cli.app import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", script], env={**os.environ, "PYTHONPATH": str(ROOT), **asked}, cwd=tmp_path,
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert f"plain,{named}" in done.stdout.splitlines()


# In Vietnamese.


def english_texts() -> Iterator[str]:
    """What the commands raise as wrong usage, whatever stands in the gaps of the texts."""
    for path in sorted((ROOT / "planner").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            is_raised = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args
            if is_raised and node.func.attr in ("UsageError", "BadParameter"):
                text = node.args[0]
                if isinstance(text, ast.Constant):
                    yield str(text.value)
                elif isinstance(text, ast.JoinedStr):
                    yield "".join(str(part.value) if isinstance(part, ast.Constant) else "x and y" for part in text.values)


def test_every_text_on_wrong_usage_is_vietnamese_too() -> None:
    from planner.cli.usage_errors import in_vietnamese

    texts = list(english_texts())
    assert len(texts) > 15
    assert [text for text in texts if in_vietnamese(text) == text] == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["validate", "--lang", "vi"], "Thiếu đối số '[PLAN]'."),
        (["check", "p.yaml", "--lang", "vi", "--format", "pdf"], "không phải là một trong các giá trị 'text', 'json'."),
        (["check", "p.yaml", "--lang", "vi", "--time-limit", "soon"], "'--time-limit': 'soon' không phải là số."),
        (["check", "p.yaml", "--lang", "vi", "--time-limit", "-1"], "phải là số giây lớn hơn 0."),
        (["check", "--lang", "vi", "a", "b"], "Thừa đối số: b"),
        (["check", "--lang", "vi", "--no-such-option"], "Không có tùy chọn '--no-such-option'."),
        (["check", "--lang", "vi", "a", "--out"], "Tùy chọn '--out' phải có giá trị đi kèm."),
        (["report", "--lang", "vi", "a"], "Ghi --out TỆP (.html, .docx, .xlsx, .json)"),
        (["help", "--lang", "vi", "check", "x"], "'check' không có lệnh con."),
    ],
    ids=lambda part: " ".join(part) if isinstance(part, list) else "",
)
def test_wrong_usage_in_vietnamese(arguments: list[str], said: str, run: Run) -> None:
    ran = run(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert not [word for word in ("Error", "Try '", "Usage", "Missing", "Invalid", "No such", "Got ") if word in ran.err]


def test_wrong_usage_in_english_is_as_ever(run: Run) -> None:
    ran = run("check", "--lang", "en", "p.yaml", "--format", "pdf")
    assert "Error: Invalid value for '--format': 'pdf' is not one of 'text', 'json'." in ran.err
