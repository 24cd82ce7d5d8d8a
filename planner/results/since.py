"""What changed between two results: people in and out, numbers that moved, rules and files that differ."""

from __future__ import annotations

from planner.language.slates import came_and_went
from planner.results.result import Finding, FindingMoved, Result, Since

_WATCHED = ("force", "verdict", "actual", "base", "at_least", "at_most", "shortfall")


def since(old: Result, new: Result) -> Since:
    """What `new` has that `old` had not, and the other way round. Ids are compared; names come from whichever knows them.

    An earlier result without people (redacted to counts), or without a slate, says nothing of who came and went.
    """
    before, after = ({f.rule: f for f in result.findings} for result in (old, new))
    is_bare = old.is_without_names or new.is_without_names
    has_people = not is_bare and old.slate is not None and new.slate is not None
    joined, left = came_and_went(old.slate or {}, new.slate or {}) if has_people else ({}, {})
    return Since(
        plan=old.plan,
        status=old.status,
        joined=joined,
        left=left,
        moved=[m for rule, finding in after.items() if rule in before and (m := _moved(before[rule], finding)) is not None],
        rules_added=[rule for rule in after if rule not in before],
        rules_gone=[rule for rule in before if rule not in after],
        files_changed=_files(old, new),
        has_people=has_people,
        named=old.details.named if old.details is not None else None,
        names={pid: name for pid, name in old.names.items() if pid not in new.names},
    )


def _moved(was: Finding, now: Finding) -> FindingMoved | None:
    one, other = ({key: getattr(f, key) for key in _WATCHED} for f in (was, now))
    if one == other:
        return None
    told = [key for key in _WATCHED if one[key] is not None or other[key] is not None]
    kept = [key for key in told if key != "force" or one[key] != other[key]]
    return FindingMoved(rule=now.rule, was={k: one[k] for k in kept}, now={k: other[k] for k in kept})


def _files(old: Result, new: Result) -> list[str]:
    if old.provenance is None or new.provenance is None:
        return []
    was, now = old.provenance, new.provenance
    found = ["plan"] if was.plan_sha256 != now.plan_sha256 else []
    found += ["pool"] if was.pool_sha256 != now.pool_sha256 else []
    found += ["posts"] if was.posts_sha256 != now.posts_sha256 else []
    names = dict.fromkeys([*was.rules_sha256, *now.rules_sha256])
    return found + [name for name in names if was.rules_sha256.get(name) != now.rules_sha256.get(name)]
