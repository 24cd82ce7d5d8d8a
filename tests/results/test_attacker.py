"""An attacker who knows what adds up to what, every rule, bound and verdict that is printed, learns no hidden count of 1 to 4.

For random plans and slates the numbers of the redacted result are written down as equations and ranges; that a hidden count has
but one value left is asked of CP-SAT. It is stronger than a reader: it is told of every rule and line whom it counts.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
import yaml
from ortools.sat.python import cp_model

import planner
from planner.results.redaction import redacted
from planner.results.result import Finding, Result
from planner.results.small_counts import SMALL
from tests.sampling import seeds

People = frozenset[str]
Key = tuple[str, People]
MOST = 60

SELECTORS: list[dict[str, object]] = [
    {"gender": "female"}, {"gender": "male"}, {"ethnicity": "Khmer"}, {"ethnicity": "Kinh"}, {"age": {"below": 40}},
    {"age": {"at_least": 40, "below": 50}}, {"age": {"at_least": 50}}, {"age": {"below": 45}}, {"degree": "master"},
    {"degree": {"at_least": "master"}}, {"degree": "doctor"}, {"gender": "female", "age": {"below": 45}},
    {"gender": "female", "degree": {"at_least": "master"}}, {"gender": "male", "age": {"below": 45}},
]  # fmt: skip


def draw(folder: Path, seed: int) -> Result:
    """A random slate of a random plan, judged, with all that a report shows."""
    rng = random.Random(seed)
    lines = ["id,full_name,gender,birth_date,ethnicity,degree"]
    people = [f"p{i:02}" for i in range(rng.randint(24, 45))]
    share = rng.choice((0.1, 0.3, 0.5))
    for id in people:
        gender = "nữ" if rng.random() < share else "nam"
        born = f"{rng.randint(1, 12)}/{rng.randint(1966, 1992)}" if rng.random() < 0.97 else ""
        ethnicity, degree = (
            rng.choice(("Kinh",) * 6 + ("Khmer", "Hoa")),
            rng.choice(("đại học", "đại học", "thạc sĩ", "tiến sĩ")),
        )
        lines.append(f"{id},Người {id},{gender},{born},{ethnicity},{degree}")
    (folder / "pool.csv").write_text("\n".join(lines), "utf-8")

    def rules(most: int) -> Iterator[dict[str, object]]:
        for i in range(rng.randint(4, 9)):
            rule: dict[str, object] = {"id": f"r{i}"}
            kind = rng.choice(("count", "count", "count", "count", "of", "require", "exclude", "include"))
            if kind in ("exclude", "include"):
                yield {**rule, kind: rng.sample(people, rng.randint(1, 4))}
                continue
            if kind == "require":
                yield {**rule, "require": rng.choice(SELECTORS)}
                continue
            rule["count"] = rng.choice(SELECTORS)
            if kind == "of":
                rule["of"] = rng.choice(SELECTORS)
            bounds = {
                "at_least": {"at_least": rng.choice((rng.randint(0, 6), "15%", "40%"))},
                "at_most": {"at_most": rng.choice((rng.randint(0, 6), "20%", "60%"))},
                "exactly": {"exactly": rng.randint(0, 6)},
                "both": {"at_least": (low := rng.randint(0, 4)), "at_most": low + rng.randint(0, most)},
                "above": {"above": rng.choice((rng.randint(0, 5), "15%"))},
                "below": {"below": rng.choice((rng.randint(1, 6), "60%"))},
                "or_none": {"at_least": rng.choice((2, 3, 4, 6, "20%")), "or_none": True},
            }
            yield {**rule, **rng.choice(list(bounds.values())), "force": rng.choice(("must", "should"))}

    executive = rng.sample(people, rng.randint(9, 20))
    standing = rng.sample(executive, rng.randint(5, 8))
    plan = {
        "plan": "attacked", "as_of": "2025-07", "pool": "pool.csv", "fields": "vn-cadre",
        "committees": {
            "executive": {"seats": rng.choice((len(executive), {"at_least": 5, "at_most": 30})), "rules": list(rules(4))},
            "standing": {"seats": len(standing), "within": "executive", "rules": list(rules(3))},
            "secretary": {"seats": rng.choice((1, {"at_most": 2})), "within": "standing", "rules": list(rules(2))[:2]},
        },
    }  # fmt: skip
    path = folder / "plan.yaml"
    path.write_text(yaml.safe_dump(plan, allow_unicode=True), "utf-8")
    loaded = planner.load(path)
    if seed % 2:  # the same bounds, but supposed: what is supposed is printed, too
        loaded = loaded.suppose(set={bound: value for bound, value in bounds_of(plan) if rng.random() < 0.7})
    slate = {"executive": executive, "standing": standing, "secretary": standing[:1]}
    return loaded.detailed(loaded.validate(slate))


def bounds_of(plan: Mapping[str, Any]) -> Iterator[tuple[str, int | str]]:
    for committee, entry in plan["committees"].items():
        for rule in entry["rules"]:
            yield from (
                (f"{committee}/{rule['id']}.{side}", rule[side])
                for side in ("at_least", "at_most", "exactly", "above", "below")
                if side in rule
            )


def counted(result: Result, finding: Finding) -> tuple[Key, bool] | None:
    """Whom the finding counts, and whether `actual` is what is left of the base instead; None where it counts nobody."""
    committee = finding.rule.rpartition("/")[0]
    slate = frozenset((result.slate or {})[committee])
    if finding.kind == "seats":
        return (committee, slate), False
    if finding.kind in ("count", "include", "exclude"):
        return (committee, frozenset(finding.people)), False
    return ((committee, frozenset(finding.people)), True) if finding.kind == "require" else None


def ranges(whole: Result, clean: Result) -> tuple[dict[Key, set[int]], set[Key]]:
    """What the print says of each count, as the values that it leaves; and the counts that are hidden."""
    left: dict[Key, set[int]] = {}
    hidden: set[Key] = set()
    sizes = {committee: len(ids) for committee, ids in (whole.slate or {}).items()}
    for committee, ids in (whole.slate or {}).items():
        if sizes[committee] >= SMALL:
            left[committee, frozenset(ids)] = {sizes[committee]}
    for finding, shown in zip(whole.findings, clean.findings, strict=True):
        found = counted(whole, finding)
        if found is None:
            continue
        key, is_rest = found
        values = left.setdefault(key, set(range(MOST)))
        assert shown.verdict == finding.verdict
        if is_rest:
            base = shown.base
            if shown.actual is not None and base is not None:
                values &= {base - int(shown.actual)}
            elif base is not None and shown.suppressed and shown.suppressed.startswith(">"):
                values &= set(range(1, SMALL))
        elif shown.actual is not None:
            values &= {int(shown.actual)}
        else:
            values &= {n for n in values if allowed(shown, n, clean)}
        if shown.suppressed is not None:
            hidden.add(key)
    for line, after in (
        zip(whole.details.structure, clean.details.structure, strict=True) if whole.details and clean.details else ()
    ):
        for rule in line.rules:
            committee = rule.rpartition("/")[0]
            key = next((found[0] for f in whole.findings if f.rule == rule and (found := counted(whole, f))), None)
            if key in left and committee in after.counts:
                left[key] &= {after.counts[committee].count}
    assert all(len(key[1]) in values for key, values in left.items()), "the print is true"
    return left, hidden


def allowed(shown: Finding, n: int, clean: Result) -> bool:
    """Whether so many fit the sign, the verdict and the bounds that are printed, as written or as supposed."""
    sign, base = shown.suppressed or "", shown.base
    if base is not None and n > base:
        return False
    if sign.startswith("<") and not 0 < n < SMALL:
        return False
    if sign.startswith(">") and base is not None and not 0 < base - n < SMALL:
        return False
    written = {side: int(text) for side, text in shown.required.items() if text.isdigit()}
    supposed = [(named.rpartition("."), value) for named, value in clean.edits.set.items()]
    written |= {side: value for (rule, _, side), value in supposed if rule == shown.rule and isinstance(value, int)}
    low = shown.at_least if shown.at_least is not None else written.get("at_least", written.get("exactly"))
    high = shown.at_most if shown.at_most is not None else written.get("at_most", written.get("exactly"))
    low = written["above"] + 1 if low is None and "above" in written else low
    high = written["below"] - 1 if high is None and "below" in written else high
    is_none = "or_none" in shown.required and not n
    inside = (low is None or n >= low or is_none) and (high is None or n <= high)
    if shown.verdict == "met":
        return inside
    return not inside or shown.verdict == "unproven" or (low is None and high is None)


def told(left: Mapping[Key, set[int]], hidden: set[Key]) -> list[Key]:
    """The hidden small counts, or small rests, that have one value left."""
    model = cp_model.CpModel()
    count = {
        key: model.new_int_var_from_domain(cp_model.Domain.from_values(sorted(values)), "") for key, values in left.items()
    }
    for committee in {committee for committee, _ in left}:
        keys = [key for key in left if key[0] == committee and key[1]]
        for whole in keys:
            parts = [key for key in keys if key[1] < whole[1]]
            for n in (2, 3):
                for some in combinations(parts, n):
                    if sum(len(part[1]) for part in some) == len(whole[1]) == len(frozenset().union(*(p[1] for p in some))):
                        model.add(sum(count[part] for part in some) == count[whole])
            for part in parts:
                model.add(count[part] <= count[whole])
    found = []
    for key in hidden:
        if not 0 < len(key[1]) < SMALL:
            continue
        asked = model.clone()
        asked.add(asked.get_int_var_from_proto_index(count[key].index) != len(key[1]))
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        if solver.solve(asked) == cp_model.INFEASIBLE:
            found.append(key)
    return found


def test_the_attacker_finds_what_is_not_hidden(tmp_path: Path) -> None:
    """Were small counts alone left out, some would follow: the attacker is no straw man."""
    finds = 0
    for seed in range(6):
        whole = draw(tmp_path, seed)
        naive = whole.model_copy(deep=True)
        for finding in naive.findings:
            if isinstance(finding.actual, int) and 0 < finding.actual < SMALL:
                finding.suppressed, finding.actual = f"<{SMALL}", None
        left, hidden = ranges(whole, naive)
        finds += len(told(left, hidden))
    assert finds >= 3


@pytest.mark.parametrize("seed", seeds("PLANNER_ATTACKS", 28))
def test_no_hidden_count_follows(seed: int, tmp_path: Path) -> None:
    whole = draw(tmp_path, seed)
    clean = redacted(whole, "counts")
    left, hidden = ranges(whole, clean)
    assert told(left, hidden) == [], f"seed {seed}"
    for finding, shown in zip(whole.findings, clean.findings, strict=True):
        if shown.suppressed is None and finding.kind not in ("seats",) and isinstance(finding.actual, int):
            assert shown.actual == finding.actual
