"""Notes on how the answer was reached, and warnings about the input."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planner.report.document import Block, Details, Listing, Section
from planner.report.phrases.problems import problem_lines
from planner.report.phrases.reasons import note_lines
from planner.report.phrases.voice import Voice
from planner.report.result import ProblemShown

# The folders of an absolute path, of Unix or of Windows.
_FOLDERS = re.compile(r"(?<![\w/.])(?:[A-Za-z]:)?[/\\](?:[^/\\\s:]+[/\\])+")


def sections(voice: Voice) -> Iterator[Section]:
    notes = note_lines(voice)
    if voice.result.details is None and voice.result.status != "bad_input":
        notes.append(voice.say("note.no-details"))
    if notes:
        yield Section("notes", voice.say("notes.title"), (Listing(tuple(notes)),))
    if voice.result.problems:
        blocks: list[Block] = []
        for problem in voice.result.problems:
            first, *rest = problem_lines(voice, _on_paper(problem))
            blocks.append(Details(first, tuple(rest), "bad" if problem.severity == "error" else "open"))
        yield Section("problems", voice.say("problems.title"), tuple(blocks))


def _on_paper(problem: ProblemShown) -> ProblemShown:
    """A problem without the folders of the machine where the report was made: `ct45-2025-structure.yaml:18`."""
    texts = {"where": problem.where, "value": problem.value, "message": problem.message, "hint": problem.hint}
    return problem.model_copy(update={key: text and _FOLDERS.sub("", text) for key, text in texts.items()})
