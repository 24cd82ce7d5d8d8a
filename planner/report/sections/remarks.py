"""Notes on how the answer was reached, and warnings about the input."""

from __future__ import annotations

from collections.abc import Iterator

from planner.report.document import Block, Details, Listing, Section
from planner.report.phrases.problems import problem_lines
from planner.report.phrases.reasons import note_lines
from planner.report.phrases.voice import Voice


def sections(voice: Voice) -> Iterator[Section]:
    notes = note_lines(voice)
    if voice.result.details is None and voice.result.status != "bad_input":
        notes.append(voice.say("note.no-details"))
    if notes:
        yield Section("notes", voice.say("notes.title"), (Listing(tuple(notes)),))
    if voice.result.problems:
        blocks: list[Block] = []
        for problem in voice.result.problems:
            first, *rest = problem_lines(voice, problem.model_copy(update={"where": _on_paper(problem.where)}))
            blocks.append(Details(first, tuple(rest), "bad" if problem.severity == "error" else "open"))
        yield Section("problems", voice.say("problems.title"), tuple(blocks))


def _on_paper(where: str) -> str:
    """A place without the folders of the machine where the report was made: `ct45-2025-structure.yaml:18`."""
    return where.replace("\\", "/").rpartition("/")[2] if where.startswith(("/", "..")) or where[1:3] == ":\\" else where
