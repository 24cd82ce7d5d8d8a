"""Pools from texts, for the tests of this folder."""

from __future__ import annotations

from pathlib import Path

from planner.language.catalogue import Catalogue, Field
from planner.language.plan import PoolSource
from planner.pool.loading import load_pool
from planner.pool.pool import Pool
from planner.problems import BadInput, Problem

CATALOGUE = Catalogue(
    {
        f.name: f
        for f in (
            Field("gender", "category", headers=("Giới tính",), values={"female": ("nữ", "F"), "male": ("nam", "M")}),
            Field("birth_date", "date", headers=("Ngày sinh", "Năm sinh")),
            Field("party_date", "date"),
            Field("retirement_month", "date"),
            Field("degree", "level", order=("college", "bachelor", "master"), values={"bachelor": ("ĐH", "Đại học")}),
            Field("confidence", "number"),
            Field("incumbent", "yesno"),
            Field("skills", "list"),
            Field("languages", "list", values={"english": ("Anh", "tiếng Anh"), "khmer": ()}),
            Field("sector", "category"),
            Field("unit"),
        )
    }
)


def load(
    content: str | bytes, folder: Path, name: str = "pool.csv", sheet: str | None = None, columns: dict[str, str] | None = None
) -> Pool:
    """Load a pool that holds this; problems say `pool.csv` for the file."""
    file = folder / name
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return load_pool(PoolSource(file, name, sheet, columns or {}, "plan.yaml:3"), CATALOGUE)


def problems(content: str | bytes, folder: Path, name: str = "pool.csv", **more: object) -> list[Problem]:
    """The problems of a pool that cannot be loaded."""
    try:
        load(content, folder, name, **more)  # type: ignore[arg-type]
    except BadInput as bad:
        return list(bad.problems)
    raise AssertionError("the pool was loaded")


def places(content: str | bytes, folder: Path, name: str = "pool.csv", **more: object) -> list[tuple[str, str]]:
    """Code and place of each problem."""
    return [(p.code, p.where) for p in problems(content, folder, name, **more)]
