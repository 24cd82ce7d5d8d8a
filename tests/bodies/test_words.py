"""What one body alone says stands in its package; what several say, or the program besides, stands among the topics."""

from __future__ import annotations

import ast
import importlib
import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

import planner
from planner.bodies import registry
from planner.words import LANGUAGES, messages
from planner.written.nearest import nearest

ROOT = Path(planner.__file__).parent
PACKAGES = sorted(registry.packages().values())


def own(package: str, lang: str) -> Mapping[str, str]:
    found: Mapping[str, str] = importlib.import_module(f"{package}.words.{lang}").MESSAGES
    return found


def stems(code: str) -> set[str]:
    """How a code may be named: whole, without what is put behind it, and of a problem without what goes before."""
    bare = re.sub(r"\.(hint(-\w+)?|one|many)$", "", code)
    return {code, bare, bare.removeprefix("problem.")}


def said_in(file: Path) -> tuple[set[str], set[str]]:
    """The texts of a module, and patterns of those that are put together: none that would fit any code of a kind."""
    texts, patterns, parts = set(), set(), set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.JoinedStr):
            parts.update(id(part) for part in node.values)
            pattern = "".join(re.escape(str(p.value)) if isinstance(p, ast.Constant) else ".*" for p in node.values)
            if re.match(r"[a-z_-]+\\\.[a-z_\\-]+", pattern):
                patterns.add(pattern)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in parts:
            texts.add(node.value)
    return texts, patterns


@cache
def said() -> tuple[Mapping[str, set[str]], Mapping[str, set[str]]]:
    """For each text, and each pattern, the packages of bodies that say it; "": the program besides."""
    texts: dict[str, set[str]] = defaultdict(set)
    patterns: dict[str, set[str]] = defaultdict(set)
    for file in sorted(ROOT.rglob("*.py")):
        at = file.relative_to(ROOT).parts
        if "words" not in at and "TEMPLATE" not in at:
            package = f"planner.bodies.{at[1]}" if at[0] == "bodies" and len(at) == 3 else ""
            for found, to in zip(said_in(file), (texts, patterns), strict=True):
                for text in found:
                    to[text].add(package)
    return texts, patterns


def sayers(code: str) -> set[str]:
    texts, patterns = said()
    named = stems(code)
    found = set().union(*(texts[name] for name in named if name in texts))
    return found.union(*(of for one, of in patterns.items() if any(re.fullmatch(one, name) for name in named)))


def test_words_of_one_body_stand_beside_it() -> None:
    shared = messages().keys() - {code for package in PACKAGES for code in own(package, "en")}
    assert {code: found for code in shared if len(found := sayers(code)) == 1 and "" not in found} == {}


@pytest.mark.parametrize("package", PACKAGES)
def test_a_body_has_no_words_of_others(package: str) -> None:
    assert {code: found for code in own(package, "en") if (found := sayers(code)) - {package}} == {}


@pytest.mark.parametrize("package", PACKAGES)
def test_a_body_says_the_same_in_each_language(package: str) -> None:
    assert len({tuple(own(package, lang)) for lang in LANGUAGES}) == 1


def test_another_word_for_a_key_is_understood_in_each_language() -> None:
    known = ["require", "count", "mean", "if", "holds", "both"]
    written = {"bình quân": "mean", "average": "mean", "nếu": "if", "when": "if", "kiêm nhiệm": "holds", "overlap": "both"}
    assert {word: nearest(word, known) for word in written} == written
