"""What is said of a pool, for programs (contract, section 5)."""

from __future__ import annotations

import json
from typing import Any

from planner.intake.lint import PoolLint
from planner.report.problems import shown


def lint_json(found: PoolLint, lang: str, **more: Any) -> str:
    """Command, status, rows (people), columns (letter or header to field), problems; `more` keys before the problems."""
    document = {
        "command": found.command,
        "status": found.status,
        "rows": found.people,
        "columns": dict(found.columns_read),
        **more,
        "problems": [shown(problem, lang).model_dump(exclude_none=True) for problem in found.problems],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
