"""What the command line says on standard error: failures, output files, `init`, progress."""

MESSAGES: dict[str, str] = {
    "failure.interrupted": "planner: đã dừng theo yêu cầu; chưa ghi gì ra tệp",
    "failure.out-of-time": "planner: hết thời gian cho phép khi chưa lập xong báo cáo; chưa ghi báo cáo nào",
    "failure.disagreement": (
        "planner: LỖI NỘI BỘ [solver-checker-disagreement]: bộ kiểm tra bác kết quả của bộ giải nên không in phương án"
        " nào. Xin báo lỗi này kèm kế hoạch đã dùng. {detail}"
    ),
    "failure.internal": (
        "planner: lỗi nội bộ, xin báo lại: {type} tại {place}: {detail}\nChạy lại với PLANNER_DEBUG=1 để xem đầy đủ vết lỗi."
    ),
    "output.is-folder": "planner: không ghi được {file}: đây là thư mục; hãy ghi rõ tên tệp trong thư mục",
    "output.no-folder": "planner: không ghi được {file}: thư mục {folder} không tồn tại; hãy tạo thư mục trước",
    "output.held": (
        "planner: không ghi được {file}: tệp đang mở trong chương trình khác, thường là Excel; hãy đóng ở đó rồi làm lại"
    ),
    "output.refused": "planner: không ghi được {file}: {reason}",
    "output.exists": "planner: {file} đã có sẵn; hãy chọn tên khác, hoặc thêm --overwrite",
    "output.is-input": "planner: {file} chính là tệp đầu vào; chưa ghi gì, hãy chọn tên khác (--out TỆP)",
    "output.kept": (
        "planner: không đọc được kế hoạch nên giữ nguyên {file} (có thể kế hoạch đang dùng tệp này); kết quả in ra màn hình"
    ),
    "output.answer": "Kết quả ghi tại {file}",
    "output.report": "Báo cáo ghi tại {file}",
    "output.template": "Biểu mẫu ghi tại {file}",
    "output.slate.one": "Phương án ghi tại {file} (1 dòng)",
    "output.slate.many": "Phương án ghi tại {file} ({n} dòng)",
    "output.no-slate": "planner: không có phương án nên không ghi {file}; kết quả in ra màn hình",
    "output.no-slate-ever": (
        "planner: không ghi được {file}: tệp .csv hoặc .xlsx dùng để ghi phương án, mà `{command}` không đưa ra phương"
        " án; hãy dùng `propose`, hoặc đặt tên tệp .txt hay .json"
    ),
    "usage.no-command": "Không có lệnh '{name}'.",
    "usage.plan-here": "Thư mục này có kế hoạch: {command} .",
    "usage.near": "Có phải ý bạn là: {near}?",
    "init.exists": "planner: không ghi gì vì đã có sẵn: {files}; hãy chọn thư mục khác",
    "init.written": "Đã ghi vào {directory}: plan.yaml, rules.yaml, pool.csv. Hãy thử:  planner propose {plan}",
    # One for each event that the API reports to its `progress` function: `progress.EVENT` with the event's details.
    "progress.compile": "đối chiếu yêu cầu với nguồn",
    "progress.feasibility": "xét khả năng đạt mọi yêu cầu bắt buộc",
    "progress.conflicts": "tìm các mâu thuẫn",
    "progress.relaxations": "tìm các phương án điều chỉnh",
    "progress.stage": "đang chứng minh: {prefer}",
    "progress.stage.should": "yêu cầu phấn đấu, ưu tiên {rest}",
    "progress.stage.seats": "bố trí đủ số lượng nhất",
    "progress.stage.highest": "tổng {rest} cao nhất",
    "progress.stage.lowest": "tổng {rest} thấp nhất",
    "progress.stage.fewest_changes": "ít thay đổi nhất so với {rest}",
    "progress.stage.rows": "chọn giữa các phương án ngang nhau",
    "progress.completions": "xét thêm các khả năng của ô trống",
    "progress.ties": "đang tìm các phương án ngang nhau",
    "progress.widen": "mở rộng tới {columns} cột",
}
