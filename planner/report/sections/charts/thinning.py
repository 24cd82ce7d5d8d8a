"""Where the pool thins out for the scarcest rules."""

from __future__ import annotations

from collections.abc import Iterator

from planner.report.document import Block, Chart, LimitLine, Series
from planner.report.phrases.voice import Voice
from planner.results.result import Funnel

MOST_FUNNELS = 3


def thinning(voice: Voice) -> Iterator[Block]:
    yield from (_steps(voice, i, funnel) for i, funnel in enumerate(_telling(voice.result.funnels)))


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
