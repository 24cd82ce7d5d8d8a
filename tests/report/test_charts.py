"""Charts: drawn at all, alike each time, nothing taken for a formula, no text cut, none over another."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
import warnings
from typing import Any
from xml.etree import ElementTree

import pytest

from planner.report import charts
from planner.report.charts.ink import STYLE
from planner.report.charts.pyramid import band_place
from planner.report.charts.titles import broken
from planner.report.document import Cell, Chart, LimitLine, Series
from tests.report.documents import EVIL, bullets, evil, pyramid, seats, steps, strip

BREAKING = [block for block in evil().sections[0].blocks if isinstance(block, Chart)]
KINDS = {"pyramid": pyramid, "bullets": bullets, "steps": steps}


def texts(svg: bytes) -> str:
    return "\n".join("".join(e.itertext()) for e in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text"))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("form", ["svg", "png"])
def test_same_bytes_each_time(kind: str, form: Any) -> None:
    first = charts.draw(KINDS[kind](), form, "vi")
    assert first == charts.draw(KINDS[kind](), form, "vi")
    assert first.startswith(b"\x89PNG" if form == "png" else b"<?xml")


def test_no_date_in_a_picture() -> None:
    assert b"date>" not in charts.draw(bullets(), "svg", "vi")
    assert b"Software" not in charts.draw(bullets(), "png", "vi")


def test_texts_of_bullets() -> None:
    shown = texts(charts.draw(bullets(), "svg", "vi"))
    ends = ("✓ 8/51, cần 8", "! 26/50, cần 20–25", "✗ <5, không quá 55")
    for text in (*ends, "Dân tộc thiểu số", "bắt buộc", "trong nguồn", "không ghi số"):
        assert text in shown


def test_texts_of_steps() -> None:
    shown = texts(charts.draw(steps(), "svg", "vi"))
    for text in ("1.600", "1.400", "8", "cần có: 9", "trong nguồn"):
        assert text in shown


def test_texts_of_a_pyramid() -> None:
    shown = texts(charts.draw(pyramid(), "svg", "vi")).split("\n")
    for text in ("nam (139)", "nữ", "48", "15", "< 42, ≥ 42", "≤ 43", "≥ 55"):
        assert text in shown


@pytest.mark.slow
def test_nothing_is_a_formula() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for chart in BREAKING:
            shown = texts(charts.draw(chart, "svg", "vi"))
            charts.draw(chart, "png", "vi")
            assert "$x^2$" in shown
            assert "\\frac{1}{2" in shown


def test_series_whose_name_begins_with_an_underscore_is_in_the_legend() -> None:
    one, none = (1.0,), (None,)
    series = (Series("_one", one), Series("_two", one), *(Series("_three", none) for _ in range(3)))
    chart = Chart("k", "t", "bullets", ("a",), series, "alt", "%")
    shown = texts(charts.draw(chart, "svg", "en")).split("\n")
    assert {"_one", "_two"} <= set(shown)
    assert "_three" not in shown


@pytest.mark.parametrize("kind", KINDS)
def test_empty(kind: Any) -> None:
    series = tuple(Series(title, ()) for title in "abcde"[: 5 if kind == "bullets" else 2])
    charts.draw(Chart("k", "t", kind, (), series, "alt"), "svg", "vi")


def test_zeros_and_nothing() -> None:
    shown = texts(charts.draw(Chart("k", "t", "steps", ("a", "b"), (Series("s", (0.0, None)),), "alt"), "svg", "vi"))
    assert "0" in shown
    series = tuple(Series(title, (0.0, None)) for title in "abcde")
    charts.draw(Chart("k", "t", "bullets", ("a", "b"), series, "alt"), "svg", "vi")


@pytest.mark.parametrize(
    ("age", "place"), [(40, 1.5), (42, 1.9), (44, 2.3), (45, 2.5), (60, 3.5), (35, 0.5), (34, 0.5), (20, 0.5)]
)
def test_place_of_an_age(age: float, place: float) -> None:
    assert band_place(("≤ 34", "35–39", "40–44", "≥ 45"), age) == pytest.approx(place)


def _boxes(chart: Chart) -> tuple[Any, list[tuple[str, Any]]]:
    """The figure's box and those of all its texts, in dots."""
    import matplotlib as mpl
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.text import Text

    with mpl.rc_context(STYLE):
        figure = charts.figure(chart, "vi")
        canvas = FigureCanvasAgg(figure)
        canvas.draw()
        axes = figure.axes[0]
        low, high = axes.get_xlim()
        beyond = {t for t in axes.get_xticklabels() if not low <= t.get_position()[0] <= high}  # ticks that are not drawn
        shown = [
            t for t in figure.findobj(Text) if isinstance(t, Text) and t.get_visible() and t.get_text() and t not in beyond
        ]
        # Only the text: the box of an annotation holds its line too.
        return figure.bbox, [(t.get_text(), Text.get_window_extent(t, canvas.get_renderer())) for t in shown]


MANY = Chart(
    "many",
    "t",
    "bullets",
    tuple(f"{n}. Yêu cầu rất dài về cơ cấu của Ban Chấp hành Đảng bộ thành phố nhiệm kỳ này" * 2 for n in range(14)),
    (
        *(Series(title, tuple(100.0 for _ in range(14))) for title in ("bắt buộc", "phấn đấu")),
        *(Series(title, tuple(15.0 for _ in range(14))) for title in ("ít nhất", "nhiều nhất", "tỷ lệ trong nguồn")),
    ),
    "alt",
    "%",
    ends=tuple(Cell("! 1.234/9.999 +12?, cần 1.300–1.400", "bad", bold=True) for _ in range(14)),
)
CLOSE = Chart(
    "close",
    "t",
    "pyramid",
    pyramid().categories,
    pyramid().series,
    "alt",
    "người",
    tuple(
        LimitLine(title, at)
        for title, at in (("< 40", 40.0), ("< 41", 41.0), ("≤ 42", 42.0), ("Nữ còn đủ 48 tháng công tác", 43.0))
    ),
)


DRAWN = [pyramid(), bullets(), seats(), steps(), strip(), MANY, CLOSE, *BREAKING]


@pytest.mark.parametrize("chart", DRAWN, ids=lambda chart: chart.key)
def test_no_text_is_cut_or_lies_on_another(chart: Chart) -> None:
    paper, shown = _boxes(chart)
    for text, box in shown:
        assert paper.x0 <= box.x0 < box.x1 <= paper.x1, f"cut: {text!r}"
        assert paper.y0 <= box.y0 < box.y1 <= paper.y1, f"cut: {text!r}"
    for i, (text, box) in enumerate(shown):
        for other_text, other in shown[i + 1 :]:
            wide = min(box.x1, other.x1) - max(box.x0, other.x0)
            high = min(box.y1, other.y1) - max(box.y0, other.y0)
            assert wide <= 0.5 or high <= 0.5, f"{text!r} lies on {other_text!r}"


def test_long_titles_say_that_they_go_on() -> None:
    assert broken("Nguyễn" * 900).endswith("…")
    assert broken(" ".join(["chữ"] * 200)).endswith("…")
    assert broken("ngắn") == "ngắn"
    assert broken("") == ""
    assert all(broken(text).count("\n") <= 2 for text in EVIL)


@pytest.mark.slow
def test_five_charts_are_quick() -> None:
    """Import and all: in a process of its own, by the processor's clock."""
    program = (
        "import sys, time; sys.path.insert(0, '.'); from tests.report.documents import *; start = time.process_time()\n"
        "from planner.report.charts import draw\n"
        "for chart in (pyramid(), pyramid('b'), bullets(), steps(), steps()): draw(chart, 'svg', 'vi')\n"
        "print(time.process_time() - start)"
    )
    seconds = float(subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout)
    assert seconds < 3.0  # 1.2 on the machine where it was written


@pytest.mark.parametrize("kind", ["bullets", "steps"])
def test_what_no_xml_can_hold_is_escaped(kind: str) -> None:
    chart = KINDS[kind]()
    odd = dataclasses.replace(chart, categories=tuple(f"{title}\ufffe\uffff\x00" for title in chart.categories))
    assert "\\ufffe" in texts(charts.draw(odd, "svg", "vi"))
