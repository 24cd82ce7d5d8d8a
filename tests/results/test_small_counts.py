"""What gives a small count away goes with it: bounds and verdicts, sums, means, moved bounds, bands that leave one over."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from planner.report import render, render_pages
from planner.report.composer import document
from planner.results.redaction import place_alone, redacted
from planner.results.result import (
    AgeBand,
    AgeLoss,
    AgeLost,
    Change,
    Details,
    Finding,
    Funnel,
    GroupCount,
    Lost,
    Objective,
    ProblemShown,
    Provenance,
    Pyramid,
    Relaxation,
    Result,
    RuleShown,
    StructureLine,
    ValueFinding,
)

IDS = [f"p{i:02}" for i in range(20)]


def judged(verdict: str, actual: int, *, base: int = 20, **bounds: Any) -> Finding:
    """A count of the first so many members."""
    return Finding(
        rule="executive/r", topic="other", force="must", verdict=verdict, kind="count", actual=actual, base=base,  # type: ignore[arg-type]
        required={side: str(n) for side, n in bounds.items()}, at_least=bounds.get("at_least", bounds.get("exactly")),
        at_most=bounds.get("at_most", bounds.get("exactly")), people=IDS[:actual], shortfall=1, slack=-1,
    )  # fmt: skip


def clean(*findings: Finding, **parts: Any) -> Result:
    whole = Result(command="validate", status="not_compliant", slate={"executive": IDS}, findings=list(findings), **parts)
    return redacted(whole, "counts", ())


@pytest.mark.parametrize(
    ("verdict", "actual", "bounds", "sign"),
    [
        ("met", 3, {"at_least": 2}, "<5"),
        ("not_met", 3, {"at_least": 5}, "<5"),
        ("not_met", 4, {"at_most": 3}, "…"),  # <5 would leave 4 alone
        ("not_met", 6, {"at_most": 3}, "…"),  # else … would mean 4
        ("not_met", 12, {"at_most": 3}, None),
        ("met", 4, {"at_least": 4}, "…"),
        ("met", 4, {"at_least": 2, "at_most": 9}, "<5"),
        ("not_met", 1, {"at_least": 2}, "…"),  # 0 or 1
        ("not_met", 0, {"at_least": 2}, "…"),
        ("not_met", 0, {"at_least": 5}, None),
        ("met", 17, {"at_least": 15}, ">15"),
        ("not_met", 16, {"at_least": 17}, "…"),
        ("met", 9, {"at_least": 5}, None),
        ("met", 20, {"at_least": 5}, None),
    ],
)
def test_a_sign_leaves_at_least_two_counts(verdict: str, actual: int, bounds: dict[str, int], sign: str | None) -> None:
    shown = clean(judged(verdict, actual, **bounds)).findings[0]
    assert shown.suppressed == sign
    assert shown.actual == (None if sign else actual)
    assert (shown.at_least, shown.at_most) == (bounds.get("at_least"), bounds.get("at_most"))
    if sign:
        assert (shown.slack, shown.shortfall) == (None, 0)


@pytest.mark.parametrize(("actual", "bounds"), [(3, {"exactly": 3}), (2, {"at_least": 2, "at_most": 2})])
def test_bounds_that_tell_the_count_go(actual: int, bounds: dict[str, int]) -> None:
    result = clean(judged("met", actual, **bounds))
    shown = result.findings[0]
    assert (shown.suppressed, shown.required, shown.at_least, shown.at_most) == ("<5", {}, None, None)
    assert shown.verdict == "met"
    assert "= 3" not in render("text", result, "vi", width=100)


def test_two_rules_about_the_same_people_tell_no_more_than_one() -> None:
    """At most 2, met, and at least 2, met, is 2."""
    one, other = judged("met", 2, at_most=2), judged("met", 2, at_least=2)
    other.rule = "executive/other"
    shown = clean(one, other).findings
    assert [(f.suppressed, f.at_least, f.at_most, f.required) for f in shown] == [("<5", None, None, {})] * 2


def test_of_what_adds_up_one_more_is_hidden() -> None:
    """12 with a degree, of them 9 men: 3 women."""
    all_of, men, women = judged("met", 12), judged("met", 9), judged("met", 3)
    men.rule, women.rule, women.people = "executive/men", "executive/women", IDS[9:12]
    shown = {finding.rule: finding.suppressed for finding in clean(all_of, men, women).findings}
    assert shown == {"executive/r": None, "executive/men": "…", "executive/women": "<5"}


def test_shortfalls_of_goals_and_their_totals() -> None:
    goal = judged("not_met", 2, at_least=7)
    goal.force, goal.shortfall = "should", 5
    stages = [
        Objective(prefer="should", value=5, bound=5, priority=1), Objective(prefer="seats", value=20, bound=20),
        Objective(prefer="fewest_changes: old.csv", value=4, bound=4),
        Objective(prefer="fewest_changes: older.csv", value=6, bound=5),
    ]  # fmt: skip
    result = clean(goal, objective=stages)
    assert [(s.value, s.bound, s.is_proved) for s in result.objective] == [
        (None, None, True), (20, 20, True), (None, None, True), (6, 5, False)
    ]  # fmt: skip
    said = render("text", result, "vi", width=100)
    assert said.count("✓ đã chứng minh tốt nhất") == 3
    assert "tốt nhất có thể là 5" in said
    assert '"value": 5' not in result.to_json()


@pytest.mark.parametrize("how", ["initials", "counts"])
def test_totals_and_means_of_few_people(how: Any) -> None:
    """Of nested committees of 20, 8 and 1 the total less the sums of the large ones is the secretary's own vote."""
    slate = {"executive": IDS, "standing": IDS[:8], "secretary": IDS[:1], "small": IDS[:18]}
    sums = {"highest: confidence (executive)": 1074.3, "highest: confidence (standing)": 435.6,
            "highest: confidence (secretary)": 54.2, "highest: confidence (small)": 900.0,
            "highest: confidence": 1891.4}  # fmt: skip
    mean = Finding(
        rule="secretary/mean",
        topic="age",
        force="must",
        verdict="met",
        kind="mean",
        actual=49.5,
        base=1,
        field="age",
        at_most=55,
    )
    line = StructureLine(key="mean-age", means={"executive": "48.7", "standing": "50.6", "secretary": "49.5", "small": "48.1"})
    whole = Result(
        command="propose", status="optimal", slate=slate, findings=[mean], details=Details(structure=[line]),
        objective=[Objective(prefer=prefer, value=value, bound=value) for prefer, value in sums.items()],
    )  # fmt: skip
    shown = redacted(whole, how, ())
    assert {s.prefer: s.value for s in shown.objective if s.value is not None} == dict(list(sums.items())[:2])
    assert all(stage.is_proved for stage in shown.objective)
    assert shown.findings[0].actual is None
    assert shown.details is not None
    assert shown.details.structure[0].means == {"executive": "48.7", "standing": "50.6"}
    assert not any(number in shown.to_json() for number in ("54.2", "1891.4", "49.5", "900"))


def way_out(*changes: Change, cost: int) -> Relaxation:
    return Relaxation(cost=cost, changes=list(changes), slate={"executive": IDS})


def test_a_moved_bound_tells_no_small_count() -> None:
    def moved(start: int, to: int, bound: Any = "at_least") -> Change:
        return Change(rule="executive/khmer", bound=bound, from_=start, to=to)

    ways = [way_out(moved(7, 3), cost=4), way_out(moved(0, 2, "waivers"), cost=2), way_out(moved(12, 6), moved(7, 3), cost=10),
            way_out(moved(20, 18), cost=2), way_out(moved(2, 0), cost=2), way_out(moved(14, 6), cost=8)]  # fmt: skip
    result = redacted(Result(command="check", status="infeasible", relaxations=ways), "counts", ())
    assert [(r.cost, [c.to for c in r.changes]) for r in result.relaxations] == [
        (None, [None]), (None, [None]), (None, [6, None]), (None, [None]), (None, [None]), (8, [6])
    ]  # fmt: skip
    for lang in ("vi", "en"):
        said = render("text", result, lang, width=120) + json.dumps(_lines(result, lang), ensure_ascii=False)
        assert not any(word in said for word in ("→ 3", "4 people", "2 people", "2 đồng chí", "text='None"))
    assert "at least … → less" in render("text", result, "en", width=120)  # it may be the share of a few


@pytest.mark.parametrize(("written", "shown"), [("7", 7), ("100%", None)])
def test_where_a_bound_moves_from_is_told_as_it_was_written(written: str, shown: int | None) -> None:
    rule = RuleShown(rule="executive/khmer", topic="structure", force="must", required={"at_least": written})
    change = Change(rule="executive/khmer", bound="at_least", from_=7, to=3)
    whole = Result(command="check", status="infeasible", relaxations=[way_out(change, cost=4)], details=Details(rules=[rule]))
    assert redacted(whole, "counts", ()).relaxations[0].changes[0].from_ == shown


def _lines(result: Result, lang: str) -> list[str]:
    sections = document(result, lang).everything
    return [str(block) for section in sections for block in section.blocks]


def test_a_moved_bound_beside_a_hidden_funnel() -> None:
    """12 less 3 who fall out are 9: the way out that asks for 9 of 14 says so."""
    funnel = Funnel(rule="executive/women", needs=16, in_pool=12, remain=9, lost=[Lost(rule="executive/theory", people=3)])
    change = Change(rule="executive/women", bound="at_least", from_=16, to=9)
    whole = Result(command="check", status="infeasible", funnels=[funnel], relaxations=[way_out(change, cost=7)])
    shown = redacted(whole, "counts", ())
    assert (shown.funnels, shown.relaxations[0].cost, shown.relaxations[0].changes[0].to) == ([], None, None)


def test_months_left_are_nobody_elses() -> None:
    loss = AgeLoss(
        rule="executive/age", measure="months_to_retirement", bound="at_least", needs=60, people=7, alone=7,
        lost=[AgeLost(id=id, months=34, short=26, alone=True) for id in IDS[:7]],
    )  # fmt: skip
    for how in ("initials", "counts"):
        shown = redacted(Result(command="check", status="infeasible", age_losses=[loss]), how, ())  # type: ignore[arg-type]
        assert (shown.age_losses[0].people, shown.age_losses[0].lost) == (7, [])
        assert "34" not in render("text", shown, "vi", width=100)


def test_three_bands_leave_one_person_over() -> None:
    lines = [StructureLine(key=key, group={"vi": "Tuổi"}, counts={"pool": GroupCount(count=count, base=60, unknown=unknown)})
             for key, count, unknown in (("low", 10, 0), ("middle", 30, 0), ("high", 19, 0))]  # fmt: skip
    for unknown in (0, 1):
        lines[0].counts["pool"].unknown = unknown
        whole = Result(command="check", status="feasible", details=Details(structure=lines))
        shown = redacted(whole, "counts", ()).details
        assert shown is not None
        assert [line.counts for line in shown.structure] == [{}, {}, {}]


def pyramid(men: list[int], women: list[int], left: int = 0) -> Result:
    bands = [
        AgeBand(at_least=30 + 5 * i, at_most=34 + 5 * i, male=m, female=w)
        for i, (m, w) in enumerate(zip(men, women, strict=True))
    ]
    details = Details(pyramids=[Pyramid(of="pool", bands=bands, no_age=left)])
    size = sum(men) + sum(women) + left
    return Result(command="check", status="feasible", details=details, provenance=Provenance(planner="0", pool_size=size))


@pytest.mark.parametrize(
    ("men", "women", "left", "expected"),
    [
        ([12, 17, 6], [6, 2, 9], 0, ([12, 17, 6], [None, None, 9])),
        ([12, 17, 6], [6, 7, 9], 1, ([None, 17, None], [None, None, 9])),  # 60 less all bars is the one without an age
        ([12, 17, 6], [0, 3, 0], 0, None),  # all less the men are the women
        ([12, 17, 6], [6, 7, 9], 0, ([12, 17, 6], [6, 7, 9])),
    ],
)
def test_pyramids(men: list[int], women: list[int], left: int, expected: Any) -> None:
    shown = redacted(pyramid(men, women, left), "counts", ()).details
    assert shown is not None
    bars = [([b.male for b in one.bands], [b.female for b in one.bands]) for one in shown.pyramids]
    assert bars == ([] if expected is None else [expected])
    assert all(one.no_age == 0 for one in shown.pyramids)


def test_a_bar_that_is_not_shown_reads_so_in_every_form() -> None:
    result = redacted(pyramid([12, 17, 6], [6, 2, 9]), "counts", ())
    chart = next(block for section in document(result, "vi").everything for block in section.blocks if hasattr(block, "alt"))
    assert "30–34: nam 12, nữ …; 35–39: nam 17, nữ …; 40–44: nam 6, nữ 9." in chart.alt
    page = render_pages("html", result, "vi").decode("utf-8")
    assert "không phải là số 0" in page
    assert len(re.findall(">\\s*…\\s*</text>", page)) == 2
    whole = render_pages("html", pyramid([12, 17, 6], [6, 7, 9]), "vi").decode("utf-8")
    assert "không phải là số 0" not in whole


@pytest.mark.parametrize(
    ("where", "place"),
    [
        ("pool.csv:4:Ngày sinh", "….csv:4"),
        ("thư mục/Nguyễn Thị Hòa.csv:12:Năm: 1970", "….csv:12"),
        ("list.xlsx!Tổ của Hòa!C7", "….xlsx!C7"),
        ("list.xlsx!Sheet1", "….xlsx"),
        ("plan.yaml:3", "….yaml:3"),
        ("Plan của Hòa.YAML", "….yaml"),
        ("slate.executive", "…"),
        ("details.bundle", "…"),
        ("Võ Thị Bích", "…"),
        ("pool.csv:Bích:7", "….csv"),
    ],
)
def test_places_without_what_is_there(where: str, place: str) -> None:
    assert place_alone(where) == place


def test_bad_input_keeps_kinds_and_places() -> None:
    problem = ProblemShown(
        code="date-impossible", severity="error", where="pool.csv:4:Ngày sinh", value="31/02/1970",
        message="Võ Thị Bích: 31/02/1970", hint="Xem Võ Thị Bích",
    )  # fmt: skip
    unknown = problem.model_copy(update={"code": "never-heard-of"})
    whole = Result(command="report", status="bad_input", problems=[problem, unknown])
    for how in ("initials", "counts"):
        shown = redacted(whole, how, lang="vi")  # type: ignore[arg-type]
        assert [p.code for p in shown.problems] == ["date-impossible", "never-heard-of"]
        assert {p.where for p in shown.problems} == {"….csv:4"}
        assert not any(secret in shown.to_json() for secret in ("Bích", "1970", "Ngày sinh", "pool"))
        assert shown.problems[1].message == ""


def test_a_hidden_count_is_no_base_either() -> None:
    """12 with a degree, 9 men and 3 women of them: the 9 are not told by a rule about those men."""
    findings = [
        judged("met", 12),
        judged("met", 9),
        judged("met", 3),
        judged("met", 7, base=9, at_least=5),
        judged("met", 6, base=13),
    ]
    for finding, rule in zip(findings, ("all", "men", "women", "young", "other"), strict=True):
        finding.rule = f"executive/{rule}"
    findings[2].people = IDS[9:12]
    shown = {finding.rule.partition("/")[2]: finding for finding in clean(*findings).findings}
    assert [shown[rule].suppressed for rule in ("all", "men", "women", "young", "other")] == [None, "…", "<5", "…", None]
    assert (shown["young"].base, shown["young"].actual, shown["other"].base) == (None, None, 13)


def of_some(kind: str, tells: str, actual: float, base: int, **more: Any) -> Finding:
    """A number of some of the members."""
    return Finding(
        rule="executive/some", topic="other", force="should", verdict="met", kind=kind, tells=tells, field="confidence",  # type: ignore[arg-type]
        actual=actual, base=base, required={"at_least": "4"}, at_least=4, slack=1, **more,
    )  # fmt: skip


@pytest.mark.parametrize("how", ["counts", "initials"])
@pytest.mark.parametrize("base", [1, 12, 19])
@pytest.mark.parametrize("kind", ["mean", "sum"])
def test_a_mean_or_sum_of_some_members_is_not_told(kind: str, base: int, how: Any) -> None:
    found = of_some(kind, "numbers", 61.5, base)
    whole = Result(command="validate", status="compliant", slate={"executive": IDS}, findings=[found])
    shown = redacted(whole, how, ()).findings[0]
    assert (shown.suppressed, shown.actual, shown.base, shown.slack) == ("…", None, None, None)
    assert "61.5" not in redacted(whole, how, ()).to_json()
    everybody = whole.model_copy(update={"findings": [of_some(kind, "numbers", 61.5, 20)]})
    assert redacted(everybody, how, ()).findings[0].actual == 61.5


def test_a_sum_that_a_few_may_belong_to_is_not_told() -> None:
    open_one = of_some("sum", "numbers", 0, 0, actual_range=[0, 65]).model_copy(update={"actual": None})
    shown = clean(open_one).findings[0]
    assert (shown.suppressed, shown.actual_range) == ("…", None)


@pytest.mark.parametrize("base", [4, 12])
def test_different_values_of_some_members_do_not_tell_how_many_these_are(base: int) -> None:
    shown = clean(of_some("distinct", "values", 4, base)).findings[0]
    assert (shown.suppressed, shown.actual, shown.base, shown.at_least, shown.required) == ("…", None, None, None, {})
    assert clean(of_some("distinct", "values", 9, 20)).findings[0].actual == 9


def test_a_moved_mean_is_not_told() -> None:
    whole = of_some("mean", "numbers", 61.5, 20)
    change = Change(rule="executive/some", bound="at_least", from_=62, to=61.5)
    relaxation = Relaxation(cost=1, changes=[change], slate={"executive": IDS})
    for how in ("counts", "initials"):
        shown = redacted(Result(command="check", status="infeasible", findings=[whole], relaxations=[relaxation]), how, ())  # type: ignore[arg-type]
        assert shown.relaxations[0].changes[0].to is None


def test_a_joint_count_does_not_tell_a_hidden_one() -> None:
    """12 in either committee, 10 in the one: 2 in the other."""
    slate = {"board": IDS[:10], "council": IDS[10:]}

    def counted(rule: str, people: list[str], base: int) -> Finding:
        return Finding(
            rule=rule, topic="women", force="must", verdict="met", kind="count", tells="members", actual=len(people), base=base,
            required={"at_least": "1"}, at_least=1, people=people, slack=1,
        )  # fmt: skip

    findings = [
        counted("board/women", IDS[:7], 10),
        counted("council/women", IDS[10:12], 10),
        counted("joint/women", IDS[:7] + IDS[10:12], 20),
    ]
    shown = redacted(Result(command="validate", status="compliant", slate=slate, findings=findings), "counts", ()).findings
    assert shown[1].suppressed is not None
    assert None in (shown[0].actual, shown[2].actual)


def test_one_group_against_another_tells_neither() -> None:
    """9 women to 3 men: `per` gives a share of the men, and the whole number that it asks for."""
    pair = Finding(
        rule="executive/pair", topic="women", force="must", verdict="met", kind="count", tells="pair", actual=9, base=3,
        required={"above": "100%"}, at_least=4, slack=5,
    )  # fmt: skip
    shown = clean(pair).findings[0]
    assert (shown.actual, shown.base, shown.at_least, shown.slack, shown.suppressed) == (None, None, None, None, "…")
    assert shown.required == {"above": "100%"}


@pytest.mark.parametrize(("actual", "shown"), [(2, None), (18, None), (20, 20), (9, 9)])
def test_so_few_values_or_so_few_who_share_one_are_not_told(actual: int, shown: int | None) -> None:
    values = Finding(
        rule="executive/units", topic="structure", force="must", verdict="met", kind="distinct", tells="values", field="unit",
        actual=actual, base=20, required={"at_least": "2"}, at_least=2, slack=actual - 2,
    )  # fmt: skip
    assert clean(values).findings[0].actual == shown


@pytest.mark.parametrize(
    ("base", "bounds", "kept"),
    [(8, {"at_least": 4}, False), (20, {"at_least": 4}, True), (8, {"at_most": 4}, False), (20, {"at_most": 18}, True)],
)
def test_bounds_of_values_that_leave_no_room_go(base: int, bounds: dict[str, int], kept: bool) -> None:
    of = {value: ValueFinding(actual=base // 2, base=base, **bounds) for value in ("x", "y")}
    each = Finding(
        rule="executive/each", topic="structure", force="must", verdict="met", kind="count_each", tells="people",
        required={side: str(n) for side, n in bounds.items()}, by_value=of,
    )  # fmt: skip
    shown = clean(each).findings[0]
    assert (bool(shown.required), shown.suppressed) == (kept, "2/2")


def test_nobody_is_shown_in_both_places_or_in_none() -> None:
    """Four print `…` twice; were nobody at all printed as 0 beside `…`, it could be four alone."""

    def found(n: int) -> list[Finding]:
        first = judged("not_met", n, at_least=7)
        more = {"rule": "executive/s", "required": {"at_least": "4", "or_none": "true"}}
        other = judged("met", n, at_least=4).model_copy(update=more)
        return clean(first, other).findings

    assert [f.suppressed for f in found(0)] == [f.suppressed for f in found(4)] == ["…", "…"]
