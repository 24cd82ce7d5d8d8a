"""`sweep` bằng tiếng Việt."""

MESSAGES: dict[str, str] = {
    "sweep.headline": "{n}/{total} mức thực hiện được.",
    "sweep.run": "{bound}: thực hiện được từ mức {low} đến mức {high} trong các mức đã hỏi.",
    "sweep.hidden": "Mức nào không thực hiện được cho biết số đồng chí, bản này không ghi.",
    "sweep.title": "Theo từng mức",
    "sweep.status": "Thực hiện được",
    "sweep.cost": "Phải điều chỉnh",
    "sweep.done": "được",
    "sweep.infeasible": "không",
    "sweep.undecided": "chưa kết luận",
    "sweep.goals": "{rules}: là chỉ tiêu phấn đấu, không làm kế hoạch mất khả thi; thiếu bao nhiêu thì xem ở các bước ưu tiên.",
    "sweep.cut": "Hết thời hạn: chưa kết luận được mọi mức.",
    "sweep.chart": "Số đồng chí phải điều chỉnh theo mức: {bound}",
    "sheet.sweep": "Theo mức",
    "progress.sweep": "mức {at}/{of}",
    "problem.sweep-form": "`{value}` không nêu mức nào nhận các giá trị nào.",
    "problem.sweep-form.hint": "Viết --vary KEY.BOUND=1,2,3 hoặc KEY.BOUND=0..4, ví dụ executive/women.at_least=10%,15%,20%.",
    "problem.sweep-run": "`{value}` không phải là dãy tối đa {most} số nguyên.",
    "problem.sweep-run.hint": "Viết số nhỏ trước: 0..4.",
    "problem.sweep-too-many": "Có {value} tổ hợp, nhiều hơn {most}.",
    "problem.sweep-too-many.hint": "Bớt số mức được thay đổi hoặc bớt giá trị.",
    "problem.sweep-kept-unreadable": "`{value}` không phải là tệp lưu các mức đã tính.",
    "problem.sweep-kept-unreadable.hint": "Nêu tệp mới, hoặc tệp do --resume lần trước ghi.",
}

COMMANDS = {
    "sweep": (
        "Kế hoạch với từng giá trị của một mức: có làm được không, giá phải trả, từ đâu thì không làm được.\n\n"
        "Không ghi gì vào kế hoạch. Mã kết thúc 0: đã trả lời, kể cả khi có giá trị không làm được; 4: chưa kết luận hết trong"
        " thời hạn."
    ),
}

OPTIONS = {
    "Values of a bound, with commas or from one whole number to another (repeatable: every combination).": (
        "Các giá trị của một mức, cách nhau bằng dấu phẩy hoặc từ số nguyên này đến số nguyên kia (ghi nhiều lần: mọi tổ hợp)."
    ),
    "Keep each point in FILE as it is proved, and take those that it has of the same plan, pool and rules.": (
        "Lưu từng kết quả vào TỆP ngay khi đã chứng minh, và dùng lại kết quả của cùng kế hoạch, danh sách, quy định."
    ),
}

ABOUT = {"sweep": "Thay đổi một mức: từ đâu thì không thực hiện được."}
