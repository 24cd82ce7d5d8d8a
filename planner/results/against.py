"""What differs between two answers: who came and went, findings, goals and figures that moved (contract, section 7)."""

from __future__ import annotations

from collections.abc import Sequence

from planner.language.slates import came_and_went
from planner.results.result import Against, FigureDiffers, Finding, FindingDiffers, FindingThen, Objective, Result, StageDiffers


def against(old: Result, new: Result) -> Against:
    """What `new` says otherwise than `old`. Of an earlier result without people (redacted to counts) nobody came or went."""
    is_bare = old.details is not None and old.details.redacted == "counts"
    has_slates = old.slate is not None and new.slate is not None
    joined, left = came_and_went(old.slate or {}, new.slate or {}) if has_slates and not is_bare else ({}, {})
    was, now = ({finding.rule: finding for finding in one.told_findings} for one in (old, new))
    return Against(
        joined=joined,
        left=left,
        findings=[found for key, one in now.items() if key in was and (found := _differs(was[key], one, is_bare))],
        objective=moved_stages(old.objective, new.objective),
        figures=[] if is_bare else _moved_figures(old, new),
        plan=old.plan,
        status=old.status,
        has_slates=has_slates,
        names={pid: name for pid, name in old.names.items() if pid not in new.names},
        named=old.details.named if old.details is not None else None,
    )


def _moved_figures(old: Result, new: Result) -> list[FigureDiffers]:
    was, now = old.told_figures, new.told_figures
    return [FigureDiffers(figure=one, from_=was[one], to=to) for one, to in now.items() if one in was and was[one] != to]


def moved_stages(old: Sequence[Objective], new: Sequence[Objective]) -> list[StageDiffers]:
    """The stages of both whose values differ."""
    was = {(stage.prefer, stage.priority): stage.value for stage in old}
    return [
        StageDiffers(prefer=stage.prefer, priority=stage.priority, from_=was[key], to=stage.value)
        for stage in new
        if (key := (stage.prefer, stage.priority)) in was and was[key] != stage.value
    ]


def _differs(was: Finding, now: Finding, is_bare: bool) -> FindingDiffers | None:
    """Of a result whose numbers were left out the verdicts alone are compared."""
    if is_bare and was.verdict == now.verdict:
        return None
    one, other = (FindingThen(verdict=f.verdict, actual=f.actual, shortfall=f.shortfall) for f in (was, now))
    return None if one == other else FindingDiffers(rule=now.rule, from_=one, to=other)
