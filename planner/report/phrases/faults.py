"""Who breaks a rule: of those rules that name the people at fault."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from planner.bodies.spoken import says_of
from planner.results.result import Finding, Result


def faults(result: Result, committees: Collection[str]) -> Iterator[tuple[Finding, list[str]]]:
    """Every rule of these committees, or across, that is broken for certain, with those who break it."""
    for finding in result.findings:
        is_asked = finding.rule.rpartition("/")[0] in {*committees, "joint"}
        if finding.verdict == "not_met" and is_asked and says_of(finding).at_fault:
            people = [id for id in finding.people if id not in finding.unsure]
            if people:
                yield finding, people


def at_fault(result: Result, committees: Collection[str], force: str) -> set[str]:
    return {id for finding, people in faults(result, committees) if finding.force == force for id in people}
