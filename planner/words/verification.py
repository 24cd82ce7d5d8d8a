"""What is said of results read back: refused, verified, different."""

MESSAGES: dict[str, dict[str, str]] = {
    "verify.same": {"en": "SAME: all {total} lines come out as stated.", "vi": "KHỚP: cả {total} dòng tính lại đều đúng."},
    "verify.different.one": {
        "en": "DIFFERENT: 1 of {total} lines comes out otherwise.",
        "vi": "KHÔNG KHỚP: 1/{total} dòng tính lại khác với báo cáo.",
    },
    "verify.different.many": {
        "en": "DIFFERENT: {n} of {total} lines come out otherwise.",
        "vi": "KHÔNG KHỚP: {n}/{total} dòng tính lại khác với báo cáo.",
    },
    "verify.said": {"en": "stated:  {text}", "vi": "báo cáo:  {text}"},
    "verify.found": {"en": "counted: {text}", "vi": "tính lại: {text}"},
    "verify.rule-sets-different": {
        "en": "Counted by rules that differ from the installed pack of the same name: {names}.",
        "vi": "Tính theo bộ quy tắc trùng tên nhưng KHÁC gói đã cài đặt: {names}.",
    },
    "verify.rule-sets-none": {
        "en": "Counted by rules of the plan's own, which no installed pack has: {names}.",
        "vi": "Tính theo bộ quy tắc riêng của kế hoạch, không thuộc gói đã cài đặt: {names}.",
    },
    "verify.rule-sets-same": {
        "en": "The same as the installed packs: {names}.",
        "vi": "Giống hệt gói đã cài đặt: {names}.",
    },
    "verify.left-optimal": {
        "en": "Not checked: that no better slate exists; only the solver shows that.",
        "vi": "Chưa kiểm tra: không có phương án nào tốt hơn; chỉ bộ giải chứng minh được điều này.",
    },
    "verify.left-unique": {
        "en": "Not checked: whether another slate is as good; only the solver shows that.",
        "vi": "Chưa kiểm tra: còn phương án nào khác ngang hay không; chỉ bộ giải cho biết điều này.",
    },
    "verify.left-infeasible": {
        "en": "Not checked: that the plan is infeasible, and that the conflicts are minimal; only the solver shows that.",
        "vi": "Chưa kiểm tra: kế hoạch không khả thi và các xung đột là tối thiểu; chỉ bộ giải chứng minh được điều này.",
    },
    "verify.left-feasible": {
        "en": "Not checked: that the plan is feasible; `planner propose` shows it by a slate.",
        "vi": "Chưa kiểm tra: kế hoạch là khả thi; `planner propose` chứng minh bằng một phương án.",
    },
    "verify.left-since": {
        "en": "Not checked: what is said of the earlier version; compare with its own file.",
        "vi": "Chưa kiểm tra: phần so sánh với phương án trước; hãy đối chiếu với tệp của phương án đó.",
    },
    "verify.left-relaxations": {
        "en": "Not checked: that the relaxations are the cheapest; only the solver shows that.",
        "vi": "Chưa kiểm tra: các cách nới là nhẹ nhất; chỉ bộ giải chứng minh được điều này.",
    },
    "verify.left-remarks": {
        "en": "Not checked: remarks on the input and notes; `planner check` gives them anew.",
        "vi": "Chưa kiểm tra: các nhận xét về dữ liệu đầu vào và ghi chú; `planner check` sẽ nêu lại.",
    },
    "problem.result-unreadable": {"en": "The file cannot be read: {value}.", "vi": "Không đọc được tệp: {value}."},
    "problem.result-unreadable.hint": {"en": "Check the name and the folder.", "vi": "Kiểm tra tên tệp và thư mục."},
    "problem.result-oversized": {
        "en": "The file is larger than {megabytes} MB.",
        "vi": "Tệp lớn hơn {megabytes} MB.",
    },
    "problem.result-oversized.hint": {
        "en": "A result is far smaller: check that it is the right file.",
        "vi": "Kết quả nhỏ hơn nhiều: kiểm tra xem có đúng tệp không.",
    },
    "problem.result-form": {
        "en": "This is no result of planner: {value} ({count} such places).",
        "vi": "Đây không phải là kết quả của planner: {value} ({count} chỗ như vậy).",
    },
    "problem.result-form.hint": {
        "en": "Make it with `planner report PLAN --out FILE.json`, and do not change it by hand.",
        "vi": "Hãy tạo bằng `planner report PLAN --out FILE.json` và không sửa tay.",
    },
    "problem.result-no-json": {
        "en": "This is no result of planner: it holds no JSON, or not the whole of it.",
        "vi": "Đây không phải là kết quả của planner: tệp không phải JSON hoặc bị thiếu một phần.",
    },
    "problem.result-no-json.hint": {
        "en": "A result is made by `planner report PLAN --out FILE.json`; name that file.",
        "vi": "Kết quả được tạo bằng `planner report PLAN --out FILE.json`; hãy chỉ đúng tệp đó.",
    },
    "problem.bundle-missing": {
        "en": "The result does not carry its rules.",
        "vi": "Kết quả không kèm theo bộ quy tắc.",
    },
    "problem.bundle-missing.hint": {
        "en": "Name the plan with --plan, or make the result with `planner report PLAN --out FILE.json` (not redacted).",
        "vi": "Chỉ rõ kế hoạch bằng --plan, hoặc tạo kết quả bằng `planner report PLAN --out FILE.json` (không ẩn tên).",
    },
    "problem.bundle-path": {
        "en": "The result carries a file that would stand outside its folder: {value}.",
        "vi": "Kết quả kèm một tệp nằm ngoài thư mục của nó: {value}.",
    },
    "problem.bundle-path.hint": {
        "en": "It was changed by somebody; use --plan, and ask where the file comes from.",
        "vi": "Tệp đã bị ai đó sửa; hãy dùng --plan và hỏi lại nguồn gốc tệp.",
    },
    "problem.verify-redacted": {
        "en": "The result was redacted ({value}): its lines cannot be counted again.",
        "vi": "Kết quả đã ẩn thông tin cá nhân ({value}): không thể tính lại từng dòng.",
    },
    "problem.verify-redacted.hint": {
        "en": "Verify the full result that it was made from.",
        "vi": "Hãy kiểm tra kết quả đầy đủ mà từ đó bản này được lập.",
    },
    "problem.verify-refusal": {
        "en": "The result says that the input was bad: there is no line to count.",
        "vi": "Kết quả báo dữ liệu đầu vào có lỗi: không có dòng nào để tính lại.",
    },
    "problem.verify-refusal.hint": {
        "en": "Mend the input and make the result again.",
        "vi": "Hãy sửa dữ liệu đầu vào rồi lập lại kết quả.",
    },
}
