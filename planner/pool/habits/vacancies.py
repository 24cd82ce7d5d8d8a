"""Rows of nobody among the people: a vacant post, a description, a total in the column of names; and remarks behind names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

from planner.language.folding import fold
from planner.pool.cells import Cells
from planner.pool.pool import LongArray
from planner.pool.vacant_posts import Nobody, nobody

if TYPE_CHECKING:
    from planner.pool.habits.draft import Draft


def _any(words: str) -> str:
    """A pattern for any of these words, which commas part."""
    return "|".join(re.escape(fold(word)) for word in words.split(","))


_GONE = _any(
    "nghỉ hưu,nghỉ việc,nghỉ công tác,nghỉ chế độ,nghỉ ốm,nghỉ bệnh,hưu trí,về hưu,chờ nghỉ,chờ hưu,xin nghỉ,xin thôi,"
    "xin chuyển,xin rút,thôi việc,thôi giữ,thôi tham gia,chuyển công tác,chuyển đi,chuyển về,chuyển sang,chuyển lên,"
    "chuyển ngành,chuyển vùng,chuyển ra,thuyên chuyển,từ trần,qua đời,hy sinh,đã mất,đã chết,đã nghỉ,đã chuyển,đã rút,"
    "đã thôi,đã luân chuyển,đã điều động,kỷ luật,cách chức,khai trừ,bãi nhiệm,miễn nhiệm,đình chỉ,khởi tố,cảnh cáo,"
    "khiển trách,không tái cử,không tham gia,không đủ,không còn,không ứng cử,không giới thiệu,rút tên,rút khỏi,"
    "rút lui,bổ sung sau,bố trí sau,giới thiệu sau,retired,deceased,died,resigned,transferred,withdrawn,left office"
)
_REMARK = re.compile(rf"(?<!\w)(?:{_GONE})(?!\w)")
_ALONE = re.compile(rf"(?:{_any('mất,chết,bị,loại,rút,hưu,khuyết,bỏ,ốm,nghỉ,chuyển')})(?!\w)")
_BRACKETS = re.compile(r"[(\[{]([^)\]}]*)[)\]}]?")
_BEHIND = re.compile(r"[(\[{]|\s[-–—]\s|[,;:\n]")
# Of the person, and no reason to doubt that they stand for election.
_ALIKE = _any(
    "nữ,nam,bí danh,tức,tên,còn gọi,thường gọi,tự,dân tộc,dt,sinh,sn,đảng viên,kinh,khmer,hoa,chăm,tái cử,lần đầu,trẻ,"
    "mới,cũ,con,em,anh,chị,vợ,chồng,lớn,nhỏ,quê,ở,chuyên trách,kiêm nhiệm,female,male,alias,born"
)
_OF_THE_PERSON = re.compile(rf"(?:{_ALIKE})(?!\w)")


def leave_out_vacancies(draft: Draft) -> None:
    """Take rows in which nobody stands out of the people, with a warning at the cell: a vacant post is no candidate.

    Where a name may stand among such words the row stays, with a warning. In a list without real names (`Cán bộ 17`),
    where most cells are like that, they are names.
    """
    at = draft.matched.whole("full_name")
    if at is None:
        return
    cells = draft.cells[at]
    said = {code: what for code, text in enumerate(cells.texts) if (what := nobody(text)) is not None}
    if not said:
        return
    rows = {what: _rows(draft, cells, [code for code, own in said.items() if own == what]) for what in Nobody.__args__}  # type: ignore[attr-defined]
    named = int((draft.people & (cells.codes >= 0)).sum()) - len(rows["vacant"])
    out, doubtful = [rows["vacant"]], [rows["mixed"]]
    letters = _rows(draft, cells, [code for code, text in enumerate(cells.texts) if len(text) == 1 and code not in said])
    if 2 * (len(rows["label"]) + len(letters)) <= named:
        out.append(rows["label"])
    (out if 2 * len(rows["office"]) <= named else doubtful).append(rows["office"])
    left_out = np.sort(np.concatenate(out))
    draft.found.add_cells("name-vacant", "warning", left_out, at, cells.text)
    draft.found.add_cells("name-unlike", "warning", np.sort(np.concatenate(doubtful)), at, cells.text)
    draft.leave_out(left_out)


def doubt_remarks(draft: Draft) -> None:
    """A warning for what stands behind a name and may mean that the person is no candidate: `(nghỉ hưu)`, `- đã mất`."""
    at = draft.matched.whole("full_name")
    if at is None:
        return
    cells = draft.cells[at]
    remarks = {code: remark for code, text in enumerate(cells.texts) if (remark := _remark(text))}
    rows = _rows(draft, cells, list(remarks))
    draft.found.add_cells(
        "name-remark", "warning", rows, at, cells.text, lambda row: {"remark": remarks[int(cells.codes[row])]}
    )


def _rows(draft: Draft, cells: Cells, codes: list[int]) -> LongArray:
    wanted = np.zeros(len(cells.texts) + 1, dtype=np.bool_)
    wanted[codes] = True
    return np.flatnonzero(wanted[cells.codes] & draft.people & (cells.codes >= 0))


def _remark(text: str) -> str:
    """The doubtful remark behind a name, as written; "" where there is none."""
    # Most names have neither such a sign nor so many words.
    if not _BEHIND.search(text) and text.count(" ") < 3:
        return ""
    for found in _BRACKETS.finditer(text):
        inside = found[1].strip()
        if found.start() and inside and _doubtful(inside, in_brackets=True):
            return inside
    plain = _BRACKETS.sub(" ", text)
    pieces = _BEHIND.split(plain)
    behind = next((piece.strip() for piece in pieces[1:] if piece.strip() and _doubtful(piece.strip())), "")
    if behind:
        return behind
    words = plain.split()
    # `Trần Thị Chuyển Đi` is a name; a remark is written in small letters, or behind a whole name in capitals.
    key = fold(plain if plain.isupper() and len(words) > 4 else " ".join(word for word in words if not word[0].isupper()))
    told = _REMARK.search(key)
    is_behind = told is not None and (told.start() > 0 or key != fold(plain))
    return key[told.start() :] if told is not None and is_behind else ""


def _doubtful(remark: str, *, in_brackets: bool = False) -> bool:
    key = fold(remark)
    if _REMARK.search(key) or _ALONE.match(key):
        return True
    words = remark.split()
    is_sentence = in_brackets and len(key) > 2 and all(word[0].islower() for word in words if word[0].isalpha())
    return is_sentence and any(word[0].isalpha() for word in words) and not _OF_THE_PERSON.match(key)
