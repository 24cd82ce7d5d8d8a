"""An office's template: its head is filled, its styles stay, the report stands where it says; what is wrong is told."""

from __future__ import annotations

import dataclasses
import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from planner.cli.app import main
from planner.problems import BadInput
from planner.report.composer import document
from planner.report.document import Letterhead, Signature
from planner.report.docx import render
from planner.report.docx.template import Template, read_template
from tests.report import samples

HEAD = Letterhead(
    issuer="Ban Tổ chức Thành ủy", number="Số 12-BC/BTC", place_and_date="Cần Thơ, ngày 05 tháng 4 năm 2025", kind="BÁO CÁO",
    subject="Rà soát nhân sự", signatures=(Signature(("TRƯỞNG BAN",), "Lê Văn Mẫu"),), recipients=("Lưu",),
)  # fmt: skip
LINES = ("{issuer}", "{number}", "{place_and_date}", "{kind}", "{subject}", "{report}", "Cuối mẫu")


def office(path: Path, lines: tuple[str, ...] = LINES, change: Callable[[Any], None] = lambda _: None) -> Path:
    """A template with these lines, its own margins, font and a heading in green."""
    word = docx.Document()
    for line in lines:
        word.add_paragraph(line)
    word.sections[0].left_margin = Mm(40)
    word.styles["Normal"].font.name = "Arial"
    word.styles["Heading 1"].font.size = Pt(17)
    change(word)
    word.save(str(path))
    return path


def filled(path: Path) -> Any:
    printed = dataclasses.replace(document(samples.not_compliant(), "vi"), letterhead=HEAD, secrecy="")
    return docx.Document(io.BytesIO(render(printed, read_template(path))))


def lines_of(word: Any) -> list[str]:
    return [line.text for line in word.paragraphs]


def codes(path: Path) -> list[str]:
    with pytest.raises(BadInput) as raised:
        filled(path)
    return [problem.code for problem in raised.value.problems]


def test_the_head_is_filled_and_the_report_stands_where_it_says(tmp_path: Path) -> None:
    word = filled(office(tmp_path / "mau.docx"))
    lines = lines_of(word)
    assert lines[:5] == [HEAD.issuer, HEAD.number, HEAD.place_and_date, HEAD.kind, HEAD.subject]
    assert lines.count(HEAD.subject) == 1
    annex = next(i for i, line in enumerate(lines) if line.startswith("Phụ lục 1"))
    assert 5 < lines.index("Cuối mẫu") < annex
    assert not [line for line in lines if "{" in line]


def test_its_styles_and_margins_stay(tmp_path: Path) -> None:
    word = filled(office(tmp_path / "mau.docx"))
    assert word.styles["Normal"].font.name == "Arial"
    assert word.styles["Cell"].font.name is None  # what is added is in its letters, too
    assert word.styles["Heading 1"].font.size == Pt(17)
    assert round(word.sections[0].left_margin.mm) == 40
    ids = {style.style_id for style in word.styles}
    used = {style.get(qn("w:val")) for style in word.element.body.iter(qn("w:pStyle"))}
    assert used <= ids


def test_styles_of_other_ids_and_lists_without_signs(tmp_path: Path) -> None:
    def change(word: Any) -> None:
        word.styles["Heading 1"].element.set(qn("w:styleId"), "u1")
        for name in ("List Bullet", "List Number", "Title"):
            word.styles.element.remove(word.styles[name].element)

    word = filled(office(tmp_path / "mau.docx", change=change))
    assert [line for line in word.paragraphs if line._p.pPr is not None and line._p.pPr.pStyle is not None
            and line._p.pPr.pStyle.val == "u1"]  # fmt: skip
    numbers = {number.numId for number in word.part.numbering_part.element.num_lst}
    assert {word.styles[name].element.pPr.numPr.numId.val for name in ("List Bullet", "List Number")} <= numbers


def test_a_placeholder_spread_over_runs_and_in_a_table(tmp_path: Path) -> None:
    def change(word: Any) -> None:
        cell = word.add_table(1, 1).rows[0].cells[0].paragraphs[0]
        for part, bold in (("Số: {num", True), ("ber}, {pla", False), ("ce_and_date}!", False)):
            cell.add_run(part).bold = bold

    word = filled(office(tmp_path / "mau.docx", ("{issuer} {kind}",), change))
    cell = word.tables[0].rows[0].cells[0].paragraphs[0]
    assert cell.text == f"Số: {HEAD.number}, {HEAD.place_and_date}!"
    assert [run.text for run in cell.runs if run.bold] == [f"Số: {HEAD.number}"]


def test_values_are_texts_and_nothing_else(tmp_path: Path) -> None:
    hostile = dataclasses.replace(HEAD, issuer="{number} <w:p/> \x00", number="{report}")
    printed = dataclasses.replace(document(samples.not_compliant(), "vi"), letterhead=hostile)
    template = read_template(office(tmp_path / "mau.docx"))
    word = docx.Document(io.BytesIO(render(printed, template)))
    assert lines_of(word)[:2] == ["{number} <w:p/> \\x00", "{report}"]


def test_same_bytes_for_the_same_document(tmp_path: Path) -> None:
    template = read_template(office(tmp_path / "mau.docx"))
    printed = dataclasses.replace(document(samples.not_compliant(), "vi"), letterhead=HEAD)
    assert render(printed, template) == render(printed, template)


@pytest.mark.parametrize(
    ("lines", "found"),
    [(("{report}",), ["template-lacks"] * 4), ((*LINES, "{issuing}"), ["template-unknown"]),
     ((*LINES, "{report}"), ["template-report"]), (("Xem {report}", *LINES[:5]), ["template-report"])],
)  # fmt: skip
def test_what_it_lacks_and_what_is_not_known(tmp_path: Path, lines: tuple[str, ...], found: list[str]) -> None:
    assert codes(office(tmp_path / "mau.docx", lines)) == found


def repacked(path: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    with zipfile.ZipFile(path) as parts:
        content = {name: parts.read(name) for name in parts.namelist()}
    change(content)
    with zipfile.ZipFile(path, "w") as made:
        for name, data in content.items():
            made.writestr(name, data)
    return path


RELS = "word/_rels/document.xml.rels"
LINK = b'<Relationship Id="rIdX" Type="http://x/image" Target="http://x.org/a.png" TargetMode="External"/></Relationships>'
DTD = b"<!DOCTYPE x>"
FIELD = b"<w:p><w:r><w:instrText> INCLUDE</w:instrText></w:r><w:r><w:instrText>TEXT c:\\\\x</w:instrText></w:r></w:p><w:sectPr"


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (lambda parts: parts.update({"word/vbaProject.bin": b"x"}), "template-macros"),
        (lambda parts: parts.update({"word/embeddings/oleObject1.bin": b"x"}), "template-macros"),
        (lambda parts: parts.update({RELS: parts[RELS].replace(b"</Relationships>", LINK)}), "template-links"),
        (lambda parts: parts.update({"word/document.xml": parts["word/document.xml"].replace(b"<w:sectPr", FIELD, 1)}),
         "template-links"),
        (lambda parts: parts.update({"word/document.xml": DTD + parts["word/document.xml"]}), "template-unreadable"),
        (lambda parts: parts.update({"word/document.xml": b"<w:document"}), "template-unreadable"),
        (lambda parts: parts.pop("word/document.xml"), "template-unreadable"),
        (lambda parts: parts.pop("[Content_Types].xml"), "template-unreadable"),
        (lambda parts: parts.update({"word/styles.xml": b"<a/>"}), "template-unreadable"),
        (lambda parts: parts.update({"word/numbering.xml": b"<a/>"}), "template-unreadable"),
        (lambda parts: parts.update({"docProps/core.xml": b"<a/>"}), "template-unreadable"),
        *((lambda parts, width=width: parts.update({"word/document.xml": re.sub(
            rb'w:left="[0-9]+"', b'w:left="' + width + b'"', parts["word/document.xml"])}), "template-unreadable")
          for width in (b"wide", b"1134.5", b"-5", b"31000")),
        (lambda parts: parts.update({"[Content_Types].xml": parts["[Content_Types].xml"].replace(
            b"wordprocessingml.document.main", b"wordprocessingml.template.main")}), "template-kind"),
    ],
)  # fmt: skip
def test_what_a_template_may_not_be(tmp_path: Path, change: Callable[[dict[str, bytes]], None], found: str) -> None:
    assert codes(repacked(office(tmp_path / "mau.docx"), change)) == [found]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"<html>", b"PK\x05\x06" + bytes(18)])
def test_no_word_file_at_all(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "mau.docx"
    path.write_bytes(data)
    assert codes(path) == ["template-unreadable"]
    path.unlink()
    assert codes(path) == ["file-missing"]


def test_read_as_it_is(tmp_path: Path) -> None:
    path = office(tmp_path / "mau.docx")
    assert read_template(path) == Template(path.read_bytes(), str(path))


# From the command line.

PLAN = """
plan: p
as_of: 2025-07
pool: pool.csv
committees: {board: {seats: 1}}
document: {issuer: Đảng ủy phường, kind: BÁO CÁO, template: mau.docx}
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    (tmp_path / "pool.csv").write_text("id,full_name\na,Lê Thị Hoa\n", "utf-8")
    (tmp_path / "plan.yaml").write_text(PLAN, "utf-8")
    return tmp_path / "plan.yaml"


def test_named_by_the_plan_or_given(plan: Path) -> None:
    office(plan.parent / "mau.docx", ("Mẫu của {issuer}", "{kind}"))
    main(["report", str(plan), "--out", str(plan.parent / "a.docx"), "--quiet"])
    assert "Mẫu của Đảng ủy phường" in lines_of(docx.Document(str(plan.parent / "a.docx")))
    kept = plan.parent / "r.json"
    main(["report", str(plan), "--out", str(kept), "--quiet"])
    main(["report", str(kept), "--template", str(plan.parent / "mau.docx"), "--out", str(plan.parent / "b.docx"), "--quiet"])
    assert "Mẫu của Đảng ủy phường" in lines_of(docx.Document(str(plan.parent / "b.docx")))


def test_a_template_that_is_not_there_and_one_for_another_form(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", str(plan), "--out", str(plan.parent / "a.docx")]) == 3
    assert "mau.docx" in capsys.readouterr().err
    assert not (plan.parent / "a.docx").exists()
    assert main(["report", str(plan), "--out", str(plan.parent / "a.html"), "--quiet"]) == 0
    arguments = ["report", str(plan), "--template", str(plan.parent / "mau.docx"), "--out", str(plan.parent / "b.html")]
    assert main(arguments) == 2


def test_a_template_is_never_written_over(plan: Path) -> None:
    before = office(plan.parent / "mau.docx", ("{issuer}", "{kind}")).read_bytes()
    assert main(["report", str(plan), "--out", str(plan.parent / "mau.docx"), "--overwrite"]) != 0
    assert (plan.parent / "mau.docx").read_bytes() == before


def test_a_template_is_refused_in_the_language_of_the_result(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept, broken = tmp_path / "kept.json", tmp_path / "mau.docx"
    kept.write_text(samples.compliant().model_copy(update={"lang": "vi"}).to_json(), "utf-8")
    broken.write_text("no Word file", "utf-8")
    assert main(["report", str(kept), "--template", str(broken), "--out", str(tmp_path / "r.docx")]) == 3
    assert "Không đọc được tệp mẫu" in capsys.readouterr().err
    assert not (tmp_path / "r.docx").exists()
