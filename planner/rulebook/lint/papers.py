"""The papers behind the rules: sources without a date, rules without a basis, figures that nobody has confirmed."""

from __future__ import annotations

from collections.abc import Iterator

from planner.problems import Problem
from planner.rulebook.lint.subjects import SetFile, Subjects
from planner.written.yaml_places import PlacedDict


def check(subjects: Subjects) -> Iterator[Problem]:
    for file in subjects.sets:
        sources = file.raw.get("sources")
        if isinstance(sources, PlacedDict):
            for name, source in sources.items():
                if isinstance(source, dict) and "date" not in source:
                    yield Problem("source-without-date", sources.place(name), name, "warning")
        yield from _summed_up(file)


def _summed_up(file: SetFile) -> Iterator[Problem]:
    """One note a file, at its first such rule, rather than one a rule."""
    own = file.own_entries()
    bare = [entry for entry in own if entry.text.basis is None]
    if bare:
        yield _note("rules-without-basis", [(entry.text.id, entry.place) for entry in bare])
    open_ = [entry for entry in own if entry.text.basis is not None and entry.text.basis.confidence == "to_confirm"]
    if open_:
        yield _note("figures-to-confirm", [(entry.text.id, entry.place) for entry in open_])


def _note(code: str, rules: list[tuple[str, str]]) -> Problem:
    listed = ", ".join(f"{name}:{place.rpartition(':')[2]}" for name, place in rules)
    return Problem(code, rules[0][1], None, "note", {"n": len(rules), "rules": listed})
