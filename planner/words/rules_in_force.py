"""Words of the problems with rule sets in force at their time, and with thresholds that changed over time."""

MESSAGES: dict[str, dict[str, str]] = {
    "problem.pack-altered": {
        "en": "This file bears the name of the installed pack `{name}`, and differs from it; this file counts, not the pack.",
        "vi": "Tệp này trùng tên với gói đã cài đặt `{name}` nhưng nội dung khác; kết quả tính theo tệp này, không theo gói.",
    },
    "problem.pack-altered.hint": {
        "en": "Give your own rules another name (file and `ruleset:`), or delete the file so that the pack counts;"
        " `planner rules diff` shows what differs.",
        "vi": "Đặt tên khác cho quy tắc riêng (tên tệp và `ruleset:`), hoặc xóa tệp để tính theo gói;"
        " `planner rules diff` cho biết chỗ khác.",
    },
    "problem.bad-day": {
        "en": "`{value}` is no day.",
        "vi": "`{value}` không phải là một ngày.",
    },
    "problem.bad-day.hint": {
        "en": "Write a day, such as 2025-05-01 or 1/5/2025; a month (5/2025) means its first day.",
        "vi": "Viết một ngày, ví dụ 1/5/2025 hoặc 2025-05-01; nếu viết tháng (5/2025) thì hiểu là ngày đầu tháng.",
    },
    "problem.in-force-reversed": {
        "en": "The rule set ends ({value}) before it begins ({first}).",
        "vi": "Bộ quy tắc hết hiệu lực ({value}) trước khi có hiệu lực ({first}).",
    },
    "problem.in-force-reversed.hint": {
        "en": "`from` is the first day, `to` the last; leave out the one that is open.",
        "vi": "`from` là ngày đầu tiên, `to` là ngày cuối cùng có hiệu lực; đầu nào không giới hạn thì bỏ trống.",
    },
    "problem.threshold-without-from": {
        "en": "A later value of `{key}` does not say from which day it holds.",
        "vi": "Một giá trị sau của `{key}` không ghi áp dụng từ ngày nào.",
    },
    "problem.threshold-without-from.hint": {
        "en": "Add `from`: [{{value: 30}}, {{from: 2025-04-14, value: 48}}]. The first may go without: it holds since ever.",
        "vi": (
            "Thêm `from`: [{{value: 30}}, {{from: 2025-04-14, value: 48}}]. Chỉ giá trị đầu tiên được bỏ `from`, khi đó "
            "áp dụng từ trước đến nay."
        ),
    },
    "problem.thresholds-out-of-order": {
        "en": "The value from {value} stands after the one from {before}.",
        "vi": "Giá trị áp dụng từ {value} lại đứng sau giá trị áp dụng từ {before}.",
    },
    "problem.thresholds-out-of-order.hint": {
        "en": "List the values from the oldest to the newest, each day once.",
        "vi": "Liệt kê giá trị từ cũ đến mới, mỗi ngày chỉ một giá trị.",
    },
    "problem.threshold-needs-day": {
        "en": "The values of `{key}` changed over time, and the plan does not say which day counts.",
        "vi": "Giá trị của `{key}` thay đổi theo thời gian, nhưng kế hoạch không cho biết tính theo ngày nào.",
    },
    "problem.threshold-needs-day.hint": {
        "en": "Give the plan `rules_on: 2025-05-01`, or `as_of`.",
        "vi": "Ghi `rules_on: 2025-05-01` hoặc `as_of` trong kế hoạch.",
    },
    "problem.no-threshold-yet": {
        "en": "On {day} there is no value of `{key}` yet; the first holds from {first}.",
        "vi": "Ngày {day} chưa có giá trị nào của `{key}`; giá trị đầu tiên áp dụng từ {first}.",
    },
    "problem.no-threshold-yet.hint": {
        "en": "Add the value that held before, or take another day (`rules_on`, else the first day of `as_of`).",
        "vi": "Bổ sung giá trị áp dụng trước đó, hoặc chọn ngày khác (`rules_on`, nếu không có thì ngày đầu tháng `as_of`).",
    },
    "problem.family-needs-day": {
        "en": "`{value}` is a family of rule sets, and the plan does not say which day counts: {members}.",
        "vi": "`{value}` là một họ bộ quy tắc theo thời kỳ, nhưng kế hoạch không cho biết tính theo ngày nào: {members}.",
    },
    "problem.family-needs-day.hint": {
        "en": "Give the plan `rules_on: 2025-05-01` or `as_of`, or name one of these sets.",
        "vi": "Ghi `rules_on: 2025-05-01` hoặc `as_of` trong kế hoạch, hoặc nêu đích danh một bộ quy tắc.",
    },
    "problem.family-taken": {
        "en": "No plan says which day counts: of the family `{value}` the set `{taken}`, in force on {day}, was looked at.",
        "vi": "Không có kế hoạch cho biết ngày áp dụng: thuộc họ `{value}`, đã xét bộ `{taken}`, có hiệu lực ngày {day}.",
    },
    "problem.family-taken.hint": {
        "en": "A plan takes the set in force on its own day (`rules_on`, else the first day of `as_of`).",
        "vi": "Kế hoạch sẽ lấy bộ có hiệu lực vào ngày của kế hoạch (`rules_on`, nếu không có thì ngày đầu tháng `as_of`).",
    },
    "problem.family-not-in-force": {
        "en": "No rule set of the family `{value}` is in force on {day}: {members}.",
        "vi": "Không có bộ quy tắc nào thuộc họ `{value}` có hiệu lực vào ngày {day}: {members}.",
    },
    "problem.family-not-in-force.hint": {
        "en": "Take another day (`rules_on`, else the first day of `as_of`), or name one of these sets.",
        "vi": "Chọn ngày khác (`rules_on`, nếu không có thì ngày đầu của tháng `as_of`), hoặc nêu đích danh một bộ quy tắc.",
    },
    "problem.family-ambiguous": {
        "en": "Several rule sets of the family `{value}` are in force on {day}: {members}.",
        "vi": "Có nhiều bộ quy tắc thuộc họ `{value}` cùng có hiệu lực vào ngày {day}: {members}.",
    },
    "problem.family-ambiguous.hint": {
        "en": "Name one of them, or end the older one with `in_force: {{to: ...}}`.",
        "vi": "Nêu đích danh một bộ, hoặc ghi ngày hết hiệu lực của bộ cũ: `in_force: {{to: ...}}`.",
    },
    "problem.family-changes-in-month": {
        "en": "Of the family `{value}` the set `{taken}` is taken, in force on {day}; it ends on {last}, "
        "within the month of `as_of`.",
        "vi": "Thuộc họ `{value}`, chương trình lấy bộ `{taken}`, có hiệu lực vào ngày {day}; bộ này hết hiệu lực ngày {last}, "
        "ngay trong tháng `as_of`.",
    },
    "problem.family-changes-in-month.hint": {
        "en": "Say which day counts, such as `rules_on: {next}`, or name the set itself.",
        "vi": "Ghi rõ tính theo ngày nào, ví dụ `rules_on: {next}`, hoặc nêu đích danh bộ quy tắc.",
    },
    "problem.threshold-changes-in-month": {
        "en": "Of `{value}` the threshold in force on {day} is taken; it changes on {next}, within the month of `as_of`.",
        "vi": "Ngưỡng của `{value}` lấy theo ngày {day}; ngưỡng này thay đổi từ ngày {next}, ngay trong tháng `as_of`.",
    },
    "problem.threshold-changes-in-month.hint": {
        "en": "Say which day counts, such as `rules_on: {next}`.",
        "vi": "Ghi rõ tính theo ngày nào, ví dụ `rules_on: {next}`.",
    },
    "problem.ruleset-of-another-month": {
        "en": "The rule set `{value}` counts ages at {month}; here they are counted at {as_of}.",
        "vi": "Bộ quy tắc `{value}` tính tuổi tại mốc {month}, còn ở đây đang tính tại mốc {as_of}.",
    },
    "problem.ruleset-of-another-month.hint": {
        "en": "Set `as_of: {month}` in the plan or the committee, unless the other month is meant.",
        "vi": "Ghi `as_of: {month}` trong kế hoạch hoặc ở ban này, trừ khi cố ý dùng mốc khác.",
    },
    "problem.source-younger": {
        "en": "Rule {rule} rests on {value} of {date}, which is later than the day whose rules count ({day}).",
        "vi": "Quy định {rule} dựa trên {value} ban hành {date}, sau ngày tính quy định của kế hoạch ({day}).",
    },
    "problem.source-younger.hint": {
        "en": "The rule counts all the same. Check the date under `sources`, or change `rules_on` or `as_of`.",
        "vi": "Quy định này vẫn được tính. Kiểm tra ngày ở `sources`, hoặc đổi `rules_on` hay `as_of`.",
    },
    "problem.ruleset-not-in-force": {
        "en": "The rule set `{value}` is not in force on {day} ({in_force}).",
        "vi": "Bộ quy tắc `{value}` không có hiệu lực vào ngày {day} ({in_force}).",
    },
    "problem.ruleset-not-in-force.hint": {
        "en": "It is used all the same. Name another set, or its family, or change `rules_on`.",
        "vi": "Bộ này vẫn được dùng. Hãy nêu bộ khác, hoặc nêu họ của nó, hoặc đổi `rules_on`.",
    },
}
