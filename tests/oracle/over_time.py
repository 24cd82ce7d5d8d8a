"""`review` and `timeline`, read naively: each person asked rule by rule, each month judged by itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from .compare import findings_differences, shown
from .meaning import Reading, Rule

OF_EACH = ("require", "exclude")  # what is asked of each member alone


def fails(reading: Reading, rule: Rule, pid: str) -> tuple[bool, bool]:
    """(may fail, surely fails)."""
    if pid in rule.waived:
        return False, False
    if rule.kind == "exclude":
        listed = pid in {str(one) for one in rule.body["exclude"]}
        return listed, listed
    answers = reading.answers(rule, pid, rule.body.get("who", {}), rule.body["require"])
    return (True, False) in answers, answers == {(True, False)}


def failed(reading: Reading, committee: str, pid: str) -> list[str]:
    """The `must` rules of one committee that this person, as its member, cannot be shown to keep."""
    own = [r for r in reading.musts if r.committee == committee and r.kind in OF_EACH]
    return [r.key for r in own if fails(reading, r, pid)[0]]


def chain(reading: Reading, committee: str | None) -> Iterator[str]:
    while committee is not None:
        yield committee
        committee = reading.within[committee]


def review_faults(reading: Reading, result: Any, given: Mapping[str, Sequence[str]]) -> list[str]:
    answer = shown(result)
    gone: dict[str, dict[str, list[str]]] = {}
    after: dict[str, list[str]] = {c: [] for c in reading.committees}
    leaves: dict[str, list[str]] = {}
    for committee in reading.committees:
        for pid in given.get(committee, ()):
            gone.setdefault(pid, {})[committee] = failed(reading, committee, pid)
    for pid, by_committee in gone.items():
        for committee in by_committee:
            if any(by_committee.get(place) for place in chain(reading, committee)):
                leaves.setdefault(pid, []).append(committee)
    for committee in reading.committees:
        after[committee] = [pid for pid in given.get(committee, ()) if committee not in leaves.get(pid, [])]
    ids = [pid for pid in reading.people if pid in gone]
    expected = {
        "stay": [pid for pid in ids if not any(gone[pid].values())],
        "leave": [
            {"id": pid, "rules": {key for keys in gone[pid].values() for key in keys}, "committees": set(leaves.get(pid, []))}
            for pid in ids
            if any(gone[pid].values())
        ],
        "may_join": [
            {"id": pid, "committees": places}
            for pid in reading.people
            if pid not in gone
            and (places := {c for c in reading.committees if not any(failed(reading, p, pid) for p in chain(reading, c))})
        ],
    }
    told = {
        "stay": answer["stay"],
        "leave": [{"id": o["id"], "rules": set(o["rules"]), "committees": set(o["committees"])} for o in answer["leave"]],
        "may_join": [{"id": o["id"], "committees": set(o["committees"])} for o in answer["may_join"]],
    }
    found = [f"{name} {told[name]}, expected {expected[name]}" for name in expected if told[name] != expected[name]]
    rules = {r.key: r for r in reading.rules}
    for one in answer["leave"]:
        open_ones = [key for key in one["rules"] if not fails(reading, rules[key], one["id"])[1]]
        found += [] if one.get("unproven", []) == open_ones else [f"{one} is open in {open_ones}"]
    found += [] if answer["slate"] == after else [f"after {answer['slate']}, expected {after}"]
    found += [f"before: {f}" for f in findings_differences(reading, given, answer["before"])]
    found += [f"after: {f}" for f in findings_differences(reading, after, answer["after"])]
    judged = reading.validate(after)
    for size in answer["sizes"]:
        name, seats = size["committee"], judged[f"{size['committee']}/seats"]
        wanted = (len(given.get(name, ())), len(after[name]), seats.at_least, seats.at_most)
        told_size = (size["size"], size["after"], size.get("at_least"), size.get("at_most"))
        found += [] if told_size == wanted else [f"sizes of {name} {told_size}, expected {wanted}"]
    return found
