"""The options that suppose: what if somebody must be in, a bound were another, a rule were left out (contract, section 7)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from planner.written.problem_list import ProblemList

if TYPE_CHECKING:
    from planner.api import LoadedPlan
    from planner.language.edits import Edits

Command = Callable[..., Any]


_MANY = (
    ("--include", "included", "COMMITTEE:ID[,ID]", "Suppose that they must be members."),
    ("--exclude", "excluded", "[COMMITTEE:]ID[,ID]", "Suppose that they are not: in this committee, else in none."),
    ("--set", "bounds", "KEY.BOUND=VALUE", "Suppose another bound of a rule: executive/women.at_least=20%."),
    ("--drop", "dropped", "KEY", "Suppose the plan without this rule."),
    ("--waive", "excused", "KEY:ID", "Suppose that this person is excused from the rule."),
    ("--scenario", "scenario", "NAME", "Suppose what a scenario of --scenarios says."),
)
_ONE = (
    ("--as-of", "as_of", "M/YYYY", "Suppose another reference month."),
    ("--rules-on", "rules_on", "DATE", "Suppose that the rules of this day count."),
)

against_option = click.option(
    "--against", type=click.Path(path_type=Path), metavar="RESULT.json", help="Say what differs from that answer."
)


def supposing_options(command: Command) -> Command:
    """`--include`, `--exclude`, `--set`, `--drop`, `--waive`, `--as-of`, `--rules-on`, `--scenario`, `--scenarios`."""
    command = click.option(
        "--scenarios", type=click.Path(path_type=Path), metavar="FILE", help="The file of scenarios."
    )(command)  # fmt: skip
    for option, name, metavar, said in reversed(_ONE):
        command = click.option(option, name, metavar=metavar, help=said)(command)
    for option, name, metavar, said in reversed(_MANY):
        command = click.option(option, name, metavar=metavar, multiple=True, help=said)(command)
    return command


def supposed_by(loaded: LoadedPlan, asked: Mapping[str, Any]) -> LoadedPlan:
    """The plan as the options suppose it. Raises BadInput with everything that cannot be, of all options at once."""
    from planner.session.supposing import suppose

    problems = ProblemList()
    edits = edits_asked(asked, problems)
    if not edits and not len(problems):
        return loaded
    case = suppose(loaded.case, edits, problems)
    problems.raise_any()
    return type(loaded)(case)


def edits_asked(asked: Mapping[str, Any], problems: ProblemList) -> Edits:
    """The suppositions of the options, scenarios first; each is placed at the option as it was written."""
    from planner.language.edits import NOTHING, Edits

    edits = NOTHING
    if asked["scenarios"] is not None and not asked["scenario"]:
        problems.add("scenarios-without-name", f"--scenarios {asked['scenarios']}", str(asked["scenarios"]))
    if asked["scenario"]:
        edits = _of_scenarios(asked["scenario"], asked["scenarios"], problems)
    places: dict[tuple[str, ...], str] = {}
    include: dict[str, tuple[str, ...]] = {}
    exclude: dict[str, tuple[str, ...]] = {}
    for option, which, written in (("include", include, asked["included"]), ("exclude", exclude, asked["excluded"])):
        for text in written:
            where = f"--{option} {text}"
            committee, colon, ids = text.rpartition(":")
            listed = tuple(dict.fromkeys(filter(None, (pid.strip() for pid in ids.split(",")))))
            if not listed or (option == "include" and not colon) or (colon and not committee.strip()):
                problems.add(f"supposed-{option}-form", where, text)
                continue
            name = committee.strip() or "all"
            which[name] = tuple(dict.fromkeys([*which.get(name, ()), *listed]))
            places.setdefault((option, name), where)
            places.update({(option, name, pid): where for pid in listed})
    bounds: dict[str, str | int] = {}
    for text in asked["bounds"]:
        named, equals, value = text.partition("=")
        if not equals or not value.strip() or "." not in named:
            problems.add("supposed-set-form", f"--set {text}", text)
            continue
        bounds[named.strip()] = _value(value)
        places["set", named.strip()] = f"--set {text}"
    waive: list[tuple[str, str]] = []
    for text in asked["excused"]:
        key, colon, pid = text.rpartition(":")
        if not colon or not key.strip() or not pid.strip():
            problems.add("supposed-waive-form", f"--waive {text}", text)
            continue
        waive.append((key.strip(), pid.strip()))
        places["waive", key.strip(), pid.strip()] = f"--waive {text}"
    places.update({("drop", key): f"--drop {key}" for key in asked["dropped"]})
    if asked["as_of"] is not None:
        places[("as_of",)] = f"--as-of {asked['as_of']}"
    if asked["rules_on"] is not None:
        places[("rules_on",)] = f"--rules-on {asked['rules_on']}"
    return edits.and_then(
        Edits(include, exclude, bounds, tuple(asked["dropped"]), tuple(waive), asked["as_of"], asked["rules_on"], places)
    )


def _value(text: str) -> str | int:
    text = text.strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 18 else text


def _of_scenarios(names: Iterable[str], file: Path | None, problems: ProblemList) -> Edits:
    from planner.language.edits import NOTHING
    from planner.reading.scenario_file import read_scenarios, scenario_named

    edits = NOTHING
    scenarios = [] if file is None else read_scenarios(file, problems)
    for name in names:
        where = f"--scenario {name}"
        if file is None:
            problems.add("scenario-without-file", where, name)
        elif (found := scenario_named(scenarios, name, where, problems)) is not None:
            edits = edits.and_then(found.edits)
    return edits


def with_against(result: Any, old: Path | None) -> Any:
    """The result with what differs from that of a file. Raises BadInput: it cannot be read."""
    if old is not None:
        from planner.results.against import against
        from planner.results.reading import read_result

        result.against = against(read_result(old), result)
    return result
