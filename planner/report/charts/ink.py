"""Colours and strokes of all charts: the first colour is dark, the second pale, so that grey tells them apart."""

from __future__ import annotations

from typing import Any

WIDTH = 7.0  # inches: what A4 leaves between its margins
NARROW = 0.58  # of it: a chart beside another one
INK, FIRST, SECOND, LIMIT, FAINT = "#222222", "#3b6ea5", "#e2b04a", "#8c1d18", "#d0d0d0"
STYLE: Any = {
    "font.family": "DejaVu Sans", "font.size": 9, "text.parse_math": False, "axes.spines.top": False,
    "axes.spines.right": False, "axes.edgecolor": INK, "axes.labelcolor": INK, "axes.axisbelow": True, "text.color": INK,
    "xtick.color": INK, "ytick.color": INK, "hatch.linewidth": 0.6, "svg.fonttype": "none", "svg.hashsalt": "planner",
    "figure.facecolor": "white",
}  # fmt: skip
NEEDED: tuple[Any, ...] = ("--", ":", "-.", "-")  # how one line after the other is drawn
LINE, FRAME = 0.18, 0.9  # inches: a line of text; what stands around the bars
BESIDE: Any = {"facecolor": "white", "edgecolor": "none", "pad": 0.8}  # numbers beside bars stay readable on a line
PALE = "#b9cbe0"
TONES = {"good": "#145c2c", "bad": "#8c1d18", "open": "#6b4a00", "quiet": "#555555"}  # beside signs and words that say the same
