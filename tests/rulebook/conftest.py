"""A folder of rules to look at, and the command line in it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Ran, Run, run

__all__ = ["run"]

CITY = """
ruleset: city
title: {vi: Quy định của thành phố, en: City rules}
layer: city
family: executive
in_force: {from: 2024-06-14, to: 2025-04-13}
sources:
  D1: {title: Chỉ thị số 1, date: 2024-06-14, issuer: Thành ủy}
groups:
  women: {gender: female}
rules:
  - id: first-term-age
    topic: age
    title: {vi: Tuổi lần đầu, en: First term}
    who: {incumbent: no}
    require: {months_to_retirement: {at_least: 60}}
    authority: city
    basis: {source: D1, clause: mục 2, confidence: confirmed}

  - id: women
    count: women
    at_least: 15%
    force: should
    basis: {source: D1, confidence: to_confirm}
"""

WARD = """
ruleset: ward
title: Quy định của phường
layer: local
family: executive
in_force: {from: 2025-04-14}
extends: city
rules:
  - {id: women, count: women, at_least: 10%, allowed_by: Công văn số 9}
  - id: units
    count_each: unit
    at_most: 2
"""

TESTS = """
rules: [ward]
as_of: 2025-07
people:
  - {id: an, full_name: Lê An, gender: nữ, birth_date: 3/1972, incumbent: không, unit: A}
  - {id: binh, gender: nam, birth_date: 7/1960, incumbent: false, unit: A}
  - {id: chi, gender: nữ, birth_date: 1980, incumbent: có, unit: A}
cases:
  - name: {vi: Nữ sinh 3/1972 còn đúng 60 tháng, en: Exactly 60 months}
    slate: [an]
    expect:
      first-term-age: met
      women: {verdict: met, actual: 1, people: [an]}
  - name: Ba người một đơn vị
    expect:
      first-term-age: {verdict: not_met, people: [binh], shortfall: 1}
      units: {verdict: not_met, by_value: {A: {actual: 3, shortfall: 1}}}
      seats: met
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: two rule sets, and the tests of one of them."""
    (tmp_path / "tests").mkdir()
    for name, text in (("city.yaml", CITY), ("ward.yaml", WARD), ("tests/ward.yaml", TESTS)):
        (tmp_path / name).write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


Asked = Callable[..., tuple[int, dict[str, Any]]]


@pytest.fixture
def asked(run: Run) -> Asked:
    """`asked("rules", "list")`: exit code and JSON answer."""

    def ask(*arguments: object) -> tuple[int, dict[str, Any]]:
        ran: Ran = run(*arguments, "--format", "json")
        return ran.code, json.loads(ran.out)

    return ask
