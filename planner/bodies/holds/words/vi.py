"""Words of `holds`."""

MESSAGES = {
    "sentence.holds.must": "Mỗi người không được tham gia quá {n} trong các cơ cấu: {committees}",
    "sentence.holds.should": "Phấn đấu để mỗi người không tham gia quá {n} trong các cơ cấu: {committees}",
    "required.each-person": "mỗi đồng chí {bounds}",
    "people.over": "Giữ nhiều chức danh hơn mức cho phép ({n})",
    "actions.holds": "{rule}: {people}",
    "actions.holds-person": "đồng chí {person} giữ {all} chức danh ({posts}); cần thôi {n} chức danh",
    "actions.holds-plain": "đồng chí {person} giữ quá số chức danh",
    "problem.holds-maximum-alone": "`holds` chỉ có mức tối đa: một người được tham gia nhiều nhất bao nhiêu ban trong số này.",
    "problem.holds-maximum-alone.hint": (
        "Viết `at_most: 1`. Muốn có ít nhất bao nhiêu người cùng ở cả hai ban: `both: [a, b]` kèm `at_least`."
    ),
    "remedy.holds.one": "thôi 1 chức danh",
    "remedy.holds.many": "thôi {n} chức danh",
}

SYNONYMS = {
    "holds": ("kiêm", "kiêm nhiệm"),
}
