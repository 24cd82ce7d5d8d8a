"""Why not, in sentences: what counting shows, conflicts, relaxations, waivers, what was not decided."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from planner.bodies.spoken import says
from planner.report.phrases.conflict_families import families
from planner.report.phrases.figures import is_to_confirm
from planner.report.phrases.voice import Voice
from planner.report.printable import printable
from planner.results.naming import GONE
from planner.results.result import Change, Conflict, Funnel, Lost, Relaxation, Result, Sum, SumPart, WaiverShown
from planner.results.rule_keys import is_seats
from planner.words import knows
from planner.words.figures import number

MOST_NAMED = 6  # people named at one step of a funnel, on a screen
MOST_GROUPS = 12  # groups named in a sum
MOST_CONFLICTS = 10  # conflicts, or families of them, that are printed; the result holds all


def short_funnels(result: Result) -> list[Funnel]:
    """Those of rules that the pool cannot supply."""
    return [funnel for funnel in result.funnels if funnel.remain < funnel.needs]


def supplied_funnels(result: Result) -> list[Funnel]:
    """Those of rules in a conflict that have enough people; of a rule that is part of a sum only where somebody falls out."""
    involved = {rule for conflict in result.conflicts for rule in conflict.rules}
    added_up = {part.rule for said in result.sums for part in said.parts}
    enough = [funnel for funnel in result.funnels if funnel.remain >= funnel.needs and funnel.rule in involved]
    return [funnel for funnel in enough if funnel.lost or funnel.rule not in added_up]


def sum_claim(voice: Voice, said: Sum) -> str:
    """`These share nobody and ask for 8 people in all; “Seats” allows 7.`"""
    total, limit, rest = voice.whole(said.total), voice.whole(said.limit), voice.whole(said.rest)
    return voice.say(f"counting.sum-{said.kind}", total=total, limit=limit, seats=voice.rule(said.rule), rest=rest)


def sum_rows(voice: Voice, said: Sum) -> list[tuple[str, int]]:
    """What is added up, a part a row; beyond a dozen parts the others are one."""
    rows = [(_sum_part(voice, said, part), part.number) for part in said.parts[:MOST_GROUPS]]
    if others := said.parts[MOST_GROUPS:]:
        rows.append((voice.say("counting.sum-others", n=voice.whole(len(others))), sum(part.number for part in others)))
    if said.rest:
        rows.append((voice.say("counting.sum-rest"), said.rest))
    return rows


def _sum_part(voice: Voice, said: Sum, part: SumPart) -> str:
    rule = voice.rule(part.rule, beside=said.rule) + (f" [{printable(part.value)}]" if part.value is not None else "")
    if part.values is None:
        return rule
    each = "" if part.each is None else voice.say(f"counting.sum-each-{said.kind}", each=voice.whole(part.each))
    return voice.say("counting.sum-values", rule=rule, values=voice.whole(part.values), each=each).replace("  ", " ")


def funnel_claim(voice: Voice, funnel: Funnel) -> str:
    """`“Women” needs 8; the pool has 11; 6 left.`"""
    rule = voice.rule(funnel.rule) + (f" [{printable(funnel.value)}]" if funnel.value is not None else "")
    said = voice.say(says(funnel.kind).needs, rule=rule, needs=voice.whole(funnel.needs), pool=voice.whole(funnel.in_pool))
    return f"{said}; {voice.say('counting.remain', n=voice.whole(funnel.remain))}" if funnel.lost else said


def lost_at(voice: Voice, funnel: Funnel, lost: Lost) -> tuple[str, str]:
    """Which standard takes people away, and who they are; on a screen names of a few alone."""
    step = voice.say("counting.lost", rule=voice.rule(lost.rule, beside=funnel.rule))
    if lost.unproven:
        code = "counting.all-unproven" if lost.unproven == lost.people else "counting.unproven"
        step = f"{step} {voice.say(code, unproven=voice.whole(lost.unproven))}"
    is_named = bool(lost.ids) and (voice.is_paper or len(lost.ids) <= MOST_NAMED)
    return step, voice.people(lost.ids) if is_named else ""


def conflict_lines(voice: Voice) -> list[str]:
    """The rules in every conflict first, then the conflicts: interchangeable ones as one, some ten in all, the rest counted."""
    conflicts = voice.result.conflicts
    alike = families([conflict.rules for conflict in conflicts])
    lines: list[str] = []
    in_all = [rule for rule in conflicts[0].rules if all(rule in c.rules for c in conflicts)] if conflicts else []
    if len(alike) > 1 and in_all:
        lines.append(voice.say("conflicts.in-all", rules=voice.rules(in_all)))
    for family in alike[:MOST_CONFLICTS]:
        if not family.choices:
            lines.append(conflict_sentence(voice, Conflict(rules=family.always)))
            continue
        choices = [voice.say("conflicts.choice", n=n, of=len(rules), rules=voice.rules(rules)) for n, rules in family.choices]
        said, count = "; ".join(choices), voice.whole(family.size)
        if family.always:
            lines.append(voice.say("conflicts.family", always=voice.rules(family.always), choices=said, n=count))
        else:
            lines.append(voice.say("conflicts.family-alone", choices=said, n=count))
    if rest := sum(family.size for family in alike[MOST_CONFLICTS:]):
        lines.append(voice.count("conflicts.rest", rest))
    return lines


def conflict_sentence(voice: Voice, conflict: Conflict) -> str:
    rules = voice.rules(conflict.rules)
    if len(conflict.rules) == 1:
        return voice.say("conflicts.alone", rules=rules)
    return voice.say("conflicts.together", rules=rules, n=len(conflict.rules))


def completeness(voice: Voice) -> str | None:
    """Whether the conflicts shown are all; None where that does not apply."""
    if voice.result.conflicts_complete is None:
        return None
    if not voice.result.conflicts and not voice.result.conflicts_complete and voice.result.command == "explain":
        return voice.say("conflicts.none-found")
    if voice.result.conflicts_complete:
        return voice.say("conflicts.complete")
    return voice.say("conflicts.incomplete" if voice.result.command == "explain" else "conflicts.ask-explain")


def proof_line(voice: Voice) -> str | None:
    """What it rests on that there is no slate; None where the result does not say."""
    proof = voice.result.proof
    if proof is None:
        return None
    match proof.by:
        case "prices":
            return voice.say("proof.prices")
        case "counting":
            return voice.say("proof.counting")
        case "solver":
            return voice.say("proof.solver")


def way_out(voice: Voice, relaxation: Relaxation) -> str:
    """What a way out costs."""
    if relaxation.cost is None:
        return voice.say("relaxations.item-hidden")
    if relaxation.people is None:
        return voice.count("relaxations.item", relaxation.cost)
    people = voice.count("relaxations.people", relaxation.people)
    return voice.count("relaxations.item-weighed", relaxation.cost, people=people)


def is_weighed(relaxation: Relaxation) -> bool:
    """Whether the cost is another number than that of the people by whom rules move, as some rule's people cost more."""
    return relaxation.people is not None


def change_lines(voice: Voice, relaxation: Relaxation) -> list[str]:
    """One line a change. Those that read alike are one: without the values of a count_each that are not told, they would
    only tell how many they are."""
    return list(dict.fromkeys(change_line(voice, change, relaxation.slate) for change in relaxation.changes))


def seats_hint(voice: Voice) -> str | None:
    """Where a way out moves seats: how to say that they stand fixed. Once for all of them."""
    moved = [c.rule for way in voice.result.relaxations for c in way.changes if is_seats(c.rule)]
    return voice.say("relaxations.seats-hint") if moved else None


def change_line(voice: Voice, change: Change, slate: Mapping[str, Sequence[str]]) -> str:
    """`“Seats”: at least 7 becomes 6 (the local level may grant it)`."""
    authority = voice.say(f"authority.grants.{change.authority}")
    line = f"{_changed_rule(voice, change)}: {how_moved(voice, change)} ({authority})"
    if change.people:
        line = f"{line}: {voice.people(change.people)}"
    return "; ".join([line, *consequences(voice, change, slate)])


def _changed_rule(voice: Voice, change: Change) -> str:
    return voice.rule(change.rule) + (f" [{printable(change.value)}]" if change.value is not None else "")


ChangeCells = tuple[str, str, str, str, tuple[str, ...]]


def change_cells(voice: Voice, change: Change, slate: Mapping[str, Sequence[str]]) -> ChangeCells:
    """What is relaxed, by how much, who grants it, for whom for instance, and what it comes to."""
    people = voice.say("relaxations.example", people=voice.people(change.people)) if change.people else ""
    authority = voice.say(f"authority.{change.authority}")
    return _changed_rule(voice, change), how_moved(voice, change), authority, people, tuple(consequences(voice, change, slate))


def how_moved(voice: Voice, change: Change) -> str:
    """`at least 7 → 6`, `2 waivers`; of a redacted result as far as it says."""
    if change.to is None or change.from_ is None:
        before = GONE if change.from_ is None else number(change.from_, voice.lang)
        return voice.say(f"relaxations.{change.bound}-hidden", from_=before)
    if change.bound == "waivers":
        return voice.count("relaxations.waivers", int(change.to - change.from_))
    return voice.say(f"relaxations.{change.bound}", from_=number(change.from_, voice.lang), to=number(change.to, voice.lang))


def consequences(voice: Voice, change: Change, slate: Mapping[str, Sequence[str]]) -> list[str]:
    """What a change comes to: a committee left empty, a rule that asks for nothing any more; data that would do instead."""
    if change.to is None or change.from_ is None:
        return []
    if change.bound != "waivers":
        of_seats = is_seats(change.rule)
        if of_seats and change.bound == "at_least" and slate.get(change.rule.rpartition("/")[0]) == []:
            return [voice.say("relaxations.post-left-open" if change.from_ == 1 else "relaxations.nobody-left")]
        # What asks for nobody asks for nothing.
        lifted = change.bound == "at_least" and change.to == 0 and not of_seats
        return [voice.say("relaxations.lifted" if change.value is None else "relaxations.value-lifted")] if lifted else []
    if not change.unproven:
        return []
    if set(change.unproven) == set(change.people):
        return [voice.say("relaxations.or-data-of-all")]
    return [voice.say("relaxations.or-data", people=voice.people(change.unproven))]


def waiver_lines(voice: Voice, waiver: WaiverShown) -> list[str]:
    """Who is excused from what and by whom; the reason on a line of its own, as it is written in the plan."""
    authority = voice.say(f"authority.{waiver.authority}")
    item = voice.say("waivers.item", person=voice.person(waiver.id), rule=voice.rule(waiver.rule), authority=authority)
    return [item, voice.say("waivers.reason", reason=printable(waiver.reason))]


def note_lines(voice: Voice) -> list[str]:
    """Notes on how the answer was reached, by their message codes; and how many figures are still to be confirmed."""
    lines = []
    unsure = sum(is_to_confirm(finding) for finding in voice.result.findings)
    if unsure:
        lines.append(voice.count("notes.to-confirm", unsure))
    for note in voice.result.notes:
        params = {name: _fit(voice, name, value) for name, value in note.params.items()}
        code = note.code if knows(note.code) else f"note.{note.code}"
        if code == "note.relaxations-cut" and not voice.result.relaxations:
            code = "note.relaxations-none-yet"
        lines.append(voice.say(code, **params))
    return lines


def undecided_lines(voice: Voice) -> list[str]:
    command = "propose" if voice.result.command == "propose" else "check"
    return [voice.say(f"undecided.{command}"), voice.say("undecided.try")]


def _fit(voice: Voice, name: str, value: object) -> object:
    if name == "rule" and isinstance(value, str):
        return voice.rule(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return voice.whole(value)
    return printable(value) if isinstance(value, str) else value
