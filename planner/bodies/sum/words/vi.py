"""Words of `sum`."""

MESSAGES = {
    "sentence.sum.must": "Tổng {field} của các thành viên {be}",
    "sentence.sum.should": "Phấn đấu để tổng {field} của các thành viên {be}",
    "legend.sum": "Với tổng số: khoảng cách tới mức yêu cầu.",
    "details.sum-below": "tổng {actual}, thiếu {n} so với {bound}",
    "details.sum-above": "tổng {actual}, vượt {n} so với {bound}",
    "details.sum-unknown": "chưa tính được tổng vì thiếu dữ liệu",
    "details.sum-between": "tổng trong khoảng {low} đến {high} vì thiếu dữ liệu",
}

SYNONYMS = {
    "sum": ("tổng", "cộng"),
}
