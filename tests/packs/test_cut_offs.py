"""The latest birth months that fail and the earliest that pass, for every level, sex and kind of rule."""

from __future__ import annotations

from pathlib import Path

import pytest

import planner

# Reference month: kind of rule -> the earliest birth months that pass, of men and of women.
FIRST, AGAIN, SPECIAL, OLD = "first-term 60", "re-election 48", "special 42", "re-election 30"
CUT_OFFS = {
    "2025-04": {FIRST: "1968-04 1972-01", AGAIN: "1967-04 1971-05", SPECIAL: "1966-10 1971-02", OLD: "1966-01 1970-06"},
    "2025-06": {FIRST: "1968-06 1972-02", AGAIN: "1967-06 1971-06", SPECIAL: "1966-12 1971-04", OLD: "1966-03 1970-08"},
    "2025-07": {FIRST: "1968-07 1972-03", AGAIN: "1967-07 1971-07", SPECIAL: "1967-01 1971-05", OLD: "1966-04 1970-09"},
    "2025-09": {FIRST: "1968-09 1972-05", AGAIN: "1967-09 1971-09", SPECIAL: "1967-03 1971-05", OLD: "1966-04 1970-09"},
    "2026-03": {FIRST: "1969-03 1972-09", AGAIN: "1968-03 1972-01", SPECIAL: "1967-09 1971-09", OLD: "1966-09 1971-01"},
}

# Level: reference month, the set of 2025, the set of 2024 (or what they build on, where one has no rule of its own: leading
# posts of government are not asked for months at re-election).
LEVELS = {
    "grassroots": ("2025-04", "ct45-2025-grassroots-executive", "ct35-2024-grassroots-executive"),
    "directly above": ("2025-06", "ct45-2025-district-executive", "ct35-2024-district-executive"),
    "ward": ("2025-07", "ct45-2025-ward-executive", "ct35-2024-conditions"),
    "city": ("2025-09", "ct45-2025-city-executive", "ct35-2024-city-executive"),
    "government": ("2026-03", "ct45-2025-conditions", "ct35-2024-conditions"),
}
# Kind of rule: the committee of the plan below, the rule, whether of re-elected members.
ASKED = {
    FIRST: ("new", "first-term-age", False),
    AGAIN: ("new", "re-election-age", True),
    SPECIAL: ("special", "42-months", True),
    OLD: ("old", "re-election-age", True),
}

PLAN = """
plan: cut-offs
as_of: {as_of}
pool: pool.csv
fields: vn-cadre
committees:
  new: {{seats: {{at_least: 0}}, rules: [{new}]}}
  old: {{seats: {{at_least: 0}}, rules: [{old}]}}
  special: {{seats: {{at_least: 0}}, rules: [{{id: 42-months, require: {{months_to_retirement: {{at_least: 42}}}}}}]}}
"""


def _month_before(month: str) -> str:
    year, number = map(int, month.split("-"))
    return f"{year - 1}-12" if number == 1 else f"{year}-{number - 1:02}"


@pytest.mark.parametrize("level", LEVELS)
def test_the_month_that_passes_and_the_one_before_it(level: str, tmp_path: Path) -> None:
    as_of, new, old = LEVELS[level]
    lines = ["id,gender,birth_date,incumbent,committee_level,committee_post"]
    slate: dict[str, list[str]] = {}
    late: dict[str, set[str]] = {}
    for number, (kind, months) in enumerate(CUT_OFFS[as_of].items()):
        committee, _, again = ASKED[kind]
        for sex, month in zip(("nam", "nữ"), months.split(), strict=True):
            for name, born in (("passes", month), ("late", _month_before(month))):
                person = f"{number}-{sex}-{name}"
                lines.append(f"{person},{sex},{born},{'có' if again else 'không'},{'huyện' if again else 'không'},ủy viên")
                slate.setdefault(committee, []).append(person)
                if name == "late":
                    late.setdefault(kind, set()).add(person)
    (tmp_path / "pool.csv").write_text("\n".join(lines) + "\n", "utf-8")
    (tmp_path / "plan.yaml").write_text(PLAN.format(as_of=as_of, new=new, old=old), "utf-8")
    findings = {f.rule: f for f in planner.load(tmp_path / "plan.yaml").validate(slate).findings}
    for kind, (committee, rule, _) in ASKED.items():
        finding = findings[f"{committee}/{rule}"]
        assert finding.verdict == "not_met"
        assert set(finding.people) == late[kind], kind


@pytest.mark.parametrize(
    ("as_of", "rules", "again", "passes"),
    [
        ("2020-09", "ct35-2019-city-executive", "không", ("1965-09", "1970-09")),
        ("2020-09", "ct35-2019-city-executive", "có", ("1963-03", "1968-03")),
        ("2020-06", "ct35-2019-district-executive", "có", ("1962-12", "1967-12")),
        # The table prints 9/1963 and 9/1968 where the formula gives 11/1963 and 11/1968: what is printed holds.
        ("2021-05", "ct35-2019-government-posts", "có", ("1963-09", "1968-09")),
    ],
)
def test_printed_months_go_before_the_formula(
    as_of: str, rules: str, again: str, passes: tuple[str, str], tmp_path: Path
) -> None:
    born = {f"{sex}-{n}": (sex, m) for sex, month in zip(("nam", "nữ"), passes, strict=True)
            for n, m in (("passes", month), ("late", _month_before(month)))}  # fmt: skip
    lines = ["id,gender,birth_date,incumbent", *(f"{p},{sex},{month},{again}" for p, (sex, month) in born.items())]
    (tmp_path / "pool.csv").write_text("\n".join(lines) + "\n", "utf-8")
    text = f"plan: p\nas_of: {as_of}\npool: pool.csv\nfields: vn-cadre\ncommittees: {{c: {{seats: 4, rules: [{rules}]}}}}\n"
    (tmp_path / "plan.yaml").write_text(text, "utf-8")
    findings = {f.rule: f for f in planner.load(tmp_path / "plan.yaml").validate({"c": list(born)}).findings}
    rule = "c/re-election-age" if again == "có" else "c/first-term-age"
    assert set(findings[rule].people) == {"nam-late", "nữ-late"}


# Level: reference month, the set, the months of women who retire at 60 (first term, re-election): printed, but for those of
# re-election above the grassroots and in wards, which follow from 48 months.
WOMEN_TO_60 = {
    "directly above": ("2025-06", "ct45-2025-district-executive", "1970-06 1969-06"),
    "ward": ("2025-07", "ct45-2025-ward-executive", "1970-07 1969-07"),
    "city": ("2025-09", "ct45-2025-city-executive", "1970-09 1969-09"),
}


@pytest.mark.parametrize("level", WOMEN_TO_60)
def test_women_who_may_retire_later_are_counted_to_60_and_men_are_not(level: str, tmp_path: Path) -> None:
    """The appendix prints the women's months beside the others, and none for men."""
    as_of, rules, printed = WOMEN_TO_60[level]
    first, again = printed.split()
    men_again = CUT_OFFS[as_of][AGAIN].split()[0]
    born = {
        "w-first": ("nữ", first, "không"),
        "w-first-late": ("nữ", _month_before(first), "không"),
        "w-again": ("nữ", again, "có"),
        "w-again-late": ("nữ", _month_before(again), "có"),
        "m-again": ("nam", men_again, "có"),
        "m-again-late": ("nam", _month_before(men_again), "có"),
    }
    lines = ["id,gender,birth_date,incumbent,committee_level,committee_post,later_retirement"]
    lines += [f"{p},{sex},{month},{old},huyện,ủy viên,có" for p, (sex, month, old) in born.items()]
    (tmp_path / "pool.csv").write_text("\n".join(lines) + "\n", "utf-8")
    text = f"plan: p\nas_of: {as_of}\npool: pool.csv\nfields: vn-cadre\ncommittees: {{c: {{seats: 6, rules: [{rules}]}}}}\n"
    (tmp_path / "plan.yaml").write_text(text, "utf-8")
    findings = {f.rule: f for f in planner.load(tmp_path / "plan.yaml").validate({"c": list(born)}).findings}
    assert set(findings["c/first-term-age"].people) == {"w-first-late"}
    assert set(findings["c/re-election-age"].people) == {"w-again-late", "m-again-late"}


def test_the_family_gives_the_set_in_force(tmp_path: Path) -> None:
    """A man born 4/1966 has 31 months left at 9/2025: enough until 13/4/2025, too few from the day after."""
    (tmp_path / "pool.csv").write_text("id,gender,birth_date,incumbent\na,nam,4/1966,có\n", "utf-8")
    verdicts = {}
    for day in ("2025-04-13", "2025-04-14"):
        text = f"plan: p\nas_of: 2025-09\nrules_on: {day}\npool: pool.csv\nfields: vn-cadre\n"
        (tmp_path / "plan.yaml").write_text(text + "committees: {c: {seats: 1, rules: [city-executive]}}\n", "utf-8")
        findings = {f.rule: f for f in planner.load(tmp_path / "plan.yaml").validate({"c": ["a"]}).findings}
        verdicts[day] = findings["c/re-election-age"].verdict
    assert verdicts == {"2025-04-13": "met", "2025-04-14": "not_met"}


def test_a_special_case_is_waived_on_the_record(tmp_path: Path) -> None:
    pool = "id,gender,birth_date,incumbent,degree,political_theory\na,nam,3/1967,có,ĐH,CC\n"
    (tmp_path / "pool.csv").write_text(pool, "utf-8")
    text = (
        "plan: p\nas_of: 2025-09\npool: pool.csv\nfields: vn-cadre\ncommittees:\n"
        "  executive: {seats: 1, rules: [ct45-2025-city-executive]}\n"
        "  deputies: {within: executive, seats: 1, rules: [ct45-2025-city-deputies]}\n"
    )
    waiver = "waivers: [{rule: executive/re-election-age, id: a, authority: central, reason: Trường hợp đặc biệt}]\n"
    for more, status in (("", "infeasible"), (waiver, "feasible")):
        (tmp_path / "plan.yaml").write_text(text + more, "utf-8")
        assert planner.load(tmp_path / "plan.yaml").check().status == status
