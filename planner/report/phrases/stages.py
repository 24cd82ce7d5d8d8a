"""The stages of `prefer` in words, and whether each is proved."""

from __future__ import annotations

from planner.report.phrases.voice import Voice
from planner.report.printable import printable
from planner.results.result import Objective
from planner.words import knows
from planner.words.figures import number


def stage_name(voice: Voice, stage: Objective) -> str:
    """What a stage of `prefer` asks for; one that has no words is shown as it is written in the plan."""
    kind, _, field = stage.prefer.partition(":")
    code = f"objective.{kind.strip()}"
    if stage.priority is not None and kind == "should":
        return voice.say("objective.should-priority", priority=stage.priority)
    written, committee = _scope(voice, field.strip())
    if kind in ("highest", "lowest"):
        return voice.say(code, field=voice.field(written)) + committee
    return voice.say(code, field=printable(written)) + committee if knows(code) else printable(stage.prefer)


def _scope(voice: Voice, written: str) -> tuple[str, str]:
    """What is summed or kept, and the committee that it is limited to: `confidence (standing)`."""
    named, _, committee = written.removesuffix(")").rpartition(" (")
    if not written.endswith(")") or all(c.id != committee for c in voice.result.committees):
        return written, ""
    return named, f" ({voice.committee(committee)})"


def stage_value(voice: Voice, stage: Objective) -> str:
    """What was reached; `…` where a redacted result does not say."""
    return "…" if stage.value is None else number(stage.value, voice.lang)


def stage_proof(voice: Voice, stage: Objective) -> str:
    """Proved best when the value reaches its bound."""
    if stage.is_proved:
        return voice.say("objective.proven")
    if stage.bound is None:
        return voice.say("objective.open")
    return voice.say("objective.bound", bound=number(stage.bound, voice.lang))
