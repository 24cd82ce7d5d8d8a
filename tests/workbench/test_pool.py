"""The pool on the screen: who is found, and another list in its place, looked at before it is used."""

from __future__ import annotations

import csv
import html
import io
import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from planner.workbench.desk.desk import Desk
from planner.workbench.desk.pools import RECORD
from planner.workbench.desk.private import folder_of
from planner.workbench.screens.pool import FILTERS, PAGE, listed, standing
from tests.workbench.asking import EXAMPLES, Browser
from tests.workbench.test_desk import complying

HOSTILE = ("<img src=x onerror=alert(1)>", "<script>alert(2)</script>", "'\"><b>", "\u202eevil")
Row = dict[str, str]


def changed(ward: Path, change: Callable[[list[Row]], list[Row] | None]) -> bytes:
    """The pool of the plan as CSV, with its rows changed."""
    with (ward / "pool.csv").open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        rows = list(reader)
        header = list(reader.fieldnames or ())
    rows = change(rows) or rows
    target = io.StringIO()
    writer = csv.DictWriter(target, header, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return target.getvalue().encode("utf-8")


def test_filters_are_those_of_the_reasons_and_the_board(desk: Desk, ward: Path) -> None:
    desk.change({"op": "take", "slate": complying(ward)})
    people, committee = desk.people, next(iter(desk.board.slate))
    stops = people.stops[committee]
    parts = {state: {pid for pid in people if standing(stops[pid]) == state} for state in ("meets", "stopped", "unknown")}
    for state, expected in parts.items():
        assert listed(desk, {"standing": state}).found == len(expected)
    key = next(stop.rule_key for of in stops.values() for stop in of)
    assert listed(desk, {"rule": key}).found == sum(any(stop.rule_key == key for stop in stops[pid]) for pid in people)
    women = listed(desk, {"sex": "female"})
    assert all(line.person.is_woman for line in women.lines)
    assert women.found + listed(desk, {"sex": "male"}).found == len(people)
    seated = {pid for ids in desk.board.slate.values() for pid in ids}
    assert listed(desk, {"place": "in"}).found == len(seated)
    one = next(pid for pid in people if pid not in seated)
    desk.change({"op": "out", "id": one})
    assert [line.person.id for line in listed(desk, {"place": "left"}).lines] == [one]
    sector = people[one].sector
    if sector:
        assert all(line.person.sector == sector for line in listed(desk, {"sector": sector}).lines)
    both = listed(desk, {"sex": "female", "standing": "meets", "q": "nguyen"})
    assert all(line.person.is_woman and not line.stops for line in both.lines)
    # what nobody knows is no filter, and no error
    whole = listed(desk, {"standing": "?", "committee": "nowhere", "page": "99999999", "sex": "x", "place": "y"})
    assert (whole.found, whole.page) == (len(people), whole.pages)
    assert listed(desk, {"page": "²"}).page == 1


def test_the_page_shows_a_hundred_and_leads_to_the_others(desk: Desk) -> None:
    browser = Browser(desk).opened()
    assert browser.get("/pool").status == 200
    assert set(FILTERS) <= set(re.findall(r'name="(\w+)"', browser.get("/pool").text))
    seen: list[str] = []
    for number in range(1, -(-len(desk.people) // PAGE) + 1):
        text = browser.get(f"/pool/people?page={number}").text
        seen += re.findall(r'<span class="id">([^<]*)</span>', text)
    assert seen == desk.people.order
    assert not browser.troubles


def test_somebody_is_put_in_from_the_table_and_from_an_empty_seat(desk: Desk) -> None:
    browser = Browser(desk).opened()
    committee = next(iter(desk.board.slate))
    for name in ("people", "pick", "picked"):
        text = browser.get(f"/pool/{name}?committee={committee}").text
        found = [json.loads(html.unescape(op)) for op in re.findall(r"data-op='([^']*)'", text)]
        op = next(op for op in found if op["op"] == "put")
        assert browser.do(here="pool", **op).status == 200
        assert op["id"] in desk.board.slate[committee]
        assert f"/person/{op['id']}?" not in browser.get(f"/pool/picked?committee={committee}").text
        desk.undo()
    assert browser.get("/pool/pick?committee=nowhere").status == 400
    assert not browser.troubles


def test_names_from_a_file_are_never_markup(desk: Desk, ward: Path) -> None:
    def hostile(rows: list[Row]) -> None:
        for row, name in zip(rows, HOSTILE, strict=False):
            row["full_name"] = name
            row["unit"] = name
            row["post"] = name

    browser = Browser(desk).opened()
    content = changed(ward, hostile).replace(b"discipline", b"<script>alert(3)</script>", 1)
    reply = browser.upload("/pool/upload", content, "x<b>.csv")
    assert "&lt;script&gt;alert(3)" in reply.text
    assert reply.status == 200
    assert browser.post("/pool/take", {}).json()["reload"]
    ids = desk.people.order
    pages = [reply.text, *(browser.get(a).text for a in ("/pool", "/pool/people", "/", *(f"/person/{pid}" for pid in ids)))]
    assert any("&lt;img" in page for page in pages[1:])
    for page in pages:
        assert "<img" not in page
        assert "<script>" not in page
        assert "<b>.csv" not in page
        assert "\u202e" not in page
    assert not browser.troubles


def test_every_problem_stands_at_its_cell_and_nothing_is_taken(desk: Desk, ward: Path) -> None:
    def broken(rows: list[Row]) -> None:
        rows[1]["birth_date"] = "31/02/1980"
        rows[2]["id"] = rows[0]["id"]

    browser = Browser(desk).opened()
    before, own = desk.loaded, (ward / "pool.csv").read_bytes()
    reply = browser.upload("/pool/upload", changed(ward, broken), "sai.csv")
    text = html.unescape(reply.text)
    assert "31/02/1980" in text
    assert "3:birth_date" in text
    assert "/pool/take" not in text
    assert browser.post("/pool/take", {}).status == 400
    assert desk.loaded is before
    marked = browser.get("/pool/marked")
    assert marked.status == 200
    with zipfile.ZipFile(io.BytesIO(marked.body)) as book:
        assert any("comments" in name for name in book.namelist())
    assert browser.post("/pool/leave", {}).status == 200
    assert desk.incoming is None
    assert not [f for f in folder_of(desk.loaded.case.plan.path).iterdir() if f.name.startswith(("received", "pool"))]
    assert browser.post("/pool/take", {}).status == 400
    assert browser.get("/pool/marked").status == 400
    assert (ward / "pool.csv").read_bytes() == own
    assert not browser.troubles


def test_the_difference_is_told_and_the_board_carried_over(desk: Desk, ward: Path) -> None:
    desk.change({"op": "take", "slate": complying(ward)})
    committee = next(iter(desk.board.slate))
    gone, kept, out = desk.board.slate[committee][0], desk.board.slate[committee][1], desk.people.order[-1]
    desk.change({"op": "keep", "id": kept, "committee": committee})
    out = next(pid for pid in desk.people.order if not desk.board.sits(pid))
    desk.change({"op": "out", "id": out})
    name = desk.people[gone].name

    def without(rows: list[Row]) -> list[Row]:
        return [*(row for row in rows if row["id"] != gone), {**rows[0], "id": "new1", "full_name": "Trần Thị Mới"}]

    browser = Browser(desk).opened()
    own = (ward / "pool.csv").read_bytes()
    text = html.unescape(browser.upload("/pool/upload", changed(ward, without), "../../moi.csv").text)
    assert "Trần Thị Mới (new1)" in text
    assert f"{name} ({gone})" in text
    waits = desk.incoming
    assert waits is not None
    assert waits.turned is not None
    assert [one[0] for one in waits.turned.gone] == [gone]
    assert gone in desk.people  # nothing is replaced yet
    version, history = desk.version, len(desk.history)
    assert browser.post("/pool/take", {}).json()["reload"]
    assert desk.version > version
    assert len(desk.history) == history + 1
    assert gone not in desk.people
    assert "new1" in desk.people
    assert not desk.board.sits(gone)
    assert (committee, kept) in desk.board.kept
    assert out in desk.board.out
    verdicts = {f.rule: f.verdict for f in desk.result.findings}
    assert all(verdicts[f.rule] == f.verdict for f in (*waits.turned.breaks, *waits.turned.mends))
    assert desk.result.findings == desk.loaded.validate(desk.board.slate).findings
    assert (ward / "pool.csv").read_bytes() == own
    assert not (ward.parent / "moi.csv").exists()
    while len(desk.history) > 1:  # the former steps are there, with the people who are
        desk.undo()

    desk.close()
    again = Desk(ward, "vi")  # a restart
    assert "new1" in again.people
    assert not again.used.is_own
    assert again.used.name == "moi.csv"
    mode = (folder_of(again.loaded.case.plan.path) / RECORD).stat().st_mode
    assert mode & 0o077 == 0

    browser = Browser(again).opened()
    assert "moi.csv" in browser.get("/pool").text
    assert browser.post("/pool/own", {}).status == 200
    assert browser.post("/pool/take", {}).json()["reload"]
    assert gone in again.people
    assert again.used.is_own
    again.close()
    assert Desk(ward, "vi").used.is_own
    assert not browser.troubles


def test_people_of_other_ids_are_found_by_name_and_birth_date(desk: Desk, ward: Path) -> None:
    desk.change({"op": "take", "slate": complying(ward)})
    names = {c: [desk.people[pid].name for pid in ids] for c, ids in desk.board.slate.items()}
    noted = desk.board.slate[next(iter(desk.board.slate))][0]
    desk.change({"op": "note", "id": noted, "text": "nhớ"})
    plan = "".join(file.read_text("utf-8") for file in ward.glob("*.yaml"))
    fixed = {pid for pid in desk.people if pid in plan}  # whom the plan names by id

    def renumbered(rows: list[Row]) -> None:
        for row in rows:
            if row["id"] not in fixed:
                row["id"] = "x" + row["id"]

    browser = Browser(desk).opened()
    assert browser.upload("/pool/upload", changed(ward, renumbered), "moi.csv").status == 200
    assert browser.post("/pool/take", {}).status == 200
    assert {c: [desk.people[pid].name for pid in ids] for c, ids in desk.board.slate.items()} == names
    assert [desk.people[pid].name for pid in desk.notes] == [names[next(iter(names))][0]]


def test_a_heading_is_mapped_by_hand(desk: Desk, ward: Path) -> None:
    content = changed(ward, lambda rows: None).replace(b"birth_date", "Sinh vào".encode(), 1)
    browser = Browser(desk).opened()
    browser.upload("/pool/upload", content, "cot.csv")
    waits = desk.incoming
    assert waits is not None
    column = next(at for at, one in enumerate(waits.found.columns) if one.header == "Sinh vào")
    assert waits.found.columns[column].kept
    reply = browser.post("/pool/again", {f"column-{column}": "birth_date"})
    assert reply.status == 200
    waits = desk.incoming
    assert waits is not None
    assert waits.found.columns[column].field == "birth_date"
    assert waits.diff is not None
    assert not waits.diff.changed
    before = {pid: desk.people[pid].born for pid in desk.people}
    assert browser.post("/pool/take", {}).status == 200
    assert {pid: desk.people[pid].born for pid in desk.people} == before
    # a field that nobody knows maps nothing
    browser.upload("/pool/upload", content, "cot.csv")
    assert browser.post("/pool/again", {f"column-{column}": "../../etc", "sheet": 5}).status == 200
    assert not browser.troubles


def test_a_plan_that_maps_headings_and_names_a_sheet_takes_a_list(tmp_path: Path) -> None:
    import shutil

    shutil.copytree(EXAMPLES / "members", tmp_path / "members")
    folder = tmp_path / "members"
    plan = (folder / "plan.yaml").read_text("utf-8")
    from openpyxl import load_workbook

    book = load_workbook(folder / "danh-sach-2026-09.xlsx")
    sheet = book.sheetnames[0]
    assert "columns: {Mã thẻ Đảng: id}}" in plan
    (folder / "plan.yaml").write_text(plan.replace("columns: {Mã", f"sheet: {json.dumps(sheet)}, columns: {{Mã"), "utf-8")
    desk = Desk(folder, "vi")
    ids = set(desk.people)
    browser = Browser(desk).opened()
    assert browser.upload("/pool/upload", (folder / "danh-sach-2026-06.xlsx").read_bytes(), "cu.xlsx").status == 200
    waits = desk.incoming
    assert waits is not None
    if waits.can_be_taken:
        assert browser.post("/pool/take", {}).status == 200
        assert set(desk.people) != ids
        desk.close()
        assert not Desk(folder, "vi").used.is_own
    else:
        assert waits.problems or waits.found.count("error")
    assert not browser.troubles


@pytest.mark.parametrize("name", ["x.exe", "x", "", "x.xlsx.html", "..", "con", "x.pdf"])
def test_what_is_no_list_is_refused(desk: Desk, name: str) -> None:
    browser = Browser(desk).opened()
    assert browser.upload("/pool/upload", b"PK\x03\x04", name).status == 400
    assert desk.incoming is None
    assert not list(folder_of(desk.loaded.case.plan.path).glob("received*"))


def bomb() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("[Content_Types].xml", "<Types/>")
        book.writestr("xl/workbook.xml", b"<a>" + b" " * 300_000_000)
    return target.getvalue()


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"PK\x03\x04 no zip", "x.xlsx"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "x.xls"), (b"\0" * 5000, "x.csv"),
        (b"\xff\xfe\xfa", "x.csv"), (b"PAR1" + b"\0" * 40, "x.parquet"), (b"a,b\n1,2\n", "x.csv"), (b"x", "../../../x.csv"),
        (b"id\n" + b"p,\n" * 10, "x\r\nevil.csv"),
    ],
)  # fmt: skip
def test_a_damaged_file_is_told_of_in_words(desk: Desk, content: bytes, name: str) -> None:
    browser = Browser(desk).opened()
    reply = browser.upload("/pool/upload", content, name.replace("\r\n", "%0D%0A"))
    assert reply.status == 200
    assert "/pool/take" not in reply.text
    assert desk.incoming is not None
    assert desk.incoming.found.count("error")
    assert not desk.incoming.can_be_taken
    assert browser.get("/pool").status == 200
    assert browser.get("/pool/marked").status in (200, 400)
    assert not browser.troubles


def test_a_bomb_is_refused_and_never_unpacked(desk: Desk) -> None:
    browser = Browser(desk).opened()
    reply = browser.upload("/pool/upload", bomb(), "bom.xlsx")
    assert reply.status == 200
    assert "/pool/take" not in reply.text
    assert browser.get("/pool/marked").status == 400
    assert not browser.troubles


CASES = Path(__file__).parents[1] / "hostile" / "cases"


@pytest.mark.parametrize(
    ("case", "file"), [("xlsx-far-cell", "far.xlsx"), ("csv-200000-columns", "wide.csv"), ("xlsx-endless-text", "long.xlsx")]
)
def test_a_hostile_file_ends_in_words(desk: Desk, tmp_path: Path, case: str, file: str) -> None:
    import shutil
    import subprocess
    import sys

    folder = tmp_path / "hostile"
    shutil.copytree(CASES / case, folder)
    if (folder / "make.py").is_file():
        subprocess.run([sys.executable, "make.py"], cwd=folder, check=True)
    browser = Browser(desk).opened()
    reply = browser.upload("/pool/upload", (folder / file).read_bytes(), file)
    assert reply.status in (200, 413)
    assert "/pool/take" not in reply.text
    assert len(reply.body) < 3_000_000
    assert browser.get("/pool").status == 200
    assert not browser.troubles


def test_of_several_sheets_one_is_chosen(desk: Desk, ward: Path) -> None:
    from openpyxl import Workbook

    rows = list(csv.reader(io.StringIO(changed(ward, lambda rows: None).decode())))
    book = Workbook()
    for name, of in (("Đợt 1", rows), ("Đợt 2", rows[:-3])):
        sheet = book.create_sheet(name)
        for row in of:
            sheet.append(row)
    book.remove(book.worksheets[0])
    target = io.BytesIO()
    book.save(target)
    browser = Browser(desk).opened()
    text = html.unescape(browser.upload("/pool/upload", target.getvalue(), "hai.xlsx").text)
    assert re.findall(r"<option>([^<]*)</option>", text) == ["Đợt 1", "Đợt 2"]
    assert "/pool/take" not in text
    text = html.unescape(browser.post("/pool/again", {"sheet": "Đợt 2"}).text)
    assert desk.incoming is not None
    assert desk.incoming.found.people == len(rows) - 4
    assert 'value="Đợt 2"' in text
    assert browser.post("/pool/again", {"sheet": "Đợt 9"}).status == 200
    assert not desk.incoming.can_be_taken
    assert not browser.troubles


@pytest.mark.parametrize("example", ["ward", "city", "members", "planning/plan-qd377-2025.yaml", "training/plan-2024.yaml"])
def test_a_plan_s_own_list_taken_again_changes_nothing(tmp_path: Path, example: str) -> None:
    """Through the upload, the clean copy and the way back: the same people, the same findings."""
    import shutil

    folder, _, name = example.partition("/")
    shutil.copytree(EXAMPLES / folder, tmp_path / folder)
    desk = Desk(tmp_path / folder / name if name else tmp_path / folder, "vi")
    browser = Browser(desk).opened()

    def state() -> object:
        findings = [(f.rule, f.verdict, f.actual, f.shortfall, f.people) for f in desk.result.findings]
        stops = {c: {pid: of for pid, of in stops.items() if of} for c, stops in desk.people.stops.items()}
        return {pid: dict(one.fields) for pid, one in desk.people.items()}, findings, desk.board.slate, stops

    before, own = state(), desk.own_pool()
    text = browser.upload("/pool/upload", own.read_bytes(), own.name).text
    assert "Người và dữ liệu không có gì khác" in html.unescape(text)
    assert desk.incoming is not None
    assert desk.incoming.effects is not None
    assert not desk.incoming.effects.flips
    for name in ("upload", "own"):
        if name == "own":
            assert browser.post("/pool/own", {}).status == 200
        assert browser.post("/pool/take", {}).status == 200
        assert state() == before
    assert desk.used.is_own
    assert not browser.troubles
