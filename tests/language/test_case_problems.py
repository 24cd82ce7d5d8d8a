"""A plan, its rule sets and its pool are looked at together: every problem at once, and what may be a slip as a warning."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.language.selectors import Equals
from planner.pool.matching import FALSE, TRUE, options
from planner.problems import BadInput, Problem
from planner.session.case import Case, read_case, slate_given

FIELDS = """
fields:
  gender: {type: category, headers: [Giới tính], values: {female: [nữ], male: [nam]}}
  birth_date: {type: date}
  political_theory: {type: level, order: [junior, senior], headers: [LLCT], values: {senior: [cao cấp, CC]}}
  confidence: {type: number, headers: [Tín nhiệm]}
  ethnicity: {type: text}
"""
POOL = "id,full_name,Giới tính,birth_date,ethnicity\na,An,nữ,1980,Kinh\nb,Bình,nam,1975,Khmer\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PLANNER_STRICT_WORDS", "1")
    return tmp_path


def case(rules: str, pool: str | bytes = POOL, fields: str = FIELDS, more: str = "") -> Case:
    Path("pool.csv").write_bytes(pool.encode() if isinstance(pool, str) else pool)
    board = f"  board:\n    title: {{vi: Ban Chấp hành}}\n    seats: 1\n    rules:\n{rules}"
    Path("plan.yaml").write_text(f"plan: p\nas_of: 2025-07\npool: pool.csv{fields}committees:\n{board}{more}", "utf-8")
    return read_case("plan.yaml")


def refused(rules: str, pool: str | bytes = POOL, fields: str = FIELDS, more: str = "") -> list[Problem]:
    with pytest.raises(BadInput) as raised:
        case(rules, pool, fields, more)
    for problem in raised.value.problems:
        assert problem.message("en") != problem.message("vi")
        assert problem.hint("vi")
    return list(raised.value.problems)


def codes(problems: list[Problem]) -> list[str]:
    return [problem.code for problem in problems]


def test_plan_and_pool_at_once() -> None:
    broken = POOL.replace("1980", "31/02/1980").replace("\nb,", "\na,")
    rules = (
        "      - {id: w, count: {gender: female}, atleast: 1}\n"
        "      - {id: e, require: {ethnicty: Kinh}}\n"
        "      - {id: r, apart: [[a, zz]]}\n"
    )
    problems = refused(rules, broken)
    assert codes(problems) == ["unknown-key", "unknown-field", "unknown-person", "date-unreadable", "id-repeated"]
    assert "(An / Bình)" in problems[-1].message("vi")


def test_who_is_excused_is_looked_for_also_where_the_rule_cannot_be_read() -> None:
    more = "waivers: [{rule: board/w, id: nobody, authority: city, reason: r}]\n"
    problems = refused("      - {id: w, requir: {gender: female}}\n", more=more)
    assert codes(problems) == ["unknown-key", "unknown-person"]


def test_an_unknown_field_comes_before_its_type() -> None:
    rules = (
        "      - {id: a, require: {politcal_theory: {at_least: CC}}}\n"
        "      - {id: b, mean: tuổi, at_most: 50}\n"
        "      - {id: c, require: {LLCT: CC}}\n"
    )
    problems = refused(rules, more="prefer: [{highest: tin nhiem}]\n")
    assert codes(problems) == ["unknown-field", "header-for-field", "header-for-field", "unknown-field"]
    assert "political_theory" in problems[0].hint("vi")
    assert "trong quy định viết `political_theory`" in problems[2].message("vi")
    assert "confidence" in problems[3].hint("vi")


def test_one_defect_one_problem() -> None:
    rules = "      - {id: a, require: {age: {below: 60}, political_theory: {at_least: CC}}}\n"
    assert codes(refused(rules, fields="\nfields: vn-cader\n")) == ["fields-not-found"]
    assert codes(refused(rules, POOL.encode("cp1252", "replace"), FIELDS)) == ["text-undecodable"]


def test_spellings_are_listed() -> None:
    hint = refused("      - {id: a, require: {political_theory: {at_least: cao cap}}}\n")[0].hint("vi")
    assert "senior (cao cấp)" in hint
    assert "CC" in hint


def test_warnings() -> None:
    rules = (
        "      - {id: a, require: {political_theory: {at_least: CC}}, force: should}\n"
        "      - {id: b, count: {ethnicity: Khơme}, at_least: 1, force: should}\n"
        "      - {id: c, count: {ethnicity: khmer}, at_least: 1}\n"
    )
    pool = POOL.replace("ethnicity\n", "ethnicity,Lý luận CT\n").replace("Kinh\n", "Kinh,CC\n").replace("Khmer\n", "Khmer,\n")
    read = case(rules, pool)
    assert [(w.code, w.where, w.value, w.severity) for w in read.warnings] == [
        ("column-absent", "plan.yaml:15", "political_theory", "warning"),
        ("value-absent", "plan.yaml:16", "Khơme", "warning"),
    ]
    assert "“Lý luận CT”" in read.warnings[0].hint("vi")
    assert "Khmer" in read.warnings[1].hint("vi")


def test_absent_values_are_all_said_and_slips_looked_for_as_far_as_it_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    """With two peoples in the pool and five comparisons two values are looked at: what nobody has is said all the same."""
    monkeypatch.setattr("planner.reading.against_pool._MOST_COMPARISONS", 5)
    rules = "".join(f"      - {{id: r{n}, count: {{ethnicity: Khmer{n}}}, at_least: 1, force: should}}\n" for n in range(4))
    rules += "      - {id: s, count: {ethnicity: [Kinh, Khmerr]}, at_least: 1}\n"
    warnings = case(rules).warnings
    assert [(w.value, w.params["near"]) for w in warnings] == [
        ("Khmer0", "Khmer"), ("Khmer1", "Khmer"), ("Khmer2", "-"), ("Khmer3", "-"),
    ]  # fmt: skip


def test_a_mapping_to_a_field_that_nobody_knows() -> None:
    """One that a rule asks for is a field of the plan's own."""
    header = POOL.splitlines()[0]
    pool = POOL.replace(header, f"{header},Khối,Nơi sinh").replace("Kinh\n", "Kinh,A,B\n").replace("Khmer\n", "Khmer,A,B\n")
    Path("own.yaml").write_text("Khối: bloc\nNơi sinh: ethnicty\n", "utf-8")
    Path("other.csv").write_text(pool, "utf-8")
    rules = "      - {id: a, count: {bloc: A}, at_least: 1}\n"
    board = f"  board:\n    seats: 1\n    rules:\n{rules}"
    source = "pool: {file: other.csv, columns: own.yaml}\n"
    Path("mapped.yaml").write_text(f"plan: p\nas_of: 2025-07\n{source}{FIELDS.lstrip()}committees:\n{board}", "utf-8")
    (warning,) = read_case("mapped.yaml").warnings
    assert (warning.code, warning.where, warning.value) == ("mapping-unknown-field", "own.yaml:2", "ethnicty")
    assert str(warning.params["near"]).startswith("ethnicity")


def test_an_absent_column_is_said_once() -> None:
    rules = "".join(
        f"      - {{id: {key}, require: {{political_theory: {{at_least: CC}}}}, force: should}}\n" for key in ("a", "b", "c")
    )
    (warning,) = case(rules, POOL).warnings
    assert (warning.code, warning.where, warning.params["count"]) == ("column-absent", "plan.yaml:15", 3)


def test_what_a_pack_asks_for_in_vain_is_named_in_full(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twelve names of groups are longer than the values of other problems may be."""
    monkeypatch.setattr("planner.reading.against_pool.is_in_pack", lambda path: True)
    asked = [f"Dân tộc thứ {number}" for number in range(12)]
    rules = "".join(f"      - {{id: r{at}, count: {{ethnicity: {name}}}, at_most: 1}}\n" for at, name in enumerate(asked))
    (warning,) = case(rules, POOL).warnings
    assert (warning.code, warning.value) == ("values-absent-pack", " / ".join(asked))


def test_alternatives_may_be_missing_unless_they_are_nearly_there() -> None:
    assert case("      - {id: a, count: {ethnicity: [Kinh, Hoa, Tày]}, at_least: 1}\n").warnings == ()
    (slip,) = case("      - {id: a, count: {ethnicity: [Kinh, Hoa, Khmere]}, at_least: 1}\n").warnings
    assert (slip.value, slip.params["near"]) == ("Khmere", "Khmer")


def test_slates_by_title_and_by_id() -> None:
    read = case("      - {id: c, count: {gender: nữ}, at_least: 1}\n")
    assert slate_given(read, {"ban chấp hành": ["a"]}) == {"board": ["a"]}
    with pytest.raises(BadInput) as raised:
        slate_given(read, {"board": ["A"]})
    assert "`a`" in raised.value.problems[0].hint("vi")
    assert "There is nobody with the id `A`" in str(raised.value)
    Path("slate.xlsx").write_bytes(b"PK\x03\x04")
    with pytest.raises(BadInput) as raised:
        slate_given(read, "slate.xlsx")
    assert [p.code for p in raised.value.problems] == ["file-unreadable"]
    Path("slate.xls").write_bytes(b"\xd0\xcf\x11\xe0")
    with pytest.raises(BadInput) as raised:
        slate_given(read, "slate.xls")
    assert [p.code for p in raised.value.problems] == ["slate-format"]


def test_seats_in_words_are_reported_under_seats() -> None:
    rules = "      - {id: c, count: {gender: nữ}, at_least: 1}\n"
    problems = refused(rules, more="  post: {seats: muoi lam, fixed: true}\n")
    assert sorted(codes(problems)) == ["fixed-beside-seats", "needs-whole"]
    assert any("`seats`" in p.message("vi") and "muoi lam" in p.message("vi") for p in problems)


def test_an_undeclared_column_under_any_spelling_of_its_header() -> None:
    pool = "id,Quê Quán\na,Hòa Bình\nb,Huế\n"
    read = case("      - {id: a, require: {quê quán: Hoà Bình}}\n", pool)
    assert read.warnings == ()
    assert options(read.pool, [Equals("quê quán", ("Hoà Bình",))], None).tolist() == [TRUE, FALSE]


def test_services_that_the_retirement_tables_do_not_know() -> None:
    asked = "      - {id: a, require: {months_to_retirement: {at_least: 48}}}\n"
    pool = "id,gender,birth_date,service\na,nữ,1980,Công an\nb,nam,1975,\nc,nam,1975,Army\n"
    assert [(w.code, w.value) for w in case(asked, pool).warnings] == [("service-not-canonical", "Công an")]
    declared = FIELDS + "  service: {type: category, values: {army: [], police: [công an]}}\n  service_rank: {type: text}\n"
    assert case(asked, POOL, declared).warnings == ()  # columns that the pool lacks are not missed
    assert case(asked, pool.replace("Army", "police"), declared).warnings == ()


def test_genders_that_the_retirement_table_does_not_know() -> None:
    fields = "\nfields:\n  birth_date: {type: date}\n"
    asked = "      - {id: a, require: {months_to_retirement: {at_least: 48}}}\n"
    asked += "      - {id: b, mean: months_to_retirement, at_least: 60}\n"
    pool = "id,gender,birth_date\na,nữ,1980\nb,Male,1975\nc,,1975\n"
    assert [(w.code, w.where, w.value, w.severity) for w in case(asked, pool, fields).warnings] == [
        ("gender-not-canonical", "plan.yaml:11", "nữ", "warning")
    ]
    assert case(asked).warnings == ()


# --------------------------------------------------------------------------------------------------- names where ids belong
NAMED = (
    "id,full_name,Giới tính,birth_date,ethnicity\n"
    "p01,Phạm Thị Khánh,nữ,1980,Kinh\np02,Trần An,nam,1975,Khmer\np3,Trần An,nam,1976,Kinh\n"
)


def test_a_name_in_place_of_an_id_is_answered_with_the_id() -> None:
    rules = (
        "      - {id: i, include: [Phạm Thị Khánh]}\n"
        "      - {id: e, exclude: [đ/c Pham thi khanh]}\n"
        "      - {id: t, apart: [[Trần An, p01]]}\n"
        "      - {id: s, require: {gender: nữ}}\n"
    )
    more = "waivers: [{rule: board/s, id: PHẠM THỊ KHÁNH, authority: city, reason: r}]\n"
    problems = refused(rules, NAMED, more=more)
    assert [(p.code, p.where) for p in problems] == [
        ("person-by-name", "plan.yaml:15"),
        ("person-by-name", "plan.yaml:16"),
        ("person-of-several", "plan.yaml:17"),
        ("person-by-name", "plan.yaml:19"),
    ]
    assert "Phạm Thị Khánh là p01" in problems[0].message("vi")
    assert "`p01`" in problems[1].hint("en")
    assert "2 people of the pool have it: p02, p3" in problems[2].message("en")


def test_a_name_is_answered_where_the_pool_has_problems_of_its_own() -> None:
    problems = refused("      - {id: i, include: [Phạm Thị Khánh]}\n", NAMED.replace("1976", "31/02/1976"))
    assert codes(problems) == ["person-by-name", "date-unreadable"]


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("Phạm Thị Khanhh", "p01 (Phạm Thị Khánh)"),
        ("p1", "Did you mean: p01?"),
        ("p003", "Did you mean: p3?"),
        ("p99", "Check the id"),
    ],
)
def test_a_stranger_who_is_nearly_somebody(written: str, hint: str) -> None:
    (problem,) = refused(f"      - {{id: i, include: [{written}]}}\n", NAMED)
    assert problem.code == "unknown-person"
    assert hint in problem.hint("en")


def test_a_slate_of_names_is_answered_with_ids() -> None:
    Path("slate.csv").write_text("committee,id\nboard,Phạm Thị Khánh\n", "utf-8")
    for slate in ("slate.csv", {"board": ["Phạm Thị Khánh"]}):
        with pytest.raises(BadInput) as raised:
            slate_given(case("", NAMED), slate)
        assert [(p.code, p.params["id"]) for p in raised.value.problems] == [("person-by-name", "p01")]


# ------------------------------------------------------------------------------------------------------- without a catalogue
def test_a_plan_without_fields_is_one_problem_and_the_rest_is_found_all_the_same() -> None:
    """What only the catalogue tells: types of fields, headers of columns. What is wrong besides is said at once."""
    rules = (
        "      - {id: a, count: {gender: nữ}, at_least: 1}\n"
        "      - {id: b, require: {LLCT: cao cấp}}\n"
        "      - {id: c, include: [zz]}\n"
        "      - city-executive\n"
    )
    pool = "Mã,Họ và tên,Giới tính,Ngày sinh\na,An,nữ,1980\nb,Bình,nam,31/02/1975\n"
    problems = refused(rules, pool, fields="\n")
    assert codes(problems) == ["fields-line-missing", "header-for-field", "unknown-person", "date-unreadable"]
    assert (problems[0].where, "fields: vn-cadre" in problems[0].hint("vi")) == ("plan.yaml:1", True)
    # Headers alone are enough: of equality no type is asked.
    problems = refused("      - {id: a, count: {gender: nữ}, at_least: 1}\n", "Mã,Giới tính\na,nữ\n", fields="\n")
    assert codes(problems) == ["fields-line-missing"]


def test_a_pool_named_as_windows_does() -> None:
    Path("pools").mkdir()
    Path("pools/pool.csv").write_text(POOL, "utf-8")
    board = "committees:\n  board: {seats: 1}\n"
    Path("plan.yaml").write_text(f"plan: p\npool: pools\\pool.csv\n{board}", "utf-8")
    with pytest.raises(BadInput) as raised:
        read_case("plan.yaml")
    (problem,) = raised.value.problems
    assert (problem.code, problem.value) == ("path-backslashes", "pools\\pool.csv")
    assert problem.hint("vi") == "Viết `pools/pool.csv`."
