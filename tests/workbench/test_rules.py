"""The rules on their page: each in a sentence; the effect of a bound is that of supposing it; a text is tried out, not written;
what is saved as rules of one's own judges as the suppositions did."""

from __future__ import annotations

import shutil
from pathlib import Path
from urllib.parse import urlencode

import pytest
import yaml

import planner
from planner.problems import BadInput
from planner.results.result import Result
from planner.workbench.desk import own_rules
from planner.workbench.desk.desk import Desk
from planner.workbench.desk.effects import effect
from planner.workbench.desk.private import folder_of
from planner.workbench.screens.rules import lines, reach
from planner.workbench.serving.bars import bar
from tests.sampling import fewer
from tests.workbench.asking import EXAMPLES, Browser, with_slate
from tests.workbench.test_desk import settled
from tests.workbench.test_questions import OUTSIDE

pytestmark = pytest.mark.slow

PLANS = ["ward/plan.yaml", "city/plan.yaml", "city/plan-2020.yaml", "merger/plan.yaml", "training/plan-2025.yaml"]


@pytest.mark.parametrize("plan", PLANS)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_rule_of_a_plan_stands_on_the_page_in_a_sentence(tmp_path: Path, plan: str, lang: str) -> None:
    shutil.copytree((EXAMPLES / plan).parent, tmp_path / "plan")
    browser = Browser(Desk(tmp_path / "plan" / Path(plan).name, lang)).opened()
    shown = [line for _, found in lines(browser.desk) for line in found]
    assert {line.rule.key for line in shown} == {rule.key for rule in browser.desk.loaded.case.plan.rules()}
    assert all(len(line.words.sentence[lang]) > 10 and "{" not in line.words.sentence[lang] for line in shown)
    page = browser.get("/rules")
    assert page.status == 200
    assert OUTSIDE.search(page.text) is None
    assert browser.troubles == []


def test_the_effect_of_a_bound_is_that_of_supposing_it(ward: Path) -> None:
    browser = with_slate(ward, "slate-complies.csv")
    desk = browser.desk
    tried = 0
    for _, found in lines(desk):
        for line in found:
            for bound in line.bounds:
                for value in ("1", "90%"):
                    try:
                        now = desk.under.suppose(set={f"{line.rule.key}.{bound.side}": value})
                    except BadInput:
                        continue
                    seen = effect(desk.result, desk.under, now)
                    plain = planner.load(ward).suppose(set={f"{line.rule.key}.{bound.side}": value}).validate(desk.board.slate)
                    verdicts = {f.rule: f.verdict for f in desk.result.findings}
                    turned = {f.rule for f in plain.findings if verdicts.get(f.rule) != f.verdict}
                    assert {one.rule for one in seen.turned} == turned
                    reply = browser.get("/rules/effect?" + urlencode({
                        "rule": line.rule.key, bound.side: value, f"was_{bound.side}": bound.written,
                    }))  # fmt: skip
                    assert reply.status == 200
                    assert ("data-op" in reply.text) == (bound.written != value)
                    tried += 1
    assert tried > 10


def test_a_standard_that_is_left_out_frees_people_of_the_pool(ward: Path) -> None:
    browser = with_slate(ward, "slate-complies.csv")
    desk = browser.desk
    rule = next(f.rule for f in desk.result.findings if f.kind == "require" and f.force == "must")
    stopped = {c: {pid for pid, stops in desk.people.stops[c].items() if stops} for c in desk.board.slate}
    now = desk.under.suppose(drop=[rule])
    seen = {one.committee: one for one in effect(desk.result, desk.under, now).standings}
    from planner.workbench.desk.people import People

    after = People.of(now.case, "vi")
    for committee in desk.board.slate:
        still = {pid for pid, stops in after.stops[committee].items() if stops}
        one = seen.get(committee)
        assert (set(one.freed) if one else set()) == stopped[committee] - still
        assert (set(one.stopped) if one else set()) == still - stopped[committee]
    assert browser.get("/rules/effect?" + urlencode({"rule": rule, "drop": "1"})).text.count("data-op") == 1


@pytest.mark.parametrize("value", ["nhiều", "-3", "120%", "1e5", "{{", "<script>", "9" * 40])
def test_a_bound_that_is_none_is_said_beside_the_field(shared: Browser, value: str) -> None:
    browser = shared
    reply = browser.get("/rules/effect?" + urlencode({"rule": "executive/women", "at_least": value}))
    assert reply.status == 200
    assert '<p class="no">' in reply.text
    assert "<script>" not in reply.text
    assert browser.troubles == []


def test_rules_saved_as_ones_own_judge_as_the_suppositions_did(ward: Path) -> None:
    browser = with_slate(ward, "slate-complies.csv")
    desk = browser.desk
    before = {file.name: file.read_bytes() for file in ward.iterdir() if file.is_file()}
    tried = {"executive/women.at_least": "20%", "executive/seats.at_most": 27}
    for named, value in tried.items():
        desk.change({"op": "suppose", "edits": {"set": {named: value}}})
    reply = browser.post("/rules/save", {"name": "thu-nghiem"})
    assert reply.status == 200, reply.text
    again = planner.load(ward / "plan-thu-nghiem.yaml").validate(desk.board.slate)
    assert [(f.rule, f.verdict, f.at_least, f.at_most) for f in again.findings] == [
        (f.rule, f.verdict, f.at_least, f.at_most) for f in desk.result.findings
    ]
    assert {name: (ward / name).read_bytes() for name in before} == before
    assert browser.post("/rules/save", {"name": "thu-nghiem"}).status == 400  # never over what is there


def test_a_name_that_is_none_is_refused_and_nothing_written(ward: Path) -> None:
    browser = with_slate(ward, "slate-complies.csv")
    browser.desk.change({"op": "suppose", "edits": {"set": {"executive/women.at_least": "20%"}}})
    before = sorted(file.name for file in ward.iterdir())
    for name in ("", "../x", "a/b", "Tên", "x" * 60, "con.", "a b"):
        assert browser.post("/rules/save", {"name": name}).status == 400
        assert sorted(file.name for file in ward.iterdir()) == before


def test_what_rules_cannot_say_is_not_saved_as_rules(ward: Path) -> None:
    browser = with_slate(ward, "slate-complies.csv")
    assert browser.post("/rules/save", {"name": "x"}).status == 400  # nothing is supposed
    browser.desk.change({"op": "suppose", "edits": {"as_of": "7/2028"}})
    assert browser.post("/rules/save", {"name": "x"}).status == 400


def told(result: Result) -> list[tuple[object, ...]]:
    return sorted((f.rule, f.verdict, f.actual, f.base, f.at_least, f.at_most, f.shortfall) for f in result.findings)


@pytest.mark.parametrize("plan", ["ward", "city"])
def test_each_rule_left_out_is_left_out_of_what_is_saved(tmp_path: Path, plan: str) -> None:
    folder = tmp_path / plan
    shutil.copytree(EXAMPLES / plan, folder)
    was = planner.load(folder / "plan.yaml")
    slate = {committee.id: was.case.pool.ids[:9] for committee in was.case.plan.committees}
    keys = [rule.key for rule in was.case.plan.rules()]
    for nth, key in enumerate(keys[:: max(1, len(keys) // fewer(8))]):
        now = was.suppose(drop=[key])
        judged = now.validate(slate)
        saved = own_rules.save(was, now, judged, f"ours-{nth}", "vi")
        assert told(planner.load(saved.plan).validate(slate)) == told(judged)
        assert saved.gone == [key]


@pytest.mark.parametrize("plan", ["ward", "city"])
def test_bounds_waivers_and_what_is_left_out_are_saved_together(tmp_path: Path, plan: str) -> None:
    folder = tmp_path / plan
    shutil.copytree(EXAMPLES / plan, folder)
    before = {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}
    was = planner.load(folder / "plan.yaml")
    slate = {committee.id: was.case.pool.ids[:9] for committee in was.case.plan.committees}
    found = was.validate(slate).findings
    excused = next(f for f in found if f.kind == "require" and f.verdict == "not_met")
    gone = next(f.rule for f in found if f.kind == "require" and f.rule != excused.rule)
    moved = {"executive/women.at_least": "40%", "executive/seats.at_most": 60}
    now = was.suppose(set=moved, drop=[gone], waive=[{"rule": excused.rule, "id": excused.people[0]}])
    judged = now.validate(slate)
    assert told(judged) != told(was.validate(slate))
    again = planner.load(own_rules.save(was, now, judged, "ours", "en").plan).validate(slate)
    assert told(again) == told(judged)
    assert {name: (folder / name).read_bytes() for name in before} == before


def test_a_text_is_tried_out_and_not_written(ward: Path) -> None:
    browser = with_slate(ward, "slate-complies.csv")
    file = ward / "ward-executive-project.yaml"
    text = file.read_text("utf-8")
    assert "textarea" in browser.get("/rules/text?file=ward-executive-project.yaml").text
    same = browser.post("/rules/try", {"file": file.name, "text": text})
    assert "không làm đổi" in same.text.lower()
    wrong = browser.post("/rules/try", {"file": file.name, "text": text.replace("rules:", "rulez:", 1)})
    assert 'class="error"' in wrong.text
    gone = browser.post("/rules/try", {"file": file.name, "text": text.replace("id: first-term-age", "id: other-age", 1)})
    assert "→" in gone.text
    for hostile in ("", "[", "\x00", "a: &a [*a]", "<script>alert(1)</script>", "x" * 100_000):
        reply = browser.post("/rules/try", {"file": file.name, "text": hostile})
        assert reply.status == 200
        assert "<script>" not in reply.text
    assert file.read_text("utf-8") == text
    assert not list(folder_of(ward / "plan.yaml").glob("trying-*"))
    assert browser.troubles == []


@pytest.mark.parametrize("name", ["pool.csv", "../plan.yaml", "/etc/passwd", ""])
def test_only_rule_files_beside_the_plan_are_opened(ward: Path, name: str) -> None:
    browser = with_slate(ward, "slate-complies.csv")
    assert browser.get("/rules/text?" + urlencode({"file": name})).status == 400
    assert browser.post("/rules/try", {"file": name, "text": ""}).status == 400


def test_how_far_numbers_go_is_drawn_until_something_else_is_supposed(ward: Path) -> None:
    browser = with_slate(ward, "slate-complies.csv")
    assert reach(browser.desk) == {}
    settled(browser, "reach")
    found = reach(browser.desk)
    assert found
    actual = {f.rule: f.actual for f in browser.desk.result.findings}
    assert all(least <= actual[rule] <= most for rule, (least, most) in found.items() if rule.endswith("/women"))
    assert 'class="reach"' in browser.get("/rules").text
    browser.desk.change({"op": "suppose", "edits": {"set": {"executive/women.at_least": "20%"}}})
    assert reach(browser.desk) == {}


def test_a_member_who_offends_can_be_excused_with_the_effect_seen(ward: Path) -> None:
    browser = with_slate(ward, "slate-complies.csv")
    desk = browser.desk
    pool, seats = desk.under.case.pool.ids, desk.board.slate
    for pid in pool:  # one who does not meet a standard is put in
        if not desk.board.sits(pid) and desk.people.stops["executive"][pid]:
            desk.change({"op": "take", "slate": {**seats, "executive": [*seats["executive"], pid]}})
            break
    found = [(line, pid) for _, some in lines(desk) for line in some for pid in line.excusable]
    assert found
    for line, pid in found:
        assert f'<option value="{pid}">' in browser.get("/rules").text
        reply = browser.get("/rules/effect?" + urlencode({"rule": line.rule.key, "waive": pid, "at": "e1-2"}))
        now = desk.under.suppose(waive=[{"rule": line.rule.key, "id": pid}])
        turned = effect(desk.result, desk.under, now).turned
        assert reply.text.count("→") >= len(turned)
        assert "waive" in reply.text
        assert 'data-into="#e1-2-possible"' in reply.text


@pytest.mark.parametrize("at", ["", "x", "e1-2 body", "e1-2\"><script>"])
def test_only_a_row_of_the_page_is_answered_into(shared: Browser, at: str) -> None:
    text = shared.get("/rules/effect?" + urlencode({"rule": "executive/women", "drop": "1", "at": at})).text
    assert "data-job" not in text
    assert "script" not in text


@pytest.mark.parametrize("value", ["1", "100%"])
def test_whether_a_slate_can_still_be_made_is_what_check_says(ward: Path, value: str) -> None:
    browser = with_slate(ward, "slate-complies.csv")
    edits = {"set": {"executive/seats.at_least": value}} if value == "1" else {"set": {"executive/women.at_least": value}}
    settled(browser, "possible", edits=edits)
    job = browser.desk.jobs.latest("possible")
    assert job is not None
    assert job.answer.status == planner.load(ward).suppose(**edits).check().status
    assert any(mark in browser.get(f"/jobs/{job.number}?here=rules&seen=0").json()["html"] for mark in "✓✗")


NOT_TO_SUPPOSE = [
    None, {}, {"include": {"executive": ["c001"]}}, {"set": {"no/such.at_least": 1}}, {"set": []}, {"drop": 3}, {"drop": [3]},
    {"waive": [1]}, {"waive": [{"rule": "executive/women", "id": "c001"}]}, {"set": {"executive/women.at_least": []}},
]  # fmt: skip


@pytest.mark.parametrize("edits", NOT_TO_SUPPOSE)
def test_what_cannot_be_supposed_is_not_asked(shared: Browser, edits: object) -> None:
    assert shared.post("/jobs", {"name": "possible", "args": {"edits": edits}}).status == 400
    assert shared.troubles == []


@pytest.mark.parametrize("plan", PLANS)
def test_every_count_has_a_bar_and_what_has_none_has_a_reason(tmp_path: Path, plan: str) -> None:
    shutil.copytree((EXAMPLES / plan).parent, tmp_path / "plan")
    desk = Desk(tmp_path / "plan" / Path(plan).name, "vi")
    for _, found in lines(desk):
        for line in found:
            finding = line.finding
            assert finding is not None
            drawn = bar(finding, 130)
            if finding.kind in ("count", "distinct", "seats"):
                assert drawn is not None
                assert 0 <= drawn.low <= drawn.low + drawn.band <= 130
                assert 0 <= drawn.at <= 130
            elif finding.by_value is not None:
                assert drawn is not None
                assert len(drawn.cells) == min(24, len(finding.by_value))
            elif drawn is None:
                says_nothing = finding.verdict == "met" and finding.kind in ("require", "include", "exclude")
                assert says_nothing or finding.kind in ("apart", "holds") or finding.actual is None


def test_hostile_titles_are_shown_and_not_obeyed(ward: Path) -> None:
    file = ward / "ward-executive-project.yaml"
    hostile = "<img src=x onerror=alert(1)>\"' {{ 7*7 }}"
    said = yaml.safe_load(file.read_text("utf-8"))
    for one in (*said["rules"], *said["sources"].values()):
        one["title"] = {"vi": hostile, "en": hostile}
    file.write_text(yaml.safe_dump(said, allow_unicode=True, sort_keys=False), "utf-8")
    browser = with_slate(ward, "slate-complies.csv")
    text = browser.get("/rules").text
    assert "&lt;img src=x" in text
    assert "<img" not in text
    assert "{{ 7*7 }}" in text
    key = next(line.rule.key for _, some in lines(browser.desk) for line in some if "<img" in line.rule.title.get("vi", ""))
    assert "<img" not in browser.get("/rules/effect?" + urlencode({"rule": key, "drop": "1", "at": "e1-1"})).text
