"""Personal numbers: what twelve digits say, held against the row, and the offer to take them for ids."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from planner.api import load
from planner.cli.app import main
from planner.intake.lint import PoolLint, lint
from planner.intake.opening import Opening, open_pool
from planner.intake.sense.identity_number import parsed
from tests.intake.lists import write

HEAD = "Mã,Họ và tên,Giới tính,Ngày sinh,Số CCCD\n"


def linted(folder: Path, text: str, columns: str = "") -> PoolLint:
    mapping = write(folder, columns, "columns.yaml") if columns else None
    found = lint(open_pool(Opening(write(folder, text), columns=mapping)))
    for problem in found.problems:
        for lang in ("en", "vi"):
            assert "{" not in problem.message(lang) + problem.hint(lang)
    return found


def codes(found: PoolLint) -> list[tuple[str, str, str]]:
    """Severity, code and place of what is said of the numbers."""
    return [
        (p.severity, p.code.removeprefix("identity-number-"), p.where.rpartition("pool.csv:")[2])
        for p in found.problems
        if p.code.startswith("identity-number-")
    ]


@pytest.mark.parametrize(
    ("digits", "sex", "year"),
    [
        ("092083000123", "male", 1983),
        ("092183000123", "female", 1983),
        ("092204000123", "male", 2004),
        ("092304000123", "female", 2004),
        ("001400000000", "male", 2100),
        ("096999999999", "female", 2399),
    ],
)
def test_what_twelve_digits_say(digits: str, sex: str, year: int) -> None:
    number = parsed(digits)
    assert number is not None
    assert (number.sex, number.year) == (sex, year)


@pytest.mark.parametrize("text", ["", "92183000123", "0921830001234", "09218300012x", "٠٩٢١٨٣٠٠٠١٢٣"])
def test_other_texts_say_nothing(text: str) -> None:
    assert parsed(text) is None


AT = "2:Số CCCD"


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("Nữ,1983,092183000123", []),
        ("Nữ,5/1983,092183000123", []),
        ("Nam,2004,092204000123", []),  # people of 2000 and later
        ("Nữ,2004,092304000123", []),
        (",,092183000123", []),  # unknown is no contradiction
        ("Nữ,,092183000123", []),
        ("Nam,1983,092183000123", [("warning", "sex", AT)]),
        ("Nữ,1984,092183000123", [("warning", "year", AT)]),
        ("Nam,1904,092204000123", [("warning", "year", AT)]),  # the century alone
        ("Nam,1984,092183000123", [("warning", "other", AT)]),
        (",,092599000123", [("warning", "unborn", AT)]),
        ("Nữ,1983,92183000123", [("warning", "zero-lost", AT)]),
        ("Nữ,1983,1183000123", [("warning", "zero-lost", AT)]),  # two zeros: 001
        ("Nam,1983,92183000123", [("warning", "form", AT)]),  # with the zero it would be a woman's
        ("Nữ,1999,92183000123", [("warning", "form", AT)]),
        ("Nữ,1983,0921830001234", [("warning", "form", AT)]),
        ("Nữ,1983,O92183000123", [("warning", "form", AT)]),
        ("Nữ,1983,9.2183E+10", [("warning", "rounded", AT)]),
        ('Nữ,1983,"9,2183E+10"', [("warning", "rounded", AT)]),
        ("Nữ,1983,092 183 000 123", [("note", "spaced", AT)]),
        ("Nữ,1983,092.183.000.123", [("note", "spaced", AT)]),
        ("Nam,1983,092 183 000 123", [("warning", "sex", AT), ("note", "spaced", AT)]),
        ("Nữ,1983,361234567", [("note", "old", AT)]),
        ("Nữ,1983,", []),
    ],
)
def test_a_number_against_its_row(row: str, expected: list[tuple[str, str, str]], tmp_path: Path) -> None:
    assert codes(linted(tmp_path, HEAD + f"a1,Lê Thị A,{row}\n")) == expected


def test_both_cells_and_both_values_are_said(tmp_path: Path) -> None:
    found = linted(tmp_path, HEAD + "a1,Lê Thị A,Nam,20/10/1984,092183000123\n")
    (one,) = [p for p in found.problems if p.code == "identity-number-other"]
    for text in ("092183000123", "1983", "female", "male", "20/10/1984", "2:Giới tính", "2:Ngày sinh"):
        assert text in one.message() + one.hint()


def test_a_birth_date_in_two_columns_names_the_filled_one(tmp_path: Path) -> None:
    found = linted(tmp_path, "Mã,Họ và tên,Năm sinh: Nam,Năm sinh: Nữ,CCCD\na1,Lê A,1983,,092183000123\n")
    (one,) = [p for p in found.problems if p.code == "identity-number-sex"]
    assert "2:Năm sinh: Nam" in one.message()


def test_the_zero_is_proposed_and_never_put_in(tmp_path: Path) -> None:
    found = open_pool(Opening(write(tmp_path, HEAD + "a1,Lê Thị A,Nữ,1983,92183000123\n")))
    (one,) = [p for p in lint(found).problems if p.code == "identity-number-zero-lost"]
    assert one.params["to"] == "092183000123"
    assert found.read.pool is not None
    assert found.read.pool.columns["identity_number"].labels == ("92183000123",)  # type: ignore[union-attr]


def test_a_number_in_two_rows_is_one_person(tmp_path: Path) -> None:
    rows = ["a1,Lê Thị A,Nữ,1983,092183000123", "a2,Lê Thị B,Nữ,1983,092 183 000 123", "a3,Lê Thị C,Nữ,1983,92183000123",
            "a4,Lê Thị D,Nữ,1983,092183000124"]  # fmt: skip
    found = linted(tmp_path, HEAD + "\n".join(rows) + "\n")
    twice = [p for p in found.problems if p.code == "identity-number-twice"]
    assert [(p.where.rpartition("pool.csv:")[2], str(p.params["first"]).rpartition("pool.csv:")[2]) for p in twice] == [
        ("3:Số CCCD", AT), ("4:Số CCCD", AT),
    ]  # fmt: skip
    assert twice[0].params["ids"] == ["a1", "a2"]


NO_IDS = "Họ và tên,Giới tính,Ngày sinh,Số CCCD\n"


def test_numbers_are_offered_as_ids_and_not_taken(tmp_path: Path) -> None:
    text = NO_IDS + "Lê Thị A,Nữ,1983,092183000123\nLê B,Nam,1983,092083000124\n"
    found = linted(tmp_path, text)
    (offer,) = [p for p in found.problems if p.code == "identity-number-offered"]
    assert offer.severity == "note"
    assert offer.where.endswith("pool.csv:1:Số CCCD")
    for lang in ("en", "vi"):
        assert '"Số CCCD": id' in offer.hint(lang)
    opened = open_pool(Opening(tmp_path / "pool.csv"))
    assert opened.read.pool is not None
    assert list(opened.read.pool.ids) == ["r0001", "r0002"]


@pytest.mark.parametrize(
    "rows",
    [
        "Lê Thị A,Nữ,1983,092183000123\nLê B,Nam,1983,\n",
        "Lê Thị A,Nữ,1983,092183000123\nLê Thị B,Nữ,1983,092183000123\n",
        "Lê Thị A,Nữ,1983,092183000123\nLê B,Nam,1983,361234567\n",
        "Lê Thị A,Nữ,1983,092183000123\nLê B,Nam,1983,092 083 000 124\n",
    ],
)
def test_numbers_that_are_no_ids_are_not_offered(rows: str, tmp_path: Path) -> None:
    assert "identity-number-offered" not in {p.code for p in linted(tmp_path, NO_IDS + rows).problems}


def test_with_ids_nothing_is_offered(tmp_path: Path) -> None:
    found = linted(tmp_path, HEAD + "a1,Lê Thị A,Nữ,1983,092183000123\n")
    assert "identity-number-offered" not in {p.code for p in found.problems}


def test_ids_that_are_numbers_are_checked_alike(tmp_path: Path) -> None:
    text = NO_IDS + "Lê Thị A,Nam,1983,092183000123\nLê B,Nam,1983,92083000124\n"
    found = linted(tmp_path, text, '"Số CCCD": id\n')
    assert codes(found) == [("warning", "sex", "2:Số CCCD"), ("warning", "zero-lost", "3:Số CCCD")]


def test_ids_under_another_header_are_no_numbers(tmp_path: Path) -> None:
    assert codes(linted(tmp_path, "Mã,Họ và tên\n12345,Lê A\n")) == []


PLAN = """\
plan: Thử
pool: {file: pool.csv, columns: %s}
fields: vn-cadre
as_of: 2025-07
committees:
  c: {seats: 1, rules: [{id: w, count: {gender: female}, at_least: 1}]}
"""


def test_an_answer_names_the_cell_and_not_the_number(tmp_path: Path) -> None:
    rows = [f"a{n},Lê Thị {n},Nam,1984,0921830001{n}" for n in range(20, 24)] + ["b1,Trần B,Nữ,1983,92183000199"]
    write(tmp_path, HEAD + "\n".join(rows) + "\n")
    write(tmp_path, PLAN % "{}", "plan.yaml")
    result = load(tmp_path / "plan.yaml").propose()
    kept = json.dumps(result.model_dump(mode="json"), ensure_ascii=False)
    assert "identity-number-doubtful" in kept
    assert ":Số CCCD" in kept
    assert "92183" not in kept


def test_lint_of_the_command_line_shows_the_number(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path, HEAD + "a1,Lê Thị A,Nữ,1983,92183000123\n")
    assert main(["pool", "lint", str(tmp_path / "pool.csv")]) == 0
    assert "092183000123" in capsys.readouterr().out


def test_a_report_and_its_result_hold_no_number(tmp_path: Path) -> None:
    rows = ["a1,Lê Thị A,Nữ,1983,092183000123", "b1,Trần B,Nam,1983,092083000199"]
    write(tmp_path, HEAD + "\n".join(rows) + "\n")
    rule = "{id: known, require: {identity_number: {known: false}}}"
    plan = write(tmp_path, (PLAN % "{}").replace("at_least: 1}]", f"at_least: 1}}, {rule}]"), "plan.yaml")
    page, kept = tmp_path / "page.html", tmp_path / "result.json"
    for out in (page, kept):
        assert main(["report", str(plan), "--out", str(out)]) in (0, 1)
        assert "092183" not in out.read_text("utf-8")
        assert "092083" not in out.read_text("utf-8")
    assert "Lê Thị A" in page.read_text("utf-8")
