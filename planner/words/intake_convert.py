"""Words of `planner pool convert`."""

MESSAGES: dict[str, dict[str, str]] = {
    "convert.done": {
        "en": "Written to {file}: {people}; {changes} cells changed, listed in {log}; {warnings} warnings (planner pool lint).",
        "vi": "Đã ghi vào {file}: {people}; {changes} ô đã chỉnh, liệt kê trong {log}; {warnings} cảnh báo"
        " (planner pool lint).",
    },
}
