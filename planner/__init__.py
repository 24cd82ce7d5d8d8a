"""Committee personnel planning: from a pool and rules to a proven slate, a verdict, or the reason why there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.problems import BadInput, InternalDisagreement, PlannerError, Problem
from planner.version import __version__

if TYPE_CHECKING:
    from planner.api import LoadedPlan, load
    from planner.results.result import Result

__all__ = ["BadInput", "InternalDisagreement", "LoadedPlan", "PlannerError", "Problem", "Result", "__version__", "load"]


def __getattr__(name: str) -> object:
    """Import on first use, so that `planner --help` stays quick."""
    if name in ("LoadedPlan", "load"):
        from planner import api

        return getattr(api, name)
    if name == "Result":
        from planner.results.result import Result

        return Result
    raise AttributeError(f"module 'planner' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
