"""Bounds as a band and the count as a tick, in one scale: numbers for an SVG, since pages allow no inline style."""

from __future__ import annotations

from dataclasses import dataclass

from planner.results.result import Finding

_EDGE, _ROOM = 4.0, 1.18  # pixels left free at both ends; how far the scale goes beyond what it shows


@dataclass(frozen=True)
class Bar:
    """In pixels of a picture of this width; `reach` is the span that compliant slates can have, where it is known."""

    width: int
    low: float
    band: float
    at: float
    full: float
    cells: tuple[tuple[float, float, str], ...] = ()  # x, width, verdict of each value of a count_each
    reach: tuple[float, float] | None = None


def bar(finding: Finding, width: int, reach: tuple[int, int] | None = None) -> Bar | None:
    """The bar of a finding; None where it says nothing: a standard that everybody meets, a rule without a count."""
    full = width - 2 * _EDGE
    if finding.by_value is not None:
        shown = sorted(finding.by_value.values(), key=lambda found: found.verdict == "met")[:24]
        each = full / max(1, len(shown))
        cells = tuple((round(_EDGE + n * each, 1), round(max(1.0, each - 1), 1), one.verdict) for n, one in enumerate(shown))
        return Bar(width, 0, 0, 0, full, cells)
    if finding.kind in ("apart", "holds") or finding.actual is None:
        return None
    if finding.kind in ("require", "include", "exclude") and finding.verdict == "met":
        return None
    numbers = [finding.at_most, finding.actual, finding.at_least, 1, *(reach or ())]
    top = _ROOM * float(max(n for n in numbers if n is not None))
    if finding.kind == "require" and finding.base:
        top = float(finding.base)

    def x(value: float) -> float:
        return round(_EDGE + full * max(0.0, min(value / top, 1.0)), 1)

    low = x(float(finding.at_least or 0))
    high = x(float(finding.at_most) if finding.at_most is not None else top)
    if high - low < 4:  # also where no whole number fits between the bounds
        middle = (low + high) / 2
        low, high = middle - 2, middle + 2
    span = None if reach is None else (x(float(reach[0])), x(float(reach[1])))
    return Bar(width, round(low, 1), round(high - low, 1), x(float(finding.actual)), full, reach=span)
