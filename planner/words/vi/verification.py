"""What is said of results read back: refused, verified, different."""

MESSAGES: dict[str, str] = {
    "verify.same": "KHỚP: cả {total} dòng tính lại đều đúng.",
    "verify.different.one": "KHÔNG KHỚP: 1/{total} dòng tính lại khác với báo cáo.",
    "verify.different.many": "KHÔNG KHỚP: {n}/{total} dòng tính lại khác với báo cáo.",
    "verify.said": "báo cáo:  {text}",
    "verify.found": "tính lại: {text}",
    "verify.rule-sets-different": "Tính theo bộ quy tắc trùng tên nhưng KHÁC gói đã cài đặt: {names}.",
    "verify.rule-sets-none": "Tính theo bộ quy tắc riêng của kế hoạch, không thuộc gói đã cài đặt: {names}.",
    "verify.rule-sets-same": "Giống hệt gói đã cài đặt: {names}.",
    "verify.left-question": (
        "Chưa kiểm tra lại: điều đúng với mọi phương án (ít nhất, nhiều nhất, luôn có, không thể có"
        ") và không sót phương án tốt hơn; chỉ bộ giải chứng minh được."
    ),
    "verify.left-pressure": "Chưa kiểm tra lại: bỏ từng quy định thì còn thiếu bao nhiêu; chỉ bộ giải chứng minh được.",
    "verify.left-against": "Chưa kiểm tra lại: điều nói về kết quả trước; hãy so với chính tệp đó.",
    "verify.left-optimal": "Chưa kiểm tra: không có phương án nào tốt hơn; chỉ bộ giải chứng minh được điều này.",
    "verify.left-unique": "Chưa kiểm tra: còn phương án nào khác ngang hay không; chỉ bộ giải cho biết điều này.",
    "verify.left-infeasible": (
        "Chưa kiểm tra: kế hoạch không khả thi và các xung đột là tối thiểu; chỉ bộ giải chứng minh được điều này."
    ),
    "verify.left-feasible": "Chưa kiểm tra: kế hoạch là khả thi; `planner propose` chứng minh bằng một phương án.",
    "verify.left-means": (
        "Không tính lại tuổi bình quân: trước planner 1.3.0 tính cả tháng, nay tính theo năm tròn như các yêu cầu."
    ),
    "verify.left-since": "Chưa kiểm tra: phần so sánh với phương án trước; hãy đối chiếu với tệp của phương án đó.",
    "verify.left-relaxations": "Chưa kiểm tra: các phương án điều chỉnh là ít nhất; chỉ bộ giải chứng minh được điều này.",
    "verify.left-remarks": "Chưa kiểm tra: các nhận xét về dữ liệu đầu vào và ghi chú; `planner check` sẽ nêu lại.",
    "problem.result-unreadable": "Không đọc được tệp: {value}.",
    "problem.result-unreadable.hint": "Kiểm tra tên tệp và thư mục.",
    "problem.result-oversized": "Tệp lớn hơn {megabytes} MB.",
    "problem.result-oversized.hint": "Kết quả nhỏ hơn nhiều: kiểm tra xem có đúng tệp không.",
    "problem.result-form": "Đây không phải là kết quả của planner: {value} ({count} chỗ như vậy).",
    "problem.result-form.hint": "Hãy tạo bằng `planner report PLAN --out FILE.json` và không sửa tay.",
    "problem.result-no-json": "Đây không phải là kết quả của planner: tệp không phải JSON hoặc bị thiếu một phần.",
    "problem.result-no-json.hint": "Kết quả được tạo bằng `planner report PLAN --out FILE.json`; hãy chỉ đúng tệp đó.",
    "problem.bundle-missing": "Kết quả không kèm theo bộ quy tắc.",
    "problem.bundle-missing.hint": (
        "Chỉ rõ kế hoạch bằng --plan, hoặc tạo kết quả bằng `planner report PLAN --out FILE.json` (không ẩn tên)."
    ),
    "problem.bundle-path": "Kết quả kèm một tệp nằm ngoài thư mục của nó: {value}.",
    "problem.bundle-path.hint": "Tệp đã bị ai đó sửa; hãy dùng --plan và hỏi lại nguồn gốc tệp.",
    "problem.verify-redacted": "Kết quả đã ẩn thông tin cá nhân ({value}): không thể tính lại từng dòng.",
    "problem.verify-redacted.hint": "Hãy kiểm tra kết quả đầy đủ mà từ đó bản này được lập.",
    "problem.verify-refusal": "Kết quả báo dữ liệu đầu vào có lỗi: không có dòng nào để tính lại.",
    "problem.verify-refusal.hint": "Hãy sửa dữ liệu đầu vào rồi lập lại kết quả.",
}
