"""A problem as lines: the place, the code and the words; the offending text; what to do."""

from __future__ import annotations

from collections.abc import Iterable

from planner.report.phrases.voice import Voice
from planner.report.printable import printable
from planner.results.result import ProblemShown
from planner.written.search_path import shorten_packs

# Remarks that say what an answer rests on: who is a candidate at all, what a blank means, what a rule asks in vain or asks of
# another month. They are printed under every answer; the others are counted there, and printed when they are asked for.
DECIDING = frozenset(
    {
        "pack-altered",
        "ruleset-not-in-force", "ruleset-of-another-month", "ruleset-other-name", "threshold-changes-in-month",
        "source-after-report", "source-younger", "titles-unknown",
        "column-absent", "value-absent", "mapping-unknown-field", "gender-not-canonical", "service-not-canonical",
        "names-absent", "rows-hidden", "rows-struck", "cells-struck", "name-vacant", "name-unlike", "name-remark",
        "marks-only", "cells-unused", "letters-lost", "degree-unfinished", "text-unfinished",
        "left-the-pool", "slate-person-twice",
    }
)  # fmt: skip


def is_deciding(problem: ProblemShown) -> bool:
    """Whether it is printed though nobody asked for remarks: every error, and what decides answers."""
    return problem.severity == "error" or problem.code in DECIDING


def short_line(voice: Voice, problem: ProblemShown) -> str:
    """`FILE:LINE: message`, without its code, its text and the way out."""
    return f"{place(voice, problem)}: {plain(voice, problem.message)}"


def place(voice: Voice, problem: ProblemShown) -> str:
    return plain(voice, problem.where)


def plain(voice: Voice, text: str) -> str:
    """The text fit to print, rule files of the installed packs by their names: `pack:ct45-2025-structure:18`."""
    return shorten_packs(printable(text), voice.say("place.pack"))


def problem_lines(voice: Voice, problem: ProblemShown) -> list[str]:
    """`FILE:LINE:  [code] message`, then the text as written and the way out."""
    severity = "" if problem.severity == "error" else f"{voice.say(f'severity.{problem.severity}')}: "
    lines = [f"{place(voice, problem)}:  [{printable(problem.code)}] {severity}{plain(voice, problem.message)}"]
    if problem.value:
        lines.append(voice.say("problems.value", value=plain(voice, problem.value)))
    if problem.hint:
        lines.append(voice.say("problems.hint", hint=plain(voice, problem.hint)))
    return lines


def problem_tally(voice: Voice, problems: Iterable[ProblemShown]) -> str:
    """How many of each severity; kinds that do not occur are left out."""
    found = [problem.severity for problem in problems]
    return ", ".join(
        voice.count(f"problems.{severity}", found.count(severity))
        for severity in ("error", "warning", "note")
        if severity in found
    )
