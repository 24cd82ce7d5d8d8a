"""Parameters of a message that are said differently in each language: programs are given them as they are."""

from __future__ import annotations


class ValueWord(str):
    """A canonical value (`female`, `yes`) of a `field` among the parameters of a problem: said in the reader's language."""

    __slots__ = ("field",)
    field: str

    def __new__(cls, value: str, field: str = "") -> ValueWord:
        word = super().__new__(cls, value)
        word.field = field
        return word


class CleanDate(str):
    """A date as a clean file has it (1975-10-01) among the parameters: said as the reader's language writes dates."""

    __slots__ = ()
