"""Words of `seats`."""

MESSAGES = {
    "sentence.seats.must": "Số lượng thành viên phải là {bounds}",
    "sentence.seats.should": "Phấn đấu để số lượng thành viên là {bounds}",
}

SYNONYMS = {
    "seats": ("số lượng", "số ghế"),
}
