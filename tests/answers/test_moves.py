"""`propose` says who moves, as chains, and who is in every slate that is as good."""

from __future__ import annotations

from collections import Counter

import pytest

from planner.report import render
from planner.report.phrases.voice import Voice
from planner.report.sections.moves import chains
from planner.results.redaction import redacted
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
    assert [[move.id for move in chain] for chain in chains(Voice(found, "vi"), found.moves)] == [["a", "b", "c"], ["gone"]]
    said = " ".join(render("text", found, "vi").split())
    chain = "Nguyễn Thị An (a) thôi: board, chair → Trần Văn Bình (b) (đang ở board) lên: chair → Lê Thị Châu (c) vào: board"
    assert chain in said
    assert redacted(found, "counts", names=[]).moves == []


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
