"""Words of `planner pool convert`."""

MESSAGES: dict[str, dict[str, str]] = {
    "convert.done": {
        "en": "Written to {file}: {people}; {changes} ({log}).",
        "vi": "Đã ghi vào {file}: {people}; {changes} ({log}).",
    },
    "convert.changes.one": {"en": "1 cell changed", "vi": "đã chỉnh 1 ô"},
    "convert.changes.many": {"en": "{n} cells changed", "vi": "đã chỉnh {n} ô"},
    "convert.warnings": {
        "en": "To look at: {warnings}; see planner pool lint {file}.",
        "vi": "Cần xem lại: {warnings}; xem bằng planner pool lint {file}.",
    },
}
