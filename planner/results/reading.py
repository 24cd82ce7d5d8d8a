"""A result read back from its JSON: printed later, on another machine, without pool or solver."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from planner.problems import BadInput, Problem
from planner.results.questions import module_of
from planner.results.result import Result
from planner.written.file_kinds import file_fault

MOST_BYTES = 500_000_000
MOST_COUNTED = 10**15


def read_result(path: Path) -> Result:
    """The result in a file. Raises BadInput: no such file, no result of this program."""
    shown = str(path)
    if fault := file_fault(path):
        raise BadInput([Problem(fault, shown, shown)])
    try:
        if path.stat().st_size > MOST_BYTES:
            raise BadInput([Problem("result-oversized", shown, params={"megabytes": MOST_BYTES // 1_000_000})])
        data = path.read_bytes().removeprefix(b"\xef\xbb\xbf")
    except OSError as error:
        raise BadInput([Problem("result-unreadable", shown, error.strerror)]) from error
    return result_of(data, shown)


def result_of(data: bytes, shown: str) -> Result:
    """The result that JSON says. Raises BadInput: it is none, or it holds what no result can (a number beyond counting, half
    a character, two committees of one name)."""
    from pydantic import ValidationError
    from pydantic_core import from_json

    try:
        raw = from_json(data, allow_inf_nan=False)
    except ValueError as error:
        raise BadInput([Problem("result-no-json", shown)]) from error
    if fault := _fault(raw):
        raise BadInput([_refused(shown, fault)])
    try:
        result = _type_of(raw).model_validate(raw)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise BadInput([_refused(shown, f"{where}: {first['msg']}" if where else first["msg"], error.error_count())]) from error
    ids = [committee.id for committee in result.committees]
    if len(set(ids)) < len(ids):
        raise BadInput([_refused(shown, "committees: an id twice")])
    return result


def _type_of(raw: Any) -> type[Result]:
    """What a result of its command is: a question has keys of its own."""
    part = module_of(raw["command"], "part") if isinstance(raw, dict) and isinstance(raw.get("command"), str) else None
    found: type[Result] = Result if part is None else part.RESULT
    return found


def _refused(shown: str, said: str, count: int = 1) -> Problem:
    return Problem("result-form", shown, said[:200], params={"count": count})


def _fault(raw: Any) -> str:
    """What could not be printed; "" where there is nothing."""
    waiting: list[Any] = [raw]
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            waiting += [*part.keys(), *part.values()]
        elif isinstance(part, list):
            waiting += part
        elif isinstance(part, str):
            if any("\ud800" <= character <= "\udfff" for character in part):
                return "half a character (a lone surrogate)"
        elif isinstance(part, int | float) and not -MOST_COUNTED <= part <= MOST_COUNTED:
            return f"a number beyond {MOST_COUNTED}"
    return ""
