"""Titles beside and above what is drawn."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from planner.report.printable import printable

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.legend import Legend

_BESIDE, _BESIDE_ABOVE = 40, 70  # letters of a legend that stands in one line: beside the labels, over the whole chart

_LETTERS, _LETTERS_ABOVE = 40, 84  # of a line


def legend(axes: Axes, keys: list[Any], titles: Sequence[str]) -> None:
    """Above the chart. The titles are set afterwards: matplotlib would leave one out that begins with `_`."""
    if not keys:
        return
    columns = len(keys) if sum(map(len, titles)) <= _BESIDE else 1
    _name(
        axes.legend(
            keys, ["x"] * len(keys), loc="lower left", bbox_to_anchor=(0.0, 1.0), ncols=columns, frameon=False,
            borderaxespad=0.2,
        ), titles, _LETTERS,
    )  # fmt: skip


def legend_above(axes: Axes, keys: list[Any], titles: Sequence[str]) -> None:
    """Above the labels, too, over the whole width."""
    figure = axes.get_figure(root=True)
    if keys and figure is not None:
        columns = len(keys) if sum(map(len, titles)) <= _BESIDE_ABOVE else 1
        made = figure.legend(
            keys, ["x"] * len(keys), loc="outside upper left", ncols=columns, frameon=False, fontsize=8, columnspacing=1.2
        )
        _name(made, titles, _LETTERS_ABOVE if columns == 1 else _LETTERS)


def _name(shown: Legend, titles: Sequence[str], letters: int) -> None:
    for text, title in zip(shown.get_texts(), titles, strict=False):
        text.set_text(broken(title, letters))


def broken(title: str, width: int = _LETTERS) -> str:
    """A long title over at most three lines; what is left out shows as `…` (the table beside has it in full)."""
    lines = textwrap.wrap(printable(title[: 4 * width]), width)
    if len(lines) > 3 or len(title) > 4 * width:
        lines = [*lines[:2], lines[min(2, len(lines) - 1)][: width - 1] + "…"]
    return "\n".join(lines)
