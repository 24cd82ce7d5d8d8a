"""What every command answers: one result as data. JSON is this model dumped; the text printout is made from it alone."""

from __future__ import annotations

import html
from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, SerializerFunctionWrapHandler, model_serializer, model_validator

from planner.language.bounds import Side
from planner.language.document_forms import HeadKind
from planner.results.marks import Mark
from planner.results.rule_keys import kind_by_key
from planner.words import Lang, spoken

if TYPE_CHECKING:
    import pandas as pd

WORD, NUMBER, COUNT, IDS, NAME, OWN = Mark.WORD, Mark.NUMBER, Mark.COUNT, Mark.IDS, Mark.NAME, Mark.OWN
VALUE, FIELD, KEY, TEXT, PLACE, PRIVATE = Mark.VALUE, Mark.FIELD, Mark.KEY, Mark.TEXT, Mark.PLACE, Mark.PRIVATE

Verdict = Literal["met", "not_met", "unproven"]
Status = Literal[
    "feasible", "infeasible", "undecided", "optimal", "compliant", "not_compliant", "bad_input", "answered", "ranged"
]
Number = int | float
# What the number of a finding tells of people: how many `people` are; how many of `base` are left without `people`, who offend
# or may (others); how many members there are (committee); of how many people, whoever they are (people); of a person, how many
# posts (posts); of two groups, how many there are of each (pair); of everybody's own number, the sum or the mean (numbers);
# nothing of people: how many values (values).
Tells = Literal["members", "others", "committee", "people", "posts", "pair", "numbers", "values"]


# What findings told before they said so themselves, for results of 1.3.0 and earlier alone: a body of today states its `tells`.
_TOLD_BEFORE: dict[str, Tells] = {
    "require": "others",
    "count": "members",
    "count_each": "people",
    "distinct": "values",
    "mean": "numbers",
    "apart": "people",
    "include": "members",
    "exclude": "members",
    "holds": "posts",
    "both": "members",
    "seats": "committee",
    "within": "members",
    "": "people",
}


def told_before(kind: str, rule: str) -> Tells | None:
    """What the number of a finding of an older result tells; None where that is not known: then nothing of it may be shown."""
    return _TOLD_BEFORE.get(kind or kind_by_key(rule))


class ResultPart(BaseModel):
    model_config = ConfigDict(extra="forbid")


class ValueFinding(ResultPart):
    """One value of a `count_each` finding."""

    actual: Annotated[int, COUNT]
    base: Annotated[int | None, COUNT] = None
    at_least: Annotated[int | None, NUMBER] = None
    at_most: Annotated[int | None, NUMBER] = None
    shortfall: Annotated[int, NUMBER] = 0
    verdict: Annotated[Verdict, WORD] = "met"
    people: Annotated[list[str], IDS] = Field(default_factory=list)


class BasisShown(ResultPart):
    """The legal basis of a rule: source id, its title by language, clause, and how sure the figure is."""

    source: Annotated[str, TEXT]
    title: Annotated[dict[str, str], WORD, TEXT] = Field(default_factory=dict)
    clause: Annotated[str | None, TEXT] = None
    confidence: Annotated[str | None, WORD] = None


class SourceShown(ResultPart):
    """A document that rules of the plan rest on (`rules`: their keys): its id, number and title, when it was issued (`date`:
    2025-04-14, 2025-04 or 2025, as far as it is known) and by whom. `is_table`: by it months to retirement are counted.
    `later_than`: it was issued after the day of the report (`document`), or after the day whose rules count (`rules_on`)."""

    source: Annotated[str, TEXT]
    title: Annotated[dict[str, str], WORD, TEXT] = Field(default_factory=dict)
    date: Annotated[str | None, WORD] = None
    issuer: Annotated[str | None, TEXT] = None
    rules: Annotated[list[str], KEY] = Field(default_factory=list)
    is_table: Annotated[bool, WORD] = False
    later_than: Annotated[Literal["document", "rules_on"] | None, WORD] = None


class Condition(ResultPart):
    """The condition of an `if` rule on this slate: of `base` members `actual` are `people` who count for sure, against its
    bounds (`required` as written, `at_least` and `at_most` the whole numbers), and whether it holds (`verdict`).
    `asks`: by field, what it asks of them (`< 42`, `female`), where that is one thing after another; else empty.

    A redacted result has none: a second count of the rule would tell the first.
    """

    verdict: Annotated[Verdict, PRIVATE]
    actual: Annotated[int, PRIVATE]
    base: Annotated[int, PRIVATE]
    required: Annotated[dict[str, str], PRIVATE, PRIVATE]
    at_least: Annotated[int | None, PRIVATE] = None
    at_most: Annotated[int | None, PRIVATE] = None
    asks: Annotated[dict[str, list[str]], PRIVATE, PRIVATE] = Field(default_factory=dict)
    people: Annotated[list[str], IDS] = Field(default_factory=list)
    unsure: Annotated[list[str], IDS] = Field(default_factory=list)


class Finding(ResultPart):
    """One rule on one slate. Counts are people (or values for `distinct`); a mean is a number.

    `required` holds the bounds as written (`at_least: "15%"`), with the committee of whose members they are shares (`of`), if
    another's; `at_least` and `at_most` the whole numbers on this slate.
    `people` are those counted, or, for rules that forbid, those who offend or cannot be shown to comply; `unsure` those
    whose data leaves open whether they count. `facts` gives, for people whom the rule stops, the values of the fields that it
    asks about (id, field, value; "" where the cell is blank). `excused` members have a waiver from it.
    `asks`: of each whom such a rule stops, by field, what it asks (`≥ intermediate`), where that is one thing after another.
    `tells` says what `actual` tells of people, for those who must not learn it of few.
    `in_pool`: of a rule short of people, how many of the whole pool count for it or may; `can_join`: how many of these no
    `must` rule keeps out of the committee for certain.
    `actual_range`: a mean that the data leaves open. `field`: what a count_each, distinct, mean or apart looks at; `values`:
    the different ones that a distinct found.
    `suppressed` stands for the numbers of a redacted result that would single people out: `<5`, `>45`.
    """

    rule: Annotated[str, KEY]
    topic: Annotated[str, TEXT]
    force: Annotated[Literal["must", "should"], WORD]
    verdict: Annotated[Verdict, WORD]
    kind: Annotated[str, WORD] = ""
    tells: Annotated[Tells | None, WORD] = None
    title: Annotated[dict[str, str], WORD, TEXT] = Field(default_factory=dict)
    basis: BasisShown | None = None
    authority: Annotated[str, WORD] = "local"
    required: Annotated[dict[str, str], WORD, KEY] = Field(default_factory=dict)
    actual: Annotated[Number | None, COUNT] = None
    actual_range: Annotated[list[Number] | None, NUMBER] = None
    base: Annotated[int | None, COUNT] = None
    at_least: Annotated[Number | None, NUMBER] = None
    at_most: Annotated[Number | None, NUMBER] = None
    nearest: Annotated[list[int] | None, NUMBER] = None
    shortfall: Annotated[int, NUMBER] = 0
    slack: Annotated[Number | None, NUMBER] = None
    people: Annotated[list[str], IDS] = Field(default_factory=list)
    unsure: Annotated[list[str], IDS] = Field(default_factory=list)
    by_value: Annotated[dict[str, ValueFinding] | None, VALUE] = None
    facts: Annotated[dict[str, dict[str, str]], IDS, FIELD, OWN] = Field(default_factory=dict)
    asks: Annotated[dict[str, list[str]], PRIVATE, PRIVATE] = Field(default_factory=dict)
    excused: Annotated[int, COUNT] = 0
    in_pool: Annotated[int | None, COUNT] = None
    can_join: Annotated[int | None, COUNT] = None
    field: Annotated[str | None, FIELD] = None
    values: Annotated[list[str] | None, VALUE] = None
    condition: Condition | None = None
    suppressed: Annotated[str | None, WORD] = None

    @property
    def counts_people(self) -> bool:
        """Whether `actual` is a number of people: not of values, nor a mean."""
        return self.tells not in ("numbers", "values")

    def verdict_alone(self) -> Finding:
        """The rule and its verdict, without a number or a person: for redacted results that hold several findings of a rule."""
        return Finding(
            rule=self.rule, topic=self.topic, force=self.force, verdict=self.verdict, kind=self.kind, tells=self.tells,
            title=self.title, basis=self.basis, authority=self.authority, suppressed="…",
        )  # fmt: skip

    @property
    def lists_open(self) -> bool:
        """Whether those whose data leaves it open stand among `people`: of rules that name offenders."""
        return self.tells == "others"

    @model_validator(mode="after")
    def _told_before(self) -> Self:
        self.tells = self.tells or told_before(self.kind, self.rule)
        return self


class Objective(ResultPart):
    """One stage of `prefer`, proved when `value == bound`. A redacted result may keep the value to itself: then `proved` says
    whether it was."""

    prefer: Annotated[str, TEXT]
    value: Annotated[Number | None, NUMBER] = None
    bound: Annotated[Number | None, NUMBER] = None
    priority: Annotated[int | None, NUMBER] = None
    proved: Annotated[bool | None, WORD] = None

    @property
    def is_proved(self) -> bool:
        return self.value == self.bound if self.value is not None else bool(self.proved)


def keep_stages(stages: list[Objective], how: str) -> None:
    """Of slates that differ in few people a redacted result tells no sum over people, in counts no value at all."""
    for stage in stages:
        if how == "counts" or stage.prefer.partition(":")[0] in ("highest", "lowest"):
            stage.proved, stage.value, stage.bound = stage.is_proved, None, None


class WeightedRow(ResultPart):
    """One row of a rule (`row`: which of the rule's rows, from 1; `value`, of a rule by value), the side of it that is used,
    and how often it is added to the sum. A redacted result has none: they follow from who is in the pool."""

    rule: Annotated[str, PRIVATE]
    row: Annotated[int, PRIVATE]
    bound: Annotated[Side, PRIVATE]
    weight: Annotated[int, PRIVATE]
    value: Annotated[str | None, PRIVATE] = None


class Proof(ResultPart):
    """What it rests on that rules cannot hold together. `prices`: the `weights` on rows ask for `asked` in all, and no choice
    of people gives more than `greatest`, which is less (upper bounds are counted negative); anybody can sum that up.
    `counting`: a sum of `sums`. `solver`: its search alone, without anything to sum up again."""

    by: Annotated[Literal["prices", "counting", "solver"], WORD]
    weights: list[WeightedRow] = Field(default_factory=list)
    asked: Annotated[int | None, PRIVATE] = None
    greatest: Annotated[int | None, PRIVATE] = None


class Conflict(ResultPart):
    """`must` rules that cannot hold together; dropping any one of them leaves a set that can. Results of 1.3.0 and before have
    no proof."""

    rules: Annotated[list[str], KEY]
    proof: Proof | None = None


class Change(ResultPart):
    """One bound moved (`bound` at_least or at_most), or so many people excused (`bound` waivers).

    `unproven` are those of the excused whose data is not enough: filling their cells may do instead of a waiver. A redacted
    result may not say how far the bound moves: it has no `to`, and no `from` where that is
    the share of a group.
    """

    rule: Annotated[str, KEY]
    bound: Annotated[Literal["at_least", "at_most", "waivers"], WORD]
    from_: Annotated[Number | None, NUMBER] = Field(default=None, validation_alias="from", serialization_alias="from")
    to: Annotated[Number | None, NUMBER] = None
    value: Annotated[str | None, VALUE] = None
    authority: Annotated[str, WORD] = "local"
    people: Annotated[list[str], IDS] = Field(default_factory=list)
    unproven: Annotated[list[str], IDS] = Field(default_factory=list)
    model_config = ConfigDict(extra="forbid", populate_by_name=True)


class Relaxation(ResultPart):
    """Changes after which the plan is feasible, with a slate that the checker accepted under them. Cost in people, or, where
    people of some rules cost more, in the plan's own weight, beside the number of `people`; a redacted result may keep both to
    itself."""

    cost: Annotated[int | None, NUMBER] = None
    people: Annotated[int | None, NUMBER] = None
    changes: list[Change]
    slate: Annotated[dict[str, list[str]], KEY, IDS] = Field(default_factory=dict)

    @property
    def changed(self) -> frozenset[str]:
        return frozenset(change.rule for change in self.changes)


class Pressure(ResultPart):
    """How hard a rule of a conflict presses: in how many of the conflicts it is; how many people of the pool fail it, and fail
    nothing else of its committee (None: it forbids nobody by himself); what the cheapest relaxation costs once it is dropped
    (0: feasible then; None: there is none, or, not `proved`, the time ran out)."""

    rule: Annotated[str, KEY]
    conflicts: Annotated[int, NUMBER]
    lost: Annotated[int | None, COUNT] = None
    lost_only: Annotated[int | None, COUNT] = None
    cost_without: Annotated[int | None, NUMBER] = None
    proved: Annotated[bool, WORD] = True


class SumPart(ResultPart):
    """One rule of a sum: `number` people it asks for, or lets in, in all. Of a rule by value: that `value`, or how many
    `values` share nobody, and how many people `each` of them asks for or lets in at most."""

    rule: Annotated[str, KEY]
    number: Annotated[int, NUMBER]
    value: Annotated[str | None, VALUE] = None
    values: Annotated[int | None, NUMBER] = None
    each: Annotated[int | None, NUMBER] = None


class Sum(ResultPart):
    """Why no slate can be, as a sum. `over`: groups that share nobody ask for `total` people, more than the `limit` of seats.
    `under`: those that caps let in, and the `rest` under none, are `total`, fewer than the `limit`; `standards` are the rules
    that decide who is eligible at all. `rule` is that of the seats. `at_any_size`: the numbers are the same for every size
    that the seats allow (else they are those of the greatest, `under` of the least)."""

    kind: Annotated[Literal["over", "under"], WORD]
    rule: Annotated[str, KEY]
    limit: Annotated[int, NUMBER]
    total: Annotated[int, NUMBER]
    parts: list[SumPart]
    rest: Annotated[int, COUNT] = 0
    at_any_size: Annotated[bool, WORD] = True
    standards: Annotated[list[str], KEY] = Field(default_factory=list)


class Lost(ResultPart):
    """People who fall out at one step of a funnel, by the rule that they do not meet, or cannot be shown to meet."""

    rule: Annotated[str, KEY]
    people: Annotated[int, COUNT]
    unproven: Annotated[int, COUNT] = 0
    ids: Annotated[list[str], IDS] = Field(default_factory=list)


class Funnel(ResultPart):
    """Whom a rule can count on: how many the pool has, whom each standard takes away, how many remain, against the need."""

    rule: Annotated[str, KEY]
    needs: Annotated[int, NUMBER]
    in_pool: Annotated[int, COUNT]
    lost: list[Lost] = Field(default_factory=list)
    remain: Annotated[int, COUNT]
    value: Annotated[str | None, VALUE] = None
    kind: Annotated[str, WORD] = ""

    @property
    def is_short(self) -> bool:
        return self.remain < self.needs


class AgeLost(ResultPart):
    """Somebody whom an age rule takes away: the months that it looks at, how many they are off (`short`), and whether
    every other `must` standard of the committee is met (`alone`). Of a date without a month these are the months at best;
    `worst` then are those at worst."""

    id: Annotated[str, IDS]
    months: Annotated[int, OWN]
    short: Annotated[int, OWN]
    alone: Annotated[bool, OWN]
    worst: Annotated[int | None, OWN] = None


class AgeLoss(ResultPart):
    """Whom one age rule takes away for certain, of the whole pool: `needs` months at least or at most (`bound`) of `measure`
    (months_to_retirement, age_months). `people` are all of them, `alone` those whom nothing else stops; `lost` lists the
    nearest to the limit."""

    rule: Annotated[str, KEY]
    measure: Annotated[str, WORD]
    bound: Annotated[Side, WORD]
    needs: Annotated[int, NUMBER]
    people: Annotated[int, COUNT]
    alone: Annotated[int, COUNT]
    lost: list[AgeLost] = Field(default_factory=list)


class Move(ResultPart):
    """Whose memberships change, against the slate that was: of which committees before, of which now."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)

    id: Annotated[str, IDS]
    from_: Annotated[list[str], KEY] = Field(validation_alias="from", serialization_alias="from")
    to: Annotated[list[str], KEY]


class Unplaced(ResultPart):
    """Somebody who had a place in the slate that was and has none now: the unit, the committees held, the innermost first, and
    the `must` rules by which they could not stay. `is_gone`: they have left the pool, and nobody has to settle them."""

    id: Annotated[str, IDS]
    unit: Annotated[str | None, OWN] = None
    held: Annotated[list[str], KEY] = Field(default_factory=list)
    rules: Annotated[list[str], KEY] = Field(default_factory=list)
    is_gone: Annotated[bool, WORD] = False


class MoveFor(ResultPart):
    """A move with the `must` rules that it is for: those by which who leaves offends, those that want who joins."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)

    id: Annotated[str, IDS]
    from_: Annotated[list[str], KEY] = Field(validation_alias="from", serialization_alias="from")
    to: Annotated[list[str], KEY]
    rules: Annotated[list[str], KEY] = Field(default_factory=list)


class Repair(ResultPart):
    """A compliant slate near to one that was given: so many memberships differ (`changes`; a redacted result may keep it to
    itself), who joined and left each committee, person by person, and what it is worth."""

    changes: Annotated[int | None, COUNT] = None
    joined: Annotated[dict[str, list[str]], KEY, IDS] = Field(default_factory=dict)
    left: Annotated[dict[str, list[str]], KEY, IDS] = Field(default_factory=dict)
    moves: list[MoveFor] = Field(default_factory=list)
    slate: Annotated[dict[str, list[str]], KEY, IDS] = Field(default_factory=dict)
    objective: list[Objective] = Field(default_factory=list)
    proved: Annotated[bool, WORD] = True

    def keep_back(self, how: str) -> None:
        """What a redacted result may not tell: two slates that differ in few people tell what these are worth."""
        keep_stages(self.objective, how)


class Nearest(ResultPart):
    """Of a slate that is not compliant the compliant one that differs in the fewest memberships (`found`); that there is none;
    or that it was not decided in the time that judging leaves for it. `before`: what the slate given is worth."""

    status: Annotated[Literal["found", "infeasible", "undecided"], WORD]
    repair: Repair | None = None
    before: list[Objective] = Field(default_factory=list)


class WaiverShown(ResultPart):
    """`used`: whether the slate needs it, i.e. the person is in the rule's committee and would break the rule, or could not be
    shown to keep it; None where there is no slate."""

    rule: Annotated[str, KEY]
    id: Annotated[str, IDS]
    authority: Annotated[str, WORD]
    reason: Annotated[str, OWN]
    used: Annotated[bool | None, WORD] = None


class ProblemShown(ResultPart):
    code: Annotated[str, WORD]
    severity: Annotated[str, WORD]
    where: Annotated[str, PLACE]
    value: Annotated[str | None, OWN] = None
    message: Annotated[str, OWN]
    hint: Annotated[str, OWN]


class Note(ResultPart):
    """Something the reader should know about how the answer was reached, by message code."""

    code: Annotated[str, WORD]
    params: Annotated[dict[str, Any], WORD, TEXT] = Field(default_factory=dict)


class CommitteeShown(ResultPart):
    """`as_of`: its reference month (`2025-07`), where that is not the plan's own."""

    id: Annotated[str, KEY]
    title: Annotated[dict[str, str], WORD, TEXT] = Field(default_factory=dict)
    within: Annotated[str | None, KEY] = None
    as_of: Annotated[str | None, WORD] = None


class Provenance(ResultPart):
    """Where a result comes from. `posts_sha256` is that of the list of posts beside the pool; `tables_sha256` are those of the
    retirement tables that it counts by, by name."""

    planner: Annotated[str, WORD]
    ortools: Annotated[str, WORD] = ""
    plan_sha256: Annotated[str, WORD] = ""
    pool_sha256: Annotated[str, WORD] = ""
    posts_sha256: Annotated[str, WORD] = ""
    rules_sha256: Annotated[dict[str, str], KEY, WORD] = Field(default_factory=dict)
    tables_sha256: Annotated[dict[str, str], KEY, WORD] = Field(default_factory=dict)
    as_of: Annotated[str | None, WORD] = None
    pool_size: Annotated[int | None, COUNT] = None
    settings: Annotated[dict[str, Any], WORD, WORD] = Field(default_factory=dict)


class GroupCount(ResultPart):
    """So many of so many people; `unknown` more may belong to them, as far as the data tells."""

    count: Annotated[int, COUNT]
    base: Annotated[int, COUNT]
    unknown: Annotated[int, COUNT] = 0


class StructureLine(ResultPart):
    """One line of the structure table. `counts` by column: `pool`, or the id of a committee; `means` the same of an average
    (an exact decimal as text); `suppressed` what stands for a count that a redacted result does not give."""

    key: Annotated[str, KEY]
    title: Annotated[dict[str, str], WORD, TEXT] = Field(default_factory=dict)
    group: Annotated[dict[str, str], WORD, TEXT] = Field(default_factory=dict)
    counts: Annotated[dict[str, GroupCount], KEY] = Field(default_factory=dict)
    means: Annotated[dict[str, str], KEY, NUMBER] = Field(default_factory=dict)
    rules: Annotated[list[str], KEY] = Field(default_factory=list)
    suppressed: Annotated[dict[str, str], KEY, WORD] = Field(default_factory=dict)


class Reckoned(ResultPart):
    """What the dates of somebody come to at a month, as the rules count it: the age in whole years, the whole months left to
    retirement (negative: past it). What a partial date or a blank sex leaves open is a range, least and most; what nothing is
    known of is neither."""

    age: Annotated[int | None, OWN] = None
    age_range: Annotated[list[int] | None, OWN] = None
    months_left: Annotated[int | None, OWN] = None
    months_left_range: Annotated[list[int] | None, OWN] = None


class PersonShown(ResultPart):
    """Somebody whom the report lists: the row in the pool (from 1), and the texts of the fields, dates as dd/mm/yyyy,
    mm/yyyy or yyyy as far as known, values as the catalogue names them. `at`: age and months left at each reference month of
    the plan (`2025-07`); results of 1.6.0 and before have none."""

    row: Annotated[int, OWN] = 0
    fields: Annotated[dict[str, str], FIELD, OWN] = Field(default_factory=dict)
    at: Annotated[dict[str, Reckoned], WORD] = Field(default_factory=dict)


class AgeBand(ResultPart):
    """People from `at_least` to `at_most` whole years of age (None: no end); a count that is suppressed is None."""

    at_least: Annotated[int | None, NUMBER] = None
    at_most: Annotated[int | None, NUMBER] = None
    male: Annotated[int | None, COUNT] = None
    female: Annotated[int | None, COUNT] = None
    unknown: Annotated[int, COUNT] = 0


class Pyramid(ResultPart):
    """The ages of the pool (`of` is `pool`) or of a committee, by sex; `limits` are the ages that rules draw a line at."""

    of: Annotated[str, KEY]
    bands: list[AgeBand] = Field(default_factory=list)
    no_age: Annotated[int, COUNT] = 0
    limits: Annotated[dict[str, float], WORD, NUMBER] = Field(default_factory=dict)


class MonthsAsked(ResultPart):
    """A line that a rule draws at so many months to retirement: `asked` of people (`≥ 48`), `at` the months."""

    rule: Annotated[str, KEY]
    asked: Annotated[str, WORD]
    at: Annotated[int, NUMBER]


class OpenCell(ResultPart):
    """A cell that would settle what rules leave unproven: whose, which field, for which rules."""

    id: Annotated[str, IDS]
    field: Annotated[str, FIELD]
    rules: Annotated[list[str], KEY]


class SignatureShown(ResultPart):
    lines: Annotated[list[str], TEXT] = Field(default_factory=list)
    name: Annotated[str, TEXT] = ""


class LetterheadShown(ResultPart):
    """The head and the foot of the printed document, as the plan sets them (`document`)."""

    head: Annotated[HeadKind, WORD] = "party"
    over: Annotated[str, TEXT] = ""
    issuer: Annotated[str, TEXT] = ""
    number: Annotated[str, TEXT] = ""
    place: Annotated[str, TEXT] = ""
    date: Annotated[str, WORD] = ""
    kind: Annotated[str, TEXT] = ""
    subject: Annotated[str, TEXT] = ""
    secrecy: Annotated[str, TEXT] = ""
    signatures: list[SignatureShown] = Field(default_factory=list)
    recipients: Annotated[list[str], TEXT] = Field(default_factory=list)
    form_number: Annotated[str, TEXT] = ""
    unit_line: Annotated[str, TEXT] = ""


Tones = Literal["huyền-hỏi-ngã-sắc-nặng", "sắc-huyền-hỏi-ngã-nặng", "huyền-sắc-hỏi-ngã-nặng"]
Ties = Literal["birth_date", "id", "pool"]


class NameOrder(ResultPart):
    """How lists of people are sorted: the order of the tones (of dictionaries, of schools, of keyboards; the level tone is
    always first), and who comes first of those who are called the same (the older, the lesser id, the first in the pool)."""

    tones: Annotated[Tones, WORD] = "huyền-hỏi-ngã-sắc-nặng"
    ties: Annotated[Ties, WORD] = "id"


class FindingMoved(ResultPart):
    """A rule whose number, verdict or bounds changed since the earlier result."""

    rule: Annotated[str, KEY]
    was: Annotated[dict[str, Any], WORD, COUNT] = Field(default_factory=dict)
    now: Annotated[dict[str, Any], WORD, COUNT] = Field(default_factory=dict)


class Named(ResultPart):
    """The phrases in the texts of a result that name people of the pool, as they are spelled there, and ids that stand in them:
    what redaction takes out where the pool is not at hand. They tell nobody whom the texts themselves do not."""

    names: Annotated[list[str], PRIVATE] = Field(default_factory=list)
    ids: Annotated[list[str], PRIVATE] = Field(default_factory=list)


class Since(ResultPart):
    """What changed since an earlier result: people in and out by committee, findings that moved, rules added and gone.
    `has_people`: both have a slate and say who is on it, so that people can be compared."""

    plan: Annotated[str, TEXT] = ""
    status: Annotated[str, WORD] = ""
    joined: Annotated[dict[str, list[str]], KEY, IDS] = Field(default_factory=dict)
    left: Annotated[dict[str, list[str]], KEY, IDS] = Field(default_factory=dict)
    moved: list[FindingMoved] = Field(default_factory=list)
    rules_added: Annotated[list[str], KEY] = Field(default_factory=list)
    rules_gone: Annotated[list[str], KEY] = Field(default_factory=list)
    files_changed: Annotated[list[str], KEY] = Field(default_factory=list)
    has_people: Annotated[bool, WORD] = True
    names: Annotated[dict[str, str], IDS, NAME] = Field(default_factory=dict)
    named: Named | None = None


class SupposedWaiver(ResultPart):
    """Somebody who is supposed to be excused from a rule."""

    rule: Annotated[str, KEY]
    id: Annotated[str, IDS]


class EditsShown(ResultPart):
    """What the answer supposes, as a scenario says it: who must be in, who must not (`all`: in no committee), bounds by
    KEY.BOUND, rules left out, people excused, another month, another day."""

    include: Annotated[dict[str, list[str]], KEY, IDS] = Field(default_factory=dict)
    exclude: Annotated[dict[str, list[str]], KEY, IDS] = Field(default_factory=dict)
    set: Annotated[dict[str, str | int], KEY, NUMBER] = Field(default_factory=dict)
    drop: Annotated[list[str], KEY] = Field(default_factory=list)
    waive: list[SupposedWaiver] = Field(default_factory=list)
    as_of: Annotated[str | None, WORD] = None
    rules_on: Annotated[str | None, WORD] = None

    @model_serializer(mode="wrap")
    def _only_what_is_supposed(self, whole: SerializerFunctionWrapHandler) -> dict[str, Any]:
        dumped: dict[str, Any] = whole(self)
        return {key: value for key, value in dumped.items() if value}


class FindingThen(ResultPart):
    """What a finding said: its verdict, its number and its shortfall."""

    verdict: Annotated[Verdict, WORD]
    actual: Annotated[Number | None, COUNT] = None
    shortfall: Annotated[int | None, NUMBER] = None


class FindingDiffers(ResultPart):
    """A rule whose verdict, number or shortfall is another in the two answers."""

    rule: Annotated[str, KEY]
    from_: FindingThen = Field(validation_alias="from", serialization_alias="from")
    to: FindingThen
    model_config = ConfigDict(extra="forbid", populate_by_name=True)


class StageDiffers(ResultPart):
    """A stage of `prefer` whose value is another in the two answers."""

    prefer: Annotated[str, TEXT]
    priority: Annotated[int | None, NUMBER] = None
    from_: Annotated[Number | None, NUMBER] = Field(default=None, validation_alias="from", serialization_alias="from")
    to: Annotated[Number | None, NUMBER] = None
    model_config = ConfigDict(extra="forbid", populate_by_name=True)


class FigureDiffers(ResultPart):
    """A figure of a question's own, by its name there, that is another in the two answers."""

    figure: Annotated[str, WORD]
    from_: Annotated[Number | None, NUMBER] = Field(default=None, validation_alias="from", serialization_alias="from")
    to: Annotated[Number | None, NUMBER] = None
    model_config = ConfigDict(extra="forbid", populate_by_name=True)


class Against(ResultPart):
    """What differs from an earlier answer: who came and went by committee, findings, goals and figures that moved. `status` is
    that of the earlier one; `has_slates`: both have one, so that people can be compared. `names` are those of people whom this
    answer alone does not name."""

    joined: Annotated[dict[str, list[str]], KEY, IDS] = Field(default_factory=dict)
    left: Annotated[dict[str, list[str]], KEY, IDS] = Field(default_factory=dict)
    findings: list[FindingDiffers] = Field(default_factory=list)
    objective: list[StageDiffers] = Field(default_factory=list)
    figures: list[FigureDiffers] = Field(default_factory=list)
    plan: Annotated[str, TEXT] = ""
    status: Annotated[Status | None, WORD] = None
    has_slates: Annotated[bool, WORD] = True
    names: Annotated[dict[str, str], IDS, NAME] = Field(default_factory=dict)
    named: Named | None = None


class RuleShown(ResultPart):
    """A rule of the plan as it was written, for results that have no slate to judge by it."""

    rule: Annotated[str, KEY]
    topic: Annotated[str, TEXT]
    force: Annotated[Literal["must", "should"], WORD]
    kind: Annotated[str, WORD] = ""
    tells: Annotated[Tells | None, WORD] = None
    title: Annotated[dict[str, str], WORD, TEXT] = Field(default_factory=dict)
    basis: BasisShown | None = None
    authority: Annotated[str, WORD] = "local"
    required: Annotated[dict[str, str], WORD, KEY] = Field(default_factory=dict)
    field: Annotated[str | None, FIELD] = None

    @model_validator(mode="after")
    def _told_before(self) -> Self:
        self.tells = self.tells or told_before(self.kind, self.rule)
        return self


class Details(ResultPart):
    """What only a printed report needs beside the answer. With it a report can be made later, without pool or solver.

    `columns` are the fields of the list of people, in order. `seats` are the least and the most of each committee, `filled` how
    many it has. `between` are the committees that a joint rule is about. `bundle` holds the plan, its rule sets and its
    catalogue as texts, by the name that the plan knows them by: `planner verify` reads the rules from here. `named` is missing
    where nobody has looked for names (results of 1.2.0). `numbers`: of each rule, by its place in the plan, the same in every
    answer. `sources`: what the rules rest on, in that order; results of 1.6.0 and before have neither.
    """

    people: Annotated[dict[str, PersonShown], IDS] = Field(default_factory=dict)
    columns: Annotated[list[str], FIELD] = Field(default_factory=list)
    rules: list[RuleShown] = Field(default_factory=list)
    numbers: Annotated[dict[str, int], KEY, NUMBER] = Field(default_factory=dict)
    sources: list[SourceShown] = Field(default_factory=list)
    structure: list[StructureLine] = Field(default_factory=list)
    pyramids: list[Pyramid] = Field(default_factory=list)
    months_asked: list[MonthsAsked] = Field(default_factory=list)
    open_cells: list[OpenCell] = Field(default_factory=list)
    seats: Annotated[dict[str, list[int | None]], KEY, NUMBER] = Field(default_factory=dict)
    filled: Annotated[dict[str, int], KEY, COUNT] = Field(default_factory=dict)
    between: Annotated[dict[str, list[str]], KEY, KEY] = Field(default_factory=dict)
    name_order: NameOrder = Field(default_factory=NameOrder)
    letterhead: LetterheadShown | None = None
    since: Since | None = None
    redacted: Annotated[Literal["none", "initials", "counts"], WORD] = "none"
    bundle: Annotated[dict[str, str], PRIVATE, PRIVATE] = Field(default_factory=dict)
    named: Named | None = None


class Result(ResultPart):
    """The answer of one command (contract, section 4).

    `unique`: no other slate is as good in every stage of `prefer`; None of a proposed slate: the time given left it open.
    `in_all`: where it is not, who is in every slate that is. `moves`: against the slate that the plan stays close to;
    `unplaced`: who was in it and is in no committee now.
    """

    counts_by_tables: ClassVar[bool] = False  # whether the question itself asks when people retire

    command: Annotated[str, WORD]
    plan: Annotated[str, TEXT] = ""
    title: Annotated[dict[str, str], WORD, TEXT] = Field(default_factory=dict)
    term: Annotated[str | None, TEXT] = None
    lang: Annotated[Lang | None, WORD] = None
    status: Annotated[Status, WORD]
    edits: EditsShown = Field(default_factory=EditsShown)
    against: Against | None = None
    committees: list[CommitteeShown] = Field(default_factory=list)
    slate: Annotated[dict[str, list[str]] | None, KEY, IDS] = None
    objective: list[Objective] = Field(default_factory=list)
    unique: Annotated[bool | None, WORD] = None
    in_all: Annotated[dict[str, list[str]] | None, KEY, IDS] = None
    moves: list[Move] = Field(default_factory=list)
    unplaced: list[Unplaced] = Field(default_factory=list)
    nearest: Nearest | None = None
    findings: list[Finding] = Field(default_factory=list)
    sums: list[Sum] = Field(default_factory=list)
    funnels: list[Funnel] = Field(default_factory=list)
    age_losses: list[AgeLoss] = Field(default_factory=list)
    proof: Proof | None = None
    conflicts: list[Conflict] = Field(default_factory=list)
    conflicts_complete: Annotated[bool | None, WORD] = None
    relaxations: list[Relaxation] = Field(default_factory=list)
    pressure: list[Pressure] = Field(default_factory=list)
    waivers: list[WaiverShown] = Field(default_factory=list)
    notes: list[Note] = Field(default_factory=list)
    rule_titles: Annotated[dict[str, dict[str, str]], KEY, WORD, TEXT] = Field(default_factory=dict)
    names: Annotated[dict[str, str], IDS, NAME] = Field(default_factory=dict)
    field_titles: Annotated[dict[str, dict[str, str]], FIELD, WORD, TEXT] = Field(default_factory=dict)
    problems: list[ProblemShown] = Field(default_factory=list)
    details: Details | None = None
    provenance: Provenance | None = None

    def keep_back(self, how: str) -> None:
        """Take out what parts of its own may not tell in a result redacted so (`initials`, `counts`), beyond what the marks of
        their fields take out; a question has more of them."""
        if self.nearest is not None:
            keep_stages(self.nearest.before, how)
            if self.nearest.repair is not None:
                self.nearest.repair.keep_back(how)

    @property
    def is_left_open(self) -> bool:
        """Whether the time limit left something of the answer open; a question whose parts say so looks at them."""
        return self.status == "undecided"

    @property
    def told_fields(self) -> list[str]:
        """Fields of the pool that its own parts name beside those of findings: what they are called is told with them."""
        return []

    @property
    def told_findings(self) -> list[Finding]:
        """Every finding that is told; of one rule the last is what the answer ends with."""
        return self.findings

    @property
    def told_figures(self) -> dict[str, int | None]:
        """Figures of a question's own that an earlier answer is compared by, each with a message `QUESTION.figure.NAME`."""
        return {}

    @property
    def newcomers(self) -> dict[str, dict[str, str]]:
        """The ids on the slate that are nobody's in the pool, of a question that knows such, with what they are called by
        language."""
        return {}

    @property
    def draws_ages(self) -> bool:
        """Whether the question draws the ages of committees itself."""
        return False

    @property
    def waived(self) -> set[str]:
        """Who is excused from a rule, by id."""
        return {waiver.id for waiver in self.waivers}

    @property
    def is_strict(self) -> bool:
        """Whether should rules count, too."""
        return bool(self.provenance and self.provenance.settings.get("strict"))

    @property
    def is_without_names(self) -> bool:
        """Whether nothing but counts was left when the result was redacted."""
        return self.details is not None and self.details.redacted == "counts"

    def __repr__(self) -> str:
        counted = [(len(self.findings), "findings"), (len(self.conflicts), "conflicts"), (len(self.problems), "problems")]
        if self.slate is not None:
            counted.insert(0, (sum(map(len, self.slate.values())), "memberships"))
        said = ", ".join(f"{n} {what}" for n, what in counted if n)
        return f"<Result of {self.command} {self.plan!r}: {self.status}{'; ' if said else ''}{said}>"

    __str__ = __repr__

    def _repr_html_(self) -> str:
        """What a notebook shows: the printout."""
        return f"<pre>{html.escape(self.to_text(width=100))}</pre>"

    def to_text(
        self, lang: str | None = None, width: int = 80, remarks: bool = False, verbose: bool = False
    ) -> str:
        """The printout of the command line, at most `width` columns wide; in `lang`, else in the plan's language, else in that
        of PLANNER_LANG. `remarks`: with every remark on the input, not those alone that decide answers. `verbose`:
        also the rules that are met one by one, with bases and keys."""
        # By its name: the forms draw results, which stand below them and know none.
        report = import_module("planner.report")
        text: str = report.render("text", self, spoken(lang, self.lang), width=width, remarks=remarks, verbose=verbose)
        return text

    def to_frame(self, part: Literal["findings", "slate"] = "findings") -> pd.DataFrame:
        """The findings as a pandas table, one row a rule, its key as index; or the slate, one row a membership.

        Findings: committee, topic, force, verdict, actual, base, at_least, at_most, shortfall (people, as in the JSON; None
        where the rule has no such number). Slate: committee, id, full_name.
        """
        import pandas as pd

        if part == "slate":
            members = [(committee, pid) for committee, ids in (self.slate or {}).items() for pid in ids]
            rows: list[tuple[Any, ...]] = [(committee, pid, self.names.get(pid, "")) for committee, pid in members]
            return pd.DataFrame(rows, columns=["committee", "id", "full_name"])
        if part != "findings":
            raise ValueError(f"a frame is of 'findings' or of the 'slate', not of {part!r}")
        columns = ["topic", "force", "verdict", "actual", "base", "at_least", "at_most", "shortfall"]
        rows = [
            (finding.rule.rpartition("/")[0], *(getattr(finding, column) for column in columns)) for finding in self.findings
        ]
        index = pd.Index([finding.rule for finding in self.findings], name="rule")
        return pd.DataFrame(rows, columns=["committee", *columns], index=index, dtype=object)

    @model_serializer(mode="wrap")
    def _with_open_unique(self, whole: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Left open, `unique` is an answer, too: it is not left out as other keys without a value are."""
        dumped: dict[str, Any] = whole(self)
        if self.command == "propose" and self.slate is not None:
            dumped.setdefault("unique", None)
        return dumped

    def to_json(self) -> str:
        """The JSON of the contract: UTF-8 text, two-space indent, a line end at the end."""
        return self.model_dump_json(by_alias=True, exclude_none=True, indent=2) + "\n"
