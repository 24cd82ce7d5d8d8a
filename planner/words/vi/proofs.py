"""What it rests on that rules cannot hold together."""

MESSAGES: dict[str, str] = {
    "proof.prices": (
        "Được chứng minh bằng tổng có trọng số của các yêu cầu; `planner verify` cộng lại được mà không cần bộ giải."
    ),
    "proof.counting": "Được chứng minh bằng phép đếm; `planner verify` đếm lại được mà không cần bộ giải.",
    "paper.proof.prices": "Được chứng minh bằng tổng có trọng số của các yêu cầu; cộng lại được mà không cần phần mềm tính.",
    "paper.proof.counting": "Được chứng minh bằng phép đếm; đếm lại được mà không cần phần mềm tính.",
    "proof.solver": "Chỉ dựa vào việc tìm kiếm của bộ giải, không có tổng nào để cộng lại.",
    "verify.proofs-prices.one": "Đã cộng lại: 1 chứng minh bằng tổng có trọng số rằng các yêu cầu không thể cùng đạt.",
    "verify.proofs-prices.many": "Đã cộng lại: {n} chứng minh bằng tổng có trọng số rằng các yêu cầu không thể cùng đạt.",
    "verify.proofs-counting.one": "Đã đếm lại: 1 chứng minh bằng phép đếm rằng các yêu cầu không thể cùng đạt.",
    "verify.proofs-counting.many": "Đã đếm lại: {n} chứng minh bằng phép đếm rằng các yêu cầu không thể cùng đạt.",
    "verify.proofs-solver.one": "Chưa kiểm tra: 1 nhóm yêu cầu không thể cùng đạt, chỉ theo kết quả của bộ giải.",
    "verify.proofs-solver.many": "Chưa kiểm tra: {n} nhóm yêu cầu không thể cùng đạt, chỉ theo kết quả của bộ giải.",
    "verify.left-minimal": "Chưa kiểm tra: các xung đột là tối thiểu; chỉ bộ giải chứng minh được điều này.",
}
