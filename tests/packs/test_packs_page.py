"""The page about the packs: names every set and family, and its examples load."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

import planner
from planner.reading.loading import load_plan
from tests.packs.shipped import FILES, RULES, families

PAGE = (RULES / "PACKS.md").read_text("utf-8")
EXAMPLES = [textwrap.dedent(text) for text in re.findall(r"^( *```yaml\n.*?)```", PAGE, re.DOTALL | re.MULTILINE)]
EXAMPLES = [text.removeprefix("```yaml\n") for text in EXAMPLES]
NAMES = set(re.findall(r"`([a-z0-9][a-z0-9-]+)`", PAGE))


def test_every_set_and_family_is_named() -> None:
    assert set(FILES) <= NAMES
    assert set(families()) <= NAMES


def test_the_examples_load(tmp_path: Path) -> None:
    plan, own, _ = EXAMPLES
    (tmp_path / "pool.csv").write_text("id\n", "utf-8")
    (tmp_path / "my-city-executive.yaml").write_text(own, "utf-8")
    for text in (plan, plan.replace("[city-executive]", "[my-city-executive]")):
        (tmp_path / "plan.yaml").write_text(text, "utf-8")
        assert len(load_plan(tmp_path / "plan.yaml").committees[0].rules) > 10


def test_surplus_and_coefficient_are_seats_of_a_plan(tmp_path: Path) -> None:
    (tmp_path / "pool.csv").write_text("id\n" + "".join(f"p{n}\n" for n in range(70)), "utf-8")
    head = "plan: surplus\nas_of: 2025-09\npool: pool.csv\n"
    (tmp_path / "plan.yaml").write_text(head + EXAMPLES[2].replace("rules: [planning]", "rules: []"), "utf-8")
    answer = planner.load(tmp_path / "plan.yaml").propose()
    assert answer.slate is not None
    sizes = {committee: len(ids) for committee, ids in answer.slate.items()}
    assert sizes == {"ballot-list": 42, "executive": 33, "planning-list": 66}  # 33 x 130% = 42.9
    (tmp_path / "plan.yaml").write_text(f"{head}fields: vn-cadre\n{EXAMPLES[2]}", "utf-8")
    assert len(load_plan(tmp_path / "plan.yaml").committee("planning-list").rules) > 5
