"""How many lines a text takes in a column: merged cells do not grow by themselves, and few programs look after the others."""

from __future__ import annotations

from planner.report.measure import thousandths

UNIT = 500  # thousandths: a column width of 1 is a digit of the normal font
NORMAL = 11.0  # points
_BOLD = 1.07


def width(text: str, points: float = NORMAL, bold: bool = False) -> float:
    """The width of one line of text, in units of a column's width."""
    return thousandths(text) / UNIT * points / NORMAL * (_BOLD if bold else 1)


def lines(text: str, room: float, points: float = NORMAL, bold: bool = False) -> int:
    """Lines of a text in a column of that width; a word longer than the column is broken."""
    room = max(room - 0.8, 1.0)  # what the cell keeps free on both sides
    blank = width(" ", points, bold)
    count = 0
    for line in text.split("\n"):
        count, used = count + 1, 0.0
        for word in line.split(" "):
            size = width(word, points, bold)
            if used and used + blank + size > room:
                count, used = count + 1, 0.0
            elif used:
                used += blank
            if size > room:
                further = int(size / room)
                count, size = count + further, size - further * room
            used += size
    return count


def height(count: int, points: float = NORMAL) -> float:
    """The height of a row of so many lines, in points."""
    return min(409.0, round(count * points * 1.18 + 4, 1))


def parts(text: str, most: int) -> list[str]:
    """A long text in pieces of at most so many characters, cut between words, so that each has room in a row."""
    found = []
    while len(text) > most:
        cut = max(text.rfind(" ", 0, most), text.rfind("\n", 0, most))
        cut = cut if cut > most // 2 else most
        found.append(text[:cut])
        text = text[cut:].lstrip(" ") if cut < most else text[cut:]
    return [*found, text]
