"""Words of `mean`."""

MESSAGES = {
    "sentence.mean.must": "Bình quân {field} của các thành viên phải {bounds}",
    "sentence.mean.should": "Phấn đấu để bình quân {field} của các thành viên {bounds}",
    "legend.mean": "Với số bình quân: khoảng cách tới mức yêu cầu.",
    "details.mean-below": "bình quân {actual}, thiếu {n} so với {bound}",
    "details.mean-above": "bình quân {actual}, vượt {n} so với {bound}",
    "details.mean-unknown": "chưa tính được bình quân vì thiếu dữ liệu",
    "details.mean-between": "bình quân trong khoảng {low} đến {high} vì thiếu dữ liệu",
}

SYNONYMS = {
    "mean": ("trung bình", "bình quân"),
}
