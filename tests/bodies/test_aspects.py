"""Each body has all its aspects: whoever adds one decides them all, and says so where there is none."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path

import pytest

import planner.bodies
from planner.bodies import registry
from planner.bodies.body import Body
from planner.bodies.saying import Says
from planner.words import knows

WRITTEN = (*registry.BODIES, *registry.JOINT_BODIES)
KEYWORDS = [*(body.keyword for body in WRITTEN), "seats"]
# What a body states in its own class: nothing of this is inherited.
STATED = ("keyword", "tells", "judge", "rows", "measures")


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


@pytest.mark.parametrize("keyword", [*KEYWORDS, "within"])
def test_a_body_says_how_it_reads(keyword: str) -> None:
    says = importlib.import_module(f"{registry.packages()[keyword]}.says").SAYS
    assert isinstance(says, Says)
    assert registry.says(keyword) is says
    assert all(knows(code) for code in (says.listed, says.legend, says.needs) if code is not None)


@pytest.mark.parametrize("body", WRITTEN, ids=lambda body: body.keyword)
def test_what_is_written_is_described(body: type) -> None:
    assert body.__doc__
    assert body.__module__ == f"{registry.packages()[vars(body)['keyword']]}.written"


def test_each_folder_is_in_the_list() -> None:
    folders = {one.name for one in pkgutil.iter_modules([str(Path(planner.bodies.__path__[0]))]) if one.ispkg}
    assert {package.rpartition(".")[2] for package in registry.packages().values()} == folders
