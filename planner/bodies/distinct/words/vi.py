"""Words of `distinct`."""

MESSAGES = {
    "sentence.distinct.must": "Các thành viên phải có {values}",
    "sentence.distinct.should": "Phấn đấu để các thành viên có {values}",
    "sentence.distinct-cap.must": "Các thành viên không được có quá {values}",
    "sentence.distinct-cap.should": "Phấn đấu để các thành viên không có quá {values}",
    "sentence.distinct-below.must": "Các thành viên chỉ được có {values}",
    "sentence.distinct-below.should": "Phấn đấu để các thành viên chỉ có {values}",
    "sentence.distinct-both.must": "Các thành viên phải có {values}",
    "sentence.distinct-both.should": "Phấn đấu để các thành viên có {values}",
    "sentence.distinct-value": "{bounds} {field}",
    "sentence.distinct-values": "{bounds} {field} khác nhau",
    "sentence.distinct-share.must": "Số {field} khác nhau {be} số thành viên",
    "sentence.distinct-share.should": "Phấn đấu để số {field} khác nhau {be} số thành viên",
    "actual.distinct": "{n} {field}",
    "actual.among": "{said} (trong {n} đồng chí)",
    "actions.distinct-more": "{rule}: cần thêm {n} {field} khác nhau (hiện {actual}, yêu cầu {required})",
    "actions.distinct-fewer": "{rule}: cần bớt {n} {field} khác nhau (hiện {actual}, yêu cầu {required})",
    "problem.distinct-share-open": "Không tính được tỷ lệ số giá trị khác nhau của `{value}` khi chưa rõ ai thuộc `of`.",
    "problem.distinct-share-open.hint": "Điền các ô mà `of` xét đến, hoặc giới hạn số giá trị bằng số nguyên.",
    "remedy.distinct-more": "bổ sung thêm {n} {field} khác",
    "remedy.distinct-fewer": "giảm {n} {field}",
}

SYNONYMS = {
    "distinct": ("khác nhau",),
}
