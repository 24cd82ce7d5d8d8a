"""Words of `count`."""

MESSAGES = {
    "sentence.count.must": "Phải có {members} {what}",
    "sentence.count.should": "Phấn đấu có {members} {what}",
    "sentence.count-cap.must": "Không được có quá {members} {what}",
    "sentence.count-cap.should": "Phấn đấu không có quá {members} {what}",
    "sentence.count-nobody.must": "Không được có thành viên nào {what}",
    "sentence.count-nobody.should": "Phấn đấu không có thành viên nào {what}",
    "sentence.size.must": "Phải có {members}",
    "sentence.size.should": "Phấn đấu có {members}",
    "sentence.size-cap.must": "Không được có quá {members}",
    "sentence.size-cap.should": "Phấn đấu không có quá {members}",
    "sentence.count-per.must": "Số thành viên {what} phải đạt {bounds} so với số thành viên {per}",
    "sentence.count-per.should": "Phấn đấu để số thành viên {what} đạt {bounds} so với số thành viên {per}",
    "sentence.count-of": "Trong số thành viên {of}: {rest}",
    "problem.of-and-per": "`of` và `per` cùng nằm trong một quy định.",
    "problem.of-and-per.hint": "Dùng `of` để đếm người thuộc cả hai nhóm, `per` để so mọi người thuộc `count` với nhóm khác.",
    "problem.per-without-share": "`per` không có tỷ lệ đi kèm.",
    "problem.per-without-share.hint": "Viết tỷ lệ so với nhóm đó: `at_least: 50%`, `above: 100%`.",
}

SYNONYMS = {
    "count": ("đếm", "số lượng", "số người"),
    "per": ("so với",),
}
