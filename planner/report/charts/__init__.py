"""Charts as pictures: SVG for HTML, PNG for Word. Readable in black and white: patterns and labels tell what colours repeat.

One kind a file, one line here. matplotlib draws them: kept for two decades, brings its own font with every Vietnamese letter,
needs no screen and no network. No text is a formula (`$` prints as it is), and each stands where no bar or line can reach it:
labels on the left, limits on the right, the legend above.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Literal

from planner.report.charts.bullets import BULLETS
from planner.report.charts.frontier import FRONTIER
from planner.report.charts.gantt import GANTT
from planner.report.charts.ink import NARROW, STYLE, WIDTH
from planner.report.charts.kind import Kind
from planner.report.charts.months import MONTHS
from planner.report.charts.pyramid import PYRAMID
from planner.report.charts.ranges import RANGES
from planner.report.charts.seat_map import SEAT_MAP
from planner.report.charts.steps import STEPS
from planner.report.charts.strip import STRIP
from planner.report.charts.titles import broken
from planner.report.document import Chart

if TYPE_CHECKING:
    from matplotlib.figure import Figure

KINDS: dict[str, Kind] = {
    "pyramid": PYRAMID,
    "bullets": BULLETS,
    "steps": STEPS,
    "ranges": RANGES,
    "frontier": FRONTIER,
    "months": MONTHS,
    "seat-map": SEAT_MAP,
    "gantt": GANTT,
    "strip": STRIP,
}


def draw(chart: Chart, form: Literal["svg", "png"], lang: str, *, narrow: bool = False) -> bytes:
    """The chart as a picture; the same bytes for the same chart. Titles that need more than three lines end in `…`. `narrow`:
    for half the width of a page, in letters of the same size."""
    import matplotlib as mpl

    with mpl.rc_context(STYLE):
        made = io.BytesIO()
        keep = {"Date": None} if form == "svg" else {"Software": None}
        figure(chart, lang, WIDTH * NARROW if narrow else WIDTH).savefig(made, format=form, dpi=160, metadata=keep)
    return made.getvalue()


def figure(chart: Chart, lang: str, wide: float = WIDTH) -> Figure:
    """The chart drawn, in the style that is set, so many inches wide."""
    from matplotlib.figure import Figure

    kind = KINDS[chart.kind]
    titles = [broken(title, kind.letters) for title in chart.categories]
    made = Figure(figsize=(wide, kind.high(chart, titles)), layout="constrained")  # of its own: no global state, no window
    made.get_layout_engine().set(h_pad=0.08)  # type: ignore[union-attr, call-arg]
    kind.draw(made.subplots(), chart, lang, titles)
    if wide < WIDTH:
        made.draw_without_rendering()  # what stands beside the bars moves with them: a second time it finds its room
    return made


def widest(chart: Chart) -> int:
    """How wide the chart is on paper at most, in mm."""
    return KINDS[chart.kind].widest


def may_be_narrow(chart: Chart) -> bool:
    """Whether half the width of a page is enough for it."""
    return KINDS[chart.kind].may_be_narrow
