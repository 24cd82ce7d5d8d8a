"""`review` and `timeline`, read naively: each person asked rule by rule, each month judged by itself."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from .compare import finding_differences, findings_differences, shown
from .meaning import SOURCES, Context, Finding, Reading, Rule, month_choices, month_index, possible_values

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


# ------------------------------------------------------------------------------------------------------------------ timeline
def retirement(reading: Reading, pid: str, start: int) -> list[int] | None:
    """Every month (index) in which this person may reach retirement; None where that is not known."""
    context = Context(reading.catalogue, start)
    found: list[int] = []
    for months in month_choices(SOURCES["months_to_retirement"], reading.people[pid], context):
        values = possible_values("months_to_retirement", reading.people[pid], context, months)
        if values is None:
            return None
        found += [start + int(value) for value in values]
    return found


def later(plan: Mapping[str, Any], months: int) -> dict[str, Any]:
    """The plan so many months on."""
    moved = copy.deepcopy(dict(plan))
    for part in (moved, *moved["committees"].values()):
        if part.get("as_of") is not None:
            at = month_index(str(part["as_of"])) + months
            part["as_of"] = f"{at // 12}-{at % 12 + 1:02}"
    return moved


def lasts(rule: Rule) -> bool:
    return bool(rule.body.get("lasting", rule.kind != "require"))


def not_met(reading: Reading, slate: Mapping[str, Sequence[str]], *, is_election: bool) -> dict[str, Finding]:
    asked = {r.key for r in reading.rules if is_election or lasts(r)}
    found = {r.key: reading.judge(r, slate) for r in reading.rules if r.key in asked}
    for committee, outer in reading.within.items():
        outside = [pid for pid in slate.get(committee, ()) if outer and pid not in slate.get(outer, ())]
        if outside:
            found[f"{committee}/within"] = Finding("not_met", len(outside), None, actual=len(outside))
    return {key: finding for key, finding in found.items() if finding.verdict != "met"}


def _told(broken: Mapping[str, Finding]) -> dict[str, tuple[Any, ...]]:
    return {key: (one.verdict, one.shortfall, one.actual) for key, one in broken.items()}


def _broken_faults(
    where: str, given: Sequence[Mapping[str, Any]], expected: Mapping[str, Finding], reading: Reading
) -> list[str]:
    forces = {r.key: r.force for r in reading.rules}
    found = []
    if {one["rule"] for one in given} != set(expected) or len(given) != len(expected):
        return [f"{where}: not met {sorted(one['rule'] for one in given)}, expected {sorted(expected)}"]
    for one in given:
        wanted = expected[one["rule"]]
        same = (one["force"], one["verdict"], one["shortfall"]) == (
            forces.get(one["rule"], "must"), wanted.verdict, wanted.shortfall
        )  # fmt: skip
        if wanted.actual is not None:
            same = same and one.get("actual") is not None and abs(float(one["actual"]) - float(wanted.actual)) < 1e-6
        found += [] if same else [f"{where}: {one}, expected {wanted}"]
    return found


def timeline_faults(plan: Any, rows: Any, result: Any, given: Mapping[str, Sequence[str]], until: int) -> list[str]:
    """Held against judging every month from the first to the last."""
    answer = shown(result)
    reading = Reading(plan, rows)
    start = month_index(str(plan["as_of"]))
    found = _broken_faults("election", answer["at_election"], not_met(reading, given, is_election=True), reading)
    everybody = [pid for pid in reading.people if any(pid in ids for ids in given.values())]
    months = {pid: retirement(reading, pid, start) for pid in everybody}
    undated = [pid for pid in everybody if months[pid] is None]
    found += [] if answer["undated"] == undated else [f"undated {answer['undated']}, expected {undated}"]
    may_leave = [(pid, iso(min(m)), iso(max(m))) for pid, m in months.items() if m and min(m) != max(m) and min(m) <= until]
    told_open = [(one["id"], one["earliest"], one["latest"]) for one in answer["may_leave"]]
    found += [] if told_open == may_leave else [f"may leave {told_open}, expected {may_leave}"]

    listed = {month["month"]: month for month in answer["months"]}
    if list(listed) != sorted(listed) or len(listed) != len(answer["months"]):
        found.append("the months are out of order")
    slate = {c: list(given.get(c, ())) for c in reading.committees}
    before = _told(not_met(reading, slate, is_election=False))
    told_before: Any = None
    missing = dict.fromkeys(reading.committees, 0)
    fill: list[tuple[str, str, int]] = []

    def count_missing(at: int, there: Reading) -> None:
        for c in there.committees:
            seats = there.judge(next(r for r in there.rules if r.key == f"{c}/seats"), slate)
            lack = max(0, int(seats.at_least or 0) - len(slate[c]))
            if lack != missing[c]:
                missing[c] = lack
                fill.append((c, iso(at), lack))

    count_missing(start, reading)
    for at in range(start, until + 1):
        leaves = [p for p, m in months.items() if m and (max(m) == at or (at == start and max(m) < start))]
        slate = {c: [pid for pid in ids if pid not in leaves] for c, ids in slate.items()}
        there = Reading(later(plan, at - start), rows)
        broken = not_met(there, slate, is_election=False)
        now, entry = _told(broken), listed.pop(iso(at), None)
        count_missing(at, there)
        if entry is None:
            found += [f"{iso(at)} is not told: {leaves}, {now}, before {before}"] if leaves or now != before else []
        else:
            found += [] if entry["leaves"] == leaves else [f"{iso(at)}: leave {entry['leaves']}, expected {leaves}"]
            sizes = {c: len(ids) for c, ids in slate.items()}
            found += [] if entry["members"] == sizes else [f"{iso(at)}: members {entry['members']}, expected {sizes}"]
            found += _broken_faults(iso(at), entry["broken"], broken, reading)
            # Of some rules the oracle has no number of its own.
            has_other = any(one.actual is None for one in broken.values()) and entry["broken"] != told_before
            if not leaves and now == before and not has_other:
                found.append(f"{iso(at)}: nothing changes")
            told_before = entry["broken"]
        before = now
    found += [f"{month} is no month asked about" for month in listed]
    told_fill = [(one["committee"], one["month"], one["missing"]) for one in answer["to_fill"]]
    found += [] if told_fill == fill else [f"to fill {told_fill}, expected {fill}"]

    found += [f"before: {f}" for f in findings_differences(reading, given, answer["before"])]
    at_end = Reading(later(plan, until - start), rows)
    judged = not_met(at_end, slate, is_election=False) | {r.key: at_end.judge(r, slate) for r in at_end.rules if lasts(r)}
    if {one["rule"] for one in answer["after"]} != set(judged):
        found.append(f"after: findings of {sorted(one['rule'] for one in answer['after'])}, expected {sorted(judged)}")
    for one in answer["after"]:
        if one["rule"] in judged and not one["rule"].endswith("/within"):
            found += finding_differences(f"after: {one['rule']}", one, judged[one["rule"]])

    serving = [{**row, "incumbent": "yes"} if "incumbent" in row and row["id"] in everybody else row for row in rows]
    then = Reading({**later(plan, until - start), "waivers": []}, serving)
    for one in answer["at_end"]:
        name = one["committee"]
        again = [pid for pid in slate[name] if not any(failed(then, place, pid) for place in chain(then, name))]
        wanted = (len(given.get(name, ())), len(slate[name]), again)
        told = (one["elected"], one["members"], one["may_stand"])
        found += [] if told == wanted else [f"at the end of {name} {told}, expected {wanted}"]
    return found


def iso(month: int) -> str:
    return f"{month // 12}-{month % 12 + 1:02}"
