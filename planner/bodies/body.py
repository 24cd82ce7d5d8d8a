"""What every rule body is: a model of what is written, a verdict on a slate, and rows. The last two share only selectors."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from planner.bodies.lint import Lint
from planner.check.kinds import by_kinds
from planner.language.bounds import Amount, Bounds
from planner.language.selectors import Selector
from planner.results.result import Tells

if TYPE_CHECKING:
    from planner.check.members import Members
    from planner.check.outcomes import Outcomes, Search
    from planner.check.verdict import Judgement
    from planner.compiled.measures import Measure
    from planner.compiled.rows import CompiledRule, RowMaker
    from planner.pool.pool import BoolArray
    from planner.pool.supply import Demand, Stock, Supply


NO_NUMBER: tuple[Measure, ...] = ()

# What a relaxation moves: whole bounds, person by person; a number by any amount, which counts 1; or the waivers granted.
Moves = Literal["bounds", "number", "waivers"]


@dataclass(frozen=True)
class Moved:
    """A body with one bound, moved; `body` None: it would be stricter. `is_sometimes_stricter`: that hangs on the slate."""

    body: Body | None
    is_sometimes_stricter: bool = False


@dataclass(frozen=True)
class Body(ABC):
    """One resolved rule body."""

    keyword: ClassVar[str]
    lasts: ClassVar[bool] = True  # whether it is asked after the election where a rule does not say
    moves: ClassVar[Moves] = "waivers"
    is_size: ClassVar[bool] = False  # whether it says how many members the committee has, and nothing else
    wants_people: ClassVar[bool] = False  # whether whom it is short of is missing from the slate, not on it
    excuses: ClassVar[bool] = False  # whether a waiver can excuse single people from it
    lint: ClassVar[Lint[Any]] = Lint()  # what the tools for rules ask of it
    tells: ClassVar[Tells]  # what the number of its findings tells of people

    def selectors(self) -> Iterator[Selector]:
        """The selectors that this body asks."""
        return iter(())

    def fields(self) -> Iterator[str]:
        """Fields that this body names outside its selectors."""
        return iter(())

    def people(self) -> Iterator[str]:
        """Ids that this body names."""
        return iter(())

    def ties(self) -> tuple[str, ...]:
        """The committees that this body ties together: who may be in which depends on the others."""
        return ()

    def among(self) -> tuple[str, ...]:
        """The committees whose members a joint rule is judged on, each person once. None: it looks at the slate itself."""
        return ()

    def asked_of_each(self) -> tuple[Selector, Selector] | None:
        """(of whom, what): the conditions that each member must meet alone, if this body asks such."""
        return None

    def offenders(self, supply: Supply, excused: Collection[str]) -> tuple[BoolArray, BoolArray] | None:
        """(who may not be a member, who surely not), but for the ids that are excused; None where it hangs on the others."""
        return None

    def stock(self, supply: Supply, members: int) -> Iterator[Stock]:
        """Who could count towards what is asked of a slate with so many members, by each value that is asked."""
        return iter(())

    def values_needed(self, members: int) -> tuple[str, int | None] | None:
        """A field and how many different values of it a slate with so many members needs, if this body asks such."""
        return None

    def minima(self, supply: Supply, members: int) -> Iterator[Demand]:
        """How many of whom a slate with so many members has at least, as far as that follows from the number of members."""
        return iter(())

    def maxima(self, supply: Supply, members: int) -> Iterator[Demand]:
        """The same at most: of these people a slate has no more, whoever else is on it."""
        return iter(())

    def kept_apart(self, members: Members) -> Sequence[Sequence[int]]:
        """Groups of these people, by number, of whom no two may be members together; nobody is in one alone."""
        return ()

    def pulls(self) -> Iterator[tuple[Selector, int]]:
        """Each selector with whether one more member who matches it only helps (1), only harms (-1), or may do either (0)."""
        return ((selector, 0) for selector in self.selectors())

    @property
    def only_caps_values(self) -> bool:
        """Whether of the values of a field that it names it only limits those that the pool has."""
        return False

    def on_values(self, values: Callable[[str], Sequence[str]]) -> Body:
        """The body as it stands where the pool has these values of a field, whoever joins the pool."""
        return self

    def counts_all(self) -> Selector | None:
        """Whom it counts, where it counts among all the members of a committee."""
        return None

    def size(self) -> tuple[int | None, int | None]:
        """How many members a committee has at least and at most, where this body says just that."""
        return None, None

    def told(self) -> Tells:
        """What the number of its finding tells of people."""
        return self.tells

    def required(self) -> dict[str, str]:
        """Its bounds by their names, as they were written; none where it has none."""
        return {}

    def condition(self) -> tuple[Selector, dict[str, str]] | None:
        """Whom the condition of this body counts, and its bounds as `required` gives them, if it has one."""
        return None

    def slack(self, judgement: Judgement) -> int | float | None:
        """How far a number is inside its nearest bound (negative: by how much it is outside of its bounds, in all); None of a
        rule without such a number.
        """
        if judgement.by_value is not None or judgement.actual is None:
            return None
        room = []
        if judgement.at_least is not None:
            room.append(judgement.actual - judgement.at_least)
        if judgement.at_most is not None:
            room.append(judgement.at_most - judgement.actual)
        outside = [gap for gap in room if gap < 0]
        if outside and not judgement.shortfall:  # none at all will do as well
            return 0
        return sum(outside) if outside else min(room, default=None)

    def moved(self, to: Amount) -> dict[str, Moved]:
        """For each side (at_least, at_most) that has a bound: this body with that bound alone, moved to `to`. Nothing where a
        relaxation moves no bounds.
        """
        return {}

    @abstractmethod
    def judge(self, members: Members) -> Judgement:
        """The verdict on the members of one committee, by plain counting."""

    def outcomes(self, members: Members, seats: int, search: Search) -> Outcomes | None:
        """What becomes of it whichever of the members, `seats` of them, are elected; None of rules over several committees.
        `search` answers what no formula does."""
        return None

    def kinds(self, members: Members) -> Sequence[Hashable]:
        """What each member is to this rule: members of one kind are alike, so that its verdict and its number hang on how many
        there are of each. Here: each is a kind of his own."""
        return list(range(len(members)))

    def met_on(self, members: Members, elected: BoolArray) -> BoolArray:
        """On which outcomes [outcomes, members] of an election it is met."""
        return by_kinds(self.kinds(members), elected, lambda places: self.judge(members.taken(places)).verdict == "met")

    @abstractmethod
    def rows(self, maker: RowMaker) -> CompiledRule:
        """The same rule as rows over columns, for the solver."""

    @abstractmethod
    def measures(self, maker: RowMaker) -> tuple[Measure, ...]:
        """The numbers that its bounds are about, as sums over columns; NO_NUMBER where it has none of people or values."""



def moved_bounds(body: Body, to: Amount) -> dict[str, Moved]:
    """`Body.moved` of a body whose bounds are `bounds`."""
    bounds: Bounds = body.bounds  # type: ignore[attr-defined]
    return {
        side: Moved(None if loose is None else replace(body, bounds=loose), sometimes)  # type: ignore[call-arg]
        for side, (loose, sometimes) in bounds.moved(to).items()
    }


def written_bounds(bounds: Bounds) -> dict[str, str]:
    """`Body.required` of a body with these bounds."""
    return bounds.written()
