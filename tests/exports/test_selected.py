"""`export --to selected`: everybody in exactly one of two files, with the columns of the people file as it was."""

from __future__ import annotations

import itertools
import json
import stat
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import planner
from planner.exports import TARGETS, Asked
from planner.intake.clean_texts import clean_columns
from planner.intake.opening import Opening, open_pool
from planner.language.catalogue import Catalogue
from planner.language.plan import PoolSource
from planner.pool.loading import load_pool
from tests.answers import small_case
from tests.cli.conftest import Run
from tests.exports.reading import rows_of

SLATE = "committee,id\nexecutive,a1\nexecutive,a3\nexecutive,a4\nexecutive,a6\nexecutive,a8\nstanding,a4\nsecretary,a4\n"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    (tmp_path / "plan").mkdir()
    (tmp_path / "slate.csv").write_text(SLATE, "utf-8")
    return small_case.write(tmp_path / "plan")


def test_the_two_files_are_the_people_file_row_for_row(run: Run, plan: Path, tmp_path: Path) -> None:
    ran = run("export", plan, tmp_path / "slate.csv", "--to", "selected", "--out", tmp_path / "out")
    assert (ran.code, ran.out) == (0, "")
    selected, remaining = (rows_of(tmp_path / "out" / name) for name in ("selected.csv", "remaining.csv"))
    header, *people = rows_of(plan.parent / "pool.csv")
    assert selected[0] == remaining[0] == header
    assert [row[0] for row in selected[1:]] == ["a1", "a3", "a4", "a6", "a8"]
    assert [row[0] for row in remaining[1:]] == ["a2", "a5", "a7"]
    assert sorted(selected[1:] + remaining[1:]) == sorted(people)
    for name in ("selected.csv", "remaining.csv"):
        file = tmp_path / "out" / name
        assert file.read_bytes().startswith(b"\xef\xbb\xbfid,")
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "out").stat().st_mode) == 0o700
    assert "Nguyễn" not in ran.err


def test_a_file_for_programs_has_no_mark(run: Run, plan: Path, tmp_path: Path) -> None:
    run("export", plan, tmp_path / "slate.csv", "--to", "selected", "--out", tmp_path / "out", "--no-bom")
    assert (tmp_path / "out" / "remaining.csv").read_bytes().startswith(b"id,")


def test_of_one_committee(run: Run, plan: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert run("export", plan, tmp_path / "slate.csv", "--to", "selected", "--in", "Ban Thường vụ", "--out", out).code == 0
    assert [row[0] for row in rows_of(out / "selected.csv")[1:]] == ["a4"]
    assert len(rows_of(out / "remaining.csv")) == 8
    ran = run("export", plan, tmp_path / "slate.csv", "--to", "selected", "--in", "standin", "--out", tmp_path / "other")
    assert ran.code == 3
    assert "standing" in ran.err
    assert not (tmp_path / "other").exists()


def test_whom_a_rule_keeps_apart_is_told_and_set_apart_when_asked(run: Run, plan: Path, tmp_path: Path) -> None:
    """a2 is of the family group of a4, who is in the standing committee, which has the rule."""
    ran = run("export", plan, tmp_path / "slate.csv", "--to", "selected", "--out", tmp_path / "one", "--lang", "en")
    assert "1 of those remaining shares what rules keep apart (standing/apart)" in ran.err
    ran = run("export", plan, tmp_path / "slate.csv", "--to", "selected", "--out", tmp_path / "two", "--apart", "--lang", "en")
    files = {name: rows_of(tmp_path / "two" / name) for name in ("selected.csv", "remaining.csv", "apart.csv")}
    assert [row[0] for row in files["apart.csv"][1:]] == ["a2"]
    assert [row[0] for row in files["remaining.csv"][1:]] == ["a5", "a7"]
    assert sum(len(rows) - 1 for rows in files.values()) == 8
    assert not (tmp_path / "one" / "apart.csv").exists()
    # Without --apart into the same folder: no file of the earlier export is left beside files that say otherwise.
    again = ("export", plan, tmp_path / "slate.csv", "--to", "selected", "--out", tmp_path / "two")
    for name in ("selected.csv", "remaining.csv"):
        (tmp_path / "two" / name).unlink()
    assert run(*again).code != 0
    assert run(*again, "--overwrite").code == 0
    assert [len(rows_of(tmp_path / "two" / name)) for name in files] == [1 + 5, 1 + 3, 1]
    # Of the executive committee alone, which lacks the rule, nobody is.
    ran = run("export", plan, tmp_path / "slate.csv", "--to", "selected", "--in", "executive", "--out", tmp_path / "three")
    assert "standing/apart" not in ran.err


def test_households_by_several_fields(run: Run, tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text(
        "id,street,zip\np1,Main St 1,100\np2,main st 1,100\np3,Main St 1,200\np4,,100\np5,Main St 1,100\np6,,100\n", "utf-8"
    )
    (tmp_path / "plan.yaml").write_text(
        "plan: panel\npool: people.csv\ncommittees:\n  panel:\n    seats: 2\n"
        "    rules: [{id: home, apart: {fields: [street, zip]}}]\n", "utf-8",
    )  # fmt: skip
    (tmp_path / "slate.csv").write_text("committee,id\npanel,p1\npanel,p4\n", "utf-8")
    run("export", tmp_path / "plan.yaml", tmp_path / "slate.csv", "--to", "selected", "--out", tmp_path / "out", "--apart")
    # Who has a blank in one of the fields shares with nobody.
    assert [row[0] for row in rows_of(tmp_path / "out" / "apart.csv")[1:]] == ["p2", "p5"]
    assert [row[0] for row in rows_of(tmp_path / "out" / "remaining.csv")[1:]] == ["p3", "p6"]


def test_columns_nobody_knows_blank_headers_and_formulas(run: Run, tmp_path: Path) -> None:
    rows = ["Họ,Tên, Mã số ,Ghi chú,Việc,", 'Nguyễn Thị,Ánh,001,"hai\ndòng",\'=1+1,', "Trần Văn,Bình,002,-5,+84 90,", "",
            "Lê,Châu,003,,-x,"]  # fmt: skip
    (tmp_path / "people.csv").write_text("\n".join(rows) + "\n", "utf-8")
    plan = tmp_path / "plan.yaml"
    plan.write_text(
        "plan: p\nfields: vn-cadre\npool: {file: people.csv, columns: {Mã số: id, Ghi chú: note}}\n"
        "committees: {c: {seats: 1}}\n", "utf-8",
    )  # fmt: skip
    (tmp_path / "slate.csv").write_text("committee,id\nc,002\n", "utf-8")
    ran = run("export", plan, tmp_path / "slate.csv", "--to", "selected", "--out", tmp_path / "out", "--lang", "en")
    assert ran.code == 0, ran.err
    selected, remaining = (rows_of(tmp_path / "out" / name) for name in ("selected.csv", "remaining.csv"))
    assert selected[0][:3] == ["Họ", "Tên", "Mã số"]  # halves of names stay two columns
    assert selected[1][:5] == ["Trần Văn", "Bình", "002", "-5", "+84 90"]  # numbers compute nothing
    assert remaining[1][3:5] == ["hai\ndòng", "'=1+1"]
    assert remaining[2][4] == "'-x"
    assert "2 cells begin like formulas" in ran.err
    # Read back here, the apostrophes are gone.
    for name, people in (("selected", 1), ("remaining", 2)):
        file = tmp_path / "out" / f"{name}.csv"
        again = plan.read_text("utf-8").replace("people.csv", f"out/{name}.csv")
        (tmp_path / f"{name}.yaml").write_text(again, "utf-8")
        pool_again = planner.load(tmp_path / f"{name}.yaml").pool
        assert len(pool_again) == people
        assert "'" not in "".join(pool_again.to_numpy().ravel().tolist()), file


def test_lists_of_offices(run: Run, tmp_path: Path) -> None:
    """A workbook with a title, a section, numbers in a format, real dates, a total: both files are read as the same people."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["DANH SÁCH TRÍCH NGANG"])
    sheet.append(["TT", "Mã", "Họ và tên", "Ngày sinh", "Giới tính", "Chức danh quy hoạch"])
    sheet.append(["I", "Khối Đảng"])
    sheet.append([1, 7, "Nguyễn Thị Ánh", date(1980, 3, 12), "Nữ", "Bí thư; Phó Bí thư"])
    sheet.append([2, 8, "Trần Văn Bình", "5/1975", "Nam", None])
    sheet.append([3, 19, "Lê Thị Châu", 1990, "Nữ", None])
    sheet.append(["Tổng cộng: 3"])
    for row in (4, 5, 6):
        sheet.cell(row, 2).number_format = "0000"
    book.save(tmp_path / "people.xlsx")
    plan = tmp_path / "plan.yaml"
    text = "plan: p\nlang: en\nfields: vn-cadre\npool: {}\ncommittees: {{c: {{seats: 1}}}}\n"
    plan.write_text(text.format("people.xlsx"), "utf-8")
    (tmp_path / "slate.csv").write_text("committee,id\nc,0008\n", "utf-8")
    ran = run("export", plan, tmp_path / "slate.csv", "--to", "selected", "--out", tmp_path / "out")
    assert ran.code == 0, ran.err
    whole = planner.load(plan).pool
    parts = []
    for name, people in (("selected", ["0008"]), ("remaining", ["0007", "0019"])):
        (tmp_path / "again.yaml").write_text(text.format(f"out/{name}.csv"), "utf-8")
        part = planner.load(tmp_path / "again.yaml").pool
        assert list(part.index) == people
        parts.append(part)
        assert part.to_dict("index") == whole.loc[people].to_dict("index")
    assert sum(map(len, parts)) == len(whole)
    assert rows_of(tmp_path / "out" / "remaining.csv")[1][:3] == ["1", "0007", "Nguyễn Thị Ánh"]


def test_a_list_with_a_header_block_is_read_as_the_same_people(run: Run, tmp_path: Path) -> None:
    """Every field of everybody in the city of the examples, whose headers stand in two rows."""
    city = Path(__file__).parents[2] / "examples" / "city"
    ran = run("export", city, city / "slate-complies.csv", "--to", "selected", "--out", tmp_path / "out")
    assert ran.code == 0, ran.err

    def people(file: Path) -> dict[str, dict[str, str]]:
        opened = open_pool(Opening(file))
        assert opened.read.pool is not None, opened.read.problems
        fields = clean_columns(opened, opened.read.pool)
        return {pid: {name: texts[row] for name, texts in fields.items()} for row, pid in enumerate(fields["id"])}

    whole, selected, remaining = (
        people(file) for file in (city / "pool.xlsx", tmp_path / "out" / "selected.csv", tmp_path / "out" / "remaining.csv")
    )
    assert not selected.keys() & remaining.keys()
    told = {pid: {name: text for name, text in fields.items() if text} for pid, fields in {**selected, **remaining}.items()}
    assert told == {pid: {name: text for name, text in fields.items() if text} for pid, fields in whole.items()}


def test_a_kept_result_and_standard_forms_of_slates(run: Run, plan: Path, tmp_path: Path) -> None:
    run("propose", plan, "--report", tmp_path / "result.json", "-q")
    slate = json.loads((tmp_path / "result.json").read_text("utf-8"))["slate"]
    assert run("export", plan, tmp_path / "result.json", "--to", "selected", "--out", tmp_path / "out", "-q").err == ""
    chosen = {pid for ids in slate.values() for pid in ids}
    assert {row[0] for row in rows_of(tmp_path / "out" / "selected.csv")[1:]} == chosen


def test_nothing_is_overwritten_unasked_and_inputs_never_are(run: Run, plan: Path, tmp_path: Path) -> None:
    slate, out = tmp_path / "slate.csv", tmp_path / "out"
    assert run("export", plan, slate, "--to", "selected", "--out", out, "-q").code == 0
    assert run("export", plan, slate, "--to", "selected", "--out", out).code == 3
    assert run("export", plan, slate, "--to", "selected", "--out", out, "--overwrite").code == 0
    (plan.parent / "pool.csv").rename(plan.parent / "remaining.csv")
    plan.write_text(plan.read_text("utf-8").replace("pool: pool.csv", "pool: remaining.csv"), "utf-8")
    before = (plan.parent / "remaining.csv").read_bytes()
    assert run("export", plan, slate, "--to", "selected", "--out", plan.parent, "--overwrite").code == 3
    assert (plan.parent / "remaining.csv").read_bytes() == before
    assert not (plan.parent / "selected.csv").exists()
    for wrong in (["--to", "selected"], ["--to", "selected", "--out", "x.csv"], ["--to", "popolo", "--apart"],
                  ["--to", "popolo", "--in", "executive"], ["--to", "posts", "--out", "x.json"],
                  ["--redact", "initials"]):  # fmt: skip
        assert run("export", plan, slate, *wrong).code == 2


@given(st.data())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_slate_parts_the_people(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    folder = tmp_path_factory.mktemp("random")
    count = data.draw(st.integers(1, 8))
    text = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Cf")), max_size=6).filter(
        lambda cell: not cell.startswith("'")
    )
    home = st.sampled_from(["A", "B", ""])
    cells = [[f"p{row}", data.draw(home), data.draw(text), data.draw(text)] for row in range(count)]
    header = ["id", "home", "note", "other"]
    lines = [",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in (header, *cells)]
    (folder / "people.csv").write_text("\n".join(lines) + "\n", "utf-8")
    (folder / "plan.yaml").write_text(
        "plan: p\npool: people.csv\ncommittees:\n  a: {seats: {at_least: 0}, rules: [{id: home, apart: home}]}\n"
        "  b: {seats: {at_least: 0}}\n", "utf-8",
    )  # fmt: skip
    loaded = planner.load(folder / "plan.yaml")
    slate = {c: data.draw(st.lists(st.sampled_from([row[0] for row in cells]), unique=True)) for c in ("a", "b")}
    committee = data.draw(st.sampled_from(["a", "b", None]))
    set_apart = data.draw(st.booleans())
    files = TARGETS["selected"].export(Asked(loaded.case, slate, committee, set_apart, "en")).files
    parts = {name: [list(row) for row in table.rows] for name, table in files.items()}  # type: ignore[union-attr]
    assert sorted(itertools.chain(*parts.values())) == sorted(cells)
    chosen = {pid for c, ids in slate.items() if committee in (None, c) for pid in ids}
    assert {row[0] for row in parts["selected.csv"]} == chosen
    homes = {row[1] for row in cells if row[1] and row[0] in slate["a"] and committee in (None, "a")}
    barred = {row[0] for row in cells if row[1] in homes and row[0] not in chosen}
    assert {row[0] for row in parts.get("apart.csv", [])} == (barred if set_apart else set())
    # Written and read back: the same cells.
    for name, table in files.items():
        (folder / name).write_text(table.as_csv(), "utf-8-sig")  # type: ignore[union-attr]
        if table.rows:  # type: ignore[union-attr]
            assert _read_back(folder / name) == {row[0]: [c.strip() for c in row[1:]] for row in parts[name]}


def _read_back(file: Path) -> Mapping[str, Sequence[str]]:
    from planner.pool.readers import READERS
    from planner.pool.table import knows_nothing

    table = READERS[".csv"].read(file.read_bytes(), file.name, None, knows_nothing)
    rows = zip(*(column.tolist() for column in table.columns), strict=True)
    assert len(load_pool(PoolSource(file, file.name), Catalogue())) == len(table)
    return {row[0]: [str(cell).strip() for cell in row[1:]] for row in rows}
