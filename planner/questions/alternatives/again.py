"""What `verify` counts again of alternatives: each slate judged, its worth, who came and went, and that they differ enough."""

from __future__ import annotations

from planner.answers.repairs_again import objective_again, slate_again
from planner.language.slates import came_and_went, changes
from planner.questions.alternatives.part import Alternative, AlternativesResult
from planner.session.session import Session


def again(result: AlternativesResult, session: Session) -> None:
    """Put what is counted in place of what was said; a slate that is not compliant, or too near to an earlier one, is empty."""
    found: list[Alternative] = []
    for said in result.alternatives:
        slate = slate_again(session.case, said.slate)
        if not slate or any(changes(one.slate, slate) < result.differ for one in found):
            found.append(Alternative(slate={}, proved=said.proved))
            continue
        joined, left = came_and_went(found[0].slate if found else slate, slate)
        found.append(
            Alternative(
                slate=slate,
                objective=objective_again(session.case, slate, said.objective, said.proved),
                joined=joined,
                left=left,
                proved=said.proved,
            )
        )
    result.alternatives = found
