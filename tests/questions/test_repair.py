"""`repair`, `alternatives` and the nearest slate of `validate`, from the API to every form of a report."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import planner
from planner.cli.exit_codes import exit_code
from planner.problems import BadInput
from planner.report import REPORTS, render_pages
from planner.results.reading import result_of
from planner.results.redaction import redacted
from planner.solve.clock import Clock
from tests.compiled.written import loaded, people, planned
from tests.oracle.generate import write

POOL = people(
    {"full_name": "Nguyễn Thị An", "gender": "nữ", "degree": "master", "confidence": "90"},
    {"full_name": "Trần Thị Bình", "gender": "nữ", "degree": "master", "confidence": "80"},
    {"full_name": "Lê Văn Châu", "gender": "nam", "degree": "college", "confidence": "70"},
    {"full_name": "Phạm Văn Ẩn", "gender": "nam", "degree": "master", "confidence": "60"},
    {"full_name": "Hồ Minh Long", "gender": "nam", "degree": "master", "confidence": "50"},
)
BOARD: dict[str, Any] = {
    "board": {
        "title": {"en": "Board", "vi": "Ban Chấp hành"},
        "seats": {"at_least": 2, "at_most": 3},
        "rules": [
            {"id": "degree", "title": {"en": "Degree", "vi": "Trình độ"}, "require": {"degree": {"at_least": "bachelor"}}},
            {"id": "men", "title": {"en": "Men", "vi": "Nam"}, "count": {"gender": "male"}, "at_least": 1},
        ],
    },
    "chair": {"title": {"en": "Chair", "vi": "Trưởng ban"}, "within": "board", "seats": 1},
}


def plan_of(**more: Any) -> Any:
    return loaded(planned(BOARD, prefer=[{"highest": "confidence"}], **more), POOL)


GIVEN = {"board": ["a", "b", "c"], "chair": ["a"]}


def test_who_offends_goes_and_why_is_said() -> None:
    result = plan_of().repair(GIVEN)
    (repair,) = result.repairs
    assert (result.status, exit_code(result), repair.changes) == ("answered", 0, 2)
    assert (repair.joined, repair.left) == ({"board": ["d"]}, {"board": ["c"]})
    assert {move.id: move.rules for move in repair.moves} == {"c": ["board/degree"], "d": []}
    said = " ".join(result.to_text("en").split())
    assert "2 changes make the slate compliant; fewer do not." in said
    assert "Lê Văn Châu (c)" in said
    assert "“Degree”" in said
    assert "320" in said
    assert max(map(len, result.to_text("vi").splitlines())) <= 80


def test_who_is_gone_is_replaced_also_where_seats_are_a_range() -> None:
    """The memberships of who is gone count; that the seats may be fewer makes one change less."""
    good = {"board": ["a", "b", "d"], "chair": ["a"]}
    (repair,) = plan_of().repair(good, gone=["a"]).repairs
    assert repair.changes == 3  # out of both committees; somebody of the board takes the chair
    assert repair.slate["board"] == ["b", "d"]
    assert repair.slate["chair"] == ["b"]
    assert "no longer there" in plan_of().repair(good, gone="a").to_text("en")


def test_a_stranger_among_the_gone_is_told_where_it_is_written() -> None:
    with pytest.raises(BadInput) as refused:
        plan_of().repair(GIVEN, gone=["zz"])
    assert [problem.where for problem in refused.value.problems] == ["--gone zz"]


def test_a_waived_person_stays() -> None:
    waivers = [{"rule": "board/degree", "id": "c", "authority": "local", "reason": "thâm niên"}]
    (repair,) = plan_of(waivers=waivers).repair(GIVEN).repairs
    assert (repair.changes, repair.slate) == (0, GIVEN)


def test_every_repair_and_no_more() -> None:
    result = plan_of().repair({"board": ["a", "b", "c"], "chair": ["c"]}, all=True)
    # The board may do without c's seat, and needs a man: d or e; a, b or the newcomer takes the chair.
    slates = [(one.changes, one.slate["board"], one.slate["chair"]) for one in result.repairs]
    assert result.complete is True
    assert len(slates) == len({(tuple(b), tuple(c)) for _, b, c in slates})
    assert {changes for changes, *_ in slates} == {4}
    assert result.repairs[0].slate == {"board": ["a", "b", "d"], "chair": ["a"]}
    assert plan_of().repair({"board": ["a", "b", "c"], "chair": ["c"]}, all=True, count=2).complete is False


def test_without_a_compliant_slate() -> None:
    plan = loaded(planned({"board": {"seats": 9}}), POOL)
    for result in (plan.repair({"board": ["a"]}), plan.alternatives()):
        assert (result.status, exit_code(result), bool(result.conflicts)) == ("infeasible", 1, True)


@pytest.mark.parametrize("stop", ["stage", "alternative"])
def test_a_time_limit_in_the_middle_keeps_what_was_found(stop: str) -> None:
    plan = plan_of()

    def progress(event: str, _facts: dict[str, object]) -> None:
        if event == stop and plan.session.decided().slate is not None:
            plan.session.clock._end = 0.0

    result = plan.alternatives(progress=progress, time_limit=Clock(1000))
    assert exit_code(result) == 4
    assert result.proved is False
    assert result.complete is None
    assert len(result.alternatives) == 1
    assert "not all of it is proved" in " ".join(result.to_text("en").split())


def test_no_time_at_all() -> None:
    assert exit_code(plan_of().repair(GIVEN, time_limit=1e-9)) == 4


def test_alternatives_differ_in_memberships_and_not_in_people() -> None:
    """Another chair is two memberships, though nobody comes or goes."""
    result = plan_of().alternatives(count=2, differ=2)
    assert [one.slate for one in result.alternatives] == [
        {"board": ["a", "b", "d"], "chair": ["a"]}, {"board": ["a", "b", "e"], "chair": ["a"]},
    ]  # fmt: skip
    assert result.alternatives[1].objective[0].value == 310
    assert (result.alternatives[1].joined, result.alternatives[1].left) == ({"board": ["e"]}, {"board": ["d"]})


def test_ties_are_told_apart_by_the_pool() -> None:
    rows = people(*({"full_name": f"Người {n}"} for n in range(4)))
    result = loaded(planned({"board": {"seats": 2}}), rows).alternatives(count=9)
    assert result.alternatives[0].slate["board"] == ["a", "b"]
    assert len({tuple(one.slate["board"]) for one in result.alternatives}) == 6
    assert result.complete is True


def test_validate_tells_the_nearest_where_it_is_asked() -> None:
    plan = plan_of()
    assert plan.validate(GIVEN).nearest is None
    result = plan.validate(GIVEN, nearest=True)
    assert result.nearest is not None
    assert result.nearest.repair is not None
    assert (result.nearest.status, result.nearest.repair.changes, result.nearest.repair.proved) == ("found", 2, True)
    assert "no compliant slate differs in fewer" in " ".join(result.to_text("en").split())
    assert plan.validate(result.nearest.repair.slate, nearest=True).nearest is None
    crossed = loaded(planned({"board": {"seats": 9}}), POOL).validate({"board": ["a"]}, nearest=True)
    assert crossed.nearest is not None
    assert crossed.nearest.status == "infeasible"
    late = plan_of().validate(GIVEN, nearest=True, time_limit=Clock(0))
    assert (late.status, late.nearest and late.nearest.status) == ("not_compliant", "undecided")


ASKED: list[Callable[[Any], Any]] = [
    lambda plan: plan.repair(GIVEN, all=True),
    lambda plan: plan.alternatives(count=4),
    lambda plan: plan.validate(GIVEN, nearest=True),
]


@pytest.mark.parametrize("ask", ASKED, ids=["repair", "alternatives", "validate"])
def test_every_form_and_back(ask: Callable[[Any], Any]) -> None:
    plan = plan_of()
    result = plan.detailed(ask(plan))
    assert result_of(result.to_json().encode(), "x.json") == result
    for form in REPORTS:
        for lang in ("en", "vi"):
            assert render_pages(form, result, lang)


@pytest.mark.parametrize("ask", ASKED, ids=["repair", "alternatives", "validate"])
def test_redacted_counts_name_nobody_and_tell_no_sum(ask: Callable[[Any], Any]) -> None:
    plan = plan_of()
    result = plan.detailed(ask(plan))
    for how in ("counts", "initials"):
        kept = redacted(result, how, names=[row["full_name"] for row in POOL], ids=[row["id"] for row in POOL])
        text = kept.to_json()
        assert not any(row["full_name"] in text for row in POOL)
        assert not any(f": {value}" in text for value in ("320", "310", "300", "240"))
        if how == "counts":
            assert '"changes": 2' not in text
            assert '"a"' not in text
        assert kept.to_text("en")


@pytest.mark.parametrize("ask", ASKED, ids=["repair", "alternatives", "validate"])
def test_verify_counts_every_slate_again(ask: Callable[[Any], Any], tmp_path: Path) -> None:
    from planner.answers.verify import verify

    path = write(planned(BOARD, prefer=[{"highest": "confidence"}]), POOL, tmp_path, None)
    plan = planner.load(path)
    result = ask(plan)
    pool = tmp_path / "pool.csv"
    assert verify(result, pool, path).differences == []
    shown = result.model_copy(deep=True)
    part = shown.nearest.repair if shown.nearest else (getattr(shown, "repairs", None) or shown.alternatives)[0]
    part.objective[0].value -= 1
    assert any("objective" in difference.where for difference in verify(shown, pool, path).differences)
