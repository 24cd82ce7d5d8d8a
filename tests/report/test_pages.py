"""The whole printout of the examples, as text, in both languages: what a reviewer reads, line by line.

After a change that is meant: `PLANNER_GOLDEN=write pytest tests/report/test_pages.py`, and read the difference.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

import planner
from planner.report.composer import document
from planner.report.document import Chart, Document, Folded, Listing, Table
from planner.results.result import Details as ResultDetails
from planner.results.result import LetterheadShown, Result
from tests.report import samples

EXAMPLES = Path(__file__).parents[2] / "examples"
GOLDEN = Path(__file__).parent / "golden"
CASES = {
    "ward-fails": ("ward/plan.yaml", "ward/slate-fails.csv"),
    "city-complies": ("city/plan.yaml", "city/slate-complies.csv"),
}


@pytest.fixture(scope="module")
def results() -> dict[str, Result]:
    found = {}
    for name, (plan, slate) in CASES.items():
        loaded = planner.load(EXAMPLES / plan)
        found[name] = loaded.detailed(loaded.validate(EXAMPLES / slate))
    loaded = planner.load(EXAMPLES / "ward/plan-infeasible.yaml")
    found["ward-infeasible"] = loaded.detailed(loaded.explain(for_report=True))
    return found


def lines(drawn: Document) -> Iterator[str]:
    """Everything but where it comes from: that changes with every release."""
    yield drawn.title
    yield drawn.verdict.text
    yield from (f"[{one.key}] {one.value} {one.title} {one.under}" for one in drawn.verdict.counters)
    begin = {annex.sections[0].key: f"\n# {annex.number}. {annex.title}" for annex in drawn.annexes}
    for section in drawn.everything:
        if section.key in begin:
            yield begin[section.key]
        if section.key in ("provenance", "problems"):
            continue
        yield f"\n## {section.title} [{section.key}, {section.orientation}]"
        for block in section.blocks:
            if isinstance(block, Table):
                yield " | ".join(f"{c.group}: {c.title}" if c.group else c.title for c in block.columns)
                for row in block.rows:
                    yield " | ".join(" / ".join([cell.text, *cell.under]) for cell in row.cells)
                yield block.note
            elif isinstance(block, Listing):
                yield from (f"- {item}" for item in block.items)
            elif isinstance(block, Folded):
                yield f"> {block.title}"
                yield from (f"    {line}" for line in block.lines)
            elif isinstance(block, Chart):
                yield f"{block.title}. {block.alt}"
                yield from (f"{series.title}: {series.values}" for series in block.series)
            else:
                yield block.text


@pytest.mark.slow
@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("name", [*CASES, "ward-infeasible"])
def test_the_examples_print_as_they_should(name: str, lang: str, results: dict[str, Result]) -> None:
    said = "\n".join(lines(document(results[name], lang))) + "\n"
    path = GOLDEN / f"{name}.{lang}.txt"
    if os.environ.get("PLANNER_GOLDEN") == "write":
        path.write_text(said, "utf-8")
    assert said == path.read_text("utf-8")


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_answer_has_a_verdict_first_and_its_provenance_last(lang: str) -> None:
    for make in samples.ALL.values():
        result = make()
        drawn = document(result, lang)
        assert drawn.verdict.text
        tones = {"compliant": "good", "optimal": "good", "feasible": "good", "undecided": "open"}
        assert drawn.verdict.tone == tones.get(result.status, "bad")
        keys = [section.key for section in drawn.everything]
        assert len(set(keys)) == len(keys)
        assert "provenance" not in keys[:-1]
        assert all(section.blocks and section.title for section in drawn.everything)


def test_keys_of_tables_and_charts_are_unique(results: dict[str, Result]) -> None:
    for result in results.values():
        keys = [block.key for s in document(result, "vi").everything for block in s.blocks if isinstance(block, Table | Chart)]
        assert len(set(keys)) == len(keys)


def test_every_row_is_as_wide_as_its_header(results: dict[str, Result]) -> None:
    for result in results.values():
        for section in document(result, "vi").everything:
            for block in section.blocks:
                if isinstance(block, Table):
                    assert {sum(cell.span for cell in row.cells) for row in block.rows} == {len(block.columns)}, block.key


def test_the_letterhead_is_the_plans_and_secrecy_only_if_set(results: dict[str, Result]) -> None:
    drawn = document(results["ward-fails"], "vi")
    assert drawn.letterhead is not None
    assert drawn.letterhead.place_and_date == "Cần Thơ, ngày 08 tháng 7 năm 2025"
    assert drawn.secrecy == ""
    marked = Result(command="check", status="feasible", details=ResultDetails(letterhead=LetterheadShown(secrecy="MẬT")))
    assert document(marked, "vi").secrecy == "MẬT"
    assert document(samples.compliant(), "vi").letterhead is None
