"""Words of `require`."""

MESSAGES = {
    "sentence.require.must": "Mọi thành viên phải {what}",
    "sentence.require.should": "Phấn đấu để mọi thành viên {what}",
    "sentence.require-who.must": "Người {who} phải {what}",
    "sentence.require-who.should": "Phấn đấu để người {who} đều {what}",
    "required.of-people": "100%",
    "people.offend": "Không đạt ({n})",
    "problem.require-refuses-all": "Ai thỏa `who` của quy định `{value}` thì không bao giờ thỏa `require`.",
    "problem.require-refuses-all.hint": (
        "Nếu không nhận những người này, hãy ghi thẳng: `require: {{not: ...}}`; nếu không, xem lại con số."
    ),
    "problem.require-always-holds": "Ai thỏa `who` của quy định `{value}` thì cũng thỏa `require`: quy định không đòi hỏi gì.",
    "problem.require-always-holds.hint": "Xem phần trùng nhau giữa `who` và `require`, hoặc bỏ quy định này.",
}

SYNONYMS = {
    "require": ("yêu cầu", "tiêu chuẩn", "điều kiện"),
    "who": ("ai", "đối tượng", "áp dụng với", "áp dụng cho"),
}
