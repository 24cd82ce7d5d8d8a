"""Long questions: one thread asks them one after another, so that the screen stays usable; what a question has found so far can
be seen, and it can be stopped."""

from __future__ import annotations

import contextlib
import queue
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import Any, Literal

from planner.problems import BadInput, OutOfTime
from planner.solve.clock import Clock
from planner.workbench.desk.board import Said
from planner.workbench.desk.refused import Refused

State = Literal["waiting", "running", "done", "stopped", "failed"]
KNOWN = 50  # finished jobs whose answers are kept


@dataclass
class Job:
    """One question under way. `clock` is stopped to end it; `answer` is what came of it."""

    number: int
    name: str
    work: Callable[[Job], Any]
    clock: Clock
    args: Mapping[str, Any] = field(default_factory=dict)
    state: State = "waiting"
    event: str = ""  # what it is at, as progress codes say
    facts: Mapping[str, object] = field(default_factory=dict)
    version: int = 0  # of the board that it was asked for
    found: Any = None  # the best slate so far, until the desk has seen it
    laid: bool = False  # whether a slate of it lies on the desk
    answer: Any = None
    trouble: Said | BadInput | None = None
    began: float = field(default_factory=time.monotonic)
    ended: float | None = None
    is_landed: bool = False  # whether the desk has taken its answer

    @property
    def seconds(self) -> float:
        return (time.monotonic() if self.ended is None else self.ended) - self.began

    @property
    def is_over(self) -> bool:
        return self.state in ("done", "stopped", "failed")

    def progress(self, event: str, facts: Mapping[str, object]) -> None:
        """What the engine is at."""
        self.event, self.facts = event, facts

    def stop(self) -> None:
        """End it; what it found until then is its answer."""
        stop = getattr(self.clock, "stop", None)
        if stop is not None:
            stop()
        if self.state == "waiting":
            self.state = "stopped"


class Jobs:
    """`failed` is told of what no rule foresees: the exception of a job."""

    def __init__(self, failed: Callable[[BaseException], None]) -> None:
        self._queue: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._failed = failed
        self._numbers = count(1)
        self.known: dict[int, Job] = {}
        self._thread: threading.Thread | None = None

    def warm(self, work: Callable[[], object]) -> None:
        """Something to be ready for the first question, done before it; a failure is that question's own."""

        def quietly(_job: Job) -> None:
            with contextlib.suppress(Exception):
                work()

        self._put(Job(0, "warm", quietly, Clock(None)))

    def start(
        self, name: str, work: Callable[[Job], Any], clock: Clock, args: Mapping[str, Any] | None = None, version: int = 0
    ) -> Job:
        """Ask; the job is known by its number."""
        job = Job(next(self._numbers), name, work, clock, args or {}, version=version)
        self.known[job.number] = job
        for number in [n for n, old in self.known.items() if old.is_over][:-KNOWN]:
            del self.known[number]
        self._put(job)
        return job

    def _put(self, job: Job) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="questions", daemon=True)
            self._thread.start()
        self._queue.put(job)

    def latest(self, name: str) -> Job | None:
        """The question of this name that was asked last."""
        return next((job for job in reversed(self.known.values()) if job.name == name), None)

    def close(self) -> None:
        """Stop what runs and take nothing more."""
        for job in self.known.values():
            if not job.is_over:
                job.stop()
        self._queue.put(None)

    def _run(self) -> None:
        while (job := self._queue.get()) is not None:
            if job.state == "stopped":
                continue
            job.state, job.began = "running", time.monotonic()
            try:
                job.answer = job.work(job)
                state: State = "done"
            except OutOfTime:
                state = "stopped"
            except Refused as refused:
                job.trouble, state = refused.said, "failed"
            except BadInput as bad:
                job.trouble, state = bad, "failed"
            except BaseException as error:
                self._failed(error)
                job.trouble, state = Said("workbench.refused.internal"), "failed"
            job.ended, job.state = time.monotonic(), state
