"""The structure table: exact figures, and nobody unknown counted as no."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings

from planner.cli.app import main
from planner.intake.profile import Profile, ProfileLine, profile
from planner.intake.profile_lines import profile_lines
from planner.intake.profile_result import rounded
from planner.intake.profile_text import render
from planner.pool.pool import Pool
from tests.intake.random_pools import pool_of, pools, standard_catalogue, values
from tests.sampling import fewer

SEPTEMBER_2025 = 2025 * 12 + 8


def profile_of(pool: Pool, by: str | None = None) -> Profile:
    return profile(pool, profile_lines(standard_catalogue()), SEPTEMBER_2025, by)


def line(found: Profile, key: str) -> ProfileLine:
    return next(one for one in found.lines if one.line.key == key)


def small() -> Pool:
    table = {
        "full_name": ["An", "Bình", "Chi", "Dung", "Em"],
        "gender": ["female", "male", "female", "", "male"],
        "birth_date": ["9/1983", "10/1983", "1983", "", "8/1972"],
        "ethnicity": ["Kinh", "Khmer", "", "kinh", "Hoa"],
        "unit": ["Sở Y tế", "Sở Nội vụ", "Sở Y tế", "", "Sở Y tế"],
        "party_date": ["2005", "9/2015", "10/2015", "", "1/1995"],
        "incumbent": ["yes", "no", "", "yes", "yes"],
    }
    return pool_of(["a", "b", "c", "d", "e"], table, standard_catalogue())


def figures(one: ProfileLine) -> tuple[int, int, int, int, int]:
    return one.everybody.count, one.everybody.open, one.everybody.unknown, one.male.count, one.female.count


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("women", (2, 0, 1, 0, 2)),
        ("ethnic-minority", (2, 0, 1, 2, 0)),
        ("under-42", (1, 1, 1, 1, 0)),  # born 9/1983 is 42; born in 1983 may be younger
        ("band-42-52", (1, 1, 1, 0, 1)),
        ("band-52-high", (1, 0, 1, 1, 0)),  # born 8/1972: 53 years and one month
        ("re-elected", (3, 0, 1, 1, 1)),
        ("first-time", (1, 0, 1, 1, 0)),
        ("party-below-10", (1, 0, 1, 0, 1)),  # 9/2015 to 9/2025 are ten years
        ("party-10-20", (1, 1, 1, 1, 0)),  # joined in 2005: 19 or 20 years
    ],
)
def test_lines(key: str, expected: tuple[int, ...]) -> None:
    assert figures(line(profile_of(small()), key)) == expected


def test_exact_edges_of_the_bands() -> None:
    dates = ["9/1983", "10/1983", "10/1972", "9/1972"]
    pool = pool_of([str(n) for n in range(4)], {"full_name": ["A B"] * 4, "birth_date": dates}, standard_catalogue())
    found = profile_of(pool)
    assert [line(found, f"band-{key}").everybody.count for key in ("42-low", "42-52", "52-high")] == [1, 2, 1]


def test_mean_age_is_exact_and_a_range_where_dates_are_partial() -> None:
    found = line(profile_of(small()), "mean-age").everybody
    years = 42 + 41 + 53  # 504, 503 and 637 months; one has no date, and one is 41 or 42, born in 1983
    assert found.mean == (Fraction(years + 41, 4), Fraction(years + 42, 4))
    assert found.unknown == 1


def test_shares_round_half_up() -> None:
    assert rounded(Fraction(8 * 100, 51), 2) == 15.69
    assert rounded(Fraction(1, 8), 2) == 0.13
    assert rounded(Fraction(465, 10), 0) == 47.0


def test_columns_that_the_pool_lacks_are_said() -> None:
    found = profile_of(small())
    assert line(found, "doctor").missing == ("degree",)
    text = render(found, None, "vi", file="p.xlsx")
    assert "Tiến sĩ" not in text
    assert "Danh sách không có cột để tính: Trình độ chuyên môn" in text


def test_text_fits_80_columns_in_both_languages() -> None:
    for lang in ("vi", "en"):
        text = render(profile_of(small(), "unit"), None, lang, file="pool.xlsx", field_title="unit")
        assert max(map(len, text.splitlines())) <= 80
        assert "1–2/5" in text


def test_by_unit_adds_up() -> None:
    found = profile_of(small(), "unit")
    assert [(group.value, group.people) for group in found.groups] == [("Sở Y tế", 3), ("Sở Nội vụ", 1), ("", 1)]
    for at, one in enumerate(found.lines):
        assert sum(group.lines[at].everybody.count for group in found.groups) == one.everybody.count


@settings(max_examples=fewer(25), deadline=None)
@given(pools())
def test_lines_that_part_a_pool_add_up(pool: Pool) -> None:
    """Whoever has a value is in one line of each section; nobody is in two."""
    found = profile_of(pool)
    for keys, field in (
        (("doctor", "master", "bachelor", "below-bachelor"), "degree"),
        (("theory-senior", "theory-intermediate", "theory-elementary", "theory-none"), "political_theory"),
        (("re-elected", "first-time"), "incumbent"),
    ):
        known = 0 if field not in pool.columns else sum(v is not None for v in values(pool.columns[field]))
        assert sum(line(found, key).everybody.count for key in keys) == known
        for key in keys:
            assert line(found, key).everybody.unknown == len(pool) - known
    for keys in (("band-42-low", "band-42-52", "band-52-high"), ("band-40-low", "band-40-50", "band-50-high")):
        bands = [line(found, key).everybody for key in keys]
        assert sum(band.count for band in bands) <= len(pool) - bands[0].unknown
        assert sum(band.count + band.open for band in bands) >= len(pool) - bands[0].unknown


def written(folder: Path) -> Path:
    pool = folder / "pool.csv"
    lines = ["Mã,Họ và tên,Giới tính,Ngày sinh,Tái cử", "a,Lê An,nữ,9/1983,có", "b,Trần Bình,nam,10/1983,không"]
    pool.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return pool


PLAN = """plan: small
as_of: 2025-09
pool: pool.csv
fields: vn-cadre
committees:
  executive:
    seats: 2
    rules:
      - {id: women, count: {gender: female}, at_least: 50%}
      - {id: young, count: {age: {below: 42}}, at_least: 2, force: should}
      - {id: age, require: {age: {below: 60}}}
"""


def test_json_and_supply(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pool = written(tmp_path)
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN, encoding="utf-8")
    assert main(["pool", "profile", str(pool), "--plan", str(plan), "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["command"], found["rows"], found["as_of"]) == ("pool profile", 2, "2025-09")
    women = next(one for one in found["lines"] if one["key"] == "women")
    assert (women["count"], women["base"], women["share"], women["unknown"]) == (1, 2, 50.0, 0)
    supply = {one["rule"]: (one["count"], one["needs"], one["short"]) for one in found["supply"]}
    assert supply == {
        "executive/seats": (2, 2, False),
        "executive/women": (1, 1, False),
        "executive/young": (1, 2, True),
        "executive/age": (2, 2, False),
    }


def test_text_of_supply(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pool = written(tmp_path)
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN, encoding="utf-8")
    assert main(["pool", "profile", str(pool), "--plan", str(plan), "--lang", "vi", "--by", "Giới tính"]) == 0
    out = capsys.readouterr().out
    assert "tính tuổi đến tháng 9/2025" in out
    assert "✗ thiếu 1" in out
    assert "Chia theo Giới tính" in out


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [(["--by", "birth_date"], 3, "profile-by"), (["--as-of", "soon"], 2, "2025-07"), (["--fields", "nowhere"], 3, "--fields")],
)
def test_refusals(tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], code: int, said: str) -> None:
    assert main(["pool", "profile", str(written(tmp_path)), *arguments]) == code
    assert said in capsys.readouterr().err


def test_without_a_month_the_present_one_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["pool", "profile", str(written(tmp_path))]) == 0
    assert "--as-of" in capsys.readouterr().out
