"""The Python interface: load a plan, ask it questions, get typed results.

import planner
plan = planner.load("plan.yaml")
plan.check().status            # feasible | infeasible | undecided
plan.propose().slate           # {"executive": ["c003", ...], ...}
plan.validate("slate.csv").findings
plan.explain().conflicts
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from planner.answers.case import Case, read_case
from planner.words import spoken

if TYPE_CHECKING:
    from planner.results.result import Result
    from planner.solve.clock import Clock
    from planner.solve.search import Progress


class LoadedPlan:
    """A plan with its pool, ready to be asked. Every answer is a `planner.results.result.Result`."""

    def __init__(self, case: Case) -> None:
        self.case = case

    @property
    def id(self) -> str:
        return self.case.plan.id

    @property
    def lang(self) -> Literal["en", "vi"]:
        """The language of printouts: that of `load`, else the plan's, else that of PLANNER_LANG, else English."""
        return spoken(self.case.lang_asked, self.case.plan.lang)

    def check(self, time_limit: float | Clock | None = None, progress: Progress | None = None) -> Result:
        """Can all `must` rules be met? Status feasible, infeasible or (time limit, in seconds) undecided."""
        from planner.answers.check import check

        return check(self.case, _seconds(time_limit), progress)

    def propose(self, time_limit: float | Clock | None = None, progress: Progress | None = None) -> Result:
        """The best slate: status optimal, feasible (found, not proven best in time), infeasible or undecided."""
        from planner.answers.propose import propose

        return propose(self.case, _seconds(time_limit), progress)

    def validate(
        self, slate: str | Path | Mapping[str, Sequence[str]], strict: bool = False, progress: Progress | None = None
    ) -> Result:
        """Every rule on this slate (a file, or committee -> ids): status compliant or not_compliant.

        Raises BadInput for a slate that cannot be read or names strangers.
        """
        from planner.answers.validate import validate

        return validate(self.case, slate, strict)

    def explain(self, time_limit: float | Clock | None = None, progress: Progress | None = None) -> Result:
        """Every conflict and relaxation of an infeasible plan, within the time limit."""
        from planner.answers.explain import explain

        return explain(self.case, _seconds(time_limit), progress)

    def detailed(self, result: Result) -> Result:
        """The result with all that a printed report shows (`planner.report.render_pages`), people's data included."""
        from planner.answers.details import detailed

        return detailed(self.case, result)


def _seconds(limit: float | Clock | None) -> float | Clock | None:
    if isinstance(limit, (int, float)) and not limit >= 0:
        raise ValueError(f"a time limit is a number of seconds, not {limit}")
    return limit


def load(path: str | Path, lang: Literal["en", "vi"] | None = None) -> LoadedPlan:
    """Read a plan and its pool; `lang` is the language of warnings (default: the plan's).

    Raises `planner.problems.BadInput` with every problem found.
    """
    return LoadedPlan(read_case(path, lang))
