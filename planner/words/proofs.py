"""What it rests on that rules cannot hold together."""

MESSAGES: dict[str, dict[str, str]] = {
    "proof.prices": {
        "en": "Proved by weighted sums over the rules, which `planner verify` adds up again without the solver.",
        "vi": "Được chứng minh bằng tổng có trọng số của các yêu cầu; `planner verify` cộng lại được mà không cần bộ giải.",
    },
    "proof.counting": {
        "en": "Proved by counting, which `planner verify` does again without the solver.",
        "vi": "Được chứng minh bằng phép đếm; `planner verify` đếm lại được mà không cần bộ giải.",
    },
    "proof.solver": {
        "en": "Shown by the search of the solver alone: there is no sum to add up again.",
        "vi": "Chỉ dựa vào việc tìm kiếm của bộ giải, không có tổng nào để cộng lại.",
    },
    "verify.proofs-prices.one": {
        "en": "Added up again: 1 proof, by weighted sums, that rules cannot hold together.",
        "vi": "Đã cộng lại: 1 chứng minh bằng tổng có trọng số rằng các yêu cầu không thể cùng đạt.",
    },
    "verify.proofs-prices.many": {
        "en": "Added up again: {n} proofs, by weighted sums, that rules cannot hold together.",
        "vi": "Đã cộng lại: {n} chứng minh bằng tổng có trọng số rằng các yêu cầu không thể cùng đạt.",
    },
    "verify.proofs-counting.one": {
        "en": "Counted again: 1 proof, by counting, that rules cannot hold together.",
        "vi": "Đã đếm lại: 1 chứng minh bằng phép đếm rằng các yêu cầu không thể cùng đạt.",
    },
    "verify.proofs-counting.many": {
        "en": "Counted again: {n} proofs, by counting, that rules cannot hold together.",
        "vi": "Đã đếm lại: {n} chứng minh bằng phép đếm rằng các yêu cầu không thể cùng đạt.",
    },
    "verify.proofs-solver.one": {
        "en": "Not checked: 1 set of rules that cannot hold together by the word of the solver alone.",
        "vi": "Chưa kiểm tra: 1 nhóm yêu cầu không thể cùng đạt, chỉ theo kết quả của bộ giải.",
    },
    "verify.proofs-solver.many": {
        "en": "Not checked: {n} sets of rules that cannot hold together by the word of the solver alone.",
        "vi": "Chưa kiểm tra: {n} nhóm yêu cầu không thể cùng đạt, chỉ theo kết quả của bộ giải.",
    },
    "verify.left-minimal": {
        "en": "Not checked: that the conflicts are minimal; only the solver shows that.",
        "vi": "Chưa kiểm tra: các xung đột là tối thiểu; chỉ bộ giải chứng minh được điều này.",
    },
}
