"""Words of `apart`."""

MESSAGES = {
    "sentence.apart-fields.must": "Không được có hai thành viên trùng nhau đồng thời về {fields}",
    "sentence.apart-fields.should": "Phấn đấu không có hai thành viên trùng nhau đồng thời về {fields}",
    "sentence.apart.must": "Không được có hai thành viên cùng {field}",
    "sentence.apart.should": "Phấn đấu không có hai thành viên cùng {field}",
    "sentence.apart-lists.must": "Trong mỗi nhóm sau chỉ được có không quá một người là thành viên: {lists}",
    "sentence.apart-lists.should": "Phấn đấu để trong mỗi nhóm sau không quá một người là thành viên: {lists}",
    "required.apart": "không có cặp nào",
    "actual.apart.none": "không có",
    "actual.apart": "thừa {n}",
    "people.share": "Cùng có mặt ({n})",
    "actions.apart": "{rule}: {all} đồng chí cùng ở {committee}; cần đưa ra {n} đồng chí trong số: {people}",
    "problem.apart-form": "`apart` cần một trường, hoặc các danh sách từ hai mã trở lên, không phải {value}.",
    "problem.apart-form.hint": "Viết `apart: unit` hoặc `apart: [[mã, mã], [mã, mã]]`.",
    "remedy.apart.one": "đưa 1 đồng chí ra",
    "remedy.apart.many": "đưa {n} đồng chí ra",
}

SYNONYMS = {
    "apart": ("không cùng", "tách"),
}
