"""Sums against a plan: true by hand, never said of a plan that has a slate, and the conflicts that follow all found."""

from __future__ import annotations

import itertools
import random
from collections.abc import Sequence
from typing import Any

import pytest

import planner
from planner.answers.verify import verify
from planner.pool.pool import BoolArray
from planner.pool.supply import Supply
from planner.problems import InternalDisagreement
from planner.report import render, render_pages
from planner.report.phrases.conflict_families import families
from planner.results.redaction import redacted
from planner.results.result import Conflict, Sum, SumPart
from planner.why.sums import rules_of, sums
from tests.compiled.written import Written, loaded, people, planned, small
from tests.oracle.generate import write


def said(plan: Any) -> list[Sum]:
    return sums(plan.case.plan, plan.case.pool)


def units(*numbers: int) -> list[dict[str, str]]:
    """So many people of the unit a, of b, ..."""
    names = [chr(ord("a") + at) for at, number in enumerate(numbers) for _ in range(number)]
    return [{"id": f"p{n:02}", "unit": unit} for n, unit in enumerate(names)]


def each(least: int, names: Sequence[str], **more: Any) -> list[dict[str, Any]]:
    return [{"id": f"of-{name}", "count": {"unit": name}, "at_least": least, **more} for name in names]


def test_minima_above_the_seats() -> None:
    """8 groups of 3 do not fit into 22 seats, 7 do."""
    pool = units(*[4] * 8)
    plan = loaded(planned({"panel": {"seats": 22, "rules": each(3, "abcdefgh")}}), pool)
    [found] = said(plan)
    assert (found.kind, found.rule, found.limit, found.total, found.rest) == ("over", "panel/seats", 22, 24, 0)
    assert [(part.rule, part.number) for part in found.parts] == [(f"panel/of-{name}", 3) for name in "abcdefgh"]
    assert said(loaded(planned({"panel": {"seats": 22, "rules": each(3, "abcdefg")}}), pool)) == []
    by_value = loaded(planned({"panel": {"seats": 22, "rules": [{"id": "u", "count_each": "unit", "at_least": 3}]}}), pool)
    [found] = said(by_value)
    assert [(part.rule, part.number, part.values, part.each) for part in found.parts] == [("panel/u", 24, 8, 3)]


def test_who_may_be_in_both_groups_is_not_added_up() -> None:
    pool = people({"unit": "a", "gender": "female"}, {"unit": "a", "gender": "male"}, {"unit": "b", "gender": "male"})
    rules = [{"id": "a", "count": {"unit": "a"}, "at_least": 1}, {"id": "w", "count": {"gender": "female"}, "at_least": 1}]
    assert said(loaded(planned({"board": {"seats": 1, "rules": rules}}), pool)) == []
    apart = [*rules[1:], {"id": "b", "count": {"unit": "b"}, "at_least": 1}]
    assert len(said(loaded(planned({"board": {"seats": 1, "rules": apart}}), pool))) == 1


def test_shares_over_a_range_of_sizes() -> None:
    """60% women and half men: at 4 seats 3 + 2, at 5 3 + 3, at 6 4 + 3; at 0 nobody is asked for."""
    pool = people(*({"gender": g} for g in ["female", "male"] * 6))
    rules = [
        {"id": "w", "count": {"gender": "female"}, "at_least": "60%"},
        {"id": "m", "count": {"gender": "male"}, "at_least": "50%"},
    ]
    [found] = said(loaded(planned({"board": {"seats": {"at_least": 4, "at_most": 6}, "rules": rules}}), pool))
    assert (found.limit, found.total, found.at_any_size) == (6, 7, False)
    assert said(loaded(planned({"board": {"seats": {"at_least": 0, "at_most": 6}, "rules": rules}}), pool)) == []


def test_caps_below_the_seats() -> None:
    """At most 2 of each of 3 units, and 1 person of none: 7 for 8 seats. One unit fewer is taken away by a standard."""
    pool = [*units(5, 5, 5), {"id": "x", "unit": ""}]
    cap = {"id": "cap", "count_each": "unit", "at_most": 2}
    [found] = said(loaded(planned({"board": {"seats": {"at_least": 8, "at_most": 9}, "rules": [cap]}}), pool))
    assert (found.kind, found.limit, found.total, found.rest, found.standards) == ("under", 8, 7, 1, [])
    assert [(part.number, part.values, part.each) for part in found.parts] == [(6, 3, 2)]
    assert said(loaded(planned({"board": {"seats": 7, "rules": [cap]}}), pool)) == []
    no_c = {"id": "no-c", "require": {"unit": {"not": "c"}}}
    [found] = said(loaded(planned({"board": {"seats": 5, "rules": [no_c, cap]}}), pool))
    assert (found.total, found.standards) == (4, ["board/no-c"])  # the blank cannot be shown not to be of c
    assert rules_of(found) == {"board/seats", "board/cap", "board/no-c"}


@pytest.mark.parametrize("body", [{"apart": "unit"}, {"count_each": "unit", "at_most": 1}])
def test_fewer_units_than_seats(body: dict[str, Any]) -> None:
    [found] = said(loaded(planned({"board": {"seats": 4, "rules": [{"id": "one", **body}]}}), units(3, 2, 1)))
    assert (found.kind, found.total, found.limit) == ("under", 3, 4)


@pytest.mark.slow
def test_no_sum_stands_against_a_slate() -> None:
    """Random plans: what is said is true by brute force, and it is said of some, of both kinds."""
    kinds: dict[str, int] = {"over": 0, "under": 0}
    for seed in range(400):
        rng = random.Random(seed)
        rows = people(
            *({"unit": rng.choice(["a", "b", "c", ""]), "gender": rng.choice(["female", "male", ""])} for _ in range(6))
        )
        chosen = rng.sample(
            [
                {"id": "a", "count": {"unit": "a"}, "at_least": rng.randint(0, 3)},
                {"id": "w", "count": {"gender": "female"}, "at_least": rng.choice([1, 2, "50%", "60%"])},
                {"id": "m", "count": {"gender": "male"}, "at_least": rng.choice([1, "40%"]), "at_most": 3},
                {"id": "u", "count_each": "unit", "at_most": rng.choice([1, 2, "50%"])},
                {"id": "v", "count_each": "unit", "at_least": rng.choice([1, "20%"])},
                {"id": "cap", "count": {"unit": ["b", "c"]}, "at_most": rng.choice([1, "30%"])},
                {"id": "apart", "apart": "unit"},
                {"id": "no", "require": {"unit": {"not": "b"}}},
            ],
            rng.randint(1, 4),
        )
        low = rng.randint(0, 5)
        seats = {"at_least": low, "at_most": rng.randint(max(low, 1), 6)}
        written = Written(planned({"board": {"seats": seats, "rules": chosen}}), rows, {})
        for found in said(written.load()):
            kinds[found.kind] += 1
            assert not written.brute.feasible, (seed, found)
            assert any(conflict <= rules_of(found) for conflict in written.brute.conflicts()), (seed, found)
    print(kinds)
    assert min(kinds.values()) >= 20


@pytest.mark.parametrize("seed", range(0, 120, 2))
def test_sums_of_the_random_plans(seed: int) -> None:
    written = small(seed)
    for found in said(written.load()):
        assert not written.brute.feasible, found


def test_all_conflicts_of_a_sum_are_found_and_said_in_a_line() -> None:
    """Any 4 of 6 groups of 2, with the 7 seats: 15 conflicts, one sentence; the standard is in none of them."""
    pool = units(*[2] * 6)
    rules = [*each(2, "abcdef", title={"vi": "Khối"}), {"id": "fine", "require": {"unit": {"not": "z"}}}]
    plan = loaded(planned({"panel": {"seats": 7, "rules": rules}}), pool)
    result = plan.explain()
    wanted = {frozenset(["panel/seats", *(f"panel/of-{n}" for n in some)]) for some in itertools.combinations("abcdef", 4)}
    assert {frozenset(conflict.rules) for conflict in result.conflicts} == wanted
    assert result.conflicts_complete
    text = render("text", result, "en")
    assert "any 4 of these 6:" in text
    assert "(15 conflicts)" in " ".join(text.split())
    assert "ask for 12 people in all" in " ".join(text.split())
    assert "cần cả thảy 12 đồng chí" in " ".join(render("text", result, "vi").split())


def test_families_add_nothing_and_lose_nothing() -> None:
    rng = random.Random(7)
    for _ in range(300):
        names = "abcdefg"[: rng.randint(2, 7)]
        conflicts = [sorted(c) for c in {frozenset(rng.sample(names, rng.randint(1, len(names)))) for _ in range(8)}]
        again: list[frozenset[str]] = []
        for family in families(conflicts):
            combos = [list(itertools.combinations(rules, n)) for n, rules in family.choices]
            made = [frozenset([*family.always, *itertools.chain(*some)]) for some in itertools.product(*combos)]
            assert len(made) == family.size
            again += made
        assert sorted(map(sorted, again)) == sorted(conflicts)


def test_more_than_ten_conflicts_are_counted() -> None:
    """Twelve that no exchange leads into each other: what they share first, ten said, two counted."""
    conflicts = [Conflict(rules=["b/seats", *(f"b/r{n}" for n in range(i + 1))]) for i in range(12)]
    result = planner.Result(command="explain", status="infeasible", conflicts=conflicts, conflicts_complete=True)
    vi, en = (" ".join(render("text", result, lang).split()) for lang in ("vi", "en"))
    assert "In every conflict: “seats”; “r0”." in en.replace("Seats", "seats")
    assert "2 more conflicts" in en
    assert en.count("cannot hold together;") == 10
    assert "Có mặt trong mọi mâu thuẫn: " in vi
    assert "Còn 2 mâu thuẫn nữa" in vi


def test_everybody_lost_at_a_step_is_in_the_result_and_the_report(tmp_path: Any) -> None:
    """13 people without the theory: the sentence counts them, the JSON and the report name them all."""
    names = {n: f"Nguyễn Văn {chr(ord('A') + n)}" for n in range(14)}
    rows = [{"id": f"p{n:02}", "full_name": names[n], "degree": "master" if n == 13 else "bachelor"} for n in names]
    rules = [{"id": "degree", "require": {"degree": "master"}}]
    plan = loaded(planned({"board": {"seats": 3, "rules": rules}}), rows)
    result = plan.check()
    [lost] = next(f for f in result.funnels if f.rule == "board/seats").lost
    assert lost.ids == [f"p{n:02}" for n in range(13)]
    text = render("text", result, "en")
    assert names[0] not in text.partition("What would do it")[0]
    page = render_pages("html", plan.detailed(result), "vi").decode()
    assert all(names[n] in page for n in range(13))


def test_verify_adds_up_again(tmp_path: Any) -> None:
    plan = planner.load(write(planned({"panel": {"seats": 3, "rules": each(1, "abcd")}}), units(1, 1, 1, 1), tmp_path, None))
    result = plan.detailed(plan.check())
    pool = plan.case.plan.pool.file
    assert verify(result, pool, plan.case.plan.path).differences == []
    forged = planner.Result.model_validate_json(result.to_json())
    forged.sums[0].parts[0].number += 1
    where = [difference.where for difference in verify(forged, pool, plan.case.plan.path).differences]
    assert where == ["sums[panel/seats].parts[panel/of-a].number"]


def test_counts_keep_the_plans_own_numbers_alone() -> None:
    """Minima and seats stand in the rules; what caps let in, and who is under none, is counted in the pool."""
    over = loaded(planned({"panel": {"seats": 3, "rules": each(1, "abcd")}}), units(1, 1, 1, 1))
    under = loaded(planned({"panel": {"seats": 6, "rules": [{"id": "one", "apart": "unit"}]}}), units(3, 2, 1))
    for plan, kept in ((over, ["over"]), (under, [])):
        result = plan.detailed(plan.check())
        assert len(result.sums) == 1
        for how in ("initials", "counts"):
            shown = redacted(result, how, names=[])
            assert [said.kind for said in shown.sums] == (kept if how == "counts" else [result.sums[0].kind])
            assert all(part.value is None for said in shown.sums for part in said.parts)


def test_a_date_that_cannot_be_in_both_is_under_no_cap() -> None:
    """Born in 1985, at 40 or below it by the month: never both, so nobody counts among those of 40 who are below 40."""
    pool = people(*({"birth_date": "1985"} for _ in range(4)))
    cap = {"id": "c", "count": {"age": {"below": 40}}, "of": {"age": {"at_least": 40}}, "at_most": 0}
    written = Written(planned({"board": {"seats": 2, "rules": [cap]}}), pool, {})
    assert len(written.brute.feasible) == 6
    assert said(written.loaded) == []
    assert written.loaded.check().status == "feasible"


def test_lists_of_one_rule_that_overlap_are_told_apart_at_every_size() -> None:
    """At 4 seats the caps let 2 of the lists in and nobody else; at 5 seats one of each unit, who are enough."""
    listed = [f"p{n}" for n in range(1, 9)]
    pool = [{"id": pid, "unit": "z"} for pid in listed]
    pool += [{"id": f"{unit}{n}", "unit": unit} for unit in "abcde" for n in range(3)]
    lists = [listed[:4], listed[4:], [*listed[:4], "p6", "p7"]]
    rules = [{"id": "x", "apart": lists}, *({"id": u, "count": {"unit": u}, "at_most": "24%"} for u in "abcde")]
    plan = loaded(planned({"board": {"seats": {"at_least": 4, "at_most": 5}, "rules": rules}}), pool)
    assert plan.validate({"board": [f"{unit}0" for unit in "abcde"]}).status == "compliant"
    assert said(plan) == []
    [found] = said(loaded(planned({"board": {"seats": 4, "rules": rules}}), pool))
    assert (found.kind, found.total) == ("under", 2)


def test_many_sizes_are_looked_at_only_where_something_hangs_on_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whole minima are the same at 1 seat and at 5,000; what shares ask is added up size by size, up to so much work."""
    pool = units(*[250] * 26)
    wide = {"at_least": 100, "at_most": 5000}
    looked = 0
    having = Supply.having

    def counted(self: Supply, field: str, values: Sequence[str] | None) -> dict[str, BoolArray]:
        nonlocal looked
        looked += 1
        return having(self, field, values)

    monkeypatch.setattr(Supply, "having", counted)
    whole = planned({"b": {"seats": wide, "rules": [{"id": "u", "count_each": "unit", "at_least": 193}]}})
    [found] = said(loaded(whole, pool))
    assert (found.total, found.at_any_size) == (5018, True)
    assert looked <= 3
    shares = planned(
        {"b": {"seats": {"at_least": 20, "at_most": 25}, "rules": [{"id": "u", "count_each": "unit", "at_least": "4%"}]}}
    )
    assert [one.at_any_size for one in said(loaded(shares, pool))] == [True]
    shares["committees"]["b"]["seats"]["at_most"] = 40
    assert [(one.total, one.at_any_size) for one in said(loaded(shares, pool))] == [(52, False)]
    monkeypatch.setattr("planner.why.sums.MOST_WORK", 1000)
    assert said(loaded(shares, pool)) == []


def test_a_sum_that_a_slate_disproves_ends_the_program() -> None:
    plan = loaded(planned({"board": {"seats": 3, "rules": [{"id": "one", "apart": "unit"}]}}), units(3, 2, 1))
    said_wrongly = Sum(kind="under", rule="board/seats", limit=3, total=2, parts=[SumPart(rule="board/one", number=2)])
    plan.case.__dict__["sums"] = [said_wrongly]
    with pytest.raises(InternalDisagreement):
        plan.check()


def test_what_results_of_before_do_not_say_is_no_difference(tmp_path: Any) -> None:
    """Results of 1.2.0 have no sums, and name nobody at a step where more than 12 are lost."""
    rows = [{"id": f"p{n:02}", "full_name": f"Nguyễn {n}", "unit": "a", "degree": "bachelor"} for n in range(13)]
    rows += [{"id": f"q{n}", "full_name": f"Trần {n}", "unit": "a", "degree": "master"} for n in range(4)]
    rules = [{"id": "degree", "require": {"degree": "master"}}, {"id": "one", "apart": "unit"}]
    plan = planner.load(write(planned({"b": {"seats": 3, "rules": rules}}), rows, tmp_path, None))
    before = plan.detailed(plan.explain())
    assert before.sums
    assert before.details is not None
    [lost] = next(funnel for funnel in before.funnels if funnel.rule == "b/seats").lost
    pool, path = plan.case.plan.pool.file, plan.case.plan.path
    unsaid = before.model_copy(update={"sums": []}, deep=True)
    assert [difference.where for difference in verify(unsaid, pool, path).differences] == ["sums"]

    before.sums, before.details.named = [], None
    assert len(lost.ids) == 13
    lost.ids.clear()
    before.names = {id: name for id, name in before.names.items() if id.startswith("q")}
    before.details.people = {id: person for id, person in before.details.people.items() if id in before.names}
    assert verify(before, pool, path).differences == []
    lost.people -= 1
    wrong = [difference.where for difference in verify(before, pool, path).differences]
    assert wrong == ["funnels[b/seats].lost[b/degree].people"]
