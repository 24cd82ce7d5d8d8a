"""Make the pools and the present committee of the examples again, byte for byte: seeded people and the edits listed here.

python examples/make.py            # write them
python examples/make.py --check    # only say whether the files are as they would be written (exit 1 if not)
"""

from __future__ import annotations

import io
import sys
import tempfile
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import member_lists
import merger_pool
import panel_people
import planning_pools
import training_pools
from hand_edits import Cells, put_in

from planner.synth.generator import PoolProfile, people

if TYPE_CHECKING:
    import pandas as pd

HERE = Path(__file__).resolve().parent


SCIENCE = ("Công nghệ thông tin", "Công nghệ sinh học", "Tự động hóa", "Kỹ thuật điện", "Kỹ thuật xây dựng", "Y khoa")


@dataclass(frozen=True)
class Example:
    """One pool: its people, and the cells changed by hand afterwards ((id, field): value).

    `families`: people of one family, for the column `family_group`. `science`: a column that says whose training counts as
    science and technology. An .xlsx is the list that offices print (danh sách trích ngang).
    """

    file: str
    count: int
    seed: int
    profile: PoolProfile
    edits: Cells = field(default_factory=dict)
    families: tuple[tuple[str, ...], ...] = ()
    science: bool = False

    def pool(self) -> pd.DataFrame:
        frame = people(self.count, self.seed, self.profile).set_index("id", drop=False)
        put_in(self.edits, frame, self.file)
        if self.science:
            fields = frame["degree_field"].str.split("; ")
            frame["science_tech"] = ["có" if set(SCIENCE) & set(of) else "không" for of in fields]
        if self.families:
            frame["family_group"] = ""
            for number, members in enumerate(self.families, 1):
                frame.loc[list(members), "family_group"] = f"G{number}"
        return frame


EXAMPLES = (
    Example(
        "ward/pool.csv",
        60,
        189,
        PoolProfile(
            level="ward",
            as_of="2025-07",
            women=0.28,
            young=0.2,
            incumbents=0.5,
            ethnicities={"Khmer": 0.07, "Hoa": 0.04},
            year_only=0.03,
            blank_birth=0,
            blank=0.004,
            id_width=3,
        ),
        {
            # Falls to the age rule by months: 58 of the 60 that a newcomer needs, 46 of the 48 for re-election.
            ("p011", "incumbent"): "không",
            ("p035", "birth_date"): "5/1971",
            # Wanted for the executive committee, one certificate short: the plan has a waiver for him.
            ("p057", "confidence"): "88.6",
            ("p053", "confidence"): "92.4",
            ("p053", "discipline"): "Không",
            # A candidate for secretary who is not from here.
            ("p048", "hometown"): "An Giang",
        },
    ),
    Example(
        "city/pool.xlsx",
        180,
        2025,
        PoolProfile(level="city", as_of="2025-09", women=0.22, young=0.12, incumbents=0.42, year_only=0.02, id_width=3),
        families=(("p073", "p139"), ("p048", "p151")),
        science=True,
    ),
    Example(
        "city/pool-2020.csv",
        80,
        2020,
        PoolProfile(
            level="city",
            as_of="2020-09",
            women=0.14,
            young=0.08,
            incumbents=0.6,
            year_only=0,
            blank=0,
            blank_birth=0,
            service_months=0,
            id_prefix="c",
            id_width=3,
        ),
    ),
    Example(
        "merger/pool.csv",
        60,
        303,
        PoolProfile(
            level="ward",
            as_of="2025-07",
            women=0.28,
            young=0.22,
            incumbents=0.5,
            year_only=0,
            blank=0,
            blank_birth=0,
            service_months=0,
            id_prefix="m",
            id_width=3,
        ),
        families=(("m003", "m022"),),
        science=True,
    ),
)


def current_slate(pool: pd.DataFrame) -> str:
    """The present city committee, as `fewest_changes` wants it: 50 members, and 15 of them with most confidence."""
    executive = pool[pool["incumbent"] == "có"].head(50)
    standing = executive.sort_values(
        "confidence", key=lambda c: c.where(c != "", "0").astype(float), ascending=False, kind="stable"
    )
    rows = [f"executive,{person}" for person in executive["id"]] + [f"standing,{person}" for person in standing["id"].head(15)]
    return "\n".join(["committee,id", *rows]) + "\n"


def files() -> dict[str, bytes]:
    """Every made file with its bytes."""
    made = {example.file: example.pool() for example in EXAMPLES} | training_pools.pools()
    made["planning/pool.csv"] = planning_pools.pool()
    made["merger/pool.csv"], old_committees = merger_pool.merged(made["merger/pool.csv"])
    found = {file: house_style(pool) if file.endswith(".xlsx") else as_csv(pool) for file, pool in made.items()}
    lists = as_csv(planning_pools.lists(made["planning/pool.csv"]))
    return found | {
        "members/danh-sach-2026-06.xlsx": as_it_is(member_lists.june()),
        "members/danh-sach-2026-09.xlsx": as_it_is(member_lists.september()),
        "panel/features.csv": as_csv(panel_people.features()),
        "panel/features-tight.csv": as_csv(panel_people.features(tight=True)),
        "panel/people.csv": as_csv(panel_people.volunteers()),
        "members/quy-hoach.csv": as_csv(member_lists.planning_list()),
        "city/slate-current.csv": current_slate(made["city/pool.xlsx"]).encode(),
        "planning/lists-2024.csv": lists,
        "merger/slate-old.csv": old_committees.encode(),
    }


def as_csv(pool: pd.DataFrame) -> bytes:
    text: str = pool.to_csv(index=False, lineterminator="\n")
    return text.encode()


def as_it_is(listed: pd.DataFrame) -> bytes:
    """A workbook of one sheet, as software exports it: a row of headings, a row a person, everything text."""
    from planner.pool.writers.workbook import write_workbook

    with tempfile.TemporaryDirectory() as folder:
        book = Path(folder) / "list.xlsx"
        write_workbook(book, list(listed.columns), [listed])
        return book.read_bytes()


def house_style(pool: pd.DataFrame) -> bytes:
    """The pool as a workbook in the house style, read from its plain form first."""
    from planner.intake.house_style import HouseStyle, write_house_style
    from planner.intake.opening import named_catalogue
    from planner.language.plan import PoolSource
    from planner.pool.loading import load_pool
    from planner.written.problem_list import ProblemList
    from planner.written.search_path import STANDARD_CATALOGUE

    catalogue = named_catalogue(STANDARD_CATALOGUE, ProblemList())
    with tempfile.TemporaryDirectory() as folder:
        plain, book = Path(folder) / "pool.csv", Path(folder) / "pool.xlsx"
        plain.write_bytes(as_csv(pool))
        people_read = load_pool(PoolSource(plain, plain.name), catalogue)
        style = HouseStyle(title="DANH SÁCH NGUỒN NHÂN SỰ CẤP ỦY THÀNH PHỐ NHIỆM KỲ 2025-2030")
        write_house_style(book, people_read, catalogue, style)
        return book.read_bytes()


def contents(file: str, data: bytes) -> object:
    """What two versions of a file are compared by: of a workbook its parts, since machines pack them differently."""
    if not file.endswith(".xlsx"):
        return data
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        return {part: book.read(part) for part in book.namelist()}


def main(arguments: list[str]) -> int:
    differing = 0
    for file, made in files().items():
        path = HERE / file
        if "--check" in arguments:
            if not path.is_file() or contents(file, path.read_bytes()) != contents(file, made):
                differing += 1
                sys.stderr.write(f"{file} differs from what its seed and edits give\n")
        else:
            path.write_bytes(made)
            sys.stdout.write(f"{file}\n")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
