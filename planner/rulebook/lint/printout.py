"""What `rules lint` prints: lines for people, or the JSON of the contract."""

from __future__ import annotations

import json
from collections.abc import Sequence

from planner.problems import Problem
from planner.report.printable import printable
from planner.report.problems import shown
from planner.rulebook.filled_lines import filled
from planner.rulebook.lint.run import status_of
from planner.words import say, say_count

COMMAND = "rules lint"
_HEADS = {
    "error": "lint.problems",
    "warning": "lint.warnings-only",
    "note": "lint.notes-only",
    "clean": "lint.clean",
}


def as_json(problems: Sequence[Problem], lang: str) -> str:
    answer = {
        "command": COMMAND,
        "status": status_of(problems),
        "problems": [shown(problem, lang).model_dump(exclude_none=True) for problem in problems],
    }
    return json.dumps(answer, ensure_ascii=False, indent=2) + "\n"


def as_text(problems: Sequence[Problem], lang: str, width: int) -> str:
    """The verdict, then each problem with its place, the text as written and the way out, then how many there are."""
    gravest = next((s for s in ("error", "warning", "note") if any(p.severity == s for p in problems)), "clean")
    lines = [say(_HEADS[gravest], lang)]
    for problem in problems:
        said = shown(problem, lang)
        severity = f"{say(f'severity.{said.severity}', lang)}: "
        lines += ["", *filled(f"{printable(said.where)}:  [{said.code}] {severity}{printable(said.message)}", width)]
        if said.value:
            lines += filled(say("problems.value", lang, value=printable(said.value)), width, 4)
        lines += filled(say("problems.hint", lang, hint=printable(said.hint)), width, 4)
    counts = {s: sum(p.severity == s for p in problems) for s in ("error", "warning", "note")}
    tally = ", ".join(say_count(f"problems.{s}", lang, n) for s, n in counts.items() if n)
    return "\n".join([*lines, *(["", tally] if tally else [])]) + "\n"
