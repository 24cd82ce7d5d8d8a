"""A language costs its own files and nothing else: a copy of the program speaks one that is nothing but a folder more."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MARK = "¤"  # before every message of the new language
MANNERS = '''
from planner.words.manners import Manners

MANNERS = Manners(
    tag="xx", decimal="·", thousands="_", day="%Y|%m|%d", month="{year}|{month:02d}", long_day=lambda y, m, d: f"{y}|{m}|{d}",
    cited_day=lambda y, m, d: f"{y}|{m}|{d}",
)
'''


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program with a language `xx`, made of the English files."""
    to = tmp_path_factory.mktemp("program")
    shutil.copytree(ROOT / "planner", to / "planner", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "rules", to / "rules")
    shutil.copytree(ROOT / "examples", to / "examples")
    new = to / "planner" / "words" / "xx"
    new.mkdir()
    (new / "__init__.py").write_text(MANNERS, encoding="utf-8")
    marked = f"MESSAGES = {{code: {MARK!r} + text for code, text in ENGLISH.items()}}\n"
    for topic in (file for file in (ROOT / "planner" / "words" / "en").glob("[a-z]*.py") if file.stem != "synonyms"):
        told = f"from planner.words.en.{topic.stem} import MESSAGES as ENGLISH\n\n"
        (new / topic.name).write_text(told + marked, encoding="utf-8")
    for english in (to / "planner" / "bodies").glob("[a-z]*/words/en.py"):
        told = f"from planner.bodies.{english.parts[-3]}.words.en import MESSAGES as ENGLISH\n\n"
        english.with_name("xx.py").write_text(told + marked, encoding="utf-8")
    return to


def said(copy: Path, *arguments: str) -> str:
    environment = {**os.environ, "PYTHONPATH": str(copy), "PLANNER_STRICT_WORDS": "1"}
    command = [sys.executable, "-m", "planner", *arguments]
    ran = subprocess.run(command, cwd=copy / "examples" / "ward", env=environment, capture_output=True, text=True, check=False)
    assert ran.returncode in (0, 1), ran.stderr
    return ran.stdout


@pytest.mark.slow
def test_a_verdict_in_another_language(copy: Path) -> None:
    english, other = (said(copy, "validate", "plan.yaml", "slate-fails.csv", "--lang", lang) for lang in ("en", "xx"))
    assert MARK not in english
    assert other.count(MARK) > 50
    assert "·" in other  # the decimal mark
    assert "Not met" in other.replace(MARK, "")


@pytest.mark.slow
def test_a_report_in_another_language(copy: Path) -> None:
    said(copy, "validate", "plan.yaml", "slate-fails.csv", "--lang", "xx", "--report", "report.html")
    page = (copy / "examples" / "ward" / "report.html").read_text(encoding="utf-8")
    assert page.count(MARK) > 50


@pytest.mark.slow
def test_rules_and_pools_in_another_language(copy: Path) -> None:
    assert MARK in said(copy, "rules", "list", "--lang", "xx")
    assert MARK in said(copy, "pool", "profile", "pool.csv", "--lang", "xx")
