"""`people` from the command line to every form of its report."""

from __future__ import annotations

from typing import Any

import pytest

import planner
from planner.cli.exit_codes import exit_code
from planner.problems import BadInput
from planner.questions.people.part import PeopleResult
from planner.report import REPORTS, render_pages
from planner.results.reading import result_of
from planner.results.redaction import redacted
from planner.solve.clock import Clock
from tests.compiled.written import loaded, people, planned

POOL = people(
    {"full_name": "Nguyễn Thị An", "gender": "nữ", "unit": "x"},
    {"full_name": "Trần Thị Bình", "gender": "nữ", "unit": "x"},
    {"full_name": "Lê Văn Châu", "gender": "nam", "unit": "y"},
    {"full_name": "Phạm Văn Ẩn", "gender": "nam", "unit": "y"},
    {"full_name": "Hồ Minh Long", "gender": "nam", "unit": "z"},
)
COMMITTEES: dict[str, Any] = {
    "board": {
        "title": {"en": "Board", "vi": "Ban Chấp hành"},
        "seats": 3,
        "rules": [
            {"id": "women", "title": {"en": "Women"}, "count": {"gender": "female"}, "at_least": 2},
            {"id": "units", "title": {"en": "From z"}, "count": {"unit": "z"}, "at_least": 1},
        ],
    },
    "inner": {
        "within": "board",
        "seats": 1,
        "rules": [{"id": "men", "title": {"en": "A man"}, "require": {"gender": "male"}}],
    },
}


def plan_of(**more: Any) -> Any:
    return loaded(planned(COMMITTEES, **more), POOL)


def test_roles_and_reasons_are_told_by_name() -> None:
    result = plan_of().people()
    assert isinstance(result, PeopleResult)
    assert exit_code(result) == 0
    text = result.to_text("en")
    said = " ".join(text.split())
    assert said.startswith("In every compliant slate: Nguyễn Thị An (a), Trần Thị Bình (b), Hồ Minh Long (e).")
    assert "“A man” (inner) alone keeps 2 people out" in said
    assert "Lê Văn Châu (c)" in said
    assert "These rules together keep 2 people out" in said
    assert max(map(len, text.splitlines())) <= 80
    assert "men" not in said.replace("women", "").split()  # titles, not keys


def test_nobody_is_told_as_nobody() -> None:
    alike = loaded(planned({"board": {"seats": 2}}), POOL).people()
    assert alike.to_text("en").startswith("Nobody is in every compliant slate.\n")


def test_one_committee_and_one_that_is_none() -> None:
    result = plan_of().people("inner")
    assert {place.committee for place in result.people} == {"inner"}
    with pytest.raises(BadInput) as refused:
        plan_of().people("outer")
    (problem,) = refused.value.problems
    assert (problem.code, problem.where) == ("unknown-committee", "--in outer")


@pytest.mark.parametrize("ask", ["people", "why", "ballot"])
def test_a_committee_is_asked_by_its_id_or_its_title(ask: str) -> None:
    title = {"en": "Standing committee", "vi": "Ban Thường vụ"}
    twice = {"title": {"vi": "Ủy viên"}, "seats": 1}
    plan = loaded(planned({"board": {"seats": 3}, "standing": {"title": title, "seats": 2}, "x": twice, "y": twice}), POOL)

    def of(written: str) -> Any:
        if ask == "ballot":
            return plan.ballot({"standing": ["a", "b", "c"]}, of=written)
        return plan.why("a", written) if ask == "why" else plan.people(written)

    told = [of(written) for written in ("standing", "Ban Thường vụ", "ban thường  vụ", "STANDING COMMITTEE")]
    assert all(one.to_json() == told[0].to_json() for one in told)
    option = "--of" if ask == "ballot" else "--in"
    for written, hint in (
        ("standig", "Did you mean: standing?"),
        ("Ban Thương vụ", "Did you mean: standing?"),
        ("Ủy viên", "Did you mean: x / y?"),
        ("council", "Committees of the plan: board, standing (Standing committee), x, y."),
    ):
        with pytest.raises(BadInput) as refused:
            of(written)
        (problem,) = refused.value.problems
        assert (problem.code, problem.where, problem.hint()) == ("unknown-committee", f"{option} {written}", hint)
    assert "standing (Ban Thường vụ)" in problem.hint("vi")


def test_an_infeasible_plan_is_told_as_check_tells_it() -> None:
    crossed = dict(COMMITTEES) | {"other": {"seats": 1, "rules": [{"id": "of", "require": {"unit": "nowhere"}}]}}
    plan = loaded(planned(crossed), POOL)
    result, checked = plan.people(), plan.check()
    assert result.status == "infeasible"
    assert exit_code(result) == 1
    assert result.conflicts == checked.conflicts
    assert result.people == []


def test_the_best_alone() -> None:
    plan = loaded(planned(COMMITTEES, prefer=[{"lowest": "confidence", "in": "board"}]), POOL)
    result = plan.people(best=True)
    assert result.best
    assert result.proved
    assert "best slate" in result.to_text("en")


def test_without_time_the_answer_says_what_is_open() -> None:
    result = plan_of().people(time_limit=1e-9)
    assert exit_code(result) == 4
    assert "not decided" in result.to_text("en")


def test_a_time_limit_in_the_middle_keeps_who_was_seen() -> None:
    plan = plan_of()

    def progress(event: str, _facts: dict[str, object]) -> None:
        if event == "people":
            plan.session.clock = plan.session.workbench.clock = Clock(0)

    result = plan.people(progress=progress)
    assert exit_code(result) == 4
    assert result.proved is False
    assert {place.role for place in result.people} <= {None, "sometimes"}
    assert "NOT DECIDED" in result.to_text("en")
    assert result.to_text("vi").startswith("CHƯA KẾT LUẬN")


@pytest.mark.slow
@pytest.mark.parametrize("form", [form for form in REPORTS if form != "json"])
def test_every_form_of_the_report_has_its_section(form: str) -> None:
    plan = planner.load("examples/ward")
    result = plan.detailed(plan.people("standing"))
    for how in ("none", "initials", "counts"):
        made = render_pages(form, redacted(result, how, plan.case.pool.names, plan.case.pool.ids), "vi")
        assert len(made) > 1000


def test_redaction_tells_of_nobody() -> None:
    plan = plan_of()
    result = plan.detailed(plan.people())
    counts = redacted(result, "counts", plan.case.pool.names, plan.case.pool.ids)
    assert isinstance(counts, PeopleResult)
    assert counts.people == []
    assert counts.to_text("en").startswith("ANSWERED; who it is, and how many, is left out here.")
    initials = redacted(result, "initials", plan.case.pool.names)
    assert "N.T.A." in initials.to_text("en")
    assert "Nguyễn" not in initials.to_text("en")


def test_a_result_that_was_kept_says_the_same() -> None:
    result = plan_of().people()
    again = result_of(result.to_json().encode(), "kept.json")
    assert again.to_text("vi") == result.to_text("vi")
