"""Ages by sex, in bands, with the limits that rules draw."""

from __future__ import annotations

from collections.abc import Iterator

from planner.report.document import Block, Chart, LimitLine, Paragraph, Series
from planner.report.phrases.voice import Voice
from planner.report.printable import printable
from planner.results.result import Pyramid


def pyramids(voice: Voice) -> Iterator[Block]:
    """The pool's, and those of committees unless the question draws them itself; below each what it leaves out."""
    details = voice.result.details
    for one in details.pyramids if details else []:
        if one.bands and not (voice.result.draws_ages and one.of != "pool"):
            yield _pyramid(voice, one)
            if left := _not_drawn(voice, one):
                yield Paragraph(left, "quiet")
            if _suppressed(voice, one):
                yield Paragraph(voice.say("chart.suppressed-note"), "quiet")


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
