"""`pool diff`: every edit of a list is told, and nothing else; against a plain diff of the rows by themselves."""

from __future__ import annotations

import csv
import io
import json
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.intake.opening import Opening, open_pool
from planner.intake.pool_diff import PoolDiff, pool_diff
from planner.intake.pool_diff_json import document
from tests.intake.conftest import Run

Row = dict[str, str]
HEADERS = {"id": "Mã", "full_name": "Họ và tên", "birth_date": "Ngày sinh", "gender": "Giới tính", "degree": "Trình độ",
           "unit": "Đơn vị", "confidence": "Tỷ lệ tín nhiệm"}  # fmt: skip
# By field: values that mean different things, each in ways to write it.
VALUES: dict[str, Sequence[Sequence[str]]] = {
    "birth_date": [["01/10/1975", "1/10/1975", "1975-10-01"], ["10/1975", "1975-10"], ["1980"], ["5/6/1981", "05/06/1981"]],
    "gender": [["nam", "Nam"], ["nữ", "Nữ"], [""]],
    "degree": [["TS", "Tiến sĩ", "tiến sỹ"], ["ThS", "Thạc sĩ"], ["ĐH", "Đại học"], [""]],
    "unit": [["Sở Hòa Bình", "Sở Hoà Bình", "sở hòa bình"], ["Sở Y tế"], ["Hòa"], [""]],
    "confidence": [["87,5", "87.5", "87,50"], ["90"], [""]],
}
NAMES = ["Nguyễn Văn An", "Trần Thị Hòa", "Lê Bình", "Phạm Chi", "Võ Ân", "Đỗ Đạt", "Hồ Giang", "Lý Hà", "Mai Khoa", "Ngô Lan"]


def text_of(rows: Sequence[dict[str, tuple[int, int] | str]], fields: Sequence[str]) -> str:
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow([HEADERS[name] for name in fields])
    for row in rows:
        cells = [row[name] for name in fields]
        written = [
            cell if isinstance(cell, str) else VALUES[name][cell[0]][cell[1] % len(VALUES[name][cell[0]])]
            for name, cell in zip(fields, cells, strict=True)
        ]
        table.writerow(written)
    return out.getvalue()


def diffed(folder: Path, old: str, new: str) -> tuple[PoolDiff, dict[str, Any]]:
    sides = []
    for name, text in (("old.csv", old), ("new.csv", new)):
        (folder / name).write_text(text, "utf-8")
        sides.append(open_pool(Opening(folder / name)))
    found = pool_diff(*sides)
    return found, document(found, None, (), "en")


def pool_of(rng: random.Random, people: int) -> list[dict[str, Any]]:
    return [
        {"id": f"c{n}", "full_name": f"{NAMES[n % len(NAMES)]} {'ABCDEFGH'[n // len(NAMES)]}",
         **{name: (rng.randrange(len(values)), rng.randrange(3)) for name, values in VALUES.items()}}
        for n in range(people)
    ]  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**9))
def test_every_edit_is_told_and_nothing_else(tmp_path_factory: pytest.TempPathFactory, seed: int) -> None:
    rng = random.Random(seed)
    old = pool_of(rng, rng.randrange(3, 30))
    new = [dict(row) for row in old]
    for row in new:
        for name, values in VALUES.items():
            meant, _ = row[name]
            if name != "birth_date" and rng.random() < 0.1:
                meant = rng.randrange(len(values))
            row[name] = (meant, rng.randrange(3))  # respelled at least
    gone = {row["id"] for row in rng.sample(new, rng.randrange(0, 3))}
    new = [row for row in new if row["id"] not in gone]
    come = [dict(row, id=f"n{row['id']}", full_name=f"Mới {row['full_name']}") for row in rng.sample(old, rng.randrange(0, 3))]
    new += come
    rng.shuffle(new)
    fields = list(HEADERS)
    rng.shuffle(fields)
    folder = tmp_path_factory.mktemp("diff")
    _, told = diffed(folder, text_of(old, list(HEADERS)), text_of(new, fields))

    before = {row["id"]: row for row in old}
    expected = {
        (row["id"], name) for row in new if row["id"] in before for name in VALUES if row[name][0] != before[row["id"]][name][0]
    }
    assert {(one["id"], one["field"]) for one in told["changed"]} == expected
    assert len(told["changed"]) == len(expected)
    assert {one["id"] for one in told["joined"]} == {row["id"] for row in come}
    assert {one["id"] for one in told["left"]} == gone
    assert told["status"] == ("different" if expected or gone or come else "same")
    lines = [(folder / name).read_text("utf-8").splitlines() for name in ("old.csv", "new.csv")]
    for one in told["changed"]:
        for side, where in enumerate(one["where"]):
            _, line, header = where.rsplit(":", 2)
            assert header == HEADERS[one["field"]]
            assert one["id"] in lines[side][int(line) - 1].split(",")

    _, mirror = diffed(folder, text_of(new, fields), text_of(old, list(HEADERS)))
    assert [one["id"] for one in mirror["left"]] == [one["id"] for one in told["joined"]]
    assert [one["id"] for one in mirror["joined"]] == [one["id"] for one in told["left"]]
    turned = {(c["id"], c["field"], c["to"], c["from"]) for c in mirror["changed"]}
    assert turned == {(c["id"], c["field"], c["from"], c["to"]) for c in told["changed"]}


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10**9), st.booleans())
def test_a_list_respelled_and_in_another_order_is_the_same(
    tmp_path_factory: pytest.TempPathFactory, seed: int, with_ids: bool
) -> None:
    rng = random.Random(seed)
    old = pool_of(rng, 12)
    if not with_ids:
        old += [dict(old[0])]  # of one name and birth date, and equal throughout
    new = [{name: (v if isinstance(v, str) else (v[0], rng.randrange(3))) for name, v in row.items()} for row in old]
    rng.shuffle(new)
    fields = [name for name in HEADERS if with_ids or name != "id"]
    mixed = rng.sample(fields, len(fields))
    _, told = diffed(tmp_path_factory.mktemp("same"), text_of(old, fields), text_of(new, mixed))
    assert told["status"] == "same", told
    assert told["matched"] == len(old)


def texts(**changed: str) -> str:
    rows = [["c1", "Nguyễn An", "1/2/1975", "TS"], ["c2", "Lê Bình", "3/1980", "ĐH"], ["c3", "Võ Chi", "1990", "ĐH"]]
    head = changed.get("head", "Mã,Họ và tên,Ngày sinh,Trình độ")
    for at, pid in enumerate(changed.get("ids", "c1 c2 c3").split()):
        rows[at][0] = pid
    drop = changed.get("drop") == "id"
    return "\n".join([head, *(",".join(row[1:] if drop else row) for row in rows)]) + "\n"


def test_the_id_column_is_said_first(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(texts(), "utf-8")
    cases = {
        "renamed": texts(head="Mã cán bộ,Họ và tên,Ngày sinh,Trình độ"),
        "gone": texts(head="Họ và tên,Ngày sinh,Trình độ", drop="id"),
        "moved": texts(ids="c2 c3 c1"),
    }
    said = {}
    for name, text in cases.items():
        (tmp_path / f"{name}.csv").write_text(text, "utf-8")
        ran = run("diff", "a.csv", f"{name}.csv")
        assert ran.code == 1
        said[name] = ran.out.splitlines()[0]
        told = json.loads(run("diff", "a.csv", f"{name}.csv", "--format", "json").out)
        assert (told["matched"], told["joined"], told["left"], told["changed"]) == (3, [], [], [])
        assert told["matched_by"] == ("id" if name == "renamed" else "name_and_birth")
    assert said["renamed"] == "The id column is another: Mã before, Mã cán bộ now."
    assert said["gone"].startswith("The id column Mã is gone")
    assert said["moved"].startswith("Most ids were given anew")


def test_one_id_that_is_another_person_now(tmp_path: Path) -> None:
    _, told = diffed(tmp_path, texts(), texts().replace("Võ Chi,1990", "Đỗ Mới,1960"))
    assert [one["id"] for one in told["id_column"]["other_people"]] == ["c3"]
    assert ([p["name"] for p in told["left"]], [p["name"] for p in told["joined"]]) == (["Võ Chi"], ["Đỗ Mới"])
    assert told["changed"] == []


def test_without_ids_nobody_is_guessed(tmp_path: Path) -> None:
    head = "Họ và tên,Ngày sinh,Trình độ\n"
    old = f"{head}Lê An,1980,ĐH\nLê An,1980,TS\nVõ Chi,1990,ĐH\n"
    new = f"{head}Lê An,1980,ĐH\nLê An,1980,ThS\nVõ Chi,1991,ĐH\n"
    found, told = diffed(tmp_path, old, new)
    assert found.pairs == ()
    assert [len(one["old"]) + len(one["new"]) for one in told["ambiguous"]] == [4]
    assert [(one["from"]["name"], one["to"]["name"]) for one in told["probably_same"]] == [("Võ Chi", "Võ Chi")]
    assert len(told["left"]) == len(told["joined"]) == 1


def test_what_changed_for_nearly_everybody_is_summed_up(run: Run, tmp_path: Path) -> None:
    head = "Mã,Họ và tên,Ngày sinh,Trình độ"
    for name, degree in (("a.csv", ""), ("b.csv", "ĐH")):
        rows = [f"c{n},Lê {NAMES[n % 10]} {n // 10},19{60 + n},{degree if n else 'TS'}" for n in range(20)]
        (tmp_path / name).write_text("\n".join([head, *rows]) + "\n", "utf-8")
    ran = run("diff", "a.csv", "b.csv")
    assert "changed for 19 of 20" in ran.out
    assert ": 19" in ran.out
    assert "Changed cells" not in ran.out
    assert "Changed cells (19)" in run("diff", "a.csv", "b.csv", "-v").out


def test_every_problem_of_both_files_at_once(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Mã,Họ và tên,Ngày sinh\nc1,Lê An,31/02/1980\n", "utf-8")
    (tmp_path / "b.csv").write_text("Mã,Họ và tên,Ngày sinh\nc1,Lê An,32/01/1980\nc1,Lê Bình,1980\n", "utf-8")
    ran = run("diff", "a.csv", "b.csv", "--format", "json")
    told = json.loads(ran.out)
    assert (ran.code, told["status"]) == (3, "bad_input")
    assert {one["where"].split(":")[0] for one in told["problems"]} == {"a.csv", "b.csv"}
    assert len(told["problems"]) >= 3


PLAN = """
plan: p
as_of: 2025-07
pool: a.csv
fields: vn-cadre
committees:
  c:
    seats: 2
    rules:
      - {id: degree, require: {degree: {at_least: master}}}
      - {id: young, count: {age: {below: 42}}, at_least: 1}
"""


def test_who_turns_by_the_month_and_who_by_a_cell(run: Run, tmp_path: Path) -> None:
    """Recounted by hand from birth months and degrees."""
    rng = random.Random(5)
    old = [(f"c{n}", rng.randrange(1978, 1990), rng.randrange(1, 13), rng.choice(["ĐH", "ThS"])) for n in range(60)]
    new = [(i, y + rng.choice([0, 0, 0, 1]), m, rng.choice([d, d, d, "TS"])) for i, y, m, d in old]
    for name, rows in (("a.csv", old), ("b.csv", new)):
        lines = [f"{i},Lê {NAMES[n % 10]} {n},{m}/{y},{d}" for n, (i, y, m, d) in enumerate(rows)]
        (tmp_path / name).write_text("\n".join(["Mã,Họ và tên,Ngày sinh,Trình độ", *lines]) + "\n", "utf-8")
    (tmp_path / "plan.yaml").write_text(PLAN, "utf-8")
    asked = ("diff", "a.csv", "b.csv", "--plan", "plan.yaml", "--as-of-old", "2024-07")
    told = json.loads(run(*asked, "--as-of", "2025-07", "--format", "json").out)

    def young(year: int, month: int, now: int) -> bool:
        return (now * 12 + 7 - year * 12 - month) < 42 * 12

    expected = set()
    for (pid, year, month, degree), (_, year2, month2, degree2) in zip(old, new, strict=True):
        was, then, now = young(year, month, 2024), young(year, month, 2025), young(year2, month2, 2025)
        if was != now:
            cause = "cells" if was == then else "month"
            expected.add((pid, "c/young", "met" if was else "not_met", "met" if now else "not_met", cause))
        if (degree != "ĐH") != (degree2 != "ĐH"):
            met = ["not_met", "met"]
            expected.add((pid, "c/degree", met[degree != "ĐH"], met[degree2 != "ĐH"], "cells"))
    assert {(f["id"], f["rule"], f["from"], f["to"], f["cause"]) for f in told["flips"]} == expected
    assert {f["cause"] for f in told["flips"]} == {"month", "cells"}
    supply = {line["rule"]: (line["from"]["people"], line["to"]["people"]) for line in told["supply"]}
    assert supply["c/young"] == (sum(young(y, m, 2024) for _, y, m, _ in old), sum(young(y, m, 2025) for _, y, m, _ in new))
    text = run(*asked, "--lang", "vi")
    assert "do đổi tháng: tuổi “41” → “42”" in text.out


def test_members_who_left(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(texts(), "utf-8")
    (tmp_path / "b.csv").write_text("\n".join(texts().splitlines()[:3]) + "\n", "utf-8")
    (tmp_path / "plan.yaml").write_text(PLAN, "utf-8")
    (tmp_path / "slate.csv").write_text("committee,id\nc,c1\nc,c3\n", "utf-8")
    asked = ("diff", "a.csv", "b.csv", "--plan", "plan.yaml", "--slate", "slate.csv")
    assert json.loads(run(*asked, "--format", "json").out)["slate_left"] == [{"committee": "c", "id": "c3"}]
    assert "Members of the slate who left the list (1)" in run(*asked).out
    assert run("diff", "a.csv", "b.csv", "--slate", "slate.csv").code == 2


def test_codes_of_a_named_list_mean_what_their_names_mean(run: Run, tmp_path: Path) -> None:
    head = "Mã,Họ và tên,Ngày sinh,Dân tộc"
    (tmp_path / "a.csv").write_text(f"{head}\nc1,Lê An,1980,01\nc2,Lê Bình,1981,06\n", "utf-8")
    (tmp_path / "b.csv").write_text(f"{head}\nc1,Lê An,1980,Kinh\nc2,Lê Bình,1981,Hoa\n", "utf-8")
    ran = run("diff", "a.csv", "b.csv", "--codes", "gso", "--format", "json")
    assert (ran.code, json.loads(ran.out)["status"]) == (0, "same"), ran.out
    assert run("diff", "a.csv", "b.csv").code == 3


def workbook(path: Path, rows: Sequence[Sequence[str]]) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Danh sách"
    for row in rows:
        sheet.append(list(row))
    book.save(path)


LISTED = [["STT", "Số hiệu cán bộ", "Họ và tên", "Ngày sinh", "Mã thẻ Đảng", "Trình độ", "Chức vụ"],
          ["1", "TU001", "Lê An", "2/1975", "92.001", "ThS", "Chánh Văn phòng"],
          ["2", "TU002", "Võ Bình", "3/1984", "92.002", "ĐH", "Phó Giám đốc"],
          ["3", "TU003", "Đỗ Chi", "4/1986", "92.003", "TS", "Trưởng phòng"]]  # fmt: skip
# The next list: the first has left, the second is a master and born in another year; the personal number stands for the ids.
NEXT = [["TT", "Số định danh cá nhân", *LISTED[0][2:]],
        ["1", "092084000002", "Võ Bình", "3/1983", "92.002", "ThS", "Phó Giám đốc"],
        ["2", "092186000003", "Đỗ Chi", "4/1986", "92.003", "TS", "Giám đốc"]]  # fmt: skip
TWO = """
plan: p
title: Rà soát
as_of: 2025-07
pool: {file: b.xlsx, columns: {Mã thẻ Đảng: id}}
fields: vn-cadre
committees:
  c: {title: Ban A, seats: 1, rules: &rules [{id: degree, title: Thạc sĩ trở lên, require: {degree: {at_least: master}}}]}
  d: {title: Ban B, seats: 2, rules: *rules}
"""


@pytest.fixture
def workbooks(tmp_path: Path) -> Path:
    workbook(tmp_path / "a.xlsx", LISTED)
    workbook(tmp_path / "b.xlsx", NEXT)
    (tmp_path / "plan.yaml").write_text(TWO, "utf-8")
    return tmp_path


def test_workbooks_with_their_cells(run: Run, workbooks: Path) -> None:
    told = json.loads(run("diff", "a.xlsx", "b.xlsx", "--format", "json").out)
    assert (told["id_column"]["status"], told["matched_by"], told["matched"]) == ("gone", "name_and_birth", 1)
    assert [(one["field"], one["where"]) for one in told["changed"]] == [
        ("post", ["a.xlsx!Danh sách!G4", "b.xlsx!Danh sách!G3"])
    ]  # the running number, TT or STT, is neither a change nor a column of its own
    assert told["columns"]["gone"] == []
    assert told["columns"]["new"] == [{"field": "identity_number", "header": "Số định danh cá nhân"}]
    text = run("diff", "a.xlsx", "b.xlsx", "--lang", "vi").out
    assert text.startswith("Cột mã Số hiệu cán bộ không còn")
    assert "“Trưởng phòng” → “Giám đốc” [Danh sách!G4 → Danh sách!G3]" in " ".join(text.split())
    assert "mới có: Số định danh cá nhân" in text


def test_ids_are_those_of_the_plan(run: Run, workbooks: Path) -> None:
    asked = ("a.xlsx", "b.xlsx", "--plan", "plan.yaml")
    told = json.loads(run("diff", *asked, "--format", "json").out)
    ids = told["id_column"]
    assert (ids["status"], ids["from"], ids["to"]) == ("renamed", "Số hiệu cán bộ", "Mã thẻ Đảng")
    assert (told["matched_by"], told["matched"], told["columns"]["gone"]) == ("id", 2, [])
    assert [one["id"] for one in told["left"]] == ["92.001"]
    assert {(one["id"], one["field"]) for one in told["changed"]} == {
        ("92.002", "birth_date"), ("92.002", "degree"), ("92.003", "post")
    }  # fmt: skip
    text = run("diff", *asked, "--lang", "vi").out
    assert text.startswith("Cột mã đã đổi: trước là Số hiệu cán bộ, nay là Mã thẻ Đảng.")
    # The other way round the list of the plan is the old one.
    back = json.loads(run("diff", "b.xlsx", "a.xlsx", *asked[2:], "--format", "json").out)
    assert (back["id_column"]["from"], back["id_column"]["to"], back["matched"]) == ("Mã thẻ Đảng", "Số hiệu cán bộ", 2)
    # A list without the plan's header is read as it is.
    workbook(workbooks / "c.xlsx", [[*row[:4], *row[5:]] for row in LISTED])
    other = json.loads(run("diff", "c.xlsx", "b.xlsx", *asked[2:], "--format", "json").out)
    assert (other["id_column"]["status"], other["id_column"]["from"]) == ("renamed", "Số hiệu cán bộ")
    assert other["matched_by"] == "name_and_birth"


def test_one_rule_in_two_committees_is_told_once(run: Run, workbooks: Path) -> None:
    asked = ("diff", "a.xlsx", "b.xlsx", "--plan", "plan.yaml", "--lang", "vi")
    assert len(json.loads(run(*asked, "--format", "json").out)["flips"]) == 2
    text = " ".join(run(*asked).out.split())
    assert text.count("Võ Bình (92.002): không đạt → đạt, do ô thay đổi") == 1
    assert "“Thạc sĩ trở lên” (Ban A, Ban B) Võ Bình" in text
    assert "“Số lượng”: 3 → 2, cần 1 (Ban A), cần 2 (Ban B)" in text
    assert "seats" not in text
    plan = (workbooks / "plan.yaml").read_text("utf-8")
    other = "[{id: degree, title: Thạc sĩ trở lên, require: {degree: {at_least: doctor}}}]"
    (workbooks / "plan.yaml").write_text(plan.replace("*rules", other), "utf-8")
    text = " ".join(run(*asked).out.split())
    assert "“Thạc sĩ trở lên” (Ban A) Võ Bình" in text


def test_a_long_value_is_cut_short(run: Run, tmp_path: Path) -> None:
    head = "Mã,Họ và tên,Ngày sinh,Đơn vị"
    (tmp_path / "a.csv").write_text(f"{head}\nc1,Lê An,1980,Sở A\n", "utf-8")
    (tmp_path / "b.csv").write_text(f"{head}\nc1,Lê An,1980,{'Đ' * 5000}\n", "utf-8")
    assert run("diff", "a.csv", "b.csv").out.count("Đ") < 300
    assert run("diff", "a.csv", "b.csv", "-v").out.count("Đ") >= 5000
