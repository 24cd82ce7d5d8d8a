"""The parts of a printout: what each says, and when it is left out."""

from __future__ import annotations

from pathlib import Path

import pytest

import planner
from planner.api import LoadedPlan
from planner.report.composer import document
from planner.report.document import Folded, Listing, Section, Table
from planner.report.vietnamese_order import name_key
from planner.results.result import (
    BasisShown,
    CommitteeShown,
    Finding,
    NameOrder,
    OpenCell,
    PersonShown,
    ProblemShown,
    Provenance,
    Result,
    ValueFinding,
)
from planner.results.result import Details as ResultDetails
from tests.answers import small_case
from tests.report import samples


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> LoadedPlan:
    return planner.load(small_case.write(tmp_path_factory.mktemp("small")))


def part(result: Result, key: str, lang: str = "vi") -> Section | None:
    return next((section for section in document(result, lang).everything if section.key == key), None)


def table(result: Result, key: str, lang: str = "vi") -> list[list[str]]:
    blocks = [block for section in document(result, lang).everything for block in section.blocks]
    found = next(block for block in blocks if isinstance(block, Table) and block.key == key)
    return [[" / ".join([cell.text, *cell.under]) for cell in row.cells] for row in found.rows]


def notes(result: Result, key: str, lang: str = "vi") -> list[str]:
    blocks = [block for section in document(result, lang).everything for block in section.blocks]
    return [block.note for block in blocks if isinstance(block, Table) and block.key == key]


def listed(section: Section | None) -> list[str]:
    assert section is not None
    return [item for block in section.blocks if isinstance(block, Listing) for item in block.items]


def of(*findings: Finding, status: str = "not_compliant", **more: object) -> Result:
    committees = [CommitteeShown(id="executive", title={"vi": "Ban Chấp hành"})]
    return Result.model_validate(
        {"command": "validate", "status": status, "committees": committees, "findings": findings,
         "names": {"a": "Lê Thị An", "b": "Trần Văn Bình"}, **more}
    )  # fmt: skip


def finding(**keys: object) -> Finding:
    given = {"rule": "executive/r", "topic": "other", "force": "must", "verdict": "not_met", "title": {"vi": "Yêu cầu"}, **keys}
    return Finding.model_validate(given)


ACTIONS = [
    (finding(kind="count", actual=7, base=51, at_least=8, shortfall=1), "cần thêm 1 (hiện 7/51, yêu cầu ≥ 8)"),
    (finding(kind="count", actual=9, base=51, at_most=8, shortfall=1), "cần bớt 1"),
    (finding(kind="seats", actual=50, at_least=51, at_most=51, shortfall=1), "cần thêm 1 (hiện 50, yêu cầu = 51)"),
    (finding(kind="require", people=["a"], actual=50, base=51, shortfall=1, authority="city"),
     "1 đồng chí không đạt; thay nhân sự hoặc xin trường hợp đặc biệt (thẩm quyền: thành phố): Lê Thị An (a)"),
    (finding(kind="require", verdict="unproven", people=["a"], unsure=["a"], shortfall=1),
     "chưa đủ dữ liệu; bổ sung: Lê Thị An (a): ngày, tháng, năm sinh"),
    (finding(kind="include", actual=1, at_least=2, shortfall=1, people=["a"]), "cần thêm 1 (hiện 1, yêu cầu đủ 2)"),
    (finding(kind="apart", actual=1, shortfall=1, people=["a", "b"]), "cần đưa ra 1 đồng chí trong số: Lê Thị An (a), Trần"),
    (finding(kind="holds", actual=2, at_most=1, shortfall=1, people=["a"]), "đồng chí Lê Thị An (a) giữ quá số chức danh"),
    (finding(kind="both", actual=2, at_most=1, shortfall=1, people=["a", "b"]),
     "cần đưa ra 1 trong 2 đồng chí ở cả hai ban: Lê Thị An (a), Trần Văn Bình (b)"),
    (finding(kind="both", actual=0, at_least=1, at_most=1, shortfall=1), "cần thêm 1 đồng chí ở cả hai ban"),
    (finding(kind="distinct", field="sector", actual=3, at_least=5, shortfall=2), "cần thêm 2 khối khác nhau"),
    (finding(kind="count_each", shortfall=1, by_value={
        "Hoa": ValueFinding(actual=2, at_most=1, shortfall=1, verdict="not_met", people=["a", "b"])}),
     "[Hoa]: cần bớt 1 (hiện 2, yêu cầu ≤ 1); trong số: Lê Thị An (a), Trần Văn Bình (b)"),
    (finding(kind="within", rule="executive/within", actual=1, shortfall=1, people=["a"]), "1 đồng chí chưa thuộc ban đó"),
    (finding(kind="count_each", shortfall=2, by_value={
        "Khmer": ValueFinding(actual=1, at_least=3, shortfall=2, verdict="not_met"), "Hoa": ValueFinding(actual=3)}),
     "[Khmer]: cần thêm 2 (hiện 1, yêu cầu ≥ 3)"),
    (finding(kind="if", actual=2, base=6, at_least=4, shortfall=2, required={"above": "1/2"}),
     "cần thêm 2, trừ khi điều kiện của yêu cầu không còn (hiện 2/6 (33,33%), yêu cầu khi đó: ≥ 4 (> 1/2))"),
    (finding(kind="if", verdict="unproven", actual=0, base=6, at_least=2, shortfall=2, required={"at_least": "2"}),
     "chưa đủ dữ liệu để biết điều kiện có áp dụng không (hiện 0/6, yêu cầu khi đó: ≥ 2)"),
    (finding(kind="if", actual=2, base=6, at_most=1, shortfall=1, required={"at_most": "1"}, people=["a", "b"]),
     "cần bớt 1, trừ khi điều kiện của yêu cầu không còn (hiện 2/6, yêu cầu khi đó: ≤ 1)"
     "; trong số: Lê Thị An (a), Trần Văn Bình (b)"),
    (finding(kind="seats", actual=4, base=6, at_most=3, shortfall=1, required={"at_most": "1/2", "of": "executive"}),
     "cần bớt 1 (hiện 4/6, yêu cầu ≤ 3 (1/2 số ủy viên Ban Chấp hành))"),
    (finding(kind="mean", actual=49.5, at_most=48, shortfall=1, required={"at_most": "48"}), "hiện có 49,5, yêu cầu ≤ 48"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "said"), ACTIONS, ids=[f"{f.kind}-{f.verdict}" for f, _ in ACTIONS])
def test_what_has_to_change(one: Finding, said: str) -> None:
    cells = [OpenCell(id="a", field="birth_date", rules=["executive/r"])]
    (line,) = listed(part(of(one, details=ResultDetails(open_cells=cells), field_titles={
        "birth_date": {"vi": "Ngày, tháng, năm sinh"}}), "actions"))  # fmt: skip
    assert said in line


def test_who_is_not_yet_in_both_and_which_posts_are_held() -> None:
    between = ResultDetails(between={"joint/r": ["chair", "executive"]})
    titles = {"executive": "Ban Chấp hành", "chair": "Chủ nhiệm"}
    committees = [CommitteeShown(id=id, title={"vi": title}) for id, title in titles.items()]
    few = finding(rule="joint/r", kind="both", actual=0, at_least=1, at_most=1, shortfall=1)
    slates = {"executive": ["b", "c"], "chair": ["a"]}
    (line,) = listed(part(of(few, details=between, slate=slates, committees=committees), "actions"))
    assert line.endswith(
        "cần thêm 1 đồng chí ở cả Chủ nhiệm và Ban Chấp hành; Chủ nhiệm: Lê Thị An (a) chưa là Ủy viên Ban Chấp hành"
    )
    two = finding(rule="joint/r", kind="holds", actual=2, at_most=1, shortfall=1, people=["a"])
    slates = {"executive": ["a", "c"], "chair": ["a"]}
    (line,) = listed(part(of(two, details=between, slate=slates, committees=committees), "actions"))
    assert line.endswith("đồng chí Lê Thị An (a) giữ 2 chức danh (Chủ nhiệm, Ban Chấp hành); cần thôi 1 chức danh")


def test_only_what_stands_against_it() -> None:
    short = finding(force="should", kind="count", actual=1, base=9, at_least=2, shortfall=1)
    assert part(of(short, status="compliant"), "actions") is None
    assert part(of(finding(verdict="met"), status="compliant"), "actions") is None
    strict = Provenance(planner="1", settings={"strict": True})
    assert len(listed(part(of(short, provenance=strict), "actions"))) == 1


def test_the_one_page_table() -> None:
    basis = BasisShown(source="CT45-2025", title={"vi": "Chỉ thị 45-CT/TW"}, clause="phụ lục 1, mục 3", confidence="to_confirm")
    short = finding(force="should", kind="count", actual=8, base=51, at_least=9, required={"at_least": "17%"}, shortfall=1,
                    slack=-1, topic="women", basis=basis)  # fmt: skip
    met = finding(rule="executive/m", verdict="met", kind="count", actual=8, base=51, at_least=8, required={"at_least": "15%"},
                  slack=0, topic="age")  # fmt: skip
    rows = table(of(met, short), "findings")
    assert rows == [
        ["1", "Yêu cầu", "", "≥ 8 (15%)", "8/51 (15,69%)", "0", "✓ Đạt"],
        ["2", "Yêu cầu / phấn đấu", "Chỉ thị 45-CT/TW / phụ lục 1, mục 3 / cần xác nhận", "≥ 9 (17%)", "8/51 (15,69%)", "−1",
         "! Chưa đạt"],
    ]  # fmt: skip
    long_title = basis.model_copy(update={"title": {"vi": "Đề án nhân sự của Đảng ủy phường An Bình"}})
    named = of(short.model_copy(update={"basis": long_title}))
    assert table(named, "findings")[0][2].startswith("CT45-2025 / phụ lục 1")
    # An id in the table is said in full below it: of a rule that is met nothing else would.
    assert notes(named, "findings") == [
        "Thừa/thiếu: số đồng chí nhiều hơn mức yêu cầu; dấu − là còn thiếu hoặc vượt mức. "
        "CT45-2025: Đề án nhân sự của Đảng ủy phường An Bình."
    ]
    assert "CT45-2025" not in notes(of(met, short), "findings")[0]
    both = Result.model_validate({**of(short).model_dump(), "committees": samples.COMMITTEES})
    assert [row[:2] for row in table(both, "findings")] == [["Ban Chấp hành"], ["1", "Yêu cầu / phấn đấu"]]


def test_every_name_behind_a_number(loaded: LoadedPlan) -> None:
    people = [f"x{i}" for i in range(60)]
    section = part(of(finding(kind="count", actual=60, base=77, at_least=70, shortfall=10, people=people)), "findings")
    assert section is not None
    (behind,) = [block for block in section.blocks if isinstance(block, Folded)]
    assert all(person in behind.lines[0] for person in people)


def test_seats_and_who_holds_the_posts(loaded: LoadedPlan) -> None:
    rows = table(loaded.detailed(loaded.validate(small_case.SLATE)), "posts")
    assert rows == [
        ["Ban Chấp hành", "5", "5", "0", ""],
        ["Ban Thường vụ / Ban Chấp hành", "2–3", "2", "1", "Lê Thị Ăng (a3), Phạm Đức Đạt (a4)"],
        ["Bí thư / Ban Thường vụ", "1", "1", "0", "Phạm Đức Đạt (a4)"],
        ["Thủ quỹ / Ban Chấp hành", "1", "1", "0", "Phạm Đức Đạt (a4)"],
    ]


def test_the_structure_leaves_posts_out(loaded: LoadedPlan) -> None:
    rows = table(loaded.detailed(loaded.validate(small_case.SLATE)), "structure")
    assert rows[0] == ["Tổng số", "5", "8"]
    assert ["Nữ", "2/5 (40,00%) / ✓ ≥ 2 (40%)", "4/8 (50,00%)"] in rows, "against the rule that counts them"


def test_the_list_of_people_by_rank_then_given_name(loaded: LoadedPlan) -> None:
    rows = table(loaded.detailed(loaded.validate(small_case.SLATE)), "people-executive")
    assert [row[0] for row in rows if len(row) == 1] == [
        "I. Bí thư (1)", "II. Ủy viên Ban Thường vụ (1)", "III. Ủy viên Ban Chấp hành (3)",
        "Tổng số: 5 đồng chí; nữ: 2 (40,00%)",
    ]  # fmt: skip
    assert [row[1] for row in rows if len(row) > 1] == [
        "Phạm Đức Đạt / a4", "Lê Thị Ăng / a3", "Huỳnh Quốc Ân / a6", "Đỗ Minh Đức * / a7", "Thạch Thị Sa Rây / a5",
    ]  # fmt: skip
    secretary, woman = rows[1], rows[3]
    assert secretary[2:10] == ["01/02/1990 / 35 tuổi", "", "Kinh", "Thốt Nốt", "ĐH", "TC", "Bí thư, Thành đoàn", ""]
    assert woman[2:4] == ["", "1986 / 38–39 tuổi"]


def test_the_order_of_names_is_a_setting() -> None:
    def order(names: NameOrder) -> list[str]:
        born = {"a": "2/1980", "b": "1979", "c": "", "d": "1/2/1980"}
        fields = {id: {"birth_date": date} if date else {} for id, date in born.items()}
        people = {id: PersonShown(row=9 - n, fields=fields[id]) for n, id in enumerate(born)}
        details = ResultDetails(people=people, columns=["birth_date"], name_order=names)
        slate = {"executive": ["a", "b", "c", "d"]}
        result = of(details=details, slate=slate, names=dict.fromkeys(born, "Lê Văn Hòa"), status="compliant")
        return [row[1][-1] for row in table(result, "people-executive")[:-1]]

    assert order(NameOrder()) == ["a", "b", "c", "d"]
    assert order(NameOrder(ties="birth_date")) == ["b", "a", "d", "c"]
    assert order(NameOrder(ties="pool")) == ["d", "c", "b", "a"]
    for tones, words in (
        ("huyền-hỏi-ngã-sắc-nặng", "Ba Bà Bả Bã Bá Bạ"), ("sắc-huyền-hỏi-ngã-nặng", "Ba Bá Bà Bả Bã Bạ"),
        ("huyền-sắc-hỏi-ngã-nặng", "Ba Bà Bá Bả Bã Bạ"),
    ):  # fmt: skip
        assert " ".join(sorted("Bạ Bá Bã Bả Bà Ba".split(), key=lambda name: name_key(name, tones))) == words


def test_what_has_nothing_to_say_is_left_out() -> None:
    keys = [section.key for section in document(samples.compliant(), "vi").everything]
    assert keys == ["findings", "charts", "notes"]
    assert [section.key for section in document(samples.bad_input(), "vi").everything] == ["problems"]


def test_a_result_without_details_says_so() -> None:
    (note,) = listed(part(samples.compliant(), "notes", "en"))
    assert note.startswith("Printed from the answer alone")
    assert "`" not in note


REMARKS = [
    ("/home/an/pool.csv:27:retirement_month", "pool.csv, dòng 27, cột tháng nghỉ hưu: cảnh báo: "),
    ("/home/an/pool.xlsx!Danh sách!D105", "pool.xlsx, trang Danh sách, ô D105: cảnh báo: "),
    ("C:\\an\\rules.yaml:12", "rules.yaml, dòng 12: cảnh báo: "),
    ("pool.csv", "pool.csv: cảnh báo: "),
]


@pytest.mark.parametrize(("where", "said"), REMARKS)
def test_remarks_without_codes_and_commands(where: str, said: str) -> None:
    problem = ProblemShown(
        code="pool-warnings-alike", severity="warning", where=where, value=where,
        message="Có 4 cảnh báo về `degree` như trên [retirement-differs]; ở: 27:retirement_month.",
        hint=f"Xem tất cả: planner pool lint {where}",
    )  # fmt: skip
    section = part(of(status="compliant", problems=[problem]), "problems")
    assert section is not None
    (block,) = section.blocks
    assert isinstance(block, Folded)
    assert block.title == f"{said}Có 4 cảnh báo về “chuyên môn” như trên; ở: dòng 27 (tháng nghỉ hưu)."
    assert block.lines == ()


def test_ways_out_with_who_may_grant_them() -> None:
    section = part(samples.infeasible(), "ways-out")
    assert section is not None
    said = [cell.text for block in section.blocks if isinstance(block, Table) for row in block.rows for cell in row.cells]
    assert "Trung ương" in said
    assert any("ví dụ: Nguyễn Thị Ánh (c001)" in text for text in said)


def test_a_waiver_of_somebody_else_says_so(loaded: LoadedPlan) -> None:
    without = {**small_case.SLATE, "executive": ["a3", "a4", "a5", "a6", "a1"]}
    for slate, said in ((small_case.SLATE, False), (without, True)):
        section = part(loaded.detailed(loaded.validate(slate)), "waivers")
        assert section is not None
        (block,) = section.blocks
        assert isinstance(block, Folded)
        assert ("không có trong phương án này" in block.title) == said


@pytest.mark.slow
def test_rules_stand_in_a_report_without_a_slate(tmp_path: Path) -> None:
    """An infeasible plan: what was asked, with its basis, beside the conflicts; nothing counted."""
    infeasible = planner.load(small_case.infeasible(tmp_path))
    result = infeasible.detailed(infeasible.check())
    rows = [row for row in table(result, "asked") if len(row) > 1]
    assert len(rows) == len(list(infeasible.case.plan.rules()))
    assert all("✓" not in cell and "✗" not in cell for row in rows for cell in row)
    marked = [row for row in rows if any("nằm trong mâu thuẫn" in cell for cell in row)]
    assert len(marked) == len({rule for conflict in result.conflicts for rule in conflict.rules}) > 0
    assert not infeasible.detailed(infeasible.validate(small_case.SLATE)).details.rules


def test_seats_that_are_a_share_stand_as_whole_numbers(tmp_path: Path) -> None:
    """And the committee is no post, however few it has: it has its column."""
    committees = {
        "a": {"title": {"vi": "Ban A"}, "seats": 5},
        "b": {"title": {"vi": "Ban B"}, "seats": {"at_least": "50%", "at_most": "3/5", "of": "a"}},
    }
    loaded = planner.load(small_case.write(tmp_path, committees=committees, joint=[], waivers=[]))
    result = loaded.detailed(loaded.validate({"a": ["a1", "a2", "a3", "a4", "a5"], "b": ["a6", "a7"]}))
    assert [row[:4] for row in table(result, "posts")] == [["Ban A", "5", "5", "0"], ["Ban B", "3", "2", "1"]]
    assert table(result, "structure")[0] == ["Tổng số", "5", "2", "8"]
