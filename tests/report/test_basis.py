"""The numbers of rules, which are the plan's whatever is asked and answered; the documents that rules rest on, each once."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import planner
from planner.api import LoadedPlan
from planner.report.composer import document
from planner.report.document import Table
from planner.results.redaction import redacted
from planner.results.result import Details, Result
from planner.words.figures import issued_on

EXAMPLES = Path(__file__).parents[2] / "examples"

PLAN = """
plan: p
pool: pool.csv
as_of: 2025-07
fields: vn-cadre
sources:
  D1: {title: {vi: Chỉ thị 1-CT/TW}, date: 2025-04-14, issuer: Bộ Chính trị}
  D2: {title: {vi: Hướng dẫn 2-HD/TU}, date: 2025-06}
committees:
  board:
    title: {vi: Ban Chấp hành}
    seats: 2
    rules:
      - {id: women, count: {gender: female}, at_least: 1, basis: {source: D2, confidence: to_confirm}}
      - {id: age, require: {months_to_retirement: {at_least: 48}}, basis: {source: D1, confidence: confirmed}}
      - {id: kinh, count: {ethnicity: Kinh}, at_least: 1, force: should, basis: {source: D2, confidence: to_confirm}}
  chair:
    {title: {vi: Bí thư}, within: board, seats: 1, rules: [{id: men, count: {gender: male}, at_least: 1, basis: {source: D1}}]}
joint: [{id: both, both: [board, chair], at_most: 1}]
document: {date: DAY}
"""
POOL = "id,full_name,gender,birth_date,ethnicity\na,An,nữ,3/1980,Kinh\nb,Bình,nam,4/1981,Hoa\nc,Chi,nữ,5/1964,Kinh\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "pool.csv").write_text(POOL, "utf-8")
    return tmp_path


def plan(folder: Path, day: str = "2025-07-08") -> LoadedPlan:
    (folder / "plan.yaml").write_text(PLAN.replace("DAY", day), "utf-8")
    return planner.load(folder / "plan.yaml")


def table(result: Result, key: str, lang: str = "vi") -> list[list[str]]:
    blocks = [block for section in document(result, lang).everything for block in section.blocks]
    found = next(block for block in blocks if isinstance(block, Table) and block.key == key)
    return [[" / ".join([cell.text, *cell.under]) for cell in row.cells] for row in found.rows]


def numbered(result: Result, key: str) -> list[tuple[str, str]]:
    return [(row[0], row[1].partition(" / ")[0]) for row in table(result, key) if len(row) > 1]


def test_a_rule_has_the_same_number_in_every_answer(folder: Path) -> None:
    loaded = plan(folder)
    order = ["board/seats", "board/women", "board/age", "board/kinh", "chair/seats", "chair/men", "joint/both"]
    meets, fails = (loaded.detailed(loaded.validate({"board": ids, "chair": [ids[1]]})) for ids in (["a", "b"], ["a", "c"]))
    hopeless = planner.load(folder / "plan.yaml").suppose(set={"board/women.at_least": 2, "board/seats.exactly": 2})
    for result in (meets, fails, loaded.detailed(loaded.propose()), hopeless.detailed(hopeless.check())):
        assert result.details is not None
        assert list(result.details.numbers.items()) == [(key, n) for n, key in enumerate(order, 1)]
    assert meets.status == "compliant"
    assert fails.status == "not_compliant"
    assert numbered(meets, "findings") == numbered(fails, "findings")
    assert [number for number, _ in numbered(fails, "findings")] == list("1234567")


def test_what_is_supposed_takes_no_number_away(folder: Path) -> None:
    loaded = plan(folder)
    supposed = loaded.suppose(drop=["board/women"], include={"board": ["a"]}).suppose(drop=["board/kinh"])
    result = supposed.detailed(supposed.propose())
    assert result.details is not None
    numbers = result.details.numbers
    assert (numbers["board/women"], numbers["board/age"], numbers["joint/both"], numbers["board/include"]) == (2, 3, 7, 8)
    assert [number for number, _ in numbered(result, "findings")] == ["1", "3", "8", "5", "6", "7"]


def test_an_older_result_has_the_places_of_its_rules(folder: Path) -> None:
    loaded = plan(folder)
    result = loaded.detailed(loaded.validate({"board": ["a", "c"], "chair": ["b"]}))  # and who is outside has no number
    before = numbered(result, "findings")
    assert result.details is not None
    result.details.numbers = {}
    assert numbered(result, "findings") == before
    assert [title for number, title in before if not number] == ["Bí thư phải là ủy viên Ban Chấp hành"]


def test_every_document_stands_once(folder: Path) -> None:
    loaded = plan(folder)
    rows = table(loaded.detailed(loaded.validate({"board": ["a", "b"], "chair": ["b"]})), "basis")
    assert rows == [
        ["1", "Hướng dẫn 2-HD/TU", "6/2025", "–", "2, 4", "2 mục cần xác nhận (bắt buộc: 1)"],
        ["2", "Chỉ thị 1-CT/TW", "14/4/2025", "Bộ Chính trị", "3, 6", "–"],
        ["3", "Nghị định 135/2020/NĐ-CP / bảng tuổi nghỉ hưu", "18/11/2020", "Chính phủ", "3", "–"],
    ]
    without = plan(folder).suppose(drop=["chair/men", "board/age"])
    left = table(without.detailed(without.check()), "basis")  # the same of the rules that a feasible plan asks
    assert [row[1] for row in left] == ["Hướng dẫn 2-HD/TU"]


def test_documents_of_one_id_are_told_apart(folder: Path) -> None:
    text = PLAN.replace("DAY", "2025-07-08").replace("rules: [{id: men", "rules: [other, {id: men")
    (folder / "plan.yaml").write_text(text, "utf-8")
    own = "ruleset: other\nsources: {D1: {title: Another, date: 2024}}\nrules: [{id: o, exclude: [c], basis: {source: D1}}]\n"
    (folder / "other.yaml").write_text(own, "utf-8")
    loaded = planner.load(folder / "plan.yaml")
    sources = loaded.detailed(loaded.check()).details.sources  # type: ignore[union-attr]
    assert [(one.source, one.date, one.rules) for one in sources if one.source == "D1"] == [
        ("D1", "2025-04-14", ["board/age", "chair/men"]), ("D1", "2024", ["chair/o"])
    ]  # fmt: skip


@pytest.mark.parametrize(("day", "later"), [("2025-06-01", []), ("2025-05-31", ["D2"]), ("2025-04-13", ["D1", "D2"])])
def test_a_document_that_is_younger_than_the_report_is_seen(folder: Path, day: str, later: list[str]) -> None:
    loaded = plan(folder, day)
    result = loaded.detailed(loaded.check())
    told = [problem.value for problem in result.problems if problem.code == "source-after-report"]
    assert sorted(told) == later  # type: ignore[type-var]
    assert sorted(s.source for s in result.details.sources if s.later_than == "document") == later  # type: ignore[union-attr]
    said = [row[1] for row in table(result, "basis") if "ban hành sau ngày của báo cáo này" in row[1]]
    assert len(said) == len(later)


def test_a_document_that_is_younger_than_what_is_judged_is_told_once(folder: Path) -> None:
    (folder / "plan.yaml").write_text(PLAN.replace("DAY", "2025-04-13").replace("as_of: 2025-07", "as_of: 2025-03"), "utf-8")
    loaded = planner.load(folder / "plan.yaml")
    result = loaded.detailed(loaded.check())
    assert [p.code for p in result.problems if p.code.startswith("source-")] == ["source-younger"] * 2
    later = {source.source: source.later_than for source in result.details.sources}  # type: ignore[union-attr]
    assert later == {"D2": "rules_on", "D1": "rules_on", "ND135-2020": None}


@pytest.mark.parametrize("example", ["ward", "city", "merger", "planning", "training"])
def test_examples_name_what_they_rest_on(example: str) -> None:
    path = next(iter(sorted((EXAMPLES / example).glob("plan*.yaml"), key=lambda path: (path.name != "plan.yaml", path.name))))
    loaded = planner.load(path)
    details = loaded.detailed(Result(command="check", status="feasible")).details or Details()
    assert details.sources
    assert all(source.title and source.date and source.issuer for source in details.sources)
    assert not [source for source in details.sources if source.later_than]
    assert not [rule.rule for rule in details.rules if rule.basis and not any(rule.rule in s.rules for s in details.sources)]


def test_a_redacted_report_names_the_documents_alone(folder: Path) -> None:
    text = PLAN.replace("DAY", "2025-07-08").replace("issuer: Bộ Chính trị", "issuer: đồng chí An")
    (folder / "plan.yaml").write_text(text, "utf-8")
    loaded = planner.load(folder / "plan.yaml")
    result = loaded.detailed(loaded.validate({"board": ["a", "b"], "chair": ["b"]}))
    rows = table(redacted(result, "counts", ["An"]), "basis")
    assert rows[1][3] == "…"
    assert rows[0][1:3] == ["Hướng dẫn 2-HD/TU", "6/2025"]


def test_how_dates_of_documents_are_cited() -> None:
    said = [issued_on(text, "vi") for text in ("2025-04-14", "2020-01-02", "2025-07-08", "2025-05", "2015", "một ngày")]
    assert said == ["14/4/2025", "02/01/2020", "08/7/2025", "5/2025", "2015", "một ngày"]
    assert re.fullmatch(r"14 April 2025", issued_on("2025-04-14", "en"))
