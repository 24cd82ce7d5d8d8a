"""Words of `count_each`."""

MESSAGES = {
    "sentence.each.must": "Mỗi {field} phải có {members}",
    "sentence.each.should": "Phấn đấu để mỗi {field} có {members}",
    "sentence.each-cap.must": "Mỗi {field} không được có quá {members}",
    "sentence.each-cap.should": "Phấn đấu để mỗi {field} không có quá {members}",
    "sentence.each-below.must": "Mỗi {field} chỉ được có {members}",
    "sentence.each-below.should": "Phấn đấu để mỗi {field} chỉ có {members}",
    "sentence.each-both.must": "Mỗi {field} phải có {members}",
    "sentence.each-both.should": "Phấn đấu để mỗi {field} có {members}",
    "sentence.each-or-none.must": "Mỗi {field} phải hoặc không có ai, hoặc có {members}",
    "sentence.each-or-none.should": "Phấn đấu để mỗi {field} hoặc không có ai, hoặc có {members}",
    "sentence.each-share-of": "Chỉ tính người {of}: {rest}",
    "sentence.each-of-them": "{bounds} số người đó",
    "sentence.each-listed": "{field} sau đây ({values}) đều",
    "sentence.each-of-list": "{field}",
    "required.each": "mỗi loại: {bounds}",
    "required.each-of": "mỗi {field}: {bounds}",
}

SYNONYMS = {
    "count_each": ("mỗi", "từng", "theo"),
}
