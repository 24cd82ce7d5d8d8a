"""The schema of one kind of file: what pydantic says of its model, in draft-07, with the grammar of selectors put in."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Literal

from planner.bodies.registry import BODIES, JOINT_BODIES
from planner.forms.form_file import FormText
from planner.reading import families
from planner.reading.plan_text import PlanText
from planner.reading.ruleset_text import RuleSetText
from planner.reading.scenario_file import ScenariosText
from planner.rulebook.files import standard_catalogue
from planner.rulebook.schema.grammar import BOUNDED, DATE_PATTERN, MONTH_PATTERN, NAME_PATTERN, Schema, definitions, ref
from planner.rulebook.testing.written import RuleTestText
from planner.words import IN_DOCUMENTS
from planner.written import search_path
from planner.written.catalogue_text import CatalogueText
from planner.written.courses_text import CoursesText
from planner.written.models import Written

Kind = Literal["ruleset", "plan", "fields", "test", "scenarios", "courses", "form"]

MODELS: Mapping[Kind, type[Written]] = {
    "ruleset": RuleSetText,
    "plan": PlanText,
    "fields": CatalogueText,
    "test": RuleTestText,
    "scenarios": ScenariosText,
    "courses": CoursesText,
    "form": FormText,
}

# What a written model leaves open because its reading says it: (model, key) -> the schema of the key.
_NARROWER: Mapping[tuple[str, str], Callable[[Schema], Schema]] = {
    **{(body.__name__, key): change for body in (*BODIES, *JOINT_BODIES) for key, change in body.narrower.items()},
    ("PlanText", "committees"): lambda old: {**old, "minProperties": 1},
}


def schema(kind: Kind) -> Schema:
    """The JSON Schema (draft-07) of a kind of file, as plain data."""
    made = _draft_07(MODELS[kind].model_json_schema())
    defs: dict[str, Schema] = made.pop("definitions", {})
    named = {MODELS[kind].__name__: made, **defs}
    for name, one in named.items():
        _narrow(name, one)
    for one in named.values():
        _choose_by_key(one, defs)
    if _asks_for_selectors(named):
        defs.update(definitions(standard_catalogue(Path()).fields))
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": f"urn:planner:schema:{kind}",
        "title": f"planner: {kind}",
        **made,
        "definitions": dict(sorted(defs.items())),
    }


def _draft_07(node: Any) -> Any:
    """As draft-07 has it: `definitions`, nothing beside a `$ref`; without made-up titles; selectors by reference."""
    if isinstance(node, list):
        return [_draft_07(part) for part in node]
    if not isinstance(node, dict):
        return node
    if node.get("type") == ["string", "object"]:  # a selector, see `SelectorText`
        return {"allOf": [ref("selector")], **{key: node[key] for key in ("description",) if key in node}}
    found: dict[str, Any] = {}
    for key, value in node.items():
        if key == "properties":
            found[key] = {name: _draft_07(inner) for name, inner in value.items()}
        elif key == "$defs":
            found["definitions"] = {name: _draft_07(inner) for name, inner in value.items()}
        elif key == "$ref":
            found[key] = value.replace("#/$defs/", "#/definitions/")
        elif not (key == "title" and isinstance(value, str)) and not (key == "default" and value in (None, {}, [], ())):
            found[key] = _draft_07(value)
    if set(found.get("properties", ())) == set(IN_DOCUMENTS):
        found["additionalProperties"] = {"type": "null"}  # {en: Ward committee, term 2025-2030}: a comma that cuts the text
    if str(found.get("items", {}).get("$ref", "") if isinstance(found.get("items"), dict) else "").endswith("Step"):
        found["minItems"] = 1
    if "$ref" in found and len(found) > 1:
        found["allOf"] = [{"$ref": found.pop("$ref")}]
    if _is_choice_of_models(found.get("anyOf")):
        found["oneOf"] = found.pop("anyOf")
    return found


def _choose_by_key(node: Any, defs: Mapping[str, Schema]) -> None:
    """Make a choice of models one by the key that only one of them has: an editor then tells what is wrong with a `count`
    rule as one, instead of that it is none of them all."""
    if isinstance(node, list):
        for part in node:
            _choose_by_key(part, defs)
    if not isinstance(node, dict):
        return
    for part in node.values():
        _choose_by_key(part, defs)
    refs = [part["$ref"] for part in node.get("oneOf", ()) if set(part) == {"$ref"}]
    models = {one: defs[one.rpartition("/")[2]] for one in refs}
    keys = {one: _own_key(model, [other for name, other in models.items() if name != one]) for one, model in models.items()}
    if len(keys) < 2 or None in keys.values():
        return
    others = [part for part in node.pop("oneOf") if part.get("$ref") not in models]
    chosen = {
        "type": "object",
        "oneOf": [{"required": [key]} for key in keys.values()],
        "allOf": [{"if": {"required": [key]}, "then": {"$ref": one}} for one, key in keys.items()],
    }
    if others:
        # Whatever is a mapping is meant as one of the models.
        node.update({"if": {"type": "object"}, "then": chosen, "else": {"anyOf": others}})
    else:
        node.update(chosen)


def _own_key(model: Schema, others: list[Schema]) -> str | None:
    """A key that the model must have and none of the others knows."""
    required = model.get("required", ())
    return next((key for key in required if not any(key in other.get("properties", ()) for other in others)), None)


def _is_choice_of_models(parts: object) -> bool:
    """Of models that exclude each other by their required keys exactly one fits."""
    return isinstance(parts, list) and sum("$ref" in part for part in parts) > 1


def _narrow(name: str, model: Schema) -> None:
    properties: dict[str, Schema] = model.get("properties", {})
    for key in properties:
        if (change := _NARROWER.get((name, key))) is not None:
            properties[key] = change(properties[key])
        if key in ("date", "from", "to"):
            properties[key] = _dated(properties[key], ["string", "integer"], DATE_PATTERN)
        if key in ("as_of", "rules_on"):
            properties[key] = _dated(properties[key], ["string"], MONTH_PATTERN)
        if (name, key) in _NAMES_SETS:
            properties[key] = _offering(properties[key], _set_names())
        if key in ("committees", "groups", "sources"):
            properties[key] = {**properties[key], "propertyNames": {"pattern": NAME_PATTERN}}
    bounds = {"at_least", "at_most", "exactly"}
    if bounds <= properties.keys():
        model.update(BOUNDED)


_STATES_A_SET = re.compile("^ruleset:", re.MULTILINE)
# Where rule sets are named: editors offer the installed ones; a set of one's own is as good.
_NAMES_SETS = {("RuleSetText", "extends"), ("CommitteeText", "rules")}


def _set_names() -> list[str]:
    """The installed rule sets and families."""
    sets = [path.stem for path in search_path.pack_files() if _STATES_A_SET.search(path.read_text("utf-8"))]
    return sorted({*sets, *families.names(())})


def _offering(old: Any, names: list[str]) -> Any:
    """The same with these among the texts that may stand there."""
    if isinstance(old, list):
        return [_offering(part, names) for part in old]
    if not isinstance(old, dict):
        return old
    if old.get("type") in ("string", ["string", "integer"]):
        return {"anyOf": [{"enum": names}, old]}
    return {key: _offering(part, names) if key in ("items", "anyOf", "oneOf") else part for key, part in old.items()}


def _dated(old: Any, types: list[str], pattern: str) -> Any:
    """The same with the pattern of dates on its texts."""
    if isinstance(old, list) and old != ["string", "integer"]:
        return [_dated(part, types, pattern) for part in old]
    if not isinstance(old, dict):
        return old
    made = {key: _dated(value, types, pattern) for key, value in old.items()}
    return {**made, "type": types, "pattern": pattern} if old.get("type") == ["string", "integer"] else made


def _asks_for_selectors(named: Mapping[str, Schema]) -> bool:
    return "#/definitions/selector" in str(named)
