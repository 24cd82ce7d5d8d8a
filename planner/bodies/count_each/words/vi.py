"""Words of `count_each`."""

MESSAGES = {
    "sentence.count_each.must": "Mỗi {field} phải có {members}",
    "sentence.count_each.should": "Phấn đấu để mỗi {field} có {members}",
    "sentence.each-listed": "{field} sau đây ({values}) đều",
    "sentence.each-of-list": "{field}",
    "required.each": "mỗi loại: {bounds}",
    "required.each-of": "mỗi {field}: {bounds}",
}

SYNONYMS = {
    "count_each": ("mỗi", "từng", "theo"),
}
