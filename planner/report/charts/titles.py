"""Titles beside and above what is drawn."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from planner.report.printable import printable

if TYPE_CHECKING:
    from matplotlib.axes import Axes

def legend(axes: Axes, keys: list[Any], titles: Sequence[str]) -> None:
    """Above the chart. The titles are set afterwards: matplotlib would leave one out that begins with `_`."""
    if not keys:
        return
    beside = sum(map(len, titles)) <= 40
    shown = axes.legend(
        keys, ["x"] * len(keys), loc="lower left", bbox_to_anchor=(0.0, 1.0), ncols=len(keys) if beside else 1, frameon=False,
        borderaxespad=0.2,
    )  # fmt: skip
    for text, title in zip(shown.get_texts(), titles, strict=False):
        text.set_text(broken(title))


def broken(title: str, width: int = 40) -> str:
    """A long title over at most three lines; what is left out shows as `…` (the table beside has it in full)."""
    lines = textwrap.wrap(printable(title[: 4 * width]), width)
    if len(lines) > 3 or len(title) > 4 * width:
        lines = [*lines[:2], lines[min(2, len(lines) - 1)][: width - 1] + "…"]
    return "\n".join(lines)
