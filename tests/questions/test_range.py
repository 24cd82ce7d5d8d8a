"""`range` from the command line to every form of its report: what is asked, said, kept back, and cut off."""

from __future__ import annotations

import json
from typing import Any

import pytest

import planner
from planner.cli.exit_codes import exit_code
from planner.problems import BadInput
from planner.questions.range.part import RangeResult
from planner.report import REPORTS, render, render_pages
from planner.results.reading import result_of
from planner.results.redaction import redacted
from planner.solve.clock import Clock
from tests.compiled.written import loaded, people, planned

CELLS = [("nữ", "x"), ("nữ", "x"), ("nam", "y"), ("nam", "y"), ("nam", "z"), ("", "z")]
POOL = people(*({"gender": gender, "unit": unit} for gender, unit in CELLS))
BOARD: dict[str, Any] = {
    "board": {
        "seats": 3,
        "rules": [
            {"id": "women", "title": {"en": "Women"}, "count": {"gender": "female"}, "at_least": "1/3"},
            {"id": "units", "title": {"en": "Units"}, "count_each": "unit", "values": ["x", "y", "z"], "at_most": 1},
            {"id": "goal", "title": {"en": "Men"}, "count": {"gender": "male"}, "at_least": 3, "force": "should"},
            {"id": "unlike", "title": {"en": "Not z"}, "require": {"unit": {"not": "w"}}},
        ],
    }
}


def asked(*keys: str, **more: Any) -> RangeResult:
    found = loaded(planned(BOARD), POOL).range(*keys, **more)
    assert isinstance(found, RangeResult)
    return found


def test_what_is_told_first_names_what_stands_out() -> None:
    text = asked().to_text("en")
    assert " ".join(text.split()).startswith(
        "RANGED: 4 rules. No room to tighten: “Seats”, “Women”, “Units”. 1 goal is out of reach beside the orders."
    )
    wide = asked().to_text("en", width=200).splitlines()[0]
    assert wide == (
        "RANGED: 4 rules. No room to tighten: “Seats”, “Women”, “Units”. 1 goal is out of reach beside the orders."
    )
    assert max(map(len, text.splitlines())) <= 80
    assert "Women" in text
    assert "board/women" not in text  # titles, not keys


def test_rules_whose_others_cannot_be_met_are_told_in_a_sentence() -> None:
    crossed = [{"id": f"r{n}", "count": {"unit": "nowhere"}, "at_least": 1} for n in range(4)]
    found = loaded(planned({"board": {"seats": 3, "rules": crossed}}), POOL).range()
    assert exit_code(found) == 0
    assert all(one.proved and one.least is None for one in found.ranges)
    text = found.to_text("en")
    assert text.startswith("RANGED: 5 rules. Without any one of 5 rules the others cannot be met either.")
    assert "5 rules have no numbers and are left out here" in text


def test_one_rule_is_told_in_a_sentence() -> None:
    said = asked("board/women").to_text("en", width=100)
    assert said.startswith("RANGED: “Women” can be nothing but 1 while every other must rule holds. Asked: ≥ 1 (1/3).")
    assert " ".join(asked("board/women").to_text("en").split()).startswith(said.partition("Asked")[0].strip())
    assert asked("board/seats").to_text("en").startswith("RANGED: “Seats” can be 0 to 3 while every other must rule holds.")
    assert asked("board/seats").to_text("vi").startswith("PHẠM VI: ")


def test_what_blanks_leave_open_stands_beside_it() -> None:
    (found,) = asked("board/women").ranges
    assert (found.least, found.most) == (1, 1)
    assert found.possible is not None
    assert (found.possible.least, found.possible.most) == (1, 2)
    assert "Maybe" in asked("board/women").to_text("en")
    assert found.at_least == 1
    assert "possible" in json.loads(asked("board/women").to_json())["ranges"][0]
    assert "possible" not in json.loads(asked("board/seats").to_json())["ranges"][0]


@pytest.mark.parametrize(
    ("keys", "frontier", "code"),
    [
        (["board/none"], None, "unknown-rule"),
        (["board/unlike"], None, "rule-no-number"),
        ([], ("board/women", "board/units"), "rule-many-numbers"),
        ([], ("board/women", "board/who"), "unknown-rule"),
    ],
)
def test_a_key_without_a_number_is_bad_input(keys: list[str], frontier: tuple[str, str] | None, code: str) -> None:
    with pytest.raises(BadInput) as refused:
        asked(*keys, frontier=frontier)
    (problem,) = refused.value.problems
    assert problem.code == code
    assert problem.where.removeprefix("--frontier ") == (keys or list(frontier or ()))[-1]


def test_a_time_limit_in_the_middle_keeps_what_is_proved(monkeypatch: pytest.MonkeyPatch) -> None:
    plan = loaded(planned(BOARD), POOL)
    told: list[int] = []

    def progress(event: str, facts: dict[str, object]) -> None:
        if event == "range":
            told.append(int(str(facts["n"])))
            assert facts["of"] == 4
            if facts["n"] == 3:  # from here on there is no time
                plan.session.clock = plan.session.workbench.clock = Clock(0)

    found = plan.range(progress=progress)
    assert isinstance(found, RangeResult)
    assert told == [1, 2, 3, 4]
    proved = {one.rule for one in found.ranges if one.proved}
    assert {"board/seats", "board/women"} <= proved
    assert not all(one.proved for one in found.ranges)
    assert {one.rule for one in found.ranges} == {"board/seats", "board/women", "board/units", "board/goal"}
    assert found.status == "ranged"
    assert exit_code(found) == 4
    assert "not decided" in found.to_text("en").lower()


def test_no_time_at_all_leaves_everything_open() -> None:
    found = loaded(planned(BOARD), POOL).range(time_limit=1e-9)
    assert exit_code(found) == 4
    assert render("text", found, "vi")


def test_frontiers_are_told_as_pairs() -> None:
    free = planned({"board": {"seats": 3, "rules": [BOARD["board"]["rules"][0] | {"at_least": 0}, BOARD["board"]["rules"][2]]}})
    plan = loaded(free, POOL)
    found = plan.range(frontier=("board/women", "board/goal"))
    assert [(p.x, p.y) for p in found.frontier] == [(2, 1), (1, 2), (0, 3)]
    assert exit_code(found) == 0
    text = found.to_text("en")
    assert text.startswith("RANGED: “Women” against “Men”: 3 pairs, from 2 and 1 to 0 and 3.")
    cut = plan.range(frontier=("board/women", "board/goal"), time_limit=1e-9)
    assert exit_code(cut) == 4


@pytest.mark.slow
@pytest.mark.parametrize("form", [form for form in REPORTS if form != "json"])
@pytest.mark.parametrize("keys", [(), ("frontier",)])
def test_every_form_of_the_report_has_its_section(form: str, keys: tuple[str, ...]) -> None:
    plan = planner.load("examples/ward")
    frontier = ("executive/women", "executive/young") if keys else None
    result = plan.detailed(plan.range(*([] if keys else ["executive/women", "executive/young"]), frontier=frontier))
    for how in ("none", "initials", "counts"):
        made = render_pages(form, redacted(result, how, plan.case.pool.names, plan.case.pool.ids), "vi")
        assert len(made) > 1000


def test_a_result_that_was_kept_says_the_same() -> None:
    found = asked()
    again = result_of(found.to_json().encode(), "kept.json")
    assert isinstance(again, RangeResult)
    assert again.to_text("en") == found.to_text("en")


def test_redaction_keeps_numbers_of_few_to_itself() -> None:
    plan = loaded(planned(BOARD), POOL)
    result = plan.detailed(plan.range())
    counts = redacted(result, "counts", plan.case.pool.names, plan.case.pool.ids)
    assert isinstance(counts, RangeResult)
    assert {one.rule for one in counts.ranges} == {"board/seats", "board/women", "board/goal"}  # no values
    assert all(one.least is None and one.most is None and one.possible is None for one in counts.ranges)
    assert counts.ranges[1].at_least is None  # of a share: how many those are follows from it
    assert "numbers are left out" in counts.to_text("en")
    initials = redacted(result, "initials", plan.case.pool.names)
    assert isinstance(initials, RangeResult)
    assert all(one.value is None for one in initials.ranges)
    assert initials.ranges[0].most is not None
    frontier = plan.detailed(plan.range(frontier=("board/women", "board/goal")))
    assert redacted(frontier, "counts", plan.case.pool.names, plan.case.pool.ids).frontier == []
