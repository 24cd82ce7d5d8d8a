"""`--province`: who may be local, proposed by the home town and never put in."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from planner.cli.app import main
from planner.intake.lint import lint
from planner.intake.local_people import province_asked
from planner.intake.opening import Opening, open_pool
from planner.problems import BadInput
from tests.intake.lists import write

LIST = """Mã,Họ và tên,Quê quán,Người địa phương
a1,Lê A,"xã Mỹ Hương, huyện Mỹ Tú, tỉnh Sóc Trăng",
a2,Lê B,Hậu Giang,không
a3,Lê C,"Châu Thành, Bến Tre",
a4,Lê D,phường Cần Thơ,
a5,Lê E,"Cần Thơ, Bến Tre",
a6,Lê F,TPCT,có
a7,Lê G,Cà Mau,không
a8,Lê H,,không
"""


def test_each_blank_or_other_cell_gets_a_proposal(tmp_path: Path) -> None:
    found = lint(open_pool(Opening(write(tmp_path, LIST))), province="Cần Thơ")
    notes = [p for p in found.problems if p.code.startswith(("local-", "home-"))]
    assert {p.severity for p in notes} == {"note"}
    assert [(p.where.rpartition("pool.csv:")[2], p.code, p.params.get("said")) for p in notes] == [
        ("2:Quê quán", "local-person-proposed", "yes"),
        ("3:Quê quán", "local-person-other", "yes"),
        ("4:Quê quán", "local-person-proposed", "no"),
        ("6:Quê quán", "home-unclear", None),
    ]
    assert "Mỹ Tú, tỉnh Sóc Trăng” lies in Cần Thơ since 01/07/2025: propose local_person: yes" in notes[0].message()
    for problem in notes:
        for lang in ("en", "vi"):
            assert "{" not in problem.message(lang) + problem.hint(lang)


def test_without_the_option_nothing_is_proposed(tmp_path: Path) -> None:
    codes = {problem.code for problem in lint(open_pool(Opening(write(tmp_path, LIST)))).problems}
    assert not {code for code in codes if code.startswith(("local-", "home-"))}


def test_convert_writes_a_column_of_its_own(tmp_path: Path) -> None:
    out = tmp_path / "clean.csv"
    assert main(["pool", "convert", str(write(tmp_path, LIST)), "--out", str(out), "--province", "cần thơ"]) == 0
    with out.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["local_person"] for row in rows] == ["", "no", "", "", "", "yes", "no", "no"]
    assert [row["local_person_proposed"] for row in rows] == ["yes", "yes", "no", "", "", "yes", "no", ""]
    again = open_pool(Opening(out))
    assert again.read.pool is not None
    assert again.read.pool.columns["local_person"].known.tolist() == [False, True, False, False, False, True, True, True]
    assert [p for p in lint(again).problems if p.severity != "note"] == []


@pytest.mark.parametrize("text", ["Cần Thơ", "cần thơ", "TP. Cần Thơ", "thành phố Cần Thơ", "TPCT", "Can Tho"])
def test_the_province_is_known_by_its_spellings(text: str) -> None:
    assert province_asked(text) == "Cần Thơ"


@pytest.mark.parametrize(
    ("text", "code"), [("Sóc Trăng", "province-merged"), ("Cân Thơ", "province-unknown"), ("x", "province-unknown")]
)
def test_what_is_no_province_of_today_is_refused(
    text: str, code: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    with pytest.raises(BadInput) as bad:
        province_asked(text)
    (problem,) = bad.value.problems
    assert problem.code == code
    for lang in ("en", "vi"):
        assert "{" not in problem.message(lang) + problem.hint(lang)
    assert main(["pool", "lint", str(write(tmp_path, LIST)), "--province", text]) == 3
    assert "--province" in capsys.readouterr().out
