"""What is supposed by options comes out as the same thing written in the plan would, by every slate of small plans."""

from __future__ import annotations

import copy
import random
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

import planner
from planner.problems import BadInput
from tests.compiled.written import loaded, people, planned
from tests.oracle.brute import Brute
from tests.oracle.compare import check_differences, propose_differences
from tests.oracle.constructs import BUILT
from tests.oracle.extended import new_current_of, new_plan
from tests.oracle.generate import current_of, small_plan, write
from tests.sampling import chunks, seeds

BOUNDS = {"at_least": ("at_least", "above"), "above": ("at_least", "above"), "at_most": ("at_most", "below"),
          "below": ("at_most", "below")}  # fmt: skip


def drawn(plan: Mapping[str, Any], rows: list[dict[str, str]], draw: random.Random) -> dict[str, Any]:
    """One to three suppositions that the plan can take."""
    ids = [row["id"] for row in rows]
    committees = list(plan["committees"])
    inline = [(c, r) for c in committees for r in plan["committees"][c].get("rules", []) if "id" in r and "ruleset" not in r]
    edits: dict[str, Any] = {}
    for kind in draw.sample(["include", "exclude", "nowhere", "set", "seats", "drop", "waive", "as_of"], draw.randint(1, 3)):
        if kind == "include":
            edits["include"] = {draw.choice(committees): draw.sample(ids, 1)}
        elif kind == "exclude":
            edits.setdefault("exclude", {})[draw.choice(committees)] = draw.sample(ids, draw.randint(1, 2))
        elif kind == "nowhere":
            edits.setdefault("exclude", {})["all"] = draw.sample(ids, 1)
        elif kind == "set":
            plain = [(c, r) for c, r in inline if {"at_least", "at_most"} & r.keys() and {"count", "distinct"} & r.keys()]
            plain = [(c, r) for c, r in plain if not {"or_none", "relax", "round"} & r.keys()]
            if plain:
                committee, rule = draw.choice(plain)
                bound = draw.choice(["at_least", "at_most"])
                value = draw.choice([0, 1, 2] if "distinct" in rule else [0, 1, 2, "30%", "1/2"])
                edits.setdefault("set", {})[f"{committee}/{rule['id']}.{bound}"] = value
        elif kind == "seats":
            committee = draw.choice([c for c in committees if not (isinstance(s := plan["committees"][c]["seats"], Mapping)
                                                                   and "of" in s)])  # fmt: skip
            edits.setdefault("set", {})[f"{committee}/seats.{draw.choice(['at_least', 'at_most'])}"] = draw.randint(1, 3)
        elif kind == "drop" and inline:
            committee, rule = draw.choice(inline)
            edits["drop"] = [f"{committee}/{rule['id']}"]
        elif kind == "waive" and (given := [(c, r) for c, r in inline if "require" in r]):
            committee, rule = draw.choice(given)
            edits["waive"] = [{"rule": f"{committee}/{rule['id']}", "id": draw.choice(ids)}]
        elif kind == "as_of":
            edits["as_of"] = f"{draw.randint(2024, 2029)}-{draw.randint(1, 12):02}"
    dropped = edits.get("drop", [])
    edits["set"] = {key: value for key, value in edits.get("set", {}).items() if key.rpartition(".")[0] not in dropped}
    edits["waive"] = [one for one in edits.get("waive", []) if one["rule"] not in dropped]
    return {key: value for key, value in edits.items() if value}


def rewritten(plan: Mapping[str, Any], edits: Mapping[str, Any]) -> dict[str, Any]:
    """The plan as somebody would write it who means the same: what section 7 of the contract says, done to the file."""
    done = copy.deepcopy(dict(plan))
    committees = done["committees"]
    for named, value in edits.get("set", {}).items():
        key, _, bound = named.rpartition(".")
        committee, _, rule_id = key.partition("/")
        if rule_id == "seats":
            seats = committees[committee]["seats"]
            target = committees[committee]["seats"] = {"exactly": seats} if isinstance(seats, int) else dict(seats)
        else:
            target = next(r for r in committees[committee]["rules"] if "id" in r and r["id"] == rule_id)
            target = target.get("then", target)
        if "exactly" in target:
            target["at_least"] = target["at_most"] = target.pop("exactly")
        for one in BOUNDS[bound]:
            target.pop(one, None)
        target[bound] = value
    for key in edits.get("drop", []):
        committee, _, rule_id = key.partition("/")
        rules = committees[committee]["rules"]
        committees[committee]["rules"] = [r for r in rules if r.get("id") != rule_id]
        done["waivers"] = [w for w in done.get("waivers", []) if w["rule"] != key]
    for which in ("include", "exclude"):
        named_ids: dict[str, list[str]] = {}
        for committee, ids in edits.get(which, {}).items():
            everywhere = committee == "all"
            for place in [c for c, e in committees.items() if not e.get("within")] if everywhere else [committee]:
                named_ids[place] = [*named_ids.get(place, []), *(pid for pid in ids if pid not in named_ids.get(place, []))]
        for committee, ids in named_ids.items():
            rule = {"id": which, which: ids, "fixed": True}
            committees[committee]["rules"] = [*committees[committee].get("rules", []), rule]
    for waiver in edits.get("waive", []):
        done["waivers"] = [*done.get("waivers", []), {**waiver, "authority": "central", "reason": "-"}]
    if "as_of" in edits:
        done["as_of"] = edits["as_of"]
    return done


def differences(seed: int, *, is_new: bool) -> list[str]:
    plan, rows = new_plan(seed, BUILT) if is_new else small_plan(seed)
    current = (new_current_of if is_new else current_of)(plan, rows, seed)
    edits = drawn(plan, rows, random.Random(f"supposing {seed}"))
    with tempfile.TemporaryDirectory() as folder:  # another month reads the files again
        try:
            asked = planner.load(write(plan, [dict(r) for r in rows], Path(folder), current)).suppose(**edits)
        except BadInput as bad:
            return [f"{seed}: {edits}: {bad}"]
    brute = Brute(rewritten(plan, edits), rows, current)
    found = [*check_differences(brute, asked), *propose_differences(brute, asked)]
    return [f"{seed}: {edits}: {one}" for one in found]


@pytest.mark.parametrize("some", chunks(seeds("PLANNER_SUPPOSING_SEEDS", 40), 20), ids=str)
def test_supposing_is_as_writing_it(some: range) -> None:
    assert [one for seed in some for one in differences(seed, is_new=False)] == []


@pytest.mark.parametrize("some", chunks(seeds("PLANNER_SUPPOSING_NEW_SEEDS", 20), 20), ids=str)
def test_supposing_is_as_writing_it_where_rules_are_newer(some: range) -> None:
    assert [one for seed in some for one in differences(seed, is_new=True)] == []


WOMEN = {"id": "women", "count": {"gender": "female"}, "at_least": 1}
ROWS = people({"gender": "nữ"}, {"gender": "nữ"}, {"gender": "nam"}, {"gender": "nam"})


def test_nothing_is_written_and_the_plan_stays_as_it_is(tmp_path: Path) -> None:
    path = write(planned({"board": {"seats": 2, "rules": [WOMEN]}}), ROWS, tmp_path)
    before = {file: file.read_bytes() for file in tmp_path.iterdir()}
    plan = planner.load(path)
    supposed = plan.suppose(set={"board/women.at_least": 2}, exclude={"all": ["a"]})
    assert (supposed.check().status, plan.check().status) == ("infeasible", "feasible")
    assert supposed.check().edits.model_dump(exclude_none=True) == {
        "exclude": {"all": ["a"]}, "set": {"board/women.at_least": 2}
    }  # fmt: skip
    assert plan.check().edits.model_dump() == {}
    assert {file: file.read_bytes() for file in tmp_path.iterdir()} == before


def test_suppositions_add_up(tmp_path: Path) -> None:
    plan = planner.load(write(planned({"board": {"seats": 2, "rules": [WOMEN]}}), ROWS, tmp_path))
    both = plan.suppose(exclude={"board": ["a"]}).suppose(exclude={"board": ["b"]}, as_of="2026-01")
    assert both.check().status == "infeasible"
    assert both.check().edits.exclude == {"board": ["a", "b"]}
    assert plan.suppose(as_of="2026-01").suppose(exclude={"board": ["a"]}).check().edits.as_of == "2026-01"


def test_exactly_counts_as_two_bounds_and_strict_ones_are_replaced() -> None:
    rule = {**WOMEN, "above": 0}
    del rule["at_least"]
    plan = loaded(planned({"board": {"seats": 2, "rules": [rule]}}), ROWS)
    asked = plan.suppose(set={"board/women.at_least": 2, "board/seats.at_most": 3})
    found = {one.rule: one for one in asked.propose().findings}
    assert (found["board/women"].at_least, found["board/seats"].at_least, found["board/seats"].at_most) == (2, 2, 3)


def test_seats_that_are_dropped_may_be_any_number() -> None:
    plan = loaded(planned({"board": {"seats": 4, "rules": [{**WOMEN, "at_least": 2, "at_most": 2}]}}), ROWS[:3])
    assert plan.check().status == "infeasible"
    assert plan.suppose(drop=["board/seats"]).check().status == "feasible"


def test_every_supposition_that_cannot_be_is_told() -> None:
    plan = loaded(planned({"board": {"seats": 2, "rules": [WOMEN]}}), ROWS)
    with pytest.raises(BadInput) as told:
        plan.suppose(
            include={"bord": ["a"], "board": ["zz"]}, exclude={"all": ["yy"]}, drop=["board/womn"],
            waive=[("board/women", "a")],
            set={"board/women.at_leest": 1, "board/women.at_most": "lots", "board/seats.at_least": "50%"}, as_of="13/2025",
        )  # fmt: skip
    codes = sorted(problem.code for problem in told.value.problems)
    assert codes == sorted(
        ["unknown-committee", "unknown-person", "unknown-person", "unknown-rule", "waiver-not-here", "supposed-bound",
         "bad-bound", "needs-whole", "supposed-as-of"]
    )  # fmt: skip


def test_a_supposed_waiver_needs_no_authority() -> None:
    rule = {"id": "men", "require": {"gender": "male"}, "authority": "central"}
    plan = loaded(planned({"board": {"seats": 3, "rules": [rule]}}), ROWS)
    assert plan.check().status == "infeasible"
    assert plan.suppose(waive=[("board/men", "a")]).check().status == "feasible"


def test_a_plan_with_an_include_of_its_own_takes_more_people_in() -> None:
    rule = {"id": "include", "include": ["c"]}
    plan = loaded(planned({"board": {"seats": 2, "rules": [rule]}}), ROWS).suppose(include={"board": ["b"]})
    assert plan.propose().slate == {"board": ["b", "c"]}


def test_what_was_supposed_before_another_day_is_not_lost_without_a_word(tmp_path: Path) -> None:
    path = write(planned({"board": {"seats": 2, "rules": [WOMEN]}}), ROWS, tmp_path)
    plan = planner.load(path).suppose(set={"board/women.at_least": 2})
    text = path.read_text(encoding="utf-8").replace("id: women", "id: others")  # as if the rule were not in force on that day
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadInput) as told:
        plan.suppose(as_of="2026-06")
    assert [problem.code for problem in told.value.problems] == ["unknown-rule"]


def test_a_bound_of_a_rule_that_is_left_out_is_told() -> None:
    plan = loaded(planned({"board": {"seats": 2, "rules": [WOMEN]}}), ROWS)
    with pytest.raises(BadInput) as told:
        plan.suppose(set={"board/women.at_least": 2}, drop=["board/women"])
    assert [problem.code for problem in told.value.problems] == ["supposed-dropped"]


@pytest.mark.parametrize(
    "edits", [{"include": {"board": 5}}, {"set": [1]}, {"waive": ["x"]}, {"drop": 5}, {"exclude": ["a"]}, {"wave": []}], ids=str
)
def test_suppositions_of_another_form_are_a_type_error(edits: dict[str, Any]) -> None:
    with pytest.raises(TypeError):
        loaded(planned({"board": {"seats": 2, "rules": [WOMEN]}}), ROWS).suppose(**edits)
