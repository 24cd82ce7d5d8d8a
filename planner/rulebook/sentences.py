"""Rules in plain words: any rule as one sentence in Vietnamese or in English, made from what is written.

    rule_sentence(entry, "vi", catalogue, rule_set.groups)    # an `Entry` of a rule set, or the mapping of a rule as read
    selector_sentence(raw, "en", catalogue, groups)           # whom a selector as written means (selector_sentences.py)
    bounds_sentence({"at_least": "15%"}, "vi")                # the bounds of a rule as written (bound_sentences.py)

Nothing is resolved or refused here: what cannot be said is shown as written, so that also a rule with problems can be shown.
Dated thresholds are said with all their dates. Without a catalogue fields and values are said by their names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from planner.bodies.registry import BODIES, JOINT_BODIES
from planner.language.bounds import parse_amount
from planner.language.catalogue import COMPUTED, Catalogue
from planner.reading.rule_entries import Entry
from planner.rulebook.bound_sentences import bounds_sentence, has_share, is_dated
from planner.rulebook.selector_sentences import clause, said_with, selector_sentence
from planner.rulebook.speaking import Speaker
from planner.written.problem_list import shown_value
from planner.written.selector_text import Group

__all__ = ["bounds_sentence", "rule_sentence", "selector_sentence"]

Written = Mapping[str, Any]


def rule_sentence(
    rule: Entry | Written,
    lang: str,
    catalogue: Catalogue | None = None,
    groups: Mapping[str, Group] | None = None,
    spell_out: bool = True,
) -> str:
    """What a rule asks, in one sentence: of an entry of a rule set, or of a rule as written (also a joint one, or `seats`).

    Without `spell_out` groups that take long to say are named, for a page on which they are explained.
    """
    written: Written = rule.raw if isinstance(rule, Entry) else rule
    speaker = said_with(lang, catalogue, groups, spell_out)
    body = next((body for body in _BODIES if body in written), None)
    if body is None:
        return shown_value(dict(written), 200)
    said = _BODIES[body](written, speaker, "should" if written.get("force") == "should" else "must")
    if any(field in COMPUTED for field in fields_named(written, speaker.groups)):
        said += f" ({speaker.say('sentence.reference-month')})"
    return _capital(said) + "."


def fields_named(written: Written, groups: Mapping[str, Group]) -> Iterator[str]:
    """The fields that a rule as written asks for, those of its groups included; with repeats."""
    for key in ("require", "who", "count", "of"):
        if key in written:
            yield from _fields(written[key], groups, 0)
    for key in ("count_each", "distinct", "mean", "apart"):
        if isinstance(written.get(key), str):
            yield written[key]


def _fields(raw: object, groups: Mapping[str, Group], depth: int) -> Iterator[str]:
    if isinstance(raw, str):
        if raw.strip() in groups and depth < 60:
            yield from _fields(groups[raw.strip()].raw, groups, depth + 1)
    elif isinstance(raw, Mapping):
        for key, value in raw.items():
            if key in ("all", "any"):
                for part in value if isinstance(value, list) else ():
                    yield from _fields(part, groups, depth + 1)
            elif key == "not":
                yield from _fields(value, groups, depth + 1)
            else:
                yield key


# One function a body


def _require(written: Written, speaker: Speaker, force: str) -> str:
    what = clause(written["require"], speaker) or speaker.say("condition.any.anybody")
    who = clause(written.get("who"), speaker, "who")
    if who:
        return speaker.say(f"sentence.require-who.{force}", who=who, what=what)
    return speaker.say(f"sentence.require.{force}", what=what)


def _count(written: Written, speaker: Speaker, force: str) -> str:
    what = clause(written["count"], speaker)
    of = clause(written.get("of"), speaker, "they")
    high = written.get("at_most")
    is_cap = high is not None and written.get("at_least") is None and written.get("exactly") is None
    if what and ((is_cap and str(high) == "0") or str(written.get("exactly")) == "0"):
        said = speaker.say(f"sentence.count-nobody.{force}", what=what)
    else:
        # Vietnamese says "not more than" in the verb of a cap: then the number stands alone.
        in_verb = is_cap and speaker.lang == "vi" and not is_dated(high)
        kind = ("count" if what else "size") + ("-cap" if in_verb or (is_cap and speaker.lang == "en") else "")
        members = _members(written, speaker, bool(of), cap=in_verb)
        said = speaker.say(f"sentence.{kind}.{force}", members=members, **({"what": what} if what else {}))
    return speaker.say("sentence.count-of", of=of, rest=_small(said)) if of else said


def _count_each(written: Written, speaker: Speaker, force: str) -> str:
    name = str(written["count_each"])
    values = written.get("values")
    field = speaker.field(name)
    if isinstance(values, list) and values:
        listed = ", ".join(speaker.value(name, value) for value in values)
        field = speaker.say("sentence.each-listed", field=field, values=listed)
    elif speaker.declared(name).type == "list":
        field = speaker.say("sentence.each-of-list", field=field)
    said = speaker.say(f"sentence.count_each.{force}", field=field, members=_members(written, speaker, False))
    of = clause(written.get("of"), speaker, "they")
    return speaker.say("sentence.count_each-of", rest=said, of=of) if of else said


def _distinct(written: Written, speaker: Speaker, force: str) -> str:
    bounds = bounds_sentence(written, speaker.lang)
    if has_share(written):
        bounds = speaker.say("sentence.distinct-share", bounds=bounds)
    return speaker.say(f"sentence.distinct.{force}", bounds=bounds, field=speaker.field(str(written["distinct"])))


def _mean(written: Written, speaker: Speaker, force: str) -> str:
    bounds = bounds_sentence(written, speaker.lang)
    return speaker.say(f"sentence.mean.{force}", bounds=bounds, field=speaker.field(str(written["mean"])))


def _apart(written: Written, speaker: Speaker, force: str) -> str:
    lists = written["apart"]
    if not isinstance(lists, list):
        return speaker.say(f"sentence.apart.{force}", field=speaker.field(str(lists)))
    return speaker.say(f"sentence.apart-lists.{force}", lists="; ".join(_listed(ids) for ids in lists))


def _include(written: Written, speaker: Speaker, force: str) -> str:
    return speaker.say(f"sentence.include.{force}", people=_listed(written["include"]))


def _exclude(written: Written, speaker: Speaker, force: str) -> str:
    return speaker.say(f"sentence.exclude.{force}", people=_listed(written["exclude"]))


def _holds(written: Written, speaker: Speaker, force: str) -> str:
    return speaker.say(f"sentence.holds.{force}", n=written.get("at_most"), committees=_listed(written["holds"]))


def _both(written: Written, speaker: Speaker, force: str) -> str:
    committees = speaker.say("sentence.and").join(_texts(written["both"]))
    return speaker.say(f"sentence.both.{force}", committees=committees, bounds=bounds_sentence(written, speaker.lang))


def _seats(written: Written, speaker: Speaker, force: str) -> str:
    seats = written["seats"]
    bounds = bounds_sentence(seats if isinstance(seats, Mapping) else {"exactly": seats}, speaker.lang)
    return speaker.say(f"sentence.seats.{force}", bounds=bounds)


_BODIES: Mapping[str, Callable[[Written, Speaker, str], str]] = {
    "require": _require,
    "count": _count,
    "count_each": _count_each,
    "distinct": _distinct,
    "mean": _mean,
    "apart": _apart,
    "include": _include,
    "exclude": _exclude,
    "holds": _holds,
    "both": _both,
    "seats": _seats,
}

UNSAID = {body.keyword for body in (*BODIES, *JOINT_BODIES)} - set(_BODIES)  # a test keeps this empty


def _members(written: Written, speaker: Speaker, of: bool, cap: bool = False) -> str:
    """`at least 15% of the members`, `ít nhất 2 thành viên`. `of`: of those named before; `cap`: the number alone, of a cap."""
    bounds = bounds_sentence({"at_most": written["at_most"]} if cap else written, speaker.lang)
    if cap:
        bounds = bounds.removeprefix(speaker.say("bounds.at_most", high="").strip()).strip()
    if has_share(written):
        return speaker.say("sentence.of-these" if of else "sentence.of-members", bounds=bounds)
    if of:
        return speaker.say("sentence.these", bounds=bounds)
    raw = next((written[key] for key in ("exactly", "at_most", "at_least") if written.get(key) is not None), None)
    amount = parse_amount(raw)
    return speaker.say("sentence.member" if amount is not None and amount.value == 1 else "sentence.members", bounds=bounds)


def _listed(ids: object) -> str:
    return ", ".join(_texts(ids))


def _texts(listed: object) -> list[str]:
    return [str(item) for item in listed] if isinstance(listed, (list, tuple)) else [str(listed)]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]
