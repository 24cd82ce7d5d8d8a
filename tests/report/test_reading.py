"""Results come back from their JSON as they were; what is none, or was spoilt by hand, is refused or printed."""

from __future__ import annotations

import copy
import json
import random
from pathlib import Path
from typing import Any

import pytest

import planner
from planner.problems import BadInput
from planner.report import render, render_pages
from planner.report.composer import document
from planner.results.reading import read_result, result_of
from planner.results.redaction import redacted
from planner.results.result import Result
from tests.answers import small_case
from tests.report import samples


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> list[Result]:
    feasible = planner.load(small_case.write(tmp_path_factory.mktemp("feasible")))
    infeasible = planner.load(small_case.infeasible(tmp_path_factory.mktemp("infeasible")))
    found = [feasible.propose(), feasible.validate(small_case.SLATE)]
    return [*map(feasible.detailed, found), infeasible.detailed(infeasible.explain(time_limit=20))]


@pytest.mark.parametrize("name", samples.ALL)
def test_a_result_comes_back_as_it_was(name: str, tmp_path: Path) -> None:
    result = samples.ALL[name]()
    path = tmp_path / "result.json"
    path.write_text(result.to_json(), "utf-8")
    assert read_result(path) == result
    path.write_bytes(b"\xef\xbb\xbf" + result.to_json().encode())  # as editors save it
    assert read_result(path) == result
    for lang in ("vi", "en"):
        assert document(result, lang).verdict.text


@pytest.mark.slow
def test_with_details_too(real: list[Result]) -> None:
    for result in real:
        assert result_of(result.to_json().encode(), "r.json") == result


@pytest.mark.parametrize(
    "text",
    [
        "", "null", "[]", "{}", "x", "{", '"text"', '{"command": "check"}', '{"command": "pool lint", "status": "clean"}',
        '{"command": "check", "status": "feasible", "surprise": 1}', '{"command": "check", "status": "wonderful"}',
        '{"command": "check", "status": "feasible", "age_losses": 5}', '{"command": "\\ud800", "status": "feasible"}',
        '{"command": "check", "status": "feasible", "objective": [{"prefer": "should", "value": NaN}]}',
        '{"command": "check", "status": "feasible", "objective": [{"prefer": "should", "value": 1e999}]}',
        '{"command": "check", "status": "feasible", "objective": [{"prefer": "should", "value": 1' + "0" * 500 + "}]}",
        '{"command": "check", "status": "feasible", "committees": [{"id": "a"}, {"id": "a"}]}',
        "[" * 100_000, '{"a":' * 100_000,
    ],
)  # fmt: skip
def test_what_is_no_result_is_refused(text: str, tmp_path: Path) -> None:
    path = tmp_path / "result.json"
    path.write_text(text, "utf-8")
    with pytest.raises(BadInput) as refused:
        read_result(path)
    (problem,) = refused.value.problems
    assert problem.code in ("result-form", "result-no-json")
    from planner.report.problems import shown

    assert len(shown(problem, "vi").message) < 400


def test_files_that_are_none(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.json"):
        with pytest.raises(BadInput):
            read_result(path)
    (tmp_path / "binary.json").write_bytes(bytes(range(256)))
    with pytest.raises(BadInput):
        read_result(tmp_path / "binary.json")


def spoilt(data: dict[str, Any], draw: random.Random) -> dict[str, Any]:
    """A copy with a few parts taken out, doubled, swapped for odd values."""
    copied = copy.deepcopy(data)
    odd: list[Any] = [0, -1, 1, 10**15, 0.5, "", "x", "2025-13-45", "<5", None, [], {}, True, "{n}"]
    odd += ["%s", "\u202e=cmd()", "a\nb"]
    for _ in range(draw.randint(1, 3)):
        at: Any = copied
        while True:
            keys = list(at) if isinstance(at, dict) else list(range(len(at)))
            if not keys:
                break
            key = draw.choice(keys)
            if isinstance(at[key], dict | list) and at[key] and draw.random() < 0.85:
                at = at[key]
                continue
            match draw.randrange(4):
                case 0:
                    del at[key]
                case 1 if isinstance(at, list):
                    at.append(at[key])
                case _:
                    at[key] = draw.choice(odd)
            break
    return copied


@pytest.mark.slow
def test_spoilt_results_are_refused_or_printed(real: list[Result]) -> None:
    draw = random.Random(4)
    printed = refused = 0
    for n in range(500):
        data = json.loads(real[n % len(real)].to_json())
        try:
            result = result_of(json.dumps(spoilt(data, draw)).encode(), "r.json")
            # Refused, too, where nothing says any more whom the texts name.
            clean = redacted(result, ("none", "initials", "counts")[n % 3])  # type: ignore[arg-type]
        except BadInput:
            refused += 1
            continue
        printed += 1
        document(clean, ("vi", "en")[n % 2])
        if n % 20 == 0:
            render_pages("html", clean, "vi")
            render("text", result, "vi")
    assert printed > 50
    assert refused > 50
