"""Words of what an answer says of the cells of its pool."""

MESSAGES: dict[str, dict[str, str]] = {
    "problem.pool-warnings-alike": {
        "en": "{count} warnings of the pool are like this one [{kind}]; the first stand at {places}.",
        "vi": "Danh sách nguồn có {count} cảnh báo như trên [{kind}]; những chỗ đầu tiên: {places}.",
    },
    "problem.pool-warnings-alike.hint": {
        "en": "See them all: planner pool lint {value}",
        "vi": "Xem tất cả: planner pool lint {value}",
    },
    "problem.slate-person-twice": {
        "en": "{ids} on this slate have one name and one birth date: {value}. It may be one person who holds several seats.",
        "vi": "{ids} trong phương án này trùng họ tên và ngày sinh: {value}. Có thể một người đang giữ nhiều chỗ.",
    },
    "problem.slate-person-twice.hint": {
        "en": "If it is one person, delete the repeated rows from the pool and run it again.",
        "vi": "Nếu là một người, hãy xóa dòng trùng trong danh sách nguồn rồi chạy lại.",
    },
}
