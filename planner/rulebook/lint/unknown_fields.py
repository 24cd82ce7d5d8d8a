"""Fields that the catalogue does not have: a slip, or a column that only some pools have."""

from __future__ import annotations

from collections.abc import Iterator

from planner.language.catalogue import COMPUTED
from planner.problems import Problem
from planner.rulebook.lint.subjects import Subjects
from planner.written.near_field import suggested_field


def check(subjects: Subjects) -> Iterator[Problem]:
    for file in subjects.sets:
        known = {*file.catalogue.fields, *COMPUTED, "id"}
        for mention in file.mentions:
            if mention.kind == "field" and mention.name not in known:
                near = suggested_field(mention.name, file.catalogue)
                yield Problem("field-not-in-catalogue", mention.place, mention.name, "warning", near)
