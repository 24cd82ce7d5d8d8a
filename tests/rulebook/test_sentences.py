"""Rules in plain words, in both languages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from planner.bodies.registry import WRITTEN
from planner.language.catalogue import Catalogue
from planner.reading.ruleset_text import read_groups
from planner.rulebook.sentences import bounds_sentence, rule_sentence, selector_sentence
from planner.words import LANGUAGES
from planner.written.catalogue_text import read_catalogue
from planner.written.problem_list import ProblemList, shown_value
from planner.written.yaml_places import parse_yaml, read_yaml

ROOT = Path(__file__).parents[2]
GROUPS = """
women: {gender: female}
young: {age: {below: 42}}
young-women: {all: [women, young]}
"""


def parsed(text: str) -> Any:
    problems = ProblemList()
    value = parse_yaml(text, "rule.yaml", problems)
    assert not len(problems), problems.sorted()
    return value


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    file = read_yaml(ROOT / "rules" / "fields" / "vn-cadre.yaml", ProblemList())
    assert file is not None
    return read_catalogue(file.value["fields"], "", ProblemList())


@pytest.fixture(autouse=True)
def strict(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANNER_STRICT_WORDS", "1")


@pytest.mark.parametrize(
    ("rule", "vi", "en"),
    [
        (
            "{who: {incumbent: no}, require: {months_to_retirement: {at_least: 60}}}",
            "Người lần đầu tham gia phải còn ít nhất 60 tháng công tác (tính đến tháng tham chiếu).",
            "Everybody who is not incumbent must have at least 60 months left before retirement"
            " (counted at the reference month).",
        ),
        (
            "{require: {degree: {at_least: ThS}}}",
            "Mọi thành viên phải có trình độ chuyên môn từ thạc sĩ trở lên.",
            "Every member must have degree master or higher.",
        ),
        (
            "{count: women, at_least: 12.5%, force: should}",
            "Phấn đấu có ít nhất 12,5% số thành viên là nữ.",
            "At least 12.5% of the members should be female.",
        ),
        (
            "{count: young-women, at_least: 1}",
            "Phải có ít nhất 1 thành viên là nữ và dưới 42 tuổi (tính đến tháng tham chiếu).",
            "At least 1 member must be female and be below 42 years of age (counted at the reference month).",
        ),
        (
            "{count: {gender: nữ}, of: {post: [Giám đốc, Bí thư]}, at_least: 1/4}",
            "Trong số thành viên có chức vụ là “Giám đốc” hoặc “Bí thư”: phải có ít nhất 1/4 số người đó là nữ.",
            "Of the members who have “Giám đốc” or “Bí thư” as post, at least 1/4 must be female.",
        ),
        (
            "{count: {ethnicity: {not: Kinh}}, at_most: 2}",
            "Không được có quá 2 thành viên thuộc dân tộc khác “Kinh”.",
            "At most 2 members may be of an ethnicity other than “Kinh”.",
        ),
        (
            "{count: {gender: male}, exactly: 0}",
            "Không được có thành viên nào là nam.",
            "No member may be male.",
        ),
        ("{count: {id: {known: true}}, at_most: 11}", "Không được có quá 11 thành viên.", "There may be at most 11 members."),
        (
            "{count: {party_member: no}, at_least: 10%, force: should}",
            "Phấn đấu có ít nhất 10% số thành viên không phải là đảng viên.",
            "At least 10% of the members should not be in the Party.",
        ),
        (
            "{who: {not: {any: [women, {incumbent: no}]}}, require: {any: [{degree: [ThS, TS]}, young]}}",
            "Người không thuộc diện [là nữ hoặc lần đầu tham gia] phải (có trình độ chuyên môn là thạc sĩ hoặc tiến sĩ) hoặc"
            " dưới 42 tuổi (tính đến tháng tham chiếu).",
            "Everybody who is not of those who [are female or are not incumbent] must (have degree master or doctor) or"
            " be below 42 years of age (counted at the reference month).",
        ),
        (
            "{count_each: planned_posts, at_most: 3}",
            "Mỗi chức danh quy hoạch phải có không quá 3 thành viên.",
            "Each of the planned posts must have at most 3 members.",
        ),
        (
            "{count_each: unit, at_most: 3}",
            "Mỗi đơn vị phải có không quá 3 thành viên.",
            "Each unit must have at most 3 members.",
        ),
        (
            "{distinct: sector, at_least: 6}",
            "Các thành viên phải có ít nhất 6 khối khác nhau.",
            "The members must have at least 6 different values of sector.",
        ),
        (
            "{mean: age, at_most: 48.5}",
            "Bình quân tuổi của các thành viên phải không quá 48,5 (tính đến tháng tham chiếu).",
            "The mean of age over all members must be at most 48.5 (counted at the reference month).",
        ),
        (
            "{sum: posts_held, of: women, at_most: 12.5}",
            "Tổng posts held của các thành viên phải không quá 12,5, chỉ tính người là nữ.",
            "The sum of posts held over all members must be at most 12.5, counting only those who are female.",
        ),
        (
            "{apart: {fields: [unit, sector]}}",
            "Không được có hai thành viên trùng nhau đồng thời về đơn vị + khối.",
            "No two members may have all of these the same: unit + sector.",
        ),
        (
            "{if: {count: women, at_least: 3}, then: {count: {incumbent: yes}, at_least: 2}}",
            "Nếu có ít nhất 3 thành viên là nữ thì phải có ít nhất 2 thành viên tái cử.",
            "If at least 3 members are female, at least 2 members must be incumbent.",
        ),
        ("{apart: unit}", "Không được có hai thành viên cùng đơn vị.", "No two members may have the same unit."),
        (
            "{apart: [[a, b], [c, d]]}",
            "Trong mỗi nhóm sau chỉ được có không quá một người là thành viên: a, b; c, d.",
            "Of each of these lists one person at most may be a member: a, b; c, d.",
        ),
        (
            "{include: [c003]}",
            "Những người sau phải là thành viên: c003.",
            "These people must be members: c003.",
        ),
        (
            "{holds: [secretary, deputies], at_most: 1}",
            "Mỗi người không được tham gia quá 1 trong các cơ cấu: secretary, deputies.",
            "Nobody may be a member of more than 1 of these: secretary, deputies.",
        ),
        (
            "{seats: {at_least: 9, at_most: 11}}",
            "Số lượng thành viên phải là ít nhất 9 và không quá 11.",
            "The seats must be at least 9 and at most 11.",
        ),
        (
            "{count: {gender: female}, in: [executive, inspection], at_least: 15%}",
            "Tính chung những người tham gia executive và inspection, mỗi người tính một lần:"
            " phải có ít nhất 15% số thành viên là nữ.",
            "Of the people in any of executive and inspection, each counted once, at least 15% of the members must be female.",
        ),
        (
            "{require: {any: [{gender: male, birth_date: {at_least: 9/1965}},"
            " {gender: female, birth_date: {at_least: 9/1970}}]}}",
            "Mọi thành viên phải (là nam và sinh từ 9/1965 trở về sau) hoặc (là nữ và sinh từ 9/1970 trở về sau).",
            "Every member must (be male and be born in 1965-09 or later) or (be female and be born in 1970-09 or later).",
        ),
    ],
)
def test_one_sentence_a_rule(catalogue: Catalogue, rule: str, vi: str, en: str) -> None:
    groups = read_groups(parsed(GROUPS), "", ProblemList())
    assert rule_sentence(parsed(rule), "vi", catalogue, groups) == vi
    assert rule_sentence(parsed(rule), "en", catalogue, groups) == en


def test_every_body_has_its_sentence() -> None:
    for body in WRITTEN:
        written = dict.fromkeys((body.keyword, *body.selector_keys, "at_most"), 3)
        for lang in LANGUAGES:
            assert rule_sentence(written, lang) != shown_value(written, 200)


def test_dated_thresholds_are_said_with_all_their_dates(catalogue: Catalogue) -> None:
    rule = "{require: {months_to_retirement: {at_least: [{from: 2024-06-14, value: 30}, {from: 2025-04-14, value: 48}]}}}"
    said = rule_sentence(parsed(rule), "vi", catalogue)
    assert "còn ít nhất 30 (từ ngày 14/06/2024), 48 (từ ngày 14/04/2025) tháng công tác" in said
    bounds = parsed("{at_least: [{from: 2024-06-14, value: 10%}, {from: 2025-04-14, value: 12.5%}]}")
    assert bounds_sentence(bounds, "en") == "at least 10% (from 2024-06-14), 12.5% (from 2025-04-14)"


@pytest.mark.parametrize(
    ("selector", "vi", "en"),
    [
        ("{not: {gender: female}}", "người không phải là nữ", "people who are not female"),
        ("{not: {age: {below: 42}}}", "người từ 42 tuổi trở lên", "people who are 42 or older"),
        ("{age: {not: {at_most: 30}}}", "người trên 30 tuổi", "people who are above 30 years of age"),
        ("{discipline: {known: false}}", "người chưa ghi kỷ luật", "people who have discipline left blank"),
        (
            "{not: {sector: Công an, age: {above: 55}}}",
            "người không thuộc diện có khối là “Công an” và trên 55 tuổi",
            "people who are not of those who have “Công an” as sector and are above 55 years of age",
        ),
        (
            "{degree_field: {how_many: {at_most: 3}}}",
            "người có số chuyên ngành là không quá 3",
            "people who have at most 3 values of degree field",
        ),
        (
            "{confidence: {between: [50, 87.5]}}",
            "người có phiếu tín nhiệm từ 50 đến 87,5",
            "people who have confidence from 50 to 87.5",
        ),
        (
            "{degree_field: {how_many: {above: 1, below: 4}}}",
            "người có số chuyên ngành là trên 1 và dưới 4",
            "people who have more than 1 and less than 4 values of degree field",
        ),
        ("unheard-of", "người “unheard-of”", "people who “unheard-of”"),
    ],
)
def test_selectors(catalogue: Catalogue, selector: str, vi: str, en: str) -> None:
    raw = parsed(selector)
    assert selector_sentence(raw, "vi", catalogue) == vi
    assert selector_sentence(raw, "en", catalogue) == en


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_what_is_wrong_is_shown_as_written(lang: str) -> None:
    for text in (
        "{id: a}",
        "{id: a, require: 5}",
        "{id: a, count: {age: {belo: 5}}}",
        "{id: a, apart: [a, b]}",
        "{id: a, both: 5}",
    ):
        assert rule_sentence(parsed(text), lang)
    groups = read_groups(parsed("{a: b, b: a}"), "", ProblemList())
    assert rule_sentence(parsed("{count: a, at_least: 1}"), lang, None, groups)


def test_long_groups_are_named_where_they_are_explained_elsewhere(catalogue: Catalogue) -> None:
    groups = read_groups(
        parsed(
            "{long: {any: [{incumbent: yes, sector: Công an}, {incumbent: yes, post: [Bí thư, Phó Bí thư, Trưởng Công an]}]},"
            " newcomers: {not: long}}"
        ),
        "",
        ProblemList(),
    )
    rule = parsed("{who: newcomers, require: {degree: ThS}}")
    assert rule_sentence(rule, "vi", catalogue, groups, spell_out=False) == (
        "Người không thuộc nhóm “long” phải có trình độ chuyên môn là thạc sĩ."
    )
    assert "Bí thư" in rule_sentence(rule, "vi", catalogue, groups)
    assert rule_sentence(parsed("{count: long, at_least: 2}"), "en", catalogue, groups, spell_out=False) == (
        "At least 2 members must be of the group “long”."
    )
    assert "Bí thư" in selector_sentence(groups["long"].raw, "en", catalogue, groups, spell_out=False)
