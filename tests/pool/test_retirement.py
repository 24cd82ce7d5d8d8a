"""The retirement table against the decree's appendix, and the cut-offs that reviewers compute from it by hand."""

from __future__ import annotations

import numpy as np
import pytest

from planner.pool.retirement import Sex, retirement_table

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
