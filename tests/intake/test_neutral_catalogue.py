"""The catalogue `person`, and when the pool tools take it by themselves: never for a Vietnamese list."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from planner.intake.lint import lint
from planner.intake.opening import OpenedPool, Opening, open_alike, open_pool
from planner.pool.values import column_texts
from planner.problems import BadInput
from planner.reading.loading import load_plan
from tests.cli.conftest import ROOT
from tests.intake.conftest import Run

MONITORING = (
    "external_id,first_name,last_name,email,mobile_number,primary_address1,primary_address2,primary_city,primary_zip,gender,"
    "age_bracket,ethnicity,geo_bucket,edu_level,disability,registration_status\n"
)
GENDERS = ("Female", "Male", "Non-binary", "Prefer not to say", "Agender", "Other", "")
LISTS = sorted(
    path
    for folder in ("tests/gallery/files", "tests/pool/gallery", "tests/conformance/cases", "examples")
    for path in (ROOT / folder).rglob("*")
    if path.suffix.lower() in (".csv", ".xlsx", ".xls", ".tsv")
)


def opened(folder: Path, text: str, fields: str | None = None) -> OpenedPool:
    (folder / "list.csv").write_text(text, encoding="utf-8")
    return open_pool(Opening(folder / "list.csv", fields=fields))


def is_neutral(one: OpenedPool) -> bool:
    return one.chosen is not None


def test_a_monitoring_file_of_150_reads_without_an_error_and_everybody_has_a_name(tmp_path: Path) -> None:
    rows = "".join(
        f"m{n},First{n},Last{n},m{n}@x.org,07{n:03},{n} Row,,Leeds,LS{n},{GENDERS[n % 7]},30-44,White,North,Level 1,No,POOL\n"
        for n in range(150)
    )
    one = opened(tmp_path, MONITORING + rows)
    assert is_neutral(one)
    found = lint(one)
    assert found.count("error") == 0
    assert not found.unknown
    pool = one.read.pool
    assert pool is not None
    assert list(pool.names) == [f"First{n} Last{n}" for n in range(150)]
    assert pool.ids[:2] == ["m0", "m1"]
    genders = column_texts(pool.columns["gender"])
    assert genders[:7] == ["Female", "Male", "non_binary", "prefer_not_to_say", "Agender", "Other", ""]
    # Agender stays, with a warning to look.
    assert [p.where for p in found.problems if p.code == "value-unknown"][:1] == [f"{one.source.shown}:6:gender"]


def test_names_of_which_a_part_is_blank_and_names_in_one_column(tmp_path: Path) -> None:
    one = opened(tmp_path, "id,last_name,middle_name,first_name,email\na,Lee,,Ann,x\nb,,,Bo,x\nc,Oh,M.,,x\nd,,,,x\n", "person")
    assert one.read.pool is not None
    assert list(one.read.pool.names) == ["Ann Lee", "Bo", "M. Oh", ""]
    both = opened(tmp_path, "id,Name,first_name,last_name\na,Dr Ann Lee,Ann,Lee\n", "person")
    assert both.read.pool is not None
    assert list(both.read.pool.names) == ["Dr Ann Lee"]


def test_headings_of_hr_suites(tmp_path: Path) -> None:
    text = (
        "Employee ID,Worker,Job Title,Department,Location,Manager,Hire Date,Performance Rating,Potential,Readiness,Ranking,"
        "Gender\ne1,Ann Lee,Head of IT,IT,Leeds,Bo Ng,2019-03-01,Exceeds,High,Ready now,1,F\n"
    )
    one = opened(tmp_path, text)
    assert is_neutral(one)
    assert lint(one).status == "clean"
    assert list(one.read.columns.values()) == [
        "id", "full_name", "post", "unit", "location", "manager", "hire_date", "rating", "potential", "readiness", "ranking",
        "gender",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "header",
    [
        "id,full_name,gender,birth_date,unit,post",  # a clean file
        "ID,Họ và tên,Email,First name,Last name,City,Zip",
        "Ma so,Ho ten,Email,first_name,last_name,city,postcode",  # one heading without marks is enough
        "id,address,unit,score",
        "x,y,z",
    ],
)
def test_the_standard_catalogue_stays(tmp_path: Path, header: str) -> None:
    assert not is_neutral(opened(tmp_path, f"{header}\n" + ",".join("abcdefg"[: header.count(",") + 1]) + "\n"))


def test_a_catalogue_that_is_named_is_taken(tmp_path: Path) -> None:
    text = "nationbuilder_id,first_name,last_name,gender\na,Ann,Lee,Female\n"
    assert is_neutral(opened(tmp_path, text))
    assert not opened(tmp_path, text, "vn-cadre").notes
    assert not opened(tmp_path, text, "person").notes


@pytest.mark.parametrize("path", LISTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_list_of_an_office_changes_its_catalogue(path: Path) -> None:
    try:
        one = open_pool(Opening(path))
    except BadInput:
        return
    assert is_neutral(one) == (path.parent.name == "panel" and path.name == "people.csv")


def test_lists_that_are_compared_are_read_by_one_catalogue(run: Run, tmp_path: Path) -> None:
    (tmp_path / "old.csv").write_text(MONITORING + "a,Ann,Lee,,,,,,,Non-binary,,,,,,\n", encoding="utf-8")
    (tmp_path / "new.csv").write_text(MONITORING + "a,Ann,Lee,,,,,,,Female,,,,,,\n", encoding="utf-8")
    (tmp_path / "office.csv").write_text("Mã,Họ và tên,Giới tính\na,Lee Ann,Nữ\n", encoding="utf-8")
    (tmp_path / "office2.csv").write_text("Mã,Họ và tên,Giới tính\na,Lee Ann,Nam\n", encoding="utf-8")
    differ = run("diff", "old.csv", "new.csv")
    assert differ.code == 1, differ.out + differ.err
    assert "--fields vn-cadre" in differ.err
    assert run("diff", "office.csv", "office2.csv").err == ""
    mixed = [Opening(tmp_path / name) for name in ("office.csv", "new.csv")]
    assert [is_neutral(open_pool(one)) for one in mixed] == [False, True]
    assert not any(map(is_neutral, open_alike(mixed)))
    assert all(map(is_neutral, open_alike([Opening(tmp_path / name) for name in ("old.csv", "new.csv")])))


def test_the_profile_knows_who_is_neither_from_who_does_not_say(run: Run, tmp_path: Path) -> None:
    answers = ["Female", "Male", "Male", "Non-binary", "genderqueer", "Other gender", "Prefer not to say", ""]
    rows = "".join(f"q{at},Ann,Lee,,,,,,,{answer},,,,,,\n" for at, answer in enumerate(answers))
    (tmp_path / "list.csv").write_text(MONITORING + rows, encoding="utf-8")
    told = run("profile", "list.csv", "--as-of", "2026-01")
    assert "men 2, women 1, other 3, not stated 2" in " ".join(told.out.split())
    told = run("profile", "list.csv", "--as-of", "2026-01", "--lang", "vi")
    assert "nam 2, nữ 1, khác 3, chưa rõ giới tính 2" in " ".join(told.out.split())
    data = json.loads(run("profile", "list.csv", "--format", "json").out)
    assert (data["men"], data["women"], data["other"], data["sex_unknown"]) == (2, 1, 3, 2)


def test_the_commands_say_so_and_how_to_force_the_other(run: Run, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text(MONITORING + "a,Ann,Lee,,,,,,,Non-binary,,,,,,\n", encoding="utf-8")
    linted = run("lint", "list.csv")
    assert "--fields vn-cadre" in " ".join(linted.out.split())
    profiled = run("profile", "list.csv")
    assert profiled.code == 0
    assert "--fields vn-cadre" in profiled.err
    converted = run("convert", "list.csv", "--out", "clean.csv", "--lang", "vi")
    assert converted.code == 0
    assert "danh mục trường `person`" in converted.err
    assert run("lint", "list.csv", "--fields", "vn-cadre").code == 3  # Non-binary is no value there
    assert run("lint", "clean.csv").code == 0


@pytest.mark.parametrize(
    ("field", "code"),
    [
        ("full_name: {made_of: [first, last]}", "made-of-unknown"),
        ("full_name: {made_of: [first, born]}\n  first: {}\n  born: {type: date}", "made-of-unknown"),
        ("first: {made_of: [last]}\n  last: {}", "made-of-not-here"),
    ],
)
def test_what_a_name_is_made_of(tmp_path: Path, field: str, code: str) -> None:
    (tmp_path / "pool.csv").write_text("id,first,last,born\na,Ann,Lee,1970\n", encoding="utf-8")
    text = f"plan: p\nas_of: 2025-01\npool: pool.csv\nfields:\n  {field}\ncommittees: {{c: {{seats: 1}}}}\n"
    (tmp_path / "plan.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(BadInput) as bad:
        load_plan(tmp_path / "plan.yaml")
    assert code in {problem.code for problem in bad.value.problems}
