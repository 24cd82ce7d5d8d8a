"""Lời của câu trả lời `range`, và phần hướng dẫn của lệnh."""

MESSAGES: dict[str, str] = {
    "progress.range": "xét từng quy định có thể đi xa đến đâu: {n} trên {of}",
    "progress.frontier": "tìm những số đi được cùng nhau: cặp thứ {n}",
    "sheet.ranges": "Phạm vi",
    "sheet.frontier": "Đánh đổi",
    "range.title": "Từng quy định có thể đi xa đến đâu",
    "range.column.asked": "Yêu cầu",
    "range.column.range": "Có thể đạt",
    "range.column.possible": "Có lẽ",
    "range.column.state": "Dư địa",
    "range.state.beyond": "✗ không thể đạt",
    "range.state.goal-beyond": "! chưa thể đạt",
    "range.said.goals.one": "1 chỉ tiêu phấn đấu chưa thể đạt.",
    "range.said.goals.many": "{n} chỉ tiêu phấn đấu chưa thể đạt.",
    "range.state.without": "– nơi khác vướng",
    "range.state.tight": "! không còn",
    "range.state.open": "? chưa rõ",
    "range.state.room": "✓ còn",
    "range.state.free": "–",
    "range.state.hidden": "…",
    "range.note": (
        "Có thể đạt: số ít nhất và nhiều nhất khi mọi yêu cầu bắt buộc khác đều đạt, để riêng chính quy định đó ra ngoài."
    ),
    "range.note.possible": "Có lẽ: tính cả các đồng chí mà dữ liệu còn để ngỏ.",
    "range.left-out": (
        "{n} quy định không có số nên không nêu ở đây: bỏ riêng quy định nào trong đó thì các quy định còn lại vẫn không thể"
        " cùng đạt. `planner explain` cho biết vì sao."
    ),
    "range.more": "và {n} giá trị khác",
    "range.said.one": "PHẠM VI: 1 quy định.",
    "range.said.many": "PHẠM VI: {n} quy định.",
    "range.said.room": "Quy định nào cũng còn dư địa.",
    "range.said.beyond": "Không thể đạt cùng các quy định khác: {rules}.",
    "range.said.beyond-n.one": "1 quy định không thể đạt cùng các quy định khác.",
    "range.said.beyond-n.many": "{n} quy định không thể đạt cùng các quy định khác.",
    "range.said.without-n.one": "Bỏ riêng 1 quy định thì các quy định còn lại vẫn không thể đạt.",
    "range.said.without-n.many": "Bỏ riêng từng quy định trong {n} quy định thì các quy định còn lại vẫn không thể đạt.",
    "range.said.tight": "Không còn dư địa để siết: {rules}.",
    "range.said.tight-n.one": "1 quy định không còn dư địa để siết.",
    "range.said.tight-n.many": "{n} quy định không còn dư địa để siết.",
    "range.said.open": "Chưa kết luận kịp thời hạn: {rules}.",
    "range.said.open-n.one": "1 quy định chưa kết luận kịp thời hạn.",
    "range.said.open-n.many": "{n} quy định chưa kết luận kịp thời hạn.",
    "range.said.hidden.one": "PHẠM VI: 1 quy định; không ghi số ở đây.",
    "range.said.hidden.many": "PHẠM VI: {n} quy định; không ghi số ở đây.",
    "range.single": "PHẠM VI: {rule} có thể từ {least} đến {most} khi mọi yêu cầu bắt buộc khác đều đạt.",
    "range.single.open-ends": "CHƯA KẾT LUẬN: {rule} có thể từ {least} đến {most}; rộng hơn nữa thì chưa kịp xét.",
    "range.single.brief": "PHẠM VI: từ {least} đến {most} khi các quy định khác đều đạt.",
    "range.single.open-ends.brief": "CHƯA KẾT LUẬN: ít ra từ {least} đến {most}.",
    "range.single.same": "PHẠM VI: {rule} chỉ có thể là {least} khi mọi yêu cầu bắt buộc khác đều đạt.",
    "range.single.same.brief": "PHẠM VI: chỉ có thể là {least} khi các quy định khác đều đạt.",
    "range.single.asked": "Yêu cầu: {asked}.",
    "range.single.without": "PHẠM VI: dù để {rule} thế nào, các yêu cầu bắt buộc khác vẫn không thể cùng đạt.",
    "range.single.open": "CHƯA KẾT LUẬN: {rule} có thể đi xa đến đâu.",
    "range.single.hidden": "PHẠM VI: {rule}; không ghi số ở đây.",
    "range.chart": "Từng quy định có thể đi xa đến đâu bên cạnh các quy định khác",
    "range.chart.least": "ít nhất có thể",
    "range.chart.most": "nhiều nhất có thể",
    "range.chart.unit": "có thể đạt khi các quy định khác đều đạt",
    "range.chart.alt.one": "Số ít nhất và nhiều nhất của 1 quy định, cùng mức yêu cầu.",
    "range.chart.alt.many": "Số ít nhất và nhiều nhất của từng quy định trong {n} quy định, cùng mức yêu cầu.",
    "range.frontier.title": "Những số nào đi được cùng nhau",
    "range.frontier.one-most": "PHẠM VI: không phải đánh đổi: {x} {a} và {y} {b} cùng lúc, đều là nhiều nhất.",
    "range.frontier.one-least": "PHẠM VI: không phải đánh đổi: {x} {a} và {y} {b} cùng lúc, đều là ít nhất.",
    "range.frontier.many.one": "PHẠM VI: {x} so với {y}: 1 cặp.",
    "range.frontier.many.many": "PHẠM VI: {x} so với {y}: {n} cặp, từ {a} và {b} đến {c} và {d}.",
    "range.frontier.open.one": "CHƯA KẾT LUẬN: {x} so với {y}: kịp chứng minh 1 cặp; có thể còn nữa.",
    "range.frontier.open.many": "CHƯA KẾT LUẬN: {x} so với {y}: kịp chứng minh {n} cặp; có thể còn nữa.",
    "range.frontier.one-most-brief": "PHẠM VI: không phải đánh đổi: {a} và {b} cùng lúc, đều là nhiều nhất.",
    "range.frontier.one-least-brief": "PHẠM VI: không phải đánh đổi: {a} và {b} cùng lúc, đều là ít nhất.",
    "range.frontier.many-brief.one": "PHẠM VI: 1 cặp.",
    "range.frontier.many-brief.many": "PHẠM VI: {n} cặp, từ {a} và {b} đến {c} và {d}.",
    "range.frontier.open-brief.one": "CHƯA KẾT LUẬN: kịp chứng minh 1 cặp; có thể còn nữa.",
    "range.frontier.open-brief.many": "CHƯA KẾT LUẬN: kịp chứng minh {n} cặp; có thể còn nữa.",
    "range.frontier.hidden": "PHẠM VI: {x} so với {y}; không ghi số ở đây.",
    "range.frontier.note-most": "Không phương án nào đạt mọi yêu cầu bắt buộc mà một số không kém và số kia nhiều hơn.",
    "range.frontier.note-least": "Không phương án nào đạt mọi yêu cầu bắt buộc mà một số không hơn và số kia ít hơn.",
    "range.frontier.chart": "{x} so với {y}",
    "range.frontier.alt": "Các cặp không phương án nào vượt được: {points}.",
    "range.frontier.cut": "Thời hạn đã hết khi chưa tìm xong: có thể còn cặp khác.",
}

COMMANDS = {
    "range": (
        "Số của từng quy định (hoặc riêng KEY) có thể đi xa đến đâu khi mọi yêu cầu bắt buộc khác của PLAN đều đạt.\n\n"
        "Chính quy định đó để riêng ra ngoài, nên kế hoạch không khả thi cũng có câu trả lời: quy định không có số là vì các"
        " quy định khác không thể cùng đạt. Có --frontier: những số nào của hai quy định đi được cùng nhau. Mã kết thúc 0: đã"
        " trả lời; 1: --frontier của kế hoạch không khả thi; 4: hết thời hạn khi còn chỗ chưa rõ."
    ),
}
OPTIONS = {
    "All pairs of numbers of two rules that no slate betters.": "Mọi cặp số của hai quy định mà không phương án nào vượt được.",
    "With --frontier: smaller is better.": "Đi với --frontier: ít hơn là tốt hơn.",
}
ABOUT = {"range": "Số của từng quy định có thể đi xa đến đâu."}
