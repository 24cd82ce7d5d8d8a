"""The structure table as data: what `planner pool profile --format json` prints."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

from planner.intake.profile import Profile, ProfileCount, ProfileLine
from planner.intake.supply import SupplyLine
from planner.language.dates import month_text
from planner.problems import Problem
from planner.report.problems import shown


def as_data(
    found: Profile, supplied: Sequence[SupplyLine] | None, problems: Sequence[Problem], file: str, lang: str
) -> dict[str, Any]:
    """Shares are per cent with two decimals, rounded half up; None where the base is empty. Means have one decimal.

    `count` are the people for certain; `open` those whom a partial date leaves open; `unknown` those with a blank cell.
    """
    data: dict[str, Any] = {
        "command": "pool profile",
        "file": file,
        "title": dict(found.title),
        "rows": found.rows,
        "as_of": month_text(found.as_of),
        "men": found.men,
        "women": found.women,
        "other": found.other,
        "sex_unknown": found.sex_unknown,
        "lines": [_line(line) for line in found.lines],
    }
    if found.by is not None:
        groups = [{"value": g.value, "rows": g.people, "lines": [_line(line) for line in g.lines]} for g in found.groups]
        data["by"] = {"field": found.by, "groups": groups}
    data["supply"] = [_supply(s) for s in supplied or ()]
    data["problems"] = [shown(problem, lang).model_dump() for problem in problems]
    return data


def _line(line: ProfileLine) -> dict[str, Any]:
    data: dict[str, Any] = {"key": line.line.key, "title": dict(line.line.title), "section": dict(line.line.section)}
    data |= _count(line.everybody)
    data |= {"male": _count(line.male), "female": _count(line.female)}
    if line.missing:
        data["missing"] = list(line.missing)
    return data


def _count(count: ProfileCount) -> dict[str, Any]:
    data: dict[str, Any] = {"count": count.count, "base": count.base, "open": count.open, "unknown": count.unknown}
    data["share"] = rounded(Fraction(count.count * 100, count.base), 2) if count.base else None
    if count.mean is not None:
        low, high = (rounded(end, 1) for end in count.mean)
        data["mean"] = low if low == high else None
        data["mean_range"] = [low, high]
    return data


def _supply(one: SupplyLine) -> dict[str, Any]:
    data: dict[str, Any] = {"rule": one.rule.key, "title": dict(one.rule.title), "force": one.rule.force, "kind": one.kind}
    if one.value is not None:
        data["value"] = one.value
    return data | {"count": one.people, "unsure": one.unsure, "needs": one.needs, "short": one.is_short}


def rounded(value: Fraction, places: int) -> float:
    """Half up, from the exact fraction; the float is the one that prints as that decimal."""
    unit = 10**places
    scaled = (abs(value) * unit * 2 + 1) // 2
    return float(Decimal(int(scaled) * (-1 if value < 0 else 1)).scaleb(-places))
