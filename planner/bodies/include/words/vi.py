"""Words of `include`."""

MESSAGES = {
    "sentence.include.must": "Những người sau phải là thành viên: {people}",
    "sentence.include.should": "Phấn đấu để những người sau là thành viên: {people}",
    "required.all-of": "đủ {n}",
    "people.present": "Có mặt ({n})",
}

SYNONYMS = {
    "include": ("gồm", "chốt", "phải có", "bắt buộc có"),
}
