"""The head that every written rule has, and the bounds that many have. A body's own keys stand in that body's file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal

from pydantic import Field

from planner.written.dated import AmountOverTime, DecimalOverTime, FractionOverTime, WholeOverTime
from planner.written.models import Flag, Kept, Name, PositiveWhole, Text, Title, Written, one_of
from planner.written.saying import Sentence

if TYPE_CHECKING:
    from planner.bodies.body import Body
    from planner.written.rule_reading import RuleReading

Narrower = Mapping[str, Callable[[dict[str, Any]], dict[str, Any]]]
BOUND_KEYS = ("at_least", "above", "at_most", "below", "exactly")
STRICT_KEYS_OF = {"at_least": "above", "at_most": "below"}
STRICT_KEYS = tuple(STRICT_KEYS_OF.values())


class BasisText(Written):
    """The legal basis of a rule."""

    source: Text = Field(description="the id of a source of the rule set")
    clause: Text | None = Field(None, description="where in the source")
    confidence: Literal["confirmed", "to_confirm"] | None = Field(
        None, description="confirmed: the figure was read in the source; to_confirm: it is still to be looked up there"
    )


class RelaxText(Written):
    """How a relaxation may move a rule."""

    to: Annotated[Any, Kept(one_of(int, str))] = Field(
        None, description="no further than this: a whole number, a share, any number (mean, sum), or so many waivers"
    )
    cost: PositiveWhole = Field(1, description="what each person costs by whom the rule is moved")


class RuleText(Written):
    """A rule as written: the head, and the keys of exactly one body."""

    keyword: ClassVar[str] = ""
    kind: ClassVar[str] = ""  # of its findings, where another body is written with the same keyword
    sentence: ClassVar[Sentence]  # how the rule reads; every body has one
    selector_keys: ClassVar[tuple[str, ...]] = ()  # of the body's keys (`if.count`: within), those with a selector
    field_keys: ClassVar[tuple[str, ...]] = ()  # of the body's keys, those that name a field
    only_bound: ClassVar[str | None] = None  # the one bound that the body takes, if it takes one alone
    other_bound: ClassVar[str] = ""  # the problem of another bound in its place

    # Of keys that the model leaves open: what their JSON Schema (draft-07) is, by what pydantic makes of them.
    narrower: ClassVar[Narrower] = {}

    id: Name = Field(description="unique in its rule set; no slash")
    topic: Literal["standard", "qualification", "structure", "age", "women", "young", "seats", "other"] = Field(
        "other", description="what the rule is about"
    )
    title: Title = Field(default_factory=dict, description="a text, or one for each language")
    force: Literal["must", "should"] = Field("must", description="`should` never blocks, its shortfall is kept least")
    priority: PositiveWhole = Field(1, description="among `should`: 1 is served first")
    weight: PositiveWhole = Field(1, description="among the same priority")
    authority: Literal["local", "city", "central"] = Field("local", description="who may waive the rule")
    fixed: Flag = Field(False, description="true: never offered as a relaxation")
    relax: RelaxText | None = Field(None, description="how far a relaxation may move the rule, and what it costs")
    lasting: Flag | None = Field(
        None, description="whether the rule is asked after the election, too; default no for `require`, yes for the others"
    )
    basis: BasisText | None = Field(None, description="the legal basis")
    allowed_by: Text | None = Field(None, description="the document of the higher authority that allowed a looser rule")

    def groups_from(self) -> Sequence[str]:
        """The committees whose rule sets' groups a joint rule may name."""
        return ()

    def resolve(self, reading: RuleReading) -> Body | None:
        """The body, with every name resolved; problems go to `reading`. None where there is nothing to go on with."""
        raise NotImplementedError


class AmountBounds(Written):
    """Bounds in whole numbers or shares."""

    at_least: AmountOverTime | None = Field(None, description="a whole number, or a share: 15%, 12.5%, 1/3")
    at_most: AmountOverTime | None = Field(None, description="a whole number, or a share: 15%, 12.5%, 1/3")
    exactly: AmountOverTime | None = Field(None, description="in place of all others")
    above: AmountOverTime | None = Field(None, description="strictly more, in place of `at_least`")
    below: AmountOverTime | None = Field(None, description="strictly less, in place of `at_most`")
    round: Literal["up", "down", "nearest"] | None = Field(
        None, description="how a share becomes a whole number (nearest: halves up); default `at_least` up, `at_most` down"
    )


class NumberBounds(Written):
    """Bounds in any numbers, fractions among them."""

    at_least: FractionOverTime | None = Field(None, description="a number: 45, 47.5, 145/3")
    at_most: FractionOverTime | None = Field(None, description="a number: 45, 47.5, 145/3")
    exactly: FractionOverTime | None = Field(None, description="in place of all others")
    above: FractionOverTime | None = Field(None, description="strictly more, in place of `at_least`")
    below: FractionOverTime | None = Field(None, description="strictly less, in place of `at_most`")


class DecimalBounds(Written):
    """Bounds in whole or decimal numbers."""

    at_least: DecimalOverTime | None = Field(None, description="a number, whole or decimal")
    at_most: DecimalOverTime | None = Field(None, description="a number, whole or decimal")
    exactly: DecimalOverTime | None = Field(None, description="in place of all others")
    above: DecimalOverTime | None = Field(None, description="strictly more, in place of `at_least`")
    below: DecimalOverTime | None = Field(None, description="strictly less, in place of `at_most`")


class WholeBounds(Written):
    """Bounds in whole numbers."""

    at_least: WholeOverTime | None = Field(None, description="a whole number")
    at_most: WholeOverTime | None = Field(None, description="a whole number")
    exactly: WholeOverTime | None = Field(None, description="in place of all others")
    above: WholeOverTime | None = Field(None, description="strictly more, in place of `at_least`")
    below: WholeOverTime | None = Field(None, description="strictly less, in place of `at_most`")
