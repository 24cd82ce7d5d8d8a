"""`ballot` in print: what holds whatever the vote, what the list has and would need, and the cases that show what is open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import groupby

from planner.questions.ballot.part import BallotResult, OutcomeCase, OutcomeOfValue, OutcomeShown, SurplusShown
from planner.report.document import Block, Cell, Chart, Column, Listing, Paragraph, Section, Series, Table, TableRow, Tone
from planner.report.phrases.voice import Voice
from planner.report.printable import printable
from planner.results.result import Number
from planner.words.figures import amount, number, share

FEW_VALUES = 6
FEW_CASES = 6  # rules whose cases a screen shows
MOST_BARS = 24
_TONES: dict[str, Tone] = {"met": "good", "not_met": "bad", "open": "open", "undecided": "open"}
ALSO_SAYS = ("infeasible", "undecided")  # of no list: not that the plan has no slate
_ORDER = ("not_met", "open", "undecided", "met")


def headlines(voice: Voice) -> list[str]:
    """How many names for how many seats, and how many must rules are met whatever the vote."""
    result = _of(voice)
    must = [one for one in result.outcomes if one.force == "must"]
    surplus = result.surplus
    start = "" if surplus is None else voice.say(
        "ballot.headline", names=_names_said(voice, surplus.names), seats=_seats_said(voice, surplus.seats)
    )  # fmt: skip
    if result.kept is not None and surplus is not None:
        return [_made(voice, result, surplus)]
    if not result.outcomes:
        return [voice.say("ballot.cut-off")]
    by = {verdict: sum(one.verdict == verdict for one in must) for verdict in _ORDER}
    if by["met"] == len(must):
        return [f"{start} {voice.say('ballot.all')}", voice.say("ballot.all")]
    parts = [voice.count("ballot.met", by["met"], of=voice.whole(len(must)))]
    parts += [
        voice.count(f"ballot.{verdict.replace('_', '-')}", by[verdict])
        for verdict in ("open", "not_met", "undecided")
        if by[verdict]
    ]
    said = "; ".join(parts) + "."
    return [f"{start} {said}", said]


def _made(voice: Voice, result: BallotResult, surplus: SurplusShown) -> str:
    """Of a list that was made: whether it guarantees everything, and how much, where none does."""
    kept, lost = result.kept or [], result.not_kept or []
    code = "ballot.made" if not lost else "ballot.none" if result.proved else "ballot.none-open"
    return voice.say(
        code, names=_names_said(voice, surplus.names), seats=_seats_said(voice, surplus.seats), kept=voice.whole(len(kept)),
        of=voice.whole(len(kept) + len(lost)),
    )  # fmt: skip


def _names_said(voice: Voice, n: int) -> str:
    """`1 name`, `8 names`."""
    return voice.count("ballot.names", n)


def _seats_said(voice: Voice, n: int) -> str:
    """`1 seat`, `7 seats`."""
    return voice.count("ballot.seats", n)


def sections(voice: Voice) -> Iterator[Section]:
    result = _of(voice)
    if not result.outcomes:
        return
    title = voice.say("ballot.title")
    blocks: list[Block] = []
    if result.not_kept:
        blocks.append(Paragraph(voice.say("ballot.not-kept", rules=voice.rules(result.not_kept)), "open"))
    blocks.append(_table(voice, title if voice.is_paper else ""))
    if voice.is_paper and (chart := _chart(voice)) is not None:
        blocks.append(chart)
    if result.is_left_open:
        blocks.append(Paragraph(voice.say("ballot.cut"), "open"))
    cases = [one for one in _in_order(result.outcomes) if one.verdict == "open" and (one.breaks or one.keeps)]
    shown = cases if voice.is_paper else cases[:FEW_CASES]
    if shown:
        blocks += [Paragraph(voice.say("ballot.cases"), bold=True), Listing(tuple(_cases(voice, one) for one in shown))]
    if len(cases) > len(shown):
        blocks.append(Paragraph(voice.count("ballot.more", len(cases) - len(shown)), "quiet"))
    notes = [*_complies(voice), *_surplus(voice, result.surplus), *_chances(voice)]
    if result.not_judged:
        committee = voice.committee(result.committee)
        notes.append(voice.say("ballot.not-judged", committee=committee, rules=voice.rules(result.not_judged)))
    blocks += [Paragraph(note) for note in notes]
    if result.names_listed and result.is_made != voice.is_paper:  # on paper a list that was made is told with everything
        blocks.append(_names(voice, result.names_listed))
    yield Section("ballot", title if voice.is_paper else "", tuple(blocks))


def _names(voice: Voice, ids: Sequence[str]) -> Table:
    """The list, by given name."""
    rows = tuple(
        TableRow((Cell(str(i), number=i), Cell(voice.id(id)), Cell(voice.name(id))))
        for i, id in enumerate(voice.in_order(ids), 1)
    )
    columns = (
        Column(voice.say("slates.number") if voice.is_paper else "", 5, "right", key="number"),
        Column(voice.say("ballot.column.id") if voice.is_paper else "", 15, key="id"),
        Column(voice.say("ballot.column.name") if voice.is_paper else "", 60, key="full_name"),
    )
    return Table("ballot-list", voice.count("ballot.list", len(ids)), columns, rows)


def _in_order(outcomes: Sequence[OutcomeShown]) -> list[OutcomeShown]:
    """Must rules first, and what is worst of them."""
    return sorted(outcomes, key=lambda one: (one.force != "must", _ORDER.index(one.verdict)))


def _table(voice: Voice, title: str) -> Table:
    result = _of(voice)
    has_chances = any(one.chance is not None for one in result.outcomes)
    columns = [
        Column(voice.say("column.rule"), 28, key="rule"),
        Column(voice.say("ballot.column.needed"), 15, "right", key="needed"),
        Column(voice.say("ballot.column.on-list"), 9, "right", key="on_list"),
        Column(voice.say("ballot.column.elected"), 9, "right", key="elected"),
        Column(voice.say("ballot.column.verdict"), 17, key="verdict"),
        *([Column(voice.say("ballot.column.chance"), 10, "right", key="chance")] if has_chances else []),
    ]
    rows = []
    for force, group in groupby(_in_order(result.outcomes), key=lambda one: one.force):
        if force == "should":
            rows.append(TableRow((Cell(voice.say("force.should"), bold=True, span=len(columns)),), "section"))
        for one in group:
            cells = [
                Cell(_title(voice, one)),
                Cell(_needed(voice, one)),
                Cell(_on_list(voice, one)),
                Cell(_ends(voice, one)),
                Cell(voice.say(f"ballot.verdict.{one.verdict}"), _TONES[one.verdict]),
                *([Cell(_chance(voice, one.chance, one.chance_error))] if has_chances else []),
            ]
            rows.append(TableRow(tuple(cells)))
    surplus = result.surplus
    note = "" if surplus is None or voice.result.is_without_names else voice.say(
        "ballot.note", names=_names_said(voice, surplus.names), seats=voice.whole(surplus.seats),
        lost=voice.whole(surplus.names - surplus.seats),
    )  # fmt: skip
    return Table("ballot", title, tuple(columns), tuple(rows), note=note)


def _title(voice: Voice, one: OutcomeShown) -> str:
    """`Women ≥ 12 (15%)`."""
    title = voice.rule_title(one.rule)
    asked = _asked(voice, one)
    return f"{title} {asked}" if asked else title


def _asked(voice: Voice, one: OutcomeShown) -> str:
    bounds = ("at_least", "above", "at_most", "below", "exactly")
    signs = {"at_least": "≥", "above": ">", "at_most": "≤", "below": "<", "exactly": "="}
    low, high = one.at_least, one.at_most
    whole = {"at_least": low, "above": low, "at_most": high, "below": high, "exactly": low}
    texts = []
    for key in bounds:
        text = one.required.get(key)
        if text is None:
            continue
        is_share = "%" in text or "/" in text
        if is_share and whole[key] is not None and one.tells != "numbers":
            sign = "≥" if key in ("at_least", "above") else "≤" if key in ("at_most", "below") else "="
            texts.append(f"{sign} {_number(voice, whole[key])} ({amount(text, voice.lang)})")
        else:
            texts.append(f"{signs[key]} {amount(text, voice.lang)}")
    return ", ".join(texts)


def _needed(voice: Voice, one: OutcomeShown) -> str:
    surplus = _of(voice).surplus
    parts = []
    if one.needed is not None and surplus is not None:
        lost = surplus.names - surplus.seats
        sums = {"at_least": _number(voice, one.at_least), "lost": voice.whole(lost), "needed": voice.whole(one.needed)}
        parts.append(voice.say("ballot.needed", **sums))
    if one.room is not None:
        parts.append(voice.say("ballot.room", room=voice.whole(one.room)))
    return "; ".join(parts)


def _on_list(voice: Voice, one: OutcomeShown) -> str:
    if one.on_list is None:
        return "…" if one.suppressed else ""
    said = voice.whole(one.on_list)
    if one.may_be is not None and one.may_be > one.on_list and (one.needed is not None or one.room is not None):
        said += f", {voice.say('ballot.may-be', n=voice.whole(one.may_be))}"
    return said


def _ends(voice: Voice, one: OutcomeShown) -> str:
    if one.least is None or one.most is None:
        return "…" if one.suppressed else "–"
    return _span(voice, one)


def _span(voice: Voice, one: OutcomeShown | OutcomeOfValue) -> str:
    if one.least == one.most:
        return _number(voice, one.least)
    return f"{_number(voice, one.least)}–{_number(voice, one.most)}"


def _number(voice: Voice, value: Number | None) -> str:
    return "…" if value is None else number(value, voice.lang)


def _chance(voice: Voice, chance: float | None, error: float | None) -> str:
    if chance is None:
        return ""
    if error is None:
        return _percent(voice, chance)
    if chance in (0, 1):  # of what was drawn: not sure
        return f"{'>' if chance else '<'} {amount('99.9%' if chance else '0.1%', voice.lang)}"
    return f"{_percent(voice, chance)} ± {_percent(voice, error)}"


def _percent(voice: Voice, share: float) -> str:
    """`97.3%`; what is neither sure nor impossible is not rounded to it."""
    tenths = round(share * 1000)
    if tenths == 0 and share > 0:
        return f"< {amount('0.1%', voice.lang)}"
    if tenths == 1000 and share < 1:
        return f"> {amount('99.9%', voice.lang)}"
    return f"{number(Fraction(tenths, 10), voice.lang)}%"


def _cases(voice: Voice, one: OutcomeShown) -> str:
    """What breaks the rule, and what keeps it."""
    rule = voice.rule(one.rule)
    parts = []
    if one.breaks is not None:
        parts.append(_broken(voice, one, one.breaks, rule))
    if one.keeps is not None and not (one.breaks and one.breaks.people and one.keeps.verdict == "met"):
        code = "ballot.best" if one.keeps.verdict == "met" else "ballot.best-perhaps"
        parts.append(voice.say(code, people=voice.people(one.keeps.lost)))
    return " ".join(parts)


def _broken(voice: Voice, one: OutcomeShown, case: OutcomeCase, rule: str) -> str:
    people = voice.people(case.lost)
    if case.people:
        sure = [pid for pid in case.people if pid not in case.unsure]
        if case.verdict != "not_met" or not sure:
            return voice.say("ballot.offenders-unproven", rule=rule, people=voice.people(case.people))
        said = voice.say("ballot.offenders", rule=rule, people=voice.people(sure))
        return f"{said} {voice.say('ballot.offenders-unsure', people=voice.people(case.unsure))}" if case.unsure else said
    if one.by_value:
        hang = [value for value, of in one.by_value.items() if of.verdict != "met"]
        ends = [f"{printable(value)} {_span(voice, one.by_value[value])}" for value in hang[:FEW_VALUES]]
        more = len(hang) - len(ends)
        values = "; ".join([*ends, *([voice.say("and-more", n=voice.whole(more))] if more > 0 else [])])
        return voice.say("ballot.values", rule=rule, values=values, people=people)
    if case.verdict == "unproven":
        return voice.say("ballot.worst-unproven", rule=rule, people=people)
    low = one.at_least is not None and case.actual is not None and case.actual < one.at_least
    high = one.at_most is not None and case.actual is not None and case.actual > one.at_most
    if low == high or one.tells in ("numbers", "others", "values") or not case.shortfall:
        return voice.say("ballot.worst-plain", rule=rule, people=people)
    actual = _number(voice, case.actual)
    if high and isinstance(one.at_most, int) and case.actual != (most := one.at_most + case.shortfall):
        actual += f", {voice.say('ballot.may-be', n=voice.whole(most))}"  # with those of whom it is not known
    numbers = {"actual": actual, "short": voice.whole(case.shortfall)}
    return voice.say(f"ballot.worst-{'short' if low else 'over'}", rule=rule, people=people, **numbers)


def _surplus(voice: Voice, surplus: SurplusShown | None) -> Iterator[str]:
    if surplus is None:
        return
    if surplus.state == "none":
        yield voice.say("ballot.surplus.none")
        return
    parts = [
        voice.say("ballot.surplus", more=voice.whole(surplus.names - surplus.seats), share=_share(voice, surplus))
    ]
    if surplus.nearest is not None:
        low, high = surplus.nearest

        def percent(names: int) -> str:
            return _percent(voice, float(Fraction(names - surplus.seats, surplus.seats)))

        parts.append(
            voice.say(
                "ballot.surplus.nearest", seats=_seats_said(voice, surplus.seats), low=_names_said(voice, low),
                high=_names_said(voice, high),
                low_share=percent(low), high_share=percent(high),
            )
        )
    elif surplus.at_least is not None and surplus.at_most is not None:
        span = _names_said(voice, surplus.at_most)
        if surplus.at_least < surplus.at_most:
            span = voice.say("ballot.surplus.span", low=voice.whole(surplus.at_least), high=span)
        parts.append(voice.say(f"ballot.surplus.{surplus.state}", span=span))
    parts.append(voice.say("ballot.surplus.confirm"))
    yield " ".join(parts)


def _share(voice: Voice, surplus: SurplusShown) -> str:
    """`4/27 (14,81%)`: directives speak of per cent."""
    exact = amount(surplus.share, voice.lang)
    return exact if exact.endswith("%") else f"{exact} ({share(surplus.names - surplus.seats, surplus.seats, voice.lang)})"


def _complies(voice: Voice) -> Iterator[str]:
    """Whether some vote meets every must rule at once, where not every one does."""
    result = _of(voice)
    if all(one.verdict == "met" for one in result.outcomes if one.force == "must"):
        return
    if result.can_comply and result.compliant_lost:
        yield voice.say("ballot.complies", people=voice.people(result.compliant_lost))
    elif result.can_comply is not None:
        yield voice.say("ballot.complies-hidden" if result.can_comply else "ballot.complies-not")


def _chances(voice: Voice) -> Iterator[str]:
    result = _of(voice)
    chance, surplus = result.chance, result.surplus
    if chance is None or surplus is None:
        return
    if chance.missing:
        yield voice.say("ballot.chance.missing", people=voice.people(chance.missing))
        return
    if not chance.counted:
        yield voice.say("ballot.chance.cut")
        return
    seats = voice.whole(surplus.seats)
    if not chance.possible:
        yield voice.say("ballot.chance.impossible", seats=_seats_said(voice, surplus.seats))
        return
    if chance.all is not None:
        code = "ballot.chance.all" if chance.error is None else "ballot.chance.all-drawn"
        yield voice.say(
            code, chance=_chance(voice, chance.all, chance.error), draws=voice.whole(chance.draws or 0)
        )  # fmt: skip
        yield voice.say("ballot.chance.law", seats=seats)
        if any(one.chance_error is not None for one in result.outcomes):
            yield voice.say("ballot.chance.drawn", draws=voice.whole(chance.draws or 0))


def _chart(voice: Voice) -> Chart | None:
    """Bars from the least to the most of what counts people, with the bounds as marks."""
    drawn = [
        one for one in _in_order(_of(voice).outcomes)
        if one.least is not None and one.most is not None and one.tells not in ("numbers", "others", "committee")
    ][:MOST_BARS]  # fmt: skip
    if not drawn:
        return None

    def series(title: str, values: Sequence[Number | None], pattern: str) -> Series:
        return Series(title, tuple(None if value is None else float(value) for value in values), pattern)  # type: ignore[arg-type]

    return Chart(
        "ballot", voice.say("ballot.chart"), "ranges", tuple(voice.rule_title(one.rule) for one in drawn),
        (
            series(voice.say("range.chart.least"), [one.least for one in drawn], "dotted"),
            series(voice.say("range.chart.most"), [one.most for one in drawn], "solid"),
            series(voice.say("chart.at-least"), [one.at_least for one in drawn], "line"),
            series(voice.say("chart.at-most"), [one.at_most for one in drawn], "hatched"),
        ),
        voice.count("ballot.chart.alt", len(drawn)), voice.say("ballot.chart.unit"),
    )  # fmt: skip


def _of(voice: Voice) -> BallotResult:
    assert isinstance(voice.result, BallotResult)  # noqa: S101  (a question prints its own result)
    return voice.result
