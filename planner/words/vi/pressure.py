"""Điểm nghẽn."""

MESSAGES: dict[str, str] = {
    "sheet.pressure": "Điểm nghẽn",
    "pressure.title": "Điểm nghẽn",
    "pressure.lost": "Không đạt",
    "pressure.only": "Chỉ vướng điều này",
    "pressure.in": "Trong mâu thuẫn",
    "pressure.without": "Bỏ riêng quy định này",
    "pressure.feasible": "khả thi",
    "pressure.cost": "còn thiếu {n}",
    "pressure.none": "không có cách nới",
    "pressure.open": "chưa kết luận",
    "pressure.not-feasible": "vẫn không khả thi",
    "pressure.sentence.one": "Bỏ riêng {rules} thì kế hoạch khả thi; không quy định nào khác, bỏ riêng, làm được như vậy.",
    "pressure.sentence.many": "Bỏ riêng bất kỳ quy định nào trong {n} quy định sau thì kế hoạch khả thi: {rules}.",
    "pressure.sentence-none": "Không quy định nào, bỏ riêng, làm cho kế hoạch khả thi.",
    "pressure.sentence-some.one": (
        "Không quy định nào, bỏ riêng, làm cho kế hoạch khả thi; bỏ {rules} thì cách nới nhẹ nhất còn {cost}."
    ),
    "pressure.sentence-some.many": (
        "Không quy định nào, bỏ riêng, làm cho kế hoạch khả thi; bỏ riêng một "
        "trong {n} quy định sau thì cách nới nhẹ nhất còn {cost}: {rules}."
    ),
    "pressure.sentence-open": "Chưa kết luận được trong thời hạn quy định nào là điểm nghẽn duy nhất.",
    "progress.pressure": "tìm điểm nghẽn: quy định {at}/{of}",
}
