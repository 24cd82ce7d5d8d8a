"""What the command line says on standard error: failures, output files, `init`, progress."""

MESSAGES: dict[str, dict[str, str]] = {
    "failure.interrupted": {
        "en": "planner: interrupted; nothing was written",
        "vi": "planner: đã dừng theo yêu cầu; chưa ghi gì ra tệp",
    },
    "failure.out-of-time": {
        "en": "planner: the time given ran out before the report was ready; no report was written",
        "vi": "planner: hết thời gian cho phép khi chưa lập xong báo cáo; chưa ghi báo cáo nào",
    },
    "failure.disagreement": {
        "en": "planner: INTERNAL ERROR [solver-checker-disagreement]: the checker rejects what the solver found, so no slate"
        " is shown. Please report this with the plan that caused it. {detail}",
        "vi": "planner: LỖI NỘI BỘ [solver-checker-disagreement]: bộ kiểm tra bác kết quả của bộ giải nên không in phương án"
        " nào. Xin báo lỗi này kèm kế hoạch đã dùng. {detail}",
    },
    "failure.internal": {
        "en": "planner: internal error, please report it: {type} at {place}: {detail}\n"
        "Run again with PLANNER_DEBUG=1 for the full trace.",
        "vi": "planner: lỗi nội bộ, xin báo lại: {type} tại {place}: {detail}\n"
        "Chạy lại với PLANNER_DEBUG=1 để xem đầy đủ vết lỗi.",
    },
    "output.is-folder": {
        "en": "planner: cannot write {file}: it is a folder; name a file in it",
        "vi": "planner: không ghi được {file}: đây là thư mục; hãy ghi rõ tên tệp trong thư mục",
    },
    "output.no-folder": {
        "en": "planner: cannot write {file}: the folder {folder} does not exist; create it first",
        "vi": "planner: không ghi được {file}: thư mục {folder} không tồn tại; hãy tạo thư mục trước",
    },
    "output.refused": {
        "en": "planner: cannot write {file}: {reason}",
        "vi": "planner: không ghi được {file}: {reason}",
    },
    "output.exists": {
        "en": "planner: {file} is there already; name another file, or add --overwrite",
        "vi": "planner: {file} đã có sẵn; hãy chọn tên khác, hoặc thêm --overwrite",
    },
    "output.is-input": {
        "en": "planner: {file} is one of the files that are read; nothing was written, name another one (--out FILE)",
        "vi": "planner: {file} chính là tệp đầu vào; chưa ghi gì, hãy chọn tên khác (--out TỆP)",
    },
    "output.kept": {
        "en": "planner: the plan cannot be read, so {file} was not replaced (the plan may use it); the answer is on standard"
        " output",
        "vi": "planner: không đọc được kế hoạch nên giữ nguyên {file} (có thể kế hoạch đang dùng tệp này); kết quả in ra màn"
        " hình",
    },
    "output.slate.one": {"en": "The slate is in {file} (1 line)", "vi": "Phương án ghi tại {file} (1 dòng)"},
    "output.slate.many": {"en": "The slate is in {file} ({n} lines)", "vi": "Phương án ghi tại {file} ({n} dòng)"},
    "output.no-slate": {
        "en": "planner: there is no slate, so {file} was not written; the answer is on standard output",
        "vi": "planner: không có phương án nên không ghi {file}; kết quả in ra màn hình",
    },
    "output.no-slate-ever": {
        "en": "planner: cannot write {file}: a .csv or .xlsx holds a slate, and `{command}` answers without one; use `propose`,"
        " or name a .txt or .json",
        "vi": "planner: không ghi được {file}: tệp .csv hoặc .xlsx dùng để ghi phương án, mà `{command}` không đưa ra phương"
        " án; hãy dùng `propose`, hoặc đặt tên tệp .txt hay .json",
    },
    "usage.no-command": {"en": "No such command '{name}'.", "vi": "Không có lệnh '{name}'."},
    "usage.plan-here": {
        "en": "This folder holds one: {command} .",
        "vi": "Thư mục này có kế hoạch: {command} .",
    },
    "usage.near": {"en": "Did you mean: {near}?", "vi": "Có phải ý bạn là: {near}?"},
    "init.exists": {
        "en": "planner: nothing written, already there: {files}; name another folder",
        "vi": "planner: không ghi gì vì đã có sẵn: {files}; hãy chọn thư mục khác",
    },
    "init.written": {
        "en": "Written to {directory}: plan.yaml, rules.yaml, pool.csv. Now try:  planner propose {plan}",
        "vi": "Đã ghi vào {directory}: plan.yaml, rules.yaml, pool.csv. Hãy thử:  planner propose {plan}",
    },
    # One for each event that the API reports to its `progress` function: `progress.EVENT` with the event's details.
    "progress.compile": {"en": "reading rules against the pool", "vi": "đối chiếu yêu cầu với nguồn"},
    "progress.feasibility": {"en": "can all must rules be met?", "vi": "xét khả năng đạt mọi yêu cầu bắt buộc"},
    "progress.conflicts": {"en": "looking for conflicts", "vi": "tìm các mâu thuẫn"},
    "progress.relaxations": {"en": "looking for ways out", "vi": "tìm các cách nới"},
    "progress.stage": {"en": "proving: {prefer}", "vi": "đang chứng minh: {prefer}"},
    "progress.stage.should": {"en": "should rules, priority {rest}", "vi": "yêu cầu phấn đấu, ưu tiên {rest}"},
    "progress.stage.seats": {"en": "most seats filled", "vi": "bố trí đủ số lượng nhất"},
    "progress.stage.highest": {"en": "highest sum of {rest}", "vi": "tổng {rest} cao nhất"},
    "progress.stage.lowest": {"en": "lowest sum of {rest}", "vi": "tổng {rest} thấp nhất"},
    "progress.stage.fewest_changes": {"en": "fewest changes from {rest}", "vi": "ít thay đổi nhất so với {rest}"},
    "progress.stage.rows": {"en": "first in the pool among equals", "vi": "chọn giữa các phương án ngang nhau"},
    "progress.completions": {"en": "taking in what blanks may turn out to be", "vi": "xét thêm các khả năng của ô trống"},
    "progress.ties": {"en": "looking for slates that are as good", "vi": "đang tìm các phương án ngang nhau"},
    "progress.widen": {"en": "widening to {columns} columns", "vi": "mở rộng tới {columns} cột"},
}
