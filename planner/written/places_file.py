"""The files of provinces, in `rules/places/`: read when a plan or an option first asks for them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from planner.language.places import Places
from planner.written.search_path import packs

STANDARD = "provinces-2025"


def has_places(name: str) -> bool:
    """Whether the packs have a file of this name."""
    return Path(name).name == name and _path(name).is_file()


@cache
def places(name: str = STANDARD) -> Places:
    """The provinces of a file, read once. Raises OSError where there is none."""
    import yaml

    raw = yaml.safe_load(_path(name).read_text(encoding="utf-8"))
    spellings = {province: tuple(others) for province, others in raw["spellings"].items()}
    return Places(raw["provinces"], spellings, frozenset(raw["cities"]), f"{raw['since']:%d/%m/%Y}")


def places_sha256(name: str) -> str:
    """The SHA-256 of a file."""
    return hashlib.sha256(_path(name).read_bytes()).hexdigest()


class Provinces(Mapping[str, tuple[str, ...]]):
    """The provinces of today with their spellings, as the values of a field: the file is read when somebody looks."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __getitem__(self, province: str) -> tuple[str, ...]:
        return places(self.name).of_today[province]

    def __iter__(self) -> Iterator[str]:
        return iter(places(self.name).provinces)

    def __len__(self) -> int:
        return len(places(self.name).provinces)


def _path(name: str) -> Path:
    return packs()[0] / "places" / f"{name}.yaml"
