"""What each question is asked with of the small case, on the command line and in the API: one place for every test that goes
through all questions. A question that has no line here is told by `test_every_question_is_asked`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from planner.results.result import Result
from tests.answers import small_case

GIVEN = {"executive": ["a3", "a4", "a5", "a6", "a8"], "standing": ["a3", "a4"], "secretary": ["a4"], "treasurer": ["a3"]}
SCENARIOS: dict[str, Any] = {
    "gone": {"exclude": {"all": ["a2"]}, "title": {"en": "Without a2"}},
    "wide": {"set": {"executive/seats.at_most": 6, "executive/women.at_least": 2},
             "waive": [{"rule": "executive/theory", "id": "a5"}]},
    "old": {"drop": ["executive/units"], "include": {"executive": ["a6"]}, "as_of": "2026-07"},
    "none": {"set": {"executive/women.at_least": 5}},
}  # fmt: skip
COURSES: dict[str, Any] = {"courses": {"theory": {"who": {"gender": "male"}, "gives": {"political_theory": "intermediate"}}}}


@dataclass(frozen=True)
class Asked:
    """`command`: what stands after `planner QUESTION plan.yaml`, with the files of `write`; `ways`: the same question asked in
    the API, by what is special about each way."""

    command: tuple[str, ...] = ()
    ways: Mapping[str, Callable[[Any], Result]] = field(default_factory=dict)


ASKED: dict[str, Asked] = {
    "range": Asked((), {"": lambda plan: plan.range()}),
    "people": Asked((), {"": lambda plan: plan.people()}),
    "why": Asked(("a2",), {
        "always": lambda plan: plan.why("a2"),
        "sometimes": lambda plan: plan.why("a7", "treasurer"),
        "never": lambda plan: plan.why("a5"),
    }),
    "alternatives": Asked((), {"": lambda plan: plan.alternatives(count=4, differ=2)}),
    "repair": Asked(("slate.csv",), {
        "": lambda plan: plan.repair(GIVEN, all=True),
        "gone": lambda plan: plan.repair(GIVEN, gone="a8"),
    }),
    "resilience": Asked(("slate.csv", "--lose", "2"), {
        "": lambda plan: plan.resilience(plan.propose().slate or GIVEN, lose=2),
        "broken": lambda plan: plan.resilience(GIVEN),
    }),
    "compare": Asked(("--scenarios", "scenarios.yaml"), {"": lambda plan: plan.compare(SCENARIOS)}),
    "train": Asked(("courses.yaml",), {"": lambda plan: plan.train(COURSES, goals=True)}),
    "sweep": Asked(("--vary", "executive/women.at_least=0..2"), {
        "": lambda plan: plan.sweep({"executive/women.at_least": [0, 2, 5]}),
    }),
    "timeline": Asked(("slate.csv",), {"": lambda plan: plan.timeline(GIVEN, until="2032-12")}),
    "review": Asked(("slate.csv",), {"": lambda plan: plan.review(GIVEN)}),
    "ballot": Asked(("slate.csv", "--of", "executive", "--seats", "3"), {
        "": lambda plan: plan.ballot(GIVEN, of="executive", seats=3),
        "made": lambda plan: plan.ballot(of="executive", names=5, seats=4),
    }),
}  # fmt: skip
# The same by one name each.
WAYS: dict[str, Callable[[Any], Result]] = {
    ", ".join(filter(None, (question, way))): ask for question, asked in ASKED.items() for way, ask in asked.ways.items()
}


def write(folder: Path) -> None:
    """The small case and the files that the commands name."""
    small_case.write(folder)
    lines = [f"{committee},{pid}" for committee, ids in GIVEN.items() for pid in ids]
    (folder / "slate.csv").write_text("\n".join(["committee,id", *lines, ""]), "utf-8")
    for name, data in (("scenarios", {"scenarios": SCENARIOS}), ("courses", COURSES)):
        (folder / f"{name}.yaml").write_text(yaml.safe_dump(data, allow_unicode=True), "utf-8")
