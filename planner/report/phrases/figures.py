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
    """People to spare; below 0 the shortfall: `−1, possibly −2` where the data leaves open that it is worse."""
    known, worst = slack_ends(voice, finding)
    if worst is None:
        return known
    return voice.say("slack.possibly", known=known, worst=worst) if known else voice.say("slack.possibly-only", worst=worst)


def slack_ends(voice: Voice, finding: Finding) -> tuple[str, str | None]:
    """The slack as far as the data goes ("": nothing to tell), and at worst; None where that is the same."""
    if finding.suppressed is not None:
        return "–", None
    if kind_of(finding) == "mean":
        return _mean_slack(voice, finding)
    if not finding.shortfall:
        return "–" if finding.slack is None else signed(finding.slack, voice.lang), None
    sure, worst = sure_shortfall(finding), MINUS + voice.whole(finding.shortfall)
    if sure == finding.shortfall:
        # Open whether it falls short at all: the table says no more than the words beside it.
        return ("", worst) if finding.verdict == "unproven" else (worst, None)
    if not sure and (finding.slack is None or finding.slack < 0):
        return "", worst
    return MINUS + voice.whole(sure) if sure else signed(finding.slack or 0, voice.lang), worst


def slack_number(finding: Finding) -> int | None:
    """What a cell of a workbook holds, where the slack is one whole number."""
    if kind_of(finding) != "mean" and finding.shortfall:
        return -finding.shortfall if sure_shortfall(finding) == finding.shortfall and finding.verdict != "unproven" else None
    return finding.slack if isinstance(finding.slack, int) else None


def sure_shortfall(finding: Finding) -> int:
    """By how many people the rule falls short as far as the data goes: where nobody counts who only may (at worst it is
    `finding.shortfall`)."""
    kind = kind_of(finding)
    if finding.by_value is not None:
        return min(finding.shortfall, sum(_off(v.actual, v.at_least, v.at_most) for v in finding.by_value.values()))
    if kind == "require":
        return max(0, finding.shortfall - len(finding.unsure))
    if kind in ("apart", "holds", "exclude", "within") or not isinstance(finding.actual, int):
        return finding.shortfall
    return min(finding.shortfall, _off(finding.actual, finding.at_least, finding.at_most))


def sure_shortfall_of_value(found: ValueFinding) -> int:
    """The same of one value of a count_each."""
    return min(found.shortfall, _off(found.actual, found.at_least, found.at_most))


def people_off(voice: Voice, sure: int, worst: int) -> str:
    """`1`, or `1, possibly 2`."""
    n = voice.whole(sure)
    return n if sure == worst else voice.say("details.possibly", short=n, n=voice.whole(worst))


def _off(actual: int, low: Number | None, high: Number | None) -> int:
    lack = 0 if low is None else max(0, int(low) - actual)
    return lack + (0 if high is None else max(0, actual - int(high)))


def _mean_slack(voice: Voice, finding: Finding) -> tuple[str, str | None]:
    """The distance of the average to its bound; of one that the data leaves open the distances of both ends."""
    ends = finding.actual_range
    if not ends:
        text = "?" if finding.actual is None else "–" if finding.slack is None else signed(finding.slack, voice.lang)
        return text, None
    rooms = []
    for end in (Fraction(str(ends[0])), Fraction(str(ends[-1]))):
        low, high = finding.at_least, finding.at_most
        room = [end - Fraction(str(low))] if low is not None else []
        room += [Fraction(str(high)) - end] if high is not None else []
        rooms += [min(room)] if room else []
    if not rooms:
        return "–", None
    known, worst = (signed(float(room), voice.lang) for room in (max(rooms), min(rooms)))
    return known, None if known == worst else worst


def shortfall(voice: Voice, finding: Finding) -> str:
    """By how much a rule that is not met falls short, in words: as far as the data goes, and at worst; "" where a redacted
    result does not say."""
    if finding.suppressed is not None:
        return ""
    kind = kind_of(finding)
    sure, worst = sure_shortfall(finding), finding.shortfall
    if kind in ("require", "exclude", "within"):
        parts = [voice.count("details.offend", sure)] if sure and finding.verdict == "not_met" else []
        unproven = worst - sure if parts else worst
        return ", ".join([*parts, *([voice.count("details.unproven", unproven)] if unproven else [])])
    if kind == "mean":
        return _mean(voice, finding)
    side = _side(finding)
    if finding.verdict == "unproven" or not sure:
        return voice.say(f"details.at-worst{side}", n=voice.whole(worst))
    short = voice.say(f"details.short{side}", n=voice.whole(sure))
    return short if sure == worst else voice.say("details.possibly", short=short, n=voice.whole(worst))


def _side(finding: Finding) -> str:
    """`-below` or `-above` where a rule can only have too few, or too many; "" where both may be."""
    if kind_of(finding) in ("apart", "holds"):
        return "-above"
    low, high = finding.at_least, finding.at_most
    if finding.by_value is not None:
        sides = {side for v in finding.by_value.values() for side in _sides(v.actual, v.at_least, v.at_most, v.shortfall)}
    elif isinstance(finding.actual, int):
        sides = _sides(finding.actual, low, high, finding.shortfall)
    else:
        sides = set()
    return f"-{sides.pop()}" if len(sides) == 1 else ""


def _sides(actual: int, low: Number | None, high: Number | None, worst: int) -> set[str]:
    """On which sides of its bounds a number may be, with so many off at worst."""
    if not worst:
        return set()
    if low is None or high is None:
        return {"above" if low is None else "below"}
    if _off(actual, low, high) < worst:
        return {"below", "above"}
    return ({"below"} if actual < low else set()) | ({"above"} if actual > high else set())


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
