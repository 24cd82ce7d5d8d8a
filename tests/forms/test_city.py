"""Biểu 9 and 12 of the city: every cell against a recount that shares nothing with the product, which reads workbook, ages and
posts by itself; and the files read back."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest

from tests.cli.conftest import ROOT, Run, run

__all__ = ["run"]
CITY = ROOT / "examples" / "city"
SLATE = CITY / "slate-complies.csv"
SEPTEMBER_2025 = 2025 * 12 + 8
Answer = bool | None  # None: the data leaves it open


@dataclass(frozen=True)
class Person:
    id: str
    born: str
    gender: str
    ethnicity: str
    degree: str
    theory: str
    post: str
    unit: str
    incumbent: str

    @property
    def ages(self) -> set[int]:
        """Whole years in September 2025, all that may be."""
        parts = [int(part) for part in self.born.split("/")] if self.born else []
        months = {(parts[-1], parts[-2])} if len(parts) > 1 else {(year, month) for year in parts for month in range(1, 13)}
        return {(SEPTEMBER_2025 - (year * 12 + month - 1)) // 12 for year, month in months}

    def age(self, holds: Callable[[int], bool]) -> Answer:
        answers = {holds(age) for age in self.ages}
        return answers.pop() if len(answers) == 1 else None


def people() -> list[Person]:
    sheet = openpyxl.load_workbook(CITY / "pool.xlsx").active
    assert sheet is not None
    found = []
    for cells in sheet.iter_rows(min_row=10, values_only=True):
        if isinstance(cells[1], str) and re.fullmatch(r"p\d+", cells[1]):
            texts = ["" if cell is None else str(cell).strip() for cell in cells]
            id, born, own = texts[1], texts[3] or texts[4], (texts[at] for at in (5, 6, 9, 11, 13, 14, 16))
            found.append(Person(id, born, *own))
    assert len(found) == 180
    return found


def is_in(text: str, *values: str) -> Answer:
    return None if not text else text in values


ROWS: dict[str, Callable[[Person], Answer]] = {
    "total": lambda p: True,
    "women": lambda p: is_in(p.gender, "Nữ"),
    "ethnic-minority": lambda p: None if not p.ethnicity else p.ethnicity != "Kinh",
    "age-to-40": lambda p: p.age(lambda age: age <= 40),
    "age-41-50": lambda p: p.age(lambda age: 41 <= age <= 50),
    "age-over-50": lambda p: p.age(lambda age: age > 50),
    "college": lambda p: is_in(p.degree, "CĐ"),
    "bachelor": lambda p: is_in(p.degree, "ĐH"),
    "above-bachelor": lambda p: is_in(p.degree, "ThS", "TS"),
    "theory-intermediate": lambda p: is_in(p.theory, "TC"),
    "theory-senior": lambda p: is_in(p.theory, "CC", "CN"),
}


def _leads(p: Person, deputy: str) -> bool:
    """A Party body, the Front or an organisation of the city: its head, or (`deputy` "Phó ") one of the deputies."""
    titles = {
        r"(Ban Tổ chức|Ban Nội chính|Ban Tuyên giáo và Dân vận) Thành ủy": f"{deputy}Trưởng ban",
        r"Văn phòng Thành ủy": f"{deputy}Chánh Văn phòng",
        r"Ủy ban Kiểm tra Thành ủy": f"{deputy}Chủ nhiệm",
        r"Ủy ban MTTQ|Hội Nông dân|Hội LHPN|Hội Cựu chiến binh|Liên đoàn Lao động": f"{deputy}Chủ tịch",
    }
    return any(re.fullmatch(unit, p.unit) and p.post == title for unit, title in titles.items())


def _department(p: Person, deputy: str) -> bool:
    titles = {
        r"Sở .*": f"{deputy}Giám đốc",
        r"Thanh tra .*": f"{deputy}Chánh Thanh tra",
        r"Văn phòng UBND .*": f"{deputy}Chánh Văn phòng",
    }
    return any(re.fullmatch(unit, p.unit) and p.post == title for unit, title in titles.items())


def _other_unit(p: Person, deputy: str) -> Answer:
    """Of a hospital, a centre, a company the list does not say whether it is a public service unit."""
    return None if re.match("Bệnh viện|Công ty|Trung tâm", p.unit) and p.post == f"{deputy}Giám đốc" else False


def _of_city(post: str) -> Callable[[Person], Answer]:
    return lambda p: p.post == post and not re.search("xã|phường", p.unit)


NINE: dict[str, Callable[[Person], Answer]] = {
    "executive": lambda p: is_in(p.incumbent.lower(), "có"),
    "secretary": _of_city("Bí thư"),
    "deputies": _of_city("Phó Bí thư"),
    "council-chair": _of_city("Chủ tịch HĐND"),
    "council-deputies": _of_city("Phó Chủ tịch HĐND"),
    "administration-chair": _of_city("Chủ tịch UBND"),
    "administration-deputies": _of_city("Phó Chủ tịch UBND"),
    "assembly-head": _of_city("Trưởng Đoàn ĐBQH"),
    "assembly-deputies": _of_city("Phó Trưởng Đoàn ĐBQH"),
    "party-bodies-head": lambda p: _leads(p, ""),
    "party-bodies-deputies": lambda p: _leads(p, "Phó "),
    "departments-head": lambda p: _department(p, ""),
    "departments-deputies": lambda p: _department(p, "Phó "),
    "service-units-head": lambda p: _other_unit(p, ""),
    "service-units-deputies": lambda p: _other_unit(p, "Phó "),
}


def counted(row: Callable[[Person], Answer], column: Callable[[Person], Answer], pool: list[Person]) -> tuple[int, int]:
    """For certain, and perhaps."""
    both = [(row(p), column(p)) for p in pool]
    sure = sum(r is True and c is True for r, c in both)
    return sure, sum(r is not False and c is not False for r, c in both) - sure


def twelve() -> dict[str, Callable[[Person], Answer]]:
    listed: dict[str, set[str]] = {}
    with SLATE.open(encoding="utf-8-sig") as file:
        for line in csv.DictReader(file):
            listed.setdefault(line["committee"], set()).add(line["id"])
    columns = ("executive", "standing", "secretary", "deputies", "inspection")
    return {key: partial(_is_listed, listed[key]) for key in columns}


def _is_listed(ids: set[str], p: Person) -> Answer:
    return p.id in ids


Recount = dict[tuple[str, str], tuple[int, int]]


def recount(columns: dict[str, Callable[[Person], Answer]]) -> Recount:
    pool = people()
    return {(r, c): counted(row, column, pool) for r, row in ROWS.items() for c, column in columns.items()}


def asked(run: Run, *arguments: object) -> dict[str, Any]:
    ran = run("report", CITY, *arguments, "--format", "json")
    assert ran.code == 0, ran.err
    found: dict[str, Any] = json.loads(ran.out)
    return found


def cells(data: dict[str, Any]) -> Iterator[tuple[str, str, tuple[int, int] | None]]:
    for row in data["rows"]:
        for column, cell in zip(data["columns"], row["cells"], strict=True):
            yield row["key"], column["key"], None if cell is None else (cell["count"], cell["open"])


FORMS = [("btctw-9", (), NINE), ("btctw-12", (SLATE,), None)]


@pytest.mark.parametrize(("form", "slate", "columns"), FORMS)
def test_every_cell_equals_a_recount(
    run: Run, form: str, slate: tuple[Path, ...], columns: dict[str, Callable[[Person], Answer]] | None
) -> None:
    known = recount(twelve() if columns is None else columns)
    seen = set()
    for row, column, cell in cells(asked(run, *slate, "--form", form)):
        expected = known.get((row, column))
        if expected is None or row in ("associate-professor", "professor"):
            assert cell is None, (row, column)  # nothing is known of it: empty, never 0
        else:
            assert cell == expected, (row, column)
            seen.add((row, column))
    assert seen == {(r, c) for r, c in known if form == "btctw-12" or r != "college"}


def test_ages_of_the_whole_list_in_whole_years() -> None:
    """19, 80, 75 of those whose month of birth is known, and five known to the year whom their band has for certain."""
    pool = people()
    to_the_month = [p for p in pool if "/" in p.born]
    for group, expected in ((to_the_month, [19, 80, 75]), (pool, [21, 80, 78])):
        assert [counted(ROWS[key], lambda _: True, group)[0] for key in ("age-to-40", "age-41-50", "age-over-50")] == expected


def test_profile_has_the_rows_of_the_forms(run: Run) -> None:
    ran = run("pool", "profile", CITY / "pool.xlsx", "--as-of", "2025-09", "--format", "json")
    lines = {line["key"]: (line["count"], line["open"] + line["unknown"]) for line in json.loads(ran.out)["lines"]}
    pool = people()
    for line, row in {
        "form-to-40": "age-to-40", "form-41-50": "age-41-50", "form-over-50": "age-over-50", "college": "college",
        "above-bachelor": "above-bachelor", "theory-intermediate": "theory-intermediate", "theory-senior": "theory-senior",
    }.items():  # fmt: skip
        assert lines[line] == counted(ROWS[row], lambda _: True, pool), line


# --- the files read back ------------------------------------------------------------------------------------------------------


def shown(cell: tuple[int, int] | None) -> str:
    return "" if cell is None else f"{cell[0]}" + (f" +{cell[1]}?" if cell[1] else "")


@pytest.mark.parametrize(("form", "slate", "columns"), FORMS)
def test_the_workbook_holds_these_numbers(
    run: Run, tmp_path: Path, form: str, slate: tuple[Path, ...], columns: object
) -> None:
    out = tmp_path / "form.xlsx"
    assert run("report", CITY, *slate, "--form", form, "--out", out).code == 0
    data = asked(run, *slate, "--form", form)
    sheet = openpyxl.load_workbook(out).active
    assert sheet is not None
    top = next(row[0].row for row in sheet.iter_rows(max_col=1) if row[0].value == "Nội dung")
    last, width = top + 2 + len(data["rows"]), len(data["columns"])
    written = []
    for row in sheet.iter_rows(min_row=top + 3, max_row=last, min_col=3, max_col=2 + width):
        for cell in row:
            mark = re.search(r'" (\+\d+\?)"', cell.number_format)
            assert cell.value is None or isinstance(cell.value, int)
            written.append("" if cell.value is None else f"{cell.value}" + (f" {mark[1]}" if mark else ""))
    assert written == [shown(cell) for _, _, cell in cells(data)]
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.page_setup.paperSize == 9
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.page_setup.fitToWidth in (None, 1)  # None: the default, 1
    assert sheet.print_title_rows == f"${top}:${top + 2}"
    assert str(sheet.print_area).startswith("'Biểu số")
    assert f"A{top}:B{top + 1}" in {str(merged) for merged in sheet.merged_cells.ranges}
    texts = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert "Đvt: Người" in texts
    assert any("cần xác nhận" in text and "11-HD/BTCTW" in text for text in texts)
    assert any("tuổi tròn" in text for text in texts)
    assert {"NGƯỜI LẬP BIỂU", "Trần Thị Mẫu", "PHÓ TRƯỞNG BAN", "Nguyễn Văn Mẫu", "BAN TỔ CHỨC THÀNH ỦY"} <= set(texts)
    assert any(text.startswith("(Điện thoại") for text in texts)
    assert max(dimension.height or 0 for dimension in sheet.row_dimensions.values()) >= 85  # points: 3 cm


@pytest.mark.parametrize(("form", "slate", "columns"), FORMS)
def test_word_holds_these_numbers(run: Run, tmp_path: Path, form: str, slate: tuple[Path, ...], columns: object) -> None:
    out = tmp_path / "form.docx"
    assert run("report", CITY, *slate, "--form", form, "--out", out).code == 0
    data = asked(run, *slate, "--form", form)
    word = docx.Document(io.BytesIO(out.read_bytes()))
    table = next(table for table in word.tables if table.cell(0, 0).text == "Nội dung")
    assert [[cell.text for cell in row.cells[2:]] for row in table.rows[3:]] == [
        [shown(None if cell is None else (cell["count"], cell["open"])) for cell in row["cells"]]
        for row in data["rows"]
    ]
    assert all(row._tr.xpath("w:trPr/w:tblHeader") for row in table.rows[:3])
    section = word.sections[0]
    assert section.page_width is not None
    assert section.page_height is not None
    assert section.page_width > section.page_height
    texts = [paragraph.text for paragraph in word.paragraphs]
    texts += [cell.text for one in word.tables for row in one.rows for cell in row.cells]
    everything = "\n".join(texts)
    head = ("ĐẢNG CỘNG SẢN VIỆT NAM", "BAN TỔ CHỨC THÀNH ỦY", f"{data['number']} (Theo", "Đvt: Người")
    for text in (*head, "NGƯỜI LẬP BIỂU", "Nguyễn Văn Mẫu", "Cần Thơ, ngày 05 tháng 9 năm 2025"):
        assert text in everything, text
    room = [int(space) for space in word.element.body.xpath(".//w:spacing/@w:before") if int(space) >= 1700]
    assert len(room) == 2  # twips: 3 cm above each name


def test_the_same_form_gives_the_same_bytes(run: Run, tmp_path: Path) -> None:
    for kind in ("xlsx", "docx"):
        files = [tmp_path / f"{n}.{kind}" for n in range(2)]
        for file in files:
            assert run("report", CITY, "--form", "btctw-9", "--out", file, "-q").code == 0
        assert files[0].read_bytes() == files[1].read_bytes()


def test_nothing_of_a_person_is_in_the_file(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "form.xlsx"
    assert run("report", CITY, SLATE, "--form", "btctw-12", "--out", out, "-q").code == 0
    pool, form = (openpyxl.load_workbook(file).active for file in (CITY / "pool.xlsx", out))
    assert pool is not None
    assert form is not None
    names = {str(row[2]) for row in pool.iter_rows(min_row=10, values_only=True) if row[2]}
    texts = {str(cell.value) for row in form.iter_rows() for cell in row}
    assert len(names) > 150
    assert not names & texts
    assert not any(re.search(r"\bp\d{3}\b", text) for text in texts)
