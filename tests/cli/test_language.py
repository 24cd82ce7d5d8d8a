"""The language asked for: --lang, else the plan's, else that of PLANNER_LANG, else English. Everywhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from planner.words import spoken
from tests.cli.conftest import Run

PLAN = "plan: p\n{lang}pool: pool.csv\ncommittees:\n  board:\n    seats: 1\n"


def written(folder: Path, lang: str = "") -> Path:
    (folder / "pool.csv").write_text("id,full_name\na,Lê An\n", "utf-8")
    (folder / "plan.yaml").write_text(PLAN.format(lang=lang and f"lang: {lang}\n"), "utf-8")
    return folder / "plan.yaml"


@pytest.mark.parametrize(
    ("option", "plan", "variable", "said"),
    [
        ("", "", "", "FEASIBLE"), ("", "", "vi", "KHẢ THI"), ("", "", "vi_VN.UTF-8", "KHẢ THI"), ("", "", "fr", "FEASIBLE"),
        ("", "en", "vi", "FEASIBLE"), ("", "vi", "en", "KHẢ THI"), ("en", "vi", "vi", "FEASIBLE"),
        ("vi", "en", "en", "KHẢ THI"),
    ],
)  # fmt: skip
def test_of_an_answer(
    option: str, plan: str, variable: str, said: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANNER_LANG", variable)
    asked = ["--lang", option] if option else []
    assert run("check", written(tmp_path, plan), *asked).out.startswith(said)
    language = "vi" if said == "KHẢ THI" else "en"
    (tmp_path / "plan.yaml").write_text(PLAN.format(lang=plan and f"lang: {plan}\n") + "    rules: [nowhere]\n", "utf-8")
    ran = run("check", tmp_path / "plan.yaml", *asked)
    assert {"en": "BAD INPUT", "vi": "DỮ LIỆU ĐẦU VÀO CÓ LỖI"}[language] in ran.err


@pytest.mark.slow
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["rules", "list"], "Bộ quy tắc"),
        (["rules", "show", "ct45-2025-structure"], "Trung ương"),
        (["rules", "lint", "ct45-2025-structure"], "ghi chú"),
        (["pool", "lint", "pool.csv"], "người"),
        (["pool", "profile", "pool.csv"], "BIỂU TỔNG HỢP"),
        (["rules", "diff", "ct45-2025-structure", "ct45-2025-structure"], "giống nhau"),
    ],
)
def test_of_the_tools(arguments: list[str], said: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert said not in run(*arguments).out
    monkeypatch.setenv("PLANNER_LANG", "vi")
    assert said in run(*arguments).out
    assert said not in run(*arguments, "--lang", "en").out


def test_of_a_result_kept_as_json(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = tmp_path / "kept.json"
    run("report", written(tmp_path), "--out", kept, "-q")
    assert json.loads(kept.read_text("utf-8")).get("lang") is None
    assert '<html lang="en">' in run("report", kept, "--format", "html", "-q").out
    monkeypatch.setenv("PLANNER_LANG", "vi")
    assert '<html lang="vi">' in run("report", kept, "--format", "html", "-q").out


def test_spoken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PLANNER_LANG", raising=False)
    assert [spoken(), spoken(None, "vi"), spoken("en", "vi")] == ["en", "vi", "en"]
