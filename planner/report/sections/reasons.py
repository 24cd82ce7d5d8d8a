"""Why there is no slate, and what would do it: sums and funnels beside their reasons, conflicts, the ways out in one table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count

from planner.report.document import Align, Block, Cell, Column, Listing, Paragraph, Section, Table, TableRow
from planner.report.phrases import reasons
from planner.report.phrases.voice import Voice
from planner.results.result import Funnel, Relaxation, Sum


def undecided(voice: Voice) -> Iterator[Section]:
    if voice.result.status == "undecided":
        lines = tuple(reasons.undecided_lines(voice))
        said: tuple[Block, ...] = (Listing(lines),) if voice.is_paper else tuple(map(Paragraph, lines))
        yield Section("undecided", voice.say("page.undecided") if voice.is_paper else "", said)


def claims(voice: Voice) -> Iterator[Section]:
    """A line for each reason, for a page with little room; where counting shows none, the conflicts."""
    short = reasons.short_funnels(voice.result)
    lines = [f"{reasons.sum_claim(voice, said)}." for said in voice.result.sums]
    lines += [f"{reasons.funnel_claim(voice, funnel)}." for funnel in short]
    title = _title(voice) if lines else voice.say("conflicts.title")
    if lines := lines or reasons.conflict_lines(voice):
        yield Section("claims", title, (Listing(tuple(lines)),))


def sections(voice: Voice) -> Iterator[Section]:
    """What adding up shows, then each rule that the pool cannot supply, with the numbers behind it."""
    number = count(1)
    blocks: list[Block] = [_sum(voice, said, f"reason-{next(number)}") for said in voice.result.sums]
    blocks += _funnels(voice, reasons.short_funnels(voice.result), "reason", number)
    if blocks:
        yield Section("reasons", _title(voice), tuple(blocks))


def ways_out(voice: Voice) -> Iterator[Section]:
    if not voice.result.relaxations:
        return
    weighed = "-weighed" if any(map(reasons.is_weighed, voice.result.relaxations)) else ""
    blocks: list[Block] = [Paragraph(voice.say(f"relaxations.intro{weighed}"), "quiet"), _ways_out(voice)]
    if (hint := reasons.seats_hint(voice)) is not None:
        blocks.append(Paragraph(hint, "quiet"))
    yield Section("ways-out", voice.say("relaxations.title"), tuple(blocks))


def conflicts(voice: Voice) -> Iterator[Section]:
    if blocks := tuple(_conflicts(voice)):
        yield Section("conflicts", voice.say("conflicts.title"), blocks)


def _title(voice: Voice) -> str:
    return voice.say("counting.title" if reasons.short_funnels(voice.result) else "counting.title-sums")


def _sum(voice: Voice, said: Sum, key: str) -> Table:
    """The parts, what they come to, and what the seats allow or need."""
    rows = [TableRow((Cell(what), _number(voice, n))) for what, n in reasons.sum_rows(voice, said)]
    rows.append(TableRow((Cell(voice.say("counting.sum-total"), bold=True), _number(voice, said.total))))
    limit = voice.say(f"counting.sum-limit-{said.kind}", seats=voice.rule(said.rule))
    rows.append(TableRow((Cell(limit, bold=True), _number(voice, said.limit))))
    columns = (_column(voice, "column.rule", 80), _column(voice, "counting.people", 20, "right"))
    return Table(key, reasons.sum_claim(voice, said), columns, tuple(rows))


def _funnels(voice: Voice, funnels: Iterable[Funnel], key: str, number: Iterator[int]) -> Iterator[Block]:
    """Each claim above the steps at which the pool thins out; a claim alone where nobody falls out."""
    for funnel in funnels:
        claim = reasons.funnel_claim(voice, funnel)
        if not funnel.lost:
            yield Listing((f"{claim}.",))
            continue
        rows = [TableRow((Cell(voice.say("counting.in-pool")), _number(voice, funnel.in_pool), Cell("")))]
        for lost in funnel.lost:
            step, names = reasons.lost_at(voice, funnel, lost)
            rows.append(TableRow((Cell(step), _number(voice, -lost.people), Cell(names))))
        for code, n in (("counting.left", funnel.remain), ("counting.needed", funnel.needs)):
            rows.append(TableRow((Cell(voice.say(code), bold=True), _number(voice, n), Cell(""))))
        columns = (
            _column(voice, "counting.step", 44), _column(voice, "counting.people", 12, "right"),
            _column(voice, "counting.names", 44),
        )  # fmt: skip
        yield Table(f"{key}-{next(number)}", claim, columns, tuple(rows))


def _column(voice: Voice, code: str, width: int, align: Align = "left") -> Column:
    """On a screen the claim above says what the columns hold."""
    return Column(voice.say(code) if voice.is_paper else "", width, align, key=code.rpartition(".")[2])


def _number(voice: Voice, n: int) -> Cell:
    return Cell(voice.whole(n), number=n)


def _ways_out(voice: Voice) -> Table:
    """Each way out as a heading that tells its cost, and whether none is cheaper, above what has to be relaxed and by whom."""
    changes = [change for relaxation in voice.result.relaxations for change in relaxation.changes]
    widths = {"rule": 36, "how": 20, "authority": 14} | ({"whom": 30} if any(change.people for change in changes) else {})
    columns = tuple(Column(voice.say(f"relaxations.{key}"), width, key=key) for key, width in widths.items())
    rows: list[TableRow] = []
    for n, relaxation in enumerate(voice.result.relaxations, 1):
        heading = voice.say("relaxations.way", n=n, cost=reasons.way_out(voice, relaxation)) + _beside(voice, n, relaxation)
        rows.append(TableRow((Cell(heading, bold=True, span=len(columns)),), "section"))
        told = dict.fromkeys(reasons.change_cells(voice, change, relaxation.slate) for change in relaxation.changes)
        for rule, how, authority, whom, comes_to in told:
            cells = (Cell(rule, under=comes_to), Cell(how), Cell(authority), Cell(whom))
            rows.append(TableRow(cells[: len(columns)]))
    return Table("ways-out", voice.say("relaxations.title"), columns, tuple(rows))


def _beside(voice: Voice, n: int, relaxation: Relaxation) -> str:
    """That the first is the cheapest; that a later one costs the same."""
    first = voice.result.relaxations[0].cost
    if first is None or len(voice.result.relaxations) == 1:
        return ""
    if n == 1:
        return f" – {voice.say('relaxations.cheapest')}"
    return f" – {voice.say('relaxations.same-cost')}" if relaxation.cost == first else ""


def _conflicts(voice: Voice) -> Iterator[Block]:
    """The conflicts, and whether these are all; none where none was looked for."""
    sentences = reasons.conflict_lines(voice)
    if sentences:
        yield Listing(tuple(sentences))
    complete = reasons.completeness(voice)
    if complete and (sentences or voice.result.conflicts_complete is False):
        yield Paragraph(complete, "quiet")
    if (proof := reasons.proof_line(voice)) is not None:
        yield Paragraph(proof, "quiet")
    if supplied := reasons.supplied_funnels(voice.result):
        yield Paragraph(voice.say("supply.title"), bold=True)
        yield from _funnels(voice, supplied, "supply", count(1))
