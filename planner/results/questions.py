"""THE list of the planner's questions: one line a question, as its command is called, and what `planner --help` says of it.

A question is a folder of this name in `planner/questions/` and a line here; every place that needs one of its modules finds it
by name: `part` (its result), `ask` (how it is answered), `section` (how that is printed), `command`, `again` (what `verify`
counts once more in a result, `again(result, session)`, where it has that) and `words/LANG.py`.
"""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from types import ModuleType

QUESTIONS: dict[str, str] = {
    "range": "How far the number of each rule can go.",
    "people": "Who is in every slate, in some, in none, and why not.",
    "why": "What keeps a person out, and what it costs to have them.",
    "alternatives": "Slates from the best down, each as different as asked.",
    "repair": "The fewest changes that make a slate compliant.",
    "resilience": "Who could stand in for each member; whose loss nothing makes up for.",
    "compare": "Scenarios side by side, each against the plan as it stands.",
    "train": "Whom to train, whom to recruit, at the least cost.",
    "sweep": "A bound with one value after another: where the plan breaks.",
    "timeline": "Month by month to the end of the term: who retires, what breaks when.",
    "review": "A planning list gone through: who stays, who leaves, who may join.",
    "ballot": "What a list with more names than seats guarantees, whatever the vote.",
}

_FOLDER = f"{__name__.partition('.')[0]}.questions"


def place(question: str, module: str) -> str:
    """Where a module of a question stands, as imports name it."""
    return f"{_FOLDER}.{question.replace('-', '_')}.{module}"


def module_of(question: str, module: str) -> ModuleType | None:
    """A module of a question; None of what is no question, or does without it."""
    if question not in QUESTIONS or find_spec(place(question, module)) is None:
        return None
    return import_module(place(question, module))
