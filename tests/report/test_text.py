"""The printout: 80 columns, the verdict first, black and white, both languages, nothing taken for markup."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable

import pytest
from rich.cells import cell_len

from planner.report import render
from planner.report.phrases.verdict import worst_first
from planner.report.result import CommitteeShown, Finding, Result
from planner.words import LANGUAGES
from tests.report import samples


@pytest.fixture(autouse=True)
def _strict(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANNER_STRICT_WORDS", "1")
    monkeypatch.setenv("FORCE_COLOR", "1")  # the environment must not reach into a file
    monkeypatch.setenv("COLUMNS", "40")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("sample", samples.ALL.values(), ids=list(samples.ALL))
class TestEverySample:
    def test_80_columns_without_control_codes(self, sample: Callable[[], Result], lang: str) -> None:
        text = render("text", sample(), lang)
        assert max(cell_len(line) for line in text.splitlines()) <= 80
        assert not [c for c in text if unicodedata.category(c) in ("Cc", "Cf") and c != "\n"]
        assert text.endswith("\n")

    def test_one_line_of_verdict_first(self, sample: Callable[[], Result], lang: str) -> None:
        first, second = (render("text", sample(), lang) + "\n").split("\n")[:2]
        assert first.endswith(".")
        word = first.partition(":")[0]
        assert word == word.upper()
        assert not second or sample().status == "undecided"

    def test_no_vietnamese_words_are_left_in_english_and_no_codes_anywhere(
        self, sample: Callable[[], Result], lang: str
    ) -> None:
        text = render("text", sample(), lang)
        assert "{" not in text
        assert "mark." not in text
        assert ("Verdict" in text) <= (lang == "en")

    def test_colour_only_adds(self, sample: Callable[[], Result], lang: str) -> None:
        coloured = render("text", sample(), lang, colour=True)
        assert "\x1b[" in coloured
        plain = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
        assert "".join(plain.split()) == "".join(render("text", sample(), lang).split())

    def test_json(self, sample: Callable[[], Result], lang: str) -> None:
        assert json.loads(render("json", sample(), lang))["status"] == sample().status


def test_headlines_say_how_many() -> None:
    def first(result: Result, lang: str) -> str:
        return render("text", result, lang).split("\n")[0]

    failing = samples.not_compliant()
    assert first(failing, "en") == "NOT COMPLIANT: 1 of 6 must rules not met; 1 unproven; 2 should rules short."
    assert first(failing, "vi") == "KHÔNG ĐẠT: 1/6 yêu cầu bắt buộc không đạt; 1 chưa rõ; 2 phấn đấu chưa đạt."
    only_women = failing.model_copy(update={"findings": failing.findings[:2]})
    assert first(only_women, "en") == "NOT COMPLIANT: 1 of 2 must rules not met (Women)."
    assert first(only_women, "vi") == "KHÔNG ĐẠT: 1/2 yêu cầu bắt buộc không đạt (Tỷ lệ nữ)."


@pytest.mark.parametrize("lang", LANGUAGES)
def test_headline_fits_with_many_rules(lang: str) -> None:
    def finding(i: int, force: str, verdict: str) -> Finding:
        return Finding.model_validate(
            {"rule": f"executive/rule-number-{i}", "topic": "other", "force": force, "verdict": verdict}
        )

    found = [finding(i, "must", "not_met") for i in range(12)] + [finding(i, "must", "unproven") for i in range(10)]
    found += [finding(i, "must", "met") for i in range(20)] + [finding(i, "should", "not_met") for i in range(15)]
    result = Result(command="validate", status="not_compliant", findings=found)
    assert cell_len(render("text", result, lang).split("\n")[0]) <= 80
    met = [f for f in found if (f.force, f.verdict) in (("must", "met"), ("should", "not_met"))]
    for command, status in (
        ("validate", "compliant"),
        ("validate", "not_compliant"),
        ("propose", "optimal"),
        ("propose", "feasible"),
    ):
        result = Result.model_validate({"command": command, "status": status, "findings": met})
        assert cell_len(render("text", result, lang).split("\n")[0]) <= 80


def test_worst_first() -> None:
    order = [finding.rule.split("/")[1] for finding in worst_first(samples.findings())]
    assert order == ["women", "theory", "young", "ethnic", "seats", "one-post", "mean-age", "apart"]


def test_the_table_says_share_number_and_verdict() -> None:
    text = render("text", samples.not_compliant(), "vi")
    assert "≥ 8 (15%)" in text
    assert "7/53 (13,21%)" in text
    assert "✗ Không đạt" in text
    assert "48,85" in text
    assert "≥ 10%, ≤ 10%" in text
    assert "gần nhất là 5 và 6" in text


def test_people_behind_what_is_not_met() -> None:
    text = render("text", samples.not_compliant(), "en")
    assert "Counted (3): Nguyễn Thị Ánh (c001), Lê Thị Ăng (c003), Thạch Thị Sa Rây" in text
    assert "and\n    18 more" in text
    assert "Khmer: 1/53 (1.89%) · ≥ 2 · ✗ Not met" in text
    assert "Hoa" not in text


def test_waivers_always_with_authority_and_reason() -> None:
    for sample in (samples.not_compliant, samples.optimal):
        text = " ".join(render("text", sample(), "vi").split())
        assert "Trần Văn Bình (c002): miễn áp dụng" in text
        assert "thẩm quyền: thành phố lý do: đang học cao cấp" in text


def test_reasons_for_infeasibility() -> None:
    text = " ".join(render("text", samples.infeasible(), "en").split())
    assert "needs 8; the pool has 11; 3 fail “Senior political theory or above”" in text
    assert "(1 of them for want of data)" in text
    assert "6 remain." in text
    assert "executive/plenty" not in text
    assert "plenty" not in text
    assert "these 3 cannot hold together" in text
    assert "There may be more conflicts" in text
    assert "1. Cost: 2 people “Women” (Executive committee): at least 8 becomes 6 (only the Centre may grant it)" in text
    assert "2 waivers (the city may grant it): Nguyễn Thị Ánh (c001), Trần Văn Bình (c002)" in text


def test_slate_sorted_by_given_name() -> None:
    text = render("text", samples.optimal(), "vi")
    listed = re.findall(r"^ +\d+  c\d+  (.*?)(?: \*)?$", text, re.MULTILINE)
    given = [name.split()[-1] for name in listed[:6]]
    assert given == ["Ánh", "Ăng", "Ân", "Bình", "Đạt", "Rây"]


def test_nothing_is_taken_for_markup_or_sent_to_the_terminal() -> None:
    evil = "[bold red]x[/] :smile: \x1b[31m\x07\u202e[link=http://a]\nnext"
    finding = Finding(rule="executive/[red]", topic="other", force="must", verdict="not_met", kind="count", actual=1, base=2,
                      at_least=2, people=["[b]"], title={"en": evil})  # fmt: skip
    result = Result(command="propose", plan=evil, title={"en": evil}, status="optimal", findings=[finding], names={"[b]": evil},
                    slate={"executive": ["[b]"]}, committees=[CommitteeShown(id="executive", title={"en": evil})])  # fmt: skip
    for colour in (False, True):
        text = re.sub(r"\x1b\[[0-9;]*m", "", render("text", result, "en", colour=colour))
        squeezed = "".join(text.split())
        assert "[boldred]x[/]:smile:" in squeezed
        assert r"\x1b[31m\x07\u202e[link=http://a]\nnext" in squeezed
        assert "\x07" not in text
        assert "\u202e" not in text


def test_long_words_are_folded() -> None:
    result = samples.not_compliant()
    long = Finding(
        rule="executive/" + "x" * 200, topic="other", force="must", verdict="not_met", people=["y" * 200], shortfall=1
    )
    text = render("text", result.model_copy(update={"findings": [long, *result.findings]}), "en")
    assert max(cell_len(line) for line in text.splitlines()) <= 80
