"""What a search over the stages of `prefer` reached, in one form for the product and its peer."""

from __future__ import annotations

from dataclasses import dataclass, field

Number = int | float


@dataclass(frozen=True)
class Reached:
    """One stage: the value as printed and its bound; `at`: seconds from the start until the stage ended."""

    label: str
    value: Number
    bound: Number
    is_proven: bool
    at: float
    cpu: float = 0.0


@dataclass
class Outcome:
    """`preferred`: the stages that the plan asks for (`should`, `highest: ...`), without the implicit last ones."""

    stages: list[Reached] = field(default_factory=list)
    seconds: float = 0.0
    cpu: float = 0.0
    building: float = 0.0
    wanted: int = 0
    preferred: int = 0
    feasible: bool = True

    def proven_at(self, count: int) -> Reached | None:
        """The last of the first `count` stages if all of them were proven."""
        if len(self.stages) < count or not all(stage.is_proven for stage in self.stages[:count]):
            return None
        return self.stages[count - 1]


def disagreements(one: Outcome, other: Outcome) -> list[str]:
    """Where two outcomes contradict each other: proven values that differ, or a value beyond the other's bound."""
    found = []
    for a, b in zip(one.stages, other.stages, strict=False):
        if a.is_proven and b.is_proven:
            if a.value != b.value:
                found.append(f"{a.label}: {a.value} and {b.value}")
            continue
        low, high = sorted((b.value, b.bound)) if a.is_proven else sorted((a.value, a.bound))
        proven = a.value if a.is_proven else b.value
        if not low - 1e-6 <= proven <= high + 1e-6:
            found.append(f"{a.label}: {proven} is not within {low} to {high}")
        break  # what follows an unproven stage is not comparable
    return found
