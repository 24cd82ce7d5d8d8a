"""What `train` answers: whom to send to which courses, whom to recruit, at the least cost; or what courses cannot mend."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from planner.language.courses import recruit_id
from planner.results.marks import Mark
from planner.results.result import Result, ResultPart

Asked = str | int | bool | list[str | int]  # a value, or one of several


class TrainedPerson(ResultPart):
    """Somebody who is trained, in the order of the courses. `always`: they take one of these in every cheapest training
    (None: not known). `opens`: the requirements of the committees in which they serve (`serves`) that they cannot be shown
    to meet today. `facts`: what a list of participants says of them, by field."""

    id: Annotated[str, Mark.IDS]
    courses: Annotated[list[str], Mark.KEY]
    always: Annotated[bool | None, Mark.WORD] = None
    opens: Annotated[list[str], Mark.KEY] = Field(default_factory=list)
    serves: Annotated[list[str], Mark.KEY] = Field(default_factory=list)
    facts: Annotated[dict[str, str], Mark.FIELD, Mark.OWN] = Field(default_factory=dict)


class Recruited(ResultPart):
    """So many people of a type; on the slate they are TYPE#1, TYPE#2, ..."""

    type: Annotated[str, Mark.KEY]
    number: Annotated[int, Mark.COUNT]


class Wanted(ResultPart):
    """So many people of whom this is asked, by field as a selector says it."""

    number: Annotated[int, Mark.COUNT]
    must: Annotated[dict[str, Asked | dict[str, Asked]], Mark.FIELD, Mark.TEXT, Mark.TEXT] = Field(default_factory=dict)


class TrainingShown(ResultPart):
    """The cheapest training, in the file's own unit of cost; none where no training makes the plan possible. `bound`: no
    training that does costs less. `wanted`: the fewest people who would do where courses do not, no part of the cost;
    `fewest`: it is proved that no fewer would do."""

    cost: Annotated[int | None, Mark.NUMBER] = None
    bound: Annotated[int | None, Mark.NUMBER] = None
    people: list[TrainedPerson] = Field(default_factory=list)
    recruits: list[Recruited] = Field(default_factory=list)
    slate: Annotated[dict[str, list[str]] | None, Mark.KEY, Mark.IDS] = None
    wanted: list[Wanted] = Field(default_factory=list)
    fewest: Annotated[bool | None, Mark.WORD] = None


class CourseShown(ResultPart):
    """A course of the file: `ends` in that month, in time for the committees of `counts_for`; so many people of the pool may
    take it (`may`), so many do in the cheapest training (`taken`). In some cheapest training `some` take it, in every one
    `always` (both None: not known). What it gives bears on the `must` rules `asked` (of each member) and `counted` (of all)."""

    name: Annotated[str, Mark.KEY]
    title: Annotated[dict[str, str], Mark.WORD, Mark.TEXT] = Field(default_factory=dict)
    cost: Annotated[int, Mark.NUMBER] = 1
    places: Annotated[int | None, Mark.NUMBER] = None
    ends: Annotated[str | None, Mark.WORD] = None
    month: Annotated[int | None, Mark.NUMBER] = None
    gives: Annotated[dict[str, list[str]], Mark.FIELD, Mark.TEXT] = Field(default_factory=dict)
    counts_for: Annotated[list[str], Mark.KEY] = Field(default_factory=list)
    may: Annotated[int | None, Mark.COUNT] = None
    taken: Annotated[int | None, Mark.COUNT] = None
    some: Annotated[list[str] | None, Mark.IDS] = None
    always: Annotated[list[str] | None, Mark.IDS] = None
    asked: Annotated[list[str], Mark.KEY] = Field(default_factory=list)
    counted: Annotated[list[str], Mark.KEY] = Field(default_factory=list)


class RecruitShown(ResultPart):
    """A type of recruits of the file."""

    type: Annotated[str, Mark.KEY]
    title: Annotated[dict[str, str], Mark.WORD, Mark.TEXT] = Field(default_factory=dict)
    cost: Annotated[int, Mark.NUMBER] = 1
    at_most: Annotated[int | None, Mark.NUMBER] = None


class Missing(ResultPart):
    """What somebody lacks in one field: so many `levels`, or `months`; `blank`: it is not known."""

    field: Annotated[str, Mark.FIELD]
    levels: Annotated[int | None, Mark.OWN] = None
    months: Annotated[int | None, Mark.OWN] = None
    blank: Annotated[bool, Mark.OWN] = False


class NearMiss(ResultPart):
    """Who fails this one `require` of the committee and nothing else that it asks of single people; how far they are from
    it."""

    id: Annotated[str, Mark.IDS]
    committee: Annotated[str, Mark.KEY]
    rule: Annotated[str, Mark.KEY]
    missing: list[Missing] = Field(default_factory=list)


class Unmended(ResultPart):
    """What no course of the file mends, of those who fail a `require` of the plan: their cells are `blank`, no course
    `gives` what is asked for (an age), they may not take the course that does (`who`), it ends too `late`, or its `places`
    run out."""

    kind: Annotated[Literal["blank", "gives", "who", "late", "places"], Mark.WORD]
    rule: Annotated[str, Mark.KEY] = ""
    course: Annotated[str, Mark.KEY] = ""
    people: Annotated[list[str], Mark.IDS] = Field(default_factory=list)
    number: Annotated[int, Mark.COUNT] = 0


class TrainResult(Result):
    """`goals`: the cheapest training with which no goal is missed either. `judged`: the reference month (index) of each
    committee. `courses_file` is the file as JSON, for `verify`."""

    training: TrainingShown | None = None
    goals: Annotated[bool, Mark.WORD] = False
    courses: list[CourseShown] = Field(default_factory=list)
    recruits: list[RecruitShown] = Field(default_factory=list)
    near_misses: list[NearMiss] = Field(default_factory=list)
    unmended: list[Unmended] = Field(default_factory=list)
    judged: Annotated[dict[str, int], Mark.KEY, Mark.NUMBER] = Field(default_factory=dict)
    proved: Annotated[bool | None, Mark.WORD] = None
    courses_file: Annotated[str | None, Mark.PRIVATE] = None
    courses_sha256: Annotated[str | None, Mark.WORD] = None

    @property
    def is_left_open(self) -> bool:
        return super().is_left_open or self.proved is False

    @property
    def told_fields(self) -> list[str]:
        lacked = [one.field for near in self.near_misses for one in near.missing]
        return [*lacked, *(field for one in (self.training.wanted if self.training else []) for field in one.must)]

    @property
    def told_figures(self) -> dict[str, int | None]:
        training = self.training
        if training is None or training.cost is None:
            return {}
        recruited = sum(one.number for one in training.recruits)
        return {"cost": training.cost, "trained": len(training.people), "recruited": recruited}

    @property
    def newcomers(self) -> dict[str, dict[str, str]]:
        recruits = self.training.recruits if self.training is not None else []
        titles = {kind.type: kind.title for kind in self.recruits}
        return {recruit_id(one.type, n): titles.get(one.type, {}) for one in recruits for n in range(1, one.number + 1)}

    def keep_back(self, how: str) -> None:
        """In counts nothing that tells of few: what the training costs says how many are trained, and a near miss who they
        are."""
        super().keep_back(how)
        if how != "counts":
            return
        self.near_misses, self.unmended = [], []
        training = self.training
        if training is not None:
            training.cost = 0 if training.cost == 0 else None
            training.bound = None
            training.people, training.recruits, training.wanted, training.slate = [], [], [], None
        for course in self.courses:
            course.may = course.taken = None
            course.some = course.always = None


RESULT = TrainResult
