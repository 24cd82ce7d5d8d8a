"""Characters that look like those of YAML and are others: what a word processor or another keyboard writes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

_NAMES: Mapping[str, tuple[str, str, str]] = {  # the plain character, and the name in English and Vietnamese
    "\u00a0": (" ", "no-break space", "dấu cách không ngắt"),
    "\u3000": (" ", "ideographic space", "dấu cách toàn góc"),
    "\u200b": ("", "zero-width space", "dấu cách độ rộng bằng không"),
    "\u200c": ("", "zero-width non-joiner", "ký tự không nối"),
    "\u200d": ("", "zero-width joiner", "ký tự nối"),
    "\u2060": ("", "word joiner", "ký tự nối từ"),
    "\ufeff": ("", "byte order mark", "dấu thứ tự byte (BOM)"),
    "\u00ad": ("", "soft hyphen", "gạch nối mềm"),
    "\uff1a": (":", "full-width colon", "dấu hai chấm toàn góc"),
    "\ua789": (":", "letter colon", "dấu hai chấm dạng chữ"),
    "\u2236": (":", "ratio sign", "dấu tỷ lệ"),
    "\uff0c": (",", "full-width comma", "dấu phẩy toàn góc"),
    "\u3001": (",", "ideographic comma", "dấu phẩy kiểu chữ Hán"),
    "\uff05": ("%", "full-width percent sign", "dấu phần trăm toàn góc"),
    "\u201c": ('"', "curly quotation mark", "dấu nháy cong"),
    "\u201d": ('"', "curly quotation mark", "dấu nháy cong"),
    "\u201e": ('"', "low quotation mark", "dấu nháy cong dưới"),
    "\u2018": ("'", "curly apostrophe", "dấu nháy đơn cong"),
    "\u2019": ("'", "curly apostrophe", "dấu nháy đơn cong"),
    "\u2013": ("-", "en dash", "gạch ngang ngắn"),
    "\u2014": ("-", "em dash", "gạch ngang dài"),
    "\u2212": ("-", "minus sign", "dấu trừ"),
    "\u2022": ("-", "bullet", "dấu chấm tròn đầu dòng"),
    "\u00b7": ("-", "middle dot", "dấu chấm giữa dòng"),
}
_QUOTES = "\u201c\u201d\u201e\u2018\u2019"
_DASHES = "\u2013\u2014\u2212\u2022\u00b7"
_OPENS = re.compile(r"(?:^\s*(?:-\s+)?|[:\uff1a]\s*|[\[{,]\s*)$")


@dataclass(frozen=True)
class OddCharacter:
    """One that stands for `plain` (empty: for nothing); `name` by language."""

    character: str
    plain: str
    name: Mapping[str, str]

    @property
    def params(self) -> dict[str, object]:
        """What messages say of it."""
        written = self.character if self.plain.strip() else ""
        remedies = {
            " ": {"en": "Put an ordinary space in its place.", "vi": "Thay bằng dấu cách thường."},
            "": {"en": "Delete it.", "vi": "Xóa ký tự này."},
        }
        usual = {"en": f"Put `{self.plain}` in its place.", "vi": f"Thay bằng `{self.plain}`."}
        return {
            "odd": f"`{written}` U+{ord(self.character):04X}" if written else f"U+{ord(self.character):04X}",
            "odd_name": self.name,
            "remedy": remedies.get(self.plain, usual),
        }


def odd_character(text: str, in_line: bool = False) -> OddCharacter | None:
    """The first odd character of a text; None where there is none.

    `in_line`: the text is a line of YAML, in which a quotation mark is odd only where a text begins, a dash only at the start
    of the line, and nothing is in a comment.
    """
    if in_line:
        text = re.sub(r"(?:^|\s)#.*$", "", text)
    for at, character in enumerate(text):
        named = _name_of(character)
        if named is None:
            continue
        before = text[:at]
        if in_line and character in _QUOTES and not _OPENS.search(before):
            continue
        if in_line and character in _DASHES and before.strip():
            continue
        plain, english, vietnamese = named
        return OddCharacter(character, plain, {"en": english, "vi": vietnamese})
    return None


def _name_of(character: str) -> tuple[str, str, str] | None:
    if character.isascii():
        return None
    if character in _NAMES:
        return _NAMES[character]
    if 0xFF01 <= ord(character) <= 0xFF5E:  # the full-width forms of ASCII
        return chr(ord(character) - 0xFEE0), "full-width character", "ký tự toàn góc"
    if unicodedata.category(character) == "Zs":
        return " ", "special space", "khoảng trắng đặc biệt"
    return None
