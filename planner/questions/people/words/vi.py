"""Lời của câu trả lời `people`, và phần hướng dẫn của lệnh."""

MESSAGES: dict[str, str] = {
    "progress.people": "xét ai có thể tham gia: đã thấy {seen} trên {of} vị trí",
    "progress.always": "xét ai không thể thiếu: còn {people}",
    "progress.reasons": "xét vì sao không thể tham gia: {number} trên {of}",
    "people.title": "Ai có mặt trong mọi phương án đạt yêu cầu, trong một số, không trong phương án nào",
    "people.title-best": "Ai có mặt trong mọi phương án tốt nhất, trong một số, không trong phương án nào",
    "sheet.roles": "Ai",
    "people.of": "Ai có thể tham gia: {committee}",
    "people.column.always": "Mọi",
    "people.column.sometimes": "Một số",
    "people.column.never": "Không",
    "people.column.open": "Chưa rõ",
    "people.said.named-all": "Có mặt trong mọi phương án đạt yêu cầu: {people}.",
    "people.said.named-best": "Có mặt trong mọi phương án tốt nhất: {people}.",
    "people.said.nobody-all": "Không ai có mặt trong mọi phương án đạt yêu cầu: ai cũng thay được.",
    "people.said.nobody-best": "Không ai có mặt trong mọi phương án tốt nhất.",
    "people.said.all.one": "1 đồng chí có mặt trong mọi phương án đạt yêu cầu.",
    "people.said.all.many": "{n} đồng chí có mặt trong mọi phương án đạt yêu cầu.",
    "people.said.best.one": "1 đồng chí có mặt trong mọi phương án tốt nhất.",
    "people.said.best.many": "{n} đồng chí có mặt trong mọi phương án tốt nhất.",
    "people.said.never.one": "1 đồng chí không thể vào phương án nào.",
    "people.said.never.many": "{n} đồng chí không thể vào phương án nào.",
    "people.said.part": "CHƯA KẾT LUẬN hết kịp thời hạn: xong {n} trên {of} vị trí.",
    "people.said.open": "CHƯA KẾT LUẬN kịp thời hạn.",
    "people.said.hidden": "ĐÃ TRẢ LỜI; là ai và bao nhiêu đồng chí thì không ghi ở đây.",
    "people.always.one": "Trong mọi phương án: 1 đồng chí",
    "people.always.many": "Trong mọi phương án: {n} đồng chí",
    "people.sometimes.one": "Trong một số phương án: 1 đồng chí",
    "people.sometimes.many": "Trong một số phương án: {n} đồng chí",
    "people.never.one": "Không trong phương án nào: 1 đồng chí",
    "people.never.many": "Không trong phương án nào: {n} đồng chí",
    "people.kept-out.one": "Riêng {rule} đã loại 1 đồng chí",
    "people.kept-out.many": "Riêng {rule} đã loại {n} đồng chí",
    "people.kept-out-together.one": "Các quy định này cùng nhau loại 1 đồng chí: {rules}",
    "people.kept-out-together.many": "Các quy định này cùng nhau loại {n} đồng chí: {rules}",
    "people.kept-out-unsaid.one": "1 đồng chí (không xét quy định nào loại)",
    "people.kept-out-unsaid.many": "{n} đồng chí (không xét quy định nào loại)",
    "people.open.one": "Chưa kết luận kịp thời hạn: 1 đồng chí",
    "people.open.many": "Chưa kết luận kịp thời hạn: {n} đồng chí",
}

COMMANDS = {
    "people": (
        "Ai có mặt trong mọi phương án đạt các yêu cầu bắt buộc của PLAN, trong một số, không trong phương án nào, và quy định"
        " nào loại họ.\n\n"
        "Mã kết thúc 0: đã trả lời; 1: kế hoạch không khả thi; 4: hết thời hạn khi còn chỗ chưa rõ."
    ),
}
OPTIONS = {
    "Of this committee alone: its id, or its title.": "Riêng ban này, theo mã hoặc tên.",
    "Over the slates that are as good as the best, not over all.": "Chỉ xét các phương án tốt ngang phương án tốt nhất.",
}
ABOUT = {"people": "Ai có mặt trong mọi phương án, trong một số, không trong phương án nào."}
