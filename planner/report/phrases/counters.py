"""The strip below the verdict: what the signer answers for, in figures."""

from __future__ import annotations

from collections.abc import Iterator

from planner.report.document import Counter, Tone
from planner.report.phrases.figures import is_to_confirm
from planner.report.phrases.voice import Voice
from planner.results.result import Finding, RuleShown


def counters(voice: Voice) -> Iterator[Counter]:
    """Must rules and goals that are met, special cases in use, figures to confirm, data that is open: each as far as the result
    tells it."""
    result = voice.result
    findings = result.findings
    yield from _met(voice, findings, "must", "bad")
    yield from _met(voice, findings, "should", "open")
    if not findings and result.conflicts:
        n = voice.whole(len(result.conflicts)) + ("" if result.conflicts_complete else "+")
        yield Counter("conflicts", n, voice.say("counter.conflicts"), tone="bad")
    if result.is_without_names:
        return
    on_slate = {id for ids in (result.slate or {}).values() for id in ids}
    used = sum(
        waiver.used if waiver.used is not None else waiver.id in on_slate or result.slate is None for waiver in result.waivers
    )
    title = voice.say("counter.waivers" if result.slate is not None else "counter.waivers-granted")
    yield Counter("waivers", voice.whole(used), title, tone="open" if used else "plain")
    rules: list[Finding] | list[RuleShown] = result.told_findings or (result.details.rules if result.details else [])
    to_confirm = {rule.rule: rule for rule in rules if is_to_confirm(rule)}.values()
    must = sum(rule.force == "must" for rule in to_confirm)
    under = voice.say("counter.of-must", n=voice.whole(must)) if to_confirm else ""
    tone: Tone = "open" if to_confirm else "plain"
    yield Counter("to-confirm", voice.whole(len(to_confirm)), voice.say("counter.to-confirm"), under, tone)
    if result.details is not None:
        n_open = len(result.details.open_cells)
        yield Counter("open", voice.whole(n_open), voice.say("counter.open"), tone="open" if n_open else "plain")


def _met(voice: Voice, findings: list[Finding], force: str, failing: Tone) -> Iterator[Counter]:
    asked = [finding for finding in findings if finding.force == force]
    if asked:
        met = sum(finding.verdict == "met" for finding in asked)
        value = f"{voice.whole(met)}/{voice.whole(len(asked))}"
        yield Counter(force, value, voice.say(f"counter.{force}"), tone="good" if met == len(asked) else failing)
