"""How an answer of `range` is printed: what stands out in a sentence, a table of the rules, bars with their bounds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from planner.questions.range.part import EndsShown, RangeResult, RangeShown
from planner.report.document import Block, Cell, Chart, Column, Paragraph, Section, Series, Table, TableRow, Tone
from planner.report.phrases.voice import Voice
from planner.report.printable import printable
from planner.results.result import Number
from planner.words.figures import amount, number

NAMED = 4  # rules named in the first line
MOST_BARS = 24
FEW_VALUES = 12  # of a rule by value: with more, those with the same numbers share a line on a screen
FEW_WITHOUT = 3  # lines that only say that the others cannot be met: more are left out on a screen
STATES = ("beyond", "without", "tight", "open")  # what stands out, the worst first
_TONES: dict[str, Tone] = {"beyond": "bad", "without": "quiet", "tight": "open", "open": "open", "room": "good"}


@dataclass(frozen=True)
class RangeLine:
    """One line of the table: a rule, or values of it with the same numbers."""

    rule: str
    values: tuple[str, ...]
    shown: RangeShown

    @property
    def low(self) -> Number | None:
        return self.shown.at_least if isinstance(self.shown.at_least, int | float) else None

    @property
    def high(self) -> Number | None:
        return self.shown.at_most if isinstance(self.shown.at_most, int | float) else None

    @property
    def is_goal(self) -> bool:
        return self.shown.force == "should"

    @property
    def state(self) -> str:
        """beyond: its bounds cannot be met beside the others; tight: a bound could go no further; without: the others cannot be
        met; open: not decided; room: they could; free: no bound in whole numbers; hidden: a redacted result does not say."""
        one = self.shown
        if not one.proved:
            return "open"
        if one.suppressed:
            return "hidden"
        if one.least is None and one.most is None:
            return "without"
        if one.least is None or one.most is None:
            return "hidden"
        greatest = one.most
        least = one.least if one.possible is None or one.possible.least is None else one.possible.least
        if (self.low is not None and self.low > greatest) or (self.high is not None and self.high < least):
            return "beyond"
        if self.low is None and self.high is None:
            return "free"
        if self.low == greatest or self.high == least:
            return "tight"
        return "room"


def headlines(voice: Voice) -> list[str]:
    """What stands out, the longest line first."""
    result = voice.result
    assert isinstance(result, RangeResult)  # noqa: S101
    if result.between is not None:
        return _frontier_lines(voice, result)
    if voice.result.is_without_names:
        return [voice.count("range.said.hidden", len(_rules(result)))]
    lines = _lines(voice, result)
    if len(lines) == 1:
        return _one(voice, lines[0])
    return list(dict.fromkeys(_several(voice, result, lines, named) for named in (NAMED, 2, 1, 0)))


def _rules(result: RangeResult) -> list[str]:
    return list(dict.fromkeys(one.rule for one in result.ranges))


def _one(voice: Voice, line: RangeLine) -> list[str]:
    rule, short = _title(voice, line, in_sentence=True), f"“{_title(voice, line)}”"
    if line.state in ("without", "hidden", "open") and line.shown.least is None:
        return [voice.say(f"range.single.{line.state}", rule=title) for title in (rule, short)]
    ends = {"least": _number(voice, line.shown.least), "most": _number(voice, line.shown.most)}
    code = "range.single"
    if line.state == "open":
        code = "range.single.open-ends"
    elif line.shown.least == line.shown.most:
        code = "range.single.same"
    said, brief = (voice.say(one, rule=rule, **ends) for one in (code, f"{code}.brief"))
    asked = _asked(voice, line)
    if not asked:
        return [said, brief]
    asked = voice.say("range.single.asked", asked=asked)
    return [f"{said} {asked}", f"{brief} {asked}", brief]


def _several(voice: Voice, result: RangeResult, lines: Sequence[RangeLine], named: int) -> str:
    """`17 rules. Not possible beside the others: “A”; no room: “B”, “C” and 2 more.`"""
    parts = [voice.count("range.said", len(_rules(result)))]
    for state in STATES:
        rules = list(dict.fromkeys(line.rule for line in lines if line.state == state and not line.is_goal))
        if not rules:
            continue
        titles = [voice.rule(rule) for rule in rules[:named]] if state != "without" else []
        if len(titles) == len(rules):
            parts.append(voice.say(f"range.said.{state}", rules=", ".join(titles)))
        else:
            parts.append(voice.count(f"range.said.{state}-n", len(rules)))
    if len(parts) == 1:
        parts.append(voice.say("range.said.room"))
    if goals := {line.rule for line in lines if line.is_goal and line.state == "beyond"}:
        parts.append(voice.count("range.said.goals", len(goals)))
    return " ".join(parts)


def sections(voice: Voice) -> Iterator[Section]:
    result = voice.result
    if not isinstance(result, RangeResult):
        return
    if result.between is not None:
        yield from _frontier(voice, result)
    elif result.ranges:
        yield from _ranges(voice, result)


def _ranges(voice: Voice, result: RangeResult) -> Iterator[Section]:
    lines = _lines(voice, result)
    title = voice.say("range.title")
    blocks: list[Block] = []
    if not voice.is_paper and len(without := [line for line in lines if line.state == "without"]) > FEW_WITHOUT:
        lines = [line for line in lines if line.state != "without"]
        blocks.append(Paragraph(voice.say("range.left-out", n=voice.whole(len({line.rule for line in without})))))
    if lines:
        blocks.insert(0, _table(voice, lines, title if voice.is_paper else ""))
    if voice.is_paper and (chart := _chart(voice, lines)) is not None:
        blocks.append(chart)
    yield Section("ranges", title if voice.is_paper else "", tuple(blocks))


def _lines(voice: Voice, result: RangeResult) -> list[RangeLine]:
    """Of a rule with many values those with the same numbers together, on a screen."""
    lines: list[RangeLine] = []
    for rule, group in groupby(result.ranges, key=lambda one: one.rule):
        ranges = list(group)
        if voice.is_paper or len(ranges) <= FEW_VALUES:
            lines += [RangeLine(rule, () if one.value is None else (one.value,), one) for one in ranges]
            continue
        alike: dict[str, list[RangeShown]] = {}
        for one in ranges:
            alike.setdefault(one.model_copy(update={"value": None}).model_dump_json(), []).append(one)
        lines += [RangeLine(rule, tuple(one.value or "" for one in same), same[0]) for same in alike.values()]
    return lines


def _table(voice: Voice, lines: Sequence[RangeLine], title: str) -> Table:
    has_possible = any(line.shown.possible is not None for line in lines)
    columns = [
        Column(voice.say("column.rule"), 34, key="rule"),
        Column(voice.say("range.column.asked"), 14, key="asked"),
        Column(voice.say("range.column.range"), 10, "right", key="range"),
        *([Column(voice.say("range.column.possible"), 10, "right", key="possible")] if has_possible else []),
        Column(voice.say("range.column.state"), 16, key="state"),
    ]
    rows: list[TableRow] = []
    several = len({line.rule.rpartition("/")[0] for line in lines}) > 1
    for committee, group in groupby(lines, key=lambda line: voice.section(line.rule)):
        if several:
            rows.append(TableRow((Cell(committee, bold=True, span=len(columns)),), "section"))
        for line in group:
            state = line.state
            cells = [
                Cell(_title(voice, line), under=tuple(_under(voice, line))),
                Cell(_asked(voice, line) or "–"),
                Cell("…" if state == "hidden" else _ends(voice, EndsShown(least=line.shown.least, most=line.shown.most))),
                *([Cell("" if line.shown.possible is None else _ends(voice, line.shown.possible))] if has_possible else []),
                _state(voice, line),
            ]
            rows.append(TableRow(tuple(cells)))
    notes = [voice.say("range.note")]
    if has_possible:
        notes.append(voice.say("range.note.possible"))
    return Table("ranges", title, tuple(columns), tuple(rows), note=" ".join(notes))


def _under(voice: Voice, line: RangeLine) -> Iterator[str]:
    """The rule's key, on paper; that it is a goal."""
    if voice.is_paper:
        yield printable(line.rule)
    if line.is_goal:
        yield voice.say("force.should")


def _state(voice: Voice, line: RangeLine) -> Cell:
    """A goal that cannot be met beside the others stands in nobody's way."""
    if line.is_goal and line.state == "beyond":
        return Cell(voice.say("range.state.goal-beyond"), "open")
    return Cell(voice.say(f"range.state.{line.state}"), _TONES.get(line.state, "plain"))


def _title(voice: Voice, line: RangeLine, *, in_sentence: bool = False) -> str:
    title = voice.rule(line.rule) if in_sentence else voice.rule_title(line.rule)
    if not line.values:
        return title
    values = "; ".join(printable(value) for value in line.values[:FEW_VALUES])
    more = len(line.values) - FEW_VALUES
    return f"{title}: {values}" + (f"; {voice.say('range.more', n=voice.whole(more))}" if more > 0 else "")


def _asked(voice: Voice, line: RangeLine) -> str:
    """`≥ 8 (15%)`, `3–5`; "" where nothing is asked."""
    low, high = line.shown.at_least, line.shown.at_most
    if line.shown.suppressed and low is None and high is None:  # as written, which tells of nobody
        written = line.shown.required
        low = written.get("at_least", written.get("above", written.get("exactly")))
        high = written.get("at_most", written.get("below", written.get("exactly")))
    strict = line.shown.required if line.shown.tells == "numbers" else {}
    texts = []
    for sign, value in (("≥", low), ("≤", high)):
        if value is not None:
            key, stricter = ("above", ">") if sign == "≥" else ("below", "<")
            texts.append(f"{stricter if key in strict else sign} {_bound(voice, value)}")
    if low is not None and low == high:
        texts = [f"= {_bound(voice, low)}"]
    shares = [
        amount(text, voice.lang)
        for key, text in line.shown.required.items()
        if key in ("at_least", "at_most", "above", "below", "exactly") and ("%" in text or "/" in text)
    ]
    is_whole = not isinstance(low, str) and not isinstance(high, str)
    share = f" ({'–'.join(dict.fromkeys(shares))})" if shares and is_whole else ""
    return ", ".join(texts) + share


def _bound(voice: Voice, value: Number | str) -> str:
    return amount(printable(value), voice.lang) if isinstance(value, str) else number(value, voice.lang)


def _number(voice: Voice, value: Number | None) -> str:
    return "…" if value is None else number(value, voice.lang)


def _ends(voice: Voice, ends: EndsShown) -> str:
    if ends.least is None and ends.most is None:
        return "–"
    if ends.least == ends.most:
        return _number(voice, ends.least)
    return f"{_number(voice, ends.least)}–{_number(voice, ends.most)}"


def _chart(voice: Voice, lines: Sequence[RangeLine]) -> Chart | None:
    """Bars of what counts people; what stands out first where there are too many."""
    drawn = [
        line for line in lines
        if line.shown.least is not None and line.shown.most is not None and line.shown.tells != "numbers"
    ]  # fmt: skip
    if not drawn:
        return None
    if len(drawn) > MOST_BARS:
        order = {state: place for place, state in enumerate((*STATES, "room", "free", "hidden"))}
        chosen = sorted(range(len(drawn)), key=lambda at: (order[drawn[at].state], at))[:MOST_BARS]
        drawn = [drawn[at] for at in sorted(chosen)]

    def series(title: str, values: Sequence[Number | None], pattern: str) -> Series:
        return Series(title, tuple(None if value is None else float(value) for value in values), pattern)  # type: ignore[arg-type]

    return Chart(
        "ranges", voice.say("range.chart"), "ranges", tuple(_plain(_title(voice, line, in_sentence=True)) for line in drawn),
        (
            series(voice.say("range.chart.least"), [line.shown.least for line in drawn], "dotted"),
            series(voice.say("range.chart.most"), [line.shown.most for line in drawn], "solid"),
            series(voice.say("chart.at-least"), [line.low for line in drawn], "line"),
            series(voice.say("chart.at-most"), [line.high for line in drawn], "hatched"),
        ),
        voice.count("range.chart.alt", len(drawn)), voice.say("range.chart.unit"),
    )  # fmt: skip


def _plain(text: str) -> str:
    return text.replace("“", "").replace("”", "")


# -------------------------------------------------------------------------------------------------- two rules


def _frontier_lines(voice: Voice, result: RangeResult) -> list[str]:
    between = result.between
    assert between is not None  # noqa: S101
    x, y, points = voice.rule(between.x), voice.rule(between.y), result.frontier
    if voice.result.is_without_names:
        return [voice.say("range.frontier.hidden", x=x, y=y)]
    if not between.complete:
        return [voice.count(code, len(points), x=x, y=y) for code in ("range.frontier.open", "range.frontier.open-brief")]
    if len(points) == 1:
        code = "range.frontier.one-least" if between.least else "range.frontier.one-most"
        a, b = _number(voice, points[0].x), _number(voice, points[0].y)
        return [voice.say(one, x=x, y=y, a=a, b=b) for one in (code, f"{code}-brief")]
    first, last = points[0], points[-1]
    ends = {
        "a": _number(voice, first.x), "b": _number(voice, first.y), "c": _number(voice, last.x), "d": _number(voice, last.y)
    }  # fmt: skip
    return [voice.count(one, len(points), x=x, y=y, **ends) for one in ("range.frontier.many", "range.frontier.many-brief")]


def _frontier(voice: Voice, result: RangeResult) -> Iterator[Section]:
    between = result.between
    assert between is not None  # noqa: S101
    title = voice.say("range.frontier.title")
    if not result.frontier or voice.result.is_without_names:
        return
    columns = tuple(
        Column(_plain(voice.rule(key)), 40, "right", key=name) for name, key in (("x", between.x), ("y", between.y))
    )
    rows = tuple(TableRow((_count(voice, point.x), _count(voice, point.y))) for point in result.frontier)
    note = voice.say("range.frontier.note-least" if between.least else "range.frontier.note-most")
    blocks: list[Block] = [Table("frontier", title if voice.is_paper else "", columns, rows, note=note)]
    if voice.is_paper:
        x, y = (_plain(voice.rule(key)) for key in (between.x, between.y))
        points = [point for point in result.frontier if point.x is not None and point.y is not None]
        shown = "; ".join(f"{_number(voice, point.x)} – {_number(voice, point.y)}" for point in points)
        if points:
            blocks.append(
                Chart(
                    "frontier", voice.say("range.frontier.chart", x=x, y=y), "frontier",
                    tuple(str(place) for place in range(1, len(points) + 1)),
                    (
                        Series(x, tuple(float(point.x or 0) for point in points), "solid"),
                        Series(y, tuple(float(point.y or 0) for point in points), "hatched"),
                    ),
                    voice.say("range.frontier.alt", points=shown),
                )
            )
    if not between.complete:
        blocks.append(Paragraph(voice.say("range.frontier.cut"), "open"))
    yield Section("frontier", title if voice.is_paper else "", tuple(blocks))


def _count(voice: Voice, value: Number | None) -> Cell:
    return Cell(_number(voice, value), number=value if isinstance(value, int) else None)
