"""A series of a native chart: where its numbers stand, what they are (for viewers that do not look them up), how bars look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from planner.report.document import Chart, Series
from planner.report.xlsx.texts import clean, stored

if TYPE_CHECKING:
    from openpyxl.chart.series import Series as NativeSeries

_COUNT, SHARE = '0;0;""', '0.00"%"'
# fill of bars: (pattern, ink, paper); no pattern is solid
_FILLS: dict[str, tuple[str, str, str]] = {
    "solid": ("", "A3BFDF", "FFFFFF"),
    "hatched": ("wdUpDiag", "7A5A00", "FFFFFF"),
    "dotted": ("pct20", "222222", "FFFFFF"),
    "line": ("ltHorz", "8C1D18", "FFFFFF"),
}


@dataclass(frozen=True)
class Place:
    """The sheet, the row of the headers, the columns (from 1) of the categories and of the numbers."""

    sheet: str
    top: int
    names: int
    numbers: int

    def of(self, column: int, first: int, last: int) -> str:
        from openpyxl.utils import get_column_letter, quote_sheetname

        letter = get_column_letter(column)
        tail = f":${letter}${last}" if last > first else ""
        return f"{quote_sheetname(self.sheet)}!${letter}${first}{tail}"


def native_series(
    place: Place, number: int, one: Series, values: Sequence[float | None], categories: Sequence[str], chart: Chart
) -> NativeSeries:
    """`values` as they are drawn: those of men in a pyramid are negative."""
    from openpyxl.chart.data_source import AxDataSource, NumData, NumDataSource, NumRef, NumVal, StrRef
    from openpyxl.chart.series import Series as NativeSeries
    from openpyxl.chart.series import SeriesLabel

    first, last = place.top + 1, place.top + len(values)
    made = NativeSeries(idx=number, order=number)
    made.tx = SeriesLabel(strRef=StrRef(place.of(place.numbers, place.top, place.top), _texts([one.title])))
    made.cat = AxDataSource(strRef=StrRef(place.of(place.names, first, last), _texts(categories)))
    known = [NumVal(idx=i, v=value) for i, value in enumerate(values) if value is not None]
    data = NumData(formatCode="General", ptCount=len(values), pt=known)
    made.val = NumDataSource(numRef=NumRef(place.of(place.numbers, first, last), data))
    _look(made, one, chart)
    return made


def _texts(texts: Sequence[str]) -> Any:
    from openpyxl.chart.data_source import StrData, StrVal

    return StrData(ptCount=len(texts), pt=[StrVal(idx=i, v=stored(clean(text))) for i, text in enumerate(texts)])


def _look(series: Any, one: Series, chart: Chart) -> None:
    from openpyxl.chart.label import DataLabelList
    from openpyxl.chart.shapes import GraphicalProperties
    from openpyxl.drawing.fill import PatternFillProperties
    from openpyxl.drawing.line import LineProperties

    pattern, ink, paper = _FILLS[one.pattern]
    look = GraphicalProperties(ln=LineProperties(solidFill="222222", w=6350))
    if pattern:
        look.pattFill = PatternFillProperties(prst=pattern)
        look.pattFill.foreground = _colour(ink)
        look.pattFill.background = _colour(paper)
    else:
        look.solidFill = ink
    series.graphicalProperties = look
    series.invertIfNegative = False
    labels = DataLabelList(showVal=True, showSerName=False, showCatName=False, showLegendKey=False, showPercent=False)
    labels.position = None if chart.kind == "pyramid" else "outEnd"
    labels.numFmt = _COUNT if chart.unit != "%" else SHARE
    series.dLbls = labels


def _colour(ink: str) -> Any:
    from openpyxl.drawing.colors import ColorChoice

    return ColorChoice(srgbClr=ink)
