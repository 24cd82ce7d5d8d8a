"""What stands on the right above a list that is handed in: the number of the form, and what its figures count."""

from __future__ import annotations

from planner.report.printable import printable
from planner.results.result import LetterheadShown


def form_lines(head: LetterheadShown | None) -> tuple[str, ...]:
    """`Biểu số 12`, `Đvt: Người`, as far as the plan's `document` sets them: what a `Table` has `above` it."""
    return () if head is None else tuple(printable(text) for text in (head.form_number, head.unit_line) if text)
