"""Every rule that counts something against a bound: what there is, what is asked as the rule is written, what the pool has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from planner.report.document import Block, Cell, Chart, Paragraph, Series
from planner.report.phrases.figures import mark, required, tone
from planner.report.phrases.verdict import worst_first
from planner.report.phrases.voice import Voice
from planner.report.printable import printable
from planner.results.result import Finding, GroupCount
from planner.words.figures import share

MOST_RULES = 16  # in one chart; those that are not met are never left out before a met one
_FEW_NUMBERS = 8  # met ones beside a number say little, and the table says it too
_COUNTED = ("members", "committee", "people", "values")  # what a number that is counted tells
_LOWER, _UPPER = ("at_least", "above", "exactly"), ("at_most", "below")


def bullets(voice: Voice) -> Iterator[Block]:
    """Rules that ask for a share beside each other, in per cent; the others each to its own scale."""
    findings = [finding for finding in worst_first(voice.result.findings) if _is_counted(finding)]
    pool = {} if voice.result.details is None else {
        rule: line.counts["pool"] for line in voice.result.details.structure if "pool" in line.counts for rule in line.rules
    }  # fmt: skip
    shares = [finding for finding in findings if _asks_for_share(finding) and finding.base]
    numbers = [finding for finding in findings if finding not in shares]
    for key, of in (("shares", shares), ("numbers", numbers)):
        if of:
            missed = sum(finding.verdict != "met" for finding in of)
            most = MOST_RULES if key == "shares" else min(MOST_RULES, max(_FEW_NUMBERS, missed))
            rows = [_row(voice, finding, pool.get(finding.rule), in_shares=key == "shares") for finding in of[:most]]
            yield _chart(voice, key, rows)
            if left := len(of) - len(rows):
                yield Paragraph(voice.count("chart.rules-left-out", left), "quiet")


@dataclass(frozen=True)
class _Row:
    """Numbers in the unit of the chart; `there` None where a redacted result does not give it. `said`: the end in words."""

    title: str
    end: Cell
    said: str
    is_must: bool
    there: float | None
    low: float | None
    high: float | None
    pool: float | None


def _is_counted(finding: Finding) -> bool:
    """Whether one number of people or values stands against bounds: nothing by value, no mean, no rule of so many posts."""
    is_whole = isinstance(finding.actual, int) or (finding.actual is None and finding.suppressed is not None)
    is_one = finding.by_value is None and (finding.field is None or finding.tells == "values")
    return finding.tells in _COUNTED and is_one and is_whole and bool(_written(finding))


def _written(finding: Finding) -> Mapping[str, str]:
    """The bounds themselves, as they are written."""
    return {side: text for side, text in finding.required.items() if side in (*_LOWER, *_UPPER)}


def _asks_for_share(finding: Finding) -> bool:
    return any("%" in text or "/" in text for text in _written(finding).values())


def _row(voice: Voice, finding: Finding, pool: GroupCount | None, *, in_shares: bool) -> _Row:
    written, base = _written(finding), finding.base

    def at(sides: Sequence[str], whole: float | None) -> float | None:
        """A share where it stands in the rule, not where whole people meet it."""
        text = next((written[side] for side in sides if side in written), "")
        if not in_shares or base is None:
            return None if whole is None else float(whole)
        if not text:
            return None
        is_share = "%" in text or "/" in text
        return float(_share(text) * 100 if is_share else Fraction(text) * 100 / base)

    there = finding.actual
    return _Row(
        voice.rule(finding.rule).replace("“", "").replace("”", ""),
        *_end(voice, finding, pool if in_shares else None), finding.force == "must",
        None if there is None else float(Fraction(str(there)) * 100 / base) if in_shares and base else float(there),
        at(_LOWER, finding.at_least), at(_UPPER, None if finding.at_most == finding.at_least else finding.at_most),
        100 * pool.count / pool.base if in_shares and pool is not None and pool.base else None,
    )  # fmt: skip


def _share(text: str) -> Fraction:
    """Of 1: `15%`, `12.5%`, `1/3`."""
    return Fraction(text.rstrip("% ")) / 100 if text.rstrip().endswith("%") else Fraction(text)


def _end(voice: Voice, finding: Finding, pool: GroupCount | None) -> tuple[Cell, str]:
    """`! 4/27, cần 5`: the sign of the verdict, what there is, what is needed; and the same in words alone."""
    there = printable(finding.suppressed) if finding.suppressed is not None else voice.whole(int(finding.actual or 0))
    there += f"/{voice.whole(finding.base)}" if finding.base is not None and finding.suppressed is None else ""
    there += f" +{voice.whole(len(finding.unsure))}?" if finding.unsure else ""
    sign, _, verdict = voice.say(mark(finding.force, finding.verdict)).partition(" ")
    text = voice.say("chart.there-and-needed", there=there, needed=_needed(voice, finding))
    shown = Cell(f"{sign} {text}", tone(finding.force, finding.verdict), bold=finding.verdict != "met")
    said = voice.say("chart.said-of-rule", text=text, verdict=verdict[:1].lower() + verdict[1:])
    if pool is not None and pool.base:
        said += f", {voice.say('chart.pool-share')} {share(pool.count, pool.base, voice.lang)}"
    return shown, said


def _needed(voice: Voice, finding: Finding) -> str:
    """`cần 5`, `không quá 3`, `cần 11–13`; what is more than a number as the table says it."""
    low, high = finding.at_least, finding.at_most
    is_plain = not {"or_none", "of"} & finding.required.keys() and isinstance(low, int | None) and isinstance(high, int | None)
    if not is_plain or (low is None and high is None) or (low is not None and high is not None and low > high):
        return required(voice, finding)
    if low is None or high is None:
        code, n = ("chart.needs", low) if high is None else ("chart.needs-at-most", high)
        return voice.say(code, n=voice.whole(int(n or 0)))
    if low == high:
        return voice.say("chart.needs-exactly", n=voice.whole(int(low)))
    return voice.say("chart.needs", n=f"{voice.whole(int(low))}–{voice.whole(int(high))}")


def _chart(voice: Voice, key: str, rows: Sequence[_Row]) -> Chart:
    alt = "; ".join(f"{row.title}: {row.said}" for row in rows)
    return Chart(
        key, voice.say(f"chart.{key}"), "bullets", tuple(row.title for row in rows),
        (
            Series(voice.say("chart.must"), tuple(row.there if row.is_must else None for row in rows), "solid"),
            Series(voice.say("chart.should"), tuple(None if row.is_must else row.there for row in rows), "hatched"),
            Series(voice.say("chart.at-least"), tuple(row.low for row in rows), "line"),
            Series(voice.say("chart.at-most"), tuple(row.high for row in rows), "line"),
            Series(voice.say("chart.pool-share"), tuple(row.pool for row in rows), "dark"),
        ),
        f"{alt}.", "%" if key == "shares" else "", ends=tuple(row.end for row in rows),
    )  # fmt: skip
