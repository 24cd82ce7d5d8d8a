"""Every shipped rule set: loads, says where its figures come from and how sure they are, and uses what it defines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from planner.language.dates import month_text, span_of_month
from planner.language.in_force import date_of
from planner.reading.loading import load_plan
from planner.rulebook.lint.run import lint
from tests.packs.shipped import FILES, RULES, families, own_rules, rule_sets, written

# Read in the press or on an official portal. Everything else rests on memory, on local papers or on a computation of ours, and
# is to be confirmed. Whoever confirms a figure adds its rule here.
CONFIRMED = {
    "congress-ages": {"first-term-age"},
    "ct35-2019-city-executive": {"first-term-age", "re-election-age"},
    "ct35-2019-district-executive": {"first-term-age", "re-election-age"},
    "ct35-2019-women": {"women"},
    "ct35-2019-standing": {"woman-in-standing"},
    "hd36-2025-leading-posts": {"leading-posts"},
    "ct35-2019-structure": {"young", "middle-band"},
    "ct35-2019-government-posts": {"re-election-age"},
    "hd36-2021-council-deputies": {"first-term-age", "re-election-age"},
    "ct35-2024-conditions": {"first-term-age"},
    "ct35-2024-city-inspection": {"size-at-most", "size-at-least"},
    "ct35-2024-city-inspection-vice-chairs": {"size-at-most", "size-at-least"},
    "ct45-2025-conditions": {"first-term-age", "re-election-age"},
    "ct45-2025-structure": {"science-tech"},
    "ct45-2025-government-posts": {"first-term-age"},
    "ct45-2025-city-inspection": {"size-at-most", "size-at-least"},
    "ct45-2025-city-inspection-vice-chairs": {"size-at-most", "size-at-least"},
    "ct45-2025-central-inspection": {"size-at-most", "size-at-least"},
    "ct45-2025-ward-inspection": {"size-at-most", "size-at-least"},
    "ct45-2025-ward-inspection-vice-chairs": {"size-at-most", "size-at-least"},
    "ct45-2025-city-deputies": {"special-re-election-age", "special-re-election-age-women"},
    "ct45-2025-city-standing": {
        "council-chair", "administration-chair", "council-vice-chair", "administration-vice-chair", "inspection-chair",
        "organisation-head", "propaganda-head", "internal-affairs-head", "front-chair", "commander", "police", "communes",
    },
    "ct45-2025-secretary": {"not-local"},
    "ct45-2025-ward-deputies": {"size", "administration-chair"},
    "ct45-2025-ward-executive": {"re-election-age", "size-at-most", "size-at-least"},
    "ct45-2025-ward-executive-27": {"size-at-most"},
    "ct45-2025-ward-standing": {
        "size-at-most", "size-at-least", "administration-chair", "council-vice-chair", "administration-vice-chair",
        "inspection-chair", "party-building-head", "commander", "police", "front-chair",
    },
    "kl201-2025-not-local": {"not-local"},
    "qd114-2023": {"relatives"},
    "qd65-rotation": {"two-terms"},
    "qd50-2021": {"next-term-age", "two-terms-age", "women", "discipline"},
    "qd80-2022-appointment": {"time-in-post", "full-term-age", "in-planning", "discipline"},
    "qd377-2025": {"people-per-post", "posts-per-person", "next-term-age", "two-terms-age"},
    "qd377-2025-appointment": {"in-planning"},
    "hdnd-2026-vice-chairs": {"size-at-most"},
    "hdnd-2026-vice-chairs-merged-2": {"size-at-most"},
    "hdnd-2026-vice-chairs-unmerged": {"size-at-most"},
    "na16-candidates": {"women", "young"},
}  # fmt: skip

CONNECTIVES = ("all", "any", "not")
SELECTOR_KEYS = ("require", "who", "count", "of")
# What one directive asks and another does not: rules that are new with it, or that it leaves to the city.
NOT_IN_ALL = {"science-tech", "degree", "theory", "relatives", "size-at-most", "size-at-least", "lower-band", "middle-band",
              "upper-band", "young"}  # fmt: skip
POSTS = CONFIRMED["ct45-2025-city-standing"]
# Since 2024 whoever is re-elected to the Party committee is not asked again for leading posts of government.
NOT_IN_ALL_OF = {"government-posts": {"re-election-age"}}


@pytest.mark.parametrize("name", FILES)
def test_loads_without_a_problem(name: str, tmp_path: Path) -> None:
    (tmp_path / "pool.csv").write_text("id\n", "utf-8")
    text = f"plan: p\nas_of: 2026-03\npool: pool.csv\nfields: vn-cadre\ncommittees: {{c: {{seats: 1, rules: [{name}]}}}}\n"
    (tmp_path / "plan.yaml").write_text(text, "utf-8")
    plan = load_plan(tmp_path / "plan.yaml")
    committee = plan.committees[0]
    assert len(committee.rules) > 1
    for rule in committee.rules[1:]:
        assert rule.basis is not None
        assert rule.basis.described is not None
        assert set(rule.basis.described.title) == {"vi", "en"}
        assert rule.basis.described.issuer


@pytest.mark.parametrize("name", FILES)
def test_says_what_it_is(name: str) -> None:
    raw = written(name)
    assert raw["ruleset"] == name
    assert set(raw["title"]) == {"vi", "en"}
    assert raw["layer"] in ("central", "city")
    assert raw.get("family") not in FILES, "a family is not called like a rule set"


@pytest.mark.parametrize(("name", "rule"), [(n, r) for n, r in own_rules()], ids=lambda x: x if isinstance(x, str) else x["id"])
def test_every_rule_has_titles_and_a_basis(name: str, rule: dict[str, Any]) -> None:
    assert set(rule["title"]) == {"vi", "en"}
    assert rule["topic"] != "other"
    assert rule["authority"] in ("city", "central")
    basis = rule["basis"]
    assert set(basis) == {"source", "clause", "confidence"}
    assert basis["confidence"] == ("confirmed" if rule["id"] in CONFIRMED.get(name, ()) else "to_confirm")


def test_confirmed_figures_are_those_of_rules() -> None:
    rules = {(name, rule["id"]) for name, rule in own_rules()}
    assert {(name, rule) for name, ids in CONFIRMED.items() for rule in ids} <= rules


def test_every_group_is_used() -> None:
    reached: set[tuple[str, str]] = set()
    for rule_set in rule_sets().values():
        asked = [name for entry in rule_set.entries.values() for key in SELECTOR_KEYS for name in _named(entry.raw.get(key))]
        while asked:
            name = asked.pop()
            group = rule_set.groups[name]
            if (group.place, name) not in reached:
                reached.add((group.place, name))
            asked += [n for n in _named(group.raw) if n not in asked]
    unused = {(g.place, name) for s in rule_sets().values() for name, g in s.groups.items()} - reached
    assert not unused


def _named(selector: object) -> Iterator[str]:
    """The groups that a selector names."""
    if isinstance(selector, str):
        yield selector
    elif isinstance(selector, dict):
        for key in CONNECTIVES:
            inner = selector.get(key)
            for part in inner if isinstance(inner, list) else [inner]:
                yield from _named(part)


def test_every_source_is_used() -> None:
    for name in FILES:
        sources = set(written(name).get("sources") or ())
        inheriting = [s for s in rule_sets().values() if name in {a.id for a in s.with_ancestors()} | {s.id}]
        named = {entry.text.basis.source for s in inheriting for entry in s.entries.values() if entry.text.basis}
        assert sources <= named, name


def test_one_member_of_a_family_at_a_time() -> None:
    for family, members in families().items():
        for earlier, later in pairwise(members):
            assert earlier.in_force.last is not None, family
            assert later.in_force.first == earlier.in_force.last + 1, family


def test_a_rule_keeps_its_id_from_directive_to_directive() -> None:
    for family, members in families().items():
        for one in members:
            for other in members:
                assert set(one.entries) - set(other.entries) <= NOT_IN_ALL | POSTS | NOT_IN_ALL_OF.get(family, set()), (
                    family, one.id, other.id,
                )  # fmt: skip


def test_one_id_means_one_thing_in_a_family() -> None:
    for members in families().values():
        kinds: dict[str, set[tuple[str, str]]] = {}
        for member in members:
            for rule, entry in member.entries.items():
                kinds.setdefault(rule, set()).add((entry.text.keyword, entry.text.topic))
        assert all(len(kind) == 1 for kind in kinds.values()), kinds


def test_ages_can_be_waived() -> None:
    """Special cases exist: an authority grants them, on the record."""
    for name, rule in own_rules():
        if rule["topic"] == "age" and "require" in rule:
            assert rule.get("fixed", False) is False, (name, rule["id"])
            assert rule["authority"] == "central", (name, rule["id"])


def test_words_of_the_directive_are_the_force_of_the_rule() -> None:
    """What is striven for (phấn đấu, khoảng) never blocks."""
    shares = {"women", "young", "middle-band", "renewal", "science-tech", "minority"}
    goals = {*shares, "woman-in-standing", "size-at-least", *POSTS}
    for name, rule in own_rules():
        if rule["id"] in goals and not name.endswith("candidates"):
            assert rule.get("force") == "should", (name, rule["id"])


def test_every_set_that_is_asked_for_has_rule_tests() -> None:
    tested = {path.stem for path in FILES.values() for path in (path.parent / "tests").glob("*.yaml")}
    extended = {parent.id for s in rule_sets().values() for parent in s.parents}
    assert set(FILES) - tested <= extended


@pytest.mark.slow
def test_lint_has_nothing_to_say_but_what_is_open() -> None:
    """Figures to confirm, and nothing else: every document has a date."""
    found = lint([str(path) for path in FILES.values()], "vn-cadre", None).problems
    assert [p for p in found if p.severity == "error"] == []
    assert [p for p in found if p.severity == "warning"] == []


def test_the_sets_of_a_term_end_with_it() -> None:
    """Chỉ thị 45 is for the term 2025-2030: a later day finds none of its sets without a word."""
    for name, rule_set in rule_sets().items():
        if name.startswith("ct45-2025-"):
            assert rule_set.in_force.last_text == "2030-12-31", name


def test_who_is_young_on_the_day_of_planning_is_below_40_in_its_month() -> None:
    for name in ("qd50-2021-young-today", "qd377-2025-young-today"):
        steps = written(name)["groups"]["young"]["birth_date"]["above"]
        days = [str(step["from"]) for step in steps]
        assert days == sorted(days)
        assert days[0] == str(written(name)["in_force"]["from"])
        for day, step in zip(days, steps, strict=True):
            year, month = int(day[:4]), int(day[5:7])
            assert step["value"] == f"{month}/{year - 40}", day
        months = [int(day[:4]) * 12 + int(day[5:7]) for day in days]
        assert months == list(range(months[0], months[0] + len(months)))
        last = str(written(name)["in_force"]["to"])
        assert months[-1] == int(last[:4]) * 12 + int(last[5:7])


def test_later_retirement_is_dated_and_confirmed_for_women() -> None:
    raw = yaml.safe_load((RULES / "retirement" / "nd83-2022.yaml").read_text("utf-8"))
    assert str(raw["sources"]["ND83-2022"]["date"]) == "2022-10-18"
    assert raw["sources"]["ND83-2022"]["confidence"] == "confirmed"


MONTHS = {name: rule_set.months for name, rule_set in rule_sets().items() if rule_set.months}


def test_sets_state_the_month_that_their_title_names() -> None:
    titled = {name: found for name in FILES if (found := re.search(r"tính tuổi tại (\d+/\d{4})", written(name)["title"]["vi"]))}
    assert {name: month_text(rule_sets()[name].months[0], "vi") for name in titled} == {n: f[1] for n, f in titled.items()}
    assert set(MONTHS) == set(titled)
    assert {name: [month_text(month, "vi") for month in MONTHS[name]] for name in (
        "ct45-2025-grassroots-executive", "ct45-2025-district-executive", "ct45-2025-ward-executive",
        "ct45-2025-city-executive", "ct45-2025-government-posts",
    )} == {
        "ct45-2025-grassroots-executive": ["4/2025"],
        "ct45-2025-district-executive": ["6/2025"],
        "ct45-2025-ward-executive": ["7/2025"],
        "ct45-2025-city-executive": ["9/2025"],
        "ct45-2025-government-posts": ["3/2026"],
    }  # fmt: skip


@pytest.mark.parametrize("name", MONTHS)
def test_at_the_month_of_a_set_nothing_is_warned_of(name: str, tmp_path: Path) -> None:
    (month,) = MONTHS[name]
    (tmp_path / "pool.csv").write_text("id\na\n", "utf-8")
    day = date_of(rule_sets()[name].in_force.nearest_to(span_of_month(month).first))
    for at, codes in ((month, []), (month - 2, ["ruleset-of-another-month"])):
        (tmp_path / "plan.yaml").write_text(
            f"plan: p\nas_of: {month_text(at)}\nrules_on: {day}\npool: pool.csv\nfields: vn-cadre\n"
            f"committees: {{board: {{seats: 3, rules: [{name}]}}}}\n",
            "utf-8",
        )
        assert [warning.code for warning in load_plan(tmp_path / "plan.yaml").warnings] == codes
