"""The checker: every rule judged on a slate, straight from the rules. It knows no solver and no rows."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

from planner.check.members import Members
from planner.check.verdict import Gap, Judgement
from planner.language.plan import Plan, Rule, Slate
from planner.pool.pool import Pool


@dataclass(frozen=True)
class Judged:
    """One rule with its verdict and the ids of the members it was judged on, in the order of the judgement's indices."""

    rule: Rule
    judgement: Judgement
    ids: Sequence[str]

    @property
    def people(self) -> list[str]:
        return [*(self.ids[i] for i in self.judgement.members), *self.judgement.people]

    @property
    def to_excuse(self) -> list[str]:
        """Whom waivers would excuse."""
        return self.people if self.judgement.to_excuse is None else list(self.judgement.to_excuse)

    @property
    def unsure(self) -> list[str]:
        return [self.ids[i] for i in self.judgement.unsure]


@dataclass(frozen=True)
class Outside:
    """Members of an inner committee who are not in the one that it lies within."""

    committee: str
    within: str
    people: Sequence[str]


def judge(plan: Plan, pool: Pool, slate: Slate, only: Container[str] | None = None) -> list[Judged]:
    """Every rule of the plan (those of these keys alone) on this slate, in the order of the plan. Ids must be in the pool."""
    found = []
    for committee in plan.committees:
        asked = [rule for rule in committee.rules if only is None or rule.key in only]
        if not asked:
            continue
        ids = list(slate.get(committee.id, ()))
        members = pool.take([pool.row_of[pid] for pid in ids])
        for rule in asked:
            view = Members(members, pool, committee.as_of, plan.waived(rule), slate)
            found.append(Judged(rule, rule.body.judge(view), ids))
    for rule in plan.joint:
        if only is not None and rule.key not in only:
            continue
        rows = sorted({pool.row_of[pid] for committee in rule.body.among() for pid in slate.get(committee, ())})
        view = Members(pool.take(rows), pool, plan.as_of, frozenset(), slate)
        found.append(Judged(rule, rule.body.judge(view), [pool.ids[row] for row in rows]))
    return found


def outside(plan: Plan, slate: Slate) -> Iterator[Outside]:
    """Every committee whose `within` the slate breaks."""
    for committee in plan.committees:
        if committee.within is not None:
            outer = set(slate.get(committee.within, ()))
            people = [pid for pid in slate.get(committee.id, ()) if pid not in outer]
            if people:
                yield Outside(committee.id, committee.within, people)


def is_compliant(judged: Sequence[Judged], breaks: Sequence[Outside], strict: bool = False) -> bool:
    """Every `must` met (strict: every `should` too) and nobody outside."""
    return not breaks and all(j.judgement.verdict == "met" for j in judged if strict or j.rule.force == "must")


def broken(judged: Sequence[Judged], allowances: Mapping[tuple[str, Gap], int] | None = None) -> list[str]:
    """Keys of the `must` rules that the slate does not meet, each bound eased by its allowance (rule key, gap)."""
    eased = allowances or {}
    return [
        j.rule.key
        for j in judged
        if j.rule.force == "must"
        and j.judgement.verdict != "met"
        and (not j.judgement.gaps or any(short > eased.get((j.rule.key, gap), 0) for gap, short in j.judgement.gaps.items()))
    ]
