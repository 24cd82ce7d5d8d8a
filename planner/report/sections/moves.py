"""Who moves from where to where, as chains: somebody leaves, who takes the seat, and who takes the seat left behind; and who is
left without a place, by unit and by post."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from planner.report.document import Block, Cell, Column, Listing, Paragraph, Section, Table, TableRow
from planner.report.phrases.chains import Step, chain_said, chains, inner_first_of, seats_gone, seats_said, told_apart
from planner.report.phrases.voice import Voice
from planner.report.printable import printable
from planner.results.result import Unplaced


def sections(voice: Voice) -> Iterator[Section]:
    result = voice.result
    if not result.moves:
        return
    unplaced = {one.id for one in result.unplaced}
    # Who leaves and whose seat nobody takes is told below, among those who are left without a place.
    every = chains(result.committees, result.moves)
    found, plain = told_apart([chain for chain in every if len(chain) > 1 or chain[0].move.id not in unplaced])
    blocks: list[Block] = [Paragraph(_people(voice, unplaced))]
    if found and voice.is_paper:
        blocks.append(_table(voice, found))
    elif found:
        blocks.append(Listing(tuple(chain_said(voice, chain) for chain in found)))
    blocks += [Paragraph(said) for said in _exchanged(voice, plain)]
    if gone := seats_gone(result.committees, result.moves):
        said = "; ".join(f"{voice.committee(id)} {voice.whole(n)}" for id, n in gone.items())
        blocks.append(Paragraph(voice.say("moves.seats-gone", seats=said)))
    yield Section("moves", voice.say("moves.title"), tuple(blocks))
    if result.unplaced:
        yield Section("unplaced", voice.say("unplaced.title"), tuple(_unplaced(voice, result.unplaced)))


def _people(voice: Voice, unplaced: set[str]) -> str:
    """How many change posts, and where some are left without one, how many of them each way."""
    moves = voice.result.moves
    out, come = sum(move.id in unplaced for move in moves), sum(not move.from_ for move in moves)
    if not out:
        return voice.count("moves.people", len(moves))
    ways = {"out": voice.whole(out), "come": voice.whole(come), "move": voice.whole(len(moves) - out - come)}
    return voice.count("moves.people-ways", len(moves), **ways)


def _exchanged(voice: Voice, plain: Sequence[Sequence[Step]]) -> Iterator[str]:
    """`Từ ngoài vào Ban Chấp hành (10), thay những người thôi: ...`, a sentence for each set of committees that people join."""
    coming: dict[tuple[str, ...], list[str]] = {}
    for chain in plain:
        for step in chain[1:]:
            coming.setdefault(tuple(step.joined), []).append(step.move.id)
    for joined, ids in coming.items():
        names = ", ".join(voice.committee(c) for c in joined)
        people = ", ".join(voice.person(id) for id in voice.in_order(ids))
        yield voice.say("moves.exchanged", joined=names, n=voice.whole(len(ids)), people=people)


def _table(voice: Voice, found: Sequence[Sequence[Step]]) -> Table:
    """A row for each person of each chain, an arrow before whoever follows."""
    rows = []
    for number, chain in enumerate(found, 1):
        for at, step in enumerate(chain):
            left, joined = (", ".join(voice.committee(c) for c in part) or "–" for part in (step.left, step.joined))
            held = "" if step.left or not step.move.from_ else voice.say(
                "moves.keeps", held=", ".join(voice.committee(c) for c in step.move.from_)
            )  # fmt: skip
            seats = seats_said(voice, step)
            rows.append(TableRow((
                Cell(str(number) if not at else "↳", number=None if at else number),
                Cell(voice.person(step.move.id), id=voice.id(step.move.id)),
                Cell(voice.say("moves.outside") if not step.move.from_ else held or left),
                Cell(joined, under=(seats,) if seats else ()),
            )))  # fmt: skip
    columns = (
        Column(voice.say("moves.chain"), 7, "right", key="chain"),
        Column(voice.say("nearest.person"), 29, key="full_name"),
        Column(voice.say("moves.from"), 30, key="from"),
        Column(voice.say("moves.to"), 34, key="to"),
    )
    return Table("moves", voice.say("moves.chains"), columns, tuple(rows), numbered=True)


def _unplaced(voice: Voice, unplaced: Sequence[Unplaced]) -> Iterator[Block]:
    """How many have to be settled, of which units, from which posts; then everybody by name."""
    here = [one for one in unplaced if not one.is_gone]
    barred = sum(bool(one.rules) for one in here)
    yield Paragraph(voice.count("unplaced.people", len(here), able=voice.whole(len(here) - barred), barred=voice.whole(barred)))
    if len(here) < len(unplaced):
        yield Paragraph(voice.count("unplaced.gone", len(unplaced) - len(here)))
    posts = Counter(one.held[0] for one in here if one.held)
    of = [f"{voice.member_of(id)} {voice.whole(posts[id])}" for id in inner_first_of(voice.result.committees) if posts[id]]
    if of:
        yield Paragraph(voice.say("unplaced.posts", posts="; ".join(of)))
    by_unit: dict[str, dict[str, Unplaced]] = {}
    for one in unplaced:
        by_unit.setdefault(one.unit or "", {})[one.id] = one
    rows: list[TableRow] = []
    for unit, people in sorted(by_unit.items(), key=lambda item: (not item[0], item[0])):
        if set(by_unit) != {""}:
            head = f"{printable(unit) or voice.say('unplaced.no-unit')}: {voice.whole(len(people))}"
            rows.append(TableRow((Cell(head, bold=True, span=3),), "section"))
        rows += [_row(voice, people[id]) for id in voice.in_order(people)]
    columns = (
        Column(voice.say("nearest.person"), 34, key="full_name"),
        Column(voice.say("unplaced.held"), 30, key="held"),
        Column(voice.say("unplaced.why"), 36, key="why"),
    )
    yield Table("unplaced", "", columns, tuple(rows))


def _row(voice: Voice, one: Unplaced) -> TableRow:
    if one.is_gone:
        why = voice.say("unplaced.has-left")
    else:
        why = voice.say("unplaced.barred", rules=voice.rules(one.rules)) if one.rules else voice.say("unplaced.no-place")
    outer = {c.within for c in voice.result.committees if c.id in one.held}
    held = ", ".join(voice.committee(c) for c in one.held if c not in outer)
    return TableRow((Cell(voice.person(one.id), id=voice.id(one.id)), Cell(held), Cell(why)))
