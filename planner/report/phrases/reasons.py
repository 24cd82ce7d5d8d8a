"""Why not, in sentences: what counting shows, conflicts, relaxations, waivers, what was not decided."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from planner.bodies.spoken import says
from planner.report.phrases.conflict_families import families
from planner.report.phrases.figures import is_to_confirm
from planner.report.phrases.voice import Voice
from planner.report.printable import printable
from planner.results.naming import GONE
from planner.results.result import Change, Conflict, Funnel, Relaxation, Result, Sum, SumPart, WaiverShown
from planner.results.rule_keys import is_seats
from planner.words import knows
from planner.words.figures import number

MOST_NAMED = 6  # people named at one step of a funnel, within a sentence
MOST_GROUPS = 12  # groups named in a sum
MOST_CONFLICTS = 10  # conflicts, or families of them, that are printed; the result holds all


def counting_reasons(voice: Voice) -> list[str]:
    """What adding up shows, then one sentence for every rule that the pool cannot supply."""
    sums = [sum_sentence(voice, said) for said in voice.result.sums]
    return sums + [funnel_sentence(voice, funnel) for funnel in short_funnels(voice.result)]


def short_funnels(result: Result) -> list[Funnel]:
    """Those of rules that the pool cannot supply."""
    return [funnel for funnel in result.funnels if funnel.remain < funnel.needs]


def supply_lines(voice: Voice) -> list[str]:
    """The same for rules in a conflict that the pool could supply, were it for them alone."""
    return [funnel_sentence(voice, funnel) for funnel in supplied_funnels(voice.result)]


def supplied_funnels(result: Result) -> list[Funnel]:
    """Those of rules in a conflict that have enough people; of a rule that is part of a sum only where somebody falls out."""
    involved = {rule for conflict in result.conflicts for rule in conflict.rules}
    added_up = {part.rule for said in result.sums for part in said.parts}
    enough = [funnel for funnel in result.funnels if funnel.remain >= funnel.needs and funnel.rule in involved]
    return [funnel for funnel in enough if funnel.lost or funnel.rule not in added_up]


def sum_sentence(voice: Voice, said: Sum) -> str:
    """`“A” (3), “B” (3) and “C” (2) share nobody and ask for 8 people; “Seats” allows 7.`"""
    groups = [_sum_part(voice, said, part) for part in said.parts[:MOST_GROUPS]]
    if len(said.parts) > MOST_GROUPS:
        others = said.parts[MOST_GROUPS:]
        people = voice.whole(sum(part.number for part in others))
        groups.append(voice.say("counting.sum-others", n=voice.whole(len(others)), people=people))
    seats = voice.rule(said.rule)
    total, limit, rest = voice.whole(said.total), voice.whole(said.limit), voice.whole(said.rest)
    return voice.say(f"counting.sum-{said.kind}", groups="; ".join(groups), total=total, limit=limit, seats=seats, rest=rest)


def _sum_part(voice: Voice, said: Sum, part: SumPart) -> str:
    rule = voice.rule(part.rule, beside=said.rule) + (f" [{printable(part.value)}]" if part.value is not None else "")
    if part.values is None:
        return voice.say("counting.sum-part", rule=rule, n=voice.whole(part.number))
    each = "" if part.each is None else voice.say(f"counting.sum-each-{said.kind}", each=voice.whole(part.each))
    values = voice.whole(part.values)
    return voice.say("counting.sum-values", rule=rule, values=values, each=each, n=voice.whole(part.number)).replace("  ", " ")


def funnel_sentence(voice: Voice, funnel: Funnel) -> str:
    """`“Women” needs 8; the pool has 11; 3 fail “Political theory”; 8 remain.`"""
    rule = voice.rule(funnel.rule) + (f" [{printable(funnel.value)}]" if funnel.value is not None else "")
    parts = [voice.say(says(funnel.kind).needs, rule=rule, needs=voice.whole(funnel.needs), pool=voice.whole(funnel.in_pool))]
    for lost in funnel.lost:
        part = voice.count("counting.lost", lost.people, rule=voice.rule(lost.rule, beside=funnel.rule))
        if lost.unproven:
            code = "counting.all-unproven" if lost.unproven == lost.people else "counting.unproven"
            part = f"{part} {voice.say(code, unproven=voice.whole(lost.unproven))}"
        if 0 < len(lost.ids) <= MOST_NAMED:
            part = f"{part}: {voice.people(lost.ids)}"
        parts.append(part)
    if funnel.lost:
        parts.append(voice.say("counting.remain", n=voice.whole(funnel.remain)))
    return "; ".join(parts) + "."


def funnel_people(voice: Voice, funnel: Funnel) -> list[tuple[str, tuple[str, ...]]]:
    """(title, names) of the steps of a funnel whose people are too many for its sentence: whom to train, or to leave out."""
    found = []
    for lost in funnel.lost:
        if len(lost.ids) > MOST_NAMED:
            title = voice.say("counting.lost-people", rule=voice.rule(funnel.rule), standard=voice.rule(lost.rule))
            found.append((title, tuple(voice.person(pid) for pid in lost.ids)))
    return found


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


def relaxation_lines(voice: Voice, relaxation: Relaxation) -> list[str]:
    """The cost, then one line a change: what moves, and who may grant it."""
    hidden = relaxation.cost is None
    weighed = "-weighed" if is_weighed(relaxation) else ""
    people = "" if relaxation.people is None else voice.count("relaxations.people", relaxation.people)
    said = voice.count(f"relaxations.item{weighed}", relaxation.cost or 0, **({"people": people} if people else {}))
    cost = voice.say("relaxations.item-hidden") if hidden else said
    return [cost, *change_lines(voice, relaxation)]


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
    rule = voice.rule(change.rule) + (f" [{printable(change.value)}]" if change.value is not None else "")
    authority = voice.say(f"authority.grants.{change.authority}")
    if change.to is None or change.from_ is None:
        before = GONE if change.from_ is None else number(change.from_, voice.lang)
        return voice.say(f"relaxations.{change.bound}-hidden", rule=rule, from_=before, authority=authority)
    if change.bound != "waivers":
        from_, to = number(change.from_, voice.lang), number(change.to, voice.lang)
        line = voice.say(f"relaxations.{change.bound}", rule=rule, from_=from_, to=to, authority=authority)
        of_seats = is_seats(change.rule)
        if of_seats and change.bound == "at_least" and slate.get(change.rule.rpartition("/")[0]) == []:
            left = "relaxations.post-left-open" if change.from_ == 1 else "relaxations.nobody-left"
            return f"{line}; {voice.say(left)}"
        # What asks for nobody asks for nothing.
        lifted = change.bound == "at_least" and change.to == 0 and not of_seats
        said = "relaxations.lifted" if change.value is None else "relaxations.value-lifted"
        return f"{line}; {voice.say(said)}" if lifted else line
    line = voice.count("relaxations.waivers", int(change.to - change.from_), rule=rule, authority=authority)
    if change.people:
        line = f"{line}: {voice.people(change.people)}"
    if not change.unproven:
        return line
    if set(change.unproven) == set(change.people):
        return f"{line}; {voice.say('relaxations.or-data-of-all')}"
    return f"{line}; {voice.say('relaxations.or-data', people=voice.people(change.unproven))}"


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
