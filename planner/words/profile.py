"""Words of `planner pool profile`: the structure table, the table by groups, supply against a plan."""

MESSAGES: dict[str, dict[str, str]] = {
    "profile.people.one": {"en": "1 person", "vi": "1 người"},
    "profile.people.many": {"en": "{n} people", "vi": "{n} người"},
    "profile.head": {
        "en": "{file}: {people} (men {men}, women {women}); ages at {month}",
        "vi": "{file}: {people} (nam {men}, nữ {women}); tính tuổi đến tháng {month}",
    },
    "profile.head-unknown": {
        "en": "{file}: {people} (men {men}, women {women}, not stated {unknown}); ages at {month}",
        "vi": "{file}: {people} (nam {men}, nữ {women}, chưa rõ giới tính {unknown}); tính tuổi đến tháng {month}",
    },
    "profile.month-today": {
        "en": "Ages are counted at the present month; --as-of YYYY-MM sets another.",
        "vi": "Tuổi tính đến tháng hiện tại; dùng --as-of NĂM-THÁNG để chọn tháng khác.",
    },
    "profile.column.line": {"en": "Line", "vi": "Nội dung"},
    "profile.column.all": {"en": "All", "vi": "Tổng"},
    "profile.column.men": {"en": "Men", "vi": "Nam"},
    "profile.column.women": {"en": "Women", "vi": "Nữ"},
    "profile.column.unknown": {"en": "Unknown", "vi": "Chưa rõ"},
    "profile.total": {"en": "Total", "vi": "Tổng số"},
    "profile.legend.range": {
        "en": "a–b: at least a and at most b (a date known to the year). Unknown: a blank cell; never counted as no.",
        "vi": "a–b: ít nhất a, nhiều nhất b (ngày chỉ ghi năm). Chưa rõ: ô để trống; không tính là không có.",
    },
    "profile.legend.unknown": {
        "en": "Unknown: the cell is blank; never counted as no.",
        "vi": "Chưa rõ: ô để trống; không tính là không có.",
    },
    "profile.missing": {
        "en": "No column in this pool for: {lines}.",
        "vi": "Danh sách không có cột để tính: {lines}.",
    },
    "profile.by": {"en": "By {field}", "vi": "Chia theo {field}"},
    "profile.by-list": {
        "en": "Somebody with several values stands under each of them.",
        "vi": "Người có nhiều giá trị được tính ở từng giá trị.",
    },
    "profile.blank-value": {"en": "(blank)", "vi": "(để trống)"},
    "profile.supply": {"en": "Supply against {plan}", "vi": "Nguồn so với yêu cầu của {plan}"},
    "profile.supply.rule": {"en": "Rule", "vi": "Nội dung"},
    "profile.supply.people": {"en": "In the pool", "vi": "Trong nguồn"},
    "profile.supply.needs": {"en": "Needed", "vi": "Cần"},
    "profile.supply.verdict": {"en": "Supply", "vi": "Nguồn"},
    "profile.supply.enough": {"en": "✓ enough", "vi": "✓ đủ"},
    "profile.supply.short": {"en": "✗ {n} short", "vi": "✗ thiếu {n}"},
    "profile.supply.open": {"en": "? {n} open", "vi": "? còn {n}"},
    "profile.supply.legend": {
        "en": "Each rule by itself: how many people could count for it or pass it. +n?: so many more may."
        " Needed: at the fewest seats.",
        "vi": "Xét riêng từng yêu cầu: số người có thể tính vào hoặc đạt. +n?: có thể thêm n người, chưa đủ dữ liệu."
        " Cần: theo số lượng ít nhất của ban.",
    },
    "profile.remarks.one": {
        "en": "The file has 1 warning or note: planner pool lint {file}",
        "vi": "Tệp có 1 cảnh báo hoặc ghi chú: planner pool lint {file}",
    },
    "profile.remarks.many": {
        "en": "The file has {n} warnings and notes: planner pool lint {file}",
        "vi": "Tệp có {n} cảnh báo và ghi chú: planner pool lint {file}",
    },
    "problem.profile-form": {
        "en": "{value} is not a part of a profile: sections have a title and lines; a line has key, title and who or mean.",
        "vi": "{value} không đúng dạng của biểu cơ cấu: các mục có title và lines, mỗi dòng có key, title và who hoặc mean.",
    },
    "problem.profile-form.hint": {
        "en": "Compare with rules/profiles/cadre-structure.yaml.",
        "vi": "Đối chiếu với rules/profiles/cadre-structure.yaml.",
    },
    "problem.profile-line-left-out": {
        "en": "The line {value} does not fit the field catalogue and is left out: {reason}",
        "vi": "Dòng {value} không khớp danh mục trường nên được bỏ qua: {reason}",
    },
    "problem.profile-line-left-out.hint": {
        "en": "Change the line in rules/profiles/cadre-structure.yaml, or the catalogue.",
        "vi": "Sửa dòng này trong rules/profiles/cadre-structure.yaml, hoặc sửa danh mục trường.",
    },
    "problem.profile-by": {
        "en": "The pool has no column {value} with values to divide the table by.",
        "vi": "Danh sách không có cột {value} có giá trị để chia biểu.",
    },
    "problem.profile-by.hint": {
        "en": "Did you mean: {near}?",
        "vi": "Có phải ý bạn là: {near}?",
    },
    "problem.profile-by.hint-known": {
        "en": "Columns that divide: {known}.",
        "vi": "Các cột chia được: {known}.",
    },
    "problem.profile-by.hint-none": {
        "en": "The pool has no column that divides it.",
        "vi": "Danh sách không có cột nào chia được.",
    },
}
