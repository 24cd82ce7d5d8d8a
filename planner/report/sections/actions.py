"""What would have to change for a slate that does not comply: one sentence for each rule that stands against it."""

from __future__ import annotations

from collections.abc import Iterator

from planner.report.document import Listing, Section
from planner.report.phrases import figures
from planner.report.phrases.verdict import by_topic
from planner.report.phrases.voice import Voice
from planner.results.result import Finding, ValueFinding

_MOST_NAMED = 12  # people to choose from in one sentence


def sections(voice: Voice) -> Iterator[Section]:
    result = voice.result
    if result.status != "not_compliant":
        return
    strict = bool(result.provenance and result.provenance.settings.get("strict"))
    in_order = [finding for _, group in by_topic(result.findings) for finding in group]  # as in the table below it
    against = [f for f in in_order if f.verdict != "met" and (strict or f.force == "must")]
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
    elif kind == "both":
        if finding.verdict == "not_met":
            yield _both(voice, finding)
    elif kind in ("apart", "holds", "within"):
        if finding.verdict == "not_met":
            people = _with_posts(voice, finding) if kind == "holds" else voice.people(finding.people)
            yield voice.say(f"actions.{kind}", rule=rule, n=voice.whole(finding.shortfall), people=people)
    elif finding.by_value is not None:
        for value, found in finding.by_value.items():
            if found.verdict == "not_met":
                yield _value(voice, finding, value, found)
    elif finding.verdict == "not_met":
        required, actual = figures.required(voice, finding), figures.actual(voice, finding)
        count = finding.actual if isinstance(finding.actual, int) else None
        n = figures.people_off(voice, figures.sure_shortfall(finding), finding.shortfall)
        if kind in ("count", "seats", "include", "") and count is not None and count < (finding.at_least or 0):
            yield voice.say("actions.more", rule=rule, n=n, actual=actual, required=required)
        elif kind in ("count", "seats", "") and count is not None and finding.at_most is not None and count > finding.at_most:
            yield voice.say("actions.fewer", rule=rule, n=n, actual=actual, required=required) + _among(voice, finding.people)
        elif kind == "distinct" and count is not None and count != finding.at_least:
            code = "more" if count < (finding.at_least or 0) else "fewer"
            field = voice.field(finding.field or "")
            yield voice.say(f"actions.distinct-{code}", rule=rule, n=n, field=field, actual=actual, required=required)
        else:
            yield voice.say("actions.meet", rule=rule, actual=actual, required=required)
    if unsure and not (finding.verdict == "not_met" and kind != "require"):
        yield _fill_in(voice, finding)


def _value(voice: Voice, finding: Finding, value: str, found: ValueFinding) -> str:
    """One value that has too few or too many people; of too many, who they are."""
    low, high = found.at_least, found.at_most
    is_short = low is not None and found.actual < low
    bound = low if is_short else high
    sign = "=" if low == high else "≥" if is_short else "≤"
    said = voice.value(finding.field or "", value)
    line = voice.say(
        f"actions.{'more' if is_short else 'fewer'}", rule=f"{voice.rule(finding.rule)} [{said}]",
        n=figures.people_off(voice, figures.sure_shortfall_of_value(found), found.shortfall),
        actual=voice.whole(found.actual), required=f"{sign} {voice.whole(bound or 0)}",
    )  # fmt: skip
    return line if is_short else line + _among(voice, found.people)


def _among(voice: Voice, people: list[str]) -> str:
    """Of whom so many have to go; "" where they are too many to choose from a list."""
    return voice.say("actions.among", people=voice.people(people)) if 0 < len(people) <= _MOST_NAMED else ""


def _between(voice: Voice, finding: Finding) -> list[str]:
    """The committees that a joint rule is about, as far as the result says."""
    return voice.result.details.between.get(finding.rule, []) if voice.result.details else []


def _both(voice: Voice, finding: Finding) -> str:
    """Too many in both: of whom one has to go; too few: who of the smaller committee is not in the other one yet."""
    rule, n = voice.rule(finding.rule), voice.whole(finding.shortfall)
    of = _between(voice, finding)
    both = voice.say("actions.of-two", first=voice.committee(of[0]), second=voice.committee(of[1])) if len(of) == 2 else ""
    both = both or voice.say("actions.of-both")
    if finding.at_most is not None and len(finding.people) > finding.at_most:
        people = voice.people(finding.people)
        return voice.say("actions.both-fewer", rule=rule, n=n, all=voice.whole(len(finding.people)), both=both, people=people)
    line = voice.count("actions.both-more", finding.shortfall, rule=rule, both=both)
    slate = voice.result.slate or {}
    if len(of) != 2 or not all(slate.get(committee) for committee in of):
        return line
    small, large = sorted(of, key=lambda committee: len(slate[committee]))
    left = [id for id in slate[small] if id not in slate[large]]
    if not 0 < len(left) <= _MOST_NAMED:
        return line
    names = {"people": voice.people(left), "small": voice.committee(small), "large": voice.member_of(large)}
    return line + voice.say("actions.not-yet", **names)


def _with_posts(voice: Voice, finding: Finding) -> str:
    """Each with the posts held."""
    slate, of = voice.result.slate or {}, _between(voice, finding)
    held = {id: [voice.committee(one) for one in of if id in slate.get(one, ())] for id in voice.in_order(finding.people)}
    return "; ".join(voice.person(id) + (f": {', '.join(posts)}" if posts else "") for id, posts in held.items())


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
