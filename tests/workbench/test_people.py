"""The people as shown texts: found without marks, in the order of given names, in words of both languages."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

import planner
from planner.api import LoadedPlan
from planner.pool.pool import CodedColumn, Pool
from planner.report.vietnamese_order import name_key
from planner.workbench.desk.people import People, plain, shown_value
from tests.workbench.asking import EXAMPLES


@pytest.fixture(scope="module")
def city() -> LoadedPlan:
    return planner.load(EXAMPLES / "city")


@pytest.fixture(scope="module")
def people(city: LoadedPlan) -> People:
    return People.of(city.case, "vi")


def test_words_find_without_marks_in_any_order(people: People) -> None:
    one = next(p for p in people.values() if "Đ" in p.name and len(p.name.split()) == 3)
    for text in (one.name, plain(one.name), " ".join(reversed(plain(one.name).split())), plain(one.name).upper()):
        assert one.id in people.found(text)
    assert people.found(one.id)[0] == one.id
    assert people.found(f"{plain(one.name)} {plain(one.unit).split()[0]}")  # a name and a unit together
    assert not people.found("khong ai ten the nay")


def test_what_is_found_holds_each_word_and_nothing_that_holds_them_is_missed(people: People) -> None:
    for text in ("nguyen van", "so noi", "p01", "le th", "truong phong an"):
        expected = set()
        for pid, one in people.items():
            words = re.findall(r"[a-z0-9]+", plain(f"{pid} {one.name} {one.unit} {one.post}"))
            if all(any(word.startswith(asked) for word in words) for asked in text.split()):
                expected.add(pid)
        found = people.found(text)
        assert set(found) == expected
        assert len(found) == len(expected)
    assert people.found("  ") == people.order


def test_those_found_by_name_come_first(people: People) -> None:
    found = people.found("van")
    by_name = ["van" in plain(people[pid].name).split() for pid in found]
    assert True in by_name
    assert by_name == sorted(by_name, reverse=True)


def test_the_order_is_that_of_given_names(people: People) -> None:
    keys = [name_key(people[pid].name) for pid in people.order]
    assert keys == sorted(keys)
    assert sorted(people.order) == sorted(people)
    assert people.ordered(reversed(people.order)) == people.order


def test_a_record_is_in_words_of_the_language(city: LoadedPlan) -> None:
    """No code of the rule language in Vietnamese: whatever the catalogue can hold, not only what this pool does."""
    catalogue = city.case.plan.catalogue
    for name, declared in catalogue.fields.items():
        for value in declared.values:
            if value.isascii() and value.islower() and len(value) > 3:
                assert shown_value(name, value, catalogue, "vi") != value, (name, value)
                assert "_" not in shown_value(name, value, catalogue, "en"), (name, value)
    pid = "p001"
    said = {lang: dict(People.of(city.case, lang)[pid].fields) for lang in ("vi", "en")}
    assert said["vi"].keys() == said["en"].keys()
    assert {said["vi"]["gender"], said["en"]["gender"]} in ({"nam", "male"}, {"nữ", "female"})
    numbers = {lang: People.of(city.case, lang).column("confidence") for lang in ("vi", "en")}
    assert any("," in text for text in numbers["vi"])
    assert [text.replace(",", ".") for text in numbers["vi"]] == numbers["en"]
    assert re.fullmatch(r"(\d\d/)?(\d\d/)?\d{4}", said["vi"]["birth_date"])
    titles = People.of(city.case, "vi")
    assert titles.title("political_theory") == "Lý luận chính trị"


def test_personal_numbers_are_no_part_of_a_record(city: LoadedPlan) -> None:
    pool = city.case.pool
    unit = pool.columns["unit"]
    assert isinstance(unit, CodedColumn)
    case = replace(city.case, pool=replace_columns(pool, {"identity_number": unit}))
    found = People.of(case, "vi")
    assert "identity_number" in case.pool.columns
    assert all("identity_number" not in one.fields for one in found.values())
    assert not any(found.column("identity_number"))


def replace_columns(pool: Pool, more: dict[str, CodedColumn]) -> Pool:
    return Pool(pool.ids, {**{name: pool.columns[name] for name in pool.columns}, **more}, pool.names, pool.shown, pool.sha256)


def test_what_stops_somebody_is_what_the_checker_says(city: LoadedPlan, people: People) -> None:
    """Alone in a committee, a person offends the `require` rules that are named, and no others."""
    for pid in people.order[::12]:
        for committee, stops in people.stops.items():
            findings = city.validate({committee: [pid]}).findings
            offends = {f.rule for f in findings if f.kind in ("require", "exclude") and f.force == "must" and pid in f.people}
            own = {stop.rule_key for stop in stops[pid] if stop.rule_key.startswith(f"{committee}/")}
            assert own == {key for key in offends if key.startswith(f"{committee}/")}
            assert not (stops[pid] and all(not stop.title for stop in stops[pid]))


def test_what_stops_somebody_is_told_under_suppositions(city: LoadedPlan, people: People) -> None:
    alone = ((c, pid, of[0]) for c, stops in people.stops.items() for pid, of in stops.items() if len(of) == 1)
    committee, pid, stop = next(alone)
    eased = city.suppose(waive=[(stop.rule_key, pid)])
    assert not people.stops_under(eased.case)[committee][pid]
    assert people.stops[committee][pid] == (stop,)


def test_the_ward_is_shown_too() -> None:
    ward = planner.load(EXAMPLES / "ward")
    found = People.of(ward.case, "en")
    assert len(found) == len(ward.case.pool)
    assert found.women(found) == sum(p.is_woman for p in found.values()) > 0
