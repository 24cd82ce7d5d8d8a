"""Goals that nobody in the pool can meet, and waivers that a slate uses or does not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import planner
from planner.answers.verify import verify
from planner.api import LoadedPlan
from planner.report.composer import document
from planner.report.document import Table
from planner.results.redaction import redacted
from planner.results.result import Result

PLAN = """
plan: p
pool: pool.csv
as_of: 2025-07
fields: vn-cadre
committees:
  board:
    title: {vi: Ban Chấp hành}
    seats: 3
    rules:
      - {id: theory, title: {vi: LLCT}, require: {political_theory: {at_least: intermediate}}}
      - {id: khmer, title: {vi: Khmer}, count: {ethnicity: Khmer}, at_least: 1, force: should}
      - {id: doctors, title: {vi: Tiến sĩ}, count: {degree: doctor}, at_least: 2, force: should}
      - {id: masters, title: {vi: Thạc sĩ}, count: {degree: master}, at_least: 2, force: should}
      - {id: women, title: {vi: Nữ}, count: {gender: female}, at_least: 2, force: should}
      - {id: young, title: {vi: Trẻ}, count: {age: {below: 42}}, at_least: 1, force: should}
      - {id: few, title: {vi: Nam}, count: {gender: male}, at_most: 1, force: should}
waivers: [
  {rule: board/theory, id: g, authority: local, reason: đang học},
  {rule: board/theory, id: a, authority: local, reason: x}
]
"""
POOL = """id,full_name,gender,birth_date,ethnicity,degree,political_theory
a,An,nam,1/1970,Kinh,tiến sĩ,cao cấp
b,Bình,nam,1/1970,Kinh,đại học,cao cấp
c,Cường,nam,1/1970,Kinh,đại học,cao cấp
d,Dũng,nam,,Kinh,thạc sĩ,sơ cấp
e,Em,nữ,1/1970,Kinh,thạc sĩ,sơ cấp
f,Phụng,nữ,1/1970,Kinh,đại học,cao cấp
g,Giang,nữ,1/1970,Kinh,thạc sĩ,sơ cấp
"""
MEN = {"board": ["a", "b", "c"]}


@pytest.fixture
def loaded(tmp_path: Path) -> LoadedPlan:
    (tmp_path / "plan.yaml").write_text(PLAN, "utf-8")
    (tmp_path / "pool.csv").write_text(POOL, "utf-8")
    return planner.load(tmp_path / "plan.yaml")


def goals(result: Result, lang: str = "vi") -> dict[str, str]:
    """By rule, what is said of what to do."""
    blocks = [block for section in document(result, lang).everything for block in section.blocks]
    rows = next(block for block in blocks if isinstance(block, Table) and block.key == "failing-should").rows
    return {row.cells[1].text: " / ".join([row.cells[-1].text, *row.cells[-1].under]) for row in rows}


def test_who_of_the_pool_would_count(loaded: LoadedPlan) -> None:
    findings = {finding.rule: finding for finding in loaded.validate(MEN).findings}
    told = {rule: (finding.in_pool, finding.can_join) for rule, finding in findings.items() if finding.in_pool is not None}
    assert told == {
        "board/khmer": (0, 0),
        "board/doctors": (1, 1),
        "board/masters": (3, 1),  # d and e fail the must rule, g is excused
        "board/women": (3, 2),
        "board/young": (1, 0),  # d, whose birth date is not known
    }
    assert loaded.propose().findings  # where nothing is short of people, nothing is told
    assert {f.rule: f.in_pool for f in loaded.propose().findings}["board/seats"] is None


def test_goals_say_where_the_pool_itself_is_short(loaded: LoadedPlan) -> None:
    result = loaded.detailed(loaded.validate(MEN))
    said = goals(result)
    assert {rule: text.partition(" / ")[2] for rule, text in said.items()} == {
        "Khmer": "nguồn không có ai",
        "Tiến sĩ": "nguồn chỉ có 1 đồng chí",
        "Thạc sĩ": "nguồn có 3 đồng chí, chỉ 1 đồng chí đủ tiêu chuẩn",
        "Nữ": "",
        "Trẻ": "nguồn có 1 đồng chí, không ai đủ tiêu chuẩn",
        "Nam": "",
    }
    assert "Nobody in the pool counts" in result.to_text("en", width=200)
    assert "Nguồn không có ai" in result.to_text("vi", width=200)


def test_it_is_counted_again(loaded: LoadedPlan, tmp_path: Path) -> None:
    result = loaded.detailed(loaded.validate(MEN))
    assert not verify(result, tmp_path / "pool.csv").differences
    next(finding for finding in result.findings if finding.rule == "board/women").in_pool = 5
    assert [one.where for one in verify(result, tmp_path / "pool.csv").differences] == ["findings[board/women].in_pool"]


def test_counts_tell_nothing_of_the_pool(loaded: LoadedPlan) -> None:
    plain = redacted(loaded.detailed(loaded.validate(MEN)), "counts", [])
    kept = json.loads(plain.to_json())
    assert not any(finding.keys() & {"in_pool", "can_join"} for finding in kept["findings"])
    assert "nguồn c" not in repr(document(plain, "vi").everything)
    assert not kept["waivers"]


@pytest.mark.parametrize(
    ("slate", "used", "said"),
    [
        (["e", "f", "g"], [True, False], ["đang áp dụng", "không có trong phương án này"]),
        (["a", "b", "g"], [True, False], ["đang áp dụng", "nhưng không cần"]),
        (["a", "b", "c"], [False, False], ["không có trong phương án này", "nhưng không cần"]),
    ],
)
def test_a_waiver_is_used_or_not(loaded: LoadedPlan, slate: list[str], used: list[bool], said: list[str]) -> None:
    result = loaded.detailed(loaded.validate({"board": slate}))
    assert [waiver.used for waiver in result.waivers] == used
    text = result.to_text("vi", width=200)
    _, _, told = text.partition("Trường hợp đặc biệt đã phê duyệt")
    lines = [line for line in told.splitlines() if "miễn áp dụng" in line]
    assert all(word in line for word, line in zip(said, lines, strict=True))


def test_without_a_slate_nobody_knows(loaded: LoadedPlan) -> None:
    assert [waiver.used for waiver in loaded.check().waivers] == [None, None]
