"""What `rules test` says."""

MESSAGES: dict[str, dict[str, str]] = {
    "problem.no-rule-tests": {
        "en": "There are no rule tests here: {where}",
        "vi": "Ở đây không có bài kiểm thử quy định nào: {where}",
    },
    "problem.no-rule-tests.hint": {
        "en": "Tests are YAML files in a folder `tests` beside the rule sets, and name the sets under `rules`.",
        "vi": "Bài kiểm thử là tệp YAML trong thư mục `tests` cạnh bộ quy tắc, ghi tên bộ quy tắc ở khóa `rules`.",
    },
    "problem.test-person": {
        "en": "There is nobody with the id `{found}` among the people of this test.",
        "vi": "Trong `people` của bài kiểm thử này không có ai mang mã `{found}`.",
    },
    "problem.test-person.hint": {"en": "Did you mean: {near}?", "vi": "Có phải ý bạn là: {near}?"},
    "problem.test-person.hint-known": {"en": "People of this file: {known}.", "vi": "Người có trong tệp: {known}."},
    "problem.test-person.hint-none": {
        "en": "Add the person under `people`.",
        "vi": "Thêm người này vào `people`.",
    },
    "problem.test-rule": {
        "en": "The rules of this test have no rule `{found}`.",
        "vi": "Các bộ quy tắc của bài kiểm thử này không có quy định `{found}`.",
    },
    "problem.test-rule.hint": {"en": "Did you mean: {near}?", "vi": "Có phải ý bạn là: {near}?"},
    "problem.test-rule.hint-known": {"en": "Rules of this set: {known}.", "vi": "Các quy định của bộ này: {known}."},
    "problem.test-rule.hint-none": {
        "en": "Name a rule of the sets under `rules`.",
        "vi": "Viết mã một quy định của các bộ ở khóa `rules`.",
    },
    "testing.passed": {"en": "passed", "vi": "đạt"},
    "testing.failed": {"en": "FAILED", "vi": "KHÔNG ĐẠT"},
    "testing.difference": {
        "en": "{rule}, {key}: expected {expected}, came out {found}",
        "vi": "{rule}, {key}: mong đợi {expected}, kết quả {found}",
    },
    "testing.people": {"en": "named: {people}", "vi": "nêu tên: {people}"},
    "testing.unsure": {"en": "open for lack of data: {people}", "vi": "chưa đủ dữ liệu: {people}"},
    "testing.fact": {"en": "{person}: {facts}", "vi": "{person}: {facts}"},
    "testing.count": {
        "en": "Cases: {cases} (files: {files}). Passed: {passed}, failed: {failed}.",
        "vi": "Số tình huống: {cases} (số tệp: {files}). Đạt: {passed}, không đạt: {failed}.",
    },
    "testing.of-file": {"en": "{passed} of {cases}", "vi": "{passed}/{cases} tình huống"},
    "testing.untested-count": {
        "en": "Rules that no case looks at: {n}; --verbose names them.",
        "vi": "Quy định chưa có tình huống nào kiểm thử: {n}; thêm --verbose để xem.",
    },
    "testing.untested": {"en": "Rules that no case looks at ({n}):", "vi": "Quy định chưa có tình huống nào kiểm thử ({n}):"},
    "testing.all-tested": {"en": "Every rule is looked at by some case.", "vi": "Quy định nào cũng đã có tình huống kiểm thử."},
    "testing.key.verdict": {"en": "verdict", "vi": "kết luận"},
    "testing.key.force": {"en": "force", "vi": "mức bắt buộc"},
    "testing.key.shortfall": {"en": "shortfall", "vi": "mức lệch"},
    "testing.key.people": {"en": "people", "vi": "người bị nêu"},
    "testing.key.unsure": {"en": "unsure", "vi": "người chưa rõ"},
    "testing.key.actual": {"en": "actual", "vi": "thực tế"},
    "testing.key.base": {"en": "base", "vi": "tổng số tính"},
    "testing.key.at_least": {"en": "at least", "vi": "ít nhất"},
    "testing.key.at_most": {"en": "at most", "vi": "nhiều nhất"},
    "testing.key.slack": {"en": "slack", "vi": "dư"},
}
