"""What a plan's `document` sets, from the plan to the files: the State's head beside the Party's, properties, room for a
signature and a stamp, form numbers and unit lines."""

from __future__ import annotations

import datetime
import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
import yaml
from docx.oxml.ns import qn

import planner
from planner.language.document_forms import number_is_of, signing_is_of
from planner.problems import BadInput
from planner.report import render_pages
from planner.report.composer import document
from planner.report.document import Table
from planner.report.docx.letterhead import head_height
from planner.report.page_one import height_in_word
from planner.results.result import Result
from tests.answers import small_case

COUNTRY, MOTTO, PARTY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "ĐẢNG CỘNG SẢN VIỆT NAM"
STATE: dict[str, Any] = {
    "head": "state", "over": "Ủy ban nhân dân thành phố Cần Thơ", "issuer": "Sở Nội vụ", "number": "Số: 12/BC-SNV",
    "place": "Cần Thơ", "date": "2025-02-05", "kind": "BÁO CÁO", "subject": "Rà soát phương án nhân sự",
    "form_number": "Biểu số 12", "unit_line": "Đvt: Người",
    "signatures": [
        {"lines": ["NGƯỜI LẬP BIỂU"], "name": "Trần Thị Mẫu"},
        {"lines": ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], "name": "Nguyễn Văn Mẫu"},
    ],
    "recipients": ["Ủy ban nhân dân thành phố", "Lưu: VT"],
}  # fmt: skip
_POINTS = 72 / 25.4  # to the mm
_ROOM = 30.0  # mm


def plan_with(folder: Path, head: object) -> Path:
    (folder / "pool.csv").write_text(small_case.POOL, "utf-8")
    path = folder / "plan.yaml"
    raw = yaml.safe_load(small_case.PLAN)
    raw.pop("document", None)
    if head is not None:
        raw["document"] = head
    path.write_text(yaml.safe_dump(raw, allow_unicode=True, sort_keys=False), "utf-8")
    return path


def proposed(folder: Path, head: object = STATE) -> Result:
    plan = planner.load(plan_with(folder, head))
    return plan.detailed(plan.propose())


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> Result:
    return proposed(tmp_path_factory.mktemp("state"))


def problems_of(folder: Path, head: object) -> list[tuple[str, str]]:
    with pytest.raises(BadInput) as found:
        planner.load(plan_with(folder, head))
    return [(problem.code, Path(problem.where).name) for problem in found.value.problems]


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        return {name: parts.read(name) for name in parts.namelist()}


def line_of(folder: Path, text: str) -> int:
    lines = (folder / "plan.yaml").read_text("utf-8").splitlines()
    return next(n for n, line in enumerate(lines, 1) if text in line)


# The head.


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_state_head_in_word(result: Result, lang: str) -> None:
    word = docx.Document(io.BytesIO(render_pages("docx", result, lang)))
    (left, right), (number, place) = (row.cells for row in word.tables[0].rows)
    assert [line.text.replace("\n", " ") for line in left.paragraphs] == ["Ủy ban nhân dân thành phố Cần Thơ", "Sở Nội vụ", ""]
    assert [bool(line.runs[0].bold) for line in left.paragraphs[:2]] == [False, True]
    assert all(line.runs[0].font.all_caps and line.runs[0].font.size.pt == 12 for line in left.paragraphs[:2])
    assert [line.text for line in right.paragraphs] == [COUNTRY, MOTTO]
    assert [line.runs[0].font.size.pt for line in right.paragraphs] == [12, 13]
    assert all(line.runs[0].bold for line in right.paragraphs)
    assert right.paragraphs[1]._p.pPr.find(qn("w:pBdr"))[0].tag == qn("w:bottom")
    assert number.text == "Số: 12/BC-SNV"
    assert place.text.startswith("Cần Thơ, ngày 05 tháng 02 năm 2025" if lang == "vi" else "Cần Thơ, 5 February 2025")
    assert place.paragraphs[0].runs[0].italic
    assert PARTY not in "".join(line.text for line in word.element.body.iter(qn("w:t")) if line.text)


def test_rule_below_the_issuer_is_a_third_to_a_half_of_its_line(result: Result) -> None:
    from planner.report.measure import text_width

    cell = docx.Document(io.BytesIO(render_pages("docx", result, "vi"))).tables[0].rows[0].cells[0]
    rule = cell.paragraphs[2].paragraph_format
    long = cell.width.mm - rule.left_indent.mm - rule.right_indent.mm
    assert 1 / 3 <= long / text_width("SỞ NỘI VỤ", 12, bold=True) <= 1 / 2


def test_state_head_on_a_page_and_a_sheet(result: Result) -> None:
    page = render_pages("html", result, "vi").decode()
    assert f'<p class="country" lang="vi">{COUNTRY}</p><p class="party" lang="vi">{MOTTO}</p>' in page
    assert PARTY not in page
    book = openpyxl.load_workbook(io.BytesIO(render_pages("xlsx", result, "vi")))
    cells = {str(cell.value): cell for row in book.worksheets[0].iter_rows() for cell in row if cell.value}
    assert {COUNTRY, MOTTO, "ỦY BAN NHÂN DÂN THÀNH PHỐ CẦN THƠ", "SỞ NỘI VỤ", "Số: 12/BC-SNV"} <= set(cells)
    assert PARTY not in cells
    assert cells[COUNTRY].font.bold
    assert cells[MOTTO].font.underline
    assert cells["Số: 12/BC-SNV"].row == cells["Cần Thơ, ngày 05 tháng 02 năm 2025"].row


def test_the_party_is_the_head_that_nobody_asks_for(tmp_path: Path) -> None:
    said = proposed(tmp_path, {"issuer": "BAN TỔ CHỨC"})
    for form in ("html", "docx", "xlsx"):
        assert document(said, "vi").letterhead is not None
        assert render_pages(form, said, "vi")
    page = render_pages("html", said, "vi").decode()
    assert PARTY in page
    assert COUNTRY not in page


def test_text_on_a_screen_has_no_head(result: Result) -> None:
    from planner.report import render

    assert not [one for one in (COUNTRY, MOTTO, "Biểu số 12", "Sở Nội vụ") if one in render("text", result, "vi")]


def test_the_head_is_reckoned_higher_where_the_issuer_takes_more_lines(tmp_path: Path, result: Result) -> None:
    long = proposed(tmp_path, STATE | {"over": "Ủy ban nhân dân thành phố trực thuộc Trung ương " * 4})
    heads = [document(one, "vi").letterhead for one in (result, long)]
    assert heads[0] is not None
    assert heads[1] is not None
    assert head_height(heads[0]) + 15 < head_height(heads[1])
    height, room = height_in_word(document(long, "vi"))
    assert height <= room


# What is written the other one's way.


@pytest.mark.parametrize(
    ("text", "head"),
    [("Số: 12/BC-SNV", "state"), ("Số : 12", "state"), ("Số 12-BC/ĐU", "party"), ("số …-BC/ĐU", "party"), ("12/BC", None),
     ("Số", None)],
)  # fmt: skip
def test_whose_number_it_is(text: str, head: str | None) -> None:
    assert number_is_of(text) == head


@pytest.mark.parametrize(
    ("text", "head"),
    [("TM. ỦY BAN NHÂN DÂN", "state"), ("KT.GIÁM ĐỐC", "state"), ("TUQ. CHỦ TỊCH", "state"), ("T/M BAN THƯỜNG VỤ", "party"),
     ("k/t trưởng ban", "party"), ("TRƯỞNG BAN", None), ("TMT", None), ("T/MINH", None)],
)  # fmt: skip
def test_whose_signature_it_is(text: str, head: str | None) -> None:
    assert signing_is_of(text) == head


@pytest.mark.parametrize(
    ("head", "number", "line", "codes"),
    [
        ("state", "Số: 12/BC-SNV", "KT. GIÁM ĐỐC", []),
        ("state", "Số 12-BC/ĐU", "T/M BAN THƯỜNG VỤ", ["party-form-in-state-head"] * 2),
        ("party", "Số 12-BC/ĐU", "T/M BAN THƯỜNG VỤ", []),
        ("party", "Số: 12/BC-SNV", "TM. ỦY BAN NHÂN DÂN", ["state-form-in-party-head"] * 2),
        (None, "Số: 12/BC-SNV", "CHỦ TỊCH", ["state-form-in-party-head"]),
    ],
)
def test_forms_that_mix_are_told_and_printed_as_written(
    head: str | None, number: str, line: str, codes: list[str], tmp_path: Path
) -> None:
    said = {"number": number, "signatures": [{"lines": [line, "PHÓ"], "name": "A"}]} | ({"head": head} if head else {})
    plan = planner.load(plan_with(tmp_path, said))
    result = plan.check()
    found = [problem for problem in result.problems if problem.code.endswith("-head")]
    assert [problem.code for problem in found] == codes
    assert [problem.value for problem in found] == [number, line][: len(codes)]
    places = [f"plan.yaml:{line_of(tmp_path, text)}" for text in (number, line)]
    assert [Path(problem.where).name for problem in found] == places[: len(codes)]
    assert all(problem.severity == "warning" for problem in found)
    printed = document(plan.detailed(result), "vi").letterhead
    assert printed is not None
    assert (printed.number, printed.signatures[0].lines[0]) == (number, line)


# Keys.


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [("head", "provincial", "not-one-of"), ("head", ["state"], "not-one-of"), ("form_number", ["Biểu 12"], "needs-text"),
     ("unit_line", {"a": 1}, "needs-text"), ("unit_line", "", "value-empty"), ("form_nunber", "Biểu 12", "unknown-key"),
     ("stamp", True, "unknown-key")],
)  # fmt: skip
def test_a_bad_key_is_told_with_its_line(key: str, value: object, code: str, tmp_path: Path) -> None:
    assert problems_of(tmp_path, {"issuer": "Sở Nội vụ", key: value}) == [(code, f"plan.yaml:{line_of(tmp_path, f'  {key}:')}")]


def test_every_bad_key_is_told_at_once(tmp_path: Path) -> None:
    found = problems_of(tmp_path, {"head": "x", "form_number": [1], "stamp": 1})
    assert len(found) == 3


# Properties of the files.


def core_of(data: bytes) -> Any:
    return docx.Document(io.BytesIO(data)).core_properties


def test_properties_are_those_of_the_document(result: Result) -> None:
    day = datetime.datetime(2025, 2, 5, tzinfo=datetime.UTC)
    word = render_pages("docx", result, "vi")
    said = core_of(word)
    assert (said.author, said.last_modified_by, said.subject) == ("Sở Nội vụ", "Sở Nội vụ", "Rà soát phương án nhân sự")
    assert (said.title, said.category, said.created, said.modified) == ("Phương án nhỏ", "BÁO CÁO", day, day)
    company = "Ủy ban nhân dân thành phố Cần Thơ – Sở Nội vụ"
    for form in ("docx", "xlsx"):
        assert f"<Company>{company}</Company>" in parts_of(render_pages(form, result, "vi"))["docProps/app.xml"].decode()
    book = openpyxl.load_workbook(io.BytesIO(render_pages("xlsx", result, "vi"))).properties
    assert (book.creator, book.title, book.subject, book.category) == (
        "Sở Nội vụ", "Phương án nhỏ", "Rà soát phương án nhân sự", "BÁO CÁO",
    )  # fmt: skip
    assert book.created == book.modified == day.replace(tzinfo=None)
    page = render_pages("html", result, "vi").decode()
    assert "<title>Phương án nhỏ</title>" in page
    for name, text in (("author", "Sở Nội vụ"), ("description", "Rà soát phương án nhân sự"), ("dcterms.date", "2025-02-05")):
        assert f'<meta name="{name}" content="{text}">' in page


def test_without_a_date_files_are_of_the_reference_month(tmp_path: Path) -> None:
    said = proposed(tmp_path, {"issuer": "BAN TỔ CHỨC"})
    assert core_of(render_pages("docx", said, "vi")).created == datetime.datetime(2025, 7, 1, tzinfo=datetime.UTC)
    assert '<meta name="dcterms.date" content="2025-07-01">' in render_pages("html", said, "vi").decode()


@pytest.mark.parametrize("form", ["docx", "xlsx", "html"])
def test_same_result_same_bytes(form: str, result: Result) -> None:
    assert render_pages(form, result, "vi") == render_pages(form, result, "vi")


def test_properties_name_nobody_who_signs(result: Result) -> None:
    for form in ("docx", "xlsx"):
        parts = parts_of(render_pages(form, result, "vi"))
        told = [data.decode() for name, data in parts.items() if name.startswith("docProps/")]
        assert told
        assert not [name for name in ("Mẫu", *result.details.people) if name in "".join(told)]  # type: ignore[union-attr]


# The lines above a list.


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_form_number_and_unit_stand_above_the_list(result: Result, lang: str) -> None:
    made = document(result, lang)
    tables = [block for section in made.everything for block in section.blocks if isinstance(block, Table)]
    assert {table.above for table in tables if table.key.startswith("people-")} == {("Biểu số 12", "Đvt: Người")}
    assert not any(table.above for table in tables if not table.key.startswith("people-"))
    word = docx.Document(io.BytesIO(render_pages("docx", result, lang)))
    lines = [line for line in word.paragraphs if line.text in ("Biểu số 12", "Đvt: Người")]
    assert [line.text for line in lines] == ["Biểu số 12", "Đvt: Người"]
    assert all(line.alignment == 2 and line.paragraph_format.keep_with_next for line in lines)
    assert lines[1]._p.getnext().tag == qn("w:tbl")
    page = render_pages("html", result, lang).decode()
    assert re.search(r'<p class="above">Biểu số 12</p>\s*<p class="above">Đvt: Người</p>\s*<div class="scroll', page)
    book = openpyxl.load_workbook(io.BytesIO(render_pages("xlsx", result, lang)))
    found = [(sheet.title, cell.row) for sheet in book for row in sheet.iter_rows() for cell in row
             if cell.value in ("Biểu số 12", "Đvt: Người") and cell.alignment.horizontal == "right"]  # fmt: skip
    assert len(found) == 2
    assert found[1] == (found[0][0], found[0][1] + 1)


# Room for a signature and a stamp.


def test_room_to_sign_in_word(result: Result) -> None:
    word = docx.Document(io.BytesIO(render_pages("docx", result, "vi")))
    blocks = [cell for row in word.tables if "NGƯỜI LẬP BIỂU" in row._tbl.xpath("string(.)") for cell in row.rows[0].cells[1:]]
    assert len(blocks) == 2
    for block in blocks:
        free = [line for line in block.paragraphs[1:-1] if not line.text]
        room = sum(spacing.get(qn("w:line")) is not None and int(spacing.get(qn("w:line"))) / 20 / _POINTS
                   for line in free for spacing in line._p.pPr.findall(qn("w:spacing")))  # fmt: skip
        assert room >= _ROOM
    assert [len(block.paragraphs) for block in blocks] == [len(blocks[0].paragraphs)] * 2  # the names stand on one line


def test_nothing_is_locked(result: Result) -> None:
    for form in ("docx", "xlsx"):
        text = b"".join(parts_of(render_pages(form, result, "vi")).values())
        assert not re.search(rb"documentProtection|writeProtection|sheetProtection|workbookProtection", text)


def boxes(pdf: Path, page: int) -> list[tuple[str, float, float]]:
    """(word, upper edge, lower edge) in points, from the top of the page."""
    made = subprocess.run(
        ["pdftotext", "-bbox", "-f", str(page), "-l", str(page), str(pdf), "-"], check=True, capture_output=True, timeout=60
    )
    line = r'<word xMin="[\d.]+" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)</word>'
    found = re.findall(line, made.stdout.decode())
    return [(word, float(top), float(bottom)) for top, bottom, word in found]


def rooms(pdf: Path) -> list[float]:
    """In mm, on the first page: from what stands above each name of those who sign down to the name."""
    words = boxes(pdf, 1)
    said = [bottom for word, _, bottom in words if word in ("ĐỐC", "BIỂU")]
    names = [top for word, top, _ in words if word == "Mẫu"]
    assert len(said) == 3  # KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC, NGƯỜI LẬP BIỂU
    assert len(names) == 2
    return [(top - max(said)) / _POINTS for top in names]


@pytest.mark.slow
@pytest.mark.skipif(not (shutil.which("soffice") and shutil.which("pdftotext")), reason="no office program to lay pages out")
@pytest.mark.parametrize("form", ["docx", "xlsx"])
@pytest.mark.parametrize(
    ("plan", "slate"), [("city/plan.yaml", "city/slate-complies.csv"), ("ward/plan.yaml", "ward/slate-fails.csv")]
)
def test_three_centimetres_are_free_as_printed(form: str, plan: str, slate: str, tmp_path: Path) -> None:
    examples = Path(__file__).parents[2] / "examples"
    raw = yaml.safe_load((examples / plan).read_text("utf-8"))
    shutil.copytree((examples / plan).parent, tmp_path / "plan")
    (tmp_path / "plan" / "state.yaml").write_text(yaml.safe_dump(raw | {"document": STATE}, allow_unicode=True), "utf-8")
    loaded = planner.load(tmp_path / "plan" / "state.yaml")
    paper = tmp_path / f"report.{form}"
    paper.write_bytes(render_pages(form, loaded.detailed(loaded.validate(examples / slate)), "vi"))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(paper)]
    subprocess.run(convert, check=True, capture_output=True, timeout=240)
    assert min(rooms(paper.with_suffix(".pdf"))) >= _ROOM


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("pdftotext"), reason="nothing to read pages with")
def test_three_centimetres_are_free_as_a_browser_prints(result: Result, tmp_path: Path) -> None:
    pytest.importorskip("playwright", reason="playwright is not installed")
    from tests.browser.chromium import browser, executable

    if executable() is None:
        pytest.skip("no Chromium")
    page, pdf = tmp_path / "report.html", tmp_path / "report.pdf"
    page.write_bytes(render_pages("html", result, "vi"))
    with browser() as opened:
        shown = opened.new_page()
        shown.goto(page.as_uri())
        shown.pdf(path=str(pdf), prefer_css_page_size=True)
    assert min(rooms(pdf)) >= _ROOM
