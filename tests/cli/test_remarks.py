"""Remarks on the input: one line that counts them, what decides answers in full, all of them where they are asked for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from planner.report.phrases.problems import DECIDING
from planner.words import messages
from planner.written.search_path import packs, shorten_packs
from tests.cli.conftest import ROOT, Run

POOL = """\
id,full_name,gender,birth_date,retirement_month,unit
a,Lê An,nữ,1/1975,1/2031,X
b,Trần Bình,nam,1/1975,9/2036,Y
c,Đỗ Chi,nữ,3/1985,,X
"""
PLAN = """\
plan: p
as_of: 2025-07
lang: {lang}
pool: pool.csv
fields: vn-cadre
committees:
  board:
    seats: 1
    rules:
      - {{id: w, count: {{gender: female}}, at_least: 1}}
      - {{id: t, require: {{months_to_retirement: {{at_least: 12}}}}}}
{more}"""


def written(folder: Path, lang: str, more: str = "") -> Path:
    (folder / "pool.csv").write_text(POOL, "utf-8")
    plan = folder / "plan.yaml"
    plan.write_text(PLAN.format(lang=lang, more=more), "utf-8")
    return plan


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("en", "On the input: 1 warning; --warnings shows them."),
        ("vi", "1 cảnh báo về dữ liệu đầu vào; thêm --warnings để xem."),
    ],
)
@pytest.mark.parametrize("command", ["check", "propose", "explain"])
def test_one_line_and_the_option_that_shows_them(lang: str, line: str, command: str, run: Run, tmp_path: Path) -> None:
    plan = written(tmp_path, lang)
    said = run(command, plan).out
    assert line in said.splitlines()
    assert "retirement-differs" not in said
    whole = run(command, plan, "--warnings").out
    assert "[retirement-differs]" in whole
    assert line not in whole
    answer = json.loads(run(command, plan, "--format", "json").out)
    assert [problem["code"] for problem in answer["problems"]] == ["retirement-differs"]


def test_what_decides_answers_is_always_there(run: Run, tmp_path: Path) -> None:
    more = "      - {id: s, count: {degree_field: luật}, at_least: 1, force: should}\n"
    said = run("check", written(tmp_path, "vi", more)).out
    assert "thêm cột `Chuyên ngành`" in " ".join(said.split())
    assert "plan.yaml:12: Quy định dùng `degree_field`" in " ".join(said.split())
    assert "Và 1 cảnh báo khác về dữ liệu đầu vào; thêm --warnings để xem tất cả." in " ".join(said.split())


def test_errors_are_always_whole(run: Run, tmp_path: Path) -> None:
    ran = run("check", written(tmp_path, "vi", "      - {id: x, count: {gendre: female}, at_least: 1}\n"))
    assert ran.code == 3
    assert "[unknown-field]" in ran.err
    assert "cách xử lý" in ran.err


def test_the_deciding_remarks_exist() -> None:
    assert {code for code in DECIDING if f"problem.{code}" not in messages()} == set()


def test_the_month_of_a_pack_and_unknown_posts_are_said_though_nobody_asks(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pool.csv").write_text("id,Chức vụ\na,Nguyên Chủ tịch UBND thành phố\n", "utf-8")
    (tmp_path / "plan.yaml").write_text(
        "plan: p\nlang: vi\nas_of: 2025-07\npool: pool.csv\nfields: vn-cadre\ncommittees:\n"
        "  executive: {seats: 1, rules: [ct45-2025-city-executive]}\n"
        "  standing: {seats: 1, rules: [ct45-2025-city-standing]}\n",
        "utf-8",
    )
    for command in (["check"], ["propose"], ["explain"]):
        said = " ".join(run(*command, tmp_path / "plan.yaml").out.split())
        assert "`ct45-2025-city-executive` tính tuổi tại mốc 9/2025, còn ở đây đang tính tại mốc 7/2025" in said
        assert "Nguyên Chủ tịch UBND thành phố" in said


@pytest.mark.parametrize(("lang", "word"), [("en", "pack"), ("vi", "gói")])
def test_places_in_packs_are_short(lang: str, word: str, run: Run) -> None:
    said = run("check", ROOT / "examples/ward/plan.yaml", "--warnings", "--lang", lang).out
    assert "rules/directives" not in said
    places = [line for line in said.splitlines() if line.startswith(f"  • {word}:")]
    assert f"{word}:ct45-2025-ward-standing:" in " ".join(places)


def test_only_packs_are_shortened() -> None:
    (folder,) = packs()
    text = f"{folder}/directives/ct45-2025-structure.yaml:18 and ./mine.yaml:3 and /x{folder}/a.yaml"
    assert shorten_packs(text, "gói") == f"gói:ct45-2025-structure:18 and ./mine.yaml:3 and /x{folder}/a.yaml"


def test_a_long_place_is_not_broken(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / ("a-folder-with-a-long-name-" * 4)
    folder.mkdir()
    said = run("check", written(folder, "en"), "--warnings").out
    assert any(f"{folder}/pool.csv" in line for line in said.splitlines())
