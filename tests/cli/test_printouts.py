"""What each command prints at 80 columns, whole, in both languages: a change of a printout is seen, and is meant or not.

`PLANNER_GOLDEN=write pytest tests/cli/test_printouts.py` writes the files of `golden/` anew.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from planner.words import LANGUAGES
from tests.in_one_process import planner

TESTS = Path(__file__).parents[1]
EXAMPLES, CASES, GOLDEN = TESTS.parent / "examples", TESTS / "conformance" / "cases", Path(__file__).parent / "golden"

# name -> (folder, arguments). Folders of examples, else of conformance cases.
PRINTOUTS = {
    "ward-check": ("ward", "check plan.yaml"),
    "ward-check-infeasible": ("ward", "check plan-infeasible.yaml"),
    "ward-explain-infeasible": ("ward", "explain plan-infeasible.yaml"),
    "ward-explain-feasible": ("ward", "explain plan.yaml"),
    "ward-propose": ("ward", "propose plan.yaml"),
    "ward-propose-infeasible": ("ward", "propose plan-infeasible.yaml"),
    "ward-validate-met": ("ward", "validate plan.yaml slate-complies.csv"),
    "ward-validate-not-met": ("ward", "validate plan.yaml slate-fails.csv"),
    "ward-validate-verbose": ("ward", "validate plan.yaml slate-fails.csv -v"),
    "ward-validate-strict-warnings": ("ward", "validate plan.yaml slate-fails.csv --strict --warnings"),
    "city-validate-met": ("city", "validate plan.yaml slate-complies.csv"),
    "city-validate-not-met": ("city", "validate plan.yaml slate-fails.csv"),
    "city-check-infeasible": ("city", "check plan-infeasible.yaml"),
    "several-conflicts": ("conflict-several", "explain plan.yaml"),
    "seats-relaxed": ("relax-seats", "explain plan.yaml"),
    "no-whole-number": ("integer-trap", "explain plan.yaml"),
    "unproven": ("kleene-or", "validate plan.yaml slate.csv"),
    "unproven-values": ("count-each-values", "validate plan.yaml blank.csv"),
    "unproven-mean": ("mean-of-ages", "validate plan.yaml blank.csv"),
    "mean": ("mean-of-ages", "validate plan.yaml slate.csv"),
    "waivers": ("waiver", "validate plan.yaml slate.csv"),
    "waivers-propose": ("waiver", "propose plan.yaml"),
    "two-posts": ("joint-holds", "validate plan.yaml slate.csv"),
    "outside": ("within-broken", "validate plan.yaml slate.csv"),
    "stages": ("preferences-in-order", "propose plan.yaml"),
    "posts": ("posts-as-committees", "propose plan.yaml"),
    "if-then": ("if-then", "validate plan.yaml short.csv"),
    "seats-share": ("seats-share-of", "validate plan.yaml twenty.csv"),
    "both-share": ("both-share-of", "validate plan.yaml two.csv"),
    "sum": ("sum-budget", "validate plan.yaml over.csv"),
    "apart-fields": ("apart-two-columns", "validate plan.yaml both.csv"),
    "relax-weighed": ("relax-cost", "explain plan.yaml"),
    "resilience": ("q-resilience-single-point", "resilience plan.yaml slate.csv"),
    "resilience-pairs": ("ward", "resilience plan.yaml slate-complies.csv --lose 2"),
    "ward-timeline": ("ward", "timeline plan.yaml slate-complies.csv"),
    "timeline": ("q-timeline-share", "timeline plan.yaml slate.csv"),
    "timeline-bad-month": ("q-timeline-share", "timeline plan.yaml slate.csv --until 13/2030"),
    "ward-review": ("ward", "review plan.yaml slate-fails.csv"),
    "review": ("q-review-next-year", "review plan.yaml list.csv --as-of 6/2026"),
    "ballot": ("q-ballot-open", "ballot plan.yaml list.csv --of board"),
    "ballot-names": ("q-ballot-names", "ballot plan.yaml --of board --names 5"),
    "bad-dates": ("bad-dates-all-listed", "check plan.yaml"),
    "bad-share": ("bad-share", "check plan.yaml"),
    "bad-cycle": ("bad-within-cycle", "propose plan.yaml"),
    "no-plan": ("feasible", "check nowhere.yaml"),
}


@pytest.fixture(autouse=True)
def _plain(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("PLANNER_STRICT_WORDS", "1")
    monkeypatch.delenv("PLANNER_LANG", raising=False)
    return


def folder_of(name: str) -> Path:
    return EXAMPLES / name if (EXAMPLES / name).is_dir() else CASES / name


def said(code: int, out: bytes, err: bytes) -> str:
    """The whole answer, without what changes with every release and every place on a disk."""
    text = f"{out.decode()}{'-- standard error' if err else ''}\n{err.decode()}-- exit {code}\n"
    text = re.sub(r"sha256 [0-9a-f]{8}", "sha256 ########", text)
    text = re.sub(r"planner(\s+)\d+\.\d+[\w.]*", r"planner\1#", text)
    text = re.sub(r"\d[\d.,]+ (lines|dòng)", r"# \1", text)  # of a result: more whenever it tells more
    return re.sub(r"OR-Tools\s+\d[\d.]*", "OR-Tools #", text)


def compare(name: str, text: str) -> None:
    path = GOLDEN / f"{name}.txt"
    if os.environ.get("PLANNER_GOLDEN") == "write":
        path.write_text(text, "utf-8")
    assert text == path.read_text("utf-8")


@pytest.mark.slow
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", PRINTOUTS)
def test_printout(name: str, lang: str) -> None:
    folder, arguments = PRINTOUTS[name]
    text = said(*planner([*arguments.split(), "--lang", lang, *(["-q"] if "-q" not in arguments else [])], folder_of(folder)))
    compare(f"{name}.{lang}", text)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_verify(lang: str, tmp_path: Path) -> None:
    """A result kept, counted again: the same, then with a figure spoiled."""
    here = tmp_path / "ward"
    shutil.copytree(EXAMPLES / "ward", here)
    assert planner(["report", "plan.yaml", "slate-complies.csv", "--out", "kept.json", "-q"], here)[0] == 0
    verify = ["verify", "kept.json", "--pool", "pool.csv", "--lang", lang]
    compare(f"verify-same.{lang}", said(*planner(verify, here)))
    kept = json.loads((here / "kept.json").read_text("utf-8"))
    next(finding for finding in kept["findings"] if finding["rule"] == "executive/women")["actual"] += 1
    (here / "kept.json").write_text(json.dumps(kept, ensure_ascii=False), "utf-8")
    compare(f"verify-different.{lang}", said(*planner(verify, here)))
