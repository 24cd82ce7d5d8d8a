"""What stands for numbers, names and problems in a redacted result."""

MESSAGES: dict[str, str] = {
    "problem.redact-names-unknown": (
        "Kết quả không cho biết chỗ nào trong các tiêu đề, ghi chú có tên người trong nguồn nên không thể ẩn tên."
    ),
    "problem.redact-names-unknown.hint": (
        "Hãy ẩn tên từ chính kế hoạch (`planner report PLAN [SLATE] --redact ...`), hoặc lập lại kết quả bằng "
        "`planner report PLAN --out FILE.json`; nếu dùng --since thì cả kết quả trước."
    ),
    "redaction.problems": (
        "Khi ẩn tên (--redact) không trích ô, tiêu đề cột hay tên tệp: xem bằng `planner pool lint`, "
        "hoặc chạy lại không có --redact."
    ),
    "relaxations.item-hidden": "Mức nới: không ghi ở bản này",
    "relaxations.at_least-hidden": "{rule}: mức tối thiểu {from_} giảm xuống ({authority})",
    "relaxations.at_most-hidden": "{rule}: mức tối đa {from_} tăng lên ({authority})",
    "relaxations.waivers-hidden": "{rule}: trường hợp đặc biệt ({authority})",
    "verdict.cheapest-hidden": "các cách nới nêu ở dưới",
    "verdict.way-out-hidden": "Cách nới nhẹ nhất: {changes}.",
}
