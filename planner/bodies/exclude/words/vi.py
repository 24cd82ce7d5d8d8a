"""Words of `exclude`."""

MESSAGES = {
    "sentence.exclude.must": "Những người sau không được là thành viên: {people}",
    "sentence.exclude.should": "Phấn đấu để những người sau không là thành viên: {people}",
    "required.no-one": "không ai",
    "people.excluded": "Vẫn có mặt ({n})",
}

SYNONYMS = {
    "exclude": ("loại", "loại trừ", "loại ra", "không có"),
}
