"""An answer that judges every rule twice: before something, and after it."""

from __future__ import annotations

from pydantic import Field

from planner.results.result import Finding, Result


class BeforeAndAfter(Result):
    """`before` and `after`: every rule that is judged then."""

    before: list[Finding] = Field(default_factory=list)
    after: list[Finding] = Field(default_factory=list)

    @property
    def told_findings(self) -> list[Finding]:
        return [*self.before, *self.after]

    def keep_back(self, how: str) -> None:
        """Of the rules the verdicts alone: two sets of numbers about much the same people tell of the few who differ."""
        super().keep_back(how)
        self.before, self.after = ([one.verdict_alone() for one in found] for found in (self.before, self.after))
