"""The rules travel with a result: every file that the plan names, byte for byte, and nothing unpacked outside its folder."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

import planner
from planner.answers.bundle import bundled, unbundled
from planner.answers.verify import verify
from planner.problems import BadInput
from tests.answers import small_case

RULES = "ruleset: own\r\nrules:\r\n  - {id: own-rule, count: {gender: female}, at_least: 1}\r\n"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A plan in a folder of its own, rules above it, rules of the packs, a mapping of columns, a slate to stay close to."""
    folder = tmp_path / "plans" / "2025"
    folder.mkdir(parents=True)
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "own.yaml").write_bytes(RULES.encode())
    (folder / "columns.yaml").write_text("hometown: hometown\n", "utf-8")
    (folder / "current.csv").write_text("committee,id\nexecutive,a1\n", "utf-8")
    raw = yaml.safe_load(small_case.PLAN)
    raw["committees"]["executive"]["rules"] += ["../../rules/own.yaml", "ct45-2025-conditions"]
    raw["pool"] = {"file": "pool.csv", "columns": "columns.yaml"}
    raw["prefer"] = ["should", {"fewest_changes": "current.csv"}]
    return small_case.write(folder, **raw)


def test_every_file_byte_for_byte(plan: Path) -> None:
    texts = bundled(planner.load(plan).case.plan)
    assert next(iter(texts)) == "plans/2025/plan.yaml"
    assert texts["rules/own.yaml"] == RULES
    assert {"plans/2025/columns.yaml", "plans/2025/current.csv", "plans/2025/ct45-2025-conditions.yaml"} <= texts.keys()
    assert not [name for name in texts if "pool" in name]


def test_unpacked_it_is_the_same_plan(plan: Path) -> None:
    loaded = planner.load(plan)
    result = loaded.detailed(loaded.validate(small_case.SLATE))
    for file in plan.parent.iterdir():
        if file.name != "pool.csv":
            file.unlink()
    assert verify(result, plan.parent / "pool.csv").differences == []


def test_the_folder_is_gone_afterwards() -> None:
    with unbundled({"plan.yaml": "plan: x\n"}) as path:
        assert path.read_text("utf-8") == "plan: x\n"
    assert not path.parent.exists()


@pytest.mark.parametrize(
    "name", ["../x", "/etc/x", "a/../../x", "", ".", "a\0b", "x" * 5000, "..", "plan.yaml/under"], ids=range(9)
)
def test_what_is_not_safe_is_refused(name: str) -> None:
    with pytest.raises(BadInput) as refused, unbundled({"plan.yaml": "", name: ""}):
        pass
    assert [problem.code for problem in refused.value.problems] == ["bundle-path"]


@pytest.mark.parametrize("named", [
    "prefer: [{fewest_changes: /etc/passwd}]", "fields: ../../secret.yaml", "pool: {file: p.csv, columns: /etc/passwd}",
    "committees: {a: {seats: 1, rules: [../../../x.yaml]}}",
])  # fmt: skip
def test_a_forged_bundle_reads_nothing_else(named: str) -> None:
    """What a bundle names outside of itself is not opened; the pool is given by hand and may stand anywhere."""
    with pytest.raises(BadInput) as refused, unbundled({"sub/plan.yaml": f"plan: x\n{named}\n"}):
        pass
    assert [problem.code for problem in refused.value.problems] == ["bundle-path"]
    with unbundled({"sub/plan.yaml": "plan: x\npool: ../../pool.csv\nfields: ../fields.yaml\n"}) as path:
        assert path.is_file()


BOMB = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{new}: &{new} [{', '.join([f'*{old}'] * 10)}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("texts", "code", "where"),
    [
        ({"plan.yaml": "plan: x\nterm: =\nfields: ../../secret.yaml\n"}, "bundle-path", "details.bundle/plan.yaml"),
        ({"plan.yaml": "plan: x\n", "more.yaml": BOMB}, "yaml-too-many-values", "details.bundle/more.yaml"),
        ({"plan.yaml": "plan: !!python/name:os.system x\n"}, "yaml-tag", "details.bundle/plan.yaml"),
        ({"plan.yaml": "plan: [\n"}, "yaml-syntax", "details.bundle/plan.yaml"),
        ({"plan.txt": "plan: x\npool: {file: p.csv, columns: ../../secret.txt}\n"}, "bundle-path", "details.bundle/plan.txt"),
    ],
)
def test_a_forged_bundle_is_read_as_plans_are(texts: dict[str, str], code: str, where: str) -> None:
    """A scalar that another reader trips over, aliases that explode, tags, a name without the ending: refused in place."""
    with pytest.raises(BadInput) as refused, unbundled(texts):
        pass
    problems = refused.value.problems
    assert [problem.code for problem in problems] == [code]
    assert problems[0].where.startswith(where)
    assert "planner-" not in problems[0].where + problems[0].message("vi") + problems[0].hint("vi")


def test_what_goes_wrong_later_is_placed_in_the_result(plan: Path) -> None:
    loaded = planner.load(plan)
    result = loaded.detailed(loaded.validate(small_case.SLATE))
    assert result.details is not None
    name = next(iter(result.details.bundle))
    for forged in ("term: 2025-02-31\n", "as_of: 2025-13\n"):
        text = result.details.bundle[name].replace("as_of: 2025-07\n" if "as_of" in forged else "nowhere", "")
        result.details.bundle[name] = text + forged
    with pytest.raises(BadInput) as refused:
        verify(result, plan.parent / "pool.csv")
    assert {problem.where.rpartition(":")[0] for problem in refused.value.problems} == {f"details.bundle/{name}"}
