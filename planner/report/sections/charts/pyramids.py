"""Ages by sex, in bands, with the limits that rules draw."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil, floor

from planner.report.document import Block, Chart, LimitLine, Paragraph, Series
from planner.report.phrases.voice import Voice
from planner.report.printable import printable
from planner.results.result import AgeBand, Pyramid


def pyramids(voice: Voice) -> Iterator[Block]:
    """The pool's, and those of committees unless the question draws them itself; below each what it leaves out."""
    details = voice.result.details
    for one in details.pyramids if details else []:
        if one.bands and not (voice.result.draws_ages and one.of != "pool"):
            yield _pyramid(voice, one)
            if left := _not_drawn(voice, one):
                yield Paragraph(left, "quiet")
            if _suppressed(one):
                yield Paragraph(voice.say("chart.suppressed-note"), "quiet")


def _pyramid(voice: Voice, pyramid: Pyramid) -> Chart:
    of = voice.say("page.pool") if pyramid.of == "pool" else voice.committee(pyramid.of)
    return age_chart(voice, pyramid, pyramid.of, voice.say("chart.pyramid", of=of))


def age_chart(voice: Voice, pyramid: Pyramid, key: str, title: str) -> Chart:
    """Ages by sex, in bands, with the limits that rules draw."""
    limits = tuple(_limits(pyramid))
    bands = _trimmed(pyramid.bands, limits)
    series = (
        Series(voice.say("chart.men"), tuple(_number(band.male) for band in bands), "solid"),
        Series(voice.say("chart.women"), tuple(_number(band.female) for band in bands), "hatched"),
    )
    return Chart(
        f"pyramid-{key}", title, "pyramid", tuple(map(_band, bands)), series, _alt(voice, pyramid, bands, limits),
        voice.say("chart.people"), limits,
    )  # fmt: skip


def _trimmed(bands: Sequence[AgeBand], limits: Sequence[LimitLine]) -> list[AgeBand]:
    """Without the empty bands at both ends, up to the first line that a rule draws. A number that is not shown is not 0."""

    def is_empty(band: AgeBand) -> bool:
        return band.male == 0 and band.female == 0

    left = list(bands)
    while len(left) > 1 and is_empty(left[0]) and all(line.at > (left[0].at_most or 0) for line in limits):
        del left[0]
    while len(left) > 1 and is_empty(left[-1]) and all(line.at <= (left[-1].at_least or 0) for line in limits):
        del left[-1]
    return left


def _alt(voice: Voice, pyramid: Pyramid, bands: Sequence[AgeBand], limits: Sequence[LimitLine]) -> str:
    """Every number that is drawn, `…` for those that are not; the totals where all are."""
    of = voice.say("page.pool") if pyramid.of == "pool" else voice.committee(pyramid.of)
    men, women = sum(b.male or 0 for b in bands), sum(b.female or 0 for b in bands)
    if _suppressed(pyramid):
        said = voice.say("chart.pyramid-suppressed", of=of)
    else:
        said = voice.say("chart.pyramid-alt", of=of, men=voice.whole(men), women=voice.whole(women))
    rows = [
        voice.say("chart.pyramid-band", band=_band(band), men=_said(voice, band.male), women=_said(voice, band.female))
        for band in bands
    ]
    parts = [said, "; ".join(rows) + "."]
    if limits:
        parts.append(voice.say("chart.pyramid-limits", limits="; ".join(line.title for line in limits)))
    return " ".join([*parts, *filter(None, [_not_drawn(voice, pyramid)])])


def _said(voice: Voice, count: int | None) -> str:
    return "…" if count is None else voice.whole(count)


def _not_drawn(voice: Voice, pyramid: Pyramid) -> str:
    """How many the bars leave out; "" where they show everybody, or where a redacted result does not say."""
    left = pyramid.no_age + sum(band.unknown for band in pyramid.bands)
    if not left or _suppressed(pyramid):
        return ""
    return voice.count("chart.not-drawn", left)


def _suppressed(pyramid: Pyramid) -> bool:
    """Whether a redacted result keeps some of the numbers to itself."""
    return any(count is None for band in pyramid.bands for count in (band.male, band.female))


def _number(count: int | None) -> float | None:
    return None if count is None else float(count)


def _limits(pyramid: Pyramid) -> Iterator[LimitLine]:
    """One line at each age, named by all that draw it. Ages are whole years: whoever is 52 is below the line of `≤ 52`, so that
    it lies at 53."""
    at: dict[int, list[str]] = {}
    for title, age in pyramid.limits.items():
        first_beyond = floor(age) + 1 if title.startswith(("≤", ">")) else ceil(age)
        at.setdefault(first_beyond, []).append(printable(title))
    for age in sorted(at):
        yield LimitLine("; ".join(at[age]), float(age))


def _band(band: AgeBand) -> str:
    if band.at_least is None:
        return f"≤ {band.at_most}"
    return f"≥ {band.at_least}" if band.at_most is None else f"{band.at_least}–{band.at_most}"
