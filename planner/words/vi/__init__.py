"""What is said in Vietnamese: a file a topic; `command_help` has what `--help` says."""

from __future__ import annotations

from planner.words.manners import Manners


def _long_day(year: int, month: int, day: int) -> str:
    """`ngày 05 tháng 4 năm 2025`: two digits for days below 10 and for months 1 and 2 (Hướng dẫn 36-HD/VPTW)."""
    return f"ngày {day:02d} tháng {f'{month:02d}' if month <= 2 else month} năm {year}"


def _cited_day(year: int, month: int, day: int) -> str:
    """`14/4/2025`, `02/01/2020`: two digits as in `_long_day`."""
    return f"{day:02d}/{f'{month:02d}' if month <= 2 else month}/{year}"


MANNERS = Manners(
    tag="vi-VN", decimal=",", thousands=".", day="%d/%m/%Y", month="{month}/{year}", long_day=_long_day,
    cited_day=_cited_day, from_lists=True, small_within=True, cap_in_verb=True,
)  # fmt: skip
