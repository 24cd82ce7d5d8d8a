"""Words of problems with an office's template of reports in Word."""

MESSAGES: dict[str, str] = {
    "problem.template-unreadable": "Không đọc được tệp mẫu: tệp hỏng, có mật khẩu, hoặc không phải tệp Word.",
    "problem.template-unreadable.hint": "Mở tệp bằng Word rồi lưu lại thành .docx, không đặt mật khẩu.",
    "problem.template-kind": "Tệp mẫu không phải văn bản Word (.docx).",
    "problem.template-kind.hint": "Trong Word: Lưu thành → Văn bản Word (.docx); mẫu Word (.dotx) cũng mở ra và lưu như vậy.",
    "problem.template-macros": "Tệp mẫu có macro, điều khiển hoặc đối tượng nhúng; chương trình không dùng các phần này.",
    "problem.template-macros.hint": "Lưu thành .docx không có macro, xóa điều khiển và đối tượng nhúng.",
    "problem.template-links": (
        "Tệp mẫu liên kết ra ngoài ({value}): ảnh liên kết, siêu liên kết, mẫu đính kèm, hoặc trường lấy dữ liệu từ nơi khác."
    ),
    "problem.template-links.hint": (
        "Chèn ảnh vào chính tệp, bỏ siêu liên kết và các trường đó (Ctrl+Shift+F9), không đính kèm mẫu."
    ),
    "problem.template-unknown": "Tệp mẫu có chỗ điền chưa rõ: {value}.",
    "problem.template-unknown.hint": "Các chỗ điền dùng được: {known}.",
    "problem.template-lacks": "Tệp mẫu không có chỗ cho {value} mà kế hoạch đã ghi: {text}",
    "problem.template-lacks.hint": "Viết {value} vào chỗ cần in, hoặc bỏ mục đó trong `document` của kế hoạch.",
    "problem.template-report": "{value} phải đứng một lần, trong một đoạn riêng, không nằm trong bảng hay đầu trang.",
    "problem.template-report.hint": "Viết {value} một mình trên một dòng; không có thì báo cáo đứng ở cuối.",
}
