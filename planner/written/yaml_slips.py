"""What is wrong with a file that is no YAML, in words of our own, at the line where the slip is.

The parser stops where it can go on no more, often a line below the slip, and speaks of itself ("could not find expected ':'").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import yaml

from planner.written.odd_characters import odd_character
from planner.written.problem_list import ProblemList

_COLON = re.compile(r":(?=\s|$)")
_TIGHT_COLON = re.compile(r"^\s*(?:-\s+)?[\w.-]+:[^\s/]")
_TIGHT_DASH = re.compile(r"^\s*-[^\s-]")
_CLOSERS = {"}": "{", "]": "["}


def add_syntax(problems: ProblemList, shown: str, lines: Sequence[str], error: yaml.MarkedYAMLError) -> None:
    """The problem of a parser's error, at its line (FILE:LINE) and with the text of that line."""
    detail = error.problem or error.context or "?"
    mark = error.problem_mark or error.context_mark
    stopped = mark.line if mark is not None else 0
    column = mark.column if mark is not None else 0
    began = error.context_mark.line if error.context_mark is not None else stopped
    code, at, params = _slip(error, lines, stopped, column, began, detail)
    for line in dict.fromkeys((at, stopped, stopped - 1)):
        odd = odd_character(lines[line], in_line=True) if 0 <= line < len(lines) else None
        if odd is not None:
            problems.add("yaml-odd-character", f"{shown}:{line + 1}", lines[line].strip(), **odd.params)
            return
    problems.add(code, f"{shown}:{at + 1}", lines[at].strip() if at < len(lines) else "", **params)


def _slip(
    error: yaml.MarkedYAMLError, lines: Sequence[str], stopped: int, column: int, began: int, detail: str
) -> tuple[str, int, dict[str, object]]:
    """The code, the line (from 0) and the parameters of the problem."""
    raw = lines[stopped] if stopped < len(lines) else ""
    indent = len(raw) - len(raw.lstrip())
    here = raw[column : column + 1]
    if "\t" in raw[:indent] or "tab character" in detail:
        return "yaml-tab", stopped, {}
    if detail.startswith("could not find expected ':'"):
        # The key is on the line where the parser began to look for it.
        tight = began < len(lines) and _TIGHT_COLON.match(lines[began])
        return ("yaml-colon-space" if tight else "yaml-no-colon"), began, {}
    if detail.startswith("found unexpected end of stream") and "quoted" in (error.context or ""):
        return "yaml-quote-open", began, {}
    if detail.startswith("did not find expected ',' or"):
        bracket = lines[began][error.context_mark.column : error.context_mark.column + 1] if error.context_mark else "{"
        if began != stopped:
            return "yaml-bracket-open", began, {"bracket": bracket, "line": stopped + 1}
        return "yaml-no-comma", stopped, {"bracket": bracket}
    if here in _CLOSERS and here:
        return "yaml-bracket-extra", stopped, {"bracket": here, "opening": _CLOSERS[here]}
    if detail.startswith("did not find expected key") and raw[:column].rstrip()[-1:] in ("'", '"'):
        return "yaml-quote-early", stopped, {}
    if detail.startswith(("found character that cannot start", "did not find expected alphabetic")) or (
        "block scalar" in (error.context or "")
    ):
        start = error.context_mark.column if error.context_mark is not None else column
        return "yaml-first-character", stopped, {"character": raw[start : start + 1]}
    if "escape" in detail:
        return "yaml-escape", stopped, {}
    if detail.startswith("block sequence entries are not allowed"):
        return "yaml-list-beside-key", stopped, {}
    if "'-' indicator" in detail and _TIGHT_DASH.match(raw):
        return "yaml-dash-space", stopped, {}
    if detail.startswith("mapping values are not allowed") and len(_COLON.findall(raw.strip())) > 1:
        return "yaml-colon", stopped, {}
    if _is_askew(error, indent):
        return "yaml-indent", stopped, {}
    return "yaml-syntax", stopped, {"detail": {"en": detail, "vi": "không đọc được cấu trúc ở dòng này"}}


def _is_askew(error: yaml.MarkedYAMLError, indent: int) -> bool:
    """Whether the parser stopped at a line that begins in a column where none of its block does."""
    detail, mark = error.problem or "", error.problem_mark
    if detail.startswith("mapping values are not allowed"):
        return True  # a key further in than the one before, which has its value already
    ends = ("did not find expected key", "did not find expected '-' indicator", "expected <block end>")
    return detail.startswith(ends) and "block" in (error.context or "") and mark is not None and mark.column == indent
