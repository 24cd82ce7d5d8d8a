"""Supply: how many people of a pool could count for each rule of a plan by itself, against the number that it needs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from planner.language.plan import Committee, Plan, Rule
from planner.pool.pool import Pool
from planner.pool.supply import Supply
from planner.pool.values import sure_values


@dataclass(frozen=True)
class SupplyLine:
    """People who could count for a rule for certain (`people`), perhaps (`unsure`: the data does not say), and the number
    that the fewest seats need; `needs` None where a rule only sets an upper limit or its base depends on the slate.

    `value`: one value of a count_each. Of `distinct` both are numbers of different values.
    """

    rule: Rule
    kind: str
    people: int
    unsure: int
    needs: int | None
    value: str | None = None

    @property
    def is_short(self) -> bool:
        """Even with everybody whom the data leaves open there are too few."""
        return self.needs is not None and self.people + self.unsure < self.needs


def supply(plan: Plan, pool: Pool) -> list[SupplyLine]:
    """One line a rule (one a value for count_each), in the order of the plan. Ages are counted at each committee's own month.

    Rules of which no single person can tell (apart, mean, joint rules, the most of each value) have none.
    """
    return [line for committee in plan.committees for rule in committee.rules for line in _of(plan, pool, committee, rule)]


def _of(plan: Plan, pool: Pool, committee: Committee, rule: Rule) -> Iterator[SupplyLine]:
    fewest, body = committee.seats.body.size()[0] or 0, rule.body
    people = Supply(pool, committee.as_of)
    out = body.offenders(people, plan.waived(rule))
    if out is not None:
        may, surely = out
        yield SupplyLine(rule, body.keyword, int((~may).sum()), int((may & ~surely).sum()), fewest)
    values = body.values_needed(fewest)
    if values is not None:
        field, needs = values
        yield SupplyLine(rule, body.keyword, sure_values(pool, field), 0, needs)
    for stock in body.stock(people, fewest):
        unsure = int((stock.perhaps & ~stock.sure).sum())
        yield SupplyLine(rule, body.keyword, int(stock.sure.sum()), unsure, stock.needs, stock.value)
