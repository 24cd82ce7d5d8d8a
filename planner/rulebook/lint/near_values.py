"""Texts that conditions compare with and that differ by a sign or two: one of them is likely a slip."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterator
from itertools import combinations

from planner.language.folding import fold
from planner.language.plan import Mention
from planner.problems import Problem
from planner.rulebook.lint.subjects import Subjects

_LIKENESS = 0.8
_SHORTEST = 5
_MOST = 200  # different texts of a field


def check(subjects: Subjects) -> Iterator[Problem]:
    mentions = [(m, file.catalogue) for file in subjects.sets for m in file.mentions]
    mentions += [(m, plan.catalogue) for plan in subjects.plans for m in plan.mentions]
    by_field: dict[str, dict[str, Mention]] = {}
    for mention, catalogue in mentions:
        if mention.kind == "value" and not catalogue.field(mention.name).canonical_values:
            by_field.setdefault(mention.name, {}).setdefault(fold(mention.value), mention)
    for name, texts in by_field.items():
        for (one, first), (other, second) in combinations(list(texts.items())[:_MOST], 2):
            # Several spellings in one condition stand there on purpose.
            if first.place != second.place and _near(one, other):
                yield Problem(
                    "values-near",
                    second.place,
                    second.value,
                    "warning",
                    {"name": name, "near": first.value, "first": first.place},
                )


def _near(one: str, other: str) -> bool:
    """Alike but for diacritics, hyphens and blanks, or but for a letter of one long word.

    Short syllables and numbers that differ are meant: UBND and HĐND, tỉnh and thành, Phường 1 and Phường 2.
    """
    if _bare(one) == _bare(other):
        return True
    words = [(_bare(a), _bare(b)) for a, b in zip(one.split(), other.split(), strict=False) if a != b]
    if len(one.split()) != len(other.split()) or len(words) != 1:
        return False
    a, b = words[0]
    if min(len(a), len(b)) < _SHORTEST or any(c.isdigit() for c in a + b):
        return False
    return difflib.SequenceMatcher(None, a, b).ratio() >= _LIKENESS


def _bare(folded: str) -> str:
    letters = unicodedata.normalize("NFD", folded.replace("\u0111", "d"))
    return "".join(c for c in letters if c.isalnum())
