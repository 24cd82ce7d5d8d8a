"""Words of `seats`."""

MESSAGES = {
    "sentence.seats.must": "Số lượng thành viên {be}",
    "sentence.seats.should": "Phấn đấu để số lượng thành viên {be}",
}

SYNONYMS = {
    "seats": ("số lượng", "số ghế"),
}
