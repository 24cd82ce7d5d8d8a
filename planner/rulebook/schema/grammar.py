"""The parts of the schema that no model says: selectors, conditions, thresholds over time, dates, bounds that go together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from planner.language.catalogue import COMPUTED, Field
from planner.written.rule_text import BOUND_KEYS, STRICT_KEYS_OF
from planner.written.selector_text import COMPARISONS, CONNECTIVES, OTHER_FIELD

Schema = dict[str, Any]

DATE_PATTERN = r"^\s*(\d{4}|\d{1,2}[/.-]\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{1,2}(-\d{1,2})?)\s*$"

MONTH_PATTERN = r"^\s*(\d{1,2}[/.-]\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{1,2}(-\d{1,2})?)\s*$"
NAME_PATTERN = r"^[^/]*[^/\s][^/]*$"

_ARRAY: Schema = {"type": "array"}
_MAPPING: Schema = {"type": "object"}
_SAYS = {
    "below": "less than this; of a level lower, of a date earlier",
    "at_most": "this or less",
    "at_least": "this or more",
    "above": "more than this",
    "between": "from the first to the second, both in",
    "not": "the opposite of a condition",
    "known": "true: the cell is filled; false: it is blank",
    "how_many": "a condition on the number of values in the cell of a list field",
    "months_ago": "a condition on the whole calendar months from a date to the reference month",
}


def definitions(fields: Mapping[str, Field]) -> dict[str, Schema]:
    """The definitions of a selector and its parts. `fields`: those that editors offer, with their values."""
    return {
        "selector": _selector(fields),
        "condition": _condition("condition", ("known", "how_many", "months_ago")),
        "number_condition": _condition("number_condition"),
        "value": _VALUE,
        "other_field": _OTHER_FIELD,
        "threshold": _threshold(),
    }


def ref(name: str) -> Schema:
    return {"$ref": f"#/definitions/{name}"}


_VALUE: Schema = {
    "description": "A value as lists spell it: a text, a number, a date (9/1965, 2025-04-14), yes or no.",
    "type": ["string", "number", "boolean"],
    "minLength": 1,
}


_OTHER_FIELD: Schema = {
    "description": "The value of another field of the same person.",
    "type": "object",
    "required": [OTHER_FIELD],
    "additionalProperties": False,
    "properties": {OTHER_FIELD: {"type": "string", "minLength": 1, "description": "the name of the other field"}},
}


def _selector(fields: Mapping[str, Field]) -> Schema:
    alone = {"type": "object", "additionalProperties": False}
    parts = {"type": "array", "minItems": 1, "items": ref("selector")}
    shown = {name: _field(field) for name, field in fields.items()}
    shown |= {name: {"allOf": [ref("condition")], "description": "computed"} for name in COMPUTED if name not in fields}
    return {
        "description": "Who is meant: fields with conditions that must all hold, the name of a group, or all, any, not.",
        **_chosen(
            ({"type": "string"}, {"type": "string", "minLength": 1, "description": "the name of a group"}),
            (_has("all"), {**alone, "properties": {"all": parts}}),
            (_has("any"), {**alone, "properties": {"any": parts}}),
            (_has("not"), {**alone, "properties": {"not": ref("selector")}}),
            otherwise={
                "type": "object",
                "propertyNames": {"not": {"enum": list(CONNECTIVES)}},
                "properties": shown,
                "additionalProperties": ref("condition"),
            },
        ),
    }


def _has(key: str) -> Schema:
    return {"type": "object", "required": [key]}


def _chosen(*choices: tuple[Schema, Schema], otherwise: Schema) -> Schema:
    """The schema of the first choice whose look fits, so that what is wrong is told of that one alone."""
    made = otherwise
    for look, then in reversed(choices):
        made = {"if": look, "then": then, "else": made}
    return made


def _field(field: Field) -> Schema:
    """A condition on a field; its values are offered, other spellings of them are as good."""
    said = f"{field.type}: {', '.join(field.headers[:3])}"
    if not field.canonical_values:
        return {"allOf": [ref("condition")], "description": said}
    return {"anyOf": [{"enum": list(field.canonical_values)}, ref("condition")], "description": said}


def _condition(name: str, more: tuple[str, ...] = ()) -> Schema:
    """A condition; `more` operators than those of any value."""
    operators: dict[str, Schema] = {name: ref("threshold") for name in COMPARISONS}
    end = _chosen((_MAPPING, ref("other_field")), otherwise=ref("value"))
    operators["between"] = {"type": "array", "minItems": 2, "maxItems": 2, "items": end}
    operators["not"] = ref(name)
    operators |= {key: schema for key, schema in _OTHER_OPERATORS.items() if key in more}
    return {
        "description": "A value (equal), a list (one of), or operators.",
        **_chosen(
            (_ARRAY, {"type": "array", "minItems": 1, "items": ref("value")}),
            (_has(OTHER_FIELD), ref("other_field")),
            (_MAPPING, {
                "type": "object",
                "minProperties": 1,
                "additionalProperties": False,
                "properties": {
                    key: {"allOf": [schema], "description": _SAYS[key]} if "$ref" in schema
                    else {**schema, "description": _SAYS[key]}
                    for key, schema in operators.items()
                },
            }),
            otherwise=ref("value"),
        ),
    }  # fmt: skip


_OTHER_OPERATORS: Mapping[str, Schema] = {
    "known": {"type": "boolean"},
    "how_many": ref("number_condition"),
    "months_ago": ref("number_condition"),
}


def _threshold() -> Schema:
    date = {"type": ["string", "integer"], "pattern": DATE_PATTERN}
    return {
        "description": "A value, or values over time: the last one counts whose `from` is not after the day of judgement.",
        **_chosen(
            (_ARRAY, {
                "type": "array",
                "minItems": 1,
                "items": {
                    "type": "object",
                    "required": ["value"],
                    "additionalProperties": False,
                    "properties": {"from": date, "value": ref("value")},
                },
            }),
            (_MAPPING, ref("other_field")),
            otherwise=ref("value"),
        ),
    }  # fmt: skip


# `exactly` stands alone; without any bound a rule says nothing.
BOUNDED: Schema = {
    "anyOf": [{"required": [key]} for key in BOUND_KEYS],
    "not": {
        "anyOf": [
            *({"required": ["exactly", key]} for key in BOUND_KEYS if key != "exactly"),
            *({"required": [plain, strict]} for plain, strict in STRICT_KEYS_OF.items()),
        ]
    },
}
