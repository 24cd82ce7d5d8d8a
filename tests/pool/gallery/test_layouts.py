"""Every file of the gallery of layouts is read right, or refused at the right place."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.pool.headers import Headers
from planner.pool.readers import READERS
from planner.pool.table import RawTable
from planner.problems import BadInput
from tests.pool.gallery.layouts import CASES, Case
from tests.pool.lists import HOUSE, standard


def read(file: Path, sheet: str | None = None) -> RawTable:
    """The raw table of a file; problems say `FILE` for its name."""
    return READERS[file.suffix].read(file.read_bytes(), "FILE", sheet, Headers(HOUSE, standard()).known)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_layout(case: Case, tmp_path: Path) -> None:
    file = tmp_path / f"{case.name}{case.suffix}"
    case.build(file)
    expected = [(code, f"FILE{where}") for code, where in case.problems]
    if case.names is None:
        with pytest.raises(BadInput) as refused:
            read(file, case.sheet)
        assert [(p.code, p.where) for p in refused.value.problems] == expected
        assert all(p.message(lang) and p.hint(lang) for p in refused.value.problems for lang in ("en", "vi"))
        return
    table = read(file, case.sheet)
    headers = list(table.headers)
    assert tuple(table.columns[headers.index("Họ và tên")]) == case.names
    assert [(p.code, p.where) for p in table.problems] == expected
    assert all(p.message(lang) and p.hint(lang) for p in table.problems for lang in ("en", "vi"))
    if case.paths is not None:
        assert tuple(table.paths) == case.paths
    if case.sections is not None:
        assert list(table.sections) == list(case.sections)
    assert {(row, header): table.columns[headers.index(header)][row] for row, header in case.cells} == case.cells


def test_what_formats_tell(tmp_path: Path) -> None:
    for name, row in (("formats", 0), ("old-workbook", 0)):
        case = next(case for case in CASES if case.name == name)
        file = tmp_path / f"{name}{case.suffix}"
        case.build(file)
        table = read(file)
        birth = next(i for i, header in enumerate(table.headers) if header.startswith("Ngày sinh"))
        assert table.months[birth].tolist()[row]
        assert table.fonts[len(table.headers) - 1] == {row: "tcvn3"}
