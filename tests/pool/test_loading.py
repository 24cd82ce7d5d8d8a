"""From a file to a pool: headers, ids, and every problem at once."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import numpy as np
import pytest

from planner.language.catalogue import Catalogue
from planner.language.plan import PoolSource
from planner.pool.listing import MOST_LISTED
from planner.pool.loading import load_pool, read_pool
from planner.problems import BadInput
from planner.words import messages, say
from tests.pool.reading import CATALOGUE, load, places, problems


def test_headers_by_mapping_name_and_catalogue(tmp_path: Path) -> None:
    content = "ID;Họ tên;GIỚI TÍNH;năm  sinh;Ghi chú \na;An;nữ;1980;x\n"
    pool = load(content, tmp_path, columns={"họ tên": "full_name"})
    assert set(pool.columns) == {"id", "full_name", "gender", "birth_date", "Ghi chú"}
    assert pool.names == ["An"]
    assert pool.name(0) == "An"
    assert pool.sha256 == hashlib.sha256(content.encode()).hexdigest()
    assert pool.shown == "pool.csv"
    assert pool.row_of == {"a": 0}


def test_the_plan_s_mapping_comes_before_everything(tmp_path: Path) -> None:
    pool = load("id,gender,Giới tính\na,quota,nữ\n", tmp_path, columns={"gender": "note"})
    assert pool.columns["gender"].labels == ("female", "male")  # type: ignore[union-attr]
    assert pool.columns["note"].labels == ("quota",)  # type: ignore[union-attr]


def test_header_problems(tmp_path: Path) -> None:
    content = "id,birth_date,Ngày sinh,note,note,,\na,1980,1980,x,y,z,\n"
    assert places(content, tmp_path, columns={"Tên": "full_name"}) == [
        ("field-twice", "pool.csv:1:Ngày sinh"),
        ("field-twice", "pool.csv:1:note"),
        ("header-missing", "plan.yaml:3"),
        ("header-blank", "pool.csv:1:#6"),
    ]


def test_a_mapped_header_that_is_not_there_says_which_is_near(tmp_path: Path) -> None:
    content = 'id,Phiếu giới thiệu (%),"Chức vụ, đơn vị"\na,80,x\n'
    (missing,) = problems(content, tmp_path, columns={"Phiếu giới thiệu": "confidence"})
    assert missing.hint("vi") == (
        "Có phải ý bạn là: Phiếu giới thiệu (%)? Các tiêu đề có trong tệp: “id”; “Phiếu giới thiệu (%)”; “Chức vụ, đơn vị”."
    )
    (missing,) = problems(content, tmp_path, columns={"Quê": "hometown"})
    assert missing.hint().startswith("Its headers are: “id”; ")


def test_no_ids_and_bad_cells_together(tmp_path: Path) -> None:
    """Ids are given only to a list whose columns a catalogue knows."""
    assert places("unit,birth_date\na,x\n", tmp_path) == [("date-unreadable", "pool.csv:2:birth_date")]
    (tmp_path / "bare.csv").write_text("code,remark,\na,x,y\n")
    bare = read_pool(PoolSource(tmp_path / "bare.csv", "bare.csv"), Catalogue())
    assert [(p.code, p.where) for p in bare.problems] == [("id-missing", "bare.csv"), ("header-blank", "bare.csv:1:#3")]
    assert bare.fields == ("id", "code", "remark")
    assert bare.ids is None


def test_ids_are_unique_and_never_blank(tmp_path: Path) -> None:
    found = problems("id,unit\na,x\n b ,x\nA,x\na ,x\n,x\nb,\n,\n", tmp_path)
    assert [(p.code, p.where, p.value, p.params.get("first")) for p in found] == [
        ("id-repeated", "pool.csv:5:id", "a", "pool.csv:2:id"),
        ("id-blank", "pool.csv:6:id", None, None),
        ("id-repeated", "pool.csv:7:id", "b", "pool.csv:3:id"),
    ]


def test_every_unreadable_cell_is_listed_row_by_row(tmp_path: Path) -> None:
    content = "id,birth_date,confidence,degree,incumbent,languages\na,x,1,x,x,Pháp\nb,1980,y,ĐH,?,Anh\nc,x,2,,,\n"
    assert places(content, tmp_path) == [
        ("date-unreadable", "pool.csv:2:birth_date"),
        ("value-unlisted", "pool.csv:2:degree"),
        ("value-unlisted", "pool.csv:2:languages"),
        ("number-unreadable", "pool.csv:3:confidence"),
        ("yesno-unreadable", "pool.csv:3:incumbent"),
        ("date-unreadable", "pool.csv:4:birth_date"),
    ]


def test_a_spoilt_column_is_listed_up_to_a_point(tmp_path: Path) -> None:
    found = problems("id,confidence\n" + "".join(f"{i},x{i}\n" for i in range(2500)), tmp_path)
    assert len(found) == MOST_LISTED + 1
    assert found[-2].where == f"pool.csv:{MOST_LISTED + 1}:confidence"
    assert (found[-1].code, found[-1].params["count"]) == ("problems-more", 1500)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    for name, code in (("no.csv", "pool-missing"), ("no.doc", "pool-format"), ("no.xlsm", "workbook-macros")):
        with pytest.raises(BadInput) as bad:
            load_pool(PoolSource(tmp_path / name, name), CATALOGUE)
        assert [(p.code, p.where) for p in bad.value.problems] == [(code, name)]
    (tmp_path / "dir.csv").mkdir()
    with pytest.raises(BadInput):
        load_pool(PoolSource(tmp_path / "dir.csv", "dir.csv"), CATALOGUE)
    assert places("id\na\n", tmp_path, sheet="S") == [("sheet-without-workbook", "pool.csv")]


def test_rows_of_a_sub_pool(tmp_path: Path) -> None:
    pool = load("id,full_name,unit,birth_date\na,An,x,1980\nb,Bình,y,\nc,Châu,x,1990\n", tmp_path)
    part = pool.take([2, 0])
    assert (part.ids, part.names, part.row_of) == (["c", "a"], ["Châu", "An"], {"c": 0, "a": 1})
    assert part.columns["unit"].codes.tolist() == [0, 0]  # type: ignore[union-attr]
    assert part.columns["birth_date"].first_month.tolist() == [1990 * 12, 1980 * 12]  # type: ignore[union-attr]


def test_every_problem_has_words(tmp_path: Path) -> None:
    """Also those whose codes are not spelled out where they are made."""
    content = "id,birth_date,confidence,degree,incumbent\na,x,x,x,?\nb,,0.1234567890123,,\n"
    uneven = "id,unit\na\nb,c,d\n"
    for problem in (*problems(content, tmp_path), *problems(uneven, tmp_path)):
        for lang in ("en", "vi"):
            for code in (f"problem.{problem.code}", f"problem.{problem.code}.hint"):
                assert code in messages()
                given = {"value": problem.value, "where": problem.where, **problem.params}
                assert not re.search(r"\{|\}", say(code, lang, **given))


@pytest.mark.slow
def test_large_pools_load(tmp_path: Path) -> None:
    rng = np.random.default_rng(1)
    n = 300_000
    years, months = rng.integers(1960, 1995, n), rng.integers(1, 13, n)
    content = "id,full_name,gender,birth_date,confidence\n" + "".join(
        f"c{i},Nguyễn Văn {i},{'nữ' if i % 3 else 'nam'},{m}/{y},{i % 100},\n"[:-2] + "\n"
        for i, (y, m) in enumerate(zip(years.tolist(), months.tolist(), strict=True))
    )
    pool = load(content, tmp_path)
    assert len(pool) == n


def test_an_undeclared_header_in_any_spelling(tmp_path: Path) -> None:
    pool = load("id,Quê Quán\na,Hòa Bình\n", tmp_path)
    assert "quê  quán" in pool.columns
    assert "quê" not in pool.columns
    assert pool.columns["QUÊ QUÁN"] is pool.columns["Quê Quán"]
    assert list(pool.columns) == ["id", "Quê Quán"]
    assert places("id,Quê Quán,quê quán\na,x,y\n", tmp_path) == [("field-twice", "pool.csv:1:quê quán")]
