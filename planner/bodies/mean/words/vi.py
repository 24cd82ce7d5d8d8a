"""Words of `mean`."""

MESSAGES = {
    "sentence.mean.must": "{field} bình quân của các thành viên {be}",
    "sentence.mean.should": "Phấn đấu để {field} bình quân của các thành viên {be}",
    "legend.mean": "Với số bình quân: khoảng cách tới mức yêu cầu.",
    "details.mean-below": "bình quân {actual}, thiếu {n} so với {bound}",
    "details.mean-above": "bình quân {actual}, vượt {n} so với {bound}",
    "details.mean-unknown": "chưa tính được bình quân vì thiếu dữ liệu",
    "details.mean-between": "bình quân trong khoảng {low} đến {high} vì thiếu dữ liệu",
}

SYNONYMS = {
    "mean": ("trung bình", "bình quân"),
}
