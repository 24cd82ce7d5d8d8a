"""Words of `planner pool convert`."""

MESSAGES: dict[str, str] = {
    "convert.done": "Đã ghi vào {file}: {people}; {changes} ({log}).",
    "convert.changes.one": "đã chỉnh 1 ô",
    "convert.changes.many": "đã chỉnh {n} ô",
    "convert.warnings": "Cần xem lại: {warnings}; xem bằng planner pool lint {file}.",
}
