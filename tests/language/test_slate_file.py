"""Slate files: CSV in all its forms, the JSON of propose, and every problem with its line."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest

from planner.language.plan import Plan
from planner.problems import BadInput
from planner.reading.loading import load_plan
from planner.reading.slate_file import read_slate
from planner.report.problems import shown
from planner.written import people_by_name
from planner.written.nearest import close_names
from planner.written.people_by_name import KnownPeople
from tests.pool.gallery.building import windows

IDS = {"a": 0, "b": 1, "-c": 2, "7": 3}


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Plan:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PLANNER_STRICT_WORDS", "1")
    Path("pool.csv").write_text("id\n", "utf-8")
    Path("plan.yaml").write_text("plan: p\npool: pool.csv\ncommittees: {board: {seats: 2}, post: {seats: 1}}\n", "utf-8")
    return load_plan("plan.yaml")


def read(plan: Plan, content: str | bytes, name: str = "slate.csv") -> dict[str, tuple[str, ...]]:
    Path(name).write_bytes(content.encode() if isinstance(content, str) else content)
    return read_slate(name, plan, KnownPeople(IDS))


@pytest.mark.parametrize(
    "content",
    [
        "committee,id\nboard,b\nboard,a\n",
        "\ufeffID;full_name;Committee\r\nb;Trần;board\r\n\r\na;An;board",
        'committee,id,note\nboard, b ,"two\nlines"\n"board",a,\n',
        "committee;id\nboard;b\nboard;a\n".encode("utf-16"),
        json.dumps({"command": "propose", "slate": {"board": ["b", "a"]}}),
        " \n" + json.dumps({"slate": {"board": ["b", "a"], "post": []}}),
    ],
)
def test_good_slates(plan: Plan, content: str | bytes) -> None:
    assert read(plan, content) == {"board": ("b", "a"), "post": ()}


def test_numbers_and_apostrophes_are_ids_as_the_pool_has_them(plan: Plan) -> None:
    assert read(plan, "committee,id\nboard,'-c\nboard,7\n")["board"] == ("-c", "7")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("committee,id\nboard,a\nboard,b\nboard,a\n", [("member-twice", "slate.csv:4:id", "a")]),
        (
            "committee,id\nboard,zz\nbaord,a\n",
            [("unknown-person", "slate.csv:2:id", "zz"), ("unknown-committee", "slate.csv:3:committee", "baord")],
        ),
        (
            "Name,ID, Committee\nAn,zz,baord\nBình,yy,\n,a,boadr\n",
            [
                ("unknown-committee", "slate.csv:2:Committee", "baord"),
                ("unknown-person", "slate.csv:2:ID", "zz"),
                ("cell-empty", "slate.csv:3:Committee", None),
                ("unknown-person", "slate.csv:3:ID", "yy"),
                ("unknown-committee", "slate.csv:4:Committee", "boadr"),
            ],
        ),
        ('committee,id,n\nboard,a,"x\ny"\nboard,zz,\n', [("unknown-person", "slate.csv:4:id", "zz")]),
        ("committee,name\nboard,a\n", [("column-missing", "slate.csv:1", None)]),
        ("id,id,committee\na,b,board\n", [("column-twice", "slate.csv:1", "id")]),
        ("committee,id\nboard\n,a\n", [("cell-empty", "slate.csv:2:id", None), ("cell-empty", "slate.csv:3:committee", None)]),
        ("", [("file-empty", "slate.csv", None)]),
        (b"committee,id\nboard,\xff\n", [("file-encoding", "slate.csv:2:id", "ff")]),
        (b"committee,id\nboard,a\x00\n", [("control-character", "slate.csv:2", "U+0000")]),
        ("{\n  x\n", [("json-syntax", "slate.csv:2", None)]),
        ('{"findings": []}', [("json-without-slate", "slate.csv", None)]),
        ('{"slate": {"bord": ["a"]}}', [("unknown-committee", "slate.csv:slate.bord", "bord")]),
        (
            '{"slate": {"bord": ["a", "zz"]}}',
            [("unknown-committee", "slate.csv:slate.bord", "bord"), ("unknown-person", "slate.csv:slate.bord", "zz")],
        ),
        (
            '{"slate": {"board": ["a", 5, "a"]}}',
            [("needs-text", "slate.csv:slate.board", "5"), ("member-twice", "slate.csv:slate.board", "a")],
        ),
        ('{"slate": {"board": "a"}}', [("needs-list", "slate.csv:slate.board", "a")]),
        ('{"slate":' + "[" * 100_000, [("json-too-deep", "slate.csv", None)]),
        (
            '{"slate": {"board": ["a"],\n"post": [],\n"b\\u006fard": ["b"]}, "head": {"post": "{"}}',
            [("duplicate-key", "slate.csv:3", "board")],
        ),
        (
            '{"slate": {"board": [[' + "[" * 500 + "]" * 500 + "]]}}",
            [("needs-text", "slate.csv:slate.board", "[[[[[[[[[[…]]]]]]]]]]")],
        ),
    ],
)
def test_problems(plan: Plan, content: str | bytes, expected: list[tuple[str, str, str | None]]) -> None:
    with pytest.raises(BadInput) as raised:
        read(plan, content)
    assert [(p.code, p.where, p.value) for p in raised.value.problems] == expected
    for problem in raised.value.problems:
        assert shown(problem, "en").message != shown(problem, "vi").message


@pytest.mark.parametrize(
    ("header", "hint"),
    [
        ("comittee,id", "Did you mean comittee? Call it `committee`: a slate has the columns committee,id."),
        ("committee,ids", "Did you mean ids? Call it `id`: a slate has the columns committee,id."),
        ("committee,name", "A slate has the columns committee,id."),
    ],
)
def test_a_header_that_is_nearly_right_is_told(plan: Plan, header: str, hint: str) -> None:
    with pytest.raises(BadInput) as raised:
        read(plan, f"{header}\nboard,a\n")
    assert [problem.hint() for problem in raised.value.problems] == [hint]


def test_a_missing_slate(plan: Plan) -> None:
    with pytest.raises(BadInput) as raised:
        read_slate("nowhere.csv", plan, KnownPeople(IDS))
    assert [(p.code, p.where) for p in raised.value.problems] == [("file-missing", "nowhere.csv")]


def test_a_workbook(plan: Plan) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (["committee", "id", "full_name"], ["board", "b", "Lê Thị Bình"], [None, None, None], ["board", 7, "An"]):
        sheet.append(row)
    book.save("slate.xlsx")
    assert read_slate("slate.xlsx", plan, KnownPeople(IDS)) == {"board": ("b", "7"), "post": ()}
    sheet.append(["boad", "zz", ""])
    book.save("slate.xlsx")
    with pytest.raises(BadInput) as raised:
        read_slate("slate.xlsx", plan, KnownPeople(IDS))
    assert [(p.code, p.where, p.value) for p in raised.value.problems] == [
        ("unknown-committee", "slate.xlsx!Sheet!A5", "boad"),
        ("unknown-person", "slate.xlsx!Sheet!B5", "zz"),
    ]


def test_the_code_page_of_windows(plan: Plan) -> None:
    lines = ["committee,id,full_name", "board,b,Trần Thị Bình", "board,a,Đặng Hữu Ánh"]
    assert read(plan, windows(lines))["board"] == ("b", "a")


def test_letters_that_nobody_can_read_beside_the_two_columns_do_no_harm(plan: Plan) -> None:
    assert read(plan, b"committee,id,name\nboard,b,\xb3\xfd\xff\nboard,a,?\n")["board"] == ("b", "a")


def test_text_behind_the_columns_is_ignored(plan: Plan) -> None:
    assert read(plan, "committee,id,full_name,post,unit,birth_date\nboard,b,Bình,'=1+1,x,1980-05\n")["board"] == ("b",)


def test_near_names_are_looked_for_as_long_as_few_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """A slate of another pool has thousands of strangers; each search goes over the names of everybody."""
    searched: list[str] = []

    def close(text: str, known: list[str], likeness: float) -> list[str]:
        searched.append(text)
        return close_names(text, known, likeness)

    monkeypatch.setattr(people_by_name, "close_names", close)
    people = KnownPeople(["p1", "p2", "P3", "004"], ["Nguyễn Văn Bình", "Trần Thị Hòa", "Lê An", ""])
    assert people.near("Nguyen Van Bin") == ["p1 (Nguyễn Văn Bình)"]
    for _ in range(3):
        assert [people.near(f"Tran Thi Hoa {n}") for n in range(40)][:2] == [["p2 (Trần Thị Hòa)"]] * 2
    assert len(searched) == len(set(searched)) == 20
    assert people.near("Nguyen Van Bin") == ["p1 (Nguyễn Văn Bình)"]
    assert people.near("Le Ann") == []
    assert (people.near("4"), people.of_other_case("p3"), people.of_other_case("p4")) == (["004"], ["P3"], [])
