"""Words of `planner pool profile`: the structure table, the table by groups, supply against a plan."""

MESSAGES: dict[str, str] = {
    "profile.people.one": "1 người",
    "profile.people.many": "{n} người",
    "profile.head": "{file}: {people} ({sexes}); tính tuổi đến tháng {month}",
    "profile.sex.men": "nam {n}",
    "profile.sex.women": "nữ {n}",
    "profile.sex.other": "khác {n}",
    "profile.sex.unknown": "chưa rõ giới tính {n}",
    "profile.month-today": "Tuổi tính đến tháng hiện tại; dùng --as-of NĂM-THÁNG để chọn tháng khác.",
    "profile.column.line": "Nội dung",
    "profile.column.all": "Tổng",
    "profile.column.men": "Nam",
    "profile.column.women": "Nữ",
    "profile.column.unknown": "Chưa rõ",
    "profile.total": "Tổng số",
    "profile.legend.range": "a–b: ít nhất a, nhiều nhất b (ngày chỉ ghi năm). Chưa rõ: ô để trống; không tính là không có.",
    "profile.legend.unknown": "Chưa rõ: ô để trống; không tính là không có.",
    "profile.missing": "Danh sách không có cột để tính: {lines}.",
    "profile.by": "Chia theo {field}",
    "profile.by-list": "Người có nhiều giá trị được tính ở từng giá trị.",
    "profile.blank-value": "(để trống)",
    "profile.supply": "Nguồn so với yêu cầu của {plan}",
    "profile.supply.rule": "Nội dung",
    "profile.supply.people": "Trong nguồn",
    "profile.supply.needs": "Cần",
    "profile.supply.verdict": "Nguồn",
    "profile.supply.enough": "✓ đủ",
    "profile.supply.short": "✗ thiếu {n}",
    "profile.supply.open": "? còn {n}",
    "profile.supply.legend": (
        "Xét riêng từng yêu cầu: số người có thể tính vào hoặc đạt. +n?: có thể thêm n người, chưa đủ dữ liệu."
        " Cần: theo số lượng ít nhất của ban."
    ),
    "profile.remarks.one": "Tệp có 1 cảnh báo hoặc ghi chú: planner pool lint {file}",
    "profile.remarks.many": "Tệp có {n} cảnh báo và ghi chú: planner pool lint {file}",
    "problem.profile-form": (
        "{value} không đúng dạng của biểu cơ cấu: các mục có title và lines, mỗi dòng có key, title và who hoặc mean."
    ),
    "problem.profile-form.hint": "Đối chiếu với rules/profiles/cadre-structure.yaml.",
    "problem.profile-line-left-out": "Dòng {value} không khớp danh mục trường nên được bỏ qua: {reason}",
    "problem.profile-line-left-out.hint": "Sửa dòng này trong rules/profiles/cadre-structure.yaml, hoặc sửa danh mục trường.",
    "problem.profile-by": "Danh sách không có cột {value} có giá trị để chia biểu.",
    "problem.profile-by.hint": "Có phải ý bạn là: {near}?",
    "problem.profile-by.hint-known": "Các cột chia được: {known}.",
    "problem.profile-by.hint-none": "Danh sách không có cột nào chia được.",
}
