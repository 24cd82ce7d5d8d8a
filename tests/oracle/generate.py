"""Seeded random plans: small ones that can be enumerated, and middle-sized ones in the shape of real plans."""

from __future__ import annotations

import copy
import csv
import random
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

Plan = dict[str, Any]
Rows = list[dict[str, str]]

DEGREES = ["college", "bachelor", "master", "doctor"]
UNITS = ["Văn phòng", "Công an", "Quân sự", "Ủy ban"]
PEOPLES = ["Kinh", "Khmer", "Hoa"]
FIELDS: dict[str, Any] = {
    "gender": {"type": "category", "values": {"female": ["nữ"], "male": ["nam"]}},
    "birth_date": {"type": "date"},
    "party_date": {"type": "date"},
    "retirement_month": {"type": "date"},
    "degree": {"type": "level", "order": DEGREES, "values": {"master": ["Thạc sĩ", "ThS"], "doctor": ["Tiến sĩ"]}},
    "confidence": {"type": "number"},
    "incumbent": {"type": "yesno"},
    "ethnicity": {"type": "category", "values": {"Kinh": [], "Khmer": ["Khơ-me"], "Hoa": []}},
    "planned": {"type": "list", "values": {"chair": ["Chủ tịch"], "deputy": ["Phó Chủ tịch"], "head": ["Trưởng ban"]}},
}
# People at most, and what lies within what.
SHAPES: list[tuple[int, dict[str, str | None]]] = [
    (8, {"board": None}),
    (8, {"board": None}),
    (6, {"board": None, "inner": "board"}),
    (6, {"board": None, "inspection": None}),
    (5, {"board": None, "inspection": None}),
    (5, {"board": None, "inner": "board", "chair": "inner"}),
    (5, {"board": None, "chair": "board", "deputies": "board"}),
    (4, {"board": None, "inner": "board", "inspection": None}),
]


class Maker:
    """Draws one plan; every draw comes from one generator, so the same seed gives the same plan."""

    fields = FIELDS

    def __init__(self, seed: int | str, blanks: float) -> None:
        self.draw = random.Random(seed)
        self.blanks = blanks
        self.groups: dict[str, dict[str, Any]] = {}  # those that a committee's rules may name

    def chance(self, p: float) -> bool:
        return self.draw.random() < p

    # ---------------------------------------------------------------------------------------------------------------- people
    def date(self, first: int, last: int) -> str:
        d = self.draw
        year, month, day = d.randint(first, last), d.randint(1, 12), d.randint(1, 28)
        partial = self.blanks * 1.5
        if d.random() < partial:
            return str(year)
        forms = [f"{day:02d}/{month:02d}/{year}", f"{month}/{year}", f"{year}-{month:02d}", f"{year}-{month:02d}-{day:02d}"]
        return d.choice(forms)

    def person(self, number: int) -> dict[str, str]:
        d = self.draw
        years = [1960, 1966, 1971, 1982, 1983, 1984, 1990]
        birth = d.choice(years)
        row = {
            "id": f"p{number}",
            "full_name": f"Nguyễn Văn {chr(64 + number % 26 + 1)}",
            "gender": d.choice(["female", "nữ", "male", "nam", "Nam"]),
            "birth_date": self.date(birth, birth + 2),
            "party_date": self.date(2008, 2018),
            "retirement_month": "",
            "degree": d.choice([*DEGREES, "ThS"]),
            "confidence": d.choice([str(d.randint(50, 60)), f"{d.randint(50, 60)}.5", f"{d.randint(50, 52)}.25"]),
            "incumbent": d.choice(["yes", "no"]),
            "ethnicity": d.choice([*PEOPLES, "Kinh"]),
            "unit": d.choice(UNITS[: d.choice([2, 3, 4])]),
            "planned": "; ".join(d.sample(["chair", "deputy", "Trưởng ban"], d.choice([1, 1, 2]))),
        }
        for name in ("gender", "birth_date", "party_date", "degree", "confidence", "incumbent", "ethnicity", "unit", "planned"):
            if d.random() < self.blanks:
                row[name] = ""
        if d.random() < 0.1:
            row["retirement_month"] = d.choice(["2029", "12/2029", "2031-03", "6/2028"])
        return row

    # ------------------------------------------------------------------------------------------------------------- selectors
    def condition(self) -> dict[str, Any]:
        d = self.draw
        pick = d.randrange(13)
        if pick <= 1:
            return {"gender": d.choice(["female", "male", "nữ"])}
        if pick == 2:
            return {"age": d.choice([{"below": 42}, {"at_most": 41}, {"between": [40, 54]}, {"above": 53}, {"at_least": 42}])}
        if pick == 3:
            return {"degree": d.choice([{"at_least": "master"}, {"above": "college"}, {"below": "doctor"}, "bachelor"])}
        if pick == 4:
            return {"degree": d.choice([["college", "Thạc sĩ"], {"between": ["bachelor", "master"]}, {"not": "college"}])}
        if pick == 5:
            return {"months_to_retirement": d.choice([{"at_least": 60}, {"at_least": 48}, {"below": 120}])}
        if pick == 6:
            return {"unit": d.choice([UNITS[0], UNITS[:2], {"not": UNITS[1]}, "văn phòng", "Uỷ ban"])}
        if pick == 7:
            return {"party_years": {d.choice(["at_least", "below"]): d.choice([10, 12, 15])}}
        if pick == 8:
            return {"confidence": d.choice([{"at_least": 55.5}, {"above": 52, "below": 58.5}, {"at_most": 57}])}
        if pick == 9:
            return {"incumbent": d.choice([True, False])}
        if pick == 10:
            several = [{"how_many": {"at_least": 2}}, {"how_many": 1}]
            return {"planned": d.choice(["chair", ["chair", "deputy"], {"not": "head"}, "Trưởng ban", *several])}
        if pick == 11:
            name = d.choice(["gender", "birth_date", "unit", "degree", "planned"])
            return {name: {"known": d.choice([True, True, False])}}
        return d.choice(
            [
                {"age_months": {"below": 504}},
                {"party_date": {"below": "2013-06"}},
                {"birth_date": {"at_least": "1983-09"}},
                {"ethnicity": {"not": "Kinh"}},
                {"ethnicity": ["Khmer", "Hoa"]},
                {"age": {"not": {"below": 42}}},
                {"birth_date": 1983},
            ]
        )

    def selector(self, groups: Mapping[str, Any], depth: int = 0) -> Any:
        d = self.draw
        pick = d.random()
        if groups and pick < 0.15:
            return d.choice(sorted(groups))
        if depth < 2 and pick < 0.3:
            return {d.choice(["all", "any"]): [self.selector(groups, depth + 1) for _ in range(2)]}
        if depth < 2 and pick < 0.38:
            return {"not": self.selector(groups, depth + 1)}
        if pick < 0.5:
            return self.condition() | self.condition()
        return self.condition()

    # ----------------------------------------------------------------------------------------------------------------- bounds
    def bounds(self, most: int, share: float = 0.35, exact: float = 0.12) -> dict[str, Any]:
        d = self.draw
        if d.random() < share:
            low, high = d.choice(["10%", "25%", "1/3", "40%", "12.5%"]), d.choice(["50%", "2/3", "75%", "60%"])
            pick = d.random()
            if pick < 0.15:
                return {"exactly": d.choice(["50%", "1/3"])}
            if pick < 0.3:
                return {"at_least": low, "at_most": high}
            if pick < 0.4:
                return {"at_least": d.choice([low, 1]), "at_most": d.choice([high, 2])}
            return {"at_least": d.choice([low, high])} if pick < 0.8 else {"at_most": d.choice([low, high])}
        low, high = d.randint(1, max(1, d.choice([most, (most + 1) // 2]))), d.randint(d.choice([0, 1]), max(1, most))
        pick = d.random()
        if pick < exact:
            return {"exactly": low}
        if pick < exact + 0.12:  # crossed now and then
            return {"at_least": low, "at_most": high}
        return {"at_least": low} if pick < 0.7 else {"at_most": high}

    # ------------------------------------------------------------------------------------------------------------------ rules
    def body(self, ids: list[str], size: int, groups: Mapping[str, Any]) -> dict[str, Any]:
        d = self.draw
        kind = d.choices(
            ["require", "count", "count_each", "distinct", "mean", "apart", "include", "exclude"], [22, 34, 12, 8, 7, 8, 5, 6]
        )[0]
        if kind == "require":
            rule: dict[str, Any] = {"require": self.selector(groups)}
            if d.random() < 0.4:
                rule["who"] = self.selector(groups)
            return rule
        if kind == "count":
            rule = {"count": self.selector(groups), **self.bounds(size)}
            if d.random() < 0.35:
                rule["of"] = self.selector(groups)
            return rule
        if kind == "count_each":
            name = d.choice(["unit", "unit", "degree", "ethnicity", "planned", "incumbent"])
            rule = {"count_each": name, **self.bounds(2, share=0.25)}
            values = {"unit": UNITS[:3], "degree": DEGREES, "ethnicity": PEOPLES, "planned": ["chair", "deputy", "head"]}
            if name in values and d.random() < 0.6:
                rule["values"] = d.sample(values[name], d.choice([1, 2, 2]))
            if d.random() < 0.3:
                rule["of"] = self.selector(groups)
            return rule
        if kind == "distinct":
            return {"distinct": d.choice(["unit", "degree", "planned", "confidence"]), **self.bounds(3, share=0.2)}
        if kind == "mean":
            name, value = d.choice([("age", 45), ("confidence", 55), ("age", 50), ("confidence", 54.5), ("party_years", 12)])
            return {"mean": name, d.choice(["at_least", "at_most"]): value}
        if kind == "apart":
            if d.random() < 0.5:
                return {"apart": d.choice(["unit", "degree", "planned", "ethnicity"])}
            return {"apart": [d.sample(ids, min(len(ids), d.choice([2, 3]))) for _ in range(d.choice([1, 2]))]}
        return {kind: d.sample(ids, d.choice([1, 1, 2]))}

    def rule(self, number: int, ids: list[str], size: int, groups: Mapping[str, Any], should: float) -> dict[str, Any]:
        d = self.draw
        rule = {"id": f"r{number}", **self.body(ids, size, groups)}
        if d.random() < should:
            rule["force"] = "should"
            if d.random() < 0.6:
                rule["priority"] = d.choice([1, 2, 3])
            if d.random() < 0.5:
                rule["weight"] = d.choice([1, 2, 3])
        if d.random() < 0.12:
            rule["fixed"] = True
        if d.random() < 0.4:
            rule["authority"] = d.choice(["local", "city", "central"])
        if d.random() < 0.3:
            rule["topic"] = d.choice(["standard", "qualification", "structure", "age", "women", "young", "other"])
        return rule

    def seats(self, size: int) -> Any:
        d = self.draw
        pick = d.random()
        if pick < 0.4:
            return size
        if pick < 0.5:
            return {"exactly": size}
        seats: dict[str, Any] = {"at_least": max(0, size - d.choice([0, 1, 1])), "at_most": size + d.choice([0, 0, 1])}
        if pick > 0.9:
            seats.pop(d.choice(["at_least", "at_most"]))
        if d.random() < 0.2:
            seats["fixed"] = True
        return seats

    def seats_beside(self, name: str, size: int, others: list[str]) -> Any:
        """The seats of a committee, after those of these others."""
        return self.seats(size)

    def joint(self, committees: list[str]) -> list[dict[str, Any]]:
        d = self.draw
        rules: list[dict[str, Any]] = []
        if d.random() < 0.5:
            some = d.sample(committees, d.choice([2, len(committees)]))
            rules.append({"id": "holds", "holds": some, "at_most": d.choice([1, 1, 2])})
        if d.random() < 0.4:
            bounds = d.choice([{"at_most": 1}, {"at_least": 1}, {"exactly": 1}, {"at_most": 0}, {"at_least": 1, "at_most": 2}])
            rules.append({"id": "both", "both": d.sample(committees, 2), **bounds})
        for rule in rules:
            if d.random() < 0.2:
                rule["force"] = "should"
            if d.random() < 0.15:
                rule["fixed"] = True
            if d.random() < 0.3:
                rule["authority"] = d.choice(["city", "central"])
        return rules

    def prefer(self, committees: list[str]) -> list[Any]:
        d = self.draw
        stages: list[Any] = []
        if d.random() < 0.4:
            stages.append("seats")
        if d.random() < 0.7:
            stage = {d.choice(["highest", "lowest"]): d.choice(["confidence", "confidence", "age", "party_years"])}
            if d.random() < 0.3:
                stage["in"] = d.choice(committees)
            stages.append(stage)
        if d.random() < 0.2:
            stages.append({"fewest_changes": "current.csv"})
        d.shuffle(stages)
        if d.random() < 0.85:
            stages.insert(0 if d.random() < 0.8 else len(stages), "should")
        return stages or ["should"]


def small_plan(seed: int) -> tuple[Plan, Rows]:
    """A plan whose slates can all be enumerated (8,000 at most), and its pool.

    Where the plan has `fewest_changes`, `current_of(plan, rows, seed)` is the slate that it names.
    """
    maker = Maker(seed, blanks=random.Random(seed * 7 + 1).choice([0.0, 0.05, 0.12, 0.25]))
    return assembled(f"small-{seed}", maker, SHAPES)


def assembled(name_of_plan: str, maker: Maker, shapes: list[tuple[int, dict[str, str | None]]]) -> tuple[Plan, Rows]:
    """A plan in one of these shapes and its pool, drawn by `maker`."""
    d = maker.draw
    most, within = d.choice(shapes)
    people = d.randint(max(3, most - 2), most)
    rows = [maker.person(n + 1) for n in range(people)]
    ids = [r["id"] for r in rows]
    d.shuffle(rows)
    plan: Plan = {
        "plan": name_of_plan,
        "as_of": "2025-09",
        "pool": "pool.csv",
        "fields": copy.deepcopy(maker.fields),
        "committees": {},
    }
    size_of: dict[str, int] = {}
    for name, outer in within.items():
        size = 1 if name == "chair" else d.randint(1, max(1, size_of[outer] - 1)) if outer else d.randint(2, max(2, people - 2))
        size_of[name] = size
        entry: dict[str, Any] = {"seats": maker.seats_beside(name, size, list(plan["committees"]))}
        if outer:
            entry["within"] = outer
        if d.random() < 0.15:
            entry["as_of"] = d.choice(["2026-03", "2024-12"])
        wanted = d.choice([0, 1, 2]) if name != "board" else d.choice([2, 3, 4, 5] if len(within) == 1 else [1, 2, 3, 4])
        groups = {"women": {"gender": "female"}, "young": {"age": {"below": 42}}} if d.random() < 0.4 else {}
        if groups and d.random() < 0.5:
            groups["young-women"] = {"all": ["women", "young"]}
        maker.groups[name] = groups
        rules = [maker.rule(n + 1, ids, size, groups, should=0.45) for n in range(wanted)]
        if groups:
            entry["rules"] = [{"ruleset": f"set-{name}", "groups": groups, "rules": rules}]
        elif rules:
            entry["rules"] = rules
        plan["committees"][name] = entry
    if len(within) > 1 and (joint := maker.joint(list(within))):
        plan["joint"] = joint
    excusable = [
        (c, r)
        for c, e in plan["committees"].items()
        for part in e.get("rules", [])
        for r in part.get("rules", [part])
        if "require" in r or "exclude" in r
    ]
    if excusable and d.random() < 0.3:
        committee, rule = d.choice(excusable)
        plan["waivers"] = [
            {"rule": f"{committee}/{rule['id']}", "id": d.choice(ids), "authority": "central", "reason": "đã kết luận"}
        ]
    if d.random() < 0.85:
        plan["prefer"] = maker.prefer(list(within))
    return plan, rows


def current_of(plan: Mapping[str, Any], rows: Rows, seed: int) -> dict[str, list[str]]:
    """The slate that `fewest_changes` of a small plan starts from: some people, in no particular order or number."""
    d = random.Random(seed + 1_000_003)
    return {c: d.sample([r["id"] for r in rows], d.randint(0, min(3, len(rows)))) for c in plan["committees"]}


def random_slate(plan: Mapping[str, Any], rows: Rows, draw: random.Random) -> dict[str, list[str]]:
    """Any people in any committee, now and then with somebody of the inner one outside the outer."""
    slate: dict[str, list[str]] = {}
    broken = draw.random() < 0.15
    for committee, entry in plan["committees"].items():
        outer = entry.get("within")
        people = [r["id"] for r in rows] if outer is None or broken else slate[outer]
        slate[committee] = draw.sample(people, draw.randint(0, len(people)))
    return slate


# ------------------------------------------------------------------------------------------------------------- for one part
def torn_plan(seed: int) -> tuple[Plan, Rows]:
    """An infeasible plan of one committee with many ways out of the same cost: minima of units, each under an authority of its
    own, ask for more than the seats. Every third: all seats of one unit, or one of each other."""
    d = random.Random(seed)
    if seed % 3 == 0:
        return _one_against_many(seed, d)
    units = UNITS[: d.choice([2, 3, 4])]
    seats = d.randint(3, 5)
    rows = [
        {"id": f"p{n + 1}", "unit": unit, "ethnicity": d.choice(PEOPLES)}
        for n, unit in enumerate([*units, *(d.choice(units) for _ in range(9 - len(units)))])
    ]
    there = {unit: sum(r["unit"] == unit for r in rows) for unit in units}
    asked = dict.fromkeys(units, 1)
    while sum(asked.values()) <= seats + d.choice([0, 1]) and (more := [u for u in units if asked[u] < there[u]]):
        asked[d.choice(more)] += 1
    rules: list[dict[str, Any]] = [
        {"id": f"u{n}", "count": {"unit": unit}, "at_least": asked[unit], "authority": d.choice(["local", "city", "central"])}
        for n, unit in enumerate(units)
    ]
    if d.random() < 0.4:
        bound = d.choice([{"at_most": d.choice([0, 1])}, {"at_least": d.choice(["40%", "100%", 2])}])
        rules.append({"id": "khmer", "count": {"ethnicity": "Khmer"}, **bound, "authority": d.choice(["local", "city"])})
    if d.random() < 0.3:
        each = {"count_each": "unit", "at_most": d.choice([1, 2, "40%"])}
        rules.append({"id": "each", **each, "authority": d.choice(["city", "central"])})
    board = {"seats": {"exactly": seats, "fixed": d.random() < 0.8}, "rules": rules}
    return {"plan": f"torn-{seed}", "pool": "pool.csv", "fields": copy.deepcopy(FIELDS), "committees": {"board": board}}, rows


def tied_plan(seed: int) -> tuple[Plan, Rows]:
    """A plan with goals for each value over people who may or may not count: the values are tied by who does."""
    maker = Maker(seed, blanks=0.35)
    d = maker.draw
    rows = [maker.person(n + 1) for n in range(d.choice([6, 7, 8]))]
    units = UNITS[: d.choice([2, 3])]
    for row in rows:
        row["unit"] = row["unit"] and d.choice(units)
    rules = []
    for n in range(d.choice([1, 1, 2])):
        of = d.choice([{"gender": "female"}, {"degree": {"at_least": "master"}}, {"age": {"below": 42}}, {"incumbent": True}])
        rule = {"id": f"r{n}", "count_each": d.choice(["unit", "unit", "planned", "ethnicity"]), "of": of, "force": "should"}
        rule |= d.choice(
            [
                {"at_least": d.choice(["25%", "1/3", "50%"])},
                {"at_most": d.choice(["25%", "1/3", "50%"])},
                {"at_least": "1/3", "at_most": "50%"},
                {"exactly": d.choice(["50%", "1/3", 1])},
                {"at_least": d.choice([1, 2]), "at_most": d.choice(["25%", "50%"])},
                {"at_least": d.choice(["50%", "75%"]), "at_most": d.choice([0, 1])},
            ]
        )
        rules.append(rule | {"weight": d.choice([1, 1, 2]), "priority": d.choice([1, 1, 2])})
    if d.random() < 0.5:
        rules.append(
            {"id": "some", "count": maker.condition(), "at_least": d.choice([1, 2]), "force": d.choice(["must", "should"])}
        )
    committees: dict[str, Any] = {"board": {"seats": maker.seats(d.randint(2, len(rows) - 2)), "rules": rules}}
    plan = {"plan": f"tied-{seed}", "as_of": "2025-09", "pool": "pool.csv", "fields": copy.deepcopy(FIELDS)}
    prefer = d.choice(
        [["should"], ["should", {"highest": "confidence"}], [{"highest": "confidence"}, "should"], ["should", "seats"]]
    )
    return {**plan, "committees": committees, "prefer": prefer}, rows


def _one_against_many(seed: int, d: random.Random) -> tuple[Plan, Rows]:
    others = ["Thanh tra", *UNITS[1:]][: d.choice([2, 3, 4])]
    rows = [{"id": f"p{n + 1}", "unit": unit} for n, unit in enumerate([*others, *([UNITS[0]] * len(others))])]
    rules = [
        {"id": f"u{n}", "count": {"unit": u}, "at_least": 1, "authority": d.choice(["city", "city", "local"])}
        for n, u in enumerate(others)
    ]
    rules.append(
        {"id": "all", "count": {"unit": UNITS[0]}, "at_least": len(others), "authority": d.choice(["city", "central"])}
    )
    d.shuffle(rules)
    board = {"seats": {"exactly": len(others), "fixed": True}, "rules": rules}
    return {"plan": f"torn-{seed}", "pool": "pool.csv", "fields": copy.deepcopy(FIELDS), "committees": {"board": board}}, rows


def mean_plan(seed: int) -> tuple[Plan, Rows]:
    """A plan of one committee of fixed size with a mean out of reach on one side, and something that may stand against it."""
    d = random.Random(seed)
    rows = [
        {
            "id": f"p{n + 1}",
            "unit": d.choice(UNITS[:2]),
            "confidence": d.choice([str(d.randint(50, 60)), f"{d.randint(50, 60)}.5"]),
        }
        for n in range(8)
    ]
    bound = d.choice([{"at_most": d.choice([48, 49.5])}, {"at_least": d.choice([61, 62.25])}])
    rules: list[dict[str, Any]] = [{"id": "mean", "mean": "confidence", **bound}]
    if d.random() < 0.5:
        rules.append({"id": "unit", "count": {"unit": UNITS[0]}, "at_least": d.choice([1, 2])})
    board = {"seats": {"exactly": d.randint(2, 4), "fixed": True}, "rules": rules}
    return {"plan": f"mean-{seed}", "pool": "pool.csv", "fields": copy.deepcopy(FIELDS), "committees": {"board": board}}, rows


# ------------------------------------------------------------------------------------------------------------ middle-sized
def mid_plan(seed: int, people: int) -> tuple[Plan, Rows]:
    """A plan in the shape of real ones: executive, standing, posts, and an inspection committee that crosses them."""
    d = random.Random(seed)
    rows: Rows = []
    units = [f"Đơn vị {n + 1}" for n in range(max(6, people // 10))]
    women, young = d.choice([0.1, 0.2, 0.3]), d.choice([0.1, 0.2, 0.3])
    for n in range(people):
        gender = "female" if d.random() < women else "male"
        year = d.randint(1984, 1992) if d.random() < young else d.choice([1966, 1967, 1968, *range(1969, 1984)])
        birth = d.choice([str(year), f"{d.randint(1, 12)}/{year}"]) if d.random() < 0.15 else f"{year}-{d.randint(1, 12):02d}"
        rows.append(
            {
                "id": f"c{n + 1:03d}",
                "full_name": f"Trần Thị {n + 1}",
                "gender": "" if d.random() < 0.02 else gender,
                "birth_date": "" if d.random() < 0.01 else birth,
                "party_date": f"{d.randint(1990, 2018)}",
                "degree": d.choices([*DEGREES, ""], [10, 40, 40, 8, 2])[0],
                "confidence": str(d.randint(40, 100)),
                "unit": d.choice(units),
                "ethnicity": d.choices(["Kinh", "Khmer", "Hoa", ""], [84, 10, 4, 2])[0],
                "incumbent": d.choice(["yes", "no"]),
            }
        )
    ids = [r["id"] for r in rows]
    size = d.randint(15, 27) if people < 150 else d.randint(25, 40)
    standing = max(5, size // 3)
    inspection = d.randint(5, 9)
    tight = d.random() < 0.5
    executive: list[dict[str, Any]] = [
        {
            "id": "women",
            "topic": "women",
            "count": {"gender": "female"},
            "at_least": "25%" if tight else "15%",
            "authority": "central",
        },
        {
            "id": "young",
            "topic": "young",
            "count": {"age": {"below": 42}},
            "at_least": "20%" if tight else "10%",
            "authority": "city",
        },
        {"id": "age", "topic": "age", "require": {"months_to_retirement": {"at_least": 48}}, "authority": "central"},
        {"id": "degree", "require": {"degree": {"at_least": "bachelor"}}, "fixed": d.random() < 0.5},
        {"id": "learned", "count": {"degree": {"at_least": "master"}}, "at_least": d.choice(["40%", "50%", "1/2"])},
        {"id": "units", "count_each": "unit", "at_most": d.choice([2, 3, 4])},
        {"id": "spread", "distinct": "unit", "at_least": d.choice([5, 6, len(units)])},
        {
            "id": "minority",
            "count": {"ethnicity": {"not": "Kinh"}},
            "at_least": d.choice(["20%", "30%", 12]),
            "force": "should",
        },
        {
            "id": "fresh",
            "count": {"incumbent": False},
            "at_least": d.choice(["2/3", "90%"]),
            "force": "should",
            "priority": 2,
            "weight": 2,
        },
        {
            "id": "women-hope",
            "count": {"gender": "female"},
            "at_least": d.choice(["45%", "60%"]),
            "force": "should",
            "priority": 2,
        },
        {"id": "relatives", "apart": [d.sample(ids, 2) for _ in range(3)]},
        {"id": "out", "exclude": d.sample(ids, 3)},
    ]
    if d.random() < 0.5:
        executive.append({"id": "mean-age", "mean": "age", "at_most": d.choice([46, 48, 50])})
    if d.random() < 0.4:
        executive.append({"id": "in", "include": d.sample(ids, 2)})
    if d.random() < 0.5:
        values = ["Khmer", "Hoa"]
        executive.append(
            {"id": "peoples", "count_each": "ethnicity", "values": values, "at_least": d.choice([1, 2]), "at_most": 6}
        )
    plan: Plan = {
        "plan": f"mid-{seed}",
        "as_of": "2025-07",
        "pool": "pool.csv",
        "fields": copy.deepcopy(FIELDS),
        "committees": {
            "executive": {"seats": d.choice([size, {"at_least": size - 2, "at_most": size}]), "rules": executive},
            "standing": {
                "within": "executive",
                "seats": {"at_least": standing - 2, "at_most": standing},
                "rules": [
                    {"id": "women", "count": {"gender": "female"}, "at_least": d.choice([1, 2, 3, "25%"])},
                    {"id": "learned", "require": {"degree": {"at_least": "master"}}},
                    {"id": "long", "require": {"age": {"below": 56}}, "who": {"gender": "male"}, "authority": "city"},
                ],
            },
            "secretary": {
                "within": "standing",
                "seats": 1,
                "rules": [{"id": "party", "require": {"party_years": {"at_least": 15}}}],
            },
            "deputies": {"within": "standing", "seats": 2},
            "inspection": {
                "seats": inspection,
                "rules": [
                    {"id": "women", "count": {"gender": "female"}, "at_least": 1},
                    {
                        "id": "learned",
                        "count": {"degree": {"at_least": "master"}},
                        "of": {"incumbent": True},
                        "at_least": "50%",
                    },
                ],
            },
        },
        "joint": [
            {"id": "one-post", "holds": ["secretary", "deputies"], "at_most": 1},
            {"id": "overlap", "both": ["executive", "inspection"], "at_most": 3},
        ],
        "prefer": d.choice(
            [["should", {"highest": "confidence"}], ["should", "seats", {"highest": "confidence"}], [{"highest": "confidence"}]]
        ),
    }
    return plan, rows


# ----------------------------------------------------------------------------------------------------------------- files
def write(plan: Mapping[str, Any], rows: Rows, folder: Path, current: Mapping[str, list[str]] | None = None) -> Path:
    """Write plan.yaml, pool.csv, current.csv and the rule sets that stand in the plan as mappings. -> the plan's path."""
    folder.mkdir(parents=True, exist_ok=True)
    plan = copy.deepcopy(dict(plan))
    for entry in plan["committees"].values():
        for at, part in enumerate(entry.get("rules", [])):
            if "rules" in part:
                dump(part, folder / f"{part['ruleset']}.yaml")
                entry["rules"][at] = part["ruleset"]
    dump(plan, folder / "plan.yaml")
    with (folder / "pool.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    if current is not None:
        write_slate(current, folder / "current.csv")
    return folder / "plan.yaml"


def write_slate(slate: Mapping[str, list[str]], path: Path) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["committee", "id"])
        writer.writerows([c, pid] for c, ids in slate.items() for pid in ids)
    return path


def dump(content: Mapping[str, Any], path: Path) -> None:
    path.write_text(yaml.safe_dump(dict(content), allow_unicode=True, sort_keys=False, width=200), encoding="utf-8")
