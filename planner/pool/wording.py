"""The words by which offices head, close and sign their lists. All patterns are for folded texts (see `fold`):
small letters, hoà and uỷ, kí and lí."""

from __future__ import annotations

import re

from planner.language.folding import fold

# What a form adds to a header: marks of required columns, footnotes, a colon, how a date is to be written.
_HEADER_MARKS = re.compile(
    r"^(?:\(?\*+\)?|\(\d{1,2}\)|\d{1,2}[.)](?=\s))\s*"
    r"|\s*(?:[*:;,.…†‡¹²³⁰⁴-⁹]+|\(\s*(?:\*+|\d{1,2}|bắt buộc|bat buoc|required|nếu có|ghi rõ)\s*\)|\[\s*(?:\*+|\d{1,2})\s*\]"
    r"|\(\s*(?:[dmy]{1,4}|ngày|tháng|năm)(?:\s*[/.-]\s*(?:[dmy]{1,4}|tháng|năm)){1,2}\s*\))$"
)


def header_key(header: str) -> str:
    """The folded text of a header without marks: `Họ và tên (*)`, `Dân tộc:`, `Chức vụ (1)`, `Ngày sinh (d/m/Y)`."""
    key = fold(header)
    while (bare := _HEADER_MARKS.sub("", key).strip()) != key and bare:
        key = bare
    return key


RUNNING = "running_number"  # the field of the catalogue of cadres
NUMBER_HEADERS = frozenset({"tt", "stt", "s tt", "số tt", "số thứ tự", "thứ tự", "no", "nr", "#", "№", "ordinal"})

# Remarks are on every list, too.
REMARK_HEADERS = frozenset({"ghi chú", "ghi chu", "gc", "notes", "note", "remarks"})

NAME_HEADER = re.compile(r"^(họ\b.*\btên\b|họ tên\b|tên$|họ$|họ\b.*\b(đệm|lót)$|full[ _]?name$|name$)")

RUNNING_NUMBER = re.compile(r"^\(?\d{1,6}([.,]0|[.)/-])?$|^\d{1,3}([.]\d{1,3})+[.)]?$")

ENUMERATED = re.compile(
    r"^\(?(?P<roman>[ivxlc]{1,7})\s*[.)/:\-–]+\s*\S"
    r"|^\(?(?P<letter>[a-hđ])\s*[.)/]+\s+\S\S"
    r"|^\(?(?P<digit>\d{1,2})[.)/]\s*\S"
)

ENUMERATOR = re.compile(r"^\(?(?:(?P<roman>[ivxlc]{1,7})|(?P<letter>[a-hđ]))\s*[.)/:]*$")

TOTAL = re.compile(
    r"^(tổng( số| cộng)?|cộng|sub-?\s?total|grand total|total|sum)"
    r"(\s+(chung|nhóm|mục|khối|phần|cộng|số|toàn|thành|danh|sách|cán|bộ|đồng|chí|đ/c|người|ứng|viên|nhân|sự|people|persons"
    r"|number|of|[ivxlc]+|\(?[ivxlc]+(\s*\+\s*[ivxlc]+)+\)?))*\s*([:=(+\-–.]+.*|\d.*)?$"
)

# `Cộng khối chính quyền: 6 người`, `Danh sách này có 04 đồng chí`: a number of people in words that begin like a total.
SUBTOTAL = re.compile(
    r"^(tổng( số| cộng)?|cộng|danh sách (này )?(có|gồm))\b[^\d]*[\s:=]\d{1,6}"
    r"\s*(đồng chí|đ/c|người|ứng viên|nhân sự|cán bộ)\b[^\d]*$"
)

TOTAL_REST = re.compile(
    r"^(-\s*)?(trong đó|trong số đó|of which|(nữ|nam|dân tộc( thiểu số| ít người)?|trẻ|tái cử|lần đầu)\s*[:=])"
)

COUNT = re.compile(r"(\d{1,3}(?:[.\s]\d{3})+|\d+)\s*(?:đồng chí|đ/c|người|ứng viên|nhân sự|cán bộ|people|persons|candidates)\b")

COUNT_AFTER_LABEL = re.compile(r"^[^\d:=]*[:=]?\s*(\d{1,3}(?:\.\d{3})+|\d+)\s*(?:$|[;,.(])")

FOOTER = re.compile(
    r"^(người\s+(lập|tổng hợp|ghi|kí|thực hiện|báo cáo)|lập biểu|lập bảng|nơi nhận|"
    r"t/m\b|tm\.|k/t\b|kt\.|t/l\b|tl\.|tuq\.|q\.\s|"
    r"thủ trưởng|xác nhận|\(?\s*kí\b|\(?đã kí|\(?chữ kí|signed|prepared by|"
    r"[\w.\s]{2,40},\s*ngày\s*[\d.…_]*\s*tháng\s*[\d.…_]*\s*năm\s*[\d.…_]*$|"
    r"ghi chú\s*[:.]|chú thích|lưu ý|\*|ghi chú$|danh sách (này )?(có|gồm)\b|-\s*(như trên|lưu)\b|trang\s+\d+|page\s+\d+)"
)

_IN_BRACKETS = re.compile(r"[(\[]\s*(.*?)\s*[.;]*\s*[)\]][\s./;]*")


def unbracketed(text: str) -> str:
    """A folded text without the brackets that it stands in: `(danh sách gồm 04 người)./.`"""
    found = _IN_BRACKETS.fullmatch(text)
    return found[1] if found else text


DAY_OF_SIGNING = re.compile(r"^ngày\s*[\d.…_]*\s*tháng\s*[\d.…_]*\s*năm\s*[\d.…_]*$")

SECTION = re.compile(
    r"^(bí thư|phó bí thư|uỷ viên|ban\s+(thường vụ|chấp hành|tổ chức|tuyên giáo|dân vận|nội chính|chỉ huy|quản lí|kinh tế)|"
    r"thường trực|btv|bch|khối|xã|phường|thị trấn|thị xã|quận|huyện|thành phố|tp\.?\s|tỉnh|"
    r"đảng bộ|đảng uỷ|chi bộ|thành uỷ|tỉnh uỷ|quận uỷ|huyện uỷ|sở|phòng|nhóm|danh sách|chức danh|qui hoạch|nguồn|cán bộ|"
    r"các đồng chí|chủ tịch|phó chủ tịch|trưởng|phó trưởng|giám đốc|phó giám đốc|hội đồng|hđnd|ubnd|mttq|uỷ ban|"
    r"cơ quan|đơn vị|lực lượng|công an|quân sự|section|group)(\s|$|[,:.;(/-])"
)

# A quick look at cells as written, before they are folded: whatever may begin a total or a line of the footer.
MAY_CLOSE = r"(?i)^\s*(t[oôổ]|c[oôộ]|su|gr|trong|n[ưữ]|-|ngư|l[aậ]|t/|k/|x[aá]|\(|\*|gh|ch[uú]|l[uư]|danh|page|trang)"
