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
    "relaxations.item-hidden": "mức điều chỉnh không ghi ở bản này",
    "relaxations.at_least-hidden": "tối thiểu {from_} → thấp hơn",
    "relaxations.at_most-hidden": "tối đa {from_} → cao hơn",
    "relaxations.waivers-hidden": "trường hợp đặc biệt",
    "verdict.cheapest-hidden": "các phương án điều chỉnh nêu ở dưới",
    "verdict.way-out-hidden": "Phương án điều chỉnh ít nhất: {changes}.",
}
