"""`timeline` against judging every month by a naive reading of the contract, and from the API to every form of a report."""

from __future__ import annotations

import copy
import random
import tempfile
from pathlib import Path
from typing import Any

import pytest

import planner
from planner.answers import verify as verifying
from planner.check import over_time as engine
from planner.cli.exit_codes import exit_code
from planner.problems import BadInput
from planner.questions.timeline.part import TimelineResult
from planner.report import PAGES, render_pages
from planner.report.charts import draw
from planner.report.composer import document
from planner.report.document import Chart
from planner.results.reading import result_of
from planner.results.redaction import redacted
from tests.compiled.written import loaded, people, planned
from tests.oracle.constructs import BUILT
from tests.oracle.extended import new_plan
from tests.oracle.generate import random_slate, small_plan, write
from tests.oracle.meaning import month_index
from tests.oracle.over_time import iso, timeline_faults
from tests.sampling import chunks, seeds

POOL = people(
    {"full_name": "Nguyễn Thị An", "gender": "nữ", "birth_date": "5/1975", "retirement_month": "3/2027"},
    {"full_name": "Trần Thị Bình", "gender": "nữ", "birth_date": "8/1986"},
    {"full_name": "Lê Văn Châu", "gender": "nam", "birth_date": "9/1988"},
    {"full_name": "Phạm Văn Ẩn", "gender": "nam", "birth_date": "1966"},
    {"full_name": "Hồ Minh Long", "gender": "nam", "birth_date": ""},
)
BOARD: dict[str, Any] = {
    "board": {
        "title": {"en": "Board", "vi": "Ban Chấp hành"},
        "seats": {"at_least": 4, "at_most": 5},
        "rules": [
            {"id": "women", "title": {"en": "Women"}, "count": {"gender": "female"}, "at_least": 2},
            {"id": "young", "title": {"en": "Young"}, "count": {"age": {"below": 42}}, "at_least": 1, "force": "should"},
            {"id": "serving", "title": {"en": "Serving"}, "require": {"months_to_retirement": {"at_least": 12}}},
        ],
    },
    "chair": {"title": {"en": "Chair"}, "within": "board", "seats": 1},
}
GIVEN = {"board": ["a", "b", "c", "d", "e"], "chair": ["a"]}
MOST = 60  # months of a random plan


def drawn(seed: int) -> tuple[dict[str, Any], list[dict[str, str]], random.Random]:
    """A random plan; some of its rules say whether they go on, some committees have a month of their own."""
    plan, rows = new_plan(seed, BUILT) if seed % 2 else small_plan(seed)
    draw = random.Random(f"timeline {seed}")
    plan = copy.deepcopy(dict(plan))
    for entry in plan["committees"].values():
        for part in entry.get("rules") or []:
            for rule in part.get("rules", [part]):
                if draw.random() < 0.35:
                    rule["lasting"] = draw.random() < 0.6
        if draw.random() < 0.15:
            at = month_index(str(plan["as_of"])) + draw.randint(-14, 14)
            entry["as_of"] = iso(at)
    return plan, rows, draw


def faults(seed: int) -> list[str]:
    plan, rows, draw = drawn(seed)
    start = month_index(str(plan["as_of"]))
    with tempfile.TemporaryDirectory() as folder:
        asked = planner.load(write(plan, [dict(r) for r in rows], Path(folder), {}))
        given = random_slate(plan, rows, draw)
        until = start + draw.randint(0, MOST)
        result = asked.timeline(given, until=iso(until))
        found = timeline_faults(plan, rows, result, given, until)
        found += [] if exit_code(result) == 0 else ["an answer has the exit code 0"]
        found += [str(difference) for difference in verifying._verified(result, asked.case).differences]
    return [f"{seed}: {fault}" for fault in found]


@pytest.mark.parametrize("some", chunks(seeds("PLANNER_TIMELINE_SEEDS", 150), 50), ids=str)
def test_timeline_is_that_of_judging_every_month(some: range) -> None:
    assert [one for seed in some for one in faults(seed)] == []


@pytest.mark.parametrize(
    "spoil",
    [
        lambda r: r.months.pop(),
        lambda r: r.months[0].leaves.append("p1"),
        lambda r: r.months[0].broken.pop(),
        lambda r: setattr(r.months[0].broken[0], "actual", 77),
        lambda r: r.at_end[0].may_stand.append("nobody"),
        lambda r: r.to_fill.pop(),
        lambda r: setattr(r.months[0], "month", iso(month_index(r.months[0].month) - 1)),
        lambda r: setattr(r, "whole_term", True),
    ],
    ids=["month", "leaves", "broken", "actual", "stand", "fill", "earlier", "whole term"],
)  # fmt: skip
def test_a_timeline_that_is_spoiled_is_noticed(spoil: Any, tmp_path: Path) -> None:
    plan, rows = planned(BOARD), POOL
    asked = planner.load(write(plan, [dict(r) for r in rows], tmp_path, {}))
    result = asked.timeline(GIVEN, until="2035-12")
    spoil(result)
    assert verifying._verified(result, asked.case).differences


def test_who_leaves_and_what_breaks_when() -> None:
    result = loaded(planned(BOARD, as_of="2025-09"), POOL).timeline(GIVEN, until="12/2032")
    assert (result.status, exit_code(result), result.start, result.until) == ("answered", 0, "2025-09", "2032-12")
    first = result.months[0]
    assert (first.month, first.leaves, first.members) == ("2027-03", ["a"], {"board": 4, "chair": 0})
    broken = [(one.rule, one.actual, one.force) for one in first.broken]
    assert broken == [("board/women", 1, "must"), ("chair/seats", 0, "must")]
    # d was born in 1966: retired for sure when those born in December are, at 62.
    assert [(one.id, one.earliest, one.latest) for one in result.may_leave] == [("d", "2027-10", "2028-12")]
    assert result.undated == ["e"]
    assert [one.month for one in result.months if one.leaves] == ["2027-03", "2028-12"]
    fill = [(one.committee, one.month, one.missing) for one in result.to_fill]
    assert fill == [("chair", "2027-03", 1), ("board", "2028-12", 1)]
    young = [one.month for one in result.months if any(broken.rule == "board/young" for broken in one.broken)]
    assert young[0] == "2030-09"
    # e cannot be shown to serve; the requirement of the election is not asked again until the next one.
    assert [one.rule for one in result.at_election] == ["board/serving"]
    assert {one.committee: one.may_stand for one in result.at_end} == {"board": ["b", "c"], "chair": []}


def test_a_requirement_that_goes_on_and_a_count_that_does_not() -> None:
    plan = copy.deepcopy(BOARD)
    women, _, serving = plan["board"]["rules"]
    women["lasting"], serving["lasting"] = False, True
    result = loaded(planned(plan, as_of="2025-09"), POOL).timeline({"board": ["a", "b", "c"], "chair": ["a"]}, until="2027-06")
    broken = {(month.month, one.rule) for month in result.months for one in month.broken}
    assert ("2026-04", "board/serving") in broken  # 11 months are left to a
    assert not any(rule == "board/women" for _, rule in broken)


@pytest.mark.parametrize(
    ("term", "until"),
    [
        ("2025-2030", "2030-12"), (None, "2030-09"), ("Nhiệm kỳ 2025 - 2030", "2030-12"), ("2015-2020", "2030-09"),
        ("2025-9999", "2030-09"),
    ],
)
def test_it_runs_to_the_end_of_the_term(term: str | None, until: str) -> None:
    more = {} if term is None else {"term": term}
    assert loaded(planned(BOARD, as_of="2025-09", **more), POOL).timeline(GIVEN).until == until


def test_the_last_month_is_called_the_end_of_the_term_where_it_is() -> None:
    plan = loaded(planned(BOARD, as_of="2025-09", term="2025-2030"), POOL)
    assert "Hết nhiệm kỳ, 12/2030" in plan.timeline(GIVEN).to_text("vi")
    assert "Tháng cuối, 12/2028" in plan.timeline(GIVEN, until="2028-12").to_text("vi")


def test_what_a_rule_asks_stands_beside_when_it_breaks_unless_it_is_kept_back() -> None:
    plan = loaded(planned(BOARD, as_of="2025-09"), POOL)
    result = plan.detailed(plan.timeline(GIVEN, until="2032-12"))
    assert "Required then" in result.to_text("en")
    assert "Required then" not in redacted(result, "initials").to_text("en")


def test_who_is_retired_already_leaves_in_the_first_month() -> None:
    result = loaded(planned(BOARD, as_of="2028-01"), POOL).timeline(GIVEN, until="2028-01")
    assert [(month.month, month.leaves) for month in result.months] == [("2028-01", ["a"])]
    assert "board/women" not in {one.rule for one in result.at_election}


@pytest.mark.parametrize("until", ["13/2030", "2025", "soon", "8/2025"])
def test_a_month_that_is_none_is_told_as_it_was_written(until: str) -> None:
    with pytest.raises(BadInput) as refused:
        loaded(planned(BOARD, as_of="2025-09"), POOL).timeline(GIVEN, until=until)
    assert [problem.where for problem in refused.value.problems] == [f"--until {until}"]


def test_every_problem_is_told_at_once() -> None:
    plan = planned(BOARD, as_of="2025-09")
    with pytest.raises(BadInput) as refused:
        loaded(plan, POOL).timeline({"board": ["zz"], "nowhere": ["a"]}, until="soon")
    codes = {problem.code for problem in refused.value.problems}
    assert codes == {"unknown-person", "unknown-committee", "until-unreadable"}
    del plan["as_of"]
    plan["committees"] = {"board": {"seats": 1}}
    with pytest.raises(BadInput) as refused:
        loaded(plan, POOL).timeline({"board": ["zz"]}, until="soon")
    codes = {problem.code for problem in refused.value.problems}
    assert codes == {"unknown-person", "until-unreadable", "timeline-without-month"}


def test_a_plan_without_a_month_cannot_begin() -> None:
    plan = planned({"board": {"seats": 1}})
    del plan["as_of"]
    with pytest.raises(BadInput, match="timeline-without-month"):
        loaded(plan, POOL).timeline({"board": ["a"]})


def test_few_months_are_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Any] = []
    judge = engine.judge

    def counted(*given: Any) -> Any:
        asked.append(given)
        return judge(*given)

    monkeypatch.setattr(engine, "judge", counted)
    result = loaded(planned(BOARD, as_of="2025-09"), POOL).timeline(GIVEN, until="2040-12")
    assert len(result.months) < len(asked) < 40  # of 184


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_eighty_columns_and_every_form(lang: str) -> None:
    asked = loaded(planned(BOARD, as_of="2025-09"), POOL)
    result = asked.detailed(asked.timeline(GIVEN, until="2032-12"))
    said = result.to_text(lang)
    assert max(map(len, said.splitlines())) <= 80
    assert ("3/2027" if lang == "vi" else "2027-03") in said
    again = result_of(result.to_json().encode(), "r.json")
    assert again == result
    for form in PAGES:
        assert render_pages(form, again, lang)
    charts = [block for section in document(result, lang).everything for block in section.blocks if isinstance(block, Chart)]
    assert any(section.key == "timeline-both" for section in document(result, lang).everything)
    (strip,) = [chart for chart in charts if chart.kind == "months"]
    assert (len(strip.categories), strip.start) == (88, month_index("2025-09"))
    assert [series.values[18] for series in strip.series] == [1.0, 2.0, 0.0]
    assert len([chart for chart in charts if chart.key.startswith("pyramid-board-")]) == 2
    assert draw(strip, "png", lang)[:4] == b"\x89PNG"


@pytest.mark.parametrize("spoil", [{"start": ""}, {"until": ""}, {"until": "1000-12"}, {"until": "9999-12"}])
def test_months_that_cannot_be_are_printed_as_they_are(spoil: dict[str, str]) -> None:
    """A result that somebody changed is for `verify` to tell: it is printed all the same."""
    asked = loaded(planned(BOARD, as_of="2025-09"), POOL)
    result = asked.detailed(asked.timeline(GIVEN, until="2032-12")).model_copy(update=spoil)
    assert all(render_pages(form, result, "vi") for form in PAGES)
    assert redacted(result, "initials").to_text("vi")


def test_nothing_changes() -> None:
    said = loaded(planned({"board": {"seats": 1}}, as_of="2025-09"), POOL).timeline({"board": ["b"]}).to_text("en")
    assert "Nothing changes" in said
    assert "By 2030-09 nobody retires." in " ".join(said.split())


@pytest.mark.parametrize(
    ("given", "en", "vi"),
    [
        (GIVEN, "By 2032-12 2 of 5 people retire; of 1 it is not known when they do.",
         "Đến 12/2032 có 2/5 đồng chí nghỉ hưu; còn 1 đồng chí chưa rõ tháng nghỉ hưu."),
        ({"board": ["b", "e"]}, "By 2032-12 nobody of 2 people is known to retire; of 1 it is not known when they do.",
         "Đến 12/2032 trong 2 đồng chí chưa thấy ai nghỉ hưu; còn 1 đồng chí chưa rõ tháng nghỉ hưu."),
        ({"board": ["e"], "chair": ["e"]}, "It is not known whether the one person on the slate retires by 2032-12.",
         "Phương án có 1 đồng chí, chưa rõ tháng nghỉ hưu nên chưa biết đến 12/2032 có nghỉ hưu hay không."),
        ({"board": []}, "Nobody is on the slate: there is nobody to follow until 2032-12.",
         "Phương án không có ai nên không có gì để xét đến 12/2032."),
    ],
)  # fmt: skip
def test_of_how_many_the_retirement_is_not_known(given: dict[str, list[str]], en: str, vi: str) -> None:
    result = loaded(planned(BOARD, as_of="2025-09"), POOL).timeline(given, until="2032-12")
    said = {lang: " ".join(result.to_text(lang).split()) for lang in ("en", "vi")}
    assert (said["en"].startswith(en), said["vi"].startswith(vi)) == (True, True), said
    assert not result.undated or "nobody retires" not in said["en"]


@pytest.mark.parametrize("how", ["initials", "counts"])
def test_a_redacted_timeline_tells_no_month(how: Any) -> None:
    """From a month of retirement follows a month of birth; so it does from the month in which the last one is 42."""
    asked = loaded(planned(BOARD, as_of="2025-09"), POOL)
    clean = redacted(asked.detailed(asked.timeline(GIVEN, until="2032-12")), how)
    assert isinstance(clean, TimelineResult)
    told = [] if how == "counts" else [("2032-12", ["a", "d"], {"board": 3, "chair": 0}, [])]
    assert [(month.month, month.leaves, month.members, month.broken) for month in clean.months] == told
    said = clean.to_json() + clean.to_text("vi")
    for month in ("2027", "2028", "2029", "2030", "2031"):
        assert month not in said
    assert (clean.to_fill, clean.may_leave, clean.ages) == ([], [], [])
    assert ("timeline-both" in {section.key for section in document(clean, "vi").everything}) is bool(clean.after)
    assert "Counted (0)" not in clean.to_text("en")  # whom a rule counts is kept back: that is not nobody
    if how == "counts":
        assert not clean.at_end
    short = redacted(asked.detailed(asked.timeline(GIVEN, until="2027-04")), how)
    assert len(short.months) == (0 if how == "counts" else 1)


@pytest.mark.parametrize("how", ["initials", "counts"])
def test_in_which_month_somebody_retires_makes_no_difference(how: Any) -> None:
    """Within the term, as long as the rules end alike: nothing of a redacted timeline tells the two pools apart."""
    pools = POOL, [{**row, "retirement_month": "9/2029"} if row["id"] == "a" else row for row in POOL]
    told = []
    for pool in pools:
        asked = loaded(planned(BOARD, as_of="2025-09"), pool)
        clean = redacted(asked.detailed(asked.timeline(GIVEN, until="2032-12")), how)
        told.append(clean.model_copy(update={"provenance": None}))
    assert told[0] == told[1]


@pytest.mark.parametrize("how", ["initials", "counts"])
def test_what_is_kept_back_is_not_told_as_if_it_were_not(how: Any) -> None:
    """Of less than a year, and in counts, it is not said that nobody retires, nor that nothing changes."""
    asked = loaded(planned({"board": {"seats": {"at_least": 1}}}, as_of="2026-09"), POOL)
    clean = redacted(asked.detailed(asked.timeline({"board": ["a", "b"]}, until="2027-04")), how)
    assert (clean.months, clean.after) == ([], [])
    for said in (clean.to_text("en"), redacted(asked.detailed(asked.timeline({"board": ["a", "b"]})), "counts").to_text("en")):
        assert "FOLLOWED until" in said
        assert "nobody retires" not in said
        assert "Nothing changes" not in said
        assert "is not told here" in said


@pytest.mark.parametrize("seed", seeds("PLANNER_TIMELINE_LEAKS", 20))
def test_what_is_redacted_is_told_of_the_whole_term_alone(seed: int, tmp_path: Path) -> None:
    """Whatever happens within the term is told as if it had happened at its end; of less than a year nothing is."""
    plan, rows, draw = drawn(seed)
    start = month_index(str(plan["as_of"]))
    until = start + draw.randint(0, MOST)
    asked = planner.load(write(plan, [dict(r) for r in rows], tmp_path, {}))
    result = asked.detailed(asked.timeline({c: [r["id"] for r in rows] for c in plan["committees"]}, until=iso(until)))
    for how in ("initials", "counts"):
        clean: Any = redacted(result, how)  # type: ignore[arg-type]
        assert {month.month for month in clean.months} <= {iso(until)}
        assert len(clean.months) <= 1
        assert (clean.to_fill, clean.may_leave, clean.ages) == ([], [], [])
        assert not any(one.people or one.facts or one.actual for one in (*clean.before, *clean.after))
        if until - start < 12:
            assert (clean.months, clean.after, clean.at_end) == ([], [], [])
        assert not any(month.broken for month in clean.months)
        if how == "counts":
            assert clean.months == []


@pytest.mark.parametrize(
    ("born", "seats", "en", "vi"),
    [
        (["1966"], 1, "the one person on the slate retires.", "Phương án có 1 đồng chí;"),
        (["1966", "1990"], 2, "1 of 2 people retires.", "có 1/2 đồng chí nghỉ hưu."),
        (["1966", "1/1967"], 2, "2 of 2 people retire.", "có 2/2 đồng chí nghỉ hưu."),
    ],
)
def test_how_many_retire_is_said_of_one_person_too(born: list[str], seats: int, en: str, vi: str) -> None:
    pool = people(*({"full_name": f"Trần Văn {i}", "gender": "nam", "birth_date": one} for i, one in enumerate(born)))
    ids = [row["id"] for row in pool]
    plan = loaded(planned({"board": {"title": {"en": "Board"}, "seats": seats}}), pool)
    said = plan.timeline({"board": ids}, until="2035-07")
    assert en in document(said, "en", "screen").verdict.line
    assert vi in document(said, "vi", "screen").verdict.line
    assert "of 1 people" not in document(said, "en", "screen").verdict.line
