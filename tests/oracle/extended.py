"""Seeded random plans with the constructs of contract section 6 (`constructs.NEW`), small enough to be enumerated."""

from __future__ import annotations

import random
from collections.abc import Collection, Mapping
from typing import Any

from .constructs import NEEDS, NEW
from .generate import DEGREES, FIELDS, SHAPES, UNITS, Maker, Plan, Rows, assembled, current_of, mid_plan

ORDER = ["at_least", "at_most", "above", "below"]
SEVERAL = ("joint_count", "seats_of", "both_of")  # constructs that take more than one committee


def new_plan(seed: int, on: Collection[str], sure: str | None = None) -> tuple[Plan, Rows]:
    """A plan with some of these constructs, and its pool. With `sure` that one is in it."""
    on = set(on) | set(NEEDS.get(sure or "", ()))
    for turn in range(1000):
        label = f"{seed}/{turn}/{sure or ''}"
        d = random.Random(label)
        some = {name for name in sorted(on) if d.random() < 0.4} or set(on)
        maker = NewMaker(label, d.choice([0.0, 0.05, 0.12, 0.25]), some | {sure, *NEEDS.get(sure, ())} if sure else some)
        shapes = [s for s in SHAPES if len(s[1]) > 1] if maker.on & set(SEVERAL) else SHAPES
        plan, rows = assembled(f"new-{seed}", maker, shapes)
        found = constructs_in(plan)
        assert found <= set(on)
        if sure in found or (sure is None and found):
            return plan, rows
    raise AssertionError(f"no plan with {sure or sorted(on)}")


def new_current_of(plan: Mapping[str, Any], rows: Rows, seed: int) -> dict[str, list[str]]:
    """The slate that `fewest_changes` starts from, now and then with somebody who has left the pool."""
    current = current_of(plan, rows, seed)
    if seed % 3 == 0:
        current[random.Random(seed).choice(sorted(current))].append("gone")
    return current


class NewMaker(Maker):
    """Draws what `Maker` draws, and the constructs that are on."""

    fields = FIELDS | {
        "official_date": {"type": "date"},
        "required": {"type": "level", "order": DEGREES, "values": FIELDS["degree"]["values"]},
        "target": {"type": "number"},
    }

    def __init__(self, seed: int | str, blanks: float, on: Collection[str]) -> None:
        super().__init__(seed, blanks)
        self.on = frozenset(on)

    def takes(self, name: str, p: float) -> bool:
        """One draw, whether or not the construct is on."""
        return self.chance(p) and name in self.on

    def person(self, number: int) -> dict[str, str]:
        d = self.draw
        row = super().person(number)
        row |= {
            "official_date": d.choice([row["party_date"], self.date(2008, 2018)]),
            "required": d.choice([*DEGREES, "ThS"]),
            "target": str(d.choice([41, 42, 50, 53, "54.5", 55])),
            "planned_unit": d.choice([row["unit"], row["unit"].upper(), "Uỷ ban", *UNITS[:2]]),
        }
        for name in ("official_date", "required", "target"):
            if d.random() < self.blanks:
                row[name] = ""
        return row

    # ------------------------------------------------------------------------------------------------------------- selectors
    def condition(self) -> dict[str, Any]:
        d = self.draw
        if self.takes("months_ago", 0.35):
            months = d.choice([120, 132, 150, 168])
            both = {"above": 100, "below": months}
            ago = d.choice([{d.choice(ORDER): months}, {"between": [months - 12, months + 12]}, both])
            return {d.choice(["party_date", "official_date"]): d.choice([{"months_ago": ago}, {"not": {"months_ago": ago}}])}
        if self.takes("other_field", 0.35):
            order = d.choice(ORDER)
            return d.choice(
                [
                    {"planned_unit": {"field": "unit"}},
                    {"planned_unit": {"not": {"field": "unit"}}},
                    {"official_date": {order: {"field": "party_date"}}},
                    {"official_date": d.choice([{"field": "party_date"}, {"not": {"field": "party_date"}}])},
                    {"degree": {order: {"field": "required"}}},
                    {"degree": d.choice([{"field": "required"}, {"not": {order: {"field": "required"}}}])},
                    {d.choice(["age", "confidence"]): {order: {"field": "target"}}},
                    {"confidence": {"between": [{"field": "target"}, 57]}},
                ]
            )
        return super().condition()

    # ----------------------------------------------------------------------------------------------------------------- bounds
    def bounds(self, most: int, share: float = 0.35, exact: float = 0.12) -> dict[str, Any]:
        rounds = self.takes("round", 0.6)
        return self.varied(super().bounds(most, share=0.8 if rounds else share, exact=exact), rounds)

    def varied(self, bounds: dict[str, Any], rounds: bool) -> dict[str, Any]:
        """The same bounds strictly, or rounded otherwise."""
        d = self.draw
        if rounds and any(isinstance(b, str) for b in bounds.values()):
            return bounds | {"round": d.choice(["up", "down", "nearest", "nearest"])}
        varied: dict[str, Any] = {}
        for bound, value in bounds.items():
            if bound == "exactly" or not self.takes("strict", 0.6):
                varied[bound] = value
            elif bound == "at_least":
                varied["above"] = value if isinstance(value, str) else max(0, value - 1)
            else:
                varied["below"] = value if isinstance(value, str) else value + 1
        return varied

    def number_bounds(self, bound: dict[str, Any]) -> dict[str, Any]:
        """Those of a mean or a sum."""
        return {
            ({"at_least": "above", "at_most": "below"}.get(b, b) if self.takes("strict", 0.4) else b): value
            for b, value in bound.items()
        }

    # ------------------------------------------------------------------------------------------------------------------ rules
    def body(self, ids: list[str], size: int, groups: Mapping[str, Any]) -> dict[str, Any]:
        d = self.draw
        kinds = ["per", "sum", "fraction", "if_then", "apart_fields", "of", "or_none"]
        new = [name for name in kinds if name in self.on]
        if new and d.random() < 0.5:
            return getattr(self, f"_{d.choice(new)}")(size, groups)  # type: ignore[no-any-return]
        return super().body(ids, size, groups)

    def _per(self, size: int, groups: Mapping[str, Any]) -> dict[str, Any]:
        shares = self.draw.choice(["50%", "100%", "100%", "150%", "1/3", "3/2", "200%"])
        bounds = self.varied({self.draw.choice(["at_least", "at_most"]): shares}, self.takes("round", 0.4))
        return {"count": self.selector(groups), "per": self.selector(groups), **bounds}

    def _sum(self, size: int, groups: Mapping[str, Any]) -> dict[str, Any]:
        d = self.draw
        name, each = d.choice([("confidence", 54), ("confidence", 55), ("age", 46), ("party_years", 12), ("target", 48)])
        rule: dict[str, Any] = {"sum": name}
        if "of" in self.on and d.random() < 0.5:
            rule["of"] = self.selector(groups)
            size = max(1, size // 2)
        bound = {d.choice(["at_least", "at_most"]): each * size + d.choice([0, -0.5, 4, 7.25])}
        return rule | (self.number_bounds(bound) if "strict_sum" in self.on else bound)

    def _fraction(self, size: int, groups: Mapping[str, Any]) -> dict[str, Any]:
        d = self.draw
        ages, marks = ["140/3", "91/2", "46/1"], ["164/3", "219/4"]
        name, value = d.choice([*(("age", v) for v in ages), *(("confidence", v) for v in marks)])
        rule: dict[str, Any] = {"mean": name} | self.number_bounds({d.choice(["at_least", "at_most"]): value})
        return rule | ({"of": self.selector(groups)} if self.takes("of", 0.4) else {})

    def _of(self, size: int, groups: Mapping[str, Any]) -> dict[str, Any]:
        d = self.draw
        if d.random() < 0.5:
            name = d.choice(["unit", "degree", "planned", "confidence"])
            bounds = self.bounds(2, share=0.3)
            while "open_share" not in self.on and any(isinstance(b, str) for b in bounds.values()):
                bounds = self.bounds(2, share=0.3)
            return {"distinct": name, "of": self.selector(groups), **bounds}
        name, value = d.choice([("age", 45), ("confidence", 55), ("age", 50), ("confidence", 54.5), ("party_years", 12)])
        return {"mean": name, "of": self.selector(groups), **self.number_bounds({d.choice(["at_least", "at_most"]): value})}

    def _or_none(self, size: int, groups: Mapping[str, Any]) -> dict[str, Any]:
        d = self.draw
        rule: dict[str, Any] = {"count_each": d.choice(["unit", "degree"])}
        if d.random() < 0.7:
            rule = {"count": self.selector(groups)}
        bounds: dict[str, Any] = {"at_least": d.choice([2, 2, 3, "40%", "50%"]), "or_none": True}
        if d.random() < 0.2:
            bounds["at_most"] = 3
        return rule | bounds | ({"of": self.selector(groups)} if d.random() < 0.3 else {})

    def _if_then(self, size: int, groups: Mapping[str, Any]) -> dict[str, Any]:
        one = {"count": self.selector(groups), **self.bounds(max(1, size - 1))}
        return {"if": one, "then": {"count": self.selector(groups), **self.bounds(size)}}

    def _apart_fields(self, size: int, groups: Mapping[str, Any]) -> dict[str, Any]:
        names = ["unit", "degree", "ethnicity", "gender", "incumbent", "planned_unit", "planned"]
        return {"apart": {"fields": self.draw.sample(names, self.draw.choice([1, 2, 2, 2, 3]))}}

    def rule(self, number: int, ids: list[str], size: int, groups: Mapping[str, Any], should: float) -> dict[str, Any]:
        return self.with_relax(super().rule(number, ids, size, groups, should))

    # ------------------------------------------------------------------------------------------------------------- relaxations
    def with_relax(self, rule: dict[str, Any]) -> dict[str, Any]:
        d = self.draw
        if rule.get("fixed") or rule.get("force") == "should" or not self.takes("relax", 0.5):
            return rule
        relax: dict[str, Any] = {}
        if d.random() < 0.6 and (to := self.reach(rule)) is not None:
            relax["to"] = to
        if not relax or d.random() < 0.6:
            relax["cost"] = d.choice([1, 2, 3])
        return rule | {"relax": relax}

    def reach(self, rule: Mapping[str, Any]) -> Any:
        """A number beyond one of the bounds of a rule; None where there is none."""
        d = self.draw
        if any(k in rule for k in ("require", "apart", "include", "exclude", "holds")):
            return d.choice([1, 1, 2])
        part = rule.get("then", rule)
        if "mean" in rule or "sum" in rule:
            by = d.choice([0.5, 1.5, 3])
            ((bound, value),) = [(b, v) for b, v in part.items() if b in ORDER]
            if isinstance(value, str):
                return None
            return value - by if bound in ("at_least", "above") else value + by
        choices: list[int] = []
        for bound, value in part.items():
            if bound in ("at_least", "above", "exactly"):
                choices += [0, 1] if isinstance(value, str) else range(value + (bound == "above"))
            if bound in ("at_most", "below", "exactly"):
                choices += [1, 2] if isinstance(value, str) else [value + (bound != "below"), value + 2]
        return d.choice(choices) if choices else None

    def prefer(self, committees: list[str]) -> list[Any]:
        """The changes against the current slate now and then of one committee only."""
        stages = super().prefer(committees)
        for stage in stages:
            if isinstance(stage, dict) and "fewest_changes" in stage and self.chance(0.6):
                stage["in"] = self.draw.choice(committees)
        return stages

    # ------------------------------------------------------------------------------------------------------ several committees
    def seats_beside(self, name: str, size: int, others: list[str]) -> Any:
        d = self.draw
        seats = self.seats(size)
        if others and name != "chair" and self.takes("seats_of", 0.6):
            low, high = d.choice(["1/3", "40%", "45%"]), d.choice(["50%", "2/3", "110%"])
            share = d.choice([{"at_least": low, "at_most": high}, {"at_most": high}, {"at_least": low}, {"exactly": "50%"}])
            cap = d.choice([{}, {}, {"at_most": 2}])
            share = share if "exactly" in share else share | cap
            seats = self.varied(share, self.takes("round", 0.5)) | {"of": d.choice(others)}
        if isinstance(seats, dict) and "relax" in self.on and d.random() < 0.4:
            seats = self.with_relax(seats) | {"authority": d.choice(["local", "city", "central"])}
        return seats

    def joint(self, committees: list[str]) -> list[dict[str, Any]]:
        d = self.draw
        rules = super().joint(committees)
        if self.takes("joint_count", 0.8):
            some = d.sample(committees, d.choice([2, len(committees)]))
            groups = {name: selector for c in some for name, selector in self.groups.get(c, {}).items()}
            rule = {"id": "people", "count": self.selector(groups), "in": some, **self.bounds(3)}
            if "at_least" in rule and self.takes("or_none", 0.3):
                rule["or_none"] = True
            rules.append(rule | ({"of": self.selector(groups)} if d.random() < 0.35 else {}))
        if self.takes("both_of", 0.8):
            pair = d.sample(committees, 2)
            both_sides = {"at_least": "25%", "at_most": "2/3"}
            bound = d.choice([{"at_most": "1/3"}, {"at_least": "1/3"}, {"at_most": "50%"}, both_sides])
            if "both_lower" not in self.on:
                bound = {"at_most": d.choice(["1/3", "50%"])}
            varied = self.varied(bound, self.takes("round", 0.4))
            rules.append({"id": "shared", "both": pair, **varied, "of": d.choice([*pair, *committees])})
        for rule in rules[-2:]:
            if rule["id"] in ("people", "shared"):
                more: list[dict[str, Any]] = [{}, {}, {"force": "should"}, {"fixed": True}]
                rule |= d.choice([*more, {"authority": "city"}, {"authority": "central"}])
        return [self.with_relax(rule) for rule in rules]


# ------------------------------------------------------------------------------------------------------------ middle-sized
def new_mid_plan(seed: int, people: int, on: Collection[str]) -> tuple[Plan, Rows]:
    """`mid_plan` with some of these constructs, each about what no cell leaves open where the integer program asks that."""
    plan, rows = mid_plan(seed, people)
    d = random.Random(f"mid {seed}")
    executive, standing = plan["committees"]["executive"], plan["committees"]["standing"]
    size = executive["seats"] if isinstance(executive["seats"], int) else executive["seats"]["at_most"]
    units = sorted({r["unit"] for r in rows})
    first, second, third = d.sample(units, 3)
    learned, women = {"degree": {"at_least": "master"}}, {"gender": "female"}
    rules: dict[str, dict[str, Any]] = {
        "strict": {"count": learned, **d.choice([{"above": "1/2"}, {"above": "60%", "below": "90%"}, {"below": size // 2}])},
        "round": {"count": women, "at_least": d.choice(["18%", "23%"]), "round": d.choice(["nearest", "down"])},
        "per": {"count": {"incumbent": True}, "per": {"incumbent": False}, "at_least": d.choice(["80%", "150%"])},
        "or_none": {"count": {"unit": [first, second]}, "at_least": d.choice([3, 4]), "or_none": True},
        "of": d.choice(
            [
                {"mean": "confidence", "of": {"incumbent": True}, "at_least": d.choice([70, 85])},
                {"distinct": "unit", "of": {"incumbent": False}, "at_least": d.choice([3, 5])},
            ]
        ),
        "sum": {"sum": "confidence", "at_most": size * d.choice([55, 70, 90])},
        "fraction": {"mean": "confidence", "at_least": d.choice(["211/3", "250/3"])},
        "if_then": {
            "if": {"count": {"unit": first}, "at_least": 1},
            "then": {"count": {"unit": second}, "at_least": d.choice([1, 2])},
        },
        "apart_fields": {"apart": {"fields": ["unit", "degree", "incumbent"]}},
        "months_ago": {"require": {"party_date": {"months_ago": {"at_least": d.choice([24, 120])}}}, "who": {"unit": third}},
        "other_field": {"count": {"confidence": {"above": {"field": "age"}}}, "at_least": d.choice(["75%", "100%"])},
    }
    for name, rule in rules.items():
        if name in on and d.random() < 0.35:
            executive["rules"].append({"id": name.replace("_", "-"), **rule, "authority": d.choice(["local", "city"])})
    if "seats_of" in on and d.random() < 0.35:
        standing["seats"] = {"at_least": "25%", "at_most": d.choice(["1/3", "30%"]), "of": "executive"}
    if "joint_count" in on and d.random() < 0.35:
        joint = {"count": {"incumbent": True}, "in": ["executive", "inspection"], "at_least": d.choice(["40%", "60%", 12])}
        plan["joint"].append({"id": "people", **joint})
    if "both_of" in on and d.random() < 0.35:
        bound = d.choice([{"at_most": "1/3"}, {"at_least": "25%"}])
        plan["joint"].append({"id": "shared", "both": ["executive", "inspection"], **bound, "of": "inspection"})
    if "relax" in on:
        for rule in executive["rules"]:
            if rule.get("force") != "should" and not rule.get("fixed") and d.random() < 0.4:
                rule["relax"] = {"cost": d.choice([2, 3])}
                if "require" in rule or rule["id"] in ("units", "if-then"):
                    rule["relax"]["to"] = d.choice([1, 2]) if "require" in rule else 5 if rule["id"] == "units" else 0
    return plan, rows


def constructs_in(plan: Mapping[str, Any]) -> set[str]:
    """The names of what a plan holds."""
    found: set[str] = set()

    def walk(part: Any) -> None:
        if isinstance(part, list):
            for item in part:
                walk(item)
        if not isinstance(part, Mapping):
            return
        keys = set(part)
        found.update({"round", "per", "or_none", "sum", "months_ago", "relax"} & keys)
        bodies = keys & {"count", "count_each", "distinct", "mean", "sum", "both", "of"}
        checks = {
            "strict": bodies and {"above", "below"} & keys,
            "of": "of" in keys and {"distinct", "mean"} & keys,
            "strict_sum": "sum" in keys and {"above", "below"} & keys,
            "open_share": {"distinct", "of"} <= keys and any(isinstance(part.get(b), str) for b in ("exactly", *ORDER)),
            "fraction": "mean" in keys and any("/" in str(part[b]) for b in ORDER if b in part),
            "if_then": "then" in keys,
            "apart_fields": isinstance(part.get("apart"), Mapping),
            "joint_count": {"count", "in"} <= keys,
            "seats_of": isinstance(part.get("seats"), Mapping) and "of" in part["seats"],
            "both_of": {"both", "of"} <= keys,
            "both_lower": {"both", "of"} <= keys and {"at_least", "above"} & keys,
            "other_field": keys == {"field"},
        }
        found.update(name for name, holds in checks.items() if holds)
        for value in part.values():
            walk(value)

    walk(plan["committees"])
    walk(plan.get("joint", []))
    assert found <= set(NEW)
    return found
