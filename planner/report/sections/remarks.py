"""Notes on how the answer was reached, and remarks on the input: on paper all of them, without the codes and commands of
which a screen's reader makes use; on a screen what decides answers, else all of them where somebody asks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from planner.report.document import Folded, Listing, Paragraph, Section
from planner.report.phrases.problems import is_deciding, problem_lines, problem_tally, short_line
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
    if voice.is_paper and voice.result.details is None and voice.result.status != "bad_input":
        notes.append(voice.say("note.no-details"))
    if notes:
        yield Section("notes", voice.say("notes.title"), (Listing(tuple(notes)),))
    problems = voice.result.problems
    if not problems:
        return
    if voice.is_paper:
        yield Section("problems", voice.say("problems.title"), tuple(_in_full(voice, problems, _lines)))
    elif voice.has_remarks or voice.result.status == "bad_input":
        title = "" if voice.result.status == "bad_input" else voice.say("problems.title")
        tally = Paragraph(problem_tally(voice, problems))
        yield Section("problems", title, (*_in_full(voice, problems, problem_lines), tally))
    else:
        yield _shortly(voice, problems)


def _in_full(
    voice: Voice, problems: Sequence[ProblemShown], lines: Callable[[Voice, ProblemShown], list[str]]
) -> Iterator[Folded]:
    for problem in problems:
        first, *rest = lines(voice, problem)
        yield Folded(first, tuple(rest), "bad" if problem.severity == "error" else "open", unbroken=not voice.is_paper)


def _shortly(voice: Voice, problems: Sequence[ProblemShown]) -> Section:
    """What decides answers, a line each; how many others there are, and how to see them."""
    deciding = [problem for problem in problems if is_deciding(problem)]
    others = [problem for problem in problems if not is_deciding(problem)]
    code = "problems.more" if deciding and others else "problems.shown" if deciding else "problems.others"
    rest = Paragraph(voice.say(code, tally=problem_tally(voice, others)))
    if not deciding:
        return Section("problems", "", (rest,))
    told = Listing(tuple(short_line(voice, problem) for problem in deciding), unbroken=True)
    return Section("problems", voice.say("problems.title"), (told, rest))


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
