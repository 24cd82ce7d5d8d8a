"""Who is lost to the age rules, by how many months."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planner.report.phrases.voice import Voice
from planner.results.result import AgeLoss

MOST_NAMED = 12  # people named; the result lists more


def loss_sentence(voice: Voice, loss: AgeLoss) -> str:
    """`“Age, re-election” (Executive committee) takes 12 away; 5 of them fail nothing else.`"""
    needs = voice.say(f"ages.{loss.measure}.{loss.bound}", n=voice.whole(loss.needs))
    is_told = str(loss.needs) in re.findall(r"\d+", voice.rule_title(loss.rule))
    needs = "" if is_told else f" ({needs})"
    return voice.count("ages.lost", loss.people, rule=voice.rule(loss.rule), needs=needs, alone=voice.whole(loss.alone))


def people_lines(voice: Voice, loss: AgeLoss) -> Iterator[str]:
    """One line a person whom nothing else stops, the nearest to the limit first."""
    alone = [person for person in loss.lost if person.alone]
    for person in alone[:MOST_NAMED]:
        is_past = loss.measure == "months_to_retirement" and person.months <= 0
        is_open = person.worst is not None and person.worst != person.months
        worst = person.worst if person.worst is not None else person.months
        if is_past and not is_open:
            yield _past(voice, person.id, -person.months)
            continue
        line = voice.say(
            f"ages.person.{loss.bound}-open" if is_open else _said_of(loss),
            person=voice.person(person.id), months=voice.whole(person.months), needs=voice.whole(loss.needs),
            short=voice.whole(person.short),
            **({"worst": voice.whole(worst), "most": voice.whole(abs(loss.needs - worst))} if is_open else {}),
        )  # fmt: skip
        yield f"{line}; {voice.say('ages.retired')}" if is_past else line
    more = loss.alone - min(len(alone), MOST_NAMED)
    if more:
        yield voice.say("and-more", n=voice.whole(more))


def _past(voice: Voice, id: str, months: int) -> str:
    """Of somebody who has reached the retirement age, how long ago."""
    person = voice.person(id)
    return voice.count("ages.person.past", months, person=person) if months else voice.say("ages.person.now", person=person)


def _said_of(loss: AgeLoss) -> str:
    """Months that are left, or months of age."""
    is_left = loss.measure == "months_to_retirement" and loss.bound == "at_least"
    return "ages.person.left" if is_left else f"ages.person.{loss.bound}"
