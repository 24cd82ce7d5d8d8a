"""`propose` says who moves, as chains, and who is in every slate that is as good."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from planner.answers import verify as verifying
from planner.report import render
from planner.report.phrases.chains import chains, seats_gone
from planner.results.redaction import redacted
from planner.results.result import CommitteeShown, Move, Result
from tests.compiled.written import loaded, people, planned, small
from tests.sampling import QUICK

ROWS = people(
    {"full_name": "Nguyễn Thị An"}, {"full_name": "Trần Văn Bình"}, {"full_name": "Lê Thị Châu"}, {"full_name": "Hồ Minh Dũng"}
)
NESTED = {
    "board": {"seats": 2, "rules": [{"id": "out", "exclude": ["a"]}]},
    "chair": {"within": "board", "seats": 1},
}


def test_a_chain_goes_from_seat_to_seat() -> None:
    before = {"board": ["a", "b", "gone"], "chair": ["a"]}
    found = loaded(planned(NESTED, prefer=[{"fewest_changes": "current.csv"}]), ROWS, before).propose()
    moves = {move.id: (move.from_, move.to) for move in found.moves}
    # Who has left the pool leaves the seat, too.
    assert moves == {
        "a": (["board", "chair"], []), "b": (["board"], ["board", "chair"]), "c": ([], ["board"]), "gone": (["board"], []),
    }  # fmt: skip
    assert chained(found) == [["a", "b: chair of a", "c: board of a"], ["gone"]]
    said = " ".join(render("text", found, "vi").split())
    assert (
        "Nguyễn Thị An (a) thôi: chair, board → Trần Văn Bình (b) (đang ở board) lên: chair, thay Nguyễn Thị An (a) → "
        "Lê Thị Châu (c) từ ngoài vào: board, thay Nguyễn Thị An (a)"
    ) in said
    assert "Vị trí để lại chưa có đồng chí thay: board 1." in said
    assert [(one.id, one.held, one.rules, one.is_gone) for one in found.unplaced] == [
        ("a", ["chair", "board"], ["board/out"], False), ("gone", ["board"], [], True),
    ]  # fmt: skip
    assert "1 đồng chí đang có vị trí nay chưa được bố trí: cần sắp xếp 0, vướng quy định 1." in said
    assert redacted(found, "counts", names=[]).moves == []
    assert redacted(found, "counts", names=[]).unplaced == []


def chained(found: Result) -> list[list[str]]:
    """Each chain: who, and of each committee joined whose seat it is."""
    return [
        [": ".join([s.move.id, *([", ".join(f"{c} of {of}" for c, of in s.seats.items())] if s.seats else [])]) for s in chain]
        for chain in chains(found.committees, found.moves)
    ]


def test_verify_misses_moves_that_were_taken_out() -> None:
    before = {"board": ["a", "b", "gone"], "chair": ["a"]}
    plan = loaded(planned(NESTED, prefer=[{"fewest_changes": "current.csv"}]), ROWS, before)
    found = plan.propose()
    assert found.unplaced
    assert verifying._verified(found, plan.case).differences == []
    for part in ("moves", "unplaced"):
        less = found.model_copy(update={part: []})
        assert verifying._verified(less, plan.case).differences, part


def test_a_chain_over_levels_and_units_goes_on_to_who_comes_from_outside() -> None:
    """A city committee takes a secretary of ward 1, the ward's deputy rises, and somebody of ward 2 becomes the deputy."""
    committees = {
        "city": {"seats": 1, "rules": [{"id": "out", "exclude": ["a"]}]},
        "ward1": {"seats": 2}, "secretary1": {"seats": 1, "within": "ward1"}, "deputy1": {"seats": 1, "within": "ward1"},
        "ward2": {"seats": 1},
    }  # fmt: skip
    joint = [{"id": "one", "holds": ["city", "ward1", "ward2"], "at_most": 1}]
    rows = [*ROWS, {"id": "e", "full_name": "Võ Văn Em"}]
    plan = planned(committees, joint=joint, prefer=[{"fewest_changes": "current.csv"}])
    for post, who in (("city", "b"), ("secretary1", "c"), ("deputy1", "d"), ("ward2", "e")):
        committees[post].setdefault("rules", []).append({"id": "asked", "include": [who]})  # type: ignore[attr-defined]
    before = {"city": ["a"], "ward1": ["b", "c"], "secretary1": ["b"], "deputy1": ["c"], "ward2": ["d"]}
    found = loaded(plan, rows, before).propose()
    assert chained(found) == [
        ["a", "b: city of a", "c: secretary1 of b", "d: deputy1 of c, ward1 of b", "e: ward2 of d"]
    ]  # fmt: skip
    said = " ".join(render("text", found, "en").split())
    assert "Hồ Minh Dũng (d) changes: ward2 to deputy1, ward1, in the place of Lê Thị Châu (c) (deputy1), Trần" in said
    assert said.index("Võ Văn Em (e) comes in from outside: ward2, in the place of Hồ Minh Dũng (d)") > 0


def test_people_who_change_round_are_one_chain() -> None:
    committees = {"x": {"seats": 1, "rules": [{"id": "r", "exclude": ["a"]}]}, "y": {"seats": 1}}
    joint = [{"id": "one", "holds": ["x", "y"], "at_most": 1}]
    plan = planned(committees, joint=joint, prefer=[{"fewest_changes": "current.csv"}])
    committees["y"]["rules"] = [{"id": "r", "include": ["a"]}]
    committees["x"]["rules"].append({"id": "s", "include": ["b"]})  # type: ignore[attr-defined]
    found = loaded(plan, ROWS, {"x": ["a"], "y": ["b"]}).propose()
    assert chained(found) == [["a: y of b", "b: x of a"]]
    assert found.unplaced == []


def test_every_move_is_in_one_chain_and_every_seat_is_taken_once() -> None:
    several = 0
    for seed in range(200):
        draw = random.Random(seed)
        within = {"ward": None, "chair": "inner", "inner": "board", "board": None}
        committees = [CommitteeShown(id=name, within=out) for name, out in within.items()]
        sides = [["ward"], ["board"], ["inner", "board"], ["chair", "inner", "board"], ["ward", "board"], []]
        drawn = [(str(n), draw.choice(sides), draw.choice(sides)) for n in range(draw.randint(1, 7))]
        moves = [Move(id=pid, from_=was, to=now) for pid, was, now in drawn if was != now]
        steps = [step for chain in chains(committees, moves) for step in chain]
        assert sorted(step.move.id for step in steps) == [move.id for move in moves], seed
        for chain in chains(committees, moves):  # whoever takes a seat comes after who left it, but where people change round
            seen = {chain[0].move.id}
            for step in chain[1:]:
                assert seen.intersection(of for of in step.seats.values() if of), seed
                seen.add(step.move.id)
        taken = [(c, of) for step in steps for c, of in step.seats.items() if of is not None]
        assert len(taken) == len(set(taken)), seed
        by_id = {step.move.id: step for step in steps}
        assert all(committee in by_id[of].left for committee, of in taken), seed
        assert all(set(step.seats) == set(step.joined) for step in steps), seed
        # As many as can be take a seat that somebody left.
        for committee in within:
            left, joined = sum(committee in s.left for s in steps), sum(committee in s.joined for s in steps)
            assert sum(c == committee for c, _ in taken) == min(left, joined), seed
            assert seats_gone(committees, moves).get(committee, 0) == max(0, left - joined), seed
        several += max(map(len, chains(committees, moves)), default=0) > 2
    assert several > 20


def test_nobody_moves_and_nothing_is_said() -> None:
    plan = planned({"board": {"seats": 2}}, prefer=[{"fewest_changes": "current.csv"}])
    found = loaded(plan, ROWS, {"board": ["b", "d"]}).propose()
    assert found.moves == []
    assert "Moves" not in render("text", found, "en")


@pytest.mark.slow
@pytest.mark.parametrize("first", range(0, 20 if QUICK else 40, 20))
def test_who_is_in_all_as_brute_force_says(first: int) -> None:
    seen: Counter[bool] = Counter()
    for seed in range(first, first + 20):
        written = small(seed)
        found = written.load().propose()
        if found.unique is not False:
            assert found.in_all is None
            continue
        brute = written.brute
        brute.best()
        for at, committee in enumerate(brute.reading.committees):
            everywhere = [pid for row, pid in enumerate(brute.ids) if all(slate[at] >> row & 1 for slate in brute.as_good)]
            assert (found.in_all or {})[committee] == everywhere, (seed, committee)
            seen[bool(everywhere)] += 1
    assert min(seen.values()) > 2
