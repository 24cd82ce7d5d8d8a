"""`verify` of the questions: honest results have no difference, and every change of what can be counted is named."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import planner
from planner.answers import verify as verifying
from planner.answers.verify import verify
from planner.results.reading import result_of
from planner.results.result import Result
from planner.session.case import Case
from tests.answers import small_case
from tests.answers.test_verify import changed, leaves
from tests.questions.asked import GIVEN, WAYS

COURSES: dict[str, Any] = {
    "register": {"title": {"en": "Register"}, "who": {"degree": {"at_least": "master"}}, "gives": {"ethnicity": "Tày"},
                 "places": 3, "cost": 2, "ends": "2025-06"},
    "late": {"gives": {"political_theory": "senior"}, "ends": "2031-01"},
}  # fmt: skip
RECRUITS = {"thai": {"title": {"en": "A Thai"}, "at_most": 2, "cost": 5, "gives": {
    "gender": "female", "birth_date": "1985", "unit": "Báo", "ethnicity": "Thái", "political_theory": "senior"}}}  # fmt: skip
ASKED: dict[str, Callable[[Any], Result]] = {
    **WAYS,
    "train, people": lambda plan: plan.train({"courses": COURSES, "recruits": RECRUITS}),
    "train, for goals": lambda plan: plan.train({"courses": COURSES}, goals=True),
    "train, wanted": lambda plan: plan.train({"courses": COURSES}),
    "validate": lambda plan: plan.validate(GIVEN, nearest=True),
    "explain": lambda plan: plan.explain(),
}
# What is supposed beside, so that there is something to be trained for.
BESIDE = {
    f"train, {way}": {"set": {"executive/kinds.at_least": number}}
    for way, number in (("people", 5), ("for goals", 4), ("wanted", 5))
}
# Parts of their own that are counted again.
COUNTED = re.compile(
    r"^(person|before|standing|scenarios|points|feasible_from|feasible_to|repairs|alternatives|nearest"
    r"|slate|findings|pressure|given|stay|leave|may_join|sizes|after|members|critical|broken|start|until|at_election"
    r"|outcomes|surplus|not_judged|kept|not_kept|starts_with|months|may_leave|undated|to_fill|at_end|ages|whole_term"
    r"|near_misses|training|courses|recruits|judged)\b"
)
# What only the solver can say, or a word of who asked.
WORD_OF_THE_SOLVER = re.compile(
    r"^(person\.(role|rules\[\]|proved)|before\[\]\.bound|(points|scenarios)\[\]\.(cost|proved|status|name|title\.en)"
    r"|scenarios\[\]\.conflict\[\]|standing\.name|(repairs|alternatives)\[\]\.proved|nearest\.(status|repair\.proved)"
    r"|pressure\[\]\.(rule|conflicts|cost_without|proved)|training\.(bound|proved|fewest|wanted.*)|alternatives\[\]\.objective\[\]\.bound"
    r"|training\.people\[\]\.always|courses\[\]\.(some|always)\[\])$"
)
SUPPOSED: list[dict[str, Any]] = [
    {},
    {"include": {"executive": ["a6"]}, "exclude": {"all": ["a3"]}, "set": {"executive/women.at_least": "20%"}},
    {"drop": ["executive/serving"], "waive": [("executive/theory", "a5")], "as_of": "2025-09"},
]


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> planner.LoadedPlan:
    return planner.load(small_case.write(tmp_path_factory.mktemp("feasible")))


@pytest.fixture(scope="module")
def crossed(tmp_path_factory: pytest.TempPathFactory) -> planner.LoadedPlan:
    return planner.load(small_case.infeasible(tmp_path_factory.mktemp("infeasible")))


def asked(name: str, plan: planner.LoadedPlan) -> tuple[Result, Case]:
    plan = plan.suppose(**BESIDE.get(name, {}))
    result = plan.detailed(ASKED[name](plan))
    return result_of(result.to_json().encode(), "result.json"), plan.case


@pytest.mark.slow
@pytest.mark.parametrize("edits", SUPPOSED, ids=["as it stands", "people", "rules"])
def test_honest_results_have_no_difference(
    plan: planner.LoadedPlan, crossed: planner.LoadedPlan, edits: dict[str, Any]
) -> None:
    """The pool and the result are all that is needed, also where something was supposed."""
    for of in (plan, crossed) if not edits else (plan,):
        for name in ASKED:
            result, case = asked(name, of.suppose(**edits))
            assert [(name, d) for d in verify(result, Path(str(case.pool_file or case.plan.pool.file))).differences] == []


@pytest.mark.slow
@pytest.mark.parametrize("name", [name for name in ASKED if name not in ("range", "people")])
def test_every_change_of_what_is_counted_is_named(
    name: str, plan: planner.LoadedPlan, crossed: planner.LoadedPlan
) -> None:
    of = (crossed if name == "explain" else plan).suppose(**BESIDE.get(name, {}))
    result, case = ASKED[name](of), of.case
    if result.edits.exclude:
        case = of.suppose(exclude=result.edits.exclude).case
    assert verifying._verified(result, case).differences == []
    data = json.loads(result.to_json())
    tried: set[str] = set()
    missed = []
    for path, where in leaves(data):
        kind = re.sub(r"(facts|names|people|counts|means|by_value)\.[^.\[]+", r"\1.*", path)
        if kind in tried or not COUNTED.match(path) or WORD_OF_THE_SOLVER.match(path):
            continue
        tried.add(kind)
        try:
            mutant = type(result).model_validate(changed(data, where))
        except ValueError:  # no such word: it could not be read
            continue
        if not verifying._verified(mutant, case).differences:
            missed.append((path, where, mutant))
    assert [(path, where) for path, where, _ in missed] == []
    assert len(tried) >= (2 if name == "explain" else 6)
