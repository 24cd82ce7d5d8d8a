"""Words of what an answer says of the cells of its pool."""

MESSAGES: dict[str, str] = {
    "problem.pool-warnings-alike": "Danh sách nguồn có {count} cảnh báo như trên [{kind}]; những chỗ đầu tiên: {places}.",
    "problem.pool-warnings-alike.hint": "Xem tất cả: planner pool lint {value}",
    "problem.slate-person-twice": (
        "{ids} trong phương án này trùng họ tên và ngày sinh: {value}. Có thể một người đang giữ nhiều chỗ."
    ),
    "problem.slate-person-twice.hint": "Nếu là một người, hãy xóa dòng trùng trong danh sách nguồn rồi chạy lại.",
}
