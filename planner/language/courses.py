"""Courses that raise people, and recruits that could be had: what a plan may be opened by (contract, section 8)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from planner.language.plan import Title
from planner.language.selectors import Literal_, Selector

Given = tuple[Literal_, ...]  # what a course or a recruit has in a field: one value, of a list field one or several


@dataclass(frozen=True)
class Course:
    """`who` may take it, as they are; `gives` values by field; `places` None: as many as like; `cost` of each person who takes
    it, in the file's own unit; `ends` in that month (index), None: in time for every committee."""

    name: str
    who: Selector
    gives: Mapping[str, Given]
    title: Title = field(default_factory=dict)
    places: int | None = None
    cost: int = 1
    ends: int | None = None
    place: str = ""

    def counts(self, as_of: int | None) -> bool:
        """Whether who takes it has what it gives at this reference month."""
        return self.ends is None or (as_of is not None and self.ends <= as_of)


@dataclass(frozen=True)
class Recruit:
    """A type of people who could be had from elsewhere: what is known of them, how many there are at most (None: any number),
    and what each costs. What `gives` does not say is unknown."""

    name: str
    gives: Mapping[str, Given]
    title: Title = field(default_factory=dict)
    at_most: int | None = None
    cost: int = 1
    place: str = ""

    def ids(self, number: int) -> list[str]:
        """The ids of so many of them."""
        return [recruit_id(self.name, n) for n in range(1, number + 1)]


def recruit_id(kind: str, n: int) -> str:
    """The id of the n-th recruit of a type, from 1."""
    return f"{kind}#{n}"


@dataclass(frozen=True)
class Courses:
    """A courses file. `has_recruits`: whether it says whom there is to recruit, if only that there is nobody. `sha256` is
    that of the file, "" where it was none."""

    courses: tuple[Course, ...]
    recruits: tuple[Recruit, ...] = ()
    has_recruits: bool = False
    shown: str = ""
    sha256: str = ""
    written: str = ""  # the same as JSON, to be read again without the file

    @property
    def in_turn(self) -> tuple[Course, ...]:
        """The courses as they end; those without an end first, of one month as they are listed."""
        return tuple(sorted(self.courses, key=lambda course: -1 if course.ends is None else course.ends))

    def cost(self, taken: Iterable[Sequence[str]], recruits: Mapping[str, int]) -> int:
        """What it costs that people take courses (each their own, by name) and so many of each type are recruited."""
        trained = sum(self.course(name).cost for names in taken for name in names)
        return trained + sum(self.recruit(kind).cost * number for kind, number in recruits.items())

    def course(self, name: str) -> Course:
        return next(course for course in self.courses if course.name == name)

    def recruit(self, name: str) -> Recruit:
        return next(recruit for recruit in self.recruits if recruit.name == name)
