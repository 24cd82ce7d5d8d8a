"""What every command answers: one result as data. JSON is this model dumped; the text printout is made from it alone."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

Verdict = Literal["met", "not_met", "unproven"]
Status = Literal["feasible", "infeasible", "undecided", "optimal", "compliant", "not_compliant", "bad_input"]
Number = int | float


class ResultPart(BaseModel):
    model_config = ConfigDict(extra="forbid")


class ValueFinding(ResultPart):
    """One value of a `count_each` finding."""

    actual: int
    base: int | None = None
    at_least: int | None = None
    at_most: int | None = None
    shortfall: int = 0
    verdict: Verdict = "met"
    people: list[str] = Field(default_factory=list)


class BasisShown(ResultPart):
    """The legal basis of a rule: source id, its title by language, clause, and how sure the figure is."""

    source: str
    title: dict[str, str] = Field(default_factory=dict)
    clause: str | None = None
    confidence: str | None = None


class Finding(ResultPart):
    """One rule on one slate. Counts are people (or values for `distinct`); a mean is a number.

    `required` holds the bounds as written (`at_least: "15%"`), `at_least` and `at_most` the whole numbers on this slate.
    `people` are those counted, or, for rules that forbid, those who offend or cannot be shown to comply; `unsure` those
    whose data leaves open whether they count. `facts` gives, for people whom the rule stops, the values of the fields that it
    asks about (id, field, value; "" where the cell is blank). `excused` members have a waiver from it.
    `actual_range`: a mean that the data leaves open. `field`: what a count_each, distinct, mean or apart looks at.
    `suppressed` stands for the numbers of a redacted result that would single people out: `<5`, `>45`.
    """

    rule: str
    topic: str
    force: Literal["must", "should"]
    verdict: Verdict
    kind: str = ""
    title: dict[str, str] = Field(default_factory=dict)
    basis: BasisShown | None = None
    authority: str = "local"
    required: dict[str, str] = Field(default_factory=dict)
    actual: Number | None = None
    actual_range: list[Number] | None = None
    base: int | None = None
    at_least: Number | None = None
    at_most: Number | None = None
    nearest: list[int] | None = None
    shortfall: int = 0
    slack: Number | None = None
    people: list[str] = Field(default_factory=list)
    unsure: list[str] = Field(default_factory=list)
    by_value: dict[str, ValueFinding] | None = None
    facts: dict[str, dict[str, str]] = Field(default_factory=dict)
    excused: int = 0
    field: str | None = None
    suppressed: str | None = None


class Objective(ResultPart):
    """One stage of `prefer`, proved when `value == bound`."""

    prefer: str
    value: Number
    bound: Number | None = None
    priority: int | None = None


class Conflict(ResultPart):
    """`must` rules that cannot hold together; dropping any one of them leaves a set that can."""

    rules: list[str]


class Change(ResultPart):
    """One bound moved (`bound` at_least or at_most), or so many people excused (`bound` waivers).

    `unproven` are those of the excused whose data is not enough: filling their cells may do instead of a waiver.
    """

    rule: str
    bound: Literal["at_least", "at_most", "waivers"]
    from_: Number = Field(alias="from")
    to: Number
    value: str | None = None
    authority: str = "local"
    people: list[str] = Field(default_factory=list)
    unproven: list[str] = Field(default_factory=list)
    model_config = ConfigDict(extra="forbid", populate_by_name=True)


class Relaxation(ResultPart):
    """Changes after which the plan is feasible, with a slate that the checker accepted under them. Cost in people."""

    cost: int
    changes: list[Change]
    slate: dict[str, list[str]] = Field(default_factory=dict)


class Lost(ResultPart):
    """People who fall out at one step of a funnel, by the rule that they do not meet, or cannot be shown to meet."""

    rule: str
    people: int
    unproven: int = 0
    ids: list[str] = Field(default_factory=list)


class Funnel(ResultPart):
    """Whom a rule can count on: how many the pool has, whom each standard takes away, how many remain, against the need.

    `ids` lists are given only where they are short enough to read.
    """

    rule: str
    needs: int
    in_pool: int
    lost: list[Lost] = Field(default_factory=list)
    remain: int
    value: str | None = None
    kind: str = ""


class AgeLost(ResultPart):
    """Somebody whom an age rule takes away: the months that it looks at, how many they are off (`short`), and whether
    every other `must` standard of the committee is met (`alone`)."""

    id: str
    months: int
    short: int
    alone: bool


class AgeLoss(ResultPart):
    """Whom one age rule takes away for certain, of the whole pool: `needs` months at least or at most (`bound`) of `measure`
    (months_to_retirement, age_months). `people` are all of them, `alone` those whom nothing else stops; `lost` lists the
    nearest to the limit."""

    rule: str
    measure: str
    bound: Literal["at_least", "at_most"]
    needs: int
    people: int
    alone: int
    lost: list[AgeLost] = Field(default_factory=list)


class WaiverShown(ResultPart):
    rule: str
    id: str
    authority: str
    reason: str


class ProblemShown(ResultPart):
    code: str
    severity: str
    where: str
    value: str | None = None
    message: str
    hint: str


class Note(ResultPart):
    """Something the reader should know about how the answer was reached, by message code."""

    code: str
    params: dict[str, Any] = Field(default_factory=dict)


class CommitteeShown(ResultPart):
    id: str
    title: dict[str, str] = Field(default_factory=dict)
    within: str | None = None


class Provenance(ResultPart):
    """Where a result comes from. `tables_sha256` are the retirement tables that it counts by, by name."""

    planner: str
    ortools: str = ""
    plan_sha256: str = ""
    pool_sha256: str = ""
    rules_sha256: dict[str, str] = Field(default_factory=dict)
    tables_sha256: dict[str, str] = Field(default_factory=dict)
    as_of: str | None = None
    pool_size: int | None = None
    settings: dict[str, Any] = Field(default_factory=dict)


class Tally(ResultPart):
    """So many of so many people; `unknown` more may belong to them, as far as the data tells."""

    count: int
    base: int
    unknown: int = 0


class StructureLine(ResultPart):
    """One line of the structure table. `counts` by column: `pool`, or the id of a committee; `means` the same of an average
    (an exact decimal as text); `suppressed` what stands for a count that a redacted result does not give."""

    key: str
    title: dict[str, str] = Field(default_factory=dict)
    group: dict[str, str] = Field(default_factory=dict)
    counts: dict[str, Tally] = Field(default_factory=dict)
    means: dict[str, str] = Field(default_factory=dict)
    rules: list[str] = Field(default_factory=list)
    suppressed: dict[str, str] = Field(default_factory=dict)


class PersonShown(ResultPart):
    """Somebody whom the report lists: the row in the pool (from 1), and the texts of the fields, dates as dd/mm/yyyy,
    mm/yyyy or yyyy as far as known, values as the catalogue names them."""

    row: int
    fields: dict[str, str] = Field(default_factory=dict)


class AgeBand(ResultPart):
    """People from `at_least` to `at_most` whole years of age (None: no end); a count that is suppressed is None."""

    at_least: int | None = None
    at_most: int | None = None
    male: int | None = None
    female: int | None = None
    unknown: int = 0


class Pyramid(ResultPart):
    """The ages of the pool (`of` is `pool`) or of a committee, by sex; `limits` are the ages that rules draw a line at."""

    of: str
    bands: list[AgeBand] = Field(default_factory=list)
    no_age: int = 0
    limits: dict[str, float] = Field(default_factory=dict)


class OpenCell(ResultPart):
    """A cell that would settle what rules leave unproven: whose, which field, for which rules."""

    id: str
    field: str
    rules: list[str]


class SignatureShown(ResultPart):
    lines: list[str] = Field(default_factory=list)
    name: str = ""


class LetterheadShown(ResultPart):
    """The head and the foot of the printed document, as the plan sets them (`document`)."""

    over: str = ""
    issuer: str = ""
    number: str = ""
    place: str = ""
    date: str = ""
    kind: str = ""
    subject: str = ""
    secrecy: str = ""
    signatures: list[SignatureShown] = Field(default_factory=list)
    recipients: list[str] = Field(default_factory=list)


Tones = Literal["huyền-hỏi-ngã-sắc-nặng", "sắc-huyền-hỏi-ngã-nặng", "huyền-sắc-hỏi-ngã-nặng"]
Ties = Literal["birth_date", "id", "pool"]


class NameOrder(ResultPart):
    """How lists of people are sorted: the order of the tones (of dictionaries, of schools, of keyboards; the level tone is
    always first), and who comes first of those who are called the same (the older, the lesser id, the first in the pool)."""

    tones: Tones = "huyền-hỏi-ngã-sắc-nặng"
    ties: Ties = "id"


class Moved(ResultPart):
    """A rule whose number, verdict or bounds changed since the earlier result."""

    rule: str
    was: dict[str, Any] = Field(default_factory=dict)
    now: dict[str, Any] = Field(default_factory=dict)


class Since(ResultPart):
    """What changed since an earlier result: people in and out by committee, findings that moved, rules added and gone."""

    plan: str = ""
    status: str = ""
    joined: dict[str, list[str]] = Field(default_factory=dict)
    left: dict[str, list[str]] = Field(default_factory=dict)
    moved: list[Moved] = Field(default_factory=list)
    rules_added: list[str] = Field(default_factory=list)
    rules_gone: list[str] = Field(default_factory=list)
    files_changed: list[str] = Field(default_factory=list)
    names: dict[str, str] = Field(default_factory=dict)


class RuleShown(ResultPart):
    """A rule of the plan as it was written, for results that have no slate to judge by it."""

    rule: str
    topic: str
    force: Literal["must", "should"]
    kind: str = ""
    title: dict[str, str] = Field(default_factory=dict)
    basis: BasisShown | None = None
    authority: str = "local"
    required: dict[str, str] = Field(default_factory=dict)
    field: str | None = None


class Details(ResultPart):
    """What only a printed report needs beside the answer. With it a report can be made later, without pool or solver.

    `columns` are the fields of the list of people, in order. `seats` are the least and the most of each committee, `filled` how
    many it has. `between` are the committees that a joint rule is about. `bundle` holds the plan, its rule sets and its
    catalogue as texts, by the name that the plan knows them by: `planner verify` reads the rules from here.
    """

    people: dict[str, PersonShown] = Field(default_factory=dict)
    columns: list[str] = Field(default_factory=list)
    rules: list[RuleShown] = Field(default_factory=list)
    structure: list[StructureLine] = Field(default_factory=list)
    pyramids: list[Pyramid] = Field(default_factory=list)
    open_cells: list[OpenCell] = Field(default_factory=list)
    seats: dict[str, list[int | None]] = Field(default_factory=dict)
    filled: dict[str, int] = Field(default_factory=dict)
    between: dict[str, list[str]] = Field(default_factory=dict)
    name_order: NameOrder = Field(default_factory=NameOrder)
    letterhead: LetterheadShown | None = None
    since: Since | None = None
    redacted: Literal["none", "initials", "counts"] = "none"
    bundle: dict[str, str] = Field(default_factory=dict)


class Result(ResultPart):
    """The answer of one command (contract, section 4)."""

    command: str
    plan: str = ""
    title: dict[str, str] = Field(default_factory=dict)
    term: str | None = None
    lang: Literal["en", "vi"] | None = None
    status: Status
    committees: list[CommitteeShown] = Field(default_factory=list)
    slate: dict[str, list[str]] | None = None
    objective: list[Objective] = Field(default_factory=list)
    findings: list[Finding] = Field(default_factory=list)
    funnels: list[Funnel] = Field(default_factory=list)
    age_losses: list[AgeLoss] = Field(default_factory=list)
    conflicts: list[Conflict] = Field(default_factory=list)
    conflicts_complete: bool | None = None
    relaxations: list[Relaxation] = Field(default_factory=list)
    waivers: list[WaiverShown] = Field(default_factory=list)
    notes: list[Note] = Field(default_factory=list)
    rule_titles: dict[str, dict[str, str]] = Field(default_factory=dict)
    names: dict[str, str] = Field(default_factory=dict)
    field_titles: dict[str, dict[str, str]] = Field(default_factory=dict)
    problems: list[ProblemShown] = Field(default_factory=list)
    details: Details | None = None
    provenance: Provenance | None = None

    def to_json(self) -> str:
        """The JSON of the contract: UTF-8 text, two-space indent, a line end at the end."""
        return self.model_dump_json(by_alias=True, exclude_none=True, indent=2) + "\n"
