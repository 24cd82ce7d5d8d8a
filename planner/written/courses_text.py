"""A courses file as people write it: courses that raise people, and recruits that could be had (contract, section 8)."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field, WithJsonSchema

from planner.written.models import Kept, Month, PositiveWhole, SelectorText, Title, WholeText, Written

_GIVES_SCHEMA = {
    "type": "object",
    "minProperties": 1,
    "additionalProperties": {
        "anyOf": [
            {"type": ["string", "number", "boolean"]},
            {"type": "array", "minItems": 1, "items": {"type": ["string", "number", "boolean"]}},
        ]
    },
}
Gives = Annotated[Any, Kept(Any), WithJsonSchema(_GIVES_SCHEMA)]


class CourseText(Written):
    """A course: who may take it, and what they have then."""

    title: Title = Field(default_factory=dict)
    who: SelectorText = Field(None, description="who may take it, as they are; default everybody")
    gives: Gives = Field(description="fields with the value that everybody who took it has; of a list field it is added")
    places: WholeText | None = Field(None, description="how many may take it; default as many as like")
    cost: PositiveWhole = Field(1, description="what each person who takes it costs, in a unit of your own")
    ends: Month | None = Field(None, description="the month in which it ends; it counts for committees from that month on")


class RecruitText(Written):
    """A type of people who could be had from elsewhere; what is not said of them is unknown."""

    title: Title = Field(default_factory=dict)
    gives: Gives = Field(description="fields with the values that they have")
    at_most: WholeText | None = Field(None, description="how many there are; default any number")
    cost: PositiveWhole = Field(1, description="what each costs, in the unit of the courses")


class CoursesText(Written):
    """A file of courses and recruits."""

    courses: Annotated[Any, Kept(dict[str, CourseText])] = Field(None, description="courses by name")
    recruits: Annotated[Any, Kept(dict[str, RecruitText])] = Field(
        None, description="recruits by type; left out, the answer says whom to look for"
    )
