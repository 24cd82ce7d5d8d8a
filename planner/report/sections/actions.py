"""What would have to change for a slate that does not comply: one sentence for each rule that stands against it."""

from __future__ import annotations

from collections.abc import Iterator

from planner.report.document import Listing, Section
from planner.report.phrases import figures
from planner.report.phrases.verdict import worst_first
from planner.report.phrases.voice import Voice
from planner.report.printable import printable
from planner.report.result import Finding


def sections(voice: Voice) -> Iterator[Section]:
    result = voice.result
    if result.status != "not_compliant":
        return
    strict = bool(result.provenance and result.provenance.settings.get("strict"))
    against = [f for f in worst_first(result.findings) if f.verdict != "met" and (strict or f.force == "must")]
    lines = [line for finding in against for line in _lines(voice, finding)]
    if lines:
        yield Section("actions", voice.say("actions.title"), (Listing(tuple(lines), numbered=True),))


def _lines(voice: Voice, finding: Finding) -> Iterator[str]:
    rule = voice.rule(finding.rule)
    kind = figures.kind_of(finding)
    unsure = set(finding.unsure)
    sure = [id for id in finding.people if id not in unsure]
    if finding.suppressed is not None or (finding.people == [] and finding.unsure == [] and _is_redacted(voice)):
        yield voice.say("actions.look", rule=rule)
        return
    if kind in ("require", "exclude"):
        if sure:
            authority = voice.say(f"authority.grants.{finding.authority}")
            yield voice.count("actions.replace", len(sure), rule=rule, people=voice.people(sure), authority=authority)
    elif kind in ("apart", "holds", "both", "within"):
        if finding.verdict == "not_met":
            people = voice.people(finding.people)
            yield voice.say(f"actions.{kind}", rule=rule, n=voice.whole(finding.shortfall), people=people)
    elif finding.by_value is not None:
        for value, found in finding.by_value.items():
            low, high, n = found.at_least, found.at_most, voice.whole(found.shortfall)
            if found.verdict == "not_met":
                code = "more" if low is not None and found.actual < low else "fewer"
                item = f"{rule} [{printable(value)}]"
                bound = f"≥ {voice.whole(low)}" if code == "more" and low is not None else f"≤ {voice.whole(high or 0)}"
                yield voice.say(f"actions.{code}", rule=item, n=n, actual=voice.whole(found.actual), required=bound)
    elif finding.verdict == "not_met":
        required, actual = figures.required(voice, finding), figures.actual(voice, finding)
        count = finding.actual if isinstance(finding.actual, int) else None
        n = voice.whole(finding.shortfall)
        if kind in ("count", "seats", "include", "") and count is not None and count < (finding.at_least or 0):
            yield voice.say("actions.more", rule=rule, n=n, actual=actual, required=required)
        elif kind in ("count", "seats", "") and count is not None and finding.at_most is not None and count > finding.at_most:
            yield voice.say("actions.fewer", rule=rule, n=n, actual=actual, required=required)
        else:
            yield voice.say("actions.meet", rule=rule, actual=actual, required=required)
    if unsure and not (finding.verdict == "not_met" and kind != "require"):
        yield _fill_in(voice, finding)


def _is_redacted(voice: Voice) -> bool:
    return voice.result.details is not None and voice.result.details.redacted == "counts"


def _fill_in(voice: Voice, finding: Finding) -> str:
    """Whose data would settle it, and which cell of it where the result says."""
    cells = voice.result.details.open_cells if voice.result.details else []
    missing: dict[str, list[str]] = {id: [] for id in voice.in_order(finding.unsure)}
    for cell in cells:
        if cell.id in missing and finding.rule in cell.rules:
            missing[cell.id].append(voice.field(cell.field))
    said = [f"{voice.person(id)}: {', '.join(fields)}" if fields else voice.person(id) for id, fields in missing.items()]
    return voice.say("actions.fill-in", rule=voice.rule(finding.rule), people="; ".join(said))
