"""Every training of a small plan, looked at one by one: the least cost at which some slate is compliant."""

from __future__ import annotations

import copy
import itertools
import random
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from .brute import bundles
from .generate import DEGREES, UNITS, Maker, Plan, Rows
from .meaning import Context, Reading, month_index, possible_answers, read_pool

Taken = dict[str, tuple[str, ...]]
MOST_SLATES = 8000  # with all trainings
SEVERAL = "planned"  # the list field of the small plans


def courses_of(plan: Plan, rows: Rows, seed: str, has_recruits: bool) -> dict[str, Any]:
    """A courses file for a small plan."""
    maker = Maker(f"courses {seed}", 0.0)
    d = maker.draw
    found: dict[str, Any] = {"courses": {}}
    for number in range(d.choice([1, 1, 2, 2, 3])):
        gives = dict(d.sample([
            ("degree", d.choice(DEGREES[1:])), ("degree", "Thạc sĩ"), ("planned", d.choice(["chair", "Phó Chủ tịch"])),
            ("incumbent", d.choice(["có", "no"])), ("unit", d.choice([*UNITS, "Mới"])), ("confidence", d.choice([59, 58.25])),
            ("party_date", "3/2009"), ("ethnicity", "Khơ-me"),
        ], d.choice([1, 1, 2])))  # fmt: skip
        course: dict[str, Any] = {"gives": gives}
        if d.random() < 0.75:
            course["who"] = maker.condition()
        if d.random() < 0.4:
            course["places"] = d.choice([0, 1, 1, 2])
        if d.random() < 0.6:
            course["cost"] = d.choice([1, 2, 3])
        if d.random() < 0.5:
            course["ends"] = d.choice(["12/2024", "9/2025", "2026-03", "1/2027"])
        found["courses"][f"k{number}"] = course
    if has_recruits:
        person = maker.person(99)
        fields = [f for f in person if f not in ("id", "full_name", "retirement_month") and person[f]]
        named = d.sample(fields, d.choice([3, 5, 8]))
        gives = {f: person[f].split("; ") if f == SEVERAL else person[f] for f in named}
        found["recruits"] = {"new": {"gives": gives, "at_most": d.choice([0, 1, 1, 2]), "cost": d.choice([1, 2, 4])}}
    return found


def lowered(rows: Rows, courses: Mapping[str, Any], seed: str) -> Rows:
    """The pool as it may have been before these courses: many people without what they give."""
    d = random.Random(f"lowered {seed}")
    rows = copy.deepcopy(rows)
    share = d.choice([0.3, 0.6, 1.0])
    others = {"degree": ["college", "college", "bachelor"], "incumbent": ["yes", "no"], "ethnicity": ["Kinh"], "unit": UNITS}
    others |= {"planned": ["head", "deputy"], "confidence": ["50"], "party_date": ["5/2017"]}
    for course in courses["courses"].values():
        for field in course["gives"]:
            for row in rows:
                if row[field] and d.random() < share:
                    row[field] = d.choice(others[field])
    return rows


class Trained:
    """The rows of a pool after a training, as a clerk would write them in, and what slates there are."""

    def __init__(self, plan: Plan, rows: Rows, courses: Mapping[str, Any]) -> None:
        self.plan, self.rows = plan, rows
        self.courses: dict[str, Any] = courses.get("courses") or {}
        self.kinds: dict[str, Any] = courses.get("recruits") or {}
        reading = Reading(plan, rows)
        self.catalogue = reading.catalogue
        month = month_index(str(plan["as_of"]))
        context = Context(reading.catalogue, month)
        self.may = {
            pid: [
                name for name, course in self.courses.items()
                if possible_answers([course.get("who") or {"id": {"known": True}}], person, context) == {(True,)}
            ]
            for pid, person in reading.people.items()
        }  # fmt: skip

    def month(self, committee: str | None) -> str:
        entry = {} if committee is None else self.plan["committees"][committee]
        return str(entry.get("as_of", self.plan["as_of"]))

    def trainings(self, most: int) -> Iterator[tuple[int, Taken, dict[str, int]]]:
        """(cost, who takes what, how many recruits), the cheapest first; no more than `most` of them are looked at."""
        own = []
        for pid, names in self.may.items():
            sets = [s for n in range(len(names) + 1) for s in itertools.combinations(names, n)]
            own.append([(pid, s) for s in sets])
        numbers = [[(kind, n) for n in range(int(self.kinds[kind]["at_most"]) + 1)] for kind in self.kinds]
        size = 1
        for choices in (*own, *numbers):
            size *= len(choices)
        if size > most:
            raise OverflowError
        found = []
        for chosen in itertools.product(*own, *numbers):
            taken = {pid: s for pid, s in chosen[: len(own)] if s}
            recruits = dict(chosen[len(own) :])
            if all(
                sum(name in s for s in taken.values()) <= course.get("places", 99) for name, course in self.courses.items()
            ):
                found.append((self.cost(taken, recruits), taken, recruits))
        yield from sorted(found, key=lambda one: one[0])

    def cost(self, taken: Mapping[str, Sequence[str]], recruits: Mapping[str, int]) -> int:
        spent = sum(self.courses[name].get("cost", 1) for names in taken.values() for name in names)
        return spent + sum(self.kinds[kind].get("cost", 1) * n for kind, n in recruits.items())

    def after(self, taken: Mapping[str, Sequence[str]], recruits: Mapping[str, int], month: str) -> Rows:
        rows = copy.deepcopy(self.rows)
        ends = {name: month_index(str(c["ends"])) if "ends" in c else -1 for name, c in self.courses.items()}
        for row in rows:
            for name in sorted(taken.get(row["id"], ()), key=lambda n: (ends[n], list(self.courses).index(n))):
                if ends[name] <= month_index(month):
                    for field, value in self.courses[name]["gives"].items():
                        row[field] = self._raised(field, row.get(field, ""), value)
        for kind, number in recruits.items():
            for n in range(1, number + 1):
                gives = self.kinds[kind]["gives"]
                said = {f: "; ".join(v) if isinstance(v, list) else str(v) for f, v in gives.items()}
                rows.append({**dict.fromkeys(rows[0], ""), **said, "id": f"{kind}#{n}"})
        return rows

    def person(self, must: Mapping[str, Any], draw: random.Random) -> dict[str, str] | None:
        """Somebody as a selector says, else as it comes; None where nobody like that was drawn."""
        maker = Maker(f"wanted {draw.random()}", 0.1)
        context = Context(self.catalogue, month_index(str(self.plan["as_of"])))
        for _ in range(4000):
            row = maker.person(77)
            (person,) = read_pool(self.catalogue, [row]).values()
            if possible_answers([dict(must) or {"id": {"known": True}}], person, context) == {(True,)}:
                return row
        return None

    def does_with(self, people: Sequence[Mapping[str, str]]) -> bool | None:
        """Whether some slate is compliant with these people, whoever is trained in whatever they may be; None where that is too
        much to look at."""
        rows = [*self.rows, *({**row, "id": f"x{n}"} for n, row in enumerate(people))]
        other = Trained(self.plan, [dict(row) for row in rows], {"courses": self.courses})
        other.may = {**self.may, **{f"x{n}": [] for n in range(len(people))}}
        size = len(bundles(Reading(self.plan, other.rows))) ** len(other.rows)
        try:
            return any(other.compliant(taken, kinds).any() for _, taken, kinds in other.trainings(MOST_SLATES // size))
        except OverflowError:
            return None

    def _raised(self, field: str, cell: str, value: Any) -> str:
        value = str(value)
        if field == "degree":
            order = [self.catalogue.label(field, d) for d in DEGREES]
            one, other = (order.index(self.catalogue.label(field, v)) if v else -1 for v in (cell, value))
            return "" if one < 0 else DEGREES[max(one, other)]
        if field == SEVERAL:
            if not cell:
                return ""
            there = [self.catalogue.label(field, v) for v in cell.split(";") if v.strip()]
            return cell if self.catalogue.label(field, value) in there else f"{cell}; {value}"
        return str(value)

    def compliant(self, taken: Mapping[str, Sequence[str]], recruits: Mapping[str, int]) -> Judge:
        return Judge(self, taken, recruits)


class Judge:
    """Slates of the pool after one training."""

    def __init__(self, trained: Trained, taken: Mapping[str, Sequence[str]], recruits: Mapping[str, int]) -> None:
        months = {trained.month(c) for c in (None, *trained.plan["committees"])}
        self.readings = {m: Reading(trained.plan, trained.after(taken, recruits, m)) for m in months}
        self.trained = trained
        self.first = next(iter(self.readings.values()))
        self.rules = [
            (rule, self.readings[trained.month(rule.committee)])
            for rule in self.readings[trained.month(None)].musts
        ]
        self._met: dict[tuple[str, tuple[tuple[str, ...], ...]], bool] = {}

    def keeps(self, slate: Mapping[str, Sequence[str]]) -> bool:
        for rule, reading in self.rules:
            part = {c: sorted(slate.get(c, ())) for c in rule.committees}
            at = (rule.key, tuple(map(tuple, part.values())))
            if at not in self._met:
                own = next(r for r in reading.musts if r.key == rule.key)
                self._met[at] = reading.judge(own, part).verdict == "met"
            if not self._met[at]:
                return False
        return all(
            set(slate.get(c, ())) <= set(slate.get(outer, ())) for c, outer in self.first.within.items() if outer is not None
        )

    def any(self) -> bool:
        names, ids = self.first.committees, list(self.first.people)
        for choice in itertools.product(bundles(self.first), repeat=len(ids)):
            if self.keeps({c: [pid for pid, b in zip(ids, choice, strict=True) if b[at]] for at, c in enumerate(names)}):
                return True
        return False


def on_values(plan: Plan, values: Mapping[str, Sequence[str]]) -> Plan:
    """The plan with the values of each `count_each` that lists none: those of the pool as it is."""
    plan = copy.deepcopy(plan)
    for entry in plan["committees"].values():
        for part in entry.get("rules") or []:
            for rule in part.get("rules", [part]):
                if "count_each" in rule and "values" not in rule:
                    rule["values"] = list(values[rule["count_each"]])
    return plan


def all_must(plan: Plan) -> Plan:
    """The plan with every goal a must."""
    plan = copy.deepcopy(plan)
    rules = [r for e in plan["committees"].values() for p in e.get("rules") or [] for r in p.get("rules", [p])]
    for rule in [*rules, *(plan.get("joint") or [])]:
        for key in ("force", "priority", "weight"):
            rule.pop(key, None)
    return plan
