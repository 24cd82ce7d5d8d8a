"""`resilience` from the API to every form of a report: what is told first, what is left open, what is refused."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from planner.cli.exit_codes import exit_code
from planner.report import REPORTS, render_pages
from planner.report.charts import draw
from planner.report.composer import document
from planner.report.document import Chart
from planner.results.reading import result_of
from planner.results.redaction import redacted
from planner.solve.clock import Clock
from tests.compiled.written import loaded, people, planned
from tests.in_one_process import planner
from tests.oracle.generate import write

POOL = people(
    {"full_name": "Nguyễn Thị An", "gender": "nữ", "degree": "master", "confidence": "90"},
    {"full_name": "Trần Thị Bình", "gender": "nữ", "degree": "master", "confidence": "80"},
    {"full_name": "Lê Văn Châu", "gender": "nam", "degree": "college", "confidence": "70"},
    {"full_name": "Phạm Văn Ẩn", "gender": "nam", "degree": "master", "confidence": "60"},
    {"full_name": "Hồ Minh Long", "gender": "nam", "degree": "master", "confidence": "50"},
    {"full_name": "Vũ Văn Nam", "gender": "nam", "degree": "master", "confidence": "40"},
)
BOARD: dict[str, Any] = {
    "board": {
        "title": {"en": "Board", "vi": "Ban Chấp hành"},
        "seats": {"at_least": 3, "at_most": 4},
        "rules": [
            {"id": "degree", "title": {"en": "Degree", "vi": "Trình độ"}, "require": {"degree": {"at_least": "bachelor"}}},
            {"id": "women", "title": {"en": "Women", "vi": "Nữ"}, "count": {"gender": "female"}, "at_least": 1},
        ],
    },
    "chair": {"title": {"en": "Chair", "vi": "Trưởng ban"}, "within": "board", "seats": 1},
}
GIVEN = {"board": ["a", "d", "e"], "chair": ["a"]}


def plan_of(board: dict[str, Any] | None = None, **more: Any) -> Any:
    return loaded(planned(BOARD if board is None else board, **more), POOL)


def said(result: Any, lang: str = "en") -> str:
    text = result.to_text(lang)
    assert max(map(len, text.splitlines())) <= 80
    return " ".join(text.split())


def test_who_stands_in_and_what_it_takes() -> None:
    result = plan_of().resilience(GIVEN)
    assert (result.status, exit_code(result), result.proved, result.critical, result.broken) == ("answered", 0, True, [], [])
    assert [(one.id, one.committees, one.stand_ins, one.changes) for one in result.members] == [
        ("a", ["board", "chair"], ["b"], 4), ("d", ["board"], ["b", "f"], 2), ("e", ["board"], ["b", "f"], 2),
    ]  # fmt: skip
    assert said(result).startswith("Somebody could stand in for each of the 3 members.")
    assert "Trần Thị Bình (b)" in said(result)
    assert said(result, "vi").startswith("Cả 3 đồng chí trong danh sách đều có đồng chí thay được.")
    assert result_of(result.to_json().encode(), "result.json").members == result.members


def test_whose_loss_others_make_up_for_is_said_with_the_changes() -> None:
    result = plan_of().suppose(exclude={"all": ["f"]}).resilience({"board": ["a", "b", "d", "e"], "chair": ["a"]})
    assert [(one.id, one.stand_ins, one.changes) for one in result.members] == [
        ("a", [], 3), ("b", [], 1), ("d", [], 1), ("e", [], 1),
    ]  # fmt: skip
    first = "Nobody could stand in for 4 of 4 members. The loss of any one of them can be made up for, by at most 3 changes."
    assert first in said(result)
    assert "Vắng một đồng chí trong số đó vẫn bù được, bằng nhiều nhất 3 thay đổi." in said(result, "vi")
    assert said(result).index("Phạm Văn Ẩn (d) Board") < said(result).index("Trần Thị Bình (b) Board")  # by given name


def test_a_seat_that_may_stay_empty_is_one_change() -> None:
    one = {member.id: member for member in plan_of().resilience({"board": ["a", "b", "d", "e"], "chair": ["a"]}).members}
    assert [(one[id].changes, one[id].left) for id in "bde"] == [(1, {"board": [id]}) for id in "bde"]
    assert one["a"].changes == 3  # out of both; somebody of the board takes the chair
    assert one["a"].stand_ins == ["f"]


def test_nothing_makes_up_for_the_last_woman() -> None:
    plan = plan_of().suppose(exclude={"all": ["b"]})
    result = plan.resilience(GIVEN, lose=2)
    assert result.critical == [["a"], ["d", "e"]]  # without d and e a and f are left
    assert (result.members[0].id, result.members[0].stand_ins, result.members[0].changes) == ("a", [], None)
    assert '"changes": null' in result.to_json()
    assert "Nothing makes up for the loss of Nguyễn Thị An (a)." in said(result)
    assert "Không thể thiếu Nguyễn Thị An (a)." in said(result, "vi")
    assert "1 pair cannot be lost at once." in said(result)


def test_two_who_stand_in_for_one_another() -> None:
    result = plan_of().resilience(GIVEN | {"board": ["a", "b", "d"]}, lose=2)
    assert result.critical == [["a", "b"]]
    assert "1 pair cannot be lost at once." in said(result)
    assert plan_of().resilience(GIVEN | {"board": ["a", "b", "d"]}).critical == []


def test_of_several_no_two_may_be_lost() -> None:
    """Each of four with a stand-in of their own kind: one, and the same."""
    seats = {"board": {"seats": 5, "rules": BOARD["board"]["rules"][:1]}}
    plan = loaded(planned(seats), [*POOL, {**POOL[3], "id": "g"}])
    result = plan.resilience({"board": ["a", "b", "d", "e", "f"]}, lose=2)
    assert len(result.critical) == 10
    assert "Any two of these 5: Nguyễn Thị An (a)" in said(result)
    assert "Bất kỳ hai đồng chí nào trong 5 đồng chí này" in said(result, "vi")


def test_a_slate_that_breaks_rules_is_said_first() -> None:
    result = plan_of().resilience({"board": ["a", "c", "d"], "chair": ["a"]})
    assert result.broken == ["board/degree"]
    assert said(result).startswith("THE SLATE IS NOT COMPLIANT: it breaks 1 must rule.")
    assert said(result, "vi").startswith("DANH SÁCH CHƯA ĐẠT: trái 1 yêu cầu bắt buộc.")
    members = {one.id: one for one in result.members}
    assert members["c"].stand_ins == ["b", "e", "f"]
    assert (members["d"].stand_ins, members["d"].changes) == ([], 4)  # c goes, too
    outside = plan_of().resilience({"board": ["a", "d", "e"], "chair": ["b"]})
    assert outside.broken == ["chair/within"]
    assert {one.id: one.stand_ins for one in outside.members}["b"] == ["a", "d", "e"]


def test_without_a_compliant_slate() -> None:
    result = plan_of({"board": {"seats": 9}}).resilience({"board": ["a"]})
    assert (result.status, exit_code(result), bool(result.conflicts), result.members) == ("infeasible", 1, True, [])


def test_nobody_at_all() -> None:
    result = plan_of().resilience({"board": [], "chair": []}, lose=2)
    assert (exit_code(result), result.members, result.critical) == (0, [], [])
    assert said(result).startswith("The slate has no members")


@pytest.mark.parametrize(("stop", "at"), [("stand-ins", 2), ("changes", 1), ("pairs", None), ("losses", None)])
def test_a_time_limit_in_the_middle_keeps_what_is_proved(stop: str, at: int | None) -> None:
    hard = {**BOARD, "board": {**BOARD["board"], "seats": {"at_least": 3, "at_most": 4}}}
    hard["treasurer"] = {"within": "board", "seats": 1}
    plan = plan_of(hard, joint=[{"id": "one", "holds": ["chair", "treasurer"], "at_most": 1}])
    if stop == "losses":  # nobody stands in for the last woman
        plan = plan.suppose(exclude={"all": ["b"]})
    clock = Clock(1000)

    def progress(event: str, facts: dict[str, object]) -> None:
        if event == stop and facts.get("number") == at:
            clock._end = 0.0

    given = {"board": ["a", "b" if stop != "losses" else "f", "d", "e"], "chair": ["a"], "treasurer": ["d"]}
    result = plan.resilience(given, lose=2, progress=progress, time_limit=clock)
    whole = plan.resilience(given, lose=2)
    assert (exit_code(result), result.proved, result.status) == (4, False, "answered")
    known = {one.id: one for one in whole.members}
    for one in result.members:
        if one.stand_ins is not None:
            assert one.stand_ins == known[one.id].stand_ins
        if one.proved:
            assert one.changes == known[one.id].changes
    assert set(map(tuple, result.critical)) <= set(map(tuple, whole.critical))
    assert clock._end == 0.0
    assert result.open_pairs
    for lang in ("en", "vi"):
        assert ("NOT DECIDED" in said(result) or "Not all of it" in said(result)) if lang == "en" else said(result, lang)


def test_no_time_at_all() -> None:
    result = plan_of().resilience(GIVEN, time_limit=1e-9)
    assert (exit_code(result), result.members) == (4, [])
    assert said(result).startswith("UNDECIDED")


def test_a_stranger_and_a_number_that_is_no_answer(tmp_path: Path) -> None:
    write(planned(BOARD), POOL, tmp_path)
    (tmp_path / "slate.csv").write_text("committee,id\nboard,zz\n", encoding="utf-8")
    code, out, err = planner(["resilience", "plan.yaml", "slate.csv"], tmp_path)
    assert code == 3
    assert b"zz" in out + err
    (tmp_path / "slate.csv").write_text("committee,id\nboard,a\nboard,d\nboard,e\nchair,a\n", encoding="utf-8")
    assert planner(["resilience", "plan.yaml", "slate.csv", "--format", "json", "--out", "old.json"], tmp_path)[0] == 0
    code, out, _ = planner(["resilience", "plan.yaml", "slate.csv", "--against", "old.json"], tmp_path)
    assert (code, b"is not set against the earlier answer" in out) == (0, True)
    code, _, err = planner(["resilience", "plan.yaml", "slate.csv", "--lose", "3"], tmp_path)
    assert code == 2
    assert b"--lose" in err
    with pytest.raises(ValueError, match="one or two"):
        plan_of().resilience(GIVEN, lose=3)


@pytest.mark.parametrize("lang", ["en", "vi"])
def test_every_form(lang: str) -> None:
    plan = plan_of().suppose(exclude={"all": ["b"]})
    result = plan.detailed(plan.resilience(GIVEN, lose=2))
    assert all(render_pages(form, result, lang) for form in REPORTS)
    sheets = openpyxl.load_workbook(io.BytesIO(render_pages("xlsx", result, lang))).sheetnames
    assert any(sheet.endswith({"en": "Losses", "vi": "Khi vắng người"}[lang]) for sheet in sheets)
    (chart,) = [
        block
        for section in document(result, lang).everything
        for block in section.blocks
        if isinstance(block, Chart) and block.kind == "seat-map"
    ]
    assert {one.mark: one.values for one in chart.series} == {"✕": (1, 1), "": (2, 0)}
    assert draw(chart, "png", lang) == draw(chart, "png", lang)
    for how in ("initials", "counts"):
        clean = redacted(result, how, plan.case.pool.names, plan.case.pool.ids)
        assert "Nguyễn" not in clean.to_json() + clean.to_text(lang)
        if how == "counts":
            assert (clean.members, clean.critical, clean.broken, clean.open_pairs) == ([], [], [], None)
