"""Every message has all languages with the same placeholders; every problem of the program has its words."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from planner.problems import Problem
from planner.report.problems import shown
from planner.words import FALLBACK, LANGUAGES, messages, say, say_count

PACKAGE = Path(__file__).parents[2] / "planner"


def placeholders(template: str) -> set[str]:
    return {name for _text, name, _spec, _conversion in string.Formatter().parse(template) if name is not None}


ALWAYS_GIVEN = {"found", "value", "where"}


def problem_codes() -> Iterator[tuple[str, set[str] | None, str]]:
    """(code, parameters, place) of every `Problem("code", ...)`, `problems.add("code", where, ...)` and
    `reading.problem("code", key, ...)` with a literal code.

    Parameters are None where the source does not spell them out.
    """
    for file in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            first, by_name = node.args[0], {keyword.arg: keyword.value for keyword in node.keywords}
            if not (isinstance(first, ast.Constant) and isinstance(first.value, str)):
                continue
            place = f"{file.relative_to(PACKAGE.parent)}:{node.lineno}"
            if isinstance(node.func, ast.Name) and node.func.id == "Problem":
                params = by_name.get("params", node.args[4] if len(node.args) > 4 else None)
                if params is None:
                    yield first.value, set(), place
                elif isinstance(params, ast.Dict) and all(isinstance(key, ast.Constant) for key in params.keys):
                    yield first.value, {str(key.value) for key in params.keys if isinstance(key, ast.Constant)}, place
                else:
                    yield first.value, None, place
            elif isinstance(node.func, ast.Attribute) and node.func.attr == "add" and len(node.args) > 1:
                yield first.value, None if None in by_name else {"found", *map(str, by_name)}, place
            elif isinstance(node.func, ast.Attribute) and node.func.attr == "problem" and len(node.args) > 1:
                yield first.value, None if None in by_name else {"found", "key", *map(str, by_name)}, place


def test_all_languages_with_the_same_placeholders() -> None:
    wrong = []
    for code in sorted({code for lang in LANGUAGES for code in messages(lang)}):
        entry = {lang: messages(lang).get(code, "") for lang in LANGUAGES}
        same = placeholders(entry[FALLBACK])
        if not all(text.strip() for text in entry.values()):
            wrong.append(f"{code}: lacking in a language")
        elif any(placeholders(text) != same for text in entry.values()):
            wrong.append(f"{code}: other placeholders")
        elif not all(name.isidentifier() for name in same):
            wrong.append(f"{code}: a placeholder is a plain name: no attribute, no index")
    assert not wrong, "\n".join(wrong)


def test_problems_have_message_and_hint() -> None:
    lacking = {
        f"{needed} ({place})"
        for code, _params, place in problem_codes()
        for needed in (f"problem.{code}", f"problem.{code}.hint")
        if needed not in messages()
    }
    assert not lacking, "\n".join(sorted(lacking))


def test_problems_give_their_words_every_parameter() -> None:
    lacking = {
        f"{code} ({place}): {', '.join(sorted(wanted - params - ALWAYS_GIVEN))}"
        for code, params, place in problem_codes()
        if params is not None
        for lang in LANGUAGES
        for text in (messages(lang).get(f"problem.{code}", ""), messages(lang).get(f"problem.{code}.hint", ""))
        for wanted in ({name.removesuffix("_words") for name in placeholders(text)},)
        if wanted - params - ALWAYS_GIVEN
    }
    assert not lacking, "\n".join(sorted(lacking))


def test_a_message_of_one_has_its_many() -> None:
    for code in messages():
        stem, _, last = code.rpartition(".")
        if last in ("one", "many"):
            assert f"{stem}.{'many' if last == 'one' else 'one'}" in messages()


def test_unknown_code_raises_in_tests_and_shows_itself_at_runtime(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANNER_STRICT_WORDS", "1")
    with pytest.raises(KeyError):
        say("no.such-code", "vi")
    with pytest.raises(KeyError):
        say("footer.plan", "vi")
    monkeypatch.delenv("PLANNER_STRICT_WORDS")
    assert say("no.such-code", "vi", n=3) == "[no.such-code] n: 3"
    assert say("footer.plan", "en") == "Plan {plan}"


def test_braces_in_parameters_are_text() -> None:
    assert say("footer.plan", "en", plan="{0.__class__}") == "Plan {0.__class__}"


def test_counting() -> None:
    assert say_count("slate.members", "en", 1) == "1 member"
    assert say_count("slate.members", "vi", 9) == "9 đồng chí"


def test_nothing_is_suggested_where_nothing_is_near() -> None:
    """`near` is `-` where no known name is like what was written."""
    for code in (code for code in messages() if code.endswith(".hint-none")):
        assert all("near" not in placeholders(messages(lang)[code]) for lang in LANGUAGES)
    problem = Problem("value-not-listed", "f:1", "ĐHSP", params={"name": "degree", "near": "-", "accepted": "a, b"})
    assert problem.hint("en") == shown(problem, "en").hint == "Accepted: a, b."
    assert problem.hint("vi") == "Nhận: a, b."


def test_fields_and_values_are_said_in_the_language_of_the_reader() -> None:
    unlisted = Problem("value-unlisted", "", params={"text": "x", "field": "political_theory", "near": "-", "values": ""})
    assert unlisted.message("vi") == "“x” không thuộc các giá trị của lý luận chính trị."
    assert "political theory" in unlisted.message("en")
    physician = Problem("degree-to-confirm", "", "BS CKII", params={"to": "doctor"})
    assert "BS CKII được tính là tiến sĩ" in physician.message("vi")
