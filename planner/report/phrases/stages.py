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
    if kind in ("highest", "lowest"):
        return _sum(voice, code, field.strip())
    return voice.say(code, field=printable(field.strip())) if knows(code) else printable(stage.prefer)


def _sum(voice: Voice, code: str, written: str) -> str:
    """`tổng phiếu tín nhiệm cao nhất (Ban Thường vụ)` of `confidence (standing)`."""
    field, _, committee = written.rstrip(")").partition(" (")
    said = voice.say(code, field=voice.field(field))
    return f"{said} ({voice.committee(committee)})" if committee else said


def stage_proof(voice: Voice, stage: Objective) -> str:
    """Proved best when the value reaches its bound."""
    if stage.bound is None:
        return voice.say("objective.open")
    if stage.value == stage.bound:
        return voice.say("objective.proven")
    return voice.say("objective.bound", bound=number(stage.bound, voice.lang))
