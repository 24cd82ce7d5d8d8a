"""`pool diff` as JSON. It names people: for whom the two lists are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from planner.intake.pool_diff import PoolDiff
from planner.intake.pool_flips import Effects, Flip
from planner.intake.supply import SupplyLine
from planner.language.dates import month_text
from planner.problems import Problem
from planner.report.problems import shown
from planner.report.vietnamese_order import NameKey, name_key


def in_name_order(found: PoolDiff, side: int, rows: Sequence[int]) -> list[int]:
    """Rows by the names of their people, in Vietnamese order; of one name as the list has them."""
    keys: dict[int, NameKey] = {row: name_key(found.pools[side].name(row)) for row in rows}
    return sorted(rows, key=lambda row: (keys[row], row))


def document(found: PoolDiff, effects: Effects | None, warnings: Sequence[Problem], lang: str) -> dict[str, Any]:
    """The JSON document; people of the old list by their old ids, all others by the ids of the new one."""
    ids = [pool.ids for pool in found.pools]

    def person(side: int, row: int) -> dict[str, str]:
        return {"id": ids[side][row], "name": found.pools[side].name(row)}

    answer: dict[str, Any] = {
        "command": "pool diff",
        "status": "same" if found.is_same and not (effects is not None and effects.flips) else "different",
        "old": {"file": found.old.source.shown, "rows": len(ids[0])},
        "new": {"file": found.new.source.shown, "rows": len(ids[1])},
        "matched_by": found.matched_by,
        "matched": len(found.pairs),
        "id_column": {
            "status": found.ids.state, "from": found.ids.before, "to": found.ids.after,
            "reassigned": [{"from": ids[0][a], "to": ids[1][b], "name": found.pools[1].name(b)} for a, b in found.ids.moved],
            "other_people": [
                {"id": ids[0][a], "from": found.pools[0].name(a), "to": found.pools[1].name(b),
                 "where": [found.place(0, a, "id"), found.place(1, b, "id")]} for a, b in found.ids.others
            ],
        },
        "columns": {
            "gone": [{"field": one.field, "header": one.header} for one in found.columns_gone],
            "new": [{"field": one.field, "header": one.header} for one in found.columns_new],
            "renamed": [{"field": name, "from": was, "to": now} for name, was, now in found.renamed],
            "retyped": list(found.retyped),
            "changed": [
                {"field": one.field, "people": one.people, "of": len(found.pairs),
                 "counts": [{"from": was, "to": now, "people": n} for was, now, n in one.counts]} for one in found.sums()
            ],
        },
        "joined": [person(1, row) for row in in_name_order(found, 1, found.joined)],
        "left": [person(0, row) for row in in_name_order(found, 0, found.left)],
        "probably_same": [{"from": person(0, a), "to": person(1, b)} for a, b in found.probably],
        "ambiguous": [
            {"old": [person(0, row) for row in one], "new": [person(1, row) for row in other]} for one, other in found.ambiguous
        ],
        "changed": [
            {"id": ids[1][c.after], "field": c.field, "from": c.was, "to": c.now,
             "where": [found.place(0, c.before, c.field), found.place(1, c.after, c.field)]} for c in found.changed
        ],
        "flips": [],
        "problems": [shown(problem, lang).model_dump(exclude_none=True) for problem in warnings],
    }  # fmt: skip
    if effects is not None:
        answer["plan"] = effects.plan.id
        answer["as_of"] = [None if month is None else month_text(month) for month in effects.months]
        answer["flips"] = [_flip(found, flip) for flip in effects.flips]
        answer["supply"] = [
            {"rule": old.rule.key, **({} if old.value is None else {"value": old.value}), "from": _line(old), "to": _line(new)}
            for old, new in effects.supply
        ]
        answer["slate_left"] = [{"committee": committee, "id": ids[0][row]} for committee, row in effects.gone]
    return answer


def _flip(found: PoolDiff, flip: Flip) -> dict[str, Any]:
    return {
        "id": found.pools[1].ids[flip.after], "rule": flip.rule.key, **({} if flip.value is None else {"value": flip.value}),
        "from": flip.was, "to": flip.now, "cause": flip.cause,
        "values": [{"field": name, "from": was, "to": now} for name, was, now in flip.values],
    }  # fmt: skip


def _line(line: SupplyLine) -> dict[str, Any]:
    return {"people": line.people, "unsure": line.unsure, "needs": line.needs}
