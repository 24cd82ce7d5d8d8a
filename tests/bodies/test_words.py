"""What one body alone says stands in its package; what several say, or the program besides, stands among the topics."""

from __future__ import annotations

import ast
import importlib
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest

import planner
from planner.bodies import registry
from planner.words import LANGUAGES, messages

ROOT = Path(planner.__file__).parent
PACKAGES = sorted(registry.packages().values())


def own(package: str, lang: str) -> Mapping[str, str]:
    at = ROOT / "bodies" / package.rpartition(".")[2] / "words" / f"{lang}.py"
    return importlib.import_module(f"{package}.words.{lang}").MESSAGES if at.is_file() else {}


def stems(code: str) -> set[str]:
    """How a code may be named: whole, without what is put behind it, and of a problem without what goes before."""
    bare = re.sub(r"\.(hint(-\w+)?|one|many)$", "", code)
    return {code, bare, bare.removeprefix("problem.")}


@cache
def said_in(file: Path) -> tuple[set[str], list[str]]:
    """The texts of a module, and patterns of those that are put together: none that would fit any code of a kind."""
    texts, patterns, parts = set(), [], set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.JoinedStr):
            parts.update(id(part) for part in node.values)
            pattern = "".join(re.escape(str(p.value)) if isinstance(p, ast.Constant) else ".*" for p in node.values)
            if re.match(r"[a-z_-]+\\\.[a-z_\\-]+", pattern):
                patterns.append(pattern)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in parts:
            texts.add(node.value)
    return texts, patterns


def says(file: Path, code: str) -> bool:
    texts, patterns = said_in(file)
    named = stems(code)
    return bool(named & texts) or any(re.fullmatch(pattern, name) for pattern in patterns for name in named)


def modules() -> Iterator[tuple[str, Path]]:
    """(the package of a body, or "", module): all but the words."""
    for file in sorted(ROOT.rglob("*.py")):
        at = file.relative_to(ROOT).parts
        if "words" not in at and "TEMPLATE" not in at and at != ("written", "synonyms.py"):
            yield (f"planner.bodies.{at[1]}" if at[0] == "bodies" and len(at) == 3 else ""), file


def sayers(code: str) -> set[str]:
    return {package for package, file in modules() if says(file, code)}


def test_words_of_one_body_stand_beside_it() -> None:
    shared = messages().keys() - {code for package in PACKAGES for code in own(package, "en")}
    lone = {code: one for code in shared if len(one := sayers(code)) == 1 and "" not in one}
    assert lone == {}


@pytest.mark.parametrize("package", PACKAGES)
def test_a_body_has_no_words_of_others(package: str) -> None:
    assert {code: found for code in own(package, "en") if (found := sayers(code)) - {package}} == {}


@pytest.mark.parametrize("package", PACKAGES)
def test_a_body_says_the_same_in_each_language(package: str) -> None:
    assert len({tuple(own(package, lang)) for lang in LANGUAGES}) == 1
