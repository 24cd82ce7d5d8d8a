"""Many rule tests run together: their cases, and the rules that no case looks at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from planner.language.in_force import local_today
from planner.problems import Problem
from planner.reading.rule_sets import RuleSets
from planner.rulebook.testing.discovery import meant_by
from planner.rulebook.testing.running import TestRun, run_file
from planner.written.problem_list import ProblemList


@dataclass(frozen=True)
class Untested:
    """A rule that no case looks at, with the set that states it (None for a rule written in the test)."""

    rule: str
    ruleset: str | None
    where: str


@dataclass(frozen=True)
class SuiteRun:
    """`files` are all that were read. `problems` are those of finding the tests; each run has its own."""

    runs: tuple[TestRun, ...]
    untested: tuple[Untested, ...]
    problems: tuple[Problem, ...]
    files: tuple[Path, ...]

    @property
    def all_problems(self) -> tuple[Problem, ...]:
        """Each once, though a rule set that several tests name is read for each."""
        found = [*self.problems, *(problem for run in self.runs for problem in run.problems)]
        return tuple({(p.code, p.where, p.value, p.severity): p for p in found}.values())

    @property
    def status(self) -> str:
        """passed, failed or bad_input."""
        if any(problem.severity == "error" for problem in self.all_problems):
            return "bad_input"
        return "passed" if all(case.passed for run in self.runs for case in run.cases) else "failed"


def run_suite(paths: Sequence[Path]) -> SuiteRun:
    """Run the tests that the paths mean (see `meant_by`)."""
    problems = ProblemList()
    meant = meant_by(paths, problems)
    runs = tuple(run_file(file) for file in meant.tests.values())
    looked_at = {place for run in runs for place in run.looked_at}
    untested = {place: Untested(rule, None, place) for run in runs for place, rule in run.rules.items()}
    # Also the rules of sets that no test names at all.
    for file in meant.rule_sets.values():
        rule_set = RuleSets(ProblemList(), file.path.parent, today=local_today()).at(file.path)
        for entry in rule_set.entries.values() if rule_set is not None else ():
            if entry.origin is not None and entry.origin.path.resolve() == file.path.resolve():
                untested[entry.place] = Untested(entry.text.id, entry.origin.ruleset, entry.place)
    files = [path for run in runs for path in run.files] + [file.path for file in meant.rule_sets.values()]
    return SuiteRun(
        runs,
        tuple(rule for place, rule in untested.items() if place not in looked_at),
        tuple(problems.sorted()),
        tuple(dict.fromkeys([*files, *(path for path in paths if path.is_file())])),
    )
