"""Every example of the rule language's reference loads, and every mistake that it shows gets the message that it prints."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

import planner
from planner.problems import BadInput
from planner.reading.loading import load_plan
from planner.reading.rule_sets import RuleSets
from planner.report.problems import shown
from planner.written.problem_list import ProblemList

PAGE = Path(__file__).parents[2] / "rules/README.md"
FENCE = re.compile(r"^```(?P<info>[a-z ]+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)

BASE = """
plan: page
as_of: 2025-07
pool: pool.csv
fields: vn-cadre
groups: {women: {gender: female}}
committees:
  executive: {seats: 27, rules: [{id: theory, require: {political_theory: {at_least: intermediate}}, authority: city}]}
  standing: {within: executive, seats: 9}
  secretary: {within: standing, seats: 1}
  deputies: {within: standing, seats: 2}
  inspection: {seats: 9}
"""


def blocks() -> Iterator[tuple[int, str, str, str]]:
    """(line, info, text, text of the next block) of each fenced block."""
    page = PAGE.read_text(encoding="utf-8")
    found = list(FENCE.finditer(page))
    for block, after in zip(found, [*found[1:], None], strict=True):
        yield page.count("\n", 0, block.start()) + 1, block["info"], block["text"], after["text"] if after else ""


GOOD = [(line, text) for line, info, text, _ in blocks() if info == "yaml"]
WRONG = [(line, text, message) for line, info, text, message in blocks() if info == "yaml wrong"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a pool and the rule sets of the page."""
    (tmp_path / "pool.csv").write_text("id,full_name\nc003,An\n", encoding="utf-8")
    (tmp_path / "pool.xlsx").write_bytes(b"")  # named by an example; a plan does not open its pool
    (tmp_path / "columns.yaml").write_text("Mã hồ sơ: id\n", encoding="utf-8")
    for _, text in GOOD:
        if text.startswith("ruleset:"):
            name = text.splitlines()[0].removeprefix("ruleset:").strip()
            (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def plan_with(folder: Path, text: str) -> Path:
    """A plan that holds the example: rules in the executive committee, anything else in place of the plan's own key."""
    value = yaml.safe_load(text)
    path = folder / "plan.yaml"
    if isinstance(value, dict) and "ruleset" in value:
        (folder / "example.yaml").write_text(text, encoding="utf-8")
        path.write_text(BASE.replace("[{id: theory", "[example, {id: theory_"), encoding="utf-8")
    elif isinstance(value, list):
        indented = "".join(f"      {line}\n" for line in text.splitlines())
        rules = BASE.replace("  executive: {seats: 27, rules: [", "  other: {seats: 27, rules: [")
        path.write_text(f"{rules}  executive:\n    seats: 27\n    rules:\n{indented}", encoding="utf-8")
    elif "plan" in value:
        path.write_text(text, encoding="utf-8")
    else:
        base = yaml.safe_load(BASE)
        for key in value:
            base.pop(key, None)
        if "fields" in value:
            base["committees"]["executive"]["rules"] = []
        path.write_text(yaml.safe_dump(base, allow_unicode=True, sort_keys=False) + text, encoding="utf-8")
    return path


def test_the_page_has_examples() -> None:
    assert len(GOOD) > 25
    assert len(WRONG) > 5


@pytest.mark.parametrize(("line", "text"), GOOD, ids=[f"line {line}" for line, _ in GOOD])
def test_examples_load(folder: Path, line: int, text: str) -> None:
    try:
        load_plan(plan_with(folder, text))
    except BadInput as bad:
        pytest.fail(f"rules/README.md:{line}: " + "; ".join(shown(p, "en").message for p in bad.problems))


@pytest.mark.parametrize(("line", "text", "message"), WRONG, ids=[f"line {line}" for line, _, _ in WRONG])
def test_mistakes_get_the_message_shown(folder: Path, line: int, text: str, message: str) -> None:
    with pytest.raises(BadInput) as caught:
        load_plan(plan_with(folder, text))
    printed = [f"[{p.code}] {shown(p, 'en').message}" for p in caught.value.problems]
    assert message.strip() in printed


def test_the_rule_sets_load_on_their_own(folder: Path) -> None:
    for line, text in GOOD:
        if text.startswith("ruleset:"):
            (folder / "alone.yaml").write_text(text, encoding="utf-8")
            problems = ProblemList()
            RuleSets(problems).at(folder / "alone.yaml")
            problems.raise_any()
            assert line


TABLE = [(11, 2, 2, 4), (15, 2, 3, 5), (27, 3, 5, 9), (33, 4, 5, 11), (50, 5, 8, 17), (77, 8, 12, 26)]


@pytest.mark.parametrize(("seats", "ten", "fifteen", "third"), TABLE)
def test_the_table_of_shares(seats: int, ten: int, fifteen: int, third: int) -> None:
    from planner.language.bounds import parse_amount

    assert f"| {seats} | {ten} | {fifteen} | {third} |" in PAGE.read_text(encoding="utf-8")
    for share, needed in (("10%", ten), ("15%", fifteen), ("1/3", third)):
        amount = parse_amount(share)
        assert amount is not None
        assert amount.lower(seats) == needed


@pytest.mark.parametrize(
    ("bound", "members", "asked"),
    [
        ("above: 1/2", 10, 6), ("above: 1/2", 11, 6), ("below: 1/3", 27, 8), ("at_most: 1/3", 27, 9),
        ("at_least: 15%", 15, 3), ("at_least: 15%, round: nearest", 15, 2),
    ],
)  # fmt: skip
def test_strict_and_rounded_shares(folder: Path, bound: str, members: int, asked: int) -> None:
    """The whole numbers that the page gives."""
    rows = "".join(f"m{n},N,male\n" for n in range(members))
    (folder / "pool.csv").write_text(f"id,full_name,gender\n{rows}", encoding="utf-8")
    rule = f"{{id: women, count: {{gender: female}}, {bound}}}"
    board = f"committees:\n  board: {{seats: {members}, rules: [{rule}]}}\n"
    (folder / "plan.yaml").write_text(f"plan: p\npool: pool.csv\nfields: vn-cadre\nas_of: 2025-07\n{board}", encoding="utf-8")
    result = planner.load(folder / "plan.yaml").validate({"board": [f"m{n}" for n in range(members)]})
    (found,) = (f for f in result.findings if f.rule == "board/women")
    assert (found.at_least if found.at_most is None else found.at_most) == asked


POOL = (
    "id,full_name,gender,unit,birth_date\n"
    "c003,A,male,u1,7/1965\nc017,B,male,u2,6/1965\nw1,C,female,u1,1980\nw2,D,female,u1,1980\nw3,E,female,u2,1980\n"
)


@pytest.mark.parametrize(
    ("slate", "broken"),
    [
        (["c003", "c017", "w1"], {"at-most-sixty-to-the-month"}),
        (["c003", "w1"], {"together-or-not-at-all", "if-c003-then-c017", "c003-brings-c017"}),
        (["c017", "w1"], {"together-or-not-at-all", "at-most-sixty-to-the-month"}),
        (
            ["c003", "c017"],
            {"at-most-twice-as-many-men-as-women", "at-most-two-men-for-each-woman", "at-most-sixty-to-the-month"},
        ),
        (["w1", "w3"], set()),
        (["w1", "w2"], {"one-woman-a-unit"}),
    ],
)
def test_the_idioms_ask_what_they_say(folder: Path, slate: list[str], broken: set[str]) -> None:
    """60 years and one month (born 6/1965, in 7/2025) is above 720 months; 60 years to the month is not."""
    text = next(text for _, text in GOOD if "together-or-not-at-all" in text)
    (folder / "pool.csv").write_text(POOL, encoding="utf-8")
    rules = "".join(f"      {line}\n" for line in text.splitlines())
    head = "plan: p\nas_of: 2025-07\npool: pool.csv\nfields: vn-cadre\n"
    board = f"committees:\n  board:\n    seats: {{at_least: 1, at_most: 5}}\n    rules:\n{rules}"
    (folder / "plan.yaml").write_text(head + board, encoding="utf-8")
    result = planner.load(folder / "plan.yaml").validate({"board": slate})
    assert {f.rule.removeprefix("board/") for f in result.findings if f.verdict != "met"} == broken
