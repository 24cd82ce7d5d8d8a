"""Plans for benchmarks and tests, made to fit a synthetic pool: realistic rules, several of them binding, always feasible.

Each plan has a *witness*: committees picked greedily from people without gaps in their data. A bound that the witness does not
reach is moved to what it has, so the plan can be met whatever the pool; the preference for confidence then pulls towards
older, higher people, against the shares. `three_committees` has the shape that the engine was measured on: executive 73,
standing 17 within it, inspection 13 that overlaps the executive by 3 at most, 74 rows.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from planner.pool.writers.csv_file import csv_file
from planner.synth.witness import AS_OF, Sample, Target, requirements

if TYPE_CHECKING:
    import pandas as pd

Plan = dict[str, Any]

_HEADS = ["Giám đốc", "Trưởng ban", "Chánh Văn phòng", "Chủ nhiệm", "Chánh Thanh tra", "Chủ tịch", "Chỉ huy trưởng", "Bí thư"]
_SCIENCE = ["Công nghệ thông tin", "Công nghệ sinh học", "Tự động hóa", "Kỹ thuật điện", "Kỹ thuật xây dựng", "Y khoa"]
_WOMAN = {"gender": "female"}
_YOUNG = {"age": {"below": 42}}
_OLDER = {"age": {"above": 52}}
_SENIOR = {"political_theory": {"at_least": "senior"}}
_MINORITY = {"ethnicity": {"not": "Kinh"}}


_EXECUTIVE_COUNTS = (
    Target("women", "women", _WOMAN, "20%"),
    Target("women-goal", "women", _WOMAN, "30%", force="should"),
    Target("young", "young", _YOUNG, "14%"),
    Target("young-goal", "young", _YOUNG, "20%", force="should"),
    Target("middle-band", "age", {"age": {"between": [42, 52]}}, "40%", "60%"),
    Target("older-band", "age", _OLDER, None, "40%"),
    Target("senior-theory", "qualification", _SENIOR, "70%"),
    Target("bachelor-of-politics", "qualification", {"political_theory": "bachelor"}, 4, force="should", priority=2),
    Target("masters", "qualification", {"degree": {"at_least": "master"}}, "45%"),
    Target("doctors", "qualification", {"degree": "doctor"}, 3),
    Target("state-management", "qualification", {"state_management": {"at_least": "principal"}}, "50%"),
    Target("minority", "structure", _MINORITY, "10%"),
    Target("renewal", "structure", {"incumbent": "no"}, "1/3"),
    Target("continuity", "structure", {"incumbent": "yes"}, "1/3"),
    Target("women-among-young", "women", _WOMAN, "1/4", of=_YOUNG),
    Target("science", "structure", {"degree_field": _SCIENCE}, "8%"),
)
_STANDING_COUNTS = (
    Target("women", "women", _WOMAN, 3),
    Target("women-goal", "women", _WOMAN, "25%", force="should"),
    Target("young", "young", _YOUNG, 1),
    Target("heads", "structure", {"post": _HEADS}, 8),
    Target("masters", "qualification", {"degree": {"at_least": "master"}}, "50%"),
    Target("minority", "structure", _MINORITY, 1),
    Target("communes", "structure", {"sector": "Xã, phường"}, 2, 6),
    Target("older-band", "age", _OLDER, None, "50%"),
    Target("excellent", "standard", {"rating": "excellent"}, "30%", force="should", priority=2),
)
_INSPECTION_COUNTS = (
    Target("women", "women", _WOMAN, "20%"),
    Target("young", "young", _YOUNG, 2),
    Target("law", "qualification", {"degree_field": "Luật"}, 4),
    Target("senior-theory", "qualification", _SENIOR, "50%"),
    Target("party-work", "structure", {"sector": "Đảng"}, 5),
    Target("long-members", "standard", {"party_years": {"at_least": 15}}, "60%"),
    Target("minority", "structure", _MINORITY, 1, force="should"),
)
_MORE_COUNTS = (
    Target("heads", "structure", {"post": _HEADS}, 15),
    Target("long-members", "standard", {"party_years": {"at_least": 15}}, "60%"),
    Target("excellent", "standard", {"rating": "excellent"}, "20%", force="should", priority=2),
    Target("outsiders", "structure", {"hometown": {"not": "Cần Thơ"}}, "30%"),
    Target("women-incumbents", "women", _WOMAN, "15%", of={"incumbent": "yes"}),
    Target("young-masters", "young", {"degree": {"at_least": "master"}}, "40%", of=_YOUNG),
    Target("khmer", "structure", {"ethnicity": "Khmer"}, 2),
    Target("communes", "structure", {"sector": "Xã, phường"}, "15%", "35%"),
    Target("low-theory", "qualification", {"political_theory": {"at_most": "intermediate"}}, None, "25%"),
)


def three_committees(people: pd.DataFrame, seed: int = 0, pool: str = "pool.csv") -> Plan:
    """Executive 73, standing 17 within it, inspection 13 with at most 3 of the executive: 74 rows on a city's pool.

    `people` are texts as `generator.people` gives them, 200 or more; `pool` is the name that the plan gives their file.
    Raises ValueError where too few people are eligible.
    """
    sample = Sample(people, seed)
    executive = sample.pick(73, sample.eligible, _EXECUTIVE_COUNTS, extra=[(_SENIOR, 40), ({"post": _HEADS}, 12)])
    standing = sample.pick(17, executive & sample.holds(_SENIOR), _STANDING_COUNTS)
    both = sample.pick(3, executive & ~standing, _INSPECTION_COUNTS)
    inspection = sample.pick(13, both | (sample.eligible & ~executive), _INSPECTION_COUNTS)
    pairs = sample.relatives(6, executive)
    return {
        **_head("three-committees", "Ba tập thể giao nhau", "Three crossed committees", pool),
        "committees": {
            "executive": {
                "title": {"vi": "Ban Chấp hành", "en": "Executive committee"},
                "seats": 73,
                "rules": [
                    *requirements(),
                    {"id": "left-out", "topic": "standard", "exclude": sample.favourites(3, ~executive)},
                    *sample.counts(executive, _EXECUTIVE_COUNTS),
                    {"id": "mean-age", "topic": "age", "mean": "age", "at_most": sample.mean_age(executive, 49)},
                    {
                        "id": "sectors-present",
                        "topic": "structure",
                        "distinct": "sector",
                        "at_least": sample.distinct(executive),
                    },
                    sample.each("sectors", "sector", executive, 10, "30%"),
                    sample.each("of-each-commune", "unit", executive, 10, 3, {"sector": "Xã, phường"}),
                    {"id": "relatives", "topic": "standard", "apart": pairs},
                ],
            },
            "standing": {
                "title": {"vi": "Ban Thường vụ", "en": "Standing committee"},
                "within": "executive",
                "seats": 17,
                "rules": [
                    {"id": "theory", "topic": "qualification", "require": _SENIOR},
                    *sample.counts(standing, _STANDING_COUNTS),
                    sample.each("sectors", "sector", standing, 6, 5),
                ],
            },
            "inspection": {
                "title": {"vi": "Ủy ban Kiểm tra", "en": "Inspection committee"},
                "seats": 13,
                "rules": [
                    *requirements(),
                    *sample.counts(inspection, _INSPECTION_COUNTS),
                    sample.each("sectors", "sector", inspection, 4, 6),
                ],
            },
        },
        "joint": [{"id": "inspection-overlap", "topic": "structure", "both": ["executive", "inspection"], "at_most": 3}],
        "prefer": ["should", {"highest": "confidence"}],
    }


def one_committee(people: pd.DataFrame, seed: int = 0, pool: str = "pool.csv") -> Plan:
    """One committee of 50 seats: 54 rows on a city's pool. Arguments and errors as of `three_committees`."""
    sample = Sample(people, seed)
    counts = (*_EXECUTIVE_COUNTS, *_MORE_COUNTS)
    board = sample.pick(50, sample.eligible, counts)
    return {
        **_head("one-committee", "Một tập thể", "One committee", pool),
        "committees": {
            "executive": {
                "title": {"vi": "Ban Chấp hành", "en": "Executive committee"},
                "seats": 50,
                "rules": [
                    *requirements(),
                    {"id": "left-out", "topic": "standard", "exclude": sample.favourites(3, ~board)},
                    *sample.counts(board, counts),
                    {"id": "mean-age", "topic": "age", "mean": "age", "at_most": sample.mean_age(board, 49)},
                    {"id": "sectors-present", "topic": "structure", "distinct": "sector", "at_least": sample.distinct(board)},
                    sample.each("sectors", "sector", board, 10, "30%"),
                    sample.each("of-each-commune", "unit", board, 10, 2, {"sector": "Xã, phường"}),
                    {"id": "relatives", "topic": "standard", "apart": sample.relatives(6, board)},
                ],
            }
        },
        "prefer": ["should", {"highest": "confidence"}],
    }


def row_count(plan: Plan) -> int:
    """The rows: one for each seats, count, mean, distinct and joint rule, each listed value, each list kept apart."""
    rows = len(plan.get("joint", ()))
    for committee in plan["committees"].values():
        rows += 1
        for rule in committee.get("rules", ()):
            rows += len(rule["values"]) if "count_each" in rule else len(rule["apart"]) if "apart" in rule else 0
            rows += any(body in rule for body in ("count", "mean", "distinct"))
    return rows


def write_plan(folder: Path, plan: Plan, people: pd.DataFrame, seed: int | None = None) -> Path:
    """Write `plan.yaml` and its pool (.csv or .parquet, as the plan names it) into `folder`; returns the plan's path."""
    import yaml

    folder.mkdir(parents=True, exist_ok=True)
    pool = folder / str(plan["pool"])
    if pool.suffix == ".csv":
        with csv_file(pool) as file:
            people.to_csv(file, index=False, lineterminator="\n")
    elif pool.suffix == ".parquet":
        people.to_parquet(pool, index=False)
    else:
        raise ValueError(f"a pool of a plan is written as .csv or .parquet, not as {pool.name!r}")
    path = folder / "plan.yaml"
    note = "" if seed is None else f"# Synthetic people, seed {seed}.\n"
    path.write_text(note + yaml.dump(plan, Dumper=_dumper(), allow_unicode=True, sort_keys=False, width=120), encoding="utf-8")
    return path


def _dumper() -> Any:
    """A YAML writer that spells every part out: plans have no anchors."""
    import yaml

    class Spelled(yaml.SafeDumper):
        def ignore_aliases(self, data: Any) -> bool:
            return True

    return Spelled


def _head(name: str, vi: str, en: str, pool: str) -> Plan:
    return {"plan": name, "title": {"vi": vi, "en": en}, "as_of": AS_OF, "pool": pool, "fields": "vn-cadre"}
