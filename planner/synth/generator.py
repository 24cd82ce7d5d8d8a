"""Synthetic pools of any size: invented people, shaped like the lists that offices keep. Seeded, and the same on every machine.

A person is drawn from its own place in the stream: the first 60 people of a pool of a million are the pool of 60 of the same
seed. All shares and frequencies are round, invented figures that make pools look right; no real person's data went into them.

    people(60, seed=1, profile=Profile(level="ward"))        # a pandas DataFrame of texts
    write_pool(Path("pool.parquet"), 1_000_000, seed=1)       # the same people as a file, written in chunks
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from planner.language.dates import parse_month
from planner.pool.writers.workbook import MAX_PEOPLE
from planner.synth.date_texts import date_texts
from planner.synth.draws import Codes, Draws, Stream, pick
from planner.synth.files import WRITERS_BY_STYLE, Style
from planner.synth.names import ETHNICITIES, SEXES, full_names
from planner.synth.workplaces import HOMETOWNS, SECTORS, Level

if TYPE_CHECKING:
    import pandas as pd

COLUMNS = (
    "id", "full_name", "gender", "birth_date", "ethnicity", "hometown", "unit", "sector", "post", "degree", "degree_field",
    "political_theory", "state_management", "party_date", "incumbent", "confidence", "rating", "discipline",
    "retirement_month",
)  # fmt: skip
CHUNK = 100_000

# What the levels are written as, lowest first.
THEORY = ("Chưa qua đào tạo", "SC", "TC", "CC", "CN")
STATE = ("Không", "CS", "CV", "CVC", "CVCC")
DEGREE = ("THPT", "Trung cấp", "CĐ", "ĐH", "ThS", "TS")
RATING = ("KHTNV", "HTNV", "HTTNV", "HTXSNV")


@dataclass(frozen=True)
class PoolProfile:
    """What a pool is like. Shares are of all people, from 0 to 1.

    level           whose workplaces and posts: a city's or a ward's
    as_of           the month at which the ages below are counted
    women           share of women
    young           share of people below 42; `middle`: from 42 to 52; the rest is older
    ethnicities     share of each ethnicity but the first, which takes the rest (Kinh)
    incumbents      share of members of the present committee
    disciplined     share with a reprimand or a warning
    month_only      share of birth dates written as m/yyyy; `year_only`: as yyyy; `blank_birth`: left out
    blank           share of blanks in each column that may have them (not id, name, gender, unit, sector, post)
    blank_gender    share of blanks in the column of gender
    service_months  share of army and police rows that give the month of retirement by their own law
    id_prefix       ids are the prefix and a running number of at least `id_width` digits
    """

    level: Level = "city"
    as_of: str = "2025-09"
    women: float = 0.27
    young: float = 0.17
    middle: float = 0.50
    ethnicities: Mapping[str, float] = field(default_factory=lambda: {"Khmer": 0.06, "Hoa": 0.03, "Chăm": 0.004, "Tày": 0.002})
    incumbents: float = 0.40
    disciplined: float = 0.02
    month_only: float = 0.35
    year_only: float = 0.02
    blank_birth: float = 0.005
    blank: float = 0.01
    blank_gender: float = 0.0
    service_months: float = 0.9
    id_prefix: str = "p"
    id_width: int = 7


def people(count: int, seed: int, profile: PoolProfile | None = None) -> pd.DataFrame:
    """`count` people as a table of texts, [count] rows and one column for each of COLUMNS; blanks are empty texts.

    Raises ValueError where the profile or the count makes no sense.
    """
    import pyarrow as pa

    profile = profile or PoolProfile()
    _check(count, profile)
    frame: pd.DataFrame = pa.concat_tables(_tables(count, seed, profile)).to_pandas()
    return frame


def write_pool(
    path: Path, count: int, seed: int, profile: PoolProfile | None = None, style: Style = "plain", mark: bool = True
) -> None:
    """Write `count` people as .csv (UTF-8, with its mark), .parquet or .xlsx (by the ending of `path`), chunk by chunk.

    `house` is an .xlsx that looks like the lists of offices (`planner.intake.house_style`). The same arguments give the same
    bytes (for .parquet and .xlsx: with the same versions of pyarrow, openpyxl and zlib). Raises ValueError for another ending,
    and for more people than a sheet has rows.
    """
    profile = profile or PoolProfile()
    _check(count, profile)
    ending = path.suffix.casefold()
    writers = WRITERS_BY_STYLE[style]
    if ending not in writers:
        raise ValueError(f"a pool is written as {', '.join(writers)}, not as {path.name!r}")
    if ending == ".xlsx" and count > MAX_PEOPLE:
        raise ValueError(f"a sheet holds {MAX_PEOPLE} people, not {count}")
    writers[ending](path, COLUMNS, _tables(count, seed, profile), mark)


def _check(count: int, profile: PoolProfile) -> None:
    shares = {name: getattr(profile, name) for name in _SHARES} | dict(profile.ethnicities)
    wrong = [f"{name} is {share}" for name, share in shares.items() if not 0 <= share <= 1]
    if count < 1:
        wrong.append(f"count is {count}")
    if profile.young + profile.middle > 1 or sum(profile.ethnicities.values()) > 1:
        wrong.append("shares of one kind add up to more than 1")
    if profile.year_only + profile.month_only + profile.blank_birth > 1:
        wrong.append("shares of birth dates add up to more than 1")
    wrong += [f"ethnicity {name!r} is not one of {ETHNICITIES}" for name in profile.ethnicities if name not in ETHNICITIES]
    if parse_month(profile.as_of) is None:
        wrong.append(f"as_of {profile.as_of!r} is not a month")
    if wrong:
        raise ValueError("cannot generate people: " + "; ".join(wrong))


_SHARES = ("women", "young", "middle", "incumbents", "disciplined", "month_only", "year_only", "blank_birth", "blank",
           "blank_gender", "service_months")  # fmt: skip


def _tables(count: int, seed: int, profile: PoolProfile) -> Iterator[Any]:
    """Arrow tables of at most CHUNK people each."""
    width = max(profile.id_width, len(str(count)))
    for start in range(0, count, CHUNK):
        yield _chunk(start, min(CHUNK, count - start), Stream(seed, start // CHUNK), profile, width)


# Chances by age band (young, middle, older) or by rank (0 lowest to 3), each row adding up to 1.
_RANK_BY_BAND = ((0.42, 0.42, 0.15, 0.01), (0.14, 0.42, 0.34, 0.10), (0.06, 0.28, 0.42, 0.24))
_THEORY_BY_RANK = (
    (0.06, 0.22, 0.58, 0.13, 0.01),
    (0.01, 0.07, 0.50, 0.39, 0.03),
    (0.00, 0.02, 0.22, 0.70, 0.06),
    (0.00, 0.00, 0.06, 0.82, 0.12),
)
_STATE_BY_RANK = (
    (0.12, 0.14, 0.66, 0.08, 0.00),
    (0.05, 0.04, 0.61, 0.29, 0.01),
    (0.03, 0.01, 0.32, 0.58, 0.06),
    (0.02, 0.00, 0.13, 0.66, 0.19),
)
_DEGREE_BY_BAND = (
    (0.00, 0.00, 0.01, 0.52, 0.44, 0.03),
    (0.00, 0.01, 0.02, 0.53, 0.40, 0.04),
    (0.01, 0.02, 0.04, 0.58, 0.32, 0.03),
)
_INCUMBENT_BY_BAND = (0.35, 1.05, 1.25)
_RATING_SHARES = (0.01, 0.09, 0.70, 0.20)
_DISCIPLINE = ("Không", "Khiển trách", "Cảnh cáo")
_RANKS = 4
_YOUNG, _OLDER = 42 * 12, 52 * 12
_YOUNGEST, _OLDEST_MAN, _OLDEST_WOMAN = 27 * 12, 61 * 12, 56 * 12


def _chunk(start: int, size: int, stream: Stream, profile: PoolProfile, width: int) -> Any:
    as_of = parse_month(profile.as_of)
    assert as_of is not None, "checked before"  # noqa: S101
    sectors = SECTORS[profile.level]

    def blanks(column: str) -> npt.NDArray[np.bool_]:
        return stream.draw(f"blank {column}", size) < profile.blank

    def one_of(purpose: str, shares: Sequence[float]) -> Codes:
        return pick(stream.draw(purpose, size), np.zeros(size, dtype=np.int64), (shares,))

    woman = stream.draw("gender", size) < profile.women
    others = [profile.ethnicities.get(name, 0.0) for name in ETHNICITIES[1:]]
    ethnicity = one_of("ethnicity", (1 - sum(others), *others))
    band = one_of("band", (profile.young, profile.middle, 1 - profile.young - profile.middle))
    age = _ages(band, woman, stream.draw("age", size))
    birth = as_of - age
    # The pipeline narrows for women: fewer of them in the higher posts.
    rank = pick(stream.draw("rank", size) * np.where(woman, 0.93, 1.0), band, _RANK_BY_BAND)
    sector = one_of("sector", [s.share for s in sectors])
    unit, unit_names, post_names = _units(profile.level, sector, woman, stream.draw("unit", size))
    degree = pick(stream.draw("degree", size), band, _DEGREE_BY_BAND)
    study, study_names = _studies(profile.level, sector, degree >= DEGREE.index("ThS"), stream.draw("study", size))
    joined = _joined(age, stream.draw("joined", size), as_of)
    incumbents = profile.incumbents / (
        profile.young * _INCUMBENT_BY_BAND[0]
        + profile.middle * _INCUMBENT_BY_BAND[1]
        + (1 - profile.young - profile.middle) * _INCUMBENT_BY_BAND[2]
    )
    incumbent = stream.draw("incumbent", size) < incumbents * np.array(_INCUMBENT_BY_BAND)[band]
    confidence = _confidences(rank, band, [stream.draw(f"confidence {i}", size) for i in range(3)])
    disciplined = stream.draw("discipline", size) / max(profile.disciplined, 1e-12)
    discipline = np.where(disciplined < 0.3, 2, np.where(disciplined < 1, 1, 0))
    service = np.array([s.service for s in sectors])[sector] & (stream.draw("service", size) < profile.service_months)
    names, blocks = full_names()

    dates = date_texts()
    columns: dict[str, tuple[Codes, Sequence[str]] | Any] = {
        "id": _ids(profile.id_prefix, start, size, width),
        "full_name": (_named(woman, ethnicity, stream.draw("name", size), blocks), names),
        "gender": (np.where(stream.draw("blank gender", size) < profile.blank_gender, 2, woman), ("nam", "nữ", "")),
        "birth_date": (_birth_texts(birth, stream, size, profile), dates.texts),
        "ethnicity": (_blanked(ethnicity, blanks("ethnicity"), len(ETHNICITIES)), (*ETHNICITIES, "")),
        "hometown": (
            _blanked(one_of("hometown", list(HOMETOWNS.values())), blanks("hometown"), len(HOMETOWNS)),
            (*HOMETOWNS, ""),
        ),
        "unit": (unit, unit_names),
        "sector": (sector, [s.name for s in sectors]),
        "post": (unit * _RANKS + rank, post_names),
        "degree": (_blanked(degree, blanks("degree"), len(DEGREE)), (*DEGREE, "")),
        "degree_field": (_blanked(study, blanks("degree_field"), len(study_names)), (*study_names, "")),
        "political_theory": (
            _blanked(pick(stream.draw("theory", size), rank, _THEORY_BY_RANK), blanks("political_theory"), len(THEORY)),
            (*THEORY, ""),
        ),
        "state_management": (
            _blanked(pick(stream.draw("state", size), rank, _STATE_BY_RANK), blanks("state_management"), len(STATE)),
            (*STATE, ""),
        ),
        "party_date": (
            _blanked(dates.day(joined, stream.draw("joined day", size)), blanks("party_date"), dates.blank),
            dates.texts,
        ),
        "incumbent": (_blanked(incumbent.astype(np.int64), blanks("incumbent"), 2), ("không", "có", "")),
        "confidence": (_blanked(confidence, blanks("confidence"), len(_percentages()) - 1), _percentages()),
        "rating": (_blanked(one_of("rating", _RATING_SHARES), blanks("rating"), len(RATING)), (*RATING, "")),
        "discipline": (_blanked(discipline, blanks("discipline"), len(_DISCIPLINE)), (*_DISCIPLINE, "")),
        # Officers retire by rank, at 56 to 58 (law of 28/11/2024; police law of 2023): the lists give the month.
        "retirement_month": (np.where(service, dates.month(birth + np.where(woman, 56, 58) * 12), dates.blank), dates.texts),
    }
    return _table(columns)


def _blanked(codes: Codes, blank: npt.NDArray[np.bool_], blank_code: int) -> Codes:
    return np.where(blank, blank_code, codes)


def _ages(band: Codes, woman: npt.NDArray[np.bool_], draws: Draws) -> Codes:
    """[people] age in months: few near 27, most near 42 among the young; even from 42 to 52; fewer towards retirement."""
    oldest = np.where(woman, _OLDEST_WOMAN, _OLDEST_MAN)
    young = _YOUNGEST + (_YOUNG - _YOUNGEST) * np.sqrt(draws)
    middle = _YOUNG + (_OLDER - _YOUNG) * draws
    older = _OLDER + (oldest - _OLDER) * (1 - np.sqrt(1 - draws))
    return np.where(band == 0, young, np.where(band == 1, middle, older)).astype(np.int64)


def _joined(age: Codes, draws: Draws, as_of: int) -> Codes:
    """[people] month of admission: at 18 at the earliest, mostly before 33, at least a year ago."""
    latest = np.minimum(age - 12, 36 * 12)
    at = 18 * 12 + ((latest - 18 * 12 + 1) * (0.5 * draws + 0.5 * draws**2)).astype(np.int64)
    return as_of - age + at


def _confidences(rank: Codes, band: Codes, draws: Sequence[Draws]) -> Codes:
    """[people] index into `_percentages`: higher with rank and age; half of them with one decimal, half with two."""
    spread = (draws[0] + draws[1]) * 0.5  # a bell, near enough
    hundredths = (5200 + 500 * rank + 350 * band + 2300 * spread).astype(np.int64)
    return np.where(draws[2] < 0.5, hundredths // 10 * 10, hundredths + 10_001)


def _named(
    woman: npt.NDArray[np.bool_], ethnicity: Codes, draws: Draws, blocks: Mapping[tuple[int, int], tuple[int, int]]
) -> Codes:
    sexes, kinds = len(SEXES), len(ETHNICITIES)
    start = np.array([[blocks[s, e][0] for e in range(kinds)] for s in range(sexes)])
    length = np.array([[blocks[s, e][1] for e in range(kinds)] for s in range(sexes)])
    sex = np.where(woman, SEXES.index("female"), SEXES.index("male"))
    return np.asarray(start[sex, ethnicity] + (draws * length[sex, ethnicity]).astype(np.int64))


def _birth_texts(birth: Codes, stream: Stream, size: int, profile: PoolProfile) -> Codes:
    dates = date_texts()
    form = stream.draw("birth form", size)
    blank, year, month = np.cumsum([profile.blank_birth, profile.year_only, profile.month_only])
    codes = np.where(form < month, dates.month(birth), dates.day(birth, stream.draw("birth day", size)))
    codes = np.where(form < year, dates.year(birth), codes)
    return np.where(form < blank, dates.blank, codes)


def _units(level: Level, sector: Codes, woman: npt.NDArray[np.bool_], draws: Draws) -> tuple[Codes, list[str], list[str]]:
    """The unit of each person, the names of all units, and the names of their posts ([unit * 4 + rank])."""
    sizes = np.array([len(s.units) for s in SECTORS[level]])
    first = np.concatenate(([0], np.cumsum(sizes)[:-1]))
    names = [unit for s in SECTORS[level] for unit in s.units]
    posts = [post for s in SECTORS[level] for posts in s.units.values() for post in posts]
    unit = first[sector] + (draws * sizes[sector]).astype(np.int64)
    # The women's union is staffed by women: a man goes to the unit after it, of the same sector.
    of_women = np.array(["LHPN" in name for name in names])
    return unit + (of_women[unit] & ~woman), names, posts


def _studies(level: Level, sector: Codes, two: npt.NDArray[np.bool_], draws: Draws) -> tuple[Codes, list[str]]:
    """The fields of study of each person: one, or two joined by `; ` for some who went on after the first degree."""
    cells: list[str] = []
    single, pairs = [], []
    for s in SECTORS[level]:
        fields = tuple(dict.fromkeys(s.fields))
        single.append((len(cells), len(fields)))
        cells += fields
        both = [f"{a}; {b}" for a in fields for b in fields if a != b] or list(fields)
        pairs.append((len(cells), len(both)))
        cells += both
    table = np.array([single, pairs])  # [one or two][sector][first, length]
    first, length = table[two.astype(np.int64), sector].T
    return first + (draws * length).astype(np.int64), cells


@lru_cache(maxsize=1)
def _percentages() -> list[str]:
    """0.0 to 100.0 in hundredths with one decimal (where it is enough), then with two, then blank."""
    one = [f"{h // 100}.{h % 100 // 10}" for h in range(10_001)]
    two = [f"{h // 100}.{h % 100:02d}" for h in range(10_001)]
    return [*one, *two, ""]


def _ids(prefix: str, start: int, size: int, width: int) -> Any:
    """The prefix and the running number from start + 1, with `width` digits."""
    import pyarrow as pa
    import pyarrow.compute as pc

    numbers = pa.array(np.arange(start + 1, start + size + 1)).cast(pa.string())
    return pc.binary_join_element_wise(prefix, pc.utf8_lpad(numbers, width, "0"), "")


def _table(columns: Mapping[str, Any]) -> Any:
    import pyarrow as pa

    def texts(column: Any) -> Any:
        if not isinstance(column, tuple):
            return column
        codes, labels = column
        indices = pa.array(codes.astype(np.int32))
        return pa.DictionaryArray.from_arrays(indices, pa.array(labels, pa.string())).dictionary_decode()

    return pa.table({name: texts(columns[name]) for name in COLUMNS})
