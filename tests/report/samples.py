"""Hand-made results: one of every kind of answer, with names, titles and numbers as they occur in Cần Thơ."""

from __future__ import annotations

from planner.results.result import (
    BasisShown,
    Change,
    CommitteeShown,
    Conflict,
    Finding,
    Funnel,
    Lost,
    Objective,
    ProblemShown,
    Provenance,
    Relaxation,
    Result,
    ValueFinding,
    WaiverShown,
)

NAMES = {
    "c001": "Nguyễn Thị Ánh",
    "c002": "Trần Văn Bình",
    "c003": "Lê Thị Ăng",
    "c004": "Phạm Đức Đạt",
    "c005": "Thạch Thị Sa Rây",
    "c006": "Huỳnh Quốc Ân",
}
BASIS = BasisShown(source="CT45-2025", title={"vi": "Chỉ thị 45-CT/TW"}, clause="phụ lục 1")
COMMITTEES = [
    CommitteeShown(id="executive", title={"vi": "Ban Chấp hành", "en": "Executive committee"}),
    CommitteeShown(id="standing", title={"vi": "Ban Thường vụ", "en": "Standing committee"}, within="executive"),
]
PROVENANCE = Provenance(planner="1.0.0", ortools="9.15.6755", plan_sha256="ab" * 32, as_of="2025-07", pool_size=1234)
TITLES = {
    "executive/women": {"vi": "Tỷ lệ nữ", "en": "Women"},
    "executive/theory": {"vi": "Lý luận chính trị từ cao cấp trở lên", "en": "Senior political theory or above"},
}


def findings() -> list[Finding]:
    return [
        Finding(rule="executive/seats", topic="seats", force="must", verdict="met", kind="seats", actual=53, at_least=53,
                at_most=53, slack=0, required={"exactly": "53"}),
        Finding(rule="executive/women", topic="women", force="must", verdict="not_met", kind="count", actual=7, base=53,
                at_least=8, shortfall=1, slack=-1, required={"at_least": "15%"}, basis=BASIS, people=["c001", "c003", "c005"],
                title=TITLES["executive/women"]),
        Finding(rule="executive/theory", topic="qualification", force="must", verdict="unproven", kind="require", actual=52,
                base=53, shortfall=1, people=["c004"], unsure=["c004"], title=TITLES["executive/theory"]),
        Finding(rule="executive/young", topic="young", force="should", verdict="not_met", kind="count", actual=4, base=53,
                at_least=6, at_most=5, nearest=[5, 6], shortfall=2, required={"at_least": "10%", "at_most": "10%"},
                people=[f"x{i}" for i in range(30)], unsure=["c002"]),
        Finding(rule="executive/ethnic", topic="structure", force="should", verdict="not_met", kind="count_each", shortfall=1,
                by_value={"Khmer": ValueFinding(actual=1, base=53, at_least=2, shortfall=1, verdict="not_met", people=["c005"]),
                          "Hoa": ValueFinding(actual=2, base=53, at_least=2)}),
        Finding(rule="executive/mean-age", topic="age", force="must", verdict="met", kind="mean", actual=48.85, at_most=49.5,
                slack=0.65, required={"at_most": "49.5"}),
        Finding(rule="standing/apart", topic="structure", force="must", verdict="met", kind="apart", actual=9),
        Finding(rule="joint/one-post", topic="other", force="must", verdict="met", kind="holds", actual=1, at_most=1, slack=0),
    ]  # fmt: skip


def not_compliant() -> Result:
    return Result(
        command="validate", plan="ward-2025", status="not_compliant", committees=COMMITTEES, findings=findings(), names=NAMES,
        slate={"executive": list(NAMES), "standing": ["c004"]}, provenance=PROVENANCE,
        waivers=[WaiverShown(rule="executive/theory", id="c002", authority="city", reason="đang học cao cấp")],
    )  # fmt: skip


def compliant() -> Result:
    met = [finding for finding in findings() if finding.verdict == "met"]
    return Result(command="validate", plan="ward-2025", status="compliant", committees=COMMITTEES, findings=met)


def optimal() -> Result:
    return Result(
        command="propose", plan="ward-2025", status="optimal", committees=COMMITTEES, findings=findings()[:1], names=NAMES,
        slate={"executive": list(NAMES), "standing": ["c004"]}, provenance=PROVENANCE,
        objective=[Objective(prefer="should", value=2, bound=2, priority=1), Objective(prefer="seats", value=7, bound=8),
                   Objective(prefer="highest: confidence", value=81250, bound=81250)],
        waivers=[WaiverShown(rule="executive/theory", id="c002", authority="city", reason="đang học cao cấp")],
    )  # fmt: skip


def infeasible() -> Result:
    return Result(
        command="explain", plan="ward-2025", status="infeasible", committees=COMMITTEES, rule_titles=TITLES, names=NAMES,
        funnels=[Funnel(rule="executive/women", needs=8, in_pool=11, remain=6,
                        lost=[Lost(rule="executive/theory", people=3, unproven=1),
                              Lost(rule="executive/age", people=2)]),
                 Funnel(rule="executive/plenty", needs=8, in_pool=50, remain=40)],
        conflicts=[Conflict(rules=["executive/women", "executive/theory", "executive/seats"]),
                   Conflict(rules=["executive/women"])],
        conflicts_complete=False,
        relaxations=[
            Relaxation(cost=2, changes=[Change.model_validate(
                {"rule": "executive/women", "bound": "at_least", "from": 8, "to": 6, "authority": "central"})]),
            Relaxation(cost=3, changes=[
                Change.model_validate({"rule": "executive/theory", "bound": "waivers", "from": 0, "to": 2,
                                       "authority": "city", "people": ["c001", "c002"]}),
                Change.model_validate({"rule": "executive/seats", "bound": "at_most", "from": 53, "to": 54})]),
        ],
        provenance=PROVENANCE,
    )  # fmt: skip


def feasible() -> Result:
    return Result(command="check", plan="ward-2025", status="feasible", committees=COMMITTEES, provenance=PROVENANCE)


def undecided() -> Result:
    return Result(command="propose", plan="ward-2025", status="undecided", committees=COMMITTEES, provenance=PROVENANCE)


def bad_input() -> Result:
    return Result(
        command="check",
        status="bad_input",
        problems=[
            ProblemShown(code="date-unreadable", severity="error", where="pool.csv:17:birth_date", value="31/02/1980",
                         message="there is no 31 February in any year, so this date cannot be read at all",
                         hint="write it as dd/mm/yyyy, mm/yyyy or yyyy"),
            ProblemShown(code="rule-field", severity="warning", where="plan.yaml:3", message="m", hint="h"),
        ],
    )  # fmt: skip


ALL = {
    "not_compliant": not_compliant, "compliant": compliant, "optimal": optimal, "infeasible": infeasible,
    "feasible": feasible, "undecided": undecided, "bad_input": bad_input,
}  # fmt: skip
