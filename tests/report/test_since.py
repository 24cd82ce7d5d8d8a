"""What changed since the last version: people in and out, numbers moved, rules and files that differ."""

from __future__ import annotations

from pathlib import Path

import yaml

import planner
from planner.report.composer import document
from planner.results.redaction import redacted
from planner.results.result import Result
from planner.results.since import since
from tests.answers import small_case


def changes(old: Result, new: Result, lang: str = "vi") -> str:
    """The section as text."""
    assert new.details is not None
    new.details.since = since(old, new)
    keys = ("changes", "front-changes", "numbers-moved", "in-and-out", "front-in-and-out")
    blocks = [block for section in document(new, lang).everything if section.key in keys for block in section.blocks]
    return "\n".join(map(str, blocks))


def test_people_numbers_rules_and_files(tmp_path: Path) -> None:
    loaded = planner.load(small_case.write(tmp_path))
    old = loaded.detailed(loaded.validate(small_case.SLATE))
    plan = yaml.safe_load(small_case.PLAN)
    rules = plan["committees"]["executive"]["rules"]
    rules[0]["at_least"] = "60%"
    rules.append({"id": "new", "title": {"vi": "Yêu cầu vừa thêm"}, "count": {"gender": "male"}, "at_least": 1})
    del rules[5]  # kinds
    loaded = planner.load(small_case.write(tmp_path, committees=plan["committees"]))
    new = loaded.detailed(loaded.validate({**small_case.SLATE, "executive": ["a1", "a3", "a4", "a5", "a6"]}))
    found = since(old, new)
    assert (found.joined, found.left) == ({"executive": ["a1"]}, {"executive": ["a7"]})
    assert (found.rules_added, found.rules_gone) == (["executive/new"], ["executive/kinds"])
    assert found.files_changed == ["plan"]
    assert found.names == {}  # a7 has a waiver still: the new result knows the name
    women = next(moved for moved in found.moved if moved.rule == "executive/women")
    assert (women.was["actual"], women.now["actual"], women.was["at_least"], women.now["at_least"]) == (2, 3, 2, 3)
    assert "force" not in women.was
    said = changes(old, new)
    assert "Thêm 1, bớt 1 vị trí" in said
    assert said.index("Đỗ Minh Đức") < said.index("Nguyễn Thị Ánh")  # out beside in
    for text in ("Yêu cầu vừa thêm", "2/5, ≥ 2", "3/5, ≥ 3"):
        assert text in said
    assert "N.T.Á." in changes(old, redacted(new, "initials"))
    assert "Nguyễn Thị Ánh" in changes(old, new, "en")


def test_nothing_changed(tmp_path: Path) -> None:
    loaded = planner.load(small_case.write(tmp_path))
    result = loaded.detailed(loaded.validate(small_case.SLATE))
    assert "Không có thay đổi." in changes(result.model_copy(deep=True), result)


def test_results_without_people_or_slate_say_nothing_of_who_went(tmp_path: Path) -> None:
    loaded = planner.load(small_case.write(tmp_path))
    result = loaded.detailed(loaded.validate(small_case.SLATE))
    for old in (redacted(result, "counts"), loaded.check()):
        found = since(old, result)
        assert (found.joined, found.left) == ({}, {})
    assert "Kết luận trước: KHẢ THI; nay: KHÔNG ĐẠT." in changes(loaded.check(), result)


def test_nothing_is_said_of_people_who_are_not_compared(tmp_path: Path) -> None:
    """In counts others may sit there although every verdict is the same."""
    loaded = planner.load(small_case.write(tmp_path))
    result = loaded.detailed(loaded.validate(small_case.SLATE))
    other = result.model_copy(deep=True)
    assert other.slate is not None
    other.slate["executive"] = other.slate["executive"][::-1][1:]
    for old, new in ((redacted(result, "counts"), result), (loaded.check(), loaded.detailed(loaded.check()))):
        assert "Không so sánh nhân sự." in changes(old, new)
    assert result.details is not None
    result.details.since = since(other, result)
    clean = redacted(result, "counts")
    said = str([section for section in document(clean, "vi").everything if "changes" in section.key])
    assert "Kết luận không thay đổi" in said
    for lie in ("Không có thay đổi", "Nhân sự và"):
        assert lie not in said


def test_those_who_left_a_committee_that_is_no_more_are_told(tmp_path: Path) -> None:
    loaded = planner.load(small_case.write(tmp_path))
    result = loaded.detailed(loaded.validate(small_case.SLATE))
    old = result.model_copy(deep=True)
    assert old.slate is not None
    old.slate["tổ giúp việc"] = ["a7"]
    said = changes(old, result)
    assert "bớt 1 vị trí" in said
    assert "tổ giúp việc" in said
