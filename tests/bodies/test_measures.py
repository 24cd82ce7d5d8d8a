"""What a rule measures against what the checker counts, on random slates: the number, its base, and what bounds ask of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from fractions import Fraction

import pytest

from planner.api import LoadedPlan
from planner.check.judge import Judged, judge
from planner.compiled.measures import Measure
from planner.compiled.rows import AnyOf, Features, Overlap, Row, RowMaker
from planner.problems import BadInput
from tests.compiled.written import Slate, Written, loaded, people, planned, small
from tests.oracle.constructs import BUILT
from tests.oracle.extended import new_current_of, new_plan
from tests.sampling import QUICK

MEASURED: Counter[str] = Counter()


class Counted:
    """The sums of one rule on one slate."""

    def __init__(self, plan: LoadedPlan, slate: Slate, judged: Judged) -> None:
        self.pool, self.slate = plan.case.pool, slate
        self.maker = RowMaker(plan.case.plan, self.pool, judged.rule, Features(len(self.pool)))
        self.measures = judged.rule.body.measures(self.maker)

    def value(self, row: Row, aux: Mapping[str, int]) -> int:
        found = sum(c * aux[name] for name, c in row.aux.items())
        if isinstance(row.joint, Overlap):
            first, second = (set(self.slate.get(committee, ())) for committee in row.joint.committees)
            return found + len(first & second)
        within = row.committee.committees if isinstance(row.committee, AnyOf) else (row.committee or "",)
        members = {pid for committee in within for pid in self.slate.get(committee, ())}
        codes = self.maker.features[row.feature]
        return found + sum(row.table.get(int(codes[self.pool.row_of[pid]]), 0) for pid in members)

    def aux(self, measure: Measure) -> dict[str, int]:
        """The one value that the links leave each auxiliary variable."""
        found: dict[str, int] = {}
        for name, limits in measure.aux.items():
            links = [row for row in measure.links if name in row.aux]
            assert links
            assert limits.upper is not None
            possible = [
                n for n in range(limits.lower, limits.upper + 1)
                if all(
                    (row.lower is None or self.value(row, {name: n}) >= row.lower)
                    and (row.upper is None or self.value(row, {name: n}) <= row.upper)
                    for row in links
                )
            ]  # fmt: skip
            assert len(possible) == 1, (name, possible)
            found[name] = possible[0]
        return found


def difference(plan: LoadedPlan, slate: Slate, judged: Judged) -> str | None:
    counted, judgement = Counted(plan, slate, judged), judged.judgement
    keyword = judged.rule.body.keyword
    if not counted.measures:
        return None
    values = None if judgement.by_value is None else list(judgement.by_value)
    if [measure.value for measure in counted.measures] != ([None] if values is None else values):
        return f"{judged.rule.key}: measures {[measure.value for measure in counted.measures]}, values {values}"
    for measure in counted.measures:
        MEASURED[keyword] += 1
        aux = counted.aux(measure)
        sure, possible = counted.value(measure.sure, aux), counted.value(measure.possible, aux)
        own = judgement if measure.value is None else (judgement.by_value or {})[measure.value]
        actual = own.actual if own.actual is None else Fraction(str(own.actual)) * measure.scale
        if keyword == "sum" and actual is None:
            continue  # what the data leaves open has no number, but two
        if sure != actual or possible < sure:
            return f"{judged.rule.key} {measure.value}: {sure} to {possible}, counted {own.actual}"
        if measure.base is not None and counted.value(measure.base, aux) != own.base:
            return f"{judged.rule.key} {measure.value}: base {counted.value(measure.base, aux)}, counted {own.base}"
        required = judged.rule.body.required()
        if "or_none" in required or keyword == "sum":
            continue  # none will do as well; a sum moves by any amount
        low, high = (required.get(side, required.get("exactly", "")) for side in ("at_least", "at_most"))
        gaps = judgement.gaps
        if low.isdigit() and keyword != "distinct" and gaps["at_least", measure.value] != max(0, int(low) - sure):
            return f"{judged.rule.key} {measure.value}: {sure} of {low}, gap {gaps['at_least', measure.value]}"
        if high.isdigit() and gaps["at_most", measure.value] != max(0, possible - int(high)):
            return f"{judged.rule.key} {measure.value}: {possible} of {high}, gap {gaps['at_most', measure.value]}"
    return None


@pytest.mark.parametrize("first", range(0, 20 if QUICK else 60, 20))
def test_a_measure_is_what_the_checker_counts(first: int) -> None:
    MEASURED.clear()
    for seed in range(first, first + 20):
        plan = small(seed).loaded
        for number in range(3):
            slate = small(seed).slate(seed * 10 + number)
            judged = judge(plan.case.plan, plan.case.pool, slate)
            assert [d for j in judged if (d := difference(plan, slate, j)) is not None] == [], (seed, slate)
    assert all(MEASURED[keyword] > 10 for keyword in ("count", "count_each", "distinct", "seats")), MEASURED


@pytest.mark.slow
@pytest.mark.parametrize("first", range(0, 100 if QUICK else 300, 100))
def test_the_measures_of_newer_constructs(first: int) -> None:
    MEASURED.clear()
    for seed in range(first, first + 100):
        plan, rows = new_plan(seed, frozenset(BUILT), None)
        given = Written(plan, rows, new_current_of(plan, rows, seed))
        try:
            read = given.load()
        except BadInput:  # of different values of lists, where it is open who counts
            continue
        for number in range(2):
            slate = given.slate(seed * 10 + number)
            judged = judge(read.case.plan, read.case.pool, slate)
            assert [d for j in judged if (d := difference(read, slate, j)) is not None] == [], (seed, slate)
    assert all(MEASURED[keyword] > 5 for keyword in ("count", "count_each", "distinct", "seats", "sum", "both")), MEASURED


def test_by_hand() -> None:
    rows = people({"unit": "x", "gender": "female"}, {"unit": "", "gender": ""}, {"unit": "y", "gender": "male"})
    rules = [
        {"id": "women", "count": {"gender": "female"}, "at_least": "50%"},
        {"id": "each", "count_each": "unit", "at_most": 1},
        {"id": "units", "distinct": "unit", "at_most": 2},
        {"id": "of-women", "distinct": "unit", "of": {"gender": "female"}, "at_most": 2},
        {"id": "men", "require": {"gender": "male"}},
    ]
    joint = [{"id": "both", "both": ["board", "inner"], "at_most": 1}]
    plan = loaded(
        planned({"board": {"seats": 3, "rules": rules}, "inner": {"within": "board", "seats": 2}}, joint=joint), rows
    )
    slate: Slate = {"board": ["a", "b", "c"], "inner": ["a", "b"]}
    found: dict[str, list[tuple[str | None, int, int]]] = {}
    for judged in judge(plan.case.plan, plan.case.pool, slate):
        counted = Counted(plan, slate, judged)
        found[judged.rule.key] = [
            (m.value, counted.value(m.sure, counted.aux(m)), counted.value(m.possible, counted.aux(m)))
            for m in counted.measures
        ]
    assert found == {
        "board/seats": [(None, 3, 3)],
        "board/women": [(None, 1, 2)],
        "board/each": [("x", 1, 2), ("y", 1, 2)],
        "board/units": [(None, 2, 3)],
        "board/of-women": [(None, 1, 2)],
        "board/men": [],
        "inner/seats": [(None, 2, 2)],
        "joint/both": [(None, 2, 2)],
    }
