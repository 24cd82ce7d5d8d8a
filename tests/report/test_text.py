"""The printout: 80 columns, the verdict first, black and white, both languages, nothing taken for markup."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable

import pytest
from rich.cells import cell_len

from planner.report import render
from planner.report.composer import document
from planner.report.document import Cell, Column, Document, Folded, Section, Table, TableRow, Verdict
from planner.report.phrases.verdict import worst_first
from planner.report.text import render as render_text
from planner.results.result import Change, CommitteeShown, Finding, Note, Objective, Relaxation, Result
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

    @pytest.mark.parametrize("width", [60, 80, 120])
    def test_what_is_made_for_paper_fits_a_terminal_too(self, sample: Callable[[], Result], lang: str, width: int) -> None:
        drawn = document(sample(), lang)
        text = render_text(drawn, width=width)
        assert max(cell_len(line) for line in text.splitlines()) <= width
        said = "".join(text.split())
        for section in drawn.sections:
            assert "".join(section.title.split()) in said
            for block in section.blocks:
                if isinstance(block, Folded):
                    assert "".join("".join([block.title, *block.lines]).split()) in said

    def test_json(self, sample: Callable[[], Result], lang: str) -> None:
        assert json.loads(render("json", sample(), lang))["status"] == sample().status


def test_headlines_say_how_many() -> None:
    def first(result: Result, lang: str) -> str:
        return render("text", result, lang).split("\n")[0]

    failing = samples.not_compliant()
    assert first(failing, "en") == "NOT COMPLIANT: 1 of 6 must rules not met (Women); 1 unproven; 2 goals short."
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
    text = render("text", samples.not_compliant(), "vi", verbose=True)
    assert "≥ 8 (15%)" in text
    assert "7/53 (13,21%)" in text
    assert "✗ Không đạt" in text
    assert "48,85" in text
    assert "≥ 10%, ≤ 10%" in text
    assert "gần nhất là 5 và 6" in text


def test_people_behind_what_is_not_met() -> None:
    text = render("text", samples.not_compliant(), "en", verbose=True)
    assert "Counted (3): Nguyễn Thị Ánh (c001), Lê Thị Ăng (c003), Thạch Thị Sa Rây" in text
    assert "and\n    18 more" in text
    assert "Khmer: 1/53 · ≥ 2 · ! Short" in text
    assert "Hoa" not in text


def test_waivers_always_with_authority_and_reason() -> None:
    for sample in (samples.not_compliant, samples.optimal):
        text = " ".join(render("text", sample(), "vi").split())
        assert "Trần Văn Bình (c002): miễn áp dụng" in text
        assert "thẩm quyền: thành phố lý do: đang học cao cấp" in text


def test_reasons_for_infeasibility() -> None:
    text = " ".join(render("text", samples.infeasible(), "en").split())
    assert "“Women” (Executive committee) needs 8; the pool has 11; 6 left once other rules are applied in the pool 11" in text
    assert "11 fail “Senior political theory" in text
    assert "(1 of them for want of data)" in text
    assert "executive/plenty" not in text
    assert "plenty" not in text
    assert "these 3 cannot hold together" in text
    assert "There may be more conflicts" in text
    ways = table_of(samples.infeasible(), "ways-out")
    assert ways[0] == ["Way 1: 2 people – the cheapest"]
    assert ways[1] == ["“Women” (Executive committee)", "at least 8 → 6", "central", ""]
    assert ["2 waivers", "city", "for instance Nguyễn Thị Ánh (c001), Trần Văn Bình (c002)"] in [row[1:] for row in ways]


def table_of(result: Result, key: str) -> list[list[str]]:
    blocks = [block for section in document(result, "en", "screen").sections for block in section.blocks]
    table = next(block for block in blocks if isinstance(block, Table) and block.key == key)
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_ways_out_of_one_cost_say_so() -> None:
    change = Change.model_validate({"rule": "executive/women", "bound": "at_least", "from": 8, "to": 6})
    ways = [Relaxation(cost=cost, changes=[change]) for cost in (2, 2, 3)]
    result = samples.infeasible().model_copy(update={"relaxations": ways})
    headings = [row[0] for row in table_of(result, "ways-out") if len(row) == 1]
    assert headings == ["Way 1: 2 people – the cheapest", "Way 2: 2 people – at the same cost", "Way 3: 3 people"]
    alone = samples.infeasible().model_copy(update={"relaxations": ways[:1]})
    assert table_of(alone, "ways-out")[0] == ["Way 1: 2 people"]


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


def _with(result: Result, *found: Finding) -> str:
    return render("text", result.model_copy(update={"findings": list(found)}), "vi")


def test_what_is_said_of_each_alike_is_said_once() -> None:
    ids = ["c001", "c002", "c004"]
    finding = Finding(rule="executive/it", topic="other", force="must", verdict="unproven", kind="count", actual=0, base=3,
                      at_least=1, shortfall=1, unsure=ids, facts={id: {"science_tech": ""} for id in ids})  # fmt: skip
    said = " ".join(_with(samples.not_compliant(), finding).split())
    assert said.count("chưa có dữ liệu") == 1
    assert "Dữ liệu chưa rõ (3): Nguyễn Thị Ánh (c001), Trần Văn Bình (c002), Phạm Đức Đạt (c004); mỗi đồng chí:" in said
    other = finding.model_copy(update={"facts": {**finding.facts, "c004": {"incumbent": ""}}})
    assert " ".join(_with(samples.not_compliant(), other).split()).count("chưa có dữ liệu") == 3


def test_changes_that_read_alike_are_one_line() -> None:
    changes = [Change.model_validate({"rule": "executive/units", "bound": "at_least", "from": 1, "to": None})] * 3
    result = samples.infeasible().model_copy(update={"relaxations": [Relaxation(cost=None, changes=changes)]})
    assert " ".join(render("text", result, "vi").split()).count("“units”") == 1


def test_the_values_behind_a_failure_and_what_is_not_known() -> None:
    finding = Finding(
        rule="executive/age", topic="age", force="must", verdict="not_met", kind="require", actual=4, base=6, shortfall=2,
        people=["c001", "c002"], unsure=["c002"], excused=1,
        facts={"c001": {"months_to_retirement": "46", "incumbent": "yes"},
               "c002": {"months_to_retirement": "", "political_theory": "senior"}},
    )  # fmt: skip
    titles = {"political_theory": {"vi": "Lý luận chính trị"}, "incumbent": {"vi": "Tái cử"}}
    text = _with(samples.not_compliant().model_copy(update={"field_titles": titles}), finding)
    said = " ".join(text.split())
    assert "Không đạt (1): Nguyễn Thị Ánh (c001): số tháng còn lại đến tuổi nghỉ hưu 46, tái cử: có" in said
    assert (
        "Chưa đủ dữ liệu để kết luận (1): Trần Văn Bình (c002): số tháng còn lại đến tuổi nghỉ hưu: chưa có dữ liệu,"
        " lý luận chính trị: cao cấp" in said
    )
    assert "4/6 (miễn 1)" in text


def test_a_mean_is_told_by_its_distance() -> None:
    mean = {"rule": "executive/mean-age", "topic": "age", "force": "must", "verdict": "not_met", "kind": "mean", "shortfall": 1}
    over = Finding.model_validate({**mean, "actual": 48.7, "at_most": 47.5, "slack": -1.2, "required": {"at_most": "47.5"}})
    assert "bình quân 48,7, vượt 1,2 so với 47,5" in _with(samples.not_compliant(), over)
    blank = Finding.model_validate({**mean, "verdict": "unproven", "at_most": 47.5, "unsure": ["c001"]})
    assert "chưa tính được bình quân vì thiếu dữ liệu" in _with(samples.not_compliant(), blank)
    between = Finding.model_validate({**mean, "verdict": "unproven", "at_most": 47.5, "actual_range": [47.1, 48]})
    assert "trong khoảng 47,1 đến 48" in _with(samples.not_compliant(), between)


def test_within_names_both_committees() -> None:
    outside = Finding(rule="standing/within", topic="other", force="must", verdict="not_met", actual=1, shortfall=1,
                      people=["c004"])  # fmt: skip
    said = " ".join(_with(samples.not_compliant(), outside).split())
    assert "“Ủy viên Ban Thường vụ phải là ủy viên Ban Chấp hành”: 1 đồng chí không đạt" in said
    assert "Không thuộc Ban Chấp hành (1): Phạm Đức Đạt (c004)" in said


def test_a_strict_reading_does_not_contradict_itself() -> None:
    found = [f for f in samples.findings() if f.verdict == "met" or f.rule == "executive/young"]
    assert _with(samples.not_compliant(), *found).split("\n")[0] == (
        "KHÔNG ĐẠT (xét cả phấn đấu): 1 chỉ tiêu phấn đấu chưa đạt; 4/4 bắt buộc đạt."
    )


def test_rules_stand_under_their_committees_worst_first() -> None:
    committees = ("Ban Chấp hành –", "Ban Thường vụ –", "Yêu cầu chung giữa các ban –")

    def heads(*, verbose: bool) -> list[str]:
        text = render("text", samples.not_compliant(), "vi", verbose=verbose)
        return [line for line in text.splitlines() if line.startswith(committees)]

    missed = [
        "Ban Chấp hành – không đạt", "Ban Chấp hành – chưa đủ dữ liệu", "Ban Chấp hành – chưa đạt (phấn đấu)",
    ]  # fmt: skip
    assert heads(verbose=False) == missed
    assert heads(verbose=True) == [
        *missed, "Ban Chấp hành – đạt", "Ban Thường vụ – đạt", "Yêu cầu chung giữa các ban – đạt",
    ]  # fmt: skip


def test_what_is_met_is_a_line_a_committee_unless_more_is_asked_for() -> None:
    result = samples.not_compliant()
    brief, whole = (" ".join(render("text", result, "vi", verbose=verbose).split()) for verbose in (False, True))
    met = [finding for finding in result.findings if finding.verdict == "met"]
    assert met
    assert "Yêu cầu đã đạt" in brief
    assert "Yêu cầu đã đạt" not in whole
    for finding in met:
        assert finding.rule not in brief
        assert finding.rule in whole.replace("/ ", "/").replace("- ", "-")


def test_a_long_printout_says_its_verdict_first_and_last() -> None:
    result = samples.not_compliant()
    lines = render("text", result, "vi", verbose=True).splitlines()
    assert len(lines) > 40
    assert lines[-1] == lines[0]
    short = render("text", result.model_copy(update={"findings": result.findings[:1], "objective": []}), "vi").splitlines()
    assert len(short) <= 40
    assert short[-1] != short[0]


@pytest.mark.parametrize("width", [60, 80, 100, 120])
def test_keys_and_dates_are_never_broken_inside(width: int) -> None:
    key = "inspection-chair/leaders-not-in-inspection"
    finding = Finding(rule=key, topic="other", force="must", verdict="met", kind="count", actual=5, base=50, at_least=5,
                      required={"at_least": "10%"}, title={"vi": "Cán bộ sinh từ 9/1965, tính đến tháng 9/2025 trở đi"},
                      basis=samples.BASIS)  # fmt: skip
    result = samples.not_compliant()
    text = render("text", result.model_copy(update={"findings": [finding, *result.findings]}), "vi", width=width, verbose=True)
    assert max(cell_len(line) for line in text.splitlines()) <= width
    assert "9/1965," in text
    assert "tháng 9/2025" in text
    first = re.compile(r"^ *([a-z/-]+?)(?:  .*)?$")
    parts = [found[1] for line in text.splitlines() if (found := first.match(line))]
    start = next(i for i, part in enumerate(parts) if part in ("inspection-", "inspection-chair/", key))
    end = next(i for i, part in enumerate(parts[start:], start) if not part.endswith(("/", "-")))
    assert "".join(parts[start : end + 1]) == key


def test_names_at_each_step_of_a_funnel() -> None:
    result = samples.infeasible()
    result.funnels[0].lost[1].ids = ["c001", "c002"]
    steps = table_of(result, "reason-1")
    assert steps[0][:2] == ["in the pool", "11"]
    assert ["fail “age”", "−2", "Nguyễn Thị Ánh (c001), Trần Văn Bình (c002)"] in steps
    assert [row[:2] for row in steps[-2:]] == [["left", "6"], ["needed", "8"]]


def test_a_way_out_that_empties_a_committee_says_so() -> None:
    change = Change.model_validate({"rule": "standing/seats", "bound": "at_least", "from": 15, "to": 0})
    way = Relaxation(cost=15, changes=[change], slate={"standing": []})
    result = samples.infeasible().model_copy(update={"relaxations": [way]})
    said = " ".join(render("text", result, "vi").split())
    assert "tối thiểu 15 → 0" in said
    assert "tức là bỏ trống cả ban" in said
    way.slate["standing"] = ["c001"]
    assert "bỏ trống" not in render("text", result, "vi")
    post = Change.model_validate({"rule": "secretary/seats", "bound": "at_least", "from": 1, "to": 0})
    result.relaxations = [Relaxation(cost=1, changes=[post], slate={"secretary": []})]
    assert "tức là để khuyết chức danh này" in " ".join(render("text", result, "vi").split())
    assert "leaves the post vacant" in " ".join(render("text", result, "en").split())


def test_a_bound_of_one_value_that_is_lifted_leaves_the_others() -> None:
    change = {"rule": "executive/units", "bound": "at_least", "from": 1, "to": 0}
    for value, said in (
        ("Sở Y tế", "tức là không còn yêu cầu có đồng chí thuộc nhóm này"),
        (None, "tức là bỏ hẳn yêu cầu này"),
    ):
        way = Relaxation(cost=1, changes=[Change.model_validate({**change, "value": value})])
        result = samples.infeasible().model_copy(update={"relaxations": [way]})
        assert said in " ".join(render("text", result, "vi").split())


def test_a_search_cut_short_before_it_found_anything() -> None:
    update = {"conflicts": [], "relaxations": [], "notes": [Note(code="note.relaxations-cut")]}
    text = render("text", samples.infeasible().model_copy(update=update), "vi")
    assert "Các yêu cầu mâu thuẫn nhau\n  Chưa tìm được mâu thuẫn nào trong thời gian cho phép." in text
    assert "Chưa tìm được phương án điều chỉnh nào trong thời gian cho phép." in text
    assert "Có thể còn" not in text


def test_sums_are_told_by_the_titles_of_field_and_committee() -> None:
    update = {"objective": [Objective(prefer="highest: confidence (standing)", value=1, bound=1)],
              "field_titles": {"confidence": {"vi": "Phiếu tín nhiệm"}}}  # fmt: skip
    assert "tổng phiếu tín nhiệm cao nhất (Ban Thường vụ)" in render(
        "text", samples.optimal().model_copy(update=update), "vi", width=100
    )


@pytest.mark.parametrize(("lang", "mark"), [("vi", "cần xác nhận"), ("en", "to be confirmed")])
def test_figures_to_be_confirmed_are_marked_and_counted(lang: str, mark: str) -> None:
    plain = next(iter(samples.ALL.values()))()
    found = samples.findings()
    women = found[1].model_copy(update={"basis": samples.BASIS.model_copy(update={"confidence": "to_confirm"})})
    text = render("text", plain.model_copy(update={"findings": [found[0], women]}), lang, verbose=True)
    assert " ".join(text.split()).count(mark) == 3  # in the table, in full behind the finding, and in the notes
    assert "`confidence: confirmed`" in " ".join(text.split())
    assert mark not in render("text", plain.model_copy(update={"findings": found}), lang)


def test_a_table_stands_in_columns_as_long_as_its_words_fit_and_else_row_by_row() -> None:
    columns = (Column("Rule", 40), Column("Found", 20, "right"), Column("Verdict", 20))
    rows = (TableRow((Cell("women", under=("board/women",)), Cell("7 of 53", said="seven"), Cell("✗ Not met", "bad"))),)
    table = Table("t", "", columns, rows, note="A note.")

    def drawn(width: int) -> list[str]:
        return render_text(Document("en", "", Verdict("NO."), (Section("s", "Rules", (table,)),)), width=width).splitlines()

    assert drawn(60)[2:] == [
        "Rules", "  Rule           Found  Verdict", "  women        7 of 53  ✗ Not met", "  board/women", "  A note.",
    ]  # fmt: skip
    assert drawn(24)[2:] == ["Rules", "  ✗ Not met: women", "      board/women", "      Found: seven", "  A note."]


def test_a_clause_in_another_language_says_so() -> None:
    sample = samples.not_compliant()
    assert "in Vietnamese: “phụ lục 1" in " ".join(render("text", sample, "en", verbose=True).split())
    assert "nguyên văn" not in render("text", sample, "vi", verbose=True)
    note = next(
        block.note for section in document(sample, "en").everything for block in section.blocks
        if isinstance(block, Table) and block.key == "findings"
    )  # fmt: skip
    assert "Clauses are quoted in Vietnamese" in note
