"""Names with what is no part of them: `Đ/c`, titles before, `(Nữ)` behind; and what these say of the gender."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

from planner.language.folding import fold
from planner.pool.cells import spellings_of
from planner.pool.habits.draft import Hint
from planner.pool.surnames import SURNAMES

if TYPE_CHECKING:
    from planner.pool.habits.draft import Draft

_TITLES = r"P(?:hó|\.)?\s*Giáo sư|Giáo sư|Tiến s[ĩỹ]|Thạc s[ĩỹ]|GS|PGS|P\.\s?GS|GSTS|PGSTS|"
_TITLES += r"TSKH|TS|T\.S|ThS|Th\.S|Ths|CN|KS|KTS|BS|BSCKII|BSCKI|CKII|CKI|DS|LS|NCS|NGND|NGƯT|NSND|NSƯT|TTND|TTƯT"
_TITLE = re.compile(rf"(?:{_TITLES})(?:\s*[.,]\s*|\s+)(?=\S)", re.IGNORECASE)
_COMRADE = re.compile(r"(?:đ/c|đc|đồng chí)\s*[.:]?\s*(?=[^\s.:])", re.IGNORECASE)
_ADDRESS = re.compile(r"(ông|bà)\s*[.:]?\s+(?=\S)", re.IGNORECASE)
_BEHIND = re.compile(r"\s*[(\[]\s*(nữ|nam)\s*[)\]]\s*|\s*[-–,]\s*(nữ|nam)\s*$", re.IGNORECASE)
_ANY = re.compile(rf"(?:^|\n)\s*(?:{_TITLES}|đ/c|đc|đồng chí|ông|bà)[\s.,:]|[(\[,–-]\s*(?:nữ|nam)\b", re.IGNORECASE)


def clean_names(draft: Draft) -> None:
    """Take titles off the names, with a note; keep what they say of the gender as a hint."""
    at = draft.matched.whole("full_name")
    if at is None:
        return
    cells = draft.cells[at]
    if not _ANY.search("\n".join(cells.texts)):
        return
    usual = sum(bool(_ADDRESS.match(text)) for text in cells.texts) * 2 > len(cells.texts) > 1
    said: dict[int, str] = {}
    sexes: dict[str, dict[int, str]] = {"behind": {}, "before": {}}
    for code, text in enumerate(cells.texts):
        name, before, behind = _clean(text, usual)
        if name and name != text:
            said[code] = name
            for where, sex in (("before", before), ("behind", behind)):
                if sex:
                    sexes[where][code] = sex
    draft.respell(at, said, "name-cleaned")
    for where, severity in (("behind", "error"), ("before", "warning")):
        _hint(draft, at, sexes[where], "value-otherwise", severity)


def _clean(text: str, usual: bool) -> tuple[str, str, str]:
    """The name, and the word for the gender before and behind it."""
    name, before, behind = text.strip(), "", ""
    if found := _BEHIND.search(name):
        behind = fold(found[1] or found[2])
        name = f"{name[: found.start()]} {name[found.end() :]}".strip()
    while True:
        if found := _COMRADE.match(name) or _TITLE.match(name):
            name = name[found.end() :]
        elif (found := _ADDRESS.match(name)) and _is_address(found[1], name[found.end() :].split(), usual):
            before = fold(found[1])
            name = name[found.end() :]
        else:
            return " ".join(name.split()) if name != text.strip() else text, before, behind


def before_name(text: str) -> str:
    """What stands before a name: titles and words of address."""
    rest = text.strip()
    while found := _COMRADE.match(rest) or _TITLE.match(rest):
        rest = rest[found.end() :]
    return text.strip().removesuffix(rest)


def _is_address(word: str, rest: list[str], usual: bool) -> bool:
    # Ông is a family name, too (Ông Ích Khiêm): before another one it is none.
    return len(rest) >= 2 and (usual or fold(word) == "bà" or fold(rest[0]) in SURNAMES)


def _hint(draft: Draft, at: int, sexes: dict[int, str], conflict: str, severity: str) -> None:
    spellings = spellings_of(draft.catalogue.field("gender"))
    values = {"nữ": "female", "bà": "female", "nam": "male", "ông": "male"}
    by_code = {code: spellings.get(sex, spellings.get(values[sex])) for code, sex in sexes.items()}
    table = np.full(len(draft.cells[at].texts) + 1, -1, dtype=np.int32)
    for code, value in by_code.items():
        table[code] = -1 if value is None else value
    if by_code:
        hint = Hint(at, table[draft.cells[at].codes], conflict, "error" if severity == "error" else "warning")
        draft.hints.setdefault("gender", []).append(hint)
