"""The generator of pools: the same people every time, shaped as the profile says, every cell readable."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pandas as pd
import pytest
import yaml

from planner.language.dates import DateSpan, parse_date, parse_month
from planner.synth.generator import CHUNK, COLUMNS, PoolProfile, people, write_pool

CATALOGUE = yaml.safe_load((Path(__file__).parents[2] / "rules/fields/vn-cadre.yaml").read_text(encoding="utf-8"))["fields"]
AS_OF = parse_month("2025-09")


@pytest.fixture(scope="module")
def many() -> pd.DataFrame:
    return people(40_000, seed=7)


def _months(texts: pd.Series) -> pd.Series:
    spans = {text: parse_date(text) for text in texts.unique() if text}
    assert all(spans.values()), "every date is readable"
    return texts.map(lambda text: spans[text].first_month if text else None)


def test_same_seed_same_people_and_another_seed_other_people() -> None:
    assert people(300, seed=5).equals(people(300, seed=5))
    assert not people(300, seed=5).equals(people(300, seed=6))


def test_the_people_of_a_seed_are_known_by_their_bytes() -> None:
    # Guards pools that are committed, and benchmarks that are compared over time: a change here changes them all.
    text = people(200, seed=1).to_csv(index=False, lineterminator="\n")
    assert hashlib.sha256(text.encode()).hexdigest()[:16] == "593542556925b373"


def test_a_smaller_pool_is_the_beginning_of_a_larger_one() -> None:
    larger = people(CHUNK + 50, seed=2)
    assert larger.iloc[:120].equals(people(120, seed=2))
    assert larger["id"].is_unique


@pytest.mark.parametrize("ending", [".csv", ".parquet", ".xlsx"])
def test_files_hold_the_same_people_byte_for_byte(tmp_path: Path, ending: str) -> None:
    first, second = tmp_path / f"a{ending}", tmp_path / f"b{ending}"
    write_pool(first, 250, seed=3)
    write_pool(second, 250, seed=3)
    assert first.read_bytes() == second.read_bytes()
    if ending == ".csv":
        read = pd.read_csv(first, dtype=str, keep_default_na=False)
    elif ending == ".parquet":
        read = pd.read_parquet(first)
    else:
        read = pd.read_excel(first, dtype=str, keep_default_na=False, engine="openpyxl")
    expected = people(250, seed=3)
    assert list(read.columns) == list(COLUMNS)
    assert (read.to_numpy() == expected.to_numpy()).all()


def test_a_csv_in_several_chunks_has_one_header(tmp_path: Path) -> None:
    write_pool(tmp_path / "pool.csv", CHUNK + 3, seed=1)
    lines = (tmp_path / "pool.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == CHUNK + 4
    assert [i for i, line in enumerate(lines) if line.startswith("id,")] == [0]


def test_shares_are_near_the_profile(many: pd.DataFrame) -> None:
    profile = PoolProfile()
    age = AS_OF - _months(many["birth_date"])
    exact = ~many["birth_date"].isin([""]) & many["birth_date"].str.contains("/")
    assert (many["gender"] == "nữ").mean() == pytest.approx(profile.women, abs=0.01)
    assert (age[exact] < 42 * 12).mean() == pytest.approx(profile.young, abs=0.01)
    assert age[exact].between(42 * 12, 52 * 12 - 1).mean() == pytest.approx(profile.middle, abs=0.01)
    assert (many["incumbent"] == "có").mean() == pytest.approx(profile.incumbents, abs=0.015)
    assert (many["ethnicity"] == "Khmer").mean() == pytest.approx(profile.ethnicities["Khmer"], abs=0.005)
    assert many["birth_date"].str.fullmatch(r"\d{4}").mean() == pytest.approx(profile.year_only, abs=0.005)
    assert (many["birth_date"] == "").mean() == pytest.approx(profile.blank_birth, abs=0.003)
    assert (many["political_theory"] == "").mean() == pytest.approx(profile.blank, abs=0.003)
    assert many["discipline"].isin(["Khiển trách", "Cảnh cáo"]).mean() == pytest.approx(profile.disciplined, abs=0.005)


def test_a_profile_is_followed() -> None:
    profile = PoolProfile(
        level="ward", women=0.6, young=0.5, middle=0.3, incumbents=0.1, blank=0, blank_birth=0, year_only=0, id_prefix="w"
    )
    pool = people(5_000, seed=4, profile=profile)
    assert (pool["gender"] == "nữ").mean() == pytest.approx(0.6, abs=0.03)
    assert (AS_OF - _months(pool["birth_date"]) < 42 * 12).mean() == pytest.approx(0.5, abs=0.03)
    assert (pool.drop(columns="retirement_month") != "").all(axis=None)
    assert pool["unit"].str.contains("phường|Phòng|Chi bộ|Trường|Ban|Trung tâm|Lãnh đạo|Văn phòng|Ủy ban").all()
    assert pool["id"].str.startswith("w").all()


def test_seniors_are_higher_in_theory(many: pd.DataFrame) -> None:
    age = AS_OF - _months(many["birth_date"])
    senior = many["political_theory"].isin(["CC", "CN"])
    assert senior[age >= 52 * 12].mean() > senior[age < 42 * 12].mean() + 0.15


def test_party_dates_follow_the_eighteenth_birthday(many: pd.DataFrame) -> None:
    both = many[many["party_date"].ne("") & many["birth_date"].str.count("/").ge(1)]
    joined, born = _months(both["party_date"]), _months(both["birth_date"])
    assert (joined - born >= 18 * 12).all()
    assert (joined <= AS_OF).all()


def test_every_cell_is_readable_by_the_catalogue(many: pd.DataFrame) -> None:
    assert set(COLUMNS) <= set(CATALOGUE)
    for name in COLUMNS:
        declared = CATALOGUE[name]
        cells = [cell for cell in many[name].unique() if cell]
        if declared["type"] == "date":
            assert all(isinstance(parse_date(cell), DateSpan) for cell in cells), name
        elif declared["type"] == "number":
            assert all(cell.replace(".", "", 1).isdigit() for cell in cells), name
        elif declared.get("values"):
            spelled = {s.casefold() for key, others in declared["values"].items() for s in (key, *others)}
            assert {cell.casefold() for cell in cells} <= spelled, name
        assert all(cell == cell.strip() for cell in cells), name


@pytest.mark.parametrize(
    ("profile", "part"),
    [
        (PoolProfile(women=1.5), "women is 1.5"),
        (PoolProfile(young=0.7, middle=0.7), "add up"),
        (PoolProfile(as_of="soon"), "not a month"),
        (PoolProfile(ethnicities={"Elf": 0.1}), "Elf"),
        (PoolProfile(year_only=0.8, month_only=0.8), "birth dates"),
    ],
)
def test_nonsense_is_refused(profile: PoolProfile, part: str) -> None:
    with pytest.raises(ValueError, match=part):
        people(10, seed=1, profile=profile)


def test_no_people_and_unknown_endings_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="count is 0"):
        people(0, seed=1)
    with pytest.raises(ValueError, match=r"pool\.doc"):
        write_pool(tmp_path / "pool.doc", 5, seed=1)
    with pytest.raises(ValueError, match="a sheet holds"):
        write_pool(tmp_path / "pool.xlsx", 2_000_000, seed=1)
