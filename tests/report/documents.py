"""Hand-made printouts: one with every kind of block, and one whose every text is made to break out of its place."""

from __future__ import annotations

from planner.report.document import (
    Annex,
    Cell,
    Chart,
    Column,
    Counter,
    Document,
    Folded,
    Letterhead,
    LimitLine,
    Listing,
    Paragraph,
    Seat,
    Section,
    Series,
    Signature,
    Table,
    TableRow,
    Verdict,
)

WORDS = {"page": "Trang", "contents": "Mục lục", "recipients": "Nơi nhận:", "party": "ĐẢNG CỘNG SẢN VIỆT NAM"}
WORDS |= {"state": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "motto": "Độc lập - Tự do - Hạnh phúc"}
EVIL = (
    "<script>alert('x')</script>",
    "=cmd|' /C calc'!A0",
    "javascript:alert(1)",
    '" onmouseover="alert(1)" x=\'',
    "' onload='alert(1)",
    "</style><img src=http://example.org/x.png onerror=alert(1)>",
    "]]> --> <!-- &lt; &amp; &#60;",
    "dòng một\ndòng hai\r\ndòng ba",
    "\u202egnart nêb iảhp\u202c \u200fabc\u200e",
    "{{ 7 * 7 }} {% raw %} ${x}",
    "$x^2$ \\frac{1}{2 _gạch_dưới 100% \\",
    'url(#a) id="b" href="#c"',
    "Nguyễn" * 833 + "ab",
    "@import url(//example.org/a.css)",
    "&quot;&apos;`",
)


def pyramid(key: str = "pyramid-pool", of: str = "Nguồn") -> Chart:
    return Chart(
        key,
        f"Tháp tuổi theo giới tính: {of}",
        "pyramid",
        ("≤ 29", "30–34", "35–39", "40–44", "45–49", "50–54", "≥ 55"),
        (
            Series("nam", (0.0, 3.0, 10.0, 25.0, 34.0, 48.0, 19.0)),
            Series("nữ", (0.0, 1.0, 3.0, 7.0, 8.0, 15.0, None), "hatched"),
        ),
        f"{of}: 139 nam và 34 nữ theo độ tuổi.",
        "người",
        (LimitLine("< 42", 42.0), LimitLine("≥ 42", 42.0), LimitLine("≤ 43", 43.0)),
    )


def bullets() -> Chart:
    return Chart(
        "shares",
        "Số có so với tỷ lệ phải đạt",
        "bullets",
        ("Nữ từ 15% trở lên (Ban Chấp hành)", "Từ 42 đến 52 tuổi khoảng 40-50% (Ban Chấp hành)", "Dân tộc thiểu số"),
        (
            Series("bắt buộc", (800 / 51, None, None)),
            Series("phấn đấu", (None, 52.0, None), "hatched"),
            Series("ít nhất", (15.0, 40.0, None), "line"),
            Series("nhiều nhất", (None, 50.0, 110.0), "line"),
            Series("trong nguồn", (20.0, None, None), "dark"),
        ),
        "Số của 3 yêu cầu.",
        "%",
        ends=(Cell("✓ 8/51, cần 8", "good"), Cell("! 26/50, cần 20–25", "bad", bold=True), Cell("✗ <5, không quá 55", "bad")),
    )


def steps() -> Chart:
    return Chart(
        "steps-0",
        "Nguồn hẹp dần: “Nữ”",
        "steps",
        ("trong nguồn", "Còn đủ 60 tháng công tác", "Cao cấp lý luận chính trị"),
        (Series("người", (1600.0, 1400.0, 8.0)),),
        "Từ 1.600 còn 8.",
        "người",
        (LimitLine("cần có", 9.0),),
    )


def seats() -> Chart:
    named = tuple(
        Seat(name, "must" if n == 2 else "should" if n == 4 else "") for n, name in enumerate(("Đ.T.Nguyễn", "Bình", "An") * 4)
    )
    return Chart(
        "seats-executive",
        "Sơ đồ nhân sự: Ban Chấp hành",
        "seat-map",
        ("Bí thư", "Ủy viên Ban Chấp hành Đảng bộ thành phố nhiệm kỳ 2025-2030"),
        (
            Series("nam", (1.0, 12.0), seats=(named[:1], named)),
            Series("nữ trẻ", (0.0, 12.0), "hatched-dotted", seats=((), named)),
        ),
        "Bí thư: 1; Ủy viên: 24.",
    )


def strip() -> Chart:
    """Many in the same months, of whom half are named."""
    months = (*(float(40 + n // 3) for n in range(24)), -5.0, 400.0)
    return Chart(
        "strip-executive",
        "Số tháng còn lại đến tuổi nghỉ hưu",
        "strip",
        tuple(f"Nguyễn {n}" for n in range(26)),
        (
            Series("lần đầu tham gia", tuple(one if n % 2 else None for n, one in enumerate(months))),
            Series("tái cử", tuple(None if n % 2 else one for n, one in enumerate(months)), "hatched"),
        ),
        "Lần đầu: 13; tái cử: 13.",
        "tháng",
        (LimitLine("Tái cử còn đủ 48 tháng công tác: ≥ 48 tháng", 47.5), LimitLine("Lần đầu: ≥ 60 tháng", 59.5)),
        ends=tuple(Cell("Huỳnh Thị Mỹ Duyên" if n % 4 else "", "bad") for n in range(26)),
    )


def _rules(rows: int) -> Table:
    columns = (
        Column("TT", 5, "right", key="number"),
        Column("Nội dung", 34, key="rule"),
        Column("Căn cứ", 18, key="basis"),
        Column("Yêu cầu", 15, key="required"),
        Column("Thực tế", 14, key="actual"),
        Column("Dư", 7, "right", key="slack"),
        Column("Kết luận", 13, key="verdict"),
    )
    body = [TableRow((Cell("Cán bộ nữ", bold=True, span=7),), "section")]
    for n in range(1, rows + 1):
        met = n % 3 != 1
        cells = (
            Cell(str(n), number=n),
            Cell(f"Nữ từ 15% trở lên, yêu cầu {n}", under=("Ban Chấp hành", "phấn đấu")),
            Cell("CT45-2025, phụ lục 1", under=("cần xác nhận",)),
            Cell("≥ 8 (15%)"),
            Cell("8/51 (15,69%)", share=(8, 51)),
            Cell("0" if met else "−1", number=0 if met else -1),
            Cell("✓ Đạt", "good") if met else Cell("! Chưa đạt", "bad", bold=True),
        )
        body.append(TableRow(cells))
    return Table("findings", "Kết quả rà soát", columns, tuple(body), note="Dư: số người dư; − là thiếu.")


def _people(rows: int) -> Table:
    titles = (
        ("Họ và tên", 20, "", "full_name"),
        ("Nam", 9, "Ngày, tháng, năm sinh", "male"),
        ("Nữ", 9, "Ngày, tháng, năm sinh", "female"),
        ("Dân tộc", 7, "", "ethnicity"),
        ("Tôn giáo", 7, "", "religion"),
        ("Quê quán", 13, "", "hometown"),
        ("Dự bị", 9, "Ngày vào Đảng", "party_date"),
        ("Chính thức", 9, "Ngày vào Đảng", "party_official_date"),
        ("Chuyên môn", 14, "Trình độ", "degree"),
        ("LLCT", 8, "Trình độ", "theory"),
        ("QLNN", 8, "Trình độ", "state"),
        ("Chức vụ, đơn vị công tác hiện nay", 24, "", "post"),
        ("Tái cử", 7, "", "incumbent"),
        ("Xếp loại", 9, "", "rating"),
    )
    columns = (Column("TT", 5, "right", key="number"), *(Column(t, w, group=g, key=k) for t, w, g, k in titles))
    body = [TableRow((Cell("I. Ban Thường vụ", bold=True, span=len(columns)),), "section")]
    for n in range(1, rows + 1):
        texts = (
            f"Huỳnh Thị Mỹ Duyên {n}",
            "",
            "26/11/1970",
            "Khmer",
            "Phật giáo",
            "Sóc Trăng",
            "13/07/1990",
            "13/07/1991",
            "thạc sĩ Quản lý kinh tế; Luật",
            "cao cấp",
            "chuyên viên cao cấp",
            "Phó Chủ tịch Ủy ban nhân dân phường Ninh Kiều",
            "x",
            "hoàn thành tốt nhiệm vụ",
        )
        body.append(TableRow((Cell(str(n), number=n), *map(Cell, texts))))
    body.append(TableRow((Cell(f"Tổng số: {rows} đồng chí", bold=True, span=len(columns)),), "total"))
    return Table("people-executive", "Danh sách trích ngang: Ban Chấp hành", columns, tuple(body), numbered=True)


def full(rows: int = 40) -> Document:
    """Every kind of block, as a reviewer's report has them."""
    narrow = Table(
        "open-cells",
        "Dữ liệu cần bổ sung",
        (Column("Họ và tên", 30), Column("Nội dung", 30), Column("Để kết luận về", 40)),
        (TableRow((Cell("Trần Văn Bình"), Cell("ngày sinh"), Cell("Tuổi lần đầu tham gia"))),),
    )
    behind = tuple(
        Folded(
            f"{'✓' if n % 2 else '!'} “Yêu cầu {n}”",
            (f"Căn cứ {n}", "Được tính: " + ", ".join(["Lê Thị Ánh"] * 30)),
            "good" if n % 2 else "bad",
        )
        for n in range(12)
    )
    sections = (
        Section("findings", "Kết quả rà soát", (_rules(rows), *behind)),
        Section(
            "goals",
            "Chỉ tiêu phấn đấu",
            (Listing(("một", "hai"), numbered=True), Listing(("ba",)), Folded("Không có gì thêm", ())),
        ),
        Section("people-executive", "Danh sách trích ngang: Ban Chấp hành", (_people(rows),), "landscape"),
        Section(
            "open-cells", "Còn thiếu", (Paragraph("Cần bổ sung:", bold=True), narrow, Paragraph("Lưu ý", "quiet", indent=1))
        ),
        Section("charts", "Biểu đồ", (pyramid(), pyramid("pyramid-executive", "Ban Chấp hành"), bullets(), steps())),
    )
    letterhead = Letterhead(
        "ĐẢNG BỘ THÀNH PHỐ CẦN THƠ",
        "BAN TỔ CHỨC THÀNH ỦY",
        "Số 127-BC/BTCTU",
        "Cần Thơ, ngày 05 tháng 4 năm 2025",
        "BÁO CÁO",
        "Kết quả rà soát phương án nhân sự",
        (Signature(("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"), "Nguyễn Văn Ngọc"), Signature(("NGƯỜI LẬP",))),
        ("Ban Thường vụ Thành ủy", "Lưu Văn phòng"),
    )
    counters = (
        Counter("must", "13/18", "yêu cầu bắt buộc đạt", tone="bad"),
        Counter("to-confirm", "11", "căn cứ cần xác nhận", "trong đó 6 bắt buộc", "open"),
    )
    verdict = Verdict("5/18 yêu cầu bắt buộc không đạt.", "bad", "KHÔNG ĐẠT", counters)
    annexes = (
        Annex("results", "Phụ lục 1", "Kết quả rà soát", sections[1:-1]),
        Annex("charts", "Phụ lục 2", sections[-1].title, sections[-1:]),
    )
    return Document(
        "vi", "Phương án nhân sự", verdict, sections[:1], letterhead, "MẬT", "Kế hoạch ward · sha256 ab", WORDS, annexes=annexes
    )


def evil() -> Document:
    """Every place of a printout holds each of EVIL."""
    columns = tuple(
        Column(text, 10, key="number" if i == 0 else f"k{i}", group=text if i > 12 else "") for i, text in enumerate(EVIL)
    )
    rows = (
        TableRow(tuple(Cell(text, under=(text,)) for text in EVIL)),
        *(TableRow((Cell(text, bold=True, span=len(columns)),), "section") for text in EVIL),
    )
    n = len(EVIL)
    some = tuple(float(i) for i in range(n))
    charts = (
        Chart(
            "bullets",
            EVIL[0],
            "bullets",
            EVIL,
            tuple(Series(EVIL[i], some) for i in (10, 0, 12, 11, 6)),
            EVIL[3],
            EVIL[10],
            ends=tuple(Cell(text, "bad", bold=True) for text in EVIL),
        ),
        Chart(
            "steps",
            EVIL[1],
            "steps",
            EVIL,
            (Series("_a", some),),
            EVIL[0],
            EVIL[0],
            (LimitLine(EVIL[10], 3.0), LimitLine(EVIL[0], 5.0)),
        ),
        Chart(
            "pyramid",
            EVIL[2],
            "pyramid",
            ("≤ 29", "30–34", "≥ 35"),
            (Series(EVIL[10], (1.0, 2.0, 3.0)), Series(EVIL[0], (1.0, 2.0, 3.0))),
            EVIL[5],
            EVIL[6],
            tuple(LimitLine(text, 20.0 + i) for i, text in enumerate(EVIL)),
        ),
    )
    blocks = (
        Table("evil", EVIL[3], columns, rows, numbered=True, note=EVIL[0]),
        Table("stacked", EVIL[3], columns[:6], tuple(TableRow(row.cells[:6]) for row in rows[:1]), note=EVIL[5]),
        Listing(EVIL),
        *(Folded(text, (text, EVIL[0]), "bad") for text in EVIL),
        *(Paragraph(text) for text in EVIL),
        *charts,
    )
    letterhead = Letterhead(*EVIL[:6], tuple(Signature((text,), text) for text in EVIL), EVIL)
    sections = (Section("one", EVIL[0], blocks), Section("two", EVIL[5], (Listing(EVIL),), "landscape"))
    counters = tuple(Counter(f"c{i}", text, text, text) for i, text in enumerate(EVIL[:6]))
    annexes = (Annex("x", EVIL[0], EVIL[5], sections[1:]),)
    verdict = Verdict(EVIL[0], "bad", EVIL[2], counters)
    return Document("vi", EVIL[5], verdict, sections[:1], letterhead, EVIL[5], EVIL[3], WORDS, annexes=annexes)
