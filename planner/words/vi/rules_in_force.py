"""Words of the problems with rule sets in force at their time, and with thresholds that changed over time."""

MESSAGES: dict[str, str] = {
    "problem.pack-altered": (
        "Tệp này trùng tên với gói đã cài đặt `{name}` nhưng nội dung khác; kết quả tính theo tệp này, không theo gói."
    ),
    "problem.pack-altered.hint": (
        "Đặt tên khác cho quy tắc riêng (tên tệp và `ruleset:`), hoặc xóa tệp để tính theo gói;"
        " `planner rules diff` cho biết chỗ khác."
    ),
    "problem.bad-day": "`{value}` không phải là một ngày.",
    "problem.bad-day.hint": (
        "Viết một ngày, ví dụ 1/5/2025 hoặc 2025-05-01; nếu viết tháng (5/2025) thì hiểu là ngày đầu tháng."
    ),
    "problem.in-force-reversed": "Bộ quy tắc hết hiệu lực ({value}) trước khi có hiệu lực ({first}).",
    "problem.in-force-reversed.hint": (
        "`from` là ngày đầu tiên, `to` là ngày cuối cùng có hiệu lực; đầu nào không giới hạn thì bỏ trống."
    ),
    "problem.threshold-without-from": "Một giá trị sau của `{key}` không ghi áp dụng từ ngày nào.",
    "problem.threshold-without-from.hint": (
        "Thêm `from`: [{{value: 30}}, {{from: 2025-04-14, value: 48}}]. Chỉ giá trị đầu tiên được bỏ `from`, khi đó "
        "áp dụng từ trước đến nay."
    ),
    "problem.thresholds-out-of-order": "Giá trị áp dụng từ {value} lại đứng sau giá trị áp dụng từ {before}.",
    "problem.thresholds-out-of-order.hint": "Liệt kê giá trị từ cũ đến mới, mỗi ngày chỉ một giá trị.",
    "problem.threshold-needs-day": (
        "Giá trị của `{key}` thay đổi theo thời gian, nhưng kế hoạch không cho biết tính theo ngày nào."
    ),
    "problem.threshold-needs-day.hint": "Ghi `rules_on: 2025-05-01` hoặc `as_of` trong kế hoạch.",
    "problem.no-threshold-yet": "Ngày {day} chưa có giá trị nào của `{key}`; giá trị đầu tiên áp dụng từ {first}.",
    "problem.no-threshold-yet.hint": (
        "Bổ sung giá trị áp dụng trước đó, hoặc chọn ngày khác (`rules_on`, nếu không có thì ngày đầu tháng `as_of`)."
    ),
    "problem.family-needs-day": (
        "`{value}` là một họ bộ quy tắc theo thời kỳ, nhưng kế hoạch không cho biết tính theo ngày nào: {members}."
    ),
    "problem.family-needs-day.hint": (
        "Ghi `rules_on: 2025-05-01` hoặc `as_of` trong kế hoạch, hoặc nêu đích danh một bộ quy tắc."
    ),
    "problem.family-taken": (
        "Không có kế hoạch cho biết ngày áp dụng: thuộc họ `{value}`, đã xét bộ `{taken}`, có hiệu lực ngày {day}."
    ),
    "problem.family-taken.hint": (
        "Kế hoạch sẽ lấy bộ có hiệu lực vào ngày của kế hoạch (`rules_on`, nếu không có thì ngày đầu tháng `as_of`)."
    ),
    "problem.family-not-in-force": "Không có bộ quy tắc nào thuộc họ `{value}` có hiệu lực vào ngày {day}: {members}.",
    "problem.family-not-in-force.hint": (
        "Chọn ngày khác (`rules_on`, nếu không có thì ngày đầu của tháng `as_of`), hoặc nêu đích danh một bộ quy tắc."
    ),
    "problem.family-ambiguous": "Có nhiều bộ quy tắc thuộc họ `{value}` cùng có hiệu lực vào ngày {day}: {members}.",
    "problem.family-ambiguous.hint": "Nêu đích danh một bộ, hoặc ghi ngày hết hiệu lực của bộ cũ: `in_force: {{to: ...}}`.",
    "problem.family-changes-in-month": (
        "Thuộc họ `{value}`, chương trình lấy bộ `{taken}`, có hiệu lực vào ngày {day}; bộ này hết hiệu lực ngày {last}, "
        "ngay trong tháng `as_of`."
    ),
    "problem.family-changes-in-month.hint": (
        "Ghi rõ tính theo ngày nào, ví dụ `rules_on: {next}`, hoặc nêu đích danh bộ quy tắc."
    ),
    "problem.threshold-changes-in-month": (
        "Ngưỡng của `{value}` lấy theo ngày {day}; ngưỡng này thay đổi từ ngày {next}, ngay trong tháng `as_of`."
    ),
    "problem.threshold-changes-in-month.hint": "Ghi rõ tính theo ngày nào, ví dụ `rules_on: {next}`.",
    "problem.ruleset-of-another-month": "Bộ quy tắc `{value}` tính tuổi tại mốc {month}, còn ở đây đang tính tại mốc {as_of}.",
    "problem.ruleset-of-another-month.hint": "Ghi `as_of: {month}` trong kế hoạch hoặc ở ban này, trừ khi cố ý dùng mốc khác.",
    "problem.source-younger": "Quy định {rule} dựa trên {value} ban hành {date}, sau ngày tính quy định của kế hoạch ({day}).",
    "problem.source-younger.hint": "Quy định này vẫn được tính. Kiểm tra ngày ở `sources`, hoặc đổi `rules_on` hay `as_of`.",
    "problem.source-after-report": "Quy định {rule} dựa trên {value} ban hành {date}, sau ngày của chính báo cáo ({day}).",
    "problem.source-after-report.hint": (
        "Quy định này vẫn được tính. Kiểm tra ngày ở `sources`, hoặc `date` ở phần `document`."
    ),
    "problem.ruleset-not-in-force": "Bộ quy tắc `{value}` không có hiệu lực vào ngày {day} ({in_force}).",
    "problem.ruleset-not-in-force.hint": "Bộ này vẫn được dùng. Hãy nêu bộ khác, hoặc nêu họ của nó, hoặc đổi `rules_on`.",
}
