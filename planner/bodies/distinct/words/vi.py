"""Words of `distinct`."""

MESSAGES = {
    "sentence.distinct.must": "Các thành viên phải có {bounds} {field} khác nhau",
    "sentence.distinct.should": "Phấn đấu để các thành viên có {bounds} {field} khác nhau",
    "sentence.distinct-share": "{bounds} số thành viên là số",
    "actual.distinct": "{n} {field}",
    "actual.among": "{said} (trong {n} người)",
    "actions.distinct-more": "{rule}: cần thêm {n} {field} khác nhau (hiện {actual}, yêu cầu {required})",
    "actions.distinct-fewer": "{rule}: cần bớt {n} {field} khác nhau (hiện {actual}, yêu cầu {required})",
    "problem.distinct-share-open": "Không tính được tỷ lệ số giá trị khác nhau của `{value}` khi chưa rõ ai thuộc `of`.",
    "problem.distinct-share-open.hint": "Điền các ô mà `of` xét đến, hoặc giới hạn số giá trị bằng số nguyên.",
}

SYNONYMS = {
    "distinct": ("khác nhau",),
}
