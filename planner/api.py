"""The Python interface: load a plan, ask it questions, get typed results.

import planner
plan = planner.load("plan.yaml")  # or its folder
plan.check().status            # feasible | infeasible | undecided
plan.propose().slate           # {"executive": ["c003", ...], ...}
plan.validate("slate.csv").findings
plan.explain().conflicts
plan.propose().to_frame()      # the findings as a pandas table; to_frame("slate"), to_text(), and a printout in notebooks
plan.pool                      # the people as a pandas table
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cached_property, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

from planner.results.questions import QUESTIONS, module_of
from planner.session.case import Case, read_case
from planner.words import LANGUAGES, spoken

if TYPE_CHECKING:
    import pandas as pd

    from planner.results.result import Result
    from planner.session.session import Session
    from planner.solve.clock import Clock
    from planner.solve.search import Progress


PLAN_FILE = "plan.yaml"  # what a folder stands for


class LoadedPlan:
    """A plan with its pool, ready to be asked. Every answer is a `planner.results.result.Result`.

    What one question proves serves the next. Ask one at a time.
    """

    def __init__(self, case: Case) -> None:
        self.case = case

    @cached_property
    def session(self) -> Session:
        """What is known of the plan and its pool so far."""
        from planner.session.session import Session

        return Session(self.case)

    def __repr__(self) -> str:
        plan = self.case.plan
        rules = sum(1 for _ in plan.rules())
        return f"<LoadedPlan {plan.id!r}: {len(plan.committees)} committees, {rules} rules, pool of {len(self.case.pool)}>"

    @property
    def pool(self) -> pd.DataFrame:
        """The people as they were read: a pandas table, the ids as index, a column for each field with its canonical texts
        (dates as yyyy-mm-dd, yyyy-mm or yyyy), "" where unknown. A copy: changing it changes nothing."""
        import pandas as pd

        from planner.pool.values import column_texts

        pool = self.case.pool
        columns = {name: column_texts(column) for name, column in pool.columns.items() if name != "id"}
        if len(pool.names):
            columns = {"full_name": list(pool.names), **{k: v for k, v in columns.items() if k != "full_name"}}
        return pd.DataFrame(columns, index=pd.Index(list(pool.ids), name="id"))

    def __getattr__(self, name: str) -> Callable[..., Any]:
        """The questions of planners, each as a method of the name of its command: `plan.why("c003")`; `help(plan.why)` says
        what it takes. `time_limit` and `progress` are those of `check`."""
        asking = None if name.startswith("_") else module_of(name, "ask")
        if asking is None:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

        @wraps(asking.ask)
        def ask(*given: Any, time_limit: float | Clock | None = None, **named: Any) -> Any:
            return asking.ask(self.session, *given, time_limit=_seconds(time_limit), **named)

        return ask

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *QUESTIONS})

    @property
    def id(self) -> str:
        return self.case.plan.id

    @property
    def lang(self) -> str:
        """The language of printouts: that of `load`, else the plan's, else that of PLANNER_LANG, else English."""
        return spoken(self.case.lang_asked, self.case.plan.lang)

    def suppose(self, **edits: Any) -> LoadedPlan:
        """The plan under suppositions, to be asked the same questions; nothing is written, and this plan stays as it is.

        `include`, `exclude`: {committee: [ids]} (exclude, too: {"all": [ids]}); `set`: {"KEY.BOUND": value}; `drop`: [keys];
        `waive`: [(key, id)]; `as_of`: "7/2028"; `rules_on`: "2025-09-01". Raises BadInput with everything that cannot be.
        """
        from planner.session.supposing import edits_of, suppose

        return LoadedPlan(suppose(self.case, edits_of(edits)))

    def check(self, time_limit: float | Clock | None = None, progress: Progress | None = None) -> Result:
        """Can all `must` rules be met? Status feasible, infeasible or (time limit, in seconds) undecided."""
        from planner.answers.check import check

        return check(self.session, _seconds(time_limit), progress)

    def propose(self, time_limit: float | Clock | None = None, progress: Progress | None = None) -> Result:
        """The best slate: status optimal, feasible (found, not proven best in time), infeasible or undecided."""
        from planner.answers.propose import propose

        return propose(self.session, _seconds(time_limit), progress)

    def validate(
        self,
        slate: str | Path | Mapping[str, Sequence[str]],
        strict: bool = False,
        progress: Progress | None = None,
        nearest: bool = False,
        time_limit: float | Clock | None = None,
    ) -> Result:
        """Every rule on this slate (a file, or committee -> ids): status compliant or not_compliant. `nearest`: of a slate that
        breaks a must rule with the compliant one that differs least, where a few seconds are enough to find it.

        Raises BadInput for a slate that cannot be read or names strangers.
        """
        from planner.answers.validate import validate

        return validate(self.session, slate, strict, nearest, _seconds(time_limit), progress)

    def rest(
        self,
        board: Mapping[str, Sequence[str]],
        kept: Collection[tuple[str, str]] = (),
        out: Collection[str] = (),
        time_limit: float | Clock | None = None,
        progress: Progress | None = None,
    ) -> Result:
        """The best slate with everybody `kept` (committee, id) in it and everybody `out` in no committee that, among those as
        good by the rules, moves the fewest of the others on the board. Status as of `propose`. `progress` is told of every
        better slate on the way (event `slate`); a clock as `time_limit` can be stopped from another thread."""
        from planner.answers.rest import rest

        return rest(self.case, board, kept, out, _seconds(time_limit), progress)

    def explain(
        self, time_limit: float | Clock | None = None, progress: Progress | None = None, *, for_report: bool = False
    ) -> Result:
        """Every conflict and relaxation of an infeasible plan, within the time limit; `for_report`: in less of it, so that
        there is time left to print them."""
        from planner.answers.explain import BUDGET, REPORT_BUDGET, explain

        budget = REPORT_BUDGET if for_report else BUDGET
        return explain(self.session, _seconds(time_limit), progress, budget, for_report)

    def detailed(self, result: Result) -> Result:
        """The result with all that a printed report shows (`planner.report.render_pages`), people's data included."""
        from planner.answers.details import detailed
        from planner.language.edits import Edits
        from planner.session.supposing import suppose

        # Whom a question itself leaves out (`gone` of a repair) the plan has not supposed.
        known = self.case.plan.edits.exclude
        gone = {c: tuple(pid for pid in ids if pid not in known.get(c, ())) for c, ids in result.edits.exclude.items()}
        gone = {committee: ids for committee, ids in gone.items() if ids}
        return detailed(suppose(self.case, Edits(exclude=gone)) if gone else self.case, result)


def _seconds(limit: float | Clock | None) -> float | Clock | None:
    if isinstance(limit, (bool, str, bytes)) or not (limit is None or hasattr(limit, "__float__") or hasattr(limit, "left")):
        raise TypeError(f"a time limit is a number of seconds or None, not {limit!r}")
    if isinstance(limit, (int, float)) and not limit >= 0:
        raise ValueError(f"a time limit is a number of seconds, not {limit}")
    return limit


def load(path: str | Path, lang: str | None = None) -> LoadedPlan:
    """Read a plan (a file, or a folder with a `plan.yaml` in it) and its pool; `lang` is the language of printouts and warnings
    (default: the plan's, else that of PLANNER_LANG, else English).

    Raises `planner.problems.BadInput` with every problem found.
    """
    if not isinstance(path, (str, os.PathLike)):
        raise TypeError(f"a plan is named by the path of its file or folder, not by {path!r}")
    if lang not in (None, *LANGUAGES):
        raise ValueError(f"a language is one of {', '.join(LANGUAGES)}, not {lang!r}")
    file = Path(path)
    return LoadedPlan(read_case(file / PLAN_FILE if (file / PLAN_FILE).is_file() else file, lang))
