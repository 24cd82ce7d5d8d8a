"""`rules list`: what can be named in a plan, with who issued it, when it holds, and how much of it is still to be confirmed."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from planner.language.folding import fold
from planner.language.in_force import ALWAYS, InForce, local_today
from planner.language.plan import Title
from planner.problems import Problem
from planner.reading.rule_sets import RuleSets
from planner.rulebook.files import Kind, NamedFile, named_files
from planner.written.models import Title as WrittenTitle
from planner.written.models import Written, validate
from planner.written.problem_list import ProblemList
from planner.written.yaml_places import PlacedDict


@dataclass(frozen=True)
class Listed:
    """One file. `size`: rules (inherited ones included) or fields; `to_confirm`: rules whose figure nobody has confirmed.

    `name` is what a plan writes (the file's name), `id` what the file calls itself.
    """

    kind: Kind
    name: str
    id: str
    shown: str
    in_pack: bool
    title: Title = field(default_factory=dict)
    layer: str | None = None
    family: str | None = None
    in_force: InForce = ALWAYS
    size: int = 0
    to_confirm: int = 0
    problems: tuple[Problem, ...] = ()


class _Headed(Written):
    title: WrittenTitle = {}  # noqa: RUF012


def listing(folder: Path, family: str | None = None, day: int | None = None) -> list[Listed]:
    """What a plan in the folder can name. `family` and `day` (proleptic ordinal) keep the rule sets of that family, and those
    in force on that day; then nothing but rule sets is listed.
    """
    listed = [_listed(named) for named in named_files(folder)]
    if family is not None:
        listed = [one for one in listed if one.family is not None and fold(one.family) == fold(family)]
    if day is not None:
        listed = [one for one in listed if one.kind == "ruleset" and one.in_force.holds_on(day)]
    return listed


def _listed(named: NamedFile) -> Listed:
    file, raw = named.file, named.raw
    if named.kind != "ruleset":
        fields = raw.get("fields")
        return Listed(
            named.kind, file.path.stem, file.path.stem, file.shown, named.in_pack, _title(raw),
            size=len(fields) if named.kind == "fields" and isinstance(fields, PlacedDict) else 0,
        )  # fmt: skip
    problems = ProblemList()
    rule_set = RuleSets(problems, file.path.parent, today=local_today()).at(file.path)
    if rule_set is None:
        return Listed(
            named.kind, file.path.stem, str(raw["ruleset"]), file.shown, named.in_pack, problems=tuple(problems.sorted())
        )
    bases = [entry.text.basis for entry in rule_set.entries.values()]
    return Listed(
        named.kind, file.path.stem, rule_set.id, file.shown, named.in_pack, rule_set.title, rule_set.layer, rule_set.family,
        rule_set.in_force, len(rule_set.entries),
        sum(basis is not None and basis.confidence == "to_confirm" for basis in bases),
        tuple(problems.sorted()),
    )  # fmt: skip


def _title(raw: PlacedDict) -> Title:
    head = PlacedDict(raw.file, raw.line)
    if "title" in raw:
        head.put("title", raw["title"], raw.lines["title"])
    text = validate(_Headed, head, head.place(), ProblemList())
    return {} if text is None else text.title
