"""The list of people: ages and months left that can be counted again, what each one fails, and what is left out of it."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

import planner
from planner.api import LoadedPlan
from planner.report.composer import document
from planner.report.document import Table
from planner.results.redaction import redacted
from planner.results.result import Reckoned, Result

WARD = Path(__file__).parents[2] / "examples" / "ward"

PLAN = """
plan: p
pool: pool.csv
as_of: 2025-07
fields: vn-cadre
committees:
  board:
    title: {vi: Ban Chấp hành}
    seats: 5
    rules:
      - {id: theory, title: {vi: LLCT từ trung cấp}, require: {political_theory: {at_least: intermediate}}}
      - {id: left, title: {vi: Còn 48 tháng}, who: {incumbent: true}, require: {months_to_retirement: {at_least: 48}}}
      - {id: either, title: {vi: Trẻ hoặc nữ}, require: {any: [{age: {below: 42}}, {gender: female}]}, force: should}
      - {id: women, title: {vi: Nữ}, count: {gender: female}, at_least: 4}
      - {id: kin, title: {vi: Không cùng nhà}, apart: family_group}
  chair: {title: {vi: Bí thư}, within: board, seats: 1}
  deputies: {title: {vi: Phó Bí thư}, within: board, seats: 2}
  audit: {title: {vi: Ủy ban Kiểm tra}, seats: 1, as_of: 2026-01}
joint: [{id: one, title: {vi: Một chức danh}, holds: [chair, deputies], at_most: 1}]
waivers: [{rule: board/theory, id: d, authority: local, reason: đang học}]
document: {sort: {ties: pool}}
"""
POOL = """id,full_name,gender,birth_date,religion,political_theory,incumbent,family_group,retirement_month
a,Lê Văn An,nam,15/5/1967,Không,sơ cấp,có,G1,
b,Lê Thị Bình,nữ,1971,Không,,có,G1,
c,Lê Thị Chi,nữ,3/1985,Không,trung cấp,không,,
d,Lê Văn Dũng,nam,,Không,sơ cấp,không,,
e,Lê Giang,,7/1983,Không,cao cấp,không,,12/2030
"""
SLATE = {"board": ["a", "b", "c", "d", "e"], "chair": ["a"], "deputies": ["a", "b"], "audit": ["c"]}


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> Result:
    folder = tmp_path_factory.mktemp("ages")
    (folder / "plan.yaml").write_text(PLAN, "utf-8")
    (folder / "pool.csv").write_text(POOL, "utf-8")
    loaded = planner.load(folder / "plan.yaml")
    return loaded.detailed(loaded.validate(SLATE))


@pytest.fixture(scope="module")
def ward() -> LoadedPlan:
    return planner.load(WARD / "plan.yaml")


def people(result: Result, committee: str = "board", lang: str = "vi") -> Table:
    blocks = [block for section in document(result, lang).everything for block in section.blocks]
    return next(block for block in blocks if isinstance(block, Table) and block.key == f"people-{committee}")


def column(table: Table, key: str) -> dict[str, str]:
    """By the id below the name, what stands in a column."""
    at = [one.key for one in table.columns].index(key)
    rows = [row.cells for row in table.rows if row.kind == "body"]
    return {cells[1].under[0]: " / ".join([cells[at].text, *cells[at].under]) for cells in rows}


# --- counted again by hand ----------------------------------------------------------------------------------------------------


def age_of_law(sex: str, year: int) -> int:
    """Months, by article 4 of Nghị định 135/2020/NĐ-CP: 60y3m and 55y4m in 2021, 3 and 4 months more a year, to 62 and 60."""
    first, step, last = (60 * 12 + 3, 3, 62 * 12) if sex == "nam" else (55 * 12 + 4, 4, 60 * 12)
    return min(first + step * (year - 2021), last)


def retires(born: int, sex: str) -> int:
    """The first month (year * 12 + month - 1) in which the age of its year is reached."""
    month = born
    while month - born < age_of_law(sex, month // 12):
        month += 1
    return month


def month_of(text: str) -> int:
    *_, month, year = text.split("/")
    return int(year) * 12 + int(month) - 1


def test_ages_and_months_of_the_ward_are_those_of_the_law(ward: LoadedPlan) -> None:
    as_of = 2025 * 12 + 6
    with (WARD / "pool.csv").open(encoding="utf-8") as file:
        pool = {row["id"]: row for row in csv.DictReader(file)}
    result = ward.detailed(ward.validate(WARD / "slate-fails.csv"))
    assert result.details is not None
    assert len(result.details.people) == 27
    born = {key: column(people(result, "executive"), key) for key in ("male", "female")}
    printed = column(people(result, "executive"), "retires")
    for id, person in result.details.people.items():
        row = pool[id]
        age = (as_of - month_of(row["birth_date"])) // 12
        given = row["retirement_month"]
        month = month_of(given) if given else retires(month_of(row["birth_date"]), row["gender"])
        assert person.at == {"2025-07": Reckoned(age=age, months_left=month - as_of)}, id
        assert born["male" if row["gender"] == "nam" else "female"][id].endswith(f" / {age} tuổi")
        sign = " †" if given else ""
        assert printed[id] == f"{month % 12 + 1}/{month // 12}{sign} / còn {month - as_of} tháng"


def test_what_a_date_leaves_open_is_a_range(result: Result) -> None:
    assert result.details is not None
    at = {id: person.at.get("2025-07") for id, person in result.details.people.items()}
    assert at["a"] == Reckoned(age=58, months_left=46)  # retires in 5/2029, at 62 years
    ends = [retires(1971 * 12 + month, "nữ") - (2025 * 12 + 6) for month in (0, 11)]
    assert ends == [38, 53]
    assert at["b"] == Reckoned(age_range=[53, 54], months_left_range=ends)
    assert at["d"] is None
    assert at["e"] == Reckoned(age=42, months_left=65)  # stated, whatever the sex
    assert column(people(result), "male")["e"] == "07/1983 ? / 42 tuổi"
    assert column(people(result), "female")["b"] == "1971 / 53–54 tuổi"
    assert column(people(result), "retires")["b"] == "9/2028–12/2029 / còn 38–53 tháng"
    assert column(people(result), "retires")["d"] == ""


def test_a_committee_of_another_month_counts_at_its_own(result: Result) -> None:
    assert result.details is not None
    assert column(people(result), "female")["c"] == "03/1985 / 40 tuổi"
    assert column(people(result, "audit"), "female")["c"] == "03/1985 / 40 tuổi"
    left = [result.details.people["c"].at[month].months_left for month in ("2025-07", "2026-01")]
    assert left[0] is not None
    assert left[1] == left[0] - 6
    assert "tính đến tháng 1/2026" in people(result, "audit").note
    assert "tính đến tháng 7/2025" in people(result).note
    assert "Nghị định 135/2020/NĐ-CP" in people(result).note
    assert result.provenance is not None
    assert "nd135-2020" in result.provenance.tables_sha256


def test_remarks_say_what_everybody_fails(result: Result) -> None:
    remarks = column(people(result), "remark")
    assert remarks == {
        "a": "mục 2: LLCT sơ cấp, cần ≥ trung cấp; mục 3: còn 46 tháng, cần ≥ 48; mục 4 (phấn đấu): Trẻ hoặc nữ; "
        "mục 6: Không cùng nhà; mục 10: Một chức danh",
        "b": "mục 2: chưa rõ LLCT, cần ≥ trung cấp; mục 3: còn 38–53 tháng, cần ≥ 48; mục 6: Không cùng nhà",
        "c": "",
        "d": "mục 4 (phấn đấu): Trẻ hoặc nữ; * miễn mục 2",
        "e": "mục 4 (phấn đấu): Trẻ hoặc nữ",
    }
    assert "remark" not in [one.key for one in people(result, "audit").columns]


def test_who_holds_two_posts_is_told_at_the_second(result: Result) -> None:
    heads = [row.cells[0].text for row in people(result).rows if row.kind == "section"]
    assert heads == ["I. Bí thư (1)", "II. Phó Bí thư (2, trong đó 1 kiêm đã ghi ở trên)", "III. Ủy viên Ban Chấp hành (3)"]


def test_what_everybody_has_alike_is_said_once(result: Result) -> None:
    assert "religion" not in [one.key for one in people(result).columns]
    assert people(result).note.startswith("Tất cả: Tôn giáo: Không.")
    assert "religion" in [one.key for one in people(result, "audit").columns]  # of one person that says nothing


@pytest.mark.parametrize("how", ["initials", "counts"])
def test_no_month_of_birth_or_retirement_is_left(result: Result, how: str) -> None:
    plain = redacted(result, how, [])  # type: ignore[arg-type]
    kept = json.loads(plain.to_json())
    assert all(not any(at.values()) for person in kept["details"]["people"].values() for at in person.get("at", {}).values())
    assert not any(finding.get("asks") for finding in kept["findings"])
    facts = [values for finding in kept["findings"] for values in finding.get("facts", {}).values()]
    assert {field for values in facts for field in values} <= {"gender"}
    said = repr(document(plain, "vi"))
    for told in ("5/2029", "12/2030", "còn 46", "46 tháng", "65 tháng", "58 tuổi", "53–54", "1967", "1983"):
        assert told not in said
    if how == "initials":
        assert {"retires", "birth"}.isdisjoint(one.key for one in people(plain).columns)
        assert column(people(plain), "remark")["b"] == "mục 2: LLCT từ trung cấp; mục 3: Còn 48 tháng; mục 6: Không cùng nhà"


def test_a_long_title_is_told_in_its_first_words() -> None:
    title = {"vi": "Người có quan hệ gia đình không cùng Ban Thường vụ"}
    broken = {"rule": "board/kin", "topic": "other", "force": "must", "verdict": "not_met", "kind": "apart", "title": title}
    told = Result.model_validate({
        "command": "validate", "status": "not_compliant", "slate": {"board": ["a"]}, "committees": [{"id": "board"}],
        "findings": [{**broken, "people": ["a"]}], "details": {"people": {"a": {"row": 1}}}, "names": {"a": "An"},
    })  # fmt: skip
    assert column(people(told), "remark") == {"a": "mục 1: Người có quan hệ gia đình không cùng…"}
