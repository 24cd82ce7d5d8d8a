"""What a finding's numbers look like: required, actual, slack, and by how much it falls short."""

from __future__ import annotations

from fractions import Fraction

from planner.report.phrases.voice import Voice, title_in
from planner.report.printable import printable
from planner.results.result import Finding, Number, ValueFinding
from planner.words.figures import MINUS, amount, number, share, signed

SHORT_CLAUSE = 12  # characters: as wide as the column

_WITHOUT_BOUNDS = {
    "require": "required.of-people",
    "exclude": "required.no-one",
    "apart": "required.apart",
    "within": "required.within",
}


def kind_of(finding: Finding) -> str:
    """The rule body's keyword; the seats of a committee and `within` are known by their key."""
    return finding.kind or {"seats": "seats", "within": "within"}.get(finding.rule.rpartition("/")[2], "")


def required(voice: Voice, finding: Finding) -> str:
    """`≥ 8 (15%)`: the whole numbers on this slate, with the share that was written."""
    kind = kind_of(finding)
    if kind in _WITHOUT_BOUNDS:
        return voice.say(_WITHOUT_BOUNDS[kind])
    if kind == "include" and finding.at_least is not None:
        return voice.say("required.all-of", n=number(finding.at_least, voice.lang))
    text = _bounds(voice, finding)
    if not text and finding.suppressed is not None:
        return "…"  # the bounds would tell what is suppressed
    if not text:
        return voice.say("required.any")
    if kind == "count_each":
        if finding.field:
            return voice.say("required.each-of", field=voice.field(finding.field), bounds=text)
        return voice.say("required.each", bounds=text)
    return voice.say("required.each-person", bounds=text) if kind == "holds" else text


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
    if kind_of(finding) == "within" and isinstance(finding.actual, int):
        return voice.say("actual.outside", n=voice.whole(finding.actual))
    text = _counted(voice, finding.actual, finding.base, with_share=kind_of(finding) in ("count", ""))
    if finding.unsure and kind_of(finding) != "require":
        text += f" +{voice.whole(len(finding.unsure))}?"
    return f"{text} {voice.say('actual.excused', n=voice.whole(finding.excused))}" if finding.excused else text


def slack(voice: Voice, finding: Finding) -> str:
    """People to spare; below 0 the shortfall."""
    if finding.suppressed is not None:
        return "–"
    if kind_of(finding) == "mean" and finding.verdict == "unproven":
        return "?"
    if finding.slack is not None:
        return signed(finding.slack, voice.lang)
    return MINUS + voice.whole(finding.shortfall) if finding.shortfall else "–"


def shortfall(voice: Voice, finding: Finding) -> str:
    """By how much a rule that is not met falls short, in words; "" where a redacted result does not say."""
    if finding.suppressed is not None:
        return ""
    n = voice.whole(finding.shortfall)
    kind = kind_of(finding)
    if kind in ("require", "exclude", "within"):
        return voice.count("details.offend" if finding.verdict == "not_met" else "details.unproven", finding.shortfall)
    if kind == "mean":
        return _mean(voice, finding)
    if kind == "apart" and finding.verdict == "not_met":
        return voice.say("details.short-above", n=n)
    if finding.verdict == "unproven":
        return voice.say("details.at-worst", n=n)
    if isinstance(finding.actual, int) and finding.by_value is None:
        if finding.at_least is not None and finding.actual < finding.at_least:
            return voice.say("details.short-below", n=n)
        if finding.at_most is not None and finding.actual > finding.at_most:
            return voice.say("details.short-above", n=n)
    return voice.say("details.short", n=n)


def _mean(voice: Voice, finding: Finding) -> str:
    """`bình quân 48,7, vượt 1,2 so với 47,5`."""
    if finding.actual is None or finding.verdict == "unproven":
        ends = finding.actual_range
        if ends:
            return voice.say("details.mean-between", low=number(ends[0], voice.lang), high=number(ends[-1], voice.lang))
        return voice.say("details.mean-unknown")
    code, bound = "above", finding.at_most
    if finding.at_least is not None and finding.actual < finding.at_least:
        code, bound = "below", finding.at_least
    if bound is None:
        return voice.say("details.short", n=voice.whole(finding.shortfall))
    gap = abs(Fraction(str(finding.actual)) - Fraction(str(bound)))
    actual, limit = number(finding.actual, voice.lang), number(bound, voice.lang)
    return voice.say(f"details.mean-{code}", actual=actual, bound=limit, n=number(gap, voice.lang))


def value_line(voice: Voice, found: ValueFinding) -> str:
    """One value of a count_each rule: `3/27 (11.11%), ≥ 5 ✗ Not met`."""
    low, high = found.at_least, found.at_most
    bounds = [f"{sign} {voice.whole(n)}" for sign, n in (("≥", low), ("≤", high)) if n is not None]
    text = _counted(voice, found.actual, found.base, with_share=True)
    return f"{text} · {', '.join(bounds) or voice.say('required.any')} · {voice.say(f'mark.{found.verdict}')}"


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
    if low == high:
        text = f"= {_number(voice, high)}"
    elif low is None or high is None:
        text = f"≥ {_number(voice, low)}" if high is None else f"≤ {_number(voice, high)}"
    else:
        text = f"{_number(voice, low)}–{_number(voice, high)}"
    shares = [amount(written, voice.lang) for written in finding.required.values() if "%" in written or "/" in written]
    return f"{text} ({'–'.join(dict.fromkeys(shares))})" if shares else text


def _number(voice: Voice, value: Number | None) -> str:
    return "" if value is None else number(value, voice.lang)


def _as_written(voice: Voice, finding: Finding) -> str:
    signs = {"at_least": "≥", "at_most": "≤", "exactly": "="}
    return ", ".join(f"{signs.get(bound, bound)} {amount(text, voice.lang)}" for bound, text in finding.required.items())


def basis(voice: Voice, finding: Finding) -> list[str]:
    """The source's id, and its clause where that is short (what is behind a finding gives it in full); the mark `to be
    confirmed` as a line of its own. Empty where a rule gives none."""
    if finding.basis is None:
        return []
    clause = finding.basis.clause or ""
    text = printable(f"{finding.basis.source}, {clause}" if 0 < len(clause) <= SHORT_CLAUSE else finding.basis.source)
    return [text, voice.say("details.to-confirm")] if is_to_confirm(finding) else [text]


def is_to_confirm(finding: Finding) -> bool:
    """Whether nobody has read the rule's figure in its source yet."""
    return finding.basis is not None and finding.basis.confidence == "to_confirm"


def basis_in_full(voice: Voice, finding: Finding) -> str | None:
    """`Basis: Chỉ thị 45-CT/TW (CT45-2025), phụ lục 1; to be confirmed`; None where a rule gives none."""
    if finding.basis is None:
        return None
    title, source = title_in(finding.basis.title, voice.lang), printable(finding.basis.source)
    text = f"{title} ({source})" if title else source
    if finding.basis.clause:
        text += f", {printable(finding.basis.clause)}"
    if is_to_confirm(finding):
        text += f"; {voice.say('details.to-confirm')}"
    return voice.say("details.basis", basis=text)
