"""Những gì sai trong tệp các lớp đào tạo."""

MESSAGES: dict[str, str] = {
    "problem.courses-none": "Tệp không có lớp nào, cũng không có nguồn tuyển nào.",
    "problem.courses-none.hint": (
        "Viết ít nhất một lớp: `courses: {{TÊN: {{who: {{TRƯỜNG: GIÁ TRỊ}}, gives: {{TRƯỜNG: GIÁ TRỊ}}}}}}`."
    ),
    "problem.gives-nothing": "`gives` không nói gì.",
    "problem.gives-nothing.hint": "Nêu trường nào có giá trị nào sau khi học: `gives: {{political_theory: senior}}`.",
    "problem.gives-no-column": "`{name}` không phải là cột của danh sách mà ai có thể được ghi thêm giá trị.",
    "problem.gives-no-column.hint": (
        "Nêu cột mà nó được tính ra, chẳng hạn `birth_date` đối với tuổi; mã và họ tên thì không ghi ở đây."
    ),
    "problem.recruit-id-taken": "Người được tuyển theo diện `{value}` sẽ có mã `{id}`, trùng mã của một người trong nguồn.",
    "problem.recruit-id-taken.hint": "Đặt tên khác cho diện này.",
    "problem.courses-too-many-ways": "Có quá nhiều tổ hợp lớp mà mọi người có thể học: tổng cộng hơn {most}.",
    "problem.courses-too-many-ways.hint": "Bớt lớp, hoặc nêu hẹp hơn ai được học từng lớp (`who`).",
}
