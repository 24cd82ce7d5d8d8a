"""Each body has all its aspects: whoever adds one decides them all, and says so where there is none."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path

import pytest

import planner.bodies
from planner.bodies import registry, spoken
from planner.bodies.body import Body
from planner.bodies.counted import UNNAMED
from planner.bodies.saying import Says
from planner.words import LANGUAGES, knows, synonyms
from planner.written.models import keys_of
from planner.written.rule_text import RuleText

WRITTEN = (*registry.BODIES, *registry.JOINT_BODIES)
KEYWORDS = [*(registry.kind_of(body) for body in WRITTEN), "seats"]
# What a body states in its own class: nothing of this is inherited.
STATED = ("keyword", "lint", "tells", "judge", "rows", "measures")


def body_of(keyword: str) -> type[Body]:
    module = importlib.import_module(f"{registry.packages()[keyword]}.body")
    found = [
        one for one in vars(module).values()
        if isinstance(one, type) and issubclass(one, Body) and one.__module__ == module.__name__
    ]  # fmt: skip
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize("keyword", KEYWORDS)
def test_a_body_states_its_aspects(keyword: str) -> None:
    body = body_of(keyword)
    assert body.keyword == keyword
    assert [aspect for aspect in STATED if aspect not in vars(body)] == []
    assert not getattr(body, "__abstractmethods__", ())


@pytest.mark.parametrize("keyword", [*map(registry.kind_of, registry.BODIES), "seats"])
def test_a_body_of_one_committee_says_what_is_left_of_it_whatever_the_vote(keyword: str) -> None:
    assert "outcomes" in vars(body_of(keyword))


@pytest.mark.parametrize("keyword", [*KEYWORDS, "within"])
def test_a_body_says_how_it_reads(keyword: str) -> None:
    says = importlib.import_module(f"{registry.packages()[keyword]}.says").SAYS
    assert isinstance(says, Says)
    assert spoken.says(keyword) is says
    assert spoken.says(f"no {keyword}") is UNNAMED
    assert all(knows(code) for code in (says.listed, says.legend, says.needs) if code is not None)


@pytest.mark.parametrize("body", WRITTEN, ids=registry.kind_of)
def test_what_is_written_is_described(body: type) -> None:
    assert body.__doc__
    assert body.__module__ == f"{registry.packages()[registry.kind_of(body)]}.written"


def test_each_folder_is_in_the_list() -> None:
    folders = {one.name for one in pkgutil.iter_modules([str(Path(planner.bodies.__path__[0]))]) if one.ispkg}
    assert {package.rpartition(".")[2] for package in registry.packages().values()} == folders - {"TEMPLATE"}


@pytest.mark.parametrize("body", registry.WRITTEN, ids=registry.kind_of)
def test_a_body_has_a_sentence_and_a_strictness_of_its_own(body: type[registry.Said]) -> None:
    package = registry.packages()[registry.kind_of(body)]
    assert body.sentence.__module__ == f"{package}.sentence"
    lint = type(body_of(registry.kind_of(body)).lint)
    assert lint.__module__ == f"{package}.lint"
    assert "steps" in vars(lint)


@pytest.mark.parametrize("body", registry.WRITTEN, ids=registry.kind_of)
def test_what_people_write_for_a_key_stands_beside_the_body(body: type[registry.Said]) -> None:
    package = registry.packages()[registry.kind_of(body)]
    stated = {name for lang in LANGUAGES for name in importlib.import_module(f"{package}.words.{lang}").SYNONYMS}
    others = {key for one in (*registry.WRITTEN, RuleText) if one is not body for key in keys_of(one)}
    assert stated <= {body.keyword, *keys_of(body)} - (others - {body.keyword})
    if body is not registry.SizeText:  # its keys are bounds
        assert {body.keyword} | (set(keys_of(body)) - others) <= set(synonyms())


def test_keys_of_selectors_and_fields_are_those_of_the_model() -> None:
    for body in registry.WRITTEN:
        properties = body.model_json_schema()["properties"]
        assert {key.partition(".")[0] for key in (*body.selector_keys, *body.field_keys)} <= set(properties)
        for key in (key for key in body.selector_keys if "." not in key):
            assert properties[key]["type"] == ["string", "object"]


def test_single_people_are_excused_from_what_stops_them() -> None:
    assert {kind for kind in (*KEYWORDS, "within", "") if registry.excuses(kind)} == {"require", "exclude"}
