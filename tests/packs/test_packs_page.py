"""The page about the packs: names every set and family, and its examples load."""

from __future__ import annotations

import re
from pathlib import Path

from planner.reading.loading import load_plan
from tests.packs.shipped import FILES, RULES, families

PAGE = (RULES / "PACKS.md").read_text("utf-8")
NAMES = set(re.findall(r"`([a-z0-9][a-z0-9-]+)`", PAGE))


def test_every_set_and_family_is_named() -> None:
    assert set(FILES) <= NAMES
    assert set(families()) <= NAMES


def test_the_examples_load(tmp_path: Path) -> None:
    plan, own = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    (tmp_path / "pool.csv").write_text("id\n", "utf-8")
    (tmp_path / "my-city-executive.yaml").write_text(own, "utf-8")
    for text in (plan, plan.replace("[city-executive]", "[my-city-executive]")):
        (tmp_path / "plan.yaml").write_text(text, "utf-8")
        assert len(load_plan(tmp_path / "plan.yaml").committees[0].rules) > 10
