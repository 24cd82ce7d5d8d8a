"""Notes on how the answer was reached, and warnings about the input."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planner.report.document import Block, Details, Listing, Section
from planner.report.phrases.reasons import note_lines
from planner.report.phrases.voice import Voice
from planner.report.printable import printable
from planner.results.result import ProblemShown
from planner.words import knows, say

# The folders of an absolute path, of Unix or of Windows.
_FOLDERS = re.compile(r"(?<![\w/.])(?:[A-Za-z]:)?[/\\](?:[^/\\\s:]+[/\\])+")
_COMMAND = re.compile(r"\bplanner [a-z]")
_CODE = re.compile(r" ?\[[a-z0-9]+(?:-[a-z0-9]+)+\]")
_NAME = re.compile(r"`([^`]+)`")
_LINE = re.compile(r"^(?P<file>.+?):(?P<line>\d+)(?::(?P<column>.+))?$")
_CELL = re.compile(r"^(?P<file>[^!]+)!(?P<sheet>[^!]+)!(?P<cell>[^!]+)$")
_PLACE_WITHIN = re.compile(r"\b(\d+):([a-z][a-z_]+)\b")


def sections(voice: Voice) -> Iterator[Section]:
    notes = note_lines(voice)
    if voice.result.details is None and voice.result.status != "bad_input":
        notes.append(voice.say("note.no-details"))
    if notes:
        yield Section("notes", voice.say("notes.title"), (Listing(tuple(notes)),))
    if voice.result.problems:
        blocks: list[Block] = []
        for problem in voice.result.problems:
            first, *rest = _lines(voice, problem)
            blocks.append(Details(first, tuple(rest), "bad" if problem.severity == "error" else "open"))
        yield Section("problems", voice.say("problems.title"), tuple(blocks))


def _lines(voice: Voice, problem: ProblemShown) -> list[str]:
    """Where it is and what is wrong, then the text as written and what to look at: without codes and commands, which
    mean nothing to a reader of paper."""
    severity = "" if problem.severity == "error" else f"{voice.say(f'severity.{problem.severity}')}: "
    lines = [f"{_place(voice, problem.where)}: {severity}{_plain(voice, problem.message)}"]
    if problem.value and problem.value not in problem.message and not problem.where.startswith(problem.value):
        lines.append(voice.say("problems.value", value=printable(_FOLDERS.sub("", problem.value))))
    if problem.hint and not _COMMAND.search(problem.hint):
        lines.append(voice.say("problems.hint", hint=_plain(voice, problem.hint)))
    return lines


def _plain(voice: Voice, text: str) -> str:
    """A sentence without the code of a remark, with fields and places in words."""
    text = _NAME.sub(lambda found: f"“{_field(voice, found[1])}”", _CODE.sub("", _FOLDERS.sub("", printable(text))))
    return _PLACE_WITHIN.sub(lambda found: voice.say("place.within", line=found[1], column=_field(voice, found[2])), text)


def _place(voice: Voice, where: str) -> str:
    """`pool.csv, dòng 27, cột tháng nghỉ hưu`; the folders of the machine where the report was made left out."""
    where = _FOLDERS.sub("", printable(where))
    if cell := _CELL.match(where):
        return voice.say("place.cell", **cell.groupdict())
    if line := _LINE.match(where):
        file, number, column = line["file"], line["line"], line["column"]
        if column:
            return voice.say("place.line-column", file=file, line=number, column=_field(voice, column))
        return voice.say("place.line", file=file, line=number)
    return where


def _field(voice: Voice, name: str) -> str:
    """A field as the language calls it; anything else as it is."""
    code = f"cadre-field.{name}"
    return say(code, voice.lang) if knows(code) else voice.field(name) if knows(f"field.{name}") else printable(name)
