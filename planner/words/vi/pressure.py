"""Điểm nghẽn."""

MESSAGES: dict[str, str] = {
    "sheet.pressure": "Điểm nghẽn",
    "pressure.title": "Điểm nghẽn",
    "pressure.lost": "Không đạt",
    "pressure.only": "Chỉ vướng yêu cầu này",
    "pressure.in": "Trong mâu thuẫn",
    "pressure.without": "Nếu bỏ riêng yêu cầu này",
    "pressure.feasible": "khả thi",
    "pressure.cost": "còn phải điều chỉnh {n}",
    "pressure.none": "vẫn không có phương án",
    "pressure.open": "chưa kết luận",
    "pressure.not-feasible": "vẫn không khả thi",
    "pressure.sentence.one": "Chỉ cần bỏ riêng {rules} là kế hoạch khả thi; bỏ riêng yêu cầu nào khác đều chưa đủ.",
    "pressure.sentence.many": "Bỏ riêng bất kỳ yêu cầu nào trong {n} yêu cầu sau thì kế hoạch khả thi: {rules}.",
    "pressure.sentence-none": "Bỏ riêng một yêu cầu nào cũng chưa đủ để kế hoạch khả thi.",
    "pressure.sentence-some.one": (
        "Bỏ riêng một yêu cầu nào cũng chưa đủ để kế hoạch khả thi; bỏ {rules} thì chỉ còn phải điều chỉnh {cost}."
    ),
    "pressure.sentence-some.many": (
        "Bỏ riêng một yêu cầu nào cũng chưa đủ để kế hoạch khả thi; bỏ riêng một "
        "trong {n} yêu cầu sau thì chỉ còn phải điều chỉnh {cost}: {rules}."
    ),
    "pressure.sentence-open": "Chưa kết luận được trong thời hạn yêu cầu nào là điểm nghẽn duy nhất.",
    "progress.pressure": "tìm điểm nghẽn: quy định {at}/{of}",
}
