"""The verdict in one line, and the order in which rules are shown: the worst first."""

from __future__ import annotations

from collections.abc import Sequence

from planner.report.phrases.reasons import is_weighed
from planner.report.phrases.suppositions import how_many
from planner.report.phrases.voice import Voice
from planner.results.questions import module_of
from planner.results.result import Finding

ANSWERED = ("answered", "ranged")  # what the question says itself, not what is said of every plan
_ALL = 1_000_000  # rules named: more than any plan has
_MOST_CHANGES = 4  # of a way out that the verdict spells out
_WORST_FIRST = [("must", "not_met"), ("must", "unproven"), ("should", "not_met"), ("should", "unproven")]


def worst_first(findings: Sequence[Finding]) -> list[Finding]:
    """Not met, then unproven must rules; the same of should rules; then the met by least slack; else as in the plan."""

    def rank(finding: Finding) -> tuple[int, float]:
        kind = (finding.force, finding.verdict)
        if kind in _WORST_FIRST:
            return _WORST_FIRST.index(kind), -finding.shortfall
        return len(_WORST_FIRST), float("inf") if finding.slack is None else float(finding.slack)

    return sorted(findings, key=rank)


def table_order(voice: Voice, findings: Sequence[Finding]) -> list[Finding]:
    """Must rules that are not met, then those that are unproven, the same of goals, then what is met: of each kind committee
    by committee, the worst first."""
    place = {committee.id: i for i, committee in enumerate(voice.result.committees)}

    def key(finding: Finding) -> tuple[int, int]:
        kind = (finding.force, finding.verdict)
        at = _WORST_FIRST.index(kind) if kind in _WORST_FIRST else len(_WORST_FIRST)
        return at, place.get(finding.rule.rpartition("/")[0], len(place))

    return sorted(worst_first(findings), key=key)


def by_number(voice: Voice, findings: Sequence[Finding]) -> list[Finding]:
    """In the order of the plan, so that a rule stands at one place in every answer; what has no number is put to its
    committee."""
    place = {committee.id: i for i, committee in enumerate(voice.result.committees)}
    last = len(findings) + max((voice.number(finding.rule) or 0 for finding in findings), default=0)

    def key(finding: Finding) -> tuple[int, int]:
        return place.get(finding.rule.rpartition("/")[0], len(place)), voice.number(finding.rule) or last

    return sorted(findings, key=key)


def headlines(voice: Voice) -> list[str]:
    """The first line of a printout, each shorter than the one before: fewer and fewer rules that fail by name."""
    if (own := _of_question(voice)) is not None:
        return [_supposing(voice) + own[0]]  # the answer itself is never left out for want of room
    lines = [_headline(voice, named) for named in (4, 3, 2, 1, 0)]
    return list(dict.fromkeys([*lines, _headline(voice, 0, brief=True)]))


def _supposing(voice: Voice) -> str:
    """What every printout says first where it supposes something."""
    n = how_many(voice.result.edits)
    return f"{voice.count('supposed.headline', n)} – " if n else ""


def _of_question(voice: Voice) -> list[str] | None:
    """What an answered question says first, and one of another status that it has words for itself (`ALSO_SAYS`); None of
    another answer."""
    section, part = (module_of(voice.result.command, module) for module in ("section", "part"))
    if section is None or part is None:
        return None
    also = getattr(section, "ALSO_SAYS", ()) if isinstance(voice.result, part.RESULT) else ()  # not where it was refused
    if voice.result.status not in (*ANSWERED, *also):
        return None
    lines: list[str] = section.headlines(voice)
    return lines


def headline(voice: Voice, width: int) -> str:
    """The verdict in one line of so many letters, as far as it can be said so shortly."""
    lines = headlines(voice)
    return next((line for line in lines if len(line) <= width), lines[-1])


def word_and_line(voice: Voice) -> tuple[str, str]:
    """The verdict on the page that is signed: the word alone ("" of an answered question, which has no good or bad), and what
    it says of the rules; which of them fail, and what would mend it, stands in tables below it."""
    if (own := _of_question(voice)) is not None:
        return "", _supposing(voice) + own[0]
    word, _, line = _headline(voice, 0).partition(": ")
    return word, line[:1].upper() + line[1:]


def _headline(voice: Voice, named: int, *, brief: bool = False) -> str:
    result = voice.result
    if result.status == "bad_input":
        parts = [voice.count("verdict.problems", len(result.problems))]
    elif result.status == "undecided":
        parts = [voice.say("verdict.undecided")]
    elif result.status == "infeasible":
        parts = [voice.say("verdict.plan.infeasible")]
        if result.relaxations:
            cheapest = result.relaxations[0]
            weighed = "-weighed" if is_weighed(cheapest) else ""
            hidden = voice.say("verdict.cheapest-hidden")
            parts.append(hidden if cheapest.cost is None else voice.count(f"verdict.cheapest{weighed}", cheapest.cost))
    elif result.status in ("compliant", "not_compliant"):
        parts = _judged(voice, named, brief)
    elif result.command == "propose":
        parts = [voice.say(f"verdict.slate.{result.status}"), *_judged(voice, named, brief)]
    else:
        parts = [voice.say("verdict.plan.feasible")]
    strict = voice.say("verdict.strict") if _only_should_fail(voice) else ""
    return _supposing(voice) + f"{voice.say(f'headline.{result.status}')}{strict}: {'; '.join(parts)}."


def _judged(voice: Voice, named: int, brief: bool) -> list[str]:
    findings = voice.result.findings
    if named == _ALL:
        findings = by_number(voice, findings)

    def of(force: str, *verdicts: str) -> list[Finding]:
        return [f for f in findings if f.force == force and f.verdict in verdicts]

    must, failed, unproven = of("must", "met", "not_met", "unproven"), of("must", "not_met"), of("must", "unproven")
    short = of("should", "not_met", "unproven")
    parts = []
    if failed:
        parts.append(voice.count("verdict.must-not-met", len(failed), total=len(must)) + _names(voice, failed, named))
    if unproven and failed:
        parts.append(voice.say("verdict.also-unproven", n=len(unproven)))
    elif unproven:
        parts.append(voice.count("verdict.must-unproven", len(unproven), total=len(must)) + _names(voice, unproven, named))
    if short and _only_should_fail(voice):
        parts.append(voice.count("verdict.should-short", len(short)))
        parts += [voice.say("verdict.strict-must", n=voice.whole(len(must)))] if must else []
        return parts
    if not failed and not unproven:
        parts.append(voice.count("verdict.all-must", len(must)) if must else voice.say("verdict.no-must"))
    if short and brief and (len(short) > 1 or voice.lang == "vi"):
        parts.append(voice.say("verdict.should-short-brief", n=voice.whole(len(short))))
    elif short:
        parts.append(voice.count("verdict.should-short", len(short)))
    return parts


def _only_should_fail(voice: Voice) -> bool:
    """Not compliant though every must rule is met: a strict reading."""
    if voice.result.status != "not_compliant":
        return False
    return all(finding.verdict == "met" for finding in voice.result.findings if finding.force == "must")


def _names(voice: Voice, findings: Sequence[Finding], named: int) -> str:
    """The first few rules that fail, in brackets; "" when none fits the line."""
    if not named:
        return ""
    shown = [voice.rule_title(finding.rule) for finding in findings[:named]]
    left = len(findings) - len(shown)
    return f" ({', '.join(shown)}{', ' + voice.say('and-more-rules', n=left) if left else ''})"
