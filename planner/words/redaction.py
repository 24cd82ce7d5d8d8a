"""What stands for numbers, names and problems in a redacted result."""

MESSAGES = {
    "problem.redact-names-unknown": {
        "en": "The result does not say which of its texts name people of the pool, so that they cannot be taken out.",
        "vi": "Kết quả không cho biết chỗ nào trong các tiêu đề, ghi chú có tên người trong nguồn nên không thể ẩn tên.",
    },
    "problem.redact-names-unknown.hint": {
        "en": "Redact the plan itself (`planner report PLAN [SLATE] --redact ...`), or make the result again with "
        "`planner report PLAN --out FILE.json`; with --since, the earlier one, too.",
        "vi": "Hãy ẩn tên từ chính kế hoạch (`planner report PLAN [SLATE] --redact ...`), hoặc lập lại kết quả bằng "
        "`planner report PLAN --out FILE.json`; nếu dùng --since thì cả kết quả trước.",
    },
    "redaction.problems": {
        "en": "With --redact no cell, header or file name is quoted: see them with `planner pool lint`, or without --redact.",
        "vi": "Khi ẩn tên (--redact) không trích ô, tiêu đề cột hay tên tệp: xem bằng `planner pool lint`, "
        "hoặc chạy lại không có --redact.",
    },
    "relaxations.item-hidden": {"en": "Cost: not shown here", "vi": "Mức nới: không ghi ở bản này"},
    "relaxations.at_least-hidden": {
        "en": "{rule}: at least {from_} becomes less ({authority})",
        "vi": "{rule}: mức tối thiểu {from_} giảm xuống ({authority})",
    },
    "relaxations.at_most-hidden": {
        "en": "{rule}: at most {from_} becomes more ({authority})",
        "vi": "{rule}: mức tối đa {from_} tăng lên ({authority})",
    },
    "relaxations.waivers-hidden": {
        "en": "{rule}: waivers ({authority})",
        "vi": "{rule}: trường hợp đặc biệt ({authority})",
    },
    "verdict.cheapest-hidden": {
        "en": "what would do it stands below",
        "vi": "các cách nới nêu ở dưới",
    },
    "verdict.way-out-hidden": {"en": "Cheapest way out: {changes}.", "vi": "Cách nới nhẹ nhất: {changes}."},
    "chart.suppressed-note": {
        "en": "Bars of dots with “…” stand for numbers that are not shown; their length says nothing, and they are not zero.",
        "vi": "Thanh chấm có dấu “…” là số liệu không ghi ở bản này; độ dài không có ý nghĩa và không phải là số 0.",
    },
    "chart.suppressed-bands": {"en": "{sex} not shown at {bands}", "vi": "{sex} không ghi số ở {bands}"},
}
