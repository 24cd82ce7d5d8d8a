"""A plan without the catalogue that its rules are written for: one problem, which names the line to add, not one a rule."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from planner.language.catalogue import Catalogue
from planner.problems import Problem
from planner.written import search_path
from planner.written.catalogue_text import read_catalogue_file
from planner.written.nearest import listed
from planner.written.problem_list import ProblemList
from planner.written.search_path import STANDARD_CATALOGUE
from planner.written.yaml_places import read_yaml

# What a field that is not declared, and so is text, brings about; and the parameter that tells the field.
_OF_UNDECLARED = {
    "needs-date-field": "source",
    "operator-undeclared": "name",
    "unknown-field": "value",
    "wrong-field-type": "name",
}


def standard_catalogue() -> Catalogue:
    """The catalogue that the installed packs are written for; an empty one where it is not installed or damaged."""
    problems = ProblemList()
    path = next(iter(search_path.find(STANDARD_CATALOGUE, [])), None)
    file = None if path is None else read_yaml(path, problems)
    found = None if file is None else read_catalogue_file(file, problems)
    return Catalogue() if found is None else found[1]


def of_missing_catalogue(problems: Iterable[Problem], declared: Catalogue) -> list[Problem]:
    """Those that are there because a field of the standard catalogue is not declared."""
    found = [(problem, _field_of(problem)) for problem in problems if problem.code in _OF_UNDECLARED]
    if not found:
        return []
    standard = standard_catalogue().fields
    return [problem for problem, field in found if field in standard and field not in declared.fields]


def missing_line(followers: Sequence[Problem], where: str) -> Problem:
    """The one problem of a plan without `fields`, at its head; `followers` are those that it stands for."""
    return Problem("fields-line-missing", where, params=_params(followers))


def fields_too_few(followers: Sequence[Problem], where: str) -> Problem:
    """The one problem of a plan whose own `fields` lack what the packs that it uses are written for."""
    files = dict.fromkeys(Path(problem.where.rpartition(":")[0]).stem for problem in followers)
    return Problem("fields-too-few", where, params={**_params(followers), "sets": listed(files)})


def _params(followers: Sequence[Problem]) -> dict[str, object]:
    fields = dict.fromkeys(field for problem in followers if (field := _field_of(problem)))
    return {"names": listed(fields), "count": len(followers), "catalogue": STANDARD_CATALOGUE}


def _field_of(problem: Problem) -> str | None:
    told = _OF_UNDECLARED[problem.code]
    return problem.value if told == "value" else str(problem.params.get(told))
