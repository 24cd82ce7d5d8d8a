"""A result read back from its JSON: printed later, on another machine, without pool or solver."""

from __future__ import annotations

from pathlib import Path

from planner.language.file_kinds import file_fault
from planner.problems import BadInput, Problem
from planner.report.result import Result

MOST_BYTES = 500_000_000


def read_result(path: Path) -> Result:
    """The result in a file. Raises BadInput: no such file, no result of this program."""
    shown = str(path)
    if fault := file_fault(path):
        raise BadInput([Problem(fault, shown, shown)])
    from pydantic import ValidationError

    try:
        if path.stat().st_size > MOST_BYTES:
            raise BadInput([Problem("result-oversized", shown, params={"megabytes": MOST_BYTES // 1_000_000})])
        return Result.model_validate_json(path.read_bytes())
    except OSError as error:
        raise BadInput([Problem("result-unreadable", shown, error.strerror)]) from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        said = f"{where}: {first['msg']}" if where else first["msg"]
        raise BadInput([Problem("result-form", shown, said[:200], params={"count": error.error_count()})]) from error
