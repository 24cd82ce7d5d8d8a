"""The spellings that a field accepts, as problems name them: what offices write, not the canonical values alone."""

from __future__ import annotations

import re
import unicodedata

from planner.language.catalogue import Field
from planner.language.folding import fold
from planner.written.nearest import close_names

_SHOWN = 12
_NO_LETTER = re.compile(r"[\W_]")
_BEFORE = re.compile(r"^\s*(?:(?:dân tộc|người|dt|dan toc|nguoi)[\s.:]+)+", re.IGNORECASE)
_PARTS = re.compile(r"[/(),;\[\]–]|\s+(?:-|hay)\s+")
_MOST_RUNS = 200


def accepted_spellings(field: Field) -> str:
    """Every value with the first of its other spellings: `senior (cao cấp, CC), bachelor (cử nhân, CN)`."""
    values = [_with_spellings(value, field.values.get(value, ())[:2]) for value in field.canonical_values]
    return ", ".join(values[:_SHOWN]) + (", …" if len(values) > _SHOWN else "")


def near_spelling(field: Field, text: str) -> str:
    """The values of which a spelling is close to the text, each once with that spelling; `-` where none is close."""
    meant = {value: value for value in field.canonical_values}
    for value, spellings in field.values.items():
        for spelling in spellings:
            meant.setdefault(spelling, value)
    found: dict[str, str] = {}
    for spelling in close_names(text, meant):
        found.setdefault(meant[spelling], spelling)
    shown = [_with_spellings(value, () if spelling == value else (spelling,)) for value, spelling in found.items()]
    return " / ".join(shown) or "-"


def known_text(field: Field, text: str) -> str | None:
    """The known value of a text field that a text means; None where it is another, or the field knows none."""
    return KnownTexts(field).value(text) if field.type == "text" and field.values else None


class KnownTexts:
    """The known values of a text field by their spellings, whatever stands between the letters: Khơ-me, Khơ me, Khơme."""

    def __init__(self, field: Field) -> None:
        self.values = tuple(field.values)
        self._by_letters = {_letters(spelling): value for value, all_ in field.values.items() for spelling in all_} | {
            _letters(value): value for value in field.values
        }
        plain: dict[str, set[str]] = {}
        for letters, value in self._by_letters.items():
            plain.setdefault(without_marks(letters), set()).add(value)
        self._plain = {letters: values.pop() for letters, values in plain.items() if len(values) == 1}

    def value(self, text: str) -> str | None:
        """The value that a text means: by itself, behind `dân tộc`, without accents (Tay), or named twice (`Kinh (Việt)`)."""
        text = _BEFORE.sub("", text)
        if (found := self._one(text)) is not None:
            return found
        parts = {self._one(part) for part in _PARTS.split(text) if part.strip()}
        return parts.pop() if len(parts) == 1 else None

    def within(self, text: str) -> tuple[str, ...]:
        """The values among other words of a text (`Kinh, mẹ người Khmer`), else those of which a spelling is close."""
        words = re.findall(r"[\w'’-]+", text)
        runs = [" ".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, min(i + 4, len(words) + 1))]
        named = dict.fromkeys(value for run in runs[:_MOST_RUNS] if (value := self._by_letters.get(_letters(run))))
        near = close_names(_letters(text), self._by_letters)
        return tuple(named) or tuple(dict.fromkeys(self._by_letters[letters] for letters in near))

    def _one(self, text: str) -> str | None:
        letters = _letters(text)
        return self._by_letters.get(letters) or (self._plain.get(letters) if text.isascii() else None)


def _letters(text: str) -> str:
    return _NO_LETTER.sub("", fold(text))


def without_marks(text: str) -> str:
    """A folded text without diacritics."""
    return "".join(ch for ch in unicodedata.normalize("NFD", text) if not unicodedata.combining(ch)).replace("đ", "d")


def _with_spellings(value: str, spellings: tuple[str, ...]) -> str:
    return f"{value} ({', '.join(spellings)})" if spellings else value
