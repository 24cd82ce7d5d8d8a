"""What a list in the house style says around the people (HD36-HD/VPTW: heading right, issuer left, no national motto)."""

MESSAGES: dict[str, str] = {
    "form.title": "DANH SÁCH TRÍCH NGANG",
    "form.parent": "ĐẢNG BỘ THÀNH PHỐ",
    "form.issuer": "BAN TỔ CHỨC",
    "form.party": "ĐẢNG CỘNG SẢN VIỆT NAM",
    "form.place-and-date": "........., ngày ..... tháng ..... năm .........",
    "form.signer": "T/M BAN TỔ CHỨC\nTRƯỞNG BAN",
    "form.sheet": "Danh sách",
    "form.section-unknown": "Chưa rõ",
    "form.total": "Tổng số: {total} đồng chí",
    "form.total-women": "nữ: {women} ({share})",
    "form.total-unknown": "chưa rõ giới tính: {unknown}",
}
