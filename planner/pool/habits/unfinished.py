"""What is not yet taken: a degree or a course that somebody still studies for (`đang học`, `NCS`, `học viên cao học`)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from planner.pool.cells import compact, spellings_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planner.language.catalogue import Field
    from planner.pool.cells import Cells
    from planner.pool.habits.draft import Draft

# Fields without further words in their cells, of which a course is studied: the texts among them are read as they stand.
_STUDIED = ("political_theory", "state_management")
_STUDIED_TEXTS = ("foreign_language", "information_technology")

# Which degree the words themselves name, by a spelling of it.
_NAMED = {
    "doctor": r"ncs|n\.c\.s|nghiên cứu sinh|nghien cuu sinh",
    "master": r"hvch|hv cao học|học viên cao học|hoc vien cao hoc",
}
_SURE = (
    r"(?:đang|sắp|chờ|chuẩn bị|dự kiến|chưa)(?: được)? "
    r"(?:theo học|đi học|học|theo|làm|bảo vệ|tốt nghiệp|hoàn thành|hoàn thiện|có bằng|có|nhận|cấp|xét|lấy|xong|thi|ôn|dự"
    r"|tham gia|bồi dưỡng|đào tạo|nghiên cứu|bằng|kết thúc)|học viên|theo học|bảo lưu|dở dang|bỏ dở|năm thứ|năm cuối"
    r"|sinh viên năm|(?:dang|sap|cho|chua) (?:theo hoc|hoc|bao ve|tot nghiep|hoan thanh|co bang)|hoc vien"
    r"|in progress|studying|not yet|candidate"
)
# In a cell of degrees these say it by themselves: `ThS (đang làm luận văn)`, `TS (chưa)`.
_OF_DEGREES = r"đang|sắp(?! xếp)|chờ|chưa|dự kiến"
_YEARS = r"(?:khóa|khoá|lớp|k)\s*(?P<numbers>\d[\d\s–/-]*)"


def _words(pattern: str) -> str:
    return pattern.replace(" ", r"\s+")


_ANY = re.compile(rf"(?<!\w)(?:{_words('|'.join([*_NAMED.values(), _SURE]))})(?!\w)", re.IGNORECASE)
_IN_DEGREES = re.compile(
    rf"(?<!\w)(?:(?P<doctor>{_words(_NAMED['doctor'])})|(?P<master>{_words(_NAMED['master'])})"
    rf"|{_words(_SURE)}|{_words(_OF_DEGREES)}|{_YEARS})(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Studying:
    """Words in a cell (from `start` to `end`) that say that something is not yet taken; `degree`: the one that they name."""

    start: int
    end: int
    words: str
    degree: str = ""


def studying(text: str, year: int | None) -> list[Studying]:
    """The places of a cell of degrees that say that something is not yet taken, in their order.

    A course (`khóa 2024-2026`) is over in a `year` after the last one that is named for it; without years, or where no year is
    given, it is asked about.
    """
    found = []
    for place in _IN_DEGREES.finditer(text):
        if place["numbers"] is not None and _is_over(place["numbers"], year):
            continue
        degree = next((name for name in _NAMED if place[name] is not None), "")
        found.append(Studying(place.start(), place.end(), place[0].strip(), degree))
    return found


def _is_over(numbers: str, year: int | None) -> bool:
    years = [int(named) for named in re.findall(r"(?:19|20)\d\d", numbers)]
    return year is not None and bool(years) and max(years) < year


def refuse_unfinished(draft: Draft) -> None:
    """An error for each cell of a level that is still studied for; a warning where the field is a text."""
    for at in draft.read_columns():
        declared, cells = draft.declared(at), draft.cells[at]
        if draft.matched.columns[at].role != "whole":
            continue
        if declared.name in _STUDIED_TEXTS and declared.type == "text":
            codes = [code for code, text in enumerate(cells.texts) if _ANY.search(text)]
            draft.found.add_cells(
                "text-unfinished", "warning", draft.rows_of(at, codes), at, cells.text, partial(_said, cells, declared)
            )
        elif declared.name in _STUDIED and declared.type == "level":
            spellings = spellings_of(declared)
            codes = [code for code, text in enumerate(cells.texts) if _ANY.search(text) and compact(text) not in spellings]
            draft.refuse(at, "value-unfinished", draft.rows_of(at, codes), partial(_said, cells, declared))


def _said(cells: Cells, declared: Field, row: int) -> Mapping[str, object]:
    found = _ANY.search(cells.text(row))
    return {"field": declared.name, "words": found[0] if found else ""}
