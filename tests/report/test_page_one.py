"""The page that is signed: what has room on it, and what gives way first."""

from __future__ import annotations

from planner.report.document import (
    Cell,
    Column,
    Folded,
    Letterhead,
    Listing,
    Paragraph,
    Section,
    Signature,
    Table,
    TableRow,
    Verdict,
)
from planner.report.page_one import Front, fitted

VERDICT = Verdict("5/18 yêu cầu bắt buộc không đạt.", "bad", "KHÔNG ĐẠT")
HEAD = Letterhead("Trên", "Cơ quan", "Số 1", "Cần Thơ", "BÁO CÁO", "Rà soát", (Signature(("PHÓ BÍ THƯ",), "Lê Văn A"),))


def rows(key: str, number: int) -> Section:
    columns = (Column("TT", 1), Column("Nội dung", 5))
    return Section(key, key, (Table(key, key, columns, tuple(TableRow((Cell(str(i)), Cell("x"))) for i in range(number))),))


def shown(*sections: Section) -> list[int | None]:
    return [front.parts for front in fitted(sections, VERDICT, HEAD, "Kế hoạch")]


def test_what_has_room_is_whole() -> None:
    assert shown(rows("a", 5), rows("b", 5)) == [None, None]


def test_the_later_gives_way_first() -> None:
    first, second, third = shown(rows("must", 18), rows("nearest", 12), rows("goals", 12))
    assert first is None
    assert second is not None
    assert second >= 3
    assert third is not None
    assert third < 3


def test_what_the_later_have_no_use_for_is_given_back() -> None:
    later = [rows(f"later-{i}", 20) for i in range(3)]
    assert shown(rows("changes", 5), rows("must", 15), *later)[:2] == [None, None]
    _, failing, *others = shown(rows("changes", 5), rows("must", 40), *later)
    assert others == [0, 0, 0]
    assert failing == shown(rows("changes", 5), rows("must", 40))[1]


def test_of_the_first_as_much_as_has_room() -> None:
    (parts,) = shown(rows("must", 200))
    assert parts is not None
    assert 20 < parts < 60


def test_what_is_behind_the_lines_goes_before_any_line() -> None:
    behind = Folded("Các đồng chí không đạt", tuple(f"Nguyễn Thị {i}" for i in range(60)))
    reasons = Section("reasons", "Nguyên nhân", (Listing(tuple(f"Lý do {i}" for i in range(6))), behind))
    first, second = fitted([reasons, rows("ways", 4)], VERDICT, HEAD, "Kế hoạch")
    assert first.parts == 6
    assert second.parts is None
    section = first.shown("Đầy đủ tại Phụ lục 1.")
    assert section is not None
    assert [type(block) for block in section.blocks] == [Listing, Paragraph]


def test_lines_about_what_is_left_away_are_left_away() -> None:
    long = Section("a", "a", (Paragraph("Trong bảng:"), rows("t", 200).blocks[0]))
    assert Front(long, 1).shown("Đầy đủ tại Phụ lục 1.") is None
    section = Front(long, 3).shown("Đầy đủ tại Phụ lục 1.")
    assert section is not None
    assert [type(block) for block in section.blocks] == [Paragraph, Table, Paragraph]
