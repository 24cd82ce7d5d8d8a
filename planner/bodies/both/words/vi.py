"""Words of `both`."""

MESSAGES = {
    "sentence.both.must": "Số người đồng thời tham gia {committees} {be}",
    "sentence.both.should": "Phấn đấu để số người đồng thời tham gia {committees} {be}",
    "people.both": "Ở cả hai ({n})",
    "actions.of-both": "cả hai ban",
    "actions.of-two": "cả {first} và {second}",
    "actions.both-fewer": "{rule}: cần đưa ra {n} trong {all} đồng chí ở {both}: {people}",
    "actions.both-more.one": "{rule}: cần thêm 1 đồng chí ở {both}",
    "actions.both-more.many": "{rule}: cần thêm {n} đồng chí ở {both}",
    "actions.not-yet": "; {small}: {people} chưa là {large}",
}

SYNONYMS = {
    "both": ("cả hai", "đồng thời"),
}
