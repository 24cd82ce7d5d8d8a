"""Words of `if` and `then`."""

MESSAGES = {
    "sentence.if-then-members": "Nếu có {bounds} thành viên {what} thì {rest}",
    "sentence.if-then-member": "Nếu có {bounds} thành viên {what} thì {rest}",
    "sentence.if-then-share": "Nếu số thành viên {what} chiếm {bounds} tổng số thành viên thì {rest}",
    "legend.if": "Khi đó: chỉ xét trong trường hợp mà quy định nêu.",
    "required.if": "khi đó: {bounds}",
    "actions.if-open": "{rule}: chưa đủ dữ liệu để biết điều kiện có áp dụng không (hiện {actual}, yêu cầu {required})",
    "actions.if-more": "{rule}: cần thêm {n}, trừ khi điều kiện của yêu cầu không còn (hiện {actual}, yêu cầu {required})",
    "actions.if-fewer": "{rule}: cần bớt {n}, trừ khi điều kiện của yêu cầu không còn (hiện {actual}, yêu cầu {required})",
}

SYNONYMS = {
    "if": ("nếu", "khi"),
    "then": ("thì", "khi đó"),
}
