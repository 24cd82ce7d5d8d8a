"""What the rules ask, where there is no slate to judge by them: each rule with its basis and its bounds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from planner.report.document import Section
from planner.report.phrases.voice import Voice
from planner.report.sections.findings import has_list_of_sources, rules_table, sources_named
from planner.results.result import Finding, Result


def sections(voice: Voice) -> Iterator[Section]:
    if not voice.result.told_findings and (asked := asked_findings(voice.result)):
        title = voice.say("page.asked")
        table = rules_table(voice, asked, "asked", title, ("number", "rule", "basis", "required"))
        is_listed = has_list_of_sources(voice)
        note = voice.say("legend.to-confirm") if is_listed else " ".join(sources_named(voice, asked))
        yield Section("asked", title, (replace(table, note=note),))


def asked_findings(result: Result) -> list[Finding]:
    """The rules in the form of findings: bounds as written, nothing counted."""
    rules = result.details.rules if result.details is not None else []
    return [Finding(verdict="unproven", **rule.model_dump()) for rule in rules]
