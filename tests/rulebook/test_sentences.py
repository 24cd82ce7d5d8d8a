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
            "Phấn đấu để số thành viên là nữ đạt ít nhất 12,5% tổng số thành viên.",
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
            "Phấn đấu để số thành viên không phải là đảng viên đạt ít nhất 10% tổng số thành viên.",
            "At least 10% of the members should be among those who are not in the Party.",
        ),
        (
            "{who: {not: {any: [women, {incumbent: no}]}}, require: {any: [{degree: [ThS, TS]}, young]}}",
            "Người không thuộc số người [là nữ hoặc lần đầu tham gia] phải (có trình độ chuyên môn là thạc sĩ hoặc tiến sĩ)"
            " hoặc dưới 42 tuổi (tính đến tháng tham chiếu).",
            "Everybody who is not of those who [are female or are not incumbent] must (have degree master or doctor) or"
            " be below 42 years of age (counted at the reference month).",
        ),
        (
            "{count_each: planned_posts, at_most: 3}",
            "Mỗi chức danh quy hoạch không được có quá 3 thành viên.",
            "Each of the planned posts may have at most 3 members.",
        ),
        (
            "{count_each: unit, at_most: 3}",
            "Mỗi đơn vị không được có quá 3 thành viên.",
            "Each unit may have at most 3 members.",
        ),
        (
            "{distinct: sector, at_least: 6}",
            "Các thành viên phải có ít nhất 6 khối khác nhau.",
            "The members must have at least 6 different values of sector.",
        ),
        (
            "{mean: age, at_most: 48.5}",
            "Tuổi bình quân của các thành viên không được vượt quá 48,5 (tính đến tháng tham chiếu).",
            "The mean of age over all members must be at most 48.5 (counted at the reference month).",
        ),
        (
            "{sum: posts_held, of: women, at_most: 12.5}",
            "Tổng posts held của các thành viên không được vượt quá 12,5, chỉ tính người là nữ.",
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
        # None at all will do
        (
            "{count: women, at_least: 2, or_none: true}",
            "Có thể không có thành viên nào là nữ; nếu có thì phải có ít nhất 2 thành viên là nữ.",
            "It is allowed that no member is female; otherwise at least 2 members must be female.",
        ),
        (
            "{count: women, per: {gender: male}, at_least: 50%, or_none: true}",
            "Có thể không có thành viên nào là nữ; nếu có thì số thành viên là nữ phải đạt ít nhất 50% so với"
            " số thành viên là nam.",
            "It is allowed that no member is female; otherwise the members who are female must be at least 50% of the number of"
            " those who are male.",
        ),
        (
            "{count: women, of: {incumbent: yes}, at_least: 1/4, or_none: true}",
            "Trong số thành viên tái cử: có thể không có thành viên nào là nữ; nếu có thì phải có ít nhất 1/4"
            " số người đó là nữ.",
            "Of the members who are incumbent, it is allowed that no member is female; otherwise at least 1/4 must be female.",
        ),
        (
            "{count: {}, at_least: 5, or_none: true}",
            "Có thể không có ai; nếu có thì phải có ít nhất 5 thành viên.",
            "It is allowed that there is no member at all; otherwise there must be at least 5 members.",
        ),
        (
            "{count_each: unit, at_least: 2, or_none: true}",
            "Mỗi đơn vị phải hoặc không có ai, hoặc có ít nhất 2 thành viên.",
            "Each unit must have either nobody or at least 2 members.",
        ),
        (
            "{count_each: unit, values: [A, B], at_least: 2, or_none: true, force: should}",
            "Phấn đấu để mỗi đơn vị sau đây (“A”, “B”) đều hoặc không có ai, hoặc có ít nhất 2 thành viên.",
            "Each of these values of unit (“A”, “B”) should have either nobody or at least 2 members.",
        ),
        # Upper bounds, and what a share is of
        (
            "{count: women, at_most: 50%, round: nearest}",
            "Số thành viên là nữ không được vượt quá 50% (làm tròn đến số gần nhất) tổng số thành viên.",
            "At most 50% (rounded to the nearest) of the members may be female.",
        ),
        (
            "{count: women, below: 1/4}",
            "Số thành viên là nữ phải dưới 1/4 tổng số thành viên.",
            "Less than 1/4 of the members may be female.",
        ),
        (
            "{count: women, below: 4}",
            "Chỉ được có dưới 4 thành viên là nữ.",
            "Less than 4 members may be female.",
        ),
        (
            "{count: women, per: {gender: male}, at_most: 1/2}",
            "Số thành viên là nữ không được vượt quá 1/2 so với số thành viên là nam.",
            "The members who are female must be at most 1/2 of the number of those who are male.",
        ),
        (
            "{count: young, at_least: 20%, at_most: 40%}",
            "Số thành viên dưới 42 tuổi phải chiếm ít nhất 20% và không quá 40% tổng số thành viên"
            " (tính đến tháng tham chiếu).",
            "At least 20% and at most 40% of the members must be below 42 years of age (counted at the reference month).",
        ),
        (
            "{count: women, at_most: [{value: 2}, {from: 2025-01-01, value: 3}]}",
            "Không được có quá 2, 3 (từ ngày 01/01/2025) thành viên là nữ.",
            "At most 2, 3 (from 2025-01-01) members may be female.",
        ),
        (
            "{count_each: unit, of: women, at_least: 20%}",
            "Chỉ tính người là nữ: mỗi đơn vị phải có ít nhất 20% số người đó.",
            "Counting only those who are female, each unit must have at least 20% of them.",
        ),
        (
            "{distinct: unit, at_least: 50%}",
            "Số đơn vị khác nhau phải đạt ít nhất 50% số thành viên.",
            "The number of different values of unit must be at least 50% of the number of members.",
        ),
        (
            "{distinct: unit, at_most: 4}",
            "Các thành viên không được có quá 4 đơn vị khác nhau.",
            "The members may have at most 4 different values of unit.",
        ),
        (
            "{count: {sector: Công an}, at_least: 1}",
            "Phải có ít nhất 1 thành viên thuộc khối “Công an”.",
            "At least 1 member must have “Công an” as sector.",
        ),
        # One, and not
        (
            "{distinct: unit, exactly: 1}",
            "Các thành viên phải có đúng 1 đơn vị.",
            "The members must have exactly 1 value of unit.",
        ),
        (
            "{count: {incumbent: no}, exactly: 5}",
            "Phải có đúng 5 thành viên lần đầu tham gia.",
            "Exactly 5 members must be among those who are not incumbent.",
        ),
        (
            "{count: {incumbent: no}, at_most: 0}",
            "Không được có thành viên nào lần đầu tham gia.",
            "No member may be among those who are not incumbent.",
        ),
        ("{apart: {fields: [unit]}}", "Không được có hai thành viên cùng đơn vị.", "No two members may have the same unit."),
        (
            "{if: {count: women, exactly: 1}, then: {count: young, at_most: 40%}}",
            "Nếu có đúng 1 thành viên là nữ thì số thành viên dưới 42 tuổi không được vượt quá 40% tổng số thành viên"
            " (tính đến tháng tham chiếu).",
            "If exactly 1 member is female, at most 40% of the members may be below 42 years of age"
            " (counted at the reference month).",
        ),
        (
            "{if: {count: women, at_least: 30%}, then: {count: {incumbent: yes}, at_least: 1}}",
            "Nếu số thành viên là nữ chiếm ít nhất 30% tổng số thành viên thì phải có ít nhất 1 thành viên tái cử.",
            "If at least 30% of the members are female, at least 1 member must be incumbent.",
        ),
        ("{seats: {at_most: 11}}", "Số lượng thành viên không được vượt quá 11.", "The seats must be at most 11."),
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
            " số thành viên là nữ phải đạt ít nhất 15% tổng số thành viên.",
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
            "người không thuộc số người thuộc khối “Công an” và trên 55 tuổi",
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
