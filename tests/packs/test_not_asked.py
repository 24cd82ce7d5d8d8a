"""What no document asks, no pack asks: whole slates that comply, where a rule too many would refuse somebody."""

from __future__ import annotations

from pathlib import Path

import pytest

import planner
from tests.packs.shipped import rule_sets, written

HEAD = "id,gender,birth_date,incumbent,degree,political_theory,ethnicity,committee_level,committee_post"
SOMEBODY = "nam,1/1990,có,ĐH,CC,Kinh,tỉnh,"
# Set: reference month, people, each passing every rule of the set that a document has.
COMPLIANT = {
    # Re-elected to the Party committee with the 48 (30) months asked there: no second age test at the month of the elections.
    "ct45-2025-government-posts": (
        "2026-03",
        ["nam,9/1967,có,ĐH,CC,Kinh,tỉnh,", "nữ,9/1971,có,ĐH,CC,Kinh,tỉnh,"],
    ),
    "ct35-2024-government-posts": (
        "2026-05",
        ["nam,4/1966,có,ĐH,CC,Kinh,tỉnh,", "nữ,9/1970,có,ĐH,CC,Kinh,tỉnh,"],
    ),
    # Senior theory and a degree are asked of cadres whom a province manages, not of every member of these.
    "ct45-2025-district-executive": ("2025-06", ["nam,6/1968,không,CĐ,TC,Kinh,không,"]),
    "ct35-2024-district-executive": ("2025-06", ["nam,6/1968,không,CĐ,TC,Kinh,không,"]),
    "kl118-2025-agency-executive": ("2025-06", ["nam,6/1968,không,CĐ,TC,Kinh,không,"]),
    "ct45-2025-agency-executive": ("2025-06", ["nam,6/1968,không,CĐ,TC,Kinh,không,"]),
    # No figure for wards has been seen: goals.
    "ct45-2025-ward-executive": ("2025-07", ["nam,7/1968,không,CĐ,SC,Kinh,không,"]),
    # Communes of 2020 go by Kết luận 64-KL/TW, whose months have not been seen.
    "ct35-2019-commune-executive": ("2020-04", ["nam,3/1965,không,CĐ,SC,Kinh,không,", "nam,9/1962,có,CĐ,SC,Kinh,xã,ủy viên"]),
}


def _plan(folder: Path, rules: str, as_of: str, people: list[str], more: str = "") -> Path:
    rows = [f"p{i},{cells}" for i, cells in enumerate(people)]
    (folder / "pool.csv").write_text("\n".join([HEAD, *rows]) + "\n", "utf-8")
    committee = f"c: {{seats: {len(people)}, rules: [{rules}]}}"
    text = f"plan: p\nas_of: {as_of}\npool: pool.csv\nfields: vn-cadre\n{more}committees: {{{committee}}}\n"
    (folder / "plan.yaml").write_text(text, "utf-8")
    return folder / "plan.yaml"


@pytest.mark.parametrize("name", COMPLIANT)
def test_nobody_is_refused_by_a_rule_without_a_document(name: str, tmp_path: Path) -> None:
    as_of, people = COMPLIANT[name]
    result = planner.load(_plan(tmp_path, name, as_of, people)).validate({"c": [f"p{i}" for i in range(len(people))]})
    assert result.status == "compliant"


@pytest.mark.parametrize(
    ("name", "bands"),
    [
        ("ct45-2025-city-executive", True),
        ("ct45-2025-district-executive", True),
        ("ct35-2024-city-executive", True),
        ("ct35-2019-district-executive", True),
        ("ct45-2025-ward-executive", False),
        ("ct45-2025-ward-executive-27", False),
        ("ct45-2025-grassroots-executive", False),
        ("ct35-2024-grassroots-executive", False),
        ("ct35-2019-grassroots-executive", False),
    ],
)
def test_three_bands_are_of_cities_and_districts(name: str, bands: bool) -> None:
    assert ("middle-band" in rule_sets()[name].entries) is bands


@pytest.mark.parametrize(
    ("day", "member", "sources"),
    [
        ("2023-10-03", "record-2022", ("QD80-2022", "QD80-2022")),
        ("2023-10-04", "record-2023", ("QD124-2023", "QD80-2022")),
        ("2025-08-30", "record-2025-08", ("QD366-2025", "QD80-2022")),
        ("2025-10-08", "record-2025-10", ("QD366-2025", "QD377-2025")),
    ],
)
def test_the_record_rests_on_the_documents_in_force(day: str, member: str, sources: tuple[str, str], tmp_path: Path) -> None:
    """Ratings on 124, then 366; discipline on 80 until 7/10/2025, then 377."""
    plan = planner.load(_plan(tmp_path, "personal-record", "2025-09", [SOMEBODY], f"rules_on: {day}\n"))
    by_id = {rule.id: rule.basis for rule in plan.case.plan.committees[0].rules}
    assert tuple(basis.source for key in ("rating", "discipline") if (basis := by_id[key])) == sources
    assert rule_sets()[member].family == "personal-record"


def test_a_day_after_the_term_finds_no_set_of_the_family(tmp_path: Path) -> None:
    path = _plan(tmp_path, "city-executive", "2031-06", [SOMEBODY], "rules_on: 2031-06-01\n")
    with pytest.raises(planner.BadInput) as raised:
        planner.load(path)
    assert [problem.code for problem in raised.value.problems] == ["family-not-in-force"]
    path = _plan(tmp_path, "ct45-2025-city-executive", "2031-06", [SOMEBODY], "rules_on: 2031-06-01\n")
    result = planner.load(path).validate({"c": ["p0"]})
    assert "ruleset-not-in-force" in {problem.code for problem in result.problems}


def test_a_ward_set_names_the_other() -> None:
    """By the number that it asks for: the title stands on printouts, where the id of a set says nothing."""
    for name, other in (("ct45-2025-ward-executive", "27"), ("ct45-2025-ward-executive-27", "33")):
        (size,) = (rule for rule in written(name)["rules"] if rule["id"] == "size-at-most")
        assert all(title.rstrip(")").endswith(other) for title in size["title"].values())


def test_a_warning_does_not_go_so_far_as_a_dismissal() -> None:
    (rule,) = (rule for rule in written("qd377-2025-appointment")["rules"] if rule["id"] == "discipline")
    assert "36 (cảnh cáo, chưa đến mức cách chức)" in rule["title"]["vi"]
    assert rule["basis"]["confidence"] == "to_confirm"
