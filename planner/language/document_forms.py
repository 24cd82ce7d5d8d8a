"""How documents of the Party and of the State write the same things, as far as a text tells whose way it is.

Party: Hướng dẫn 36-HD/VPTW. State: Nghị định 30/2020/NĐ-CP, annex I, part I, section II (3c: a colon after `Số`; 7b: `TM.`,
`KT.`, `TL.`, `TUQ.`), read in a public copy of the annex, not in the official text: to confirm. `T/UQ` is from memory: to
confirm.
"""

from __future__ import annotations

import re
from typing import Literal

HeadKind = Literal["party", "state"]

_NUMBERS: dict[HeadKind, re.Pattern[str]] = {
    "party": re.compile(r"\s*số\s+[^\s:]", re.IGNORECASE),
    "state": re.compile(r"\s*số\s*:", re.IGNORECASE),
}
_SIGNING: dict[HeadKind, re.Pattern[str]] = {
    "party": re.compile(r"\s*(T/M|K/T|T/L|T/UQ)(?!\w)", re.IGNORECASE),
    "state": re.compile(r"\s*(TM|KT|TL|TUQ)\s*\.", re.IGNORECASE),
}


def number_is_of(number: str) -> HeadKind | None:
    """Whose way of writing number and sign of a document this is: `Số 12-BC/ĐU`, `Số: 12/BC-SNV`; None where it may be both."""
    return _whose(number, _NUMBERS)


def signing_is_of(line: str) -> HeadKind | None:
    """The same of a line above a signature: `T/M ĐẢNG ỦY`, `TM. ỦY BAN NHÂN DÂN`."""
    return _whose(line, _SIGNING)


def _whose(text: str, ways: dict[HeadKind, re.Pattern[str]]) -> HeadKind | None:
    return next((head for head, way in ways.items() if way.match(text)), None)
