"""What a screen is made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from planner.workbench.desk.desk import Desk
from planner.workbench.desk.jobs import Job
from planner.workbench.screens.asked import Answer, Asked, Page


@dataclass(frozen=True)
class Way:
    """An address and what answers it. `free`: it reads nothing that steps change, and does not wait for them."""

    address: str
    handler: Callable[[Asked], Answer]
    method: Literal["GET", "POST"] = "GET"
    free: bool = False


@dataclass(frozen=True)
class LongAsk:
    """A question that takes its time. `ready` looks at what was asked while the desk holds still and returns the work, which
    runs in a thread of its own and must not touch the desk; raises Refused. `shown` puts a job, under way or over, into words.
    `meanwhile` is told while it runs (`job.facts` may hold a slate), `landed` once it is over: both hold the desk's turn."""

    name: str
    ready: Callable[[Desk, Mapping[str, Any]], Callable[[Job], Any]]
    shown: Callable[[Desk, Job], Page]
    seconds: float = 60.0
    meanwhile: Callable[[Desk, Job], None] | None = None
    landed: Callable[[Desk, Job], None] | None = None


@dataclass(frozen=True)
class Screen:
    """A page of the workbench, or a drawer (`is_tab` is false); `id` is part of the code of its title, `workbench.tab.ID`.

    `parts`: by the id of an element, what a step on this screen may change.
    """

    id: str
    address: str
    ways: tuple[Way, ...]
    is_tab: bool = True
    parts: Callable[[Desk], Mapping[str, Page]] = field(default=lambda _desk: {})
    jobs: tuple[LongAsk, ...] = ()
