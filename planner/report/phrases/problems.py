"""A problem as lines: the place, the code and the words; the offending text; what to do."""

from __future__ import annotations

from planner.report.phrases.voice import Voice
from planner.report.printable import printable
from planner.results.result import ProblemShown


def problem_lines(voice: Voice, problem: ProblemShown) -> list[str]:
    """`FILE:LINE:  [code] message`, then the text as written and the way out."""
    severity = "" if problem.severity == "error" else f"{voice.say(f'severity.{problem.severity}')}: "
    lines = [f"{printable(problem.where)}:  [{printable(problem.code)}] {severity}{printable(problem.message)}"]
    if problem.value:
        lines.append(voice.say("problems.value", value=printable(problem.value)))
    if problem.hint:
        lines.append(voice.say("problems.hint", hint=printable(problem.hint)))
    return lines


def problem_tally(voice: Voice) -> str:
    """How many of each severity; kinds that do not occur are left out."""
    found = [problem.severity for problem in voice.result.problems]
    return ", ".join(
        voice.count(f"problems.{severity}", found.count(severity))
        for severity in ("error", "warning", "note")
        if severity in found
    )
