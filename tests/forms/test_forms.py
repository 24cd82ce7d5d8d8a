"""Forms as files, what they count by, what they leave empty, and what is said of mistakes."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
from dataclasses import replace
from pathlib import Path

import docx
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.forms.count import Filled, FormCell, Listed, fill
from planner.forms.form_file import form_names, read_form
from planner.forms.layout import sheet
from planner.forms.writing import written
from planner.language.document_forms import HeadKind
from planner.language.plan import Committee, Letterhead
from planner.pool.pool import Pool
from planner.problems import BadInput
from planner.reading.loading import load_plan
from planner.report.xlsx.widths import width
from tests.cli.conftest import ROOT, Run, run
from tests.intake.random_pools import pool_of, pools, standard_catalogue
from tests.sampling import fewer

__all__ = ["run"]
NOVEMBER_2025 = 2025 * 12 + 10
CITY = ROOT / "examples" / "city"


def filled(pool: Pool, name: str = "btctw-9", listed: Listed | None = None) -> Filled:
    return fill(read_form(name, standard_catalogue()), pool, standard_catalogue(), NOVEMBER_2025, listed)


def cell(found: Filled, row: str, column: str) -> FormCell | None:
    rows, columns = ([one.key for one in part] for part in (found.form.rows, found.form.columns))
    return found.cells[rows.index(row)][columns.index(column)]


def notes(found: Filled, lang: str = "vi") -> str:
    return "\n".join(sheet(found, lang, standard_catalogue()).notes)


def small(**further: list[str]) -> Pool:
    table = {
        "full_name": ["An", "Bình", "Chi", "Dung", "Em"],
        "gender": ["female", "male", "", "female", "male"],
        "birth_date": ["11/1985", "12/1984", "1985", "", "10/1974"],  # 40, 40, 39 or 40, open, 51
        "degree": ["doctor", "bachelor", "", "college", "master"],
    }
    return pool_of(["a", "b", "c", "d", "e"], table | further, standard_catalogue())


POSTS = [
    "Ủy viên Ban Thường vụ, Giám đốc Sở Y tế", "Phó Bí thư, Chủ tịch UBND thành phố", "", "Giám đốc Bệnh viện Nhi",
    "Chủ tịch UBND phường An Hòa",
]  # fmt: skip


def test_the_forms_at_hand() -> None:
    assert form_names() == ["btctw-9", "btctw-9c", "btctw-12", "btctw-12c"]
    for name in form_names():
        form = read_form(name, standard_catalogue())
        assert form.name == name
        assert form.edition.confidence == "to_confirm"
        titles = [*(row.title for row in form.rows), *(column.title for column in form.columns), form.title, form.unit]
        assert all(set(title) == {"vi", "en"} for title in titles)


def test_posts_are_counted_by_what_their_text_names() -> None:
    found = filled(small(post=POSTS))
    assert cell(found, "total", "standing") == FormCell(2)  # a deputy secretary is a member
    assert cell(found, "total", "deputies") == FormCell(1)
    assert cell(found, "total", "administration-chair") == FormCell(1)  # that of the ward is not the city's
    assert cell(found, "total", "departments-head") == FormCell(1)
    assert cell(found, "women", "departments-head") == FormCell(1)
    assert cell(found, "total", "service-units-head") == FormCell(0, 1)  # a hospital: perhaps
    assert cell(found, "women", "service-units-head") == FormCell(0, 1)
    assert cell(found, "total", "secretary") == FormCell(0)  # there is a column of posts: nobody is a known nought
    assert found.blank == 1
    assert found.outside == 1
    ward = filled(small(post=POSTS), "btctw-9c")
    assert cell(ward, "total", "administration-chair") == FormCell(2)


def test_who_is_unknown_is_open_and_never_no() -> None:
    found = filled(small(post=["Giám đốc Sở Y tế"] * 5))
    assert cell(found, "age-to-40", "departments-head") == FormCell(3, 1)  # 39 or 40 is both of them at most 40
    assert cell(found, "age-over-50", "departments-head") == FormCell(1, 1)
    assert cell(found, "women", "departments-head") == FormCell(2, 1)
    assert cell(found, "above-bachelor", "departments-head") == FormCell(2, 1)


def test_professors_by_their_title() -> None:
    titles = ["professor", "associate_professor", "associate_professor", "none", ""]
    found = filled(small(post=["Bí thư"] * 5, academic_title=titles))
    assert cell(found, "associate-professor", "secretary") == FormCell(2, 0, 1)  # as offices leave the column: blank is none
    assert cell(found, "professor", "secretary") == FormCell(1, 0, 1)
    assert "1/5 người trong danh sách để trống cột Học hàm, tính là không có" in notes(found)
    assert "1 of 5 people in the list has a blank under" in notes(found, "en")
    data = json.loads(written(found, "json", "vi", standard_catalogue()))
    by_row = {row["key"]: row["cells"] for row in data["rows"]}
    at = [column["key"] for column in data["columns"]].index("secretary")
    assert by_row["professor"][at] == {"count": 1, "open": 0, "unsaid": 1}
    assert by_row["women"][at]["unsaid"] == 0


def test_whole_years_to_the_month() -> None:
    dates = ["12/1984", "11/1984", "12/1974", "11/1974"]  # 40, 41, 50, 51 in November 2025
    pool = pool_of([*"abcd"], {"full_name": ["A B"] * 4, "birth_date": dates, "post": ["Bí thư"] * 4}, standard_catalogue())
    found = filled(pool)
    bands = [cell(found, f"age-{key}", "secretary") for key in ("to-40", "41-50", "over-50")]
    assert bands == [FormCell(1), FormCell(2), FormCell(1)]


def test_columns_without_data_are_empty_and_a_note_says_why() -> None:
    found = filled(small())
    assert all(one is None for row in found.cells for one in row)
    assert "danh sách không có cột Chức vụ" in notes(found)
    assert "không có cột Dân tộc" in notes(found)
    told = filled(small(incumbent=["yes", "no", "", "yes", "no"]))
    assert cell(told, "total", "executive") == FormCell(2, 1)
    assert cell(told, "total", "secretary") is None
    unsaid = filled(small(post=["Giám đốc Sở Y tế"] * 5))
    assert cell(unsaid, "total", "standing") is None  # a short post does not say who is a member
    assert "Ban thường vụ: Chức vụ trong danh sách không ghi ai là thành viên" in notes(unsaid)
    assert "Ô để trống là chưa có dữ liệu, không phải bằng 0" in notes(unsaid)


def test_the_place_in_the_committee_goes_before_re_election() -> None:
    table = {
        "committee_post": ["secretary", "standing", "member", "", "member"],
        "committee_level": ["city", "city", "city", "city", "commune"],
        "incumbent": ["yes"] * 5,
    }
    found = filled(small(**table))
    assert cell(found, "total", "executive") == FormCell(3, 1)
    assert cell(found, "total", "standing") == FormCell(2, 1)


def test_planned_posts_by_the_dictionary_of_posts() -> None:
    planned = ["Phó Bí thư Thành ủy; Chủ tịch UBND thành phố", "Giám đốc Sở Nội vụ", "", "Bí thư Đảng ủy phường An", "Sao Hỏa"]
    found = filled(small(planned_posts=planned), "btctw-12")
    assert cell(found, "total", "deputies") == cell(found, "total", "administration-chair") == FormCell(1)
    assert cell(found, "total", "departments-head") == FormCell(1)
    assert cell(found, "total", "secretary") == FormCell(0)
    assert cell(found, "total", "executive") is None  # nobody is planned for the committee by name: not known
    assert (found.blank, found.outside, found.unread) == (1, 2, ("Sao Hỏa",))
    assert "1 người để trống Chức danh quy hoạch" in notes(found)
    assert "“Sao Hỏa”" in notes(found)


def test_committees_are_found_by_id_or_title() -> None:
    plan = load_plan(CITY / "plan.yaml")

    def committee(id: str, title: str) -> Committee:
        return Committee(id, {"vi": title}, None, None, plan.committees[0].rules)

    titles = {
        "k1": "Ban Chấp hành Đảng bộ thành phố", "btv": "x", "k3": "Ủy ban Kiểm tra A", "k4": "Ủy ban Kiểm tra B",
        "secretary": "Bí thư",
    }  # fmt: skip
    committees = [committee(id, title) for id, title in titles.items()]
    slate = {"k1": ("a", "b", "c"), "btv": ("a",), "k3": ("d",), "k4": ("e",), "secretary": ()}
    found = filled(small(planned_posts=["Bí thư Thành ủy"] * 5), "btctw-12", Listed(committees, slate, "x/s.csv"))
    assert cell(found, "total", "executive") == FormCell(3)
    assert cell(found, "women", "executive") == FormCell(1, 1)
    assert cell(found, "total", "standing") == FormCell(1)
    assert [s.kind for s in found.sources[:5]] == ["slate", "slate", "not-in-slate", "posts", "several"]
    assert cell(found, "total", "secretary") is None  # the plan has the committee, the slate nobody in it
    assert cell(found, "total", "deputies") == FormCell(0)  # no committee of the plan: by the posts planned for
    assert "đếm theo phương án s.csv" in notes(found)
    held = filled(small(post=["Bí thư"] * 5), "btctw-9", Listed(committees, slate))
    assert cell(held, "total", "standing") == FormCell(1)
    assert cell(held, "total", "secretary") == FormCell(5)  # no slate of it: by the posts


def committees_of(**titles: str) -> list[Committee]:
    rules = load_plan(CITY / "plan.yaml").committees[0].rules
    return [Committee(id, {"vi": title}, None, None, rules) for id, title in titles.items()]


def test_a_committee_in_no_column_is_named() -> None:
    committees = committees_of(k1="Quy hoạch Ban Chấp hành Đảng bộ", k2="Tổ giúp việc", k3="Tổ không có ai")
    listed = Listed(committees, {"k1": ("a", "b"), "k2": ("c", "d", "e")}, "x/s.csv")
    found = filled(small(), "btctw-12", listed)
    assert cell(found, "total", "executive") == FormCell(2)
    assert "Tổ giúp việc: 3 người trong phương án s.csv, không có cột nào của biểu ứng với ban này." in notes(found)
    assert "Tổ không có ai" not in notes(found)
    data = json.loads(written(found, "json", "vi", standard_catalogue()))
    assert data["unplaced"] == [{"committee": "k2", "title": {"vi": "Tổ giúp việc"}, "people": 3}]


def test_one_committee_fills_one_column() -> None:
    committees = committees_of(executive="Ban Thường vụ Thành ủy", k2="Ban Thường vụ Đảng ủy")
    found = filled(small(), "btctw-12", Listed(committees, {"executive": ("a", "b", "c"), "k2": ("d",)}))
    assert cell(found, "total", "executive") == FormCell(3)
    assert cell(found, "total", "standing") == FormCell(1)
    assert "Ban executive chỉ tính ở cột Ủy viên BCH; tên gọi cũng có thể ứng với cột Ủy viên BTV." in notes(found)
    alone = filled(small(), "btctw-12", Listed(committees[:1], {"executive": ("a", "b", "c")}))
    assert cell(alone, "total", "standing") is None


def test_a_beginning_that_two_columns_write_counts_in_neither() -> None:
    committee = Committee("k", {"vi": "Ban Thường vụ A", "en": "x"}, None, None, committees_of(k="x")[0].rules)
    form = read_form("btctw-12", standard_catalogue())
    alike = [replace(one, committees=("Ban Thường vụ …",)) for one in form.columns[:2]]
    both = replace(form, columns=(*alike, *form.columns[2:]))
    listed = Listed([committee], {"k": ("a",)})
    found = fill(both, small(), standard_catalogue(), NOVEMBER_2025, listed)
    assert cell(found, "total", "executive") is None
    assert [source.kind for source in found.sources[:2]] == ["unclear", "unclear"]
    assert "khớp với nhiều cột (k)" in notes(found)


def test_a_commune_says_whom_it_takes_by_a_post_without_a_level() -> None:
    city = ["Bí thư Thành ủy", "Chủ tịch UBND thành phố", "Giám đốc Sở Y tế"]
    posts = [*city, "Bí thư Đảng ủy phường An", "Chủ tịch UBND phường An"]
    found = filled(small(post=posts), "btctw-9c")
    assert (found.bare, found.bare_posts) == (2, ("Bí thư", "Chủ tịch UBND"))
    assert "2 người ghi chức danh không nêu cấp (Bí thư, Chủ tịch UBND), tính là của cấp xã" in notes(found)
    assert filled(small(post=posts)).bare == 0  # in the form of a province these are its own
    of_ward = [post for post in posts if "phường" in post]
    assert filled(small(post=[*of_ward, *of_ward, ""]), "btctw-9c").bare == 0


@pytest.mark.parametrize("name", ["btctw-9", "btctw-9c", "btctw-12", "btctw-12c"])
def test_no_word_of_a_heading_is_broken_in_a_workbook(name: str) -> None:
    found = filled(small(post=POSTS), name)
    sheet = openpyxl.load_workbook(io.BytesIO(written(found, "xlsx", "en", standard_catalogue()))).active
    assert sheet is not None
    titles = {title["en"] for column in found.form.columns for title in (column.title, column.group) if title}
    spans = {(one.min_row, one.min_col): one.max_col - one.min_col + 1 for one in sheet.merged_cells.ranges}
    each = sheet.column_dimensions["C"].width
    heads = [cell for row in sheet.iter_rows(max_row=12, min_col=3) for cell in row if cell.value in titles]
    assert len(heads) >= len(found.form.columns)
    for cell in heads:
        room = each * spans.get((cell.row, cell.column), 1)
        assert all(width(word, cell.font.sz, bold=True) < room for word in cell.value.split()), cell.value
        assert cell.font.sz >= 8, cell.value  # large enough to be read as printed


def test_several_posts_are_not_spoken_of_where_nothing_is_counted() -> None:
    assert "nhiều chức vụ" not in notes(filled(small(), "btctw-12c"))
    assert "nhiều chức vụ" in notes(filled(small(post=POSTS)))


@pytest.mark.parametrize(
    ("place", "date", "said"),
    [
        ("Cần Thơ", None, "Cần Thơ, ngày …… tháng …… năm ………"),
        ("", "2025-11-03", "……………, ngày 03 tháng 11 năm 2025"),
        ("Cần Thơ", "2025-11-03", "Cần Thơ, ngày 03 tháng 11 năm 2025"),
        ("", None, "……………, ngày …… tháng …… năm ………"),
    ],
)
def test_the_missing_half_of_place_and_date_is_dots(place: str, date: str | None, said: str) -> None:
    head = Letterhead(place=place, date=date)
    assert sheet(filled(small()), "vi", standard_catalogue(), head).right.place_and_date == said


@pytest.mark.parametrize(("kind", "over"), [("state", "Đảng bộ thành phố Cần Thơ"), ("party", "Đảng bộ thành phố Cần Thơ")])
def test_the_head_is_as_wide_as_the_page(kind: HeadKind, over: str) -> None:
    head = Letterhead(over=over, issuer="Ban Tổ chức", head=kind)
    file = written(filled(small(post=POSTS)), "docx", "vi", standard_catalogue(), head)
    word = docx.Document(io.BytesIO(file))
    assert len(word.tables[0].rows) == 1  # no row for a number and a date that are not said
    left, right = word.tables[0].rows[0].cells
    assert left.paragraphs[0].text == over  # on one line
    assert sum(cell.width or 0 for cell in (left, right)) / 36000 == pytest.approx(267, abs=0.1)


@settings(max_examples=fewer(20), deadline=None)
@given(pools(), st.sampled_from(["btctw-9", "btctw-9c"]))
def test_rows_that_part_a_column_add_up(pool: Pool, name: str) -> None:
    """Three bands are never more than the total, and with what is open never fewer; no row has more than its column."""
    found = filled(pool, name)
    for column in [one.key for one in found.form.columns]:
        total = cell(found, "total", column)
        bands = [cell(found, f"age-{key}", column) for key in ("to-40", "41-50", "over-50")]
        if total is None:
            assert all(one is None for one in bands)
            continue
        assert total.count + total.open <= len(pool)
        known = [one for one in bands if one is not None]
        assert sum(one.count for one in known) <= total.count
        if known:
            assert sum(one.count + one.open for one in known) >= total.count + total.open
        for row in found.cells:
            one = row[[c.key for c in found.form.columns].index(column)]
            assert one is None or one.count + one.open <= total.count + total.open
    for kind in ("xlsx", "docx", "json"):
        assert written(found, kind, "en", standard_catalogue())


def test_a_form_of_ones_own_is_one_more_file(tmp_path: Path, run: Run) -> None:
    own = tmp_path / "own.yaml"
    own.write_text(
        "form: own\nnumber: Mẫu 1\ntitle: Thử\nedition: {source: Công văn 1}\n"
        "rows: [{key: total, title: Tổng}]\ncolumns: [{key: law, title: Luật, who: [{degree_field: Luật}]}]\n",
        "utf-8",
    )
    ran = run("pool", "form", CITY / "pool-2020.csv", "--form", own, "--format", "json")
    data = json.loads(ran.out)
    assert data["edition"]["confidence"] == "confirmed"
    law = sum("Luật" in [part.strip() for part in row["degree_field"].split(";")] for row in rows_of(CITY / "pool-2020.csv"))
    assert data["rows"][0]["cells"][0]["count"] == law > 0
    assert not any("xác nhận" in note or "confirm" in note for note in data["notes"])


def test_every_mistake_of_a_form_is_told_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "bad.yaml"
    file.write_text(
        "form: bad\nnumber: 1\ntitle: x\nedition: {confidence: sure}\nrow: []\nrows:\n"
        "  - {key: a, title: A, who: {gender: femal}}\n  - {key: a, title: B, who: {age: {over: 40}}}\n"
        "columns:\n  - {key: c, title: C, posts: [Bí thu, Bí thư]}\n  - {key: d, title: D}\n"
        "  - {title: E, who: {degree: master}}\n",
        "utf-8",
    )
    with pytest.raises(BadInput) as bad:
        read_form(str(file), standard_catalogue())
    told = {(problem.code, problem.where.rpartition(":")[2]) for problem in bad.value.problems}
    assert {
        ("unknown-key", "5"), ("not-one-of", "4"), ("missing-key", "4"), ("form-key-twice", "8"), ("unknown-operator", "8"),
        ("form-unknown-post", "10"), ("form-column-empty", "11"), ("missing-key", "12"), ("needs-list", "12"),
    } <= told  # fmt: skip
    assert any(line == "7" for _, line in told)


def test_refusals(tmp_path: Path, run: Run) -> None:
    out = tmp_path / "x.xlsx"
    unknown = run("report", CITY, "--form", "btctw-8", "--out", out, "--lang", "vi")
    assert unknown.code == 3
    assert "btctw-9, btctw-9c, btctw-12, btctw-12c" in unknown.err
    counts = run("report", CITY, "--form", "btctw-9", "--redact", "counts", "--out", out, "--lang", "vi")
    assert counts.code == 3
    assert "từ 1 đến 4 người" in " ".join(counts.err.split())
    wrongs = (("--since", "a.json"), ("--strict",), ("--drop", "executive/women"), ("--format", "html"), ("--time-limit", "9"))
    for wrong in wrongs:
        assert run("report", CITY, "--form", "btctw-9", "--out", out, *wrong).code == 2
    assert run("report", CITY, "--form", "btctw-9", "--out", tmp_path / "x.html").code == 2
    assert run("report", CITY, "--form", "btctw-9", "--format", "docx").code == 2
    assert not out.exists()


def test_what_was_written_is_not_shown_with_initials(run: Run, tmp_path: Path) -> None:
    plan = tmp_path / "plan"
    shutil.copytree(CITY, plan)
    book = openpyxl.load_workbook(plan / "pool.xlsx")
    cells = [cell for row in book.active.iter_rows(min_row=10) for cell in row if str(cell.value).startswith("Giám đốc")]
    cells[0].value = "Sao Hỏa"
    book.save(plan / "pool.xlsx")
    given = ("report", plan, "--form", "btctw-9", "--format", "json", "--lang", "vi")
    open_, hidden = (json.loads(run(*given, *more).out) for more in ((), ("--redact", "initials")))
    assert "Sao Hỏa" in open_["unread"]
    assert hidden["unread"] == []
    assert hidden["unread_count"] == len(open_["unread"])
    assert "Sao Hỏa" not in json.dumps(hidden, ensure_ascii=False)
    assert any(note.startswith("Không nhận ra") for note in hidden["notes"])


def test_another_month_and_the_language(run: Run) -> None:
    later = json.loads(run("report", CITY, "--form", "btctw-9", "--as-of", "7/2028", "--format", "json", "--lang", "en").out)
    assert later["as_of"] == "2028-07"
    assert any(note.startswith("The form, its columns") for note in later["notes"])
    given = ("--form", "btctw-9", "--as-of", "7/2028", "--format", "json")
    alone = json.loads(run("pool", "form", CITY / "pool.xlsx", *given).out)
    assert alone["rows"] == later["rows"]


def rows_of(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8-sig") as opened:
        return list(csv.DictReader(opened))


def test_a_ward_counts_its_own_posts(run: Run) -> None:
    pool = ROOT / "examples" / "merger" / "pool.csv"
    data = json.loads(run("pool", "form", pool, "--form", "btctw-9c", "--as-of", "2025-07", "--format", "json").out)
    totals = {c["key"]: cell for c, cell in zip(data["columns"], data["rows"][0]["cells"], strict=True)}
    posts = [row["post"] for row in rows_of(pool)]
    for key, starts in {
        "secretary": r"Bí thư Đảng ủy",
        "deputies": r"Phó Bí thư( Thường trực Đảng ủy| Đảng ủy|$)|Phó Bí thư,",
        "administration-chair": r"(.*, )?Chủ tịch (UBND|Ủy ban nhân dân)",
        "administration-deputies": r"(.*, )?Phó Chủ tịch (UBND|Ủy ban nhân dân)",
    }.items():
        assert totals[key]["count"] == sum(re.match(starts, post) is not None for post in posts) > 0, key
