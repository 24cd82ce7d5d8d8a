"""The columns of a `danh sách trích ngang`, in the order in which offices print them, with their header blocks and widths."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from planner.language.catalogue import Catalogue, Field
from planner.language.folding import fold

BIRTH = "Ngày, tháng, năm sinh"
TRAINING = "Trình độ"
PARTY = "Ngày vào Đảng"


@dataclass(frozen=True)
class FormColumn:
    """A column of the form: its field, its header from the top row of the block down, its width in characters.

    `value`: of a field that stands in several columns (Nam | Nữ; Tái cử | Lần đầu), the value that this one is for.
    """

    field: str
    path: tuple[str, ...]
    width: float
    value: str | None = None


# Field, header block, width. What a pool does not have is left out; what the form does not know comes behind.
_FORM: tuple[FormColumn, ...] = (
    FormColumn("id", ("Mã",), 10),
    FormColumn("full_name", ("Họ và tên",), 24),
    FormColumn("birth_date", (BIRTH,), 12),
    FormColumn("gender", ("Giới tính",), 7),
    FormColumn("ethnicity", ("Dân tộc",), 9),
    FormColumn("religion", ("Tôn giáo",), 9),
    FormColumn("hometown", ("Quê quán",), 22),
    FormColumn("party_date", (PARTY, "Dự bị"), 13),
    FormColumn("party_official_date", (PARTY, "Chính thức"), 12),
    FormColumn("degree", (TRAINING, "Chuyên môn"), 22),
    FormColumn("degree_field", (TRAINING, "Chuyên ngành"), 20),
    FormColumn("political_theory", (TRAINING, "LLCT"), 8),
    FormColumn("state_management", (TRAINING, "QLNN"), 8),
    FormColumn("post", ("Chức vụ hiện nay",), 26),
    FormColumn("unit", ("Đơn vị công tác",), 22),
    FormColumn("sector", ("Lĩnh vực",), 14),
    FormColumn("incumbent", ("Tái cử",), 9),
    FormColumn("confidence", ("Tỷ lệ phiếu",), 9),
    FormColumn("rating", ("Kết quả xếp loại",), 10),
    FormColumn("discipline", ("Kỷ luật",), 10),
    FormColumn("retirement_month", ("Tháng nghỉ hưu",), 11),
)
FORM_FIELDS = tuple(column.field for column in _FORM)
_OTHER_WIDTH = 14.0


def form_columns(fields: Iterable[str], catalogue: Catalogue) -> list[FormColumn]:
    """The columns for these fields of a pool, each under a header that the catalogue reads as the field."""
    known = {column.field: column for column in _FORM}
    asked = list(fields)
    columns = [_named(column, catalogue) for column in _FORM if column.field in asked]
    return [*columns, *(_other(name, catalogue) for name in asked if name not in known)]


def split_columns(column: FormColumn, splitting: Field) -> list[FormColumn]:
    """A date under one header for each value of another field: Nam | Nữ, men first as on the form."""
    values = sorted(splitting.canonical_values, reverse=True)
    return [FormColumn(column.field, (column.path[-1], _heading(splitting, value)), column.width, value) for value in values]


def mark_columns(column: FormColumn, declared: Field) -> list[FormColumn]:
    """A yes/no field as two columns of marks under one header: Tái cử | Lần đầu.

    Empty where the catalogue has no such pair of headers: `mark_headers` of yes and no that begin alike (`A: Yes`, `A: No`).
    """
    for header in declared.mark_headers.get("yes", ()):
        above, mark, yes = header.rpartition(": ")
        for other in declared.mark_headers.get("no", ()):
            other_above, _, no = other.rpartition(": ")
            if mark and fold(other_above) == fold(above):
                return [
                    FormColumn(column.field, (above, yes), column.width, "yes"),
                    FormColumn(column.field, (above, no), column.width, "no"),
                ]
    return []


def header_of(field: Field) -> str:
    """The header that the catalogue names first; the field's name where it names none."""
    return field.headers[0] if field.headers else field.name


def _named(column: FormColumn, catalogue: Catalogue) -> FormColumn:
    """The form's own header where the catalogue reads it so, else the catalogue's first."""
    declared = catalogue.field(column.field)
    headers = {fold(header) for header in declared.headers}
    if fold(column.path[-1]) in headers or fold(": ".join(column.path)) in headers:
        return column
    return FormColumn(column.field, (header_of(declared),), column.width)


def _other(name: str, catalogue: Catalogue) -> FormColumn:
    return FormColumn(name, (header_of(catalogue.field(name)),), _OTHER_WIDTH)


def _heading(splitting: Field, value: str) -> str:
    spellings = splitting.values.get(value, ())
    return (spellings[0] if spellings else value).capitalize()
