"""Files that a hundred offices would send, with what must be read of each: the clean text of every cell, or the refusals.

Expectations follow the contract (section 5) and the forms, not what the program happens to do.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tests.pool.gallery.building import behind_a_password, bomb, in_sheet, old_workbook, repacked, text, windows, workbook

day = datetime.date
TITLE = "rows-left-out-title"
TOTAL = "rows-left-out-total"
FOOTER = "rows-left-out-footer"
OLD_FONT = "font-converted"


@dataclass(frozen=True)
class Office:
    """A file and its reading.

    `reads`: the fields, then a line for each person with the clean text of every cell, between bars; "" where nothing may be
    read. `says`: severity, code and place of everything said, without the note on ids that were given: a cell of the sheet
    `DS`, `SHEET!CELL` or `!SHEET` in workbooks, line and column in texts, nothing for the file. Where there are errors, `reads`
    is what is left of the cells.
    """

    name: str
    content: Callable[[], bytes]
    reads: str = ""
    says: Sequence[str] = ()
    sheet: str | None = None


PLAIN = [["Mã", "Họ và tên", "Năm sinh"], ["a", "Lê An", "1970"], ["b", "Lê Ba", "10/1975"]]
PLAIN_READ = """
    id | full_name | birth_date
    a | Lê An | 1970
    b | Lê Ba | 1975-10
"""


def plain() -> bytes:
    return workbook(PLAIN)


LAYOUTS = (
    Office(
        "only-the-upper-row-merged.xlsx",
        lambda: workbook(
            [
                ["TT", "Họ và tên", "Ngày, tháng, năm sinh", None, "Chức vụ"],
                [None, None, "Nam", "Nữ", None],
                [1, "Nguyễn Văn An", "10/1975", None, "Bí thư"],
                [2, "Trần Thị Bình", None, "5/6/1980", None],
            ],
            merges=["C1:D1"],
        ),
        """
        id | running_number | full_name | birth_date | post | gender
        r0001 | 1 | Nguyễn Văn An | 1975-10 | Bí thư | male
        r0002 | 2 | Trần Thị Bình | 1980-06-05 | | female
        """,
    ),
    Office(
        "words-of-headers-in-the-title.xlsx",
        lambda: workbook(
            [
                ["DANH SÁCH HỌ VÀ TÊN, NGÀY SINH, CHỨC VỤ CÁN BỘ"],
                ["Đơn vị", "Sở Y tế"],
                ["Họ và tên", "Ngày sinh", "Chức vụ", "Dân tộc"],
                ["Lê An", "1970", "Giám đốc", "Kinh"],
                ["Lê Ba", "1971", "Phó Giám đốc", "Khmer"],
            ],
        ),
        """
        id | full_name | birth_date | post | ethnicity
        r0001 | Lê An | 1970 | Giám đốc | Kinh
        r0002 | Lê Ba | 1971 | Phó Giám đốc | Khmer
        """,
        [f"note {TITLE} A1"],
    ),
    Office(
        "beginning-at-C7.xlsx",
        lambda: workbook(PLAIN, at="C7"),
        PLAIN_READ,
    ),
    Office(
        "two-lists-with-one-header.xlsx",
        lambda: workbook(
            [
                ["I. KHỐI ĐẢNG"],
                ["TT", "Họ và tên", "Năm sinh", "Dân tộc"],
                [1, "Lê An", "1970", "Kinh"],
                [],
                ["II. KHỐI CHÍNH QUYỀN"],
                ["TT", "Họ và tên", "Năm sinh", "Dân tộc"],
                [1, "Lê Ba", "1975", "Hoa"],
            ],
        ),
        """
        id | running_number | full_name | birth_date | ethnicity
        r0001 | 1 | Lê An | 1970 | Kinh
        r0002 | 1 | Lê Ba | 1975 | Hoa
        """,
        [f"note {TITLE} A1", "note sections-read A5"],
    ),
    Office(
        # Read under the first header, the second list would put units among the births.
        "two-lists-with-other-headers.xlsx",
        lambda: workbook(
            [
                ["TT", "Họ và tên", "Năm sinh", "Dân tộc"],
                [1, "Lê An", "1970", "Kinh"],
                [],
                ["TT", "Họ và tên", "Quê quán", "Năm sinh"],
                [1, "Lê Ba", "Cần Thơ", "1975"],
            ],
        ),
        "",
        ["error header-second B4"],
    ),
    Office(
        "an-empty-column-in-the-middle.xlsx",
        lambda: workbook([[row[0], None, *row[1:]] for row in PLAIN]),
        PLAIN_READ,
    ),
    Office(
        "a-column-without-a-header.xlsx",
        lambda: workbook([[*PLAIN[0], None], [*PLAIN[1], None], [*PLAIN[2], "Kinh"]]),
        "",
        ["error header-blank D1"],
    ),
    Office(
        "totals-in-the-middle-and-people-after.xlsx",
        lambda: workbook(
            [
                ["STT", "Họ và tên", "Năm sinh", "Dân tộc", "Quê quán"],
                ["I", "BAN THƯỜNG VỤ", None, None, None],
                [1, "Lê An", "1970", "Kinh", "Cần Thơ"],
                [2, "Lê Ba", "1971", "Kinh", "Cần Thơ"],
                ["Cộng: 2 đồng chí"],
                ["II", "BAN CHẤP HÀNH", None, None, None],
                [3, "Lê Chi", "1972", "Kinh", "Hậu Giang"],
                ["Tổng số: 3 đồng chí"],
                [4, "Lê Dư", "1973", "Kinh", "Hậu Giang"],
            ],
            merges=["B2:E2", "A5:E5", "B6:E6", "A8:E8"],
        ),
        """
        id | running_number | full_name | birth_date | ethnicity | hometown
        r0001 | 1 | Lê An | 1970 | Kinh | Cần Thơ
        r0002 | 2 | Lê Ba | 1971 | Kinh | Cần Thơ
        r0003 | 3 | Lê Chi | 1972 | Kinh | Hậu Giang
        r0004 | 4 | Lê Dư | 1973 | Kinh | Hậu Giang
        """,
        ["note sections-read A2", f"note {TOTAL} A5", f"note {TOTAL} A8"],
    ),
    Office(
        "headers-over-two-lines-with-hard-blanks.xlsx",
        lambda: workbook(
            [
                ["Mã\nsố", "HỌ VÀ\u00a0TÊN ", "Ngày,  tháng,\nnăm sinh", "Giới\ntính"],
                ["a", "\u00a0LÊ THỊ AN\u00a0", "10/1975\u00a0", " Nữ\u200b"],
                ["b", "LÊ VĂN BA", "\ufeff1980", "NAM"],
            ]
        ),
        """
        id | full_name | birth_date | gender
        a | LÊ THỊ AN | 1975-10 | female
        b | LÊ VĂN BA | 1980 | male
        """,
    ),
    Office(
        "one-person-over-two-rows.xlsx",
        lambda: workbook(
            [
                ["TT", "Họ và tên", "Năm sinh", "Chức vụ"],
                [1, "Lê An", "1970", "Bí thư"],
                [None, None, None, "Chủ tịch"],
                [2, "Lê Ba", "1971", "Phó Bí thư"],
            ],
            merges=["A2:A3", "B2:B3", "C2:C3"],
        ),
        "",
        ["error name-merged B3", "note merged-filled A3", "note merged-filled C3"],
    ),
    Office(
        "one-person-over-rows-that-are-not-merged.xlsx",
        lambda: workbook(
            [
                ["TT", "Họ và tên", "Năm sinh", None, "Chức vụ"],
                [None, None, "(Nam)", "(Nữ)", None],
                [1, "Lê An", "1970", None, "Bí thư"],
                [None, None, "1970", None, "Chủ tịch"],
                [2, "Lê Thị Ba", None, "1971", "Phó Bí thư"],
            ],
            merges=["C1:D1"],
        ),
        """
        id | running_number | full_name | birth_date | post | gender
        r0001 | 1 | Lê An | 1970 | Bí thư | male
        r0002 | | | 1970 | Chủ tịch | male
        r0003 | 2 | Lê Thị Ba | 1971 | Phó Bí thư | female
        """,
        ["warning name-missing B4"],
    ),
    Office(
        "sections-numbered-like-people.xlsx",
        lambda: workbook(
            [
                ["TT", "Họ và tên", "Năm sinh", "Dân tộc", "Quê quán"],
                [1, "Phường An Bình", None, None, None],
                ["1.1", "Lê An", "1970", "Kinh", "Cần Thơ"],
                ["1.2", "Lê Ba", "1971", "Kinh", "Cần Thơ"],
            ],
        ),
        """
        id | running_number | full_name | birth_date | ethnicity | hometown
        r0001 | 1 | Phường An Bình | | |
        r0002 | 1.1 | Lê An | 1970 | Kinh | Cần Thơ
        r0003 | 1.2 | Lê Ba | 1971 | Kinh | Cần Thơ
        """,
        ["warning person-bare B2"],
    ),
    Office(
        "names-that-begin-like-totals.csv",
        lambda: text(["Họ và tên,Năm sinh,Dân tộc", "Tổng Văn Tài,1970,", "Cộng Hòa,1971,", "Trang Thị Mai,1972,"]),
        """
        id | full_name | birth_date | ethnicity
        r0001 | Tổng Văn Tài | 1970 |
        r0002 | Cộng Hòa | 1971 |
        r0003 | Trang Thị Mai | 1972 |
        """,
    ),
    Office(
        "hidden-rows-columns-and-sheets.xlsx",
        lambda: workbook(
            {
                "DS": [
                    ["Mã", "Họ và tên", "Năm sinh", "Dân tộc"],
                    ["a", "Lê An", "1970", "Kinh"],
                    ["b", "Lê Ba", "1971", "Hoa"],
                ],
                "Cũ": PLAIN,
            },
            hidden=["3", "D", "Cũ"],
        ),
        """
        id | full_name | birth_date | ethnicity
        a | Lê An | 1970 | Kinh
        b | Lê Ba | 1971 | Hoa
        """,
        ["warning rows-hidden !DS", "warning columns-hidden !DS", "note sheets-others !DS"],
    ),
    Office(
        "a-list-for-each-unit.xlsx",
        lambda: workbook({"Sở Y tế": PLAIN, "Sở Nội vụ": PLAIN, "Ghi chú": [["Gửi Ban Tổ chức"]]}),
        "",
        ["error sheets-several"],
    ),
    Office(
        "a-list-for-each-unit-one-named.xlsx",
        lambda: workbook({"Sở Y tế": PLAIN, "Sở Nội vụ": PLAIN}),
        PLAIN_READ,
        sheet="Sở Nội vụ",
    ),
    Office(
        "no-list-at-all.xlsx",
        lambda: workbook([["Kính gửi:", "Ban Tổ chức"], ["Nội dung", "Xem công văn"]]),
        "",
        ["error header-not-found !DS"],
    ),
    Office("nobody.xlsx", lambda: workbook([PLAIN[0]]), "", ["error pool-no-people"]),
    Office(
        "two-columns-for-one-field.xlsx",
        lambda: workbook([["Mã", "Họ và tên", "Năm sinh", "Ngày sinh"], ["a", "Lê An", "1970", "1971"]]),
        "",
        ["error field-twice D1"],
    ),
    Office(
        "english.xlsx",
        lambda: workbook(
            [
                ["No.", "Full name", "Date of birth", "Sex", "Ethnic group", "Degree", "Joined the Party"],
                [1, "Nguyen Van An", day(1975, 10, 20), "M", "Kinh", "Master", "3/2/2000"],
                [2, "Tran Thi Binh", day(1980, 6, 5), "female", "Khmer", "university", "2001"],
                ["Total: 2 people"],
            ],
            formats={"C2": "dd/mm/yyyy", "C3": "dd/mm/yyyy"},
        ),
        """
        id | running_number | full_name | birth_date | gender | ethnicity | degree | party_date
        r0001 | 1 | Nguyen Van An | 1975-10-20 | male | Kinh | master | 2000-02-03
        r0002 | 2 | Tran Thi Binh | 1980-06-05 | female | Khmer | bachelor | 2001
        """,
        [f"note {TOTAL} A4"],
    ),
    Office(
        "old-workbook.xls",
        lambda: old_workbook(
            [
                ["DANH SÁCH TRÍCH NGANG", None, None, None, None],
                ["TT", "Họ và tên", "Ngày sinh", None, "Ngày vào Đảng", None],
                [None, None, "Nam", "Nữ", "Dự bị", "Chính thức"],
                [1, "Nguyễn Văn An", day(1975, 10, 1), None, day(2000, 2, 3), "03/02/2001"],
                [2, "Trần Thị Bình", None, "3/1980", "2003", "2004"],
                ["Người lập biểu"],
                ["Phạm Văn Xuân"],
            ],
            merges=[(0, 0, 0, 5), (1, 2, 0, 0), (1, 2, 1, 1), (1, 1, 2, 3), (1, 1, 4, 5)],
            formats={"C4": "mm/yyyy", "E4": "dd/mm/yyyy"},
        ),
        """
        id | running_number | full_name | birth_date | party_date | party_official_date | gender
        r0001 | 1 | Nguyễn Văn An | 1975-10 | 2000-02-03 | 2001-02-03 | male
        r0002 | 2 | Trần Thị Bình | 1980-03 | 2003 | 2004 | female
        """,
        [f"note {TITLE} A1", f"note {FOOTER} A6"],
    ),
)

CELLS = (
    Office(
        "decomposed-letters.xlsx",
        lambda: workbook(
            [
                ["Ma\u0303", "Ho\u0323 va\u0300 te\u0302n", "Gio\u031b\u0301i ti\u0301nh", "D\u00e2n t\u00f4\u0323c"],
                ["a", "Nguye\u0302\u0303n Thi\u0323 Ho\u0300a", "nu\u031b\u0303", "Kinh"],
            ]
        ),
        """
        id | full_name | gender | ethnicity
        a | Nguyễn Thị Hòa | female | Kinh
        """,
    ),
    Office(
        "dittos-under-merged-cells.xlsx",
        lambda: workbook(
            [
                ["Mã", "Họ và tên", "Đơn vị"],
                ["a", "Lê An", "Sở Y tế"],
                ["b", "Lê Ba", None],
                ["c", "Lê Chi", "-nt-"],
                ["d", "Lê Dư", None],
            ],
            merges=["C2:C3"],
        ),
        """
        id | full_name | unit
        a | Lê An | Sở Y tế
        b | Lê Ba | Sở Y tế
        c | Lê Chi | Sở Y tế
        d | Lê Dư |
        """,
        ["note merged-filled C3", "note ditto-filled C4"],
    ),
    Office(
        "dates-that-went-wrong.xlsx",
        lambda: workbook(
            [
                ["Mã", "Họ và tên", "Ngày sinh"],
                ["a", "Lê An", "'10/1975"],
                ["b", "Lê Ba", "27668"],
                ["c", "Lê Chi", "29/02/1981"],
                ["d", "Lê Dư", "5/13/1980"],
                ["e", "Lê Em", "00/00/1975"],
                ["f", "Lê Phú", "..../1975"],
                ["g", "Lê Gia", "10/75"],
                ["h", "Lê Hà", "29/02/1980"],
                ["i", "Lê Ích", "Không rõ"],
            ]
        ),
        """
        id | full_name | birth_date
        a | Lê An | 1975-10
        b | Lê Ba | 1975-10-01
        c | Lê Chi |
        d | Lê Dư |
        e | Lê Em |
        f | Lê Phú |
        g | Lê Gia |
        h | Lê Hà | 1980-02-29
        i | Lê Ích |
        """,
        [
            "error date-unreadable C4",
            "error date-unreadable C5",
            "error date-unreadable C6",
            "error date-unreadable C7",
            "error two-digit-year C8",
            "error date-unreadable C10",
            "note date-serial C3",
        ],
    ),
    Office(
        # 27668 is 1/10/1975 where days are counted from 1900, 2/10/1979 where they are counted from 1904.
        "dates-counted-from-1904.xlsx",
        lambda: workbook(
            [
                ["Mã", "Họ và tên", "Ngày sinh"],
                ["a", "Lê An", day(1975, 10, 20)],
                ["b", "Lê Ba", 27668],
            ],
            formats={"C2": "dd/mm/yyyy"},
            mac=True,
        ),
        """
        id | full_name | birth_date
        a | Lê An | 1975-10-20
        b | Lê Ba | 1979-10-02
        """,
        ["note date-serial C3"],
    ),
    Office(
        "both-births-filled.xlsx",
        lambda: workbook(
            [
                ["Mã", "Họ và tên", "Ngày sinh", None],
                [None, None, "Nam", "Nữ"],
                ["a", "Lê An", day(1970, 1, 2), day(1970, 1, 2)],
                ["b", "Lê Ba", None, None],
                ["c", "Lê Chi", None, 1980],
            ],
            merges=["A1:A2", "B1:B2", "C1:D1"],
        ),
        """
        id | full_name | birth_date | gender
        a | Lê An | |
        b | Lê Ba | |
        c | Lê Chi | 1980 | female
        """,
        ["error birth-both D3", "warning birth-neither C4"],
    ),
    Office(
        "returning-and-new.xlsx",
        lambda: workbook(
            [
                ["TT", "Họ và tên", "Tái cử/Lần đầu", None],
                [None, None, "Tái cử", "Lần đầu"],
                [1, "Lê An", "x", None],
                [2, "Lê Ba", None, "x"],
                [3, "Lê Chi", "x", "x"],
                [4, "Lê Dư", None, None],
            ],
            merges=["A1:A2", "B1:B2", "C1:D1"],
        ),
        """
        id | running_number | full_name | incumbent
        r0001 | 1 | Lê An | yes
        r0002 | 2 | Lê Ba | no
        r0003 | 3 | Lê Chi | yes
        r0004 | 4 | Lê Dư |
        """,
        ["error marks-conflict D5"],
    ),
    Office(
        "yes-and-blank-is-not-only-marks.xlsx",
        lambda: workbook(
            [
                ["Mã", "Họ và tên", "Đảng viên", "Tái cử"],
                ["a", "Lê An", "có", "x"],
                ["b", "Lê Ba", None, None],
                ["c", "Lê Chi", "không", "✓"],
            ]
        ),
        """
        id | full_name | party_member | incumbent
        a | Lê An | yes | yes
        b | Lê Ba | | no
        c | Lê Chi | no | yes
        """,
        ["note marks-only D1"],
    ),
    Office(
        "twelve-of-twelve-as-a-date.xlsx",
        lambda: workbook(
            [["Mã", "Họ và tên", "Trình độ"], ["a", "Lê An", day(2025, 12, 12)], ["b", "Lê Ba", "12/12"]],
            formats={"C2": "dd-mmm"},
        ),
        """
        id | full_name | degree
        a | Lê An |
        b | Lê Ba | secondary
        """,
        ["error value-became-date C2"],
    ),
    Office(
        "percent-cells.xlsx",
        lambda: workbook(
            [
                ["Mã", "Họ và tên", "Tỷ lệ phiếu (%)"],
                ["a", "A An", 0.2547],
                ["b", "B Ba", 1],
                ["c", "C Chi", "87,5"],
                ["d", "D Dư", 99.5],
            ],
            formats={"C2": "0.00%", "C3": "0%"},
        ),
        """
        id | full_name | confidence
        a | A An | 25.47
        b | B Ba | 100
        c | C Chi | 87.5
        d | D Dư | 99.5
        """,
    ),
    Office(
        "thousands-in-real-numbers-and-texts.xlsx",
        lambda: workbook(
            [
                ["Mã", "Họ và tên", "Số phiếu"],
                ["a", "A An", 3514],
                ["b", "B Ba", "3.514"],
                ["c", "C Chi", "1.234.567"],
                ["d", "D Dư", 3.514],
            ],
        ),
        """
        id | full_name | votes
        a | A An | 3514
        b | B Ba | 3514
        c | C Chi | 1234567
        d | D Dư | 3.5140
        """,
        ["note number-thousands C3", "note number-thousands C4"],
    ),
    Office(
        "a-number-that-may-be-two.xlsx",
        lambda: workbook([["Mã", "Họ và tên", "Số phiếu"], ["a", "A An", 3514], ["b", "B Ba", "3.514"]]),
        """
        id | full_name | votes
        a | A An | 3514
        b | B Ba |
        """,
        ["error number-ambiguous C3"],
    ),
    Office(
        "old-fonts-by-their-names.xlsx",
        lambda: workbook(
            [
                ["Mã", "Họ và tên", "Quê quán", "Chức vụ"],
                ["a", "NguyÔn V¨n An", "CÇn Th¬", "bÝ th­"],
                ["b", "Traàn Thò Bình", "Cần Thơ", "Phó Bí thư"],
            ],
            fonts={"B2": ".VnTime", "C2": ".VnArial", "D2": ".VnTimeH", "B3": "VNI-Times"},
        ),
        """
        id | full_name | hometown | post
        a | Nguyễn Văn An | Cần Thơ | BÍ THƯ
        b | Trần Thị Bình | Cần Thơ | Phó Bí thư
        """,
        [f"note {OLD_FONT} B2", f"note {OLD_FONT} C2", f"note {OLD_FONT} D2", f"note {OLD_FONT} B3"],
    ),
    Office(
        "eth-and-comrades.xlsx",
        lambda: workbook(
            [
                ["Mã", "Họ và tên", "Quê quán", "Giới tính"],
                ["a", "Đ/c Ðặng Thị An (Nữ)", "Bình Ðịnh", None],
                ["b", "ThS. Lê Văn Ba", "Cần Thơ", "Nam"],
                ["c", "Bà Lê Thị Chi", "Cần Thơ", "Nữ"],
                ["d", "Lê Dư (nữ)", "Cần Thơ", "Nam"],
            ]
        ),
        """
        id | full_name | hometown | gender
        a | Đặng Thị An | Bình Định | female
        b | Lê Văn Ba | Cần Thơ | male
        c | Lê Thị Chi | Cần Thơ | female
        d | Lê Dư | Cần Thơ | male
        """,
        [
            "error value-otherwise B5",
            "note eth-replaced B2",
            "note name-cleaned B2",
            "note eth-replaced C2",
            "note name-cleaned B3",
            "note name-cleaned B4",
            "note name-cleaned B5",
        ],
    ),
    Office(
        "degrees-in-one-cell.xlsx",
        lambda: workbook(
            [
                ["Mã", "Họ và tên", "Trình độ", None, None],
                [None, None, "Chuyên môn", "LLCT", "QLNN"],
                ["a", "Lê An", "ThS Quản lý kinh tế; ĐH Luật", "CN", "CVCC"],
                ["b", "Lê Ba", "CN Luật\nĐH Kinh tế", "CC", "CVC"],
                ["c", "Lê Chi", "BSCKII", "TC", "CV"],
                ["d", "Lê Dư", "TC", "SC", "CS"],
                ["e", "Lê Em", "Giỏi", "CVC", "Trưởng phòng"],
            ],
            merges=["A1:A2", "B1:B2", "C1:E1"],
        ),
        """
        id | full_name | degree | political_theory | state_management | degree_field
        a | Lê An | master | bachelor | senior | Quản lý kinh tế; Luật
        b | Lê Ba | bachelor | senior | principal | Luật; Kinh tế
        c | Lê Chi | doctor | intermediate | expert |
        d | Lê Dư | intermediate | elementary | officer |
        e | Lê Em | | | |
        """,
        ["error value-unlisted C7", "error value-unlisted D7", "error value-unlisted E7", "note degree-to-confirm C5"],
    ),
    Office(
        "ratings-of-three-years.xlsx",
        lambda: workbook(
            [
                ["Mã", "Họ và tên", "Kết quả xếp loại 3 năm", None, None],
                [None, None, 2022, 2023, 2024],
                ["a", "Lê An", "HTXSNV", "HTTNV", "HTNV"],
                ["b", "Lê Ba", "KHTNV", "Hoàn thành tốt nhiệm vụ", None],
            ],
            merges=["A1:A2", "B1:B2", "C1:E1"],
        ),
        """
        id | full_name | rating_2022 | rating_2023 | rating_2024
        a | Lê An | excellent | good | completed
        b | Lê Ba | not_completed | good |
        """,
    ),
    Office(
        "formulas-and-errors.xlsx",
        lambda: in_sheet(
            workbook(
                [
                    ["Mã", "Họ và tên", "Năm sinh", "Tuổi", "Dân tộc"],
                    ["a", "Lê An", "1970", "=2025-C2", "Kinh"],
                    ["b", "Lê Ba", "31/02/1975", "=2025-C3", "#N/A"],
                ]
            ),
            "<f>2025-C2</f><v></v>",
            "<f>2025-C2</f><v>55</v>",
        ),
        "",
        ["error date-unreadable C3", "error cell-uncomputed D3", "error cell-error E3"],
    ),
    Office(
        # What stands below the list is nobody's cell.
        "an-error-in-the-totals.xlsx",
        lambda: workbook([*PLAIN, ["Tổng cộng", "=COUNTA(B2:B3)"], ["#REF!"]]),
        PLAIN_READ,
        [f"note {TOTAL} A4"],
    ),
    Office(
        "nothing-but-errors-in-the-last-row.xlsx",
        lambda: workbook([*PLAIN, ["#N/A", "#N/A", "#N/A"]]),
        "",
        ["error cell-error A4", "error cell-error B4", "error cell-error C4"],
    ),
    Office(
        "one-id-twice-one-missing.xlsx",
        lambda: workbook([PLAIN[0], *PLAIN[1:], ["a", "Lê Chi", "1980"], [None, "Lê Dư", "1981"]]),
        "",
        ["error id-repeated A4", "error id-blank A5"],
    ),
)

CONTAINERS = (
    Office(
        "a-million-rows-declared.xlsx",
        lambda: in_sheet(plain(), '<dimension ref="A1:C3"', '<dimension ref="A1:XFD1048576"'),
        PLAIN_READ,
    ),
    Office("zip-bomb.xlsx", lambda: bomb(plain()), "", ["error workbook-oversized"]),
    Office(
        "dtd.xlsx",
        lambda: in_sheet(plain(), "<worksheet", '<!DOCTYPE x [<!ENTITY a "a">]><worksheet'),
        "",
        ["error workbook-dtd"],
    ),
    Office("macros.xlsm", plain, "", ["error workbook-macros"]),
    Office(
        "macros-under-another-name.xlsx",
        lambda: repacked(plain(), lambda _, content: content, {"xl/vbaProject.bin": b"\xd0\xcf"}),
        "",
        ["error workbook-macros"],
    ),
    Office("password.xlsx", behind_a_password, "", ["error workbook-password"]),
    Office("password.xls", behind_a_password, "", ["error workbook-password"]),
    Office("web-page.xls", lambda: "<html><table><tr><td>Họ và tên</td></tr></table></html>".encode(), "", ["error file-kind"]),
    Office("text-inside.xls", lambda: text(["TT\tHọ và tên", "1\tLê An"]), "", ["error file-kind"]),
    Office("nothing.xlsx", lambda: b"", "", ["error file-unreadable"]),
    Office("half-a-file.xlsx", lambda: plain()[:-700], "", ["error file-unreadable"]),
)

TEXTS = (
    Office(
        "semicolons-under-titles.csv",
        lambda: text(
            [
                "THÀNH ỦY CẦN THƠ, BAN TỔ CHỨC;;;",
                "DANH SÁCH;;;",
                "TT;Họ và tên;Năm sinh;Tỷ lệ %",
                "1;Lê An;1970;87,5",
                "2;Lê Ba;10/1975;100",
                "Tổng số: 2 đồng chí;;;",
            ],
            "utf-8-sig",
            "\r\n",
        ),
        """
        id | running_number | full_name | birth_date | confidence
        r0001 | 1 | Lê An | 1970 | 87.5
        r0002 | 2 | Lê Ba | 1975-10 | 100
        """,
        [f"note {TITLE} 1", f"note {TOTAL} 6:TT"],
    ),
    Office(
        "utf-16.csv",
        lambda: text(["Mã\tHọ và tên\tNăm sinh", "a\tLê An\t1970", "b\tLê Ba\t10/1975"], "utf-16", "\r\n"),
        PLAIN_READ,
    ),
    Office(
        "windows-1258.csv",
        # The page has tone marks apart from their letters.
        lambda: windows(["Mã,Họ và tên,Năm sinh", "a,Lê Thị Ánh,1970", "b,Đặng Ngọc Hữu,10/1975"]),
        """
        id | full_name | birth_date
        a | Lê Thị Ánh | 1970
        b | Đặng Ngọc Hữu | 1975-10
        """,
        ["note text-of-page"],
    ),
    Office(
        "windows-1252.csv",
        lambda: text(["id,full_name", "a,L\u00ea Th? An", "b,L\u00ea Ba"], "cp1252"),
        "",
        ["error text-undecodable 2:full_name"],
    ),
    Office(
        "signed.csv",
        lambda: text(["Mã,Họ và tên,Năm sinh", "a,Lê An,1970", "b,Lê Ba,10/1975", ",Người lập biểu,", ",Phạm Văn Xuân,"]),
        PLAIN_READ,
        [f"note {FOOTER} 4:Họ và tên"],
    ),
    Office(
        "signed-at-the-end-without-separators.csv",
        lambda: text(["Mã,Họ và tên,Năm sinh", "a,Lê An,1970", "b,Lê Ba,10/1975", "T/M BAN THƯỜNG VỤ"]),
        PLAIN_READ,
        [f"note {FOOTER} 4:Mã"],
    ),
    Office(
        "returns-only.csv", lambda: text(["Mã,Họ và tên,Năm sinh", "a,Lê An,1970", "b,Lê Ba,10/1975"], end="\r"), PLAIN_READ
    ),
    Office(
        "cells-over-several-lines.csv",
        lambda: text(['Mã,"Họ và', 'tên",Chức vụ', 'a,Lê An,"Bí thư,', 'Chủ tịch"', "b,Lê Ba,'+Ủy viên", "c,Lê Chi,-nt-"]),
        """
        id | full_name | post
        a | Lê An | Bí thư,⏎Chủ tịch
        b | Lê Ba | +Ủy viên
        c | Lê Chi | +Ủy viên
        """,
        ["note ditto-filled 6:Chức vụ"],
    ),
    Office(
        "a-quotation-never-closed.csv",
        lambda: text(["Mã,Họ và tên", 'a,"Lê An', "b,Lê Ba"]),
        "",
        ["error quotation-unclosed 2"],
    ),
    Office("a-line-too-long.csv", lambda: text(["Mã,Họ và tên", "a,Lê An", "b,Lê Ba,1975"]), "", ["error cells-too-many 3"]),
    Office(
        "vni-throughout.csv",
        lambda: text(
            [
                "Maõ soá,Hoï vaø teân,Queâ quaùn,Giôùi tính",
                "a,Nguyeãn Thò Höôøng,Caàn Thô,Nöõ",
                "b,Traàn Vaên Baûy,Haäu Giang,Nam",
            ]
        ),
        """
        id | full_name | hometown | gender
        a | Nguyễn Thị Hường | Cần Thơ | female
        b | Trần Văn Bảy | Hậu Giang | male
        """,
        [
            f"note {OLD_FONT} 2:Hoï vaø teân",
            f"note {OLD_FONT} 2:Queâ quaùn",
            f"note {OLD_FONT} 2:Giôùi tính",
            f"note {OLD_FONT} 3:Hoï vaø teân",
            f"note {OLD_FONT} 3:Queâ quaùn",
        ],
    ),
    Office("nothing.csv", lambda: b"", "", ["error pool-empty"]),
    Office("a-workbook-inside.csv", plain, "", ["error file-kind"]),
)

OFFICES = (*LAYOUTS, *CELLS, *CONTAINERS, *TEXTS)
