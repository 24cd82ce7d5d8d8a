"""A plan as loaded: every name resolved, every value read. What everything after loading works from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from planner.language.bounds import Amount
from planner.language.catalogue import Catalogue
from planner.language.dates import parse_date
from planner.language.document_forms import HeadKind
from planner.language.edits import NOTHING, Edits
from planner.language.in_force import ALWAYS, InForce
from planner.language.selectors import fields_of
from planner.problems import Problem

if TYPE_CHECKING:
    from planner.bodies.body import Body
    from planner.written.selector_text import Group

Force = Literal["must", "should"]
Authority = Literal["local", "city", "central"]
AUTHORITIES: tuple[Authority, ...] = ("local", "city", "central")
# How sure the figure of a rule is: read in the document itself, or still to be looked up there.
Confidence = Literal["confirmed", "to_confirm"]
Layer = Literal["central", "city", "local"]  # who issued a rule set
Topic = Literal["standard", "qualification", "structure", "age", "women", "young", "seats", "other"]

Title = Mapping[str, str]  # by language; {} where none is given
Slate = Mapping[str, Sequence[str]]  # the ids of the members of each committee


@dataclass(frozen=True)
class Source:
    id: str
    title: Title
    date: str | None = None
    issuer: str | None = None

    def is_later_than(self, day: int) -> bool:
        """Whether it was issued after a day (proleptic ordinal); no where its date leaves that open."""
        issued = None if self.date is None else parse_date(self.date)
        return issued is not None and issued.first > day


@dataclass(frozen=True)
class Basis:
    source: str
    clause: str | None = None
    confidence: Confidence | None = None
    described: Source | None = None


@dataclass(frozen=True)
class Relax:
    """How a relaxation may move a rule: its bounds (or how many are waived) no further than `to`; each person costs `cost`."""

    to: Amount | None = None
    cost: int = 1


FREELY = Relax()


@dataclass(frozen=True)
class Rule:
    """One rule of one committee (or a joint rule: `committee` is None), with its single body.

    The seats of a committee are such a rule too, with the id `seats`. `allowed_by` names the document in which a higher
    authority allowed this rule to be looser than the one that it replaces. `written` is the rule as it was read and
    `groups` are those that its selectors may name: for what is said of it, never for what it asks. `lasting`: whether it is
    asked of the members after the election, too; None: as its body has it.
    """

    id: str
    committee: str | None
    body: Body
    topic: Topic = "other"
    title: Title = field(default_factory=dict)
    force: Force = "must"
    priority: int = 1
    weight: int = 1
    authority: Authority = "local"
    fixed: bool = False
    relax: Relax = FREELY
    lasting: bool | None = None
    basis: Basis | None = None
    place: str = ""
    allowed_by: str | None = None
    written: Mapping[str, Any] = field(default_factory=dict, compare=False, repr=False)
    groups: Mapping[str, Group] = field(default_factory=dict, compare=False, repr=False)

    @property
    def key(self) -> str:
        return f"{self.committee or 'joint'}/{self.id}"

    @property
    def lasts(self) -> bool:
        """Whether the rule is asked after the election: what is written, else no for `require` and yes for the others."""
        return self.body.lasts if self.lasting is None else self.lasting

    @property
    def fields(self) -> set[str]:
        """Every field that it asks for, computed ones by their own name."""
        return {name for selector in self.body.selectors() for name in fields_of(selector)} | set(self.body.fields())

    @property
    def rank(self) -> int:
        """0 local, 1 city, 2 central."""
        return AUTHORITIES.index(self.authority)


@dataclass(frozen=True)
class Committee:
    """`as_of` is a month index (its own or the plan's), None where neither gives one. `rules` begins with the seats.

    `judged_on` is the day (proleptic ordinal) whose rules and thresholds count: the plan's `rules_on`, else the first day of
    `as_of`; None where neither is given. `rule_sets` are the ids of the rule sets that it names, families resolved.
    """

    id: str
    title: Title
    within: str | None
    as_of: int | None
    rules: tuple[Rule, ...]
    judged_on: int | None = None
    rule_sets: tuple[str, ...] = ()

    @property
    def seats(self) -> Rule:
        return self.rules[0]


@dataclass(frozen=True)
class Waiver:
    rule: str
    id: str
    authority: Authority
    reason: str
    place: str = ""


@dataclass(frozen=True)
class Preference:
    """One stage of `prefer`. `text` is what results print: `should`, `seats`, `highest: FIELD`, `fewest_changes: f.csv`."""

    kind: Literal["should", "seats", "highest", "lowest", "fewest_changes"]
    text: str
    field: str | None = None
    committee: str | None = None
    file: Path | None = None
    place: str = ""


@dataclass(frozen=True)
class PoolSource:
    """`columns` maps a header as written in the file to a field name, before the catalogue's headers are tried.
    `column_places` [header] is where it is mapped; `columns_file` where the mapping was read from, if not in the plan itself.
    `posts` is a list of posts and people beside it.
    `codes`: the list of codes that cells are written in, by field, or its name for every field that has one of this name.
    """

    file: Path
    shown: str
    sheet: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    place: str = ""
    column_places: Mapping[str, str] = field(default_factory=dict)
    columns_file: Path | None = None
    posts: Path | None = None
    posts_shown: str = ""
    codes: str | Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class RuleSetFile:
    """A file that was read for rules or fields. `layer`, `family` and `in_force` are those that a rule set states."""

    id: str
    title: Title
    path: Path
    sha256: str
    layer: Layer | None = None
    family: str | None = None
    in_force: InForce = ALWAYS


@dataclass(frozen=True)
class Mention:
    """A field, a person or a value of a field that the plan names, and where. Only the pool can tell whether it has it.

    `name` is the field or the id; `value` is the text that a field is compared with.
    """

    kind: Literal["field", "person", "value"]
    name: str
    place: str
    value: str = ""


@dataclass(frozen=True)
class Signature:
    lines: tuple[str, ...] = ()
    name: str = ""


@dataclass(frozen=True)
class Letterhead:
    """The head and the foot of printed reports (`document`); "" where nothing is set.

    `head`: whose documents it is laid out as. `form_number` and `unit_line` stand on the right above lists of people.
    `template`: the office's own Word file that reports in Word are written into.
    `tones` and `ties` sort the lists of people: the order of the tones, and who comes first of those of one name.
    """

    head: HeadKind = "party"
    over: str = ""
    issuer: str = ""
    number: str = ""
    place: str = ""
    date: str = ""
    kind: str = ""
    subject: str = ""
    secrecy: str = ""
    signatures: tuple[Signature, ...] = ()
    recipients: tuple[str, ...] = ()
    form_number: str = ""
    unit_line: str = ""
    tones: Literal["huyền-hỏi-ngã-sắc-nặng", "sắc-huyền-hỏi-ngã-nặng", "huyền-sắc-hỏi-ngã-nặng"] = "huyền-hỏi-ngã-sắc-nặng"
    ties: Literal["birth_date", "id", "pool"] = "id"
    template: Path | None = None


@dataclass(frozen=True)
class Plan:
    """`rule_sets` are the files that were read for rules or fields, catalogues included.

    `rules_on` is the day (proleptic ordinal) on which the rules are asked, where the plan states one. `warnings` tell what
    may be a slip in the plan itself. `own_fields` are those that the plan declares itself (`fields`). `edits`: what is
    supposed of the plan as it was written; what is here is as supposed, but for the rules `left_out`; `written_order`: the
    keys of its rules as they were before, where something is supposed.
    """

    id: str
    path: Path
    pool: PoolSource
    catalogue: Catalogue
    committees: tuple[Committee, ...]
    joint: tuple[Rule, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    prefer: tuple[Preference, ...] = ()
    title: Title = field(default_factory=dict)
    term: str | None = None
    lang: str | None = None
    as_of: int | None = None
    rule_sets: tuple[RuleSetFile, ...] = ()
    sha256: str = ""
    mentions: tuple[Mention, ...] = ()
    rules_on: int | None = None
    warnings: tuple[Problem, ...] = ()
    letterhead: Letterhead | None = None
    own_fields: frozenset[str] = frozenset()
    edits: Edits = NOTHING
    left_out: tuple[Rule, ...] = ()
    written_order: tuple[str, ...] = ()

    @property
    def used_fields(self) -> frozenset[str]:
        """The fields whose cells must be readable: those that a rule, a group in use, `prefer` or the plan's `fields` name,
        and what a computed one of these is computed from; ids and names always (contract, section 5).
        """
        named = {*self.own_fields, *(mention.name for mention in self.mentions if mention.kind == "field")}
        catalogue = self.catalogue
        sources = {source for name in named for source in (*catalogue.bases(name), *catalogue.beside(name))}
        return frozenset({"id", "full_name", *named, *sources})

    @property
    def files(self) -> tuple[Path, ...]:
        """Every file that it was made from: itself, the pool, rule sets and catalogues, a mapping of columns, a list of
        posts, slates to stay close to, the template of its reports."""
        named = (preference.file for preference in self.prefer)
        template = None if self.letterhead is None else self.letterhead.template
        others = (self.pool.columns_file, self.pool.posts, template, *(rule_set.path for rule_set in self.rule_sets), *named)
        return (self.path, self.pool.file, *(file for file in others if file is not None))

    def rules(self) -> Iterator[Rule]:
        """Every rule in the order of the plan: committee by committee, seats first, then the joint rules."""
        for committee in self.committees:
            yield from committee.rules
        yield from self.joint

    def numbers(self) -> dict[str, int]:
        """The number of each rule by its key: its place in the plan as written. What is supposed takes no number away: a rule
        that is left out keeps its own, one that is added follows them."""
        keys = dict.fromkeys([*self.written_order, *(rule.key for rule in self.rules())])
        return {key: n for n, key in enumerate(keys, 1)}

    def committee(self, name: str) -> Committee:
        return next(c for c in self.committees if c.id == name)

    @property
    def months(self) -> list[int | None]:
        """Every reference month at which a rule may be asked, the plan's own first."""
        return list(dict.fromkeys([self.as_of, *(committee.as_of for committee in self.committees)]))

    def month_of(self, rule: Rule) -> int | None:
        """The reference month of the committee of a rule; of a joint rule that of the plan."""
        return self.as_of if rule.committee is None else self.committee(rule.committee).as_of

    def waived(self, rule: Rule) -> frozenset[str]:
        """The ids of the people whom a waiver excuses from this rule."""
        return frozenset(w.id for w in self.waivers if w.rule == rule.key)
