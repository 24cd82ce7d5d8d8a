"""What proves that rules cannot hold together travels with the result, and is summed up again by code that did not find it."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

import planner
from planner.answers.verify import Verified, verify
from planner.compiled.linear import Bundles
from planner.compiled.weighed import Weight, weighed
from planner.problems import InternalDisagreement
from planner.report import render
from planner.results.redaction import redacted
from planner.results.result import Proof, Result
from planner.solve.certificate import disproof
from tests.answers import small_case
from tests.compiled.written import Written, loaded, middle, people, planned, small
from tests.oracle.generate import write
from tests.sampling import seeds

SEEDS = seeds("PLANNER_PROOF_SEEDS", 80)
Change = Callable[[Proof], None]


def summed(written: Written, result: Result, tmp_path: Path) -> Verified:
    path = write(written.plan, written.rows, tmp_path, written.current)
    return verify(result, path.parent / "pool.csv", path)


def said(result: Result) -> str | None:
    """How the sentence begins that the printout has about the proof."""
    text = " ".join(render("text", result, "en").split())
    return next((start for start in ("Proved by weighted sums", "Shown by the search of the solver") if start in text), None)


def proofs(done: Verified) -> list[str]:
    return [difference.where for difference in done.differences if "proof" in difference.where]


@pytest.mark.parametrize("seed", SEEDS)
def test_every_certificate_printed_sums_up_again(seed: int, tmp_path: Path) -> None:
    plan = small(seed).load()
    result = plan.explain()
    if small(seed).brute.feasible:
        assert result.proof is None
        session = plan.session
        assert disproof(session.compiled, session.bundles, session.compiled.must) is None
        return
    assert result.proof is not None
    done = summed(small(seed), plan.detailed(result), tmp_path)
    assert proofs(done) == []
    assert sum(done.proofs.values()) == 1 + len(result.conflicts)
    for conflict in result.conflicts:
        assert conflict.proof is not None
        if conflict.proof.by == "prices":
            assert {row.rule for row in conflict.proof.weights} == set(conflict.rules)  # minimal: none can be spared


@pytest.mark.slow
def test_most_random_plans_are_proved_without_the_solver() -> None:
    by: Counter[str] = Counter()
    for seed in range(60):
        if (proof := small(seed).loaded.propose().proof) is not None:
            by[proof.by] += 1
    assert by["prices"] > by["solver"] * 10
    assert by["counting"]


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(12))
def test_certificates_of_larger_plans(seed: int, tmp_path: Path) -> None:
    plan = middle(seed).load()
    result = plan.check(time_limit=60)
    if result.proof is not None:
        assert proofs(summed(middle(seed), plan.detailed(result), tmp_path)) == []


SPOILT: dict[str, Change] = {
    "a weight less": lambda p: setattr(p.weights[0], "weight", p.weights[0].weight - 1),
    "a weight below nothing": lambda p: setattr(p.weights[0], "weight", -p.weights[0].weight),
    "a row left out": lambda p: p.weights.pop(),
    "another side": lambda p: setattr(
        p.weights[0], "bound", "at_most" if p.weights[0].bound == "at_least" else "at_least"
    ),
    "no such row": lambda p: setattr(p.weights[0], "row", 99),
    "no such rule": lambda p: setattr(p.weights[0], "rule", "board/none"),
    "more asked": lambda p: setattr(p, "asked", (p.asked or 0) + 1),
    "less given": lambda p: setattr(p, "greatest", (p.greatest or 0) - 1),
    "no weights": lambda p: p.weights.clear(),
    "counting": lambda p: setattr(p, "by", "counting"),
    "another value": lambda p: setattr(p.weights[0], "value", "elsewhere"),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", SPOILT)
def test_a_spoilt_certificate_is_noticed(name: str, tmp_path: Path) -> None:
    checked = 0
    for seed in range(40):
        if small(seed).brute.feasible or checked > 4:
            continue
        plan = small(seed).load()
        result = plan.detailed(plan.check())
        if result.proof is None or result.proof.by != "prices":
            continue
        SPOILT[name](result.proof)
        folder = tmp_path / str(seed)
        folder.mkdir()
        assert proofs(summed(small(seed), result, folder)), seed
        checked += 1
    assert checked


@pytest.mark.slow
def test_a_proof_of_other_rules_is_none_of_a_conflict(tmp_path: Path) -> None:
    exchanged = 0
    for seed in range(60):
        result = small(seed).load().explain()
        by_prices = [one for one in result.conflicts if one.proof is not None and one.proof.by == "prices"]
        if len(by_prices) < 2:
            continue
        first, second = by_prices[:2]
        first.proof, second.proof = second.proof, first.proof
        folder = tmp_path / str(seed)
        folder.mkdir()
        assert len(proofs(summed(small(seed), result, folder))) >= 2
        exchanged += 1
    assert exchanged > 3


@pytest.mark.slow
def test_a_plan_that_can_be_met_is_not_proved_infeasible_by_any_weights() -> None:
    """Random weights on the rows of plans that have a slate: never is less given than asked."""
    draw = random.Random(20)
    tried = 0
    for seed in range(60):
        if not small(seed).brute.feasible:
            continue
        compiled = small(seed).loaded.session.compiled
        for _ in range(30):
            weights = [
                Weight(c.rule.key, at, "at_most" if row.lower is None else "at_least", draw.randint(1, 4))
                for c in compiled.must
                for at, row in enumerate(c.rows)
                if draw.random() < 0.5
            ]
            try:
                asked, greatest = weighed(compiled, weights)
            except ValueError:
                continue
            assert greatest >= asked
            tried += 1
    assert tried > 500


def test_large_numbers_are_summed_up_in_full() -> None:
    """Weights beyond 64 bits: the same sums, scaled."""
    scaled = 0
    for seed in range(60):
        session = small(seed).loaded.session
        found = disproof(session.compiled, Bundles.of(session.compiled), session.compiled.must)
        if found is not None:
            factor = 3**60
            weights = [Weight(w.rule, w.row, w.bound, w.weight * factor) for w in found.weights]
            assert weighed(session.compiled, weights) == (found.asked * factor, found.greatest * factor)
            scaled += 1
    assert scaled > 10


def test_a_certificate_that_does_not_sum_up_ends_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    seed = next(s for s in range(60) if (p := small(s).loaded.check().proof) is not None and p.by == "prices")
    monkeypatch.setattr("planner.compiled.weighed.weighed", lambda *_: (1, 1))
    with pytest.raises(InternalDisagreement):
        small(seed).load().check()


@pytest.mark.slow
def test_results_of_before_have_nothing_to_sum_up(tmp_path: Path) -> None:
    plan = planner.load(small_case.infeasible(tmp_path))
    result = plan.detailed(plan.explain())
    result.proof = None
    for conflict in result.conflicts:
        conflict.proof = None
    done = verify(result, tmp_path / "pool.csv")
    assert (done.differences, done.proofs) == ([], {})


@pytest.mark.slow
@pytest.mark.parametrize("how", ["initials", "counts"])
def test_a_redacted_result_says_by_what_and_no_more(how: str, tmp_path: Path) -> None:
    plan = planner.load(small_case.infeasible(tmp_path))
    hidden = redacted(plan.detailed(plan.explain()), "initials" if how == "initials" else "counts")
    found = [hidden.proof, *(conflict.proof for conflict in hidden.conflicts)]
    assert any(proof is not None for proof in found)
    for proof in found:
        assert proof is None or (proof.weights, proof.asked, proof.greatest) == ([], None, None)


def test_what_only_the_solver_shows_is_said(tmp_path: Path) -> None:
    """Of three people of whom every two are apart one may serve, and a half of each would do as well. So two such threes give
    two people at most, which prices take for three: they prove that four are too many, and only the solver that three are."""
    pairs = [["a", "b"], ["b", "c"], ["a", "c"], ["d", "e"], ["e", "f"], ["d", "f"]]
    pool = people(*({"gender": "female"} for _ in range(6)))
    for seats, by in ((4, "prices"), (3, "solver")):
        rules = [{"id": f"p{i}", "apart": [pair]} for i, pair in enumerate(pairs)]
        plan = planned({"board": {"seats": seats, "rules": rules}})
        result = loaded(plan, pool).explain()
        assert result.proof is not None
        assert result.proof.by == by
        done = summed(Written(plan, pool, {}), result, tmp_path)
        assert proofs(done) == []
        assert ("verify.left-infeasible" in done.left, "verify.left-minimal" in done.left) == (False, True)
        assert said(result) == {"prices": "Proved by weighted sums", "solver": "Shown by the search of the solver"}[by]
        assert done.proofs.get("solver", 0) == (by == "solver") * (1 + len(result.conflicts))


@pytest.mark.parametrize(
    "joint",
    [
        {"count": {"gender": "female"}, "in": ["board", "other"], "at_least": 3},
        {"count": {"gender": "male"}, "in": ["board", "other"], "at_most": "1/3"},
        {"count": {}, "in": ["board", "other"], "at_most": 2},
    ],
)  # fmt: skip
def test_sums_count_whoever_is_in_several_committees_once(joint: dict[str, object], tmp_path: Path) -> None:
    rows = people({"gender": "female"}, {"gender": "female"}, *({"gender": "male"} for _ in range(4)))
    committees = {"board": {"seats": 4}, "other": {"seats": 3}}
    written = Written(planned(committees, joint=[{"id": "any", **joint}]), rows, {})
    plan = written.load()
    result = plan.explain()
    assert result.status == "infeasible"
    assert result.proof is not None
    assert result.proof.by == "prices"
    assert "joint/any" in {row.rule for row in result.proof.weights}
    assert proofs(summed(written, plan.detailed(result), tmp_path)) == []
