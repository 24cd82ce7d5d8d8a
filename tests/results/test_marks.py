"""Every field of a result says what it holds; whose ids it has and what may be shown follow from that."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, get_args, get_origin

import pytest
from pydantic import BaseModel

from planner.results.marks import Mark, ids_in, marks, marks_of, names_in, texts_in
from planner.results.questions import QUESTIONS, module_of
from planner.results.redaction import redacted
from planner.results.result import Finding, Note, Result, ResultPart, WaiverShown


def parts(part: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """The part and every part in it."""
    yield part
    for field in part.model_fields.values():
        for inner in inside(field.annotation):
            yield from parts(inner)


def inside(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from inside(argument)


def depth(annotation: Any) -> int:
    """How many marks a field needs: one for the keys of each mapping, one for what is in it that is no part."""
    if get_origin(annotation) is dict:
        return 1 + depth(get_args(annotation)[1])
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return 0
    arguments = [one for one in get_args(annotation) if one is not type(None) and not isinstance(one, str)]
    return max(map(depth, arguments), default=1)


RESULTS = [Result, *(module_of(question, "part").RESULT for question in QUESTIONS)]  # type: ignore[union-attr]
REACHED = {part for result in RESULTS for part in parts(result)}
# With what they are made from: its fields are theirs.
ALL = sorted(
    {base for part in REACHED for base in part.__mro__ if issubclass(base, ResultPart) and base is not ResultPart},
    key=lambda part: part.__name__,
)


@pytest.mark.parametrize("part", ALL, ids=lambda part: part.__name__)
def test_every_field_says_what_it_holds(part: type[BaseModel]) -> None:
    """A field without a mark is never shown in a redacted result: mark it beside its type in `planner.results.result`."""
    wrong = {name for name, field in part.model_fields.items() if len(marks(field)) != depth(field.annotation)}
    assert wrong == set()


def test_every_part_is_looked_at() -> None:
    assert {"Finding", "Funnel", "Details", "Since", "AgeLost", "OpenCell"} <= {part.__name__ for part in ALL}
    assert set(ALL) - {Result} == {part for part in below(ResultPart) if not part.__name__.startswith("Test")} - {Result}


def below(part: type[BaseModel]) -> Iterator[type[BaseModel]]:
    for one in part.__subclasses__():
        yield one
        yield from below(one)


def test_what_bears_no_mark_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    unmarked = dict.fromkeys(Finding.model_fields, ()) | {
        "rule": (Mark.KEY,), "topic": (Mark.WORD,), "force": (Mark.WORD,), "verdict": (Mark.WORD,)
    }  # fmt: skip
    finding = Finding(
        rule="executive/women", topic="gender", force="must", verdict="met", kind="count", title={"vi": "Nữ"}, actual=9
    )
    result = Result(command="validate", status="compliant", findings=[finding])
    assert redacted(result, "initials", ()).findings[0].title == {"vi": "Nữ"}
    monkeypatch.setattr("planner.results.redaction.marks_of", lambda part: unmarked if part is Finding else marks_of(part))
    shown = redacted(result, "initials", ()).findings[0]
    assert (shown.title, shown.actual, shown.kind) == ({}, None, "")


def test_whose_ids_names_and_texts_a_result_holds() -> None:
    result = Result(
        command="validate",
        status="compliant",
        title={"vi": "Phương án"},
        slate={"executive": ["c2", "c1"]},
        findings=[Finding(rule="executive/age", topic="age", force="must", verdict="not_met", facts={"c3": {"age": "50"}})],
        waivers=[WaiverShown(rule="executive/age", id="c4", authority="city", reason="ốm")],
        notes=[Note(code="note.bundles-split", params={"blocks": "a; b", "n": 3})],
        names={"c1": "Nguyễn Thị An"},
    )
    assert list(ids_in(result)) == ["c2", "c1", "c3", "c4"]
    assert list(names_in(result)) == ["Nguyễn Thị An"]
    assert {"Phương án", "executive/age", "executive", "a; b"} <= texts_in(result).keys()
    assert not {"ốm", "50", "c1", "validate"} & texts_in(result).keys()


def test_a_field_may_be_annotated_by_nothing_else() -> None:
    class Part(BaseModel):
        ids: Annotated[list[str], "something else", Mark.IDS] = []

    assert marks(Part.model_fields["ids"]) == (Mark.IDS,)
