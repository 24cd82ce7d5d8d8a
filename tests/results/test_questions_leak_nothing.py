"""Real results of every question, supposed, against an earlier one, redacted: no name, no id, no small count, in any form."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

import planner
from planner.api import LoadedPlan
from planner.report import PAGES
from planner.results.against import against
from planner.results.naming import GONE
from planner.results.questions import QUESTIONS
from planner.results.redaction import Redaction, redacted
from planner.results.result import Result
from planner.results.small_counts import SMALL
from tests.compiled.written import people, planned
from tests.oracle.generate import write
from tests.results.test_nothing_leaks import NAMES, SPELLED, bare, leaks, small, texts
from tests.sampling import seeds

PEOPLE = {**NAMES, **{f"q{i:02}": f"Người Khác{i:02}" for i in range(12)}}


def draw(folder: Path, seed: int, *, crossed: bool = False) -> LoadedPlan:
    """A plan whose titles, keys and clauses name people, over a pool that holds them."""
    rng = random.Random(seed)
    lines = ["id,full_name,gender,birth_date,unit,political_theory,confidence"]
    for i, (id, name) in enumerate(PEOPLE.items()):
        theory = rng.choice(("cao cấp", "trung cấp", ""))
        born = f"{rng.randint(1, 12):02}/{1968 + i % 20}"
        lines.append(f"{id},{name},{rng.choice(('nữ', 'nam'))},{born},Cơ sở Xưa{i % 6},{theory},{rng.randint(500, 999)}")
    (folder / "pool.csv").write_text("\n".join(lines), "utf-8")

    def named() -> str:
        return rng.choice(SPELLED)(rng.choice(list(NAMES.values())))

    slug = bare(rng.choice(list(NAMES.values()))).lower().replace(" ", "-")
    plan = {
        "plan": f"plan-{slug}", "title": {"vi": f"Phương án ({named()})"}, "lang": "vi", "as_of": "2025-07", "pool": "pool.csv",
        "fields": "vn-cadre",
        "committees": {
            "executive": {
                "title": {"vi": f"Ban của {named()}"}, "seats": 7,
                "rules": [
                    {"id": f"women-{slug}", "title": {"vi": f"Nữ ({named()})"}, "count": {"gender": "female"},
                     "at_least": 6 if crossed else 2},
                    {"id": "theory", "title": {"vi": f"Lý luận, ý của {named()}"},
                     "require": {"political_theory": {"at_least": "senior" if crossed else "intermediate"}}},
                    {"id": "units", "count_each": "unit", "at_most": 3},
                    {"id": "young", "count": {"age": {"below": 45}}, "at_least": 3, "force": "should"},
                ]},
            "standing": {"title": {"vi": f"Thường vụ ({named()})"}, "within": "executive", "seats": 2},
        },
        "prefer": ["should", {"highest": "confidence"}],
    }  # fmt: skip
    path = folder / "plan.yaml"
    path.write_text(yaml.safe_dump(plan, allow_unicode=True), "utf-8")
    return planner.load(path)


GIVEN = {"executive": [*NAMES, "q00", "q01", "q02"], "standing": ["zz-001", "zz-002"]}
COURSES: dict[str, Any] = {
    "courses": {
        "lop-zz-003": {
            "title": {"vi": "Lớp của Nguyễn Thị Hòa"}, "who": {"political_theory": ["intermediate", "senior"]}, "cost": 2,
            "gives": {"political_theory": "bachelor"}, "ends": "2025-06", "places": 7,
        },
    },
    "recruits": {"zz-004": {"title": {"vi": "Như Lý Quốc Hiếu"}, "gives": {"gender": "nữ", "birth_date": "3/1990",
                                                                        "political_theory": "senior", "unit": "Mới"}}},
}  # fmt: skip
ASKED: dict[str, Callable[[LoadedPlan], Result]] = {
    "range": lambda plan: plan.range(),
    "people": lambda plan: plan.people("standing"),
    "why": lambda plan: plan.why("zz-002"),
    "alternatives": lambda plan: plan.alternatives(count=2),
    "repair": lambda plan: plan.repair(GIVEN, gone="zz-003"),
    "resilience": lambda plan: plan.resilience(GIVEN, lose=2),
    "compare": lambda plan: plan.compare(
        {
            "của Nguyễn Thị Hòa": {"title": {"vi": "Ý của Lý Quốc Hiếu"}, "exclude": {"all": ["zz-004"]}},
            "zz-002": {"include": {"standing": ["zz-002"]}, "waive": [("executive/theory", "zz-002")]},
        }
    ),
    "ballot": lambda plan: plan.ballot(GIVEN, of="executive", seats=5),
    "ballot --names": lambda plan: plan.ballot(of="executive", names=9),
    "sweep": lambda plan: plan.sweep({"executive/young.at_least": [1, 3, 9]}),
    "timeline": lambda plan: plan.timeline(GIVEN, until="2044-03"),
    "review": lambda plan: plan.review(GIVEN),
    "train": lambda plan: plan.train(COURSES, goals=True),
    "validate": lambda plan: plan.validate(GIVEN, nearest=True),
    "propose": lambda plan: plan.propose(),
    "explain": lambda plan: plan.explain(),
}


def supposed(plan: LoadedPlan) -> LoadedPlan:
    return plan.suppose(
        exclude={"all": ["zz-001"]}, waive=[("executive/theory", "zz-004")], set={"executive/young.at_least": 2}
    )


def test_every_question_is_looked_at() -> None:
    assert set(QUESTIONS) <= set(ASKED)


@pytest.mark.parametrize("question", ASKED)
@pytest.mark.parametrize("seed", seeds("PLANNER_QUESTION_LEAKS", 2))
def test_no_question_tells_who(question: str, seed: int, tmp_path: Path) -> None:
    plan = draw(tmp_path, seed, crossed=question in ("explain", "train"))
    asked = supposed(plan)
    result = asked.detailed(ASKED[question](asked))
    if question in ("propose", "explain", "validate"):
        earlier = plan.detailed(ASKED[question](plan))
        result.against = against(earlier, result)
        assert result.against.findings or question == "explain" or not result.findings
    hows: tuple[Redaction, ...] = ("initials", "counts")
    for how in hows:
        assert set(leaks(result.to_json(), how)), "what is looked for is there"
        clean = redacted(result, how)
        for form in ("json", "text", *(PAGES if seed == 0 else ("html",))):
            said = texts(form, clean)
            assert set(leaks(said, how)) <= {"31337"}, f"seed {seed}, {how}, {form}"  # a number of no file's own
            assert "Xưa" not in said, f"seed {seed}, {how}, {form}"
        if how == "counts":
            assert list(small(clean)) == []
            _few_are_kept(clean, asked)


def _few_are_kept(clean: Any, plan: LoadedPlan) -> None:
    """In counts: nobody's id, no sum over people, no number from which a small count follows."""
    said = clean.to_json()
    assert [id for id in plan.case.pool.ids if f'"{id}"' in said] == []
    stages = [stage for part in _parts(clean) for stage in part if stage.prefer.startswith("highest")]
    if clean.command != "propose":  # the sum over a whole committee, of one slate
        assert [stage.value for stage in stages if stage.value is not None] == []
    assert all(one.lost is None and one.lost_only is None and not one.cost_without for one in clean.pressure)
    if clean.against is not None:
        assert (clean.against.joined, clean.against.left, clean.against.names, clean.against.objective) == ({}, {}, {}, [])
        thens = [then for one in clean.against.findings for then in (one.from_, one.to)]
        assert all(then.actual is None and not then.shortfall for then in thens)
    assert not any([*clean.edits.include.values(), *clean.edits.exclude.values(), clean.edits.waive])
    if clean.nearest is not None and clean.nearest.repair is not None:
        repair = clean.nearest.repair
        told = (*repair.slate.values(), *repair.joined.values(), *repair.left.values())
        assert not any([repair.moves, *told])
        assert repair.changes is None or repair.changes >= SMALL


def _parts(clean: Any) -> list[list[Any]]:
    of = [clean.objective, [] if clean.command in ("review", "timeline") else getattr(clean, "before", [])]
    for name in ("alternatives", "repairs", "scenarios", "points"):
        of += [one.objective for one in getattr(clean, name, [])]
    if getattr(clean, "standing", None) is not None:
        of.append(clean.standing.objective)
    if clean.nearest is not None:
        of += [clean.nearest.before, clean.nearest.repair.objective if clean.nearest.repair else []]
    return of


@pytest.mark.parametrize("bound", ["exactly", "at_most"])
def test_a_bound_that_would_tell_a_hidden_count_is_not_told_by_what_is_supposed(bound: str, tmp_path: Path) -> None:
    """As the bound of the plan is left out of the finding, so is the number that replaced it."""
    rows = people(*({"gender": "nữ" if n % 2 else "nam"} for n in range(20)))
    rule = {"id": "women", "count": {"gender": "female"}, "at_least": 0 if bound == "exactly" else 1}
    plan = planner.load(write(planned({"board": {"seats": 10, "rules": [rule]}}), rows, tmp_path))
    asked = plan.suppose(set={f"board/women.{bound}": 3 if bound == "exactly" else 1, "board/seats.at_most": 11})
    for result in (asked.propose(), asked.validate(asked.propose().slate or {})):
        clean = redacted(asked.detailed(result), "counts", plan.case.pool.names, plan.case.pool.ids)
        (women,) = [one for one in clean.findings if one.rule == "board/women"]
        shown = clean.edits.set[f"board/women.{bound}"]
        assert women.actual is None
        assert (shown == GONE) == (not women.required)
        assert clean.to_text("en")
        if bound == "exactly":
            assert (shown, clean.edits.set["board/seats.at_most"]) == (GONE, 11)
