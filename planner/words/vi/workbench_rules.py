"""Words of the workbench's rules in Vietnamese."""

MESSAGES: dict[str, str] = {
    "workbench.rules.title": "Quy định áp dụng",
    "workbench.rules.rule": "Quy định",
    "workbench.rules.basis": "Căn cứ",
    "workbench.rules.picture": "Giới hạn và số hiện có",
    "workbench.rules.slack": "Dư",
    "workbench.rules.move": "Dời giới hạn",
    "workbench.rules.goal": "mục tiêu",
    "workbench.rules.to-confirm": "cần xác nhận",
    "workbench.rules.dropped": "đang giả định không có quy định này",
    "workbench.rules.drop": "bỏ quy định này",
    "workbench.rules.reach": "Tính khoảng đi được của mỗi số",
    "workbench.rules.reach-about": "Vạch mảnh dưới mỗi hình: số nhỏ nhất và lớn nhất khi mọi quy định bắt buộc khác đều đạt.",
    "workbench.rules.can-reach": "từ {least} đến {most}",
    "workbench.rules.no-effect": "Không làm đổi kết luận nào của phương án, cũng không ai trong nguồn.",
    "workbench.rules.not-asked": "không hỏi",
    "workbench.rules.stopped.one": "thêm 1 người trong nguồn bị vướng",
    "workbench.rules.stopped.many": "thêm {n} người trong nguồn bị vướng",
    "workbench.rules.freed.one": "1 người trong nguồn hết vướng",
    "workbench.rules.freed.many": "{n} người trong nguồn hết vướng",
    "workbench.rules.text": "Thử sửa tệp quy định",
    "workbench.rules.text-about": "Sửa trong ô dưới đây: lỗi và tác động hiện ngay. Tệp trên đĩa không bị đổi.",
    "workbench.rules.no-file": "Kế hoạch chỉ dùng các bộ quy định đã cài đặt.",
    "workbench.rules.line": "Dòng {n}:",
    "workbench.rules.would": "Nếu sửa như vậy",
    "workbench.rules.save": "Lưu thành bộ quy định riêng",
    "workbench.rules.save-about": (
        "Các giả định được ghi thành bộ quy định kế thừa bộ hiện có (bộ có quy định bị bỏ thì chép phần còn lại), "
        "cùng một bản sao kế hoạch dùng bộ đó. Kế hoạch gốc và các bộ đã cài đặt giữ nguyên."
    ),
    "workbench.rules.save-name": "Tên (chữ thường, số, gạch nối)",
    "workbench.rules.own": "rieng",
    "workbench.rules.saved": "Đã ghi, đọc lại và thấy cho cùng kết luận trên phương án:",
    "workbench.rules.open": "Mở bằng: planner workbench {plan}",
    "workbench.set-head": "Bản sao của {plan} với các quy định riêng; ghi từ bàn làm việc",
    "workbench.set-title": "Quy định riêng: {plan}",
    "workbench.set-waived": "Giả định, chưa có cấp nào cho miễn",
    "workbench.refused.set-name": "“{name}” không dùng làm tên được: chỉ chữ thường không dấu, số và gạch nối.",
    "workbench.refused.set-only-bounds": (
        "Bộ quy định không ghi được việc đổi tháng, đổi ngày. Bỏ hoặc tắt giả định đó rồi lưu lại; "
        "hoặc lưu tất cả thành kịch bản."
    ),
    "workbench.refused.set-nothing": "Chưa dời mức nào, chưa bỏ quy định nào, chưa miễn ai.",
    "workbench.refused.set-there": "Đã có tệp {files}: chọn tên khác.",
    "workbench.refused.set-unread": "Bộ quy định ghi ra không đọc lại được nên đã bỏ. {why}",
    "workbench.refused.set-differs": "Bộ quy định ghi ra không cho cùng kết luận nên đã bỏ: hãy lưu thành kịch bản.",
    "workbench.refused.cannot-open": "Không mở được tệp {file}.",
}
