"""What pictures draw is what the findings say: every number, every mark, every text for those who do not see them."""

from __future__ import annotations

import warnings
from fractions import Fraction
from pathlib import Path

import pytest

import planner
from planner.report.charts import draw
from planner.report.composer import document
from planner.report.document import Chart, Seat, Series, Table
from planner.results.redaction import redacted
from planner.results.result import MonthsAsked, Result

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def fails() -> Result:
    """The ward's slate that does not comply, whole."""
    loaded = planner.load(EXAMPLES / "ward/plan.yaml")
    return loaded.detailed(loaded.validate(EXAMPLES / "ward/slate-fails.csv"))


def charts(result: Result, lang: str = "vi") -> dict[str, Chart]:
    blocks = [block for section in document(result, lang).everything for block in section.blocks]
    return {block.key: block for block in blocks if isinstance(block, Chart)}


def row(chart: Chart, title: str) -> tuple[float | None, ...]:
    """must, should, at least, at most, pool"""
    n = next(n for n, one in enumerate(chart.categories) if one.startswith(title))
    return tuple(series.values[n] for series in chart.series)


def end(chart: Chart, title: str) -> str:
    return next(end.text for one, end in zip(chart.categories, chart.ends, strict=True) if one.startswith(title))


# --- what is asked, and what there is -----------------------------------------------------------------------------------------


def test_bullets_say_what_the_findings_say(fails: Result) -> None:
    findings = {finding.rule: finding for finding in fails.findings}
    shares, numbers = (charts(fails)[key] for key in ("shares", "numbers"))
    women = findings["executive/women"]
    assert (women.actual, women.base, women.at_least) == (4, 27, 5)
    assert row(shares, "Nữ từ 15%") == (None, pytest.approx(400 / 27), 15.0, None, pytest.approx(1600 / 60))
    assert end(shares, "Nữ từ 15%") == "! 4/27, cần 5"
    assert row(shares, "Từ 42 đến 52")[2:4] == (40.0, 50.0)
    assert end(shares, "Từ 42 đến 52") == "! 14/27, cần 11–13"
    assert row(shares, "Đổi mới")[2] == pytest.approx(100 / 3)  # a third, not nine of 27
    assert row(numbers, "Số lượng (Ban Chấp hành)") == (27.0, None, 27.0, None, None)
    assert end(numbers, "Số lượng (Ban Chấp hành)") == "✓ 27, cần đúng 27"
    assert end(numbers, "Số lượng (Ban Thường vụ)") == "✓ 11, cần 9–11"
    assert len(numbers.categories) == 8  # the four that are not met, and as many more as are worth the room


def test_every_bar_is_a_number_of_a_finding(fails: Result) -> None:
    drawn = charts(fails)
    titles = {f"{finding.title.get('vi', '')}": finding for finding in fails.findings if finding.title}
    seen = 0
    for key in ("shares", "numbers"):
        chart = drawn[key]
        for n, title in enumerate(chart.categories):
            finding = titles.get(title.rpartition(" (")[0])
            if finding is None:
                continue
            must, should = (series.values[n] for series in chart.series[:2])
            there = must if finding.force == "must" else should
            assert (should if finding.force == "must" else must) is None
            is_share = key == "shares" and finding.base
            exact = Fraction(int(finding.actual or 0)) * (Fraction(100, finding.base or 1) if is_share else 1)
            assert there == pytest.approx(float(exact)), title
            sign = {"met": "✓ ", "not_met": "! " if finding.force == "should" else "✗ "}[finding.verdict]
            assert chart.ends[n].text.startswith(sign)
            seen += 1
    assert seen >= 11


def test_what_is_not_met_stands_on_top(fails: Result) -> None:
    for key in ("shares", "numbers"):
        signs = [end.text[0] for end in charts(fails)[key].ends]
        assert signs == sorted(signs, key="✗!?✓".index)


def test_alt_text_of_bullets_holds_the_figures(fails: Result) -> None:
    women = "Nữ từ 15% trở lên (Ban Chấp hành): 4/27, cần 5, chưa đạt (phấn đấu), tỷ lệ trong nguồn 26,67%; "
    assert women in charts(fails)["shares"].alt
    assert ": 14/27, needs 11–13, " in charts(fails, "en")["shares"].alt


def test_a_number_that_is_not_told_is_neither_drawn_nor_said(fails: Result) -> None:
    drawn = charts(redacted(fails, "counts"))
    women = row(drawn["shares"], "Nữ từ 15%")
    assert women[:2] == (None, None)
    assert women[2] == 15.0
    assert end(drawn["shares"], "Nữ từ 15%") == "! <5, cần 5"
    assert " 4/27" not in drawn["shares"].alt
    for key in ("shares", "numbers"):
        assert not any(0 < (value or 0) < 5 for series in drawn["numbers"].series[:2] for value in series.values), key


# --- ages -----------------------------------------------------------------------------------------------------------------


def test_a_pyramid_draws_every_number_and_no_empty_end(fails: Result) -> None:
    assert fails.details is not None
    (executive,) = [one for one in fails.details.pyramids if one.of == "executive"]
    chart = charts(fails)["pyramid-executive"]
    assert chart.categories == ("30–34", "35–39", "40–44", "45–49", "50–54", "55–59")
    drawn = dict(zip(chart.categories, zip(*(series.values for series in chart.series), strict=True), strict=True))
    for band in executive.bands:
        assert drawn.pop(f"{band.at_least}–{band.at_most}", (0, 0)) == (band.male, band.female)
    assert not drawn
    assert [series.title for series in chart.series] == ["Nam", "Nữ"]
    assert "50–54: nam 12, nữ 1; " in chart.alt


def test_a_line_lies_behind_the_last_whole_year_that_keeps_the_limit(fails: Result) -> None:
    lines = {line.title: line.at for line in charts(fails)["pyramid-executive"].limits}
    assert lines == {"< 42; ≥ 42": 42.0, "≤ 52": 53.0}


def test_a_number_of_a_pyramid_that_is_not_told_is_no_zero(fails: Result) -> None:
    told = redacted(fails, "counts")
    for key, chart in charts(told).items():
        if chart.kind == "pyramid":
            hidden = [value for series in chart.series for value in series.values if value is None]
            assert hidden, key
            assert chart.alt.count("…") == len(hidden)
            assert not any(0 < (value or 0) < 5 for series in chart.series for value in series.values)


# --- seats ----------------------------------------------------------------------------------------------------------------


def test_a_map_seats_everybody_once_and_frames_who_breaks_a_rule(fails: Result) -> None:
    chart = charts(fails)["seats-executive"]
    assert fails.slate is not None
    seats = [seat for series in chart.series for row in series.seats for seat in row]
    assert len(seats) == len(set(fails.slate["executive"])) == 27
    sizes = [sum(int(series.values[n] or 0) for series in chart.series) for n in range(len(chart.categories))]
    assert dict(zip(chart.categories, sizes, strict=True)) == {
        "Bí thư": 1, "Phó Bí thư": 1, "Ủy viên Ban Thường vụ": 9, "Ủy viên Ban Chấp hành": 16,
    }  # fmt: skip
    assert len({seat.name for seat in seats}) == 27  # nobody is taken for another
    assert sorted(seat.name for seat in seats if seat.breaks == "must") == ["Bình", "Danh", "Quang", "Đ.Q.Hải", "Đ.Thủy"]
    totals = {series.title: sum(map(int, series.values)) for series in chart.series}  # type: ignore[arg-type]
    assert totals["nữ"] + totals["nữ trẻ"] == 4
    assert totals["nam trẻ"] + totals["nữ trẻ"] == 3
    assert "Ủy viên Ban Chấp hành: 16 (nam 11, nam trẻ 2, nữ 2, nữ trẻ 1)." in chart.alt


def test_maps_of_redacted_results(fails: Result) -> None:
    assert not any(chart.kind == "seat-map" for chart in charts(redacted(fails, "counts")).values())
    told = charts(redacted(fails, "initials"))["seats-executive"]
    names = [seat.name for series in told.series for row in series.seats for seat in row]
    assert all(set(name[1::2]) == {"."} for name in names), names
    assert not any(name in told.alt for name in fails.names.values())


# --- people by rules --------------------------------------------------------------------------------------------------------


def test_the_table_of_people_by_rules_is_what_the_findings_name(fails: Result) -> None:
    (table,) = (
        block for section in document(fails, "vi").everything for block in section.blocks
        if isinstance(block, Table) and block.key == "matrix"
    )  # fmt: skip
    findings = {finding.rule: finding for finding in fails.findings}
    rules = [column.key for column in table.columns[2:-1]]
    assert {"executive/theory", "executive/re-election-age", "standing/relatives", "joint/one-leading-post"} == set(rules)
    people = [row for row in table.rows if row.kind == "body"]
    for n, rule in enumerate(rules, 2):
        marked = {row.cells[1].under[0] for row in people if row.cells[n].text}
        assert marked == set(findings[rule].people), rule
        assert table.rows[-1].cells[n].number == len(marked)
    counts = [row.cells[-1].number for row in people]
    assert counts == sorted(counts, reverse=True)  # type: ignore[type-var]
    assert people[0].cells[1].under == ("p020",)  # a relative in the committee, and two posts


def test_no_table_of_people_where_none_are_named(fails: Result) -> None:
    keys = [section.key for section in document(redacted(fails, "counts"), "vi").everything]
    assert "matrix" not in keys


# --- months left ------------------------------------------------------------------------------------------------------------


def test_a_strip_has_a_dot_for_each_member_at_the_months_left(fails: Result) -> None:
    assert fails.details is not None
    assert fails.slate is not None
    chart = charts(fails)["strip-executive"]
    drawn = sorted(value for series in chart.series for value in series.values if value is not None)
    people = fails.details.people
    months = [people[id].at["2025-07"].months_left for id in fails.slate["executive"]]
    assert drawn == sorted(months)  # type: ignore[type-var]
    named = {title: end.text for title, end in zip(chart.categories, chart.ends, strict=True) if end.text}
    assert set(named.values()) == {fails.names["p035"]}
    again = next(series for series in chart.series if series.title == "tái cử")
    assert sum(value is not None for value in again.values) == 15  # the base of the rule about them
    assert f"Không đạt: {fails.names['p035']} 46 tháng." in chart.alt


def test_lines_of_a_strip_are_those_of_the_rules(fails: Result) -> None:
    lines = charts(fails)["strip-executive"].limits
    assert [line.at for line in lines] == [47.5, 59.5]  # whoever has 48 and 60 months has enough
    other = fails.model_copy(deep=True)
    assert other.details is not None
    other.details.months_asked = [MonthsAsked(rule="executive/re-election-age", asked="> 50", at=50)]
    assert [line.at for line in charts(other)["strip-executive"].limits] == [50.5]


@pytest.mark.parametrize("how", ["initials", "counts"])
def test_redacted_results_have_no_strip(fails: Result, how: str) -> None:
    assert not any(chart.kind == "strip" for chart in charts(redacted(fails, how)).values())  # type: ignore[arg-type]


def test_one_row_of_seats_has_room_below_a_legend_of_many_lines() -> None:
    seats = (Seat("Trần Văn A", "must"), Seat("Trần Văn B", "should"))
    series = (
        Series("nam", (2.0,), "solid", seats=(seats,)),
        Series("nữ", (2.0,), "hatched", seats=(seats,)),
        Series("chưa rõ giới tính của đồng chí", (2.0,), "line", seats=(seats,)),
    )
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        draw(Chart("seats", "Sơ đồ", "seat-map", ("Ban Chấp hành",), series, "Sơ đồ"), "svg", "vi")
