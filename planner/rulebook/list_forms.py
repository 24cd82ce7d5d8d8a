"""`rules list` as JSON and as text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from planner.language.in_force import InForce
from planner.report.phrases.voice import title_in
from planner.report.printable import printable
from planner.rulebook.filled_lines import filled
from planner.rulebook.listing import Listed
from planner.rulebook.terms import date_in_words
from planner.words import say, say_count

_KEYS = {"ruleset": "rule_sets", "fields": "catalogues", "retirement": "retirement_tables"}


def document(listed: Sequence[Listed]) -> dict[str, Any]:
    """The JSON document: the three kinds of files, each in the order of the search."""
    found: dict[str, Any] = {"command": "rules list", "status": "listed"}
    for kind in ("ruleset", "fields", "retirement"):
        found[_KEYS[kind]] = [_entry(one) for one in listed if one.kind == kind]
    return found


def _entry(one: Listed) -> dict[str, Any]:
    entry: dict[str, Any] = {"name": one.name, "title": dict(one.title), "file": one.shown, "in_pack": one.in_pack}
    if one.kind == "ruleset":
        entry |= {
            "ruleset": one.id,
            "layer": one.layer,
            "family": one.family,
            "in_force": in_force_document(one.in_force),
            "rules": one.size,
            "to_confirm": one.to_confirm,
            "problems": len(one.problems),
        }
    if one.kind == "fields":
        entry["fields"] = one.size
    return entry


def in_force_document(in_force: InForce) -> dict[str, str | None]:
    """First and last day as written; null is open."""
    return {"from": in_force.first_text or None, "to": in_force.last_text or None}


def text(listed: Sequence[Listed], lang: str, width: int = 80) -> str:
    """Name and title of each on one line, the rest indented below."""
    lines: list[str] = []
    for kind in ("ruleset", "fields", "retirement"):
        found = [one for one in listed if one.kind == kind]
        if found:
            heading = "rulesets" if kind == "ruleset" else kind
            lines += ["", say(f"list.{heading}", lang, n=len(found))]
            for one in found:
                title = title_in(one.title, lang)
                lines += filled(f"{printable(one.name)}{'  ' + title if title else ''}", width, 2, 6)
                lines += _beside(_details(one, lang), width)
    return "\n".join(lines[1:] or [say("list.nothing", lang)]) + "\n"


def _beside(parts: Sequence[str], width: int) -> list[str]:
    """Parts with dots between them, broken at the dots; a part that is longer than a line stays whole."""
    lines: list[str] = []
    for part in parts:
        if lines and len(lines[-1]) + 3 + len(part) <= width:
            lines[-1] += f" · {part}"
        else:
            lines.append(f"      {part}")
    return lines


def _details(one: Listed, lang: str) -> list[str]:
    parts = []
    if one.kind == "ruleset":
        if one.layer:
            parts.append(say(f"authority.{one.layer}", lang))
        if one.family:
            parts.append(say("list.family", lang, family=printable(one.family)))
        if one.in_force.first is not None or one.in_force.last is not None:
            parts.append(in_force_in_words(one.in_force, lang))
        parts.append(say_count("list.rules", lang, one.size))
        if one.to_confirm:
            parts.append(say("list.to-confirm", lang, n=one.to_confirm))
        if one.problems:
            parts.append(say("list.problems", lang, n=len(one.problems), file=printable(one.shown)))
    elif one.kind == "fields":
        parts.append(say("list.field-count", lang, n=one.size))
    parts.append(printable(one.shown))
    return parts


def in_force_in_words(in_force: InForce, lang: str) -> str:
    """`có hiệu lực từ 14/06/2024 đến hết 13/04/2025`."""
    first, last = (date_in_words(text, lang) for text in (in_force.first_text, in_force.last_text))
    if first and last:
        return say("in-force.both", lang, first=first, last=last)
    if first:
        return say("in-force.from", lang, first=first)
    return say("in-force.to", lang, last=last) if last else say("in-force.always", lang)
