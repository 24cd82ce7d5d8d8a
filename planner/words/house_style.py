"""What a list in the house style says around the people (HD36-HD/VPTW: heading right, issuer left, no national motto)."""

MESSAGES: dict[str, dict[str, str]] = {
    "form.title": {"en": "SUMMARY LIST", "vi": "DANH SÁCH TRÍCH NGANG"},
    "form.parent": {"en": "CITY PARTY ORGANISATION", "vi": "ĐẢNG BỘ THÀNH PHỐ"},
    "form.issuer": {"en": "ORGANISATION COMMITTEE", "vi": "BAN TỔ CHỨC"},
    "form.party": {"en": "COMMUNIST PARTY OF VIETNAM", "vi": "ĐẢNG CỘNG SẢN VIỆT NAM"},
    "form.place-and-date": {"en": "....., .....", "vi": "........., ngày ..... tháng ..... năm ........."},
    "form.signer": {"en": "T/M THE COMMITTEE\nHEAD", "vi": "T/M BAN TỔ CHỨC\nTRƯỞNG BAN"},
    "form.sheet": {"en": "List", "vi": "Danh sách"},
    "form.section-unknown": {"en": "Not stated", "vi": "Chưa rõ"},
    "form.total": {"en": "Total: {total} people", "vi": "Tổng số: {total} đồng chí"},
    "form.total-women": {"en": "women: {women} ({share})", "vi": "nữ: {women} ({share})"},
    "form.total-unknown": {"en": "sex not stated: {unknown}", "vi": "chưa rõ giới tính: {unknown}"},
}
