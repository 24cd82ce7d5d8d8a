"""Is one rule at least as strict as another: does every slate that meets the new one meet the old one?

Selectors are compared on every kind of people that they tell apart, bounds exactly. Where that does not settle it the answer is
that the two cannot be compared, never a guess.
"""

from __future__ import annotations

from dataclasses import dataclass

from planner.bodies.body import Body
from planner.bodies.lint import Relation, Step
from planner.language.catalogue import Catalogue
from planner.language.plan import Rule
from planner.language.selectors import Selector
from planner.problems import TooMany
from planner.rulebook.kinds import Kinds, Questions, kinds_of


def compare(old: Rule, new: Rule, catalogue: Catalogue, as_of: int) -> list[Step]:
    """Every respect in which the new rule is stricter, looser, or not to be compared; nothing where they ask the same."""
    steps = []
    if old.force != new.force:
        steps.append(Step("force", "tighter" if new.force == "must" else "looser", old.force, new.force))
    if old.rank != new.rank:
        steps.append(Step("authority", "tighter" if new.rank > old.rank else "looser", old.authority, new.authority))
    if old.fixed != new.fixed:
        steps.append(Step("fixed", "tighter" if new.fixed else "looser", _flag(old.fixed), _flag(new.fixed)))
    if old.lasts != new.lasts:
        steps.append(Step("lasting", "tighter" if new.lasts else "looser", _flag(old.lasts), _flag(new.lasts)))
    steps += compare_bodies(old.body, new.body, catalogue, as_of)
    return steps


def compare_bodies(old: Body, new: Body, catalogue: Catalogue, as_of: int) -> list[Step]:
    if old == new:
        return []
    if type(old) is not type(new):
        return [Step("body", "unclear", old.keyword, new.keyword)]
    try:
        found = list(old.lint.steps(old, new, _Selectors(catalogue, as_of)))
    except TooMany:
        found = [Step(old.keyword, "unclear", is_of_people=True)]
    return [step for step in found if step.strictness != "same"]


def _flag(value: bool) -> str:
    return "true" if value else "false"


@dataclass(frozen=True)
class _Selectors:
    catalogue: Catalogue
    as_of: int

    def relation(self, old: Selector, new: Selector) -> Relation:
        """How the people whom the new selector means lie to those whom the old one means. Raises TooMany."""
        if old == new:
            return "same"
        kinds: Kinds = kinds_of(Questions([(old, self.as_of), (new, self.as_of)]), self.catalogue)
        before, after = kinds.match(old, self.as_of), kinds.match(new, self.as_of)
        lost, gained = bool((before & ~after).any()), bool((after & ~before).any())
        return "other" if lost and gained else "narrower" if lost else "wider" if gained else "same"
