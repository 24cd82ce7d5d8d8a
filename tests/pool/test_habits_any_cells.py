"""Any cells under any headers: a reading or a list of problems, never an exception; and what is clean stays as it is."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.pool.loading import PoolRead
from planner.pool.table import HEADER
from tests.pool.lists import Sheet, texts
from tests.sampling import fewer

HEADERS = (
    "Mã", "Họ và tên", "Giới tính", "Ngày sinh: Nam", "Ngày sinh: Nữ", "Ngày vào Đảng", "Trình độ", "Chuyên ngành", "LLCT",
    "Tái cử", "Lần đầu", "Tỷ lệ phiếu", "Quê quán", "Giới tính: Nữ", "LLCT: CC", "Nhận xét", "Hä vµ tªn", "TT", "Ngày sinh",
)  # fmt: skip
CELLS = (
    "", "", "", "x", "X", "không", "có", "-", "nt", "-nt-", '"', "như trên", "1", "12", "12/12", "3.514", "87,5", "1.234.567",
    "25,47%",
    "1975", "10/1975", "5/6/1980", "25/6/1980", "1980-06-05", "27668", "31/02/1980", "06/11/85", "T10/1975", "nam", "Nữ", "Bà",
    "Đ/c Lê An", "TS. Lê Ba (Nữ)", "Bà Trần Thị C", "Ông Ích Khiêm", "Ðỗ Văn D", "NguyÔn V¨n", "Nguyeãn Vaên", "Thò", "Noël",
    "CÇn Th¬",
    "Cần Thơ", "ThS Luật; ĐH Toán", "ĐH", "BS CKI", "Luật", "CC", "CN", "TC", ";", "; ;", "\\n", "ĐH\\nLuật", "'=1",
    "(Nữ)", "TS.", "%", "0",
)  # fmt: skip


@st.composite
def sheets(draw: st.DrawFn) -> Sheet:
    headers = draw(st.lists(st.sampled_from(HEADERS), min_size=1, max_size=7, unique=True))
    rows = draw(st.lists(st.lists(st.sampled_from(CELLS), min_size=len(headers), max_size=len(headers)), max_size=6))
    cell = st.tuples(st.integers(0, max(len(rows) - 1, 0)), st.integers(0, len(headers) - 1))
    some = st.lists(cell, max_size=4) if rows else st.just([])
    real = {kind: draw(some) for kind in ("number", "date", "month")}
    fonts = {at: draw(st.sampled_from(("tcvn3", "vni"))) for at in draw(some)}
    return Sheet("|".join(headers), ["|".join(row) for row in rows], real, fonts, draw(some))


@settings(max_examples=fewer(150), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(sheets())
def test_a_reading_or_problems(sheet: Sheet) -> None:
    read = sheet.read()
    assert (read.pool is None) == bool(read.problems)
    assert all(problem.severity == "error" for problem in read.problems)
    assert all(problem.severity != "error" for problem in read.remarks)
    for problem in (*read.problems, *read.remarks):
        assert problem.message("vi")
        assert problem.hint("en")
    rows = [_row(problem.where) for problem in read.remarks]
    assert rows == sorted(rows), "in the order of the file"
    if read.pool is None:
        if read.draft is not None:
            assert {len(texts(read.draft, name)) for name in read.draft.columns} <= {len(read.draft)}
        return
    assert read.rows is not None
    assert len(read.rows) == len(read.pool)
    _assert_clean(read)


def _row(where: str) -> int:
    cell = where.rpartition("!")[2]
    return int("".join(c for c in cell if c.isdigit()) or 0) if "!" in where else HEADER


def _assert_clean(read: PoolRead) -> None:
    """The clean texts of a pool, read again, are the same, and nothing is said of them but that blanks stay blanks."""
    pool = read.pool
    assert pool is not None
    clean = {name: texts(pool, name) for name in pool.columns}
    if any("|" in text or ": " in name for name, column in clean.items() for text in [*column, name]):
        return
    rows = ["|".join(column[row].replace("\n", "\\n") for column in clean.values()) for row in range(len(pool))]
    again = Sheet("|".join(clean), rows).read()
    assert not again.problems
    for name, column in clean.items():
        if name != "incumbent":
            assert texts(again, name) == column
