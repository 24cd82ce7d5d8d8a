"""Problems in words: from the code and data of `planner.problems` to what a result shows."""

from __future__ import annotations

from planner.problems import BadInput, Problem, hint_code
from planner.results.result import ProblemShown, Result
from planner.words import say


def shown(problem: Problem, lang: str) -> ProblemShown:
    """One problem with its message and hint in the language asked for."""
    params: dict[str, object] = {"found": problem.value, "value": problem.value, "where": problem.where, **problem.params}
    return ProblemShown(
        code=problem.code,
        severity=problem.severity,
        where=_encodable(problem.where),
        value=None if problem.value is None else _encodable(problem.value),
        message=_encodable(say(f"problem.{problem.code}", lang, **params)),
        hint=_encodable(say(hint_code(problem), lang, **params)),
    )


def refusal(command: str, bad: BadInput, lang: str) -> Result:
    """The result of a command whose input cannot be used: every problem, and nothing else."""
    return Result(command=command, status="bad_input", problems=[shown(problem, lang) for problem in bad.problems])


def _encodable(text: str) -> str:
    """Names of files and damaged cells may hold halves of surrogate pairs, which UTF-8 cannot carry."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
