"""The result of `ballot`."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, SerializerFunctionWrapHandler, model_serializer

from planner.results.marks import Mark
from planner.results.result import Number, Result, ResultPart, Tells

Decided = Literal["met", "not_met", "open", "undecided"]


class OutcomeCase(ResultPart):
    """One outcome of the vote: who of the list is not elected, and what a rule finds on the others. `verdict`: met, not_met or
    unproven, as the checker judges. `people`: of a rule that names offenders, who of the elected offends, or may; `unsure`
    those of them who may."""

    lost: Annotated[list[str], Mark.IDS] = Field(default_factory=list)
    verdict: Annotated[Literal["met", "not_met", "unproven"], Mark.WORD]
    actual: Annotated[Number | None, Mark.COUNT] = None
    shortfall: Annotated[int | None, Mark.COUNT] = None
    people: Annotated[list[str], Mark.IDS] = Field(default_factory=list)
    unsure: Annotated[list[str], Mark.IDS] = Field(default_factory=list)


class OutcomeOfValue(ResultPart):
    """The same as of a rule, of one value of it."""

    least: Annotated[Number | None, Mark.COUNT] = None
    most: Annotated[Number | None, Mark.COUNT] = None
    verdict: Annotated[Decided, Mark.WORD]


def _is_nothing(value: object) -> bool:
    """A number is something, 0 as well."""
    return value is None or value is False or value == {} or value == []


class OutcomeShown(ResultPart):
    """`least` and `most`: of the rule's `actual` over all outcomes; None of a rule without one number, and where unknown data
    leaves it open on every outcome. `verdict`: `met` or `not_met` whatever the vote, else `open`; `undecided`: not proved in
    the time given. `required` as written, `at_least` and `at_most` in whole numbers where they are the same on all outcomes.

    `on_list` of the names count for certain, `may_be` perhaps; to be met whatever the vote the rule needs `needed` of them at
    least, and has room for `room` at most (None: no one number says so). `breaks` is an outcome that does not meet the rule,
    the worst that was found; `keeps` one that does, or may. `chance` that it is met, with `chance_error`, half of the 95%
    interval, where outcomes were drawn and not counted. `suppressed`: a redacted result keeps the numbers to itself.
    """

    rule: Annotated[str, Mark.KEY]
    force: Annotated[Literal["must", "should"], Mark.WORD] = "must"
    least: Annotated[Number | None, Mark.COUNT] = None
    most: Annotated[Number | None, Mark.COUNT] = None
    verdict: Annotated[Decided, Mark.WORD]
    required: Annotated[dict[str, str], Mark.WORD, Mark.KEY] = Field(default_factory=dict)
    at_least: Annotated[Number | None, Mark.NUMBER] = None
    at_most: Annotated[Number | None, Mark.NUMBER] = None
    on_list: Annotated[int | None, Mark.COUNT] = None
    may_be: Annotated[int | None, Mark.COUNT] = None
    needed: Annotated[int | None, Mark.NUMBER] = None
    room: Annotated[int | None, Mark.NUMBER] = None
    breaks: OutcomeCase | None = None
    keeps: OutcomeCase | None = None
    by_value: Annotated[dict[str, OutcomeOfValue], Mark.VALUE] = Field(default_factory=dict)
    tells: Annotated[Tells | None, Mark.WORD] = None
    chance: Annotated[float | None, Mark.COUNT] = None
    chance_error: Annotated[float | None, Mark.COUNT] = None
    proved: Annotated[bool, Mark.WORD] = True
    suppressed: Annotated[bool, Mark.WORD] = False

    @model_serializer(mode="wrap")
    def _only_what_it_has(self, whole: SerializerFunctionWrapHandler) -> dict[str, Any]:
        dumped: dict[str, Any] = whole(self)
        always = ("rule", "least", "most", "verdict")
        return {key: value for key, value in dumped.items() if key in always or not _is_nothing(value)}


class SurplusShown(ResultPart):
    """`share` is (names - seats) / seats, exactly, as plans write shares. `at_least` and `at_most` names are the whole numbers
    within what directives ask for (`asked`: shares of the seats); `nearest`, where there is no whole number: the numbers of
    names below and above. `state`: none, below, within or above."""

    names: Annotated[int, Mark.NUMBER]
    seats: Annotated[int, Mark.NUMBER]
    share: Annotated[str, Mark.WORD]
    asked: Annotated[dict[str, str], Mark.WORD, Mark.WORD] = Field(default_factory=dict)
    at_least: Annotated[int | None, Mark.NUMBER] = None
    at_most: Annotated[int | None, Mark.NUMBER] = None
    nearest: Annotated[list[int] | None, Mark.NUMBER] = None
    state: Annotated[Literal["none", "below", "within", "above"], Mark.WORD]


class ChanceShown(ResultPart):
    """The `law` of the chances; `source`: where the support stands (list or pool). `all`: that every must rule is met at once,
    with `error` (half of the 95% interval) where outcomes were drawn: so many `draws`. None where the chances cannot be told:
    `missing` people have no support, or the seats cannot be filled by such support. `support`: of each name, a share. `counted`
    False: the time was up before."""

    law: Annotated[Literal["conditional-bernoulli"], Mark.WORD] = "conditional-bernoulli"
    source: Annotated[Literal["list", "pool"], Mark.WORD]
    all: Annotated[float | None, Mark.COUNT] = None
    error: Annotated[float | None, Mark.COUNT] = None
    draws: Annotated[int | None, Mark.NUMBER] = None
    support: Annotated[dict[str, str], Mark.IDS, Mark.OWN] = Field(default_factory=dict)
    missing: Annotated[list[str], Mark.IDS] = Field(default_factory=list)
    possible: Annotated[bool, Mark.WORD] = True
    counted: Annotated[bool, Mark.WORD] = True


class BallotResult(Result):
    """`committee` is the one that is elected, `names_listed` the list, in its order. `not_judged`: rules of several committees,
    `within`, and seats that are a share of another committee's.

    `can_comply`: whether some outcome meets every must rule that is judged at once (None: not decided); on that outcome
    `compliant_lost` are not elected.

    Where a list was asked for, `slate` is that list; `kept` and `not_kept` are the must rules that it guarantees and those it
    does not; `proved`: no list of so many guarantees more.
    """

    committee: Annotated[str, Mark.KEY] = ""
    names_listed: Annotated[list[str], Mark.IDS] = Field(default_factory=list)
    outcomes: list[OutcomeShown] = Field(default_factory=list)
    surplus: SurplusShown | None = None
    chance: ChanceShown | None = None
    not_judged: Annotated[list[str], Mark.KEY] = Field(default_factory=list)
    can_comply: Annotated[bool | None, Mark.WORD] = None
    compliant_lost: Annotated[list[str], Mark.IDS] = Field(default_factory=list)
    kept: Annotated[list[str] | None, Mark.KEY] = None
    not_kept: Annotated[list[str] | None, Mark.KEY] = None
    proved: Annotated[bool | None, Mark.WORD] = None

    @property
    def is_made(self) -> bool:
        """Whether a list was asked for, not given."""
        return self.kept is not None

    @property
    def is_left_open(self) -> bool:
        is_open = any(one.verdict == "undecided" or not one.proved for one in self.outcomes)
        is_open = is_open or (bool(self.outcomes) and self.can_comply is None)
        is_open = is_open or (self.chance is not None and not self.chance.counted)
        return super().is_left_open or self.proved is False or is_open

    def keep_back(self, how: str) -> None:
        """Of a rule about each unit or home town nothing but the verdict; of sums no numbers. In counts no numbers of people at
        all: what a list has, and what is left of it at worst, tell each other."""
        super().keep_back(how)
        for one in self.outcomes:
            is_told = how == "counts" and one.tells != "committee" and self._tells_a_number(one)
            one.by_value = {}
            if how == "counts" or one.tells == "numbers":
                one.suppressed = one.least is not None or one.most is not None or one.on_list is not None
                one.least = one.most = one.on_list = one.may_be = one.needed = one.room = None
                one.breaks = one.keeps = None
                one.chance = one.chance_error = None
                if is_told:
                    one.required, one.at_least, one.at_most = {}, None, None
                if any("%" in text or "/" in text for text in one.required.values()):
                    one.at_least = one.at_most = None
        if how == "counts" and self.chance is not None:
            self.chance.all = self.chance.error = None

    def _tells_a_number(self, one: OutcomeShown) -> bool:
        """Whether a rule's verdict and bounds tell how many are counted: what is met exactly, all of the seats, or with one
        name more than seats what hangs on the vote; of a rule about each value, whose bounds may leave as little, where it is
        met."""
        if "exactly" in one.required or (one.by_value and one.verdict == "met"):
            return True
        if self.surplus is None or (one.at_least is None and one.at_most is None):
            return False
        low, high, none = one.at_least or 0, one.at_most, one.required.get("or_none") is not None
        names, seats = self.surplus.names, self.surplus.seats

        def verdict(on_list: int) -> Decided:
            elected = range(max(0, on_list - (names - seats)), min(on_list, seats) + 1)
            inside = [(n >= low or (none and not n)) and (high is None or n <= high) for n in elected]
            return "met" if all(inside) else "open" if any(inside) else "not_met"

        left = [on_list for on_list in range(names + 1) if verdict(on_list) == one.verdict]
        return len(left) == 1 and left != [0]


RESULT = BallotResult
