"""What a finding's numbers look like: required, actual, slack, and by how much it falls short."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from planner.bodies.saying import slack_in_people
from planner.bodies.spoken import says_of
from planner.report.document import Tone
from planner.report.phrases.voice import Voice, title_in
from planner.report.printable import printable
from planner.results.result import Finding, Number, RuleShown, ValueFinding
from planner.results.rule_keys import is_seats
from planner.words.figures import amount, number, share

_TONES: Mapping[str, Tone] = {"met": "good", "not_met": "bad", "unproven": "open"}  # of verdicts
SHORT_CLAUSE = 12  # characters: as wide as the column
_SIGNS = "<≤≥>"


def required(voice: Voice, finding: Finding) -> str:
    """`≥ 8 (15%)`: the whole numbers on this slate, with the share that was written."""
    return says_of(finding).required(voice, finding, _bounds(voice, finding))


def actual(voice: Voice, finding: Finding) -> str:
    """`7/53 (13,21%)`; `+2?` when two more may count; of a count_each how many values are met; of a
    redacted result what stands for the number."""
    if finding.suppressed is not None:
        return printable(finding.suppressed)
    if finding.by_value is not None:
        met = sum(found.verdict == "met" for found in finding.by_value.values())
        counts = {"met": voice.whole(met), "n": voice.whole(len(finding.by_value))}
        if finding.field:
            return voice.say("actual.values-of", field=voice.field(finding.field), **counts)
        return voice.say("actual.values", **counts)
    if finding.actual is None:
        ends = finding.actual_range
        return f"{number(ends[0], voice.lang)}–{number(ends[-1], voice.lang)}" if ends else "–"
    says = says_of(finding)
    base = None if finding.tells == "numbers" else finding.base
    counted = _counted(voice, finding.actual, base, with_share=says.has_share and asks_a_share(finding))
    text = says.actual(voice, finding, counted)
    if finding.unsure and not finding.lists_open:
        text += f" +{voice.whole(len(finding.unsure))}?"
    return f"{text} {voice.say('actual.excused', n=voice.whole(finding.excused))}" if finding.excused else text


def number_alone(voice: Voice, finding: Finding) -> str:
    """`7/53 +2?`: what there is without its share, for a line; "" where a word would be needed to tell it."""
    is_told = finding.base is not None or finding.tells == "numbers" or is_seats(finding.rule)
    if finding.suppressed is not None or finding.by_value is not None or finding.actual is None or not is_told:
        return ""
    base = None if finding.tells == "numbers" or finding.field else finding.base
    text = _counted(voice, finding.actual, base, with_share=False)
    return text + (f" +{voice.whole(len(finding.unsure))}?" if finding.unsure and not finding.lists_open else "")


def slack(voice: Voice, finding: Finding) -> str:
    """People to spare; below 0 the shortfall: `−1, possibly −2` where the data leaves open that it is worse."""
    known, worst = slack_ends(voice, finding)
    if worst is None:
        return known
    return voice.say("slack.possibly", known=known, worst=worst) if known else voice.say("slack.possibly-only", worst=worst)


def slack_ends(voice: Voice, finding: Finding) -> tuple[str, str | None]:
    """The slack as far as the data goes ("": nothing to tell), and at worst; None where that is the same."""
    if finding.suppressed is not None:
        return "–", None
    says = says_of(finding)
    return slack_in_people(voice, finding, says.sure(finding)) if says.slack is None else says.slack(voice, finding)


def slack_number(finding: Finding) -> Number | None:
    """What a cell of a workbook holds: the slack at worst."""
    if finding.suppressed is not None:
        return None
    return -finding.shortfall if says_of(finding).slack is None and finding.shortfall else finding.slack


def shortfall(voice: Voice, finding: Finding) -> str:
    """By how much a rule that is not met falls short, in words: as far as the data goes, and at worst; "" where a redacted
    result does not say."""
    return "" if finding.suppressed is not None else says_of(finding).shortfall(voice, finding)


def supply(voice: Voice, finding: Finding) -> str:
    """That the pool itself has too few for the rule, whoever is chosen: `nguồn không có ai`; "" where it has enough."""
    asked, there, left = finding.at_least, finding.in_pool, finding.can_join
    if asked is None or there is None or left is None or left >= asked:
        return ""
    if there < asked:
        return voice.count("supply.in-pool", there) if there else voice.say("supply.nobody")
    said = voice.count("supply.can-join", left) if left else voice.say("supply.nobody-can-join")
    return voice.say("supply.but", there=voice.count("supply.there", there), left=said)


def condition(voice: Voice, finding: Finding) -> str | None:
    """`Condition (age < 42): now 2, asked ≥ 3 – does not hold`; None of a rule without one."""
    return _condition(voice, finding, "condition")


def condition_in_short(voice: Voice, finding: Finding) -> str | None:
    """`condition does not hold (2, asked ≥ 3)`: the same beside the rule in a table."""
    return _condition(voice, finding, "condition-in-short")


def _condition(voice: Voice, finding: Finding, code: str) -> str | None:
    found = finding.condition
    if found is None:
        return None
    bounds = {"required": found.required, "at_least": found.at_least, "at_most": found.at_most}
    asks = ", ".join(_asked_of(voice, field, one) for field, asked in found.asks.items() for one in asked)
    return voice.say(
        f"{code}.{found.verdict}", of=voice.say("condition.of", asks=asks) if asks else "",
        n=voice.whole(found.actual) + (f" +{voice.whole(len(found.unsure))}?" if found.unsure else ""),
        bounds=_bounds(voice, finding.model_copy(update=bounds)) or voice.say("required.any"),
    )  # fmt: skip


def _asked_of(voice: Voice, field: str, asked: str) -> str:
    """`age < 42`, `degree ≥ master`, `gender: female`."""
    code = "fact.number" if asked[0] in _SIGNS else "fact.value"
    return voice.say(code, field=voice.field(field), value=bound_said(voice, field, asked))


def bound_said(voice: Voice, field: str, asked: str) -> str:
    """What is asked of a field (`≥ master`, `female`), its value in the language."""
    sign, blank, value = asked.partition(" ") if asked[0] in _SIGNS else ("", "", asked)
    said = amount(printable(value), voice.lang) if value[:1].isdigit() else voice.value(field, value)
    return f"{sign}{blank}{said}"


def legends(voice: Voice, findings: Iterable[Finding]) -> list[str]:
    """What the numbers of some rules mean, where that is not plain."""
    codes = dict.fromkeys(legend for finding in findings if (legend := says_of(finding).legend) is not None)
    return [voice.say(code) for code in codes]


def value_line(voice: Voice, finding: Finding, found: ValueFinding) -> str:
    """One value of a count_each rule: `3/27 (11.11%) · ≥ 5 · ✗ Not met`."""
    low, high = found.at_least, found.at_most
    bounds = [f"{sign} {voice.whole(n)}" for sign, n in (("≥", low), ("≤", high)) if n is not None]
    asked = _or_none(voice, finding, ", ".join(bounds)) if bounds else voice.say("required.any")
    text = _counted(voice, found.actual, found.base, with_share=asks_a_share(finding))
    return f"{text} · {asked} · {voice.say(mark(finding.force, found.verdict))}"


def span(voice: Voice, low: int | None, high: int | None) -> str:
    """`27`, `25–27`, `≥ 25`, `≤ 27`: whole numbers from one to another; `–` of none."""
    if low is not None and high is not None:
        return voice.whole(low) if low == high else f"{voice.whole(low)}–{voice.whole(high)}"
    if low is not None:
        return f"≥ {voice.whole(low)}"
    return f"≤ {voice.whole(high)}" if high is not None else "–"


def asks_a_share(finding: Finding) -> bool:
    """Whether a bound is written as a share: beside a whole number a share of the members says nothing."""
    return any("%" in text or "/" in text for _, text in _bounds_in(finding.required))


def tone(force: str, verdict: str) -> Tone:
    """What a verdict looks like; a goal that is not met is open, it does not fail."""
    return "open" if (force, verdict) == ("should", "not_met") else _TONES[verdict]


def mark(force: str, verdict: str) -> str:
    """The code of the verdict's word; a should rule that is not met falls short, it does not fail."""
    return "mark.not_met.should" if (force, verdict) == ("should", "not_met") else f"mark.{verdict}"


def _counted(voice: Voice, actual: Number, base: int | None, *, with_share: bool) -> str:
    text = number(actual, voice.lang)
    if base is None or not isinstance(actual, int):
        return text
    text = f"{text}/{voice.whole(base)}"
    return f"{text} ({share(actual, base, voice.lang)})" if with_share and base else text


def _bounds(voice: Voice, finding: Finding) -> str:
    low, high = finding.at_least, finding.at_most
    # Values of a count_each differ, and bounds may admit no whole number: then the bounds as written say it best.
    if (low is None and high is None) or (low is not None and high is not None and low > high):
        return _as_written(voice, finding)
    is_strict = finding.tells == "numbers" and ("above" in finding.required or "below" in finding.required)
    if is_strict and low is not None and high is not None:
        text = f"≥ {_number(voice, low)}, ≤ {_number(voice, high)}"
    elif low == high:
        text = f"= {_number(voice, high)}"
    elif low is None or high is None:
        text = f"≥ {_number(voice, low)}" if high is None else f"≤ {_number(voice, high)}"
    else:
        text = f"{_number(voice, low)}–{_number(voice, high)}"
    written = finding.required
    if finding.tells == "numbers":  # no whole numbers: what is strict is said with its sign
        for sign, key, strict in (("≥", "above", ">"), ("≤", "below", "<")):
            text = text.replace(sign, strict) if key in written else text
    shares = []
    for key, as_written in _bounds_in(written):
        if "%" in as_written or "/" in as_written:
            sign = "" if finding.tells == "numbers" else {"above": "> ", "below": "< "}.get(key, "")
            shares.append(sign + amount(as_written, voice.lang))
    more = [_of(voice, finding, "–".join(dict.fromkeys(shares)))] if shares else []
    if "round" in written:
        more.append(voice.say(f"required.round-{written['round']}"))
    return _or_none(voice, finding, f"{text} ({', '.join(more)})" if more else text)


def _bounds_in(required: dict[str, str]) -> list[tuple[str, str]]:
    """The bounds themselves, without what is said of them."""
    return [(key, text) for key, text in required.items() if key not in ("round", "or_none", "of")]


def _of(voice: Voice, finding: Finding, share: str) -> str:
    """`1/3 of Inspection committee`, where a share is of the members of a committee that is named."""
    of = finding.required.get("of")
    return share if of is None else voice.say("required.share-of", share=share, of=voice.committee(of))


def _or_none(voice: Voice, finding: Finding, text: str) -> str:
    return voice.say("required.or-none", bounds=text) if "or_none" in finding.required else text


def _number(voice: Voice, value: Number | None) -> str:
    return "" if value is None else number(value, voice.lang)


def _as_written(voice: Voice, finding: Finding) -> str:
    signs = {"at_least": "≥", "at_most": "≤", "exactly": "=", "above": ">", "below": "<"}
    written = [f"{signs.get(bound, bound)} {amount(text, voice.lang)}" for bound, text in _bounds_in(finding.required)]
    if written:
        written[-1] = _of(voice, finding, written[-1])
    if "round" in finding.required:
        written.append(voice.say(f"required.round-{finding.required['round']}"))
    return _or_none(voice, finding, ", ".join(written))


def basis(voice: Voice, finding: Finding) -> list[str]:
    """The source's id, and its clause where that is short (what is behind a finding gives it in full); the mark `to be
    confirmed` as a line of its own. Empty where a rule gives none."""
    if finding.basis is None:
        return []
    clause = finding.basis.clause or ""
    text = printable(f"{finding.basis.source}, {clause}" if 0 < len(clause) <= SHORT_CLAUSE else finding.basis.source)
    return [text, voice.say("details.to-confirm")] if is_to_confirm(finding) else [text]


def is_foreign(voice: Voice, clause: str) -> bool:
    """Whether a clause is quoted in Vietnamese to readers of another language."""
    return voice.lang != "vi" and not clause.isascii()


def is_to_confirm(finding: Finding | RuleShown) -> bool:
    """Whether nobody has read the rule's figure in its source yet."""
    return finding.basis is not None and finding.basis.confidence == "to_confirm"


def basis_in_full(voice: Voice, finding: Finding) -> str | None:
    """`Basis: Chỉ thị 45-CT/TW (CT45-2025), phụ lục 1; to be confirmed`; None where a rule gives none."""
    if finding.basis is None:
        return None
    title, source = title_in(finding.basis.title, voice.lang), printable(finding.basis.source)
    text = f"{title} ({source})" if title else source
    if finding.basis.clause:
        clause = printable(finding.basis.clause)
        text += f", {voice.say('details.in-vietnamese', text=clause) if is_foreign(voice, clause) else clause}"
    if is_to_confirm(finding):
        text += f"; {voice.say('details.to-confirm')}"
    return voice.say("details.basis", basis=text)
