"""The retirement tables against the decree's appendix and the service laws, and the cut-offs that reviewers compute by hand."""

from __future__ import annotations

import datetime
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
import yaml

from planner.language.selectors import Compares, Known
from planner.pool.matching import FALSE, TRUE, UNKNOWN, number_options, options
from planner.pool.pool import CodedColumn, DateColumn, Pool
from planner.pool.retirement import Sex, later_table, retirement_table, service_tables
from planner.written.search_path import packs
from tests.pool.reading import load

# First month of birth and the age from there on (Nghị định 135/2020/NĐ-CP, appendix I).
APPENDIX: dict[Sex, str] = {
    "male": "1/1961 60y3m, 10/1961 60y6m, 7/1962 60y9m, 4/1963 61y0m, 1/1964 61y3m, 10/1964 61y6m, 7/1965 61y9m, 4/1966 62y0m",
    "female": "1/1966 55y4m, 9/1966 55y8m, 5/1967 56y0m, 1/1968 56y4m, 9/1968 56y8m, 5/1969 57y0m, 1/1970 57y4m, 9/1970 57y8m, "
    "5/1971 58y0m, 1/1972 58y4m, 9/1972 58y8m, 5/1973 59y0m, 1/1974 59y4m, 9/1974 59y8m, 5/1975 60y0m",
}
BEFORE: dict[Sex, int] = {"male": 60 * 12, "female": 55 * 12}

# Reference month: (months that must remain, earliest birth month of men, of women) that passes.
CUT_OFFS = {
    "4/2025": [(60, "4/1968", "1/1972"), (48, "4/1967", "5/1971"), (42, "10/1966", "2/1971"), (30, "1/1966", "6/1970")],
    "6/2025": [(60, "6/1968", "2/1972"), (48, "6/1967", "6/1971"), (42, "12/1966", "4/1971"), (30, "3/1966", "8/1970")],
    "7/2025": [(60, "7/1968", "3/1972"), (48, "7/1967", "7/1971"), (42, "1/1967", "5/1971"), (30, "4/1966", "9/1970")],
    "9/2025": [(60, "9/1968", "5/1972"), (48, "9/1967", "9/1971"), (42, "3/1967", "5/1971"), (30, "4/1966", "9/1970")],
    "3/2026": [(60, "3/1969", "9/1972"), (48, "3/1968", "1/1972"), (42, "9/1967", "9/1971"), (30, "9/1966", "1/1971")],
}


def month(text: str) -> int:
    m, year = text.split("/")
    return int(year) * 12 + int(m) - 1


@pytest.mark.parametrize("sex", ["male", "female"])
def test_appendix(sex: Sex) -> None:
    rows = [(month(birth), age) for birth, age in (row.split() for row in APPENDIX[sex].split(", "))]
    births = np.arange(month("1/1940"), month("12/2000") + 1)
    wanted = np.full(len(births), BEFORE[sex])
    for birth, age in rows:
        years, months = age.rstrip("m").split("y")
        wanted[births >= birth] = int(years) * 12 + int(months)
    assert np.array_equal(retirement_table().month(births, sex) - births, wanted)


@pytest.mark.parametrize(
    ("as_of", "remaining", "sex", "earliest"),
    [(a, n, sex, e) for a, rows in CUT_OFFS.items() for n, men, women in rows for sex, e in (("male", men), ("female", women))],
)
def test_cut_offs(as_of: str, remaining: int, sex: Sex, earliest: str) -> None:
    births = np.array([month(earliest) - 1, month(earliest)])
    left = retirement_table().month(births, sex) - month(as_of)
    assert (left >= remaining).tolist() == [False, True]


# ------------------------------------------------------------------------------------------------ through the selectors
LEVELS = {"grassroots": "4/2025", "district": "6/2025", "ward": "7/2025", "city": "9/2025", "government": "3/2026"}
EVERY_BIRTH = np.arange(month("1/1955"), month("12/1985") + 1)


def pool_born(births: np.ndarray, sex: str) -> Pool:
    """People of one sex, one born in each of these months, some day in it."""
    days = np.array([datetime.date(b // 12, b % 12 + 1, 1 + b % 28).toordinal() for b in births.tolist()], dtype=np.int32)
    gender = CodedColumn(np.zeros(len(births), dtype=np.int32), (sex,), (sex,))
    return Pool([str(b) for b in births.tolist()], {"gender": gender, "birth_date": DateColumn(days, days)})


@pytest.mark.parametrize("sex", ["male", "female"])
@pytest.mark.parametrize("remaining", [60, 48, 42, 30])
@pytest.mark.parametrize("level", LEVELS)
def test_golden_cut_offs_of_every_level(level: str, remaining: int, sex: Sex) -> None:
    _, men, women = next(row for row in CUT_OFFS[LEVELS[level]] if row[0] == remaining)
    enough = Compares("months_to_retirement", "at_least", Fraction(remaining))
    answers = options(pool_born(EVERY_BIRTH, sex), [enough], month(LEVELS[level]))
    passes = np.flatnonzero(answers == TRUE)
    assert EVERY_BIRTH[passes[0]] == month(men if sex == "male" else women)
    assert np.array_equal(passes, np.arange(passes[0], len(EVERY_BIRTH)))  # everybody younger passes too
    assert set(answers.tolist()) == {FALSE, TRUE}


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("years", [42, 40])
def test_young_means_born_after_the_month(level: str, years: int) -> None:
    answers = options(pool_born(EVERY_BIRTH, "female"), [Compares("age", "below", Fraction(years))], month(LEVELS[level]))
    assert np.array_equal(answers == TRUE, month(LEVELS[level]) - years * 12 < EVERY_BIRTH)


@pytest.mark.parametrize("sex", ["male", "female"])
def test_a_year_in_which_the_age_of_that_year_is_reached(sex: Sex) -> None:
    """There is one for every birth month; in the last months before a step a second one, and then the earlier counts."""

    def age(year: int) -> int:
        return min(60 * 12 + max(0, year - 2020) * 3, 744) if sex == "male" else min(55 * 12 + max(0, year - 2020) * 4, 720)

    steps = {month(row.split()[0]) for row in APPENDIX[sex].split(", ")}
    for birth in range(month("1/1950"), month("12/1990") + 1):
        fits = [year for year in range(2000, 2060) if (birth + age(year)) // 12 == year]
        assert fits
        assert int(retirement_table().month(np.array([birth]), sex)[0]) == birth + age(fits[0])
        if len(fits) > 1:
            assert len(fits) == 2
            assert any(birth < step <= birth + 4 for step in steps)


# ------------------------------------------------------------------------------------------ army, police, later retirement
# Rank: age of men and women before 12/2024, and from then on.
ARMY = {
    "captain": (46, 46, 50, 50),
    "major": (48, 48, 52, 52),
    "lieutenant_colonel": (51, 51, 54, 54),
    "senior_lieutenant_colonel": (54, 54, 56, 56),
    "colonel": (57, 55, 58, 58),
    "general": (60, 55, 60, 60),
}


@pytest.mark.parametrize("rank", ARMY)
@pytest.mark.parametrize("sex", ["male", "female"])
def test_army(rank: str, sex: Sex) -> None:
    old, new = (ARMY[rank][i + (sex == "female")] * 12 for i in (0, 2))
    for birth in range(month("1/1955"), month("12/1985")):
        wanted = birth + old if birth + old < month("12/2024") else birth + new
        assert int(service_tables()["army"][rank].month(np.array([birth]), sex)[0]) == wanted


POLICE = {
    "non_commissioned": (47, 47),
    "second_lieutenant": (55, 55),
    "captain": (55, 55),
    "major": (57, 55),
    "lieutenant_colonel": (57, 55),
}


def police_age(rank: str, sex: Sex, year: int) -> int:
    """Months, in the year in which it is reached (law amended in 2023)."""
    if rank in POLICE:
        return POLICE[rank][sex == "female"] * 12
    if rank == "senior_lieutenant_colonel":
        return 60 * 12 if sex == "male" else min(56 * 12 + max(0, year - 2023) * 4, 58 * 12)
    if sex == "male":
        return min(60 * 12 + 9 + max(0, year - 2023) * 3, 62 * 12)
    return 60 * 12 if rank != "colonel" else min(56 * 12 + max(0, year - 2023) * 4, 60 * 12)


@pytest.mark.parametrize("rank", [*POLICE, "senior_lieutenant_colonel", "colonel", "major_general", "general"])
@pytest.mark.parametrize("sex", ["male", "female"])
def test_police(rank: str, sex: Sex) -> None:
    for birth in range(month("1/1962"), month("12/1990")):
        reached = [y for y in range(2000, 2060) if (birth + police_age(rank, sex, y)) // 12 == y]
        found = int(service_tables()["police"][rank].month(np.array([birth]), sex)[0])
        assert found == birth + police_age(rank, sex, reached[0])


def test_later_retirement_is_of_women_and_goes_to_60() -> None:
    """The age appendix of Chỉ thị 45 prints no later month for men."""
    births = np.arange(month("1/1960"), month("12/1980"))
    assert set(later_table().ages) == {"female"}
    assert np.array_equal(later_table().month(births, "female") - births, np.full(len(births), 60 * 12))
    assert (later_table().month(births, "female") >= retirement_table().month(births, "female")).all()


def left(text: str, folder: Path, as_of: str = "7/2025") -> list[int | tuple[int, int] | None]:
    """Months to retirement of each row: a number, its ends, or None."""
    pool = load(text, folder)
    found = number_options(pool, "months_to_retirement", month(as_of))
    known = options(pool, [Known("months_to_retirement", True)], month(as_of))
    rows = list(zip(found.least.tolist(), found.greatest.tolist(), found.known.tolist(), strict=True))
    for answer, (low, high, filled) in zip(known.tolist(), rows, strict=True):
        assert answer == (TRUE if filled and low == high else FALSE) or (filled and low < high)
    return [None if not filled else low if low == high else (low, high) for low, high, filled in rows]


def test_which_table_counts(tmp_path: Path) -> None:
    head = "id,gender,birth_date,retirement_month,service,service_rank,later_retirement\n"
    rows = [
        ("nam,9/1970,,,,", month("9/2032")),  # the general table
        ("nam,9/1970,,army,colonel,", month("9/2028")),
        ("nam,9/1970,,police,colonel,", month("9/2032")),
        ("nam,9/1970,,police,general,yes", month("9/2032")),  # the service's table goes before later retirement
        ("nam,9/1970,,army,,", None),  # which rank?
        ("nam,9/1970,,,colonel,", None),  # of which service?
        ("nam,9/1970,,army,non_commissioned,", None),  # the army has no such age
        ("nam,9/1970,6/2030,army,,", month("6/2030")),  # the row's own month wins
        ("nam,,,army,colonel,", None),
        (",9/1970,,army,colonel,", month("9/2028")),  # one age for both
        (",9/1970,,police,major,", (month("9/2025"), month("9/2027"))),
        ("nữ,9/1970,,,,", month("5/2028")),
        ("nữ,9/1970,,,,yes", month("9/2030")),
        ("nữ,9/1970,,,,no", month("5/2028")),
        ("nam,9/1970,,,,yes", month("9/2032")),  # a man: the general table
        (",9/1970,,,,yes", (month("9/2030"), month("9/2032"))),
        ("nam,9/1970,9/2035,,,yes", month("9/2035")),  # what was decided
    ]
    text = head + "\n".join(f"p{i},{cells}" for i, (cells, _) in enumerate(rows))
    as_of = month("7/2025")
    wanted = [m if m is None else m - as_of if isinstance(m, int) else (m[0] - as_of, m[1] - as_of) for _, m in rows]
    assert left(text, tmp_path) == wanted


def test_a_commander_of_a_commune_is_no_serving_officer(tmp_path: Path) -> None:
    """Without a rank he goes by the general table; with one, or at another level, by the officers' or by none."""
    general, unknown = month("9/2032") - month("7/2025"), None
    rows = [
        ("army,,Chỉ huy trưởng,Ban CHQS phường An Bình", general),
        ("army,,CHỈ HUY TRƯỞNG Ban Chỉ huy quân sự xã Thới Lai,", general),
        ("army,,Chỉ huy trưởng Ban CHQS đặc khu,", general),
        ("army,colonel,Chỉ huy trưởng,Ban CHQS phường An Bình", month("9/2028") - month("7/2025")),
        ("army,,Chỉ huy trưởng,", unknown),  # of what?
        ("army,,Chỉ huy trưởng,Bộ CHQS thành phố", unknown),
        ("army,,Chỉ huy trưởng,Ban CHQS thị xã Ngã Năm", unknown),
        ("army,,Phó Chỉ huy trưởng,Ban CHQS phường An Bình", unknown),
        ("army,,Chỉ huy trưởngs,Ban CHQS phường An Bình", unknown),
        ("army,,,Ban CHQS phường An Bình", unknown),
        ("police,,Chỉ huy trưởng,Công an phường An Bình", unknown),
    ]
    text = "id,gender,birth_date,service,service_rank,post,unit\n" + "\n".join(
        f"p{i},nam,9/1970,{cells}" for i, (cells, _) in enumerate(rows)
    )
    assert left(text, tmp_path) == [wanted for _, wanted in rows]


def test_a_year_of_birth_under_the_service_tables(tmp_path: Path) -> None:
    text = "id,gender,birth_date,service,service_rank\na,nam,1967,army,colonel\nb,nam,1967,army,\n"
    pool = load(text, tmp_path)
    enough = Compares("months_to_retirement", "at_least", Fraction(-5))
    # Born in 1-11/1967 he reached 57 before 12/2024; born in 12/1967 he has until 58.
    assert options(pool, [enough], month("7/2025")).tolist() == [UNKNOWN, UNKNOWN]
    assert options(pool, [Compares("months_to_retirement", "above", Fraction(5))], month("7/2025")).tolist() == [FALSE, UNKNOWN]
    assert left(text, tmp_path) == [(month("1/2024") - month("7/2025"), month("12/2025") - month("7/2025")), None]


def test_the_data_say_how_sure_they_are() -> None:
    for path in sorted((packs()[0] / "retirement").glob("*.yaml")):
        raw = yaml.safe_load(path.read_text(encoding="utf-8"))
        assert raw["retirement"] == path.stem
        assert set(raw["title"]) == {"vi", "en"}
        assert {source["confidence"] for source in raw["sources"].values()} <= {"confirmed", "to_confirm"}
        entries = [*raw.get("ages", []), *(age for row in raw.get("ranks", []) for age in row["ages"])]
        assert all(entry["source"] in raw["sources"] for entry in entries)


def test_every_rank_of_the_catalogue_has_an_age_in_the_police() -> None:
    fields = yaml.safe_load((packs()[0] / "fields/vn-cadre.yaml").read_text(encoding="utf-8"))["fields"]
    ranks = fields["service_rank"]["order"]
    assert list(service_tables()["police"]) == ranks
    assert list(service_tables()["army"]) == ranks[1:]
    assert set(fields["service"]["values"]) == set(service_tables())
