"""Where people would rather look: ages by sex with the limits, shares against what is required, where the pool thins out."""

from __future__ import annotations

from collections.abc import Iterator

from planner.bodies.spoken import says_of
from planner.report.document import Block, Chart, LimitLine, Paragraph, Section, Series
from planner.report.phrases.verdict import worst_first
from planner.report.phrases.voice import Voice
from planner.report.printable import printable
from planner.results.result import Finding, Funnel, Pyramid

MOST_RULES = 14  # bars in one chart
MOST_FUNNELS = 3


def sections(voice: Voice) -> Iterator[Section]:
    details = voice.result.details
    charts: list[Block] = []
    for one in details.pyramids if details else []:
        if one.bands and not (voice.result.draws_ages and one.of != "pool"):
            charts.append(_pyramid(voice, one))
            charts += [Paragraph(left, "quiet")] if (left := _not_drawn(voice, one)) else []
            charts += [Paragraph(voice.say("chart.suppressed-note"), "quiet")] if _suppressed(voice, one) else []
    shares = [finding for finding in worst_first(voice.result.findings) if _has_share(finding)]
    if shares:
        charts.append(_shares(voice, shares[:MOST_RULES]))
    charts += [_steps(voice, i, funnel) for i, funnel in enumerate(_telling(voice.result.funnels))]
    if charts:
        yield Section("charts", voice.say("page.charts"), tuple(charts))


def _pyramid(voice: Voice, pyramid: Pyramid) -> Chart:
    of = voice.say("page.pool") if pyramid.of == "pool" else voice.committee(pyramid.of)
    return age_chart(voice, pyramid, pyramid.of, voice.say("chart.pyramid", of=of))


def age_chart(voice: Voice, pyramid: Pyramid, key: str, title: str) -> Chart:
    """Ages by sex, in bands, with the limits that rules draw."""
    of = voice.say("page.pool") if pyramid.of == "pool" else voice.committee(pyramid.of)
    men, women = sum(b.male or 0 for b in pyramid.bands), sum(b.female or 0 for b in pyramid.bands)
    alt = voice.say("chart.pyramid-alt", of=of, men=voice.whole(men), women=voice.whole(women))
    if hidden := _suppressed(voice, pyramid):
        alt = f"{voice.say('chart.pyramid-suppressed', of=of)} {hidden}."
    elif left := _not_drawn(voice, pyramid):
        alt = f"{alt} {left}"
    return Chart(
        f"pyramid-{key}", title, "pyramid",
        tuple(_band(band.at_least, band.at_most) for band in pyramid.bands),
        (
            Series(voice.say("value.male"), tuple(_number(band.male) for band in pyramid.bands), "solid"),
            Series(voice.say("value.female"), tuple(_number(band.female) for band in pyramid.bands), "hatched"),
        ),
        alt, voice.say("chart.people"), tuple(_limits(pyramid)),
    )  # fmt: skip


def _not_drawn(voice: Voice, pyramid: Pyramid) -> str:
    """How many the bars leave out; "" where they show everybody, or where a redacted result does not say."""
    left = pyramid.no_age + sum(band.unknown for band in pyramid.bands)
    if not left or any(count is None for band in pyramid.bands for count in (band.male, band.female)):
        return ""
    return voice.count("chart.not-drawn", left)


def _suppressed(voice: Voice, pyramid: Pyramid) -> str:
    """Which bars a redacted result does not give: `nữ không ghi số ở 30–34, 35–39`; "" where there are none."""
    said = []
    for sex in ("male", "female"):
        bands = [_band(band.at_least, band.at_most) for band in pyramid.bands if getattr(band, sex) is None]
        if bands:
            said.append(voice.say("chart.suppressed-bands", sex=voice.say(f"value.{sex}"), bands=", ".join(bands)))
    return "; ".join(said)


def _number(count: int | None) -> float | None:
    return None if count is None else float(count)


def _limits(pyramid: Pyramid) -> Iterator[LimitLine]:
    """One line at each age, named by all that draw it."""
    at: dict[float, list[str]] = {}
    for title, age in pyramid.limits.items():
        at.setdefault(age, []).append(printable(title))
    for age in sorted(at):
        yield LimitLine("; ".join(at[age]), age)


def _band(low: int | None, high: int | None) -> str:
    if low is None:
        return f"≤ {high}"
    return f"≥ {low}" if high is None else f"{low}–{high}"


def _has_share(finding: Finding) -> bool:
    """Whether a share is asked for. Of rules about so many people (`≥ 1`) a bar of per cents says nothing."""
    asked = any("%" in written or "/" in written for written in finding.required.values())
    return says_of(finding).has_share and asked and bool(finding.base) and isinstance(finding.actual, int)


def _shares(voice: Voice, findings: list[Finding]) -> Chart:
    def of_base(finding: Finding, count: float | None) -> float | None:
        return None if count is None or not finding.base else 100 * count / finding.base

    return Chart(
        "shares", voice.say("chart.shares"), "bars",
        tuple(voice.rule(finding.rule).replace("“", "").replace("”", "") for finding in findings),
        (
            Series(voice.say("column.actual"), tuple(of_base(f, f.actual) for f in findings), "solid"),
            Series(voice.say("chart.at-least"), tuple(of_base(f, f.at_least) for f in findings), "line"),
            Series(voice.say("chart.at-most"), tuple(of_base(f, f.at_most) for f in findings), "dotted"),
        ),
        voice.say("chart.shares-alt", n=voice.whole(len(findings))), "%",
    )  # fmt: skip


def _telling(funnels: list[Funnel]) -> list[Funnel]:
    """The scarcest that lose people on the way; one of each rule."""
    return sorted((f for f in funnels if f.lost), key=lambda f: f.remain - f.needs)[:MOST_FUNNELS]


def _steps(voice: Voice, i: int, funnel: Funnel) -> Chart:
    left = funnel.in_pool
    steps = [(voice.say("chart.in-pool"), left)]
    for lost in funnel.lost:
        left -= lost.people
        steps.append((voice.rule_title(lost.rule), left))
    rule = voice.rule(funnel.rule)
    return Chart(
        f"steps-{i}", voice.say("chart.steps", rule=rule), "steps", tuple(title for title, _ in steps),
        (Series(voice.say("chart.people"), tuple(float(n) for _, n in steps), "solid"),),
        voice.say("chart.steps-alt", rule=rule, pool=voice.whole(funnel.in_pool), left=voice.whole(left)),
        voice.say("chart.people"), (LimitLine(voice.say("chart.needed"), float(funnel.needs)),),
    )  # fmt: skip
