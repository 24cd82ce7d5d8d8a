"""`compare` bằng tiếng Việt."""

MESSAGES: dict[str, str] = {
    "compare.headline": "{n}/{total} kịch bản thực hiện được.",
    "compare.standing-done": "Kế hoạch hiện nay cũng thực hiện được.",
    "compare.standing-infeasible": "Kế hoạch hiện nay thì không.",
    "compare.standing-undecided": "Kế hoạch hiện nay thì chưa kết luận được.",
    "compare.title": "So sánh các kịch bản",
    "compare.scenario": "Kịch bản",
    "compare.status": "Thực hiện được",
    "compare.short": "Phải điều chỉnh",
    "compare.worth": "Các bước ưu tiên (so với hiện nay)",
    "compare.as-it-stands": "Hiện nay",
    "compare.done": "được",
    "compare.infeasible": "không",
    "compare.undecided": "chưa kết luận",
    "compare.conflict": "Các quy định sau không thể cùng đạt: {rules}.",
    "compare.people": "Ai vào, ai ra",
    "compare.same-worth": "như hiện nay",
    "compare.same-people": "Vẫn các đồng chí như kế hoạch hiện nay.",
    "sheet.compare": "Các kịch bản",
    "progress.compare": "kịch bản {at}/{of}: {name}",
}

COMMANDS = {
    "compare": (
        "Mọi kịch bản trong tệp --scenarios, so với kế hoạch hiện nay: có làm được không, gồm ai, giá phải trả.\n\n"
        "Có --scenario TÊN thì chỉ các kịch bản ấy; các tùy chọn giả định khác thay đổi chính kế hoạch dùng để so. Mã kết thúc"
        " 0: đã trả lời, kể cả khi có kịch bản không làm được; 4: chưa kết luận hết trong thời hạn."
    ),
}

ABOUT = {"compare": "So sánh các kịch bản với kế hoạch hiện nay."}
