"""`resilience` bằng tiếng Việt."""

MESSAGES: dict[str, str] = {
    "progress.stand-ins": "ai thay được: người thứ {number} trên {of}",
    "progress.losses": "ai là không thể thiếu: còn {people} người",
    "progress.changes": "ít thay đổi nhất khi vắng một người: {number} trên {of}",
    "progress.pairs": "vắng hai người cùng lúc: còn {pairs} cặp",
    "resilience.said.open": "CHƯA KẾT LUẬN ĐƯỢC trong thời hạn.",
    "resilience.said.hidden": "ĐÃ TRẢ LỜI; ai thay được ai thì lược bỏ ở đây.",
    "resilience.said.nobody": "Danh sách không có ai để xét khi vắng người.",
    "resilience.said.part": "CHƯA KẾT LUẬN ĐƯỢC trong thời hạn: đã xét {n} trên {of} đồng chí.",
    "resilience.said.broken.one": "DANH SÁCH CHƯA ĐẠT: trái 1 yêu cầu bắt buộc.",
    "resilience.said.broken.many": "DANH SÁCH CHƯA ĐẠT: trái {n} yêu cầu bắt buộc.",
    "resilience.said.all": "Cả {of} đồng chí trong danh sách đều có đồng chí thay được.",
    "resilience.said.without.one": "1 trên {of} đồng chí không có ai thay được.",
    "resilience.said.without.many": "{n} trên {of} đồng chí không có ai thay được.",
    "resilience.said.without-named": "Không có ai thay được {people}.",
    "resilience.said.made-up.one": "Vắng đồng chí này vẫn bù được, bằng nhiều nhất {most} thay đổi.",
    "resilience.said.made-up.many": "Vắng một đồng chí trong số đó vẫn bù được, bằng nhiều nhất {most} thay đổi.",
    "resilience.said.critical.one": "1 trên {of} đồng chí là không thể thiếu.",
    "resilience.said.critical.many": "{n} trên {of} đồng chí là không thể thiếu.",
    "resilience.said.critical-named": "Không thể thiếu {people}.",
    "resilience.said.both.one": "1 trên {of} đồng chí không có ai thay được; không thể thiếu {critical} đồng chí.",
    "resilience.said.both.many": "{n} trên {of} đồng chí không có ai thay được; không thể thiếu {critical} trong số đó.",
    "resilience.said.both-named.one": "1 trên {of} đồng chí không có ai thay được; không thể thiếu {people}.",
    "resilience.said.both-named.many": "{n} trên {of} đồng chí không có ai thay được; không thể thiếu {people}.",
    "resilience.said.pairs.one": "1 cặp không thể vắng cùng lúc.",
    "resilience.said.pairs.many": "{n} cặp không thể vắng cùng lúc.",
    "resilience.said.more-open": "Còn điều chưa kết luận trong thời hạn.",
    "resilience.title": "Khi vắng từng đồng chí",
    "sheet.resilience": "Khi vắng người",
    "sheet.resilience-changes": "Thay đổi",
    "sheet.resilience-pairs": "Cặp",
    "sheet.resilience-stand-ins": "Người thay",
    "resilience.seats": "Từng vị trí, và khi vắng đồng chí giữ vị trí đó",
    "resilience.seats-of": "{committee}: {seats}.",
    "resilience.seat-critical": "không gì bù được",
    "resilience.seat-changes.one": "không có ai thay; bù được bằng 1 thay đổi",
    "resilience.seat-changes.many": "không có ai thay; bù được bằng {n} thay đổi",
    "resilience.seat-open": "chưa kết luận",
    "resilience.seat-few": "1 đến {few} đồng chí thay được",
    "resilience.seat-many": "từ {many} đồng chí thay được trở lên",
    "resilience.lists-title": "Ai thay được, nêu tên",
    "resilience.table": "Từng đồng chí",
    "resilience.broken": "Danh sách hiện trái: {rules}. Khi vắng một đồng chí thì cũng phải khắc phục cả các điểm này.",
    "resilience.means": (
        "Người thay: mọi người khác giữ nguyên, một người ngoài các ban đó nhận đúng các vị trí này. Thay đổi: người khác cũng"
        " có thể đổi vị trí; đó là số vị trí thêm và bớt ít nhất để đạt mọi yêu cầu bắt buộc, kể cả vị trí của người vắng."
        " Không gì bù được: không danh sách nào đạt yêu cầu mà thiếu đồng chí này, dù chọn ai khác. Ai khó thay nhất"
        " nêu trước."
    ),
    "resilience.open": "Hết thời gian cho phép.",
    "resilience.open-asked.one": "Còn 1 đồng chí chưa xét.",
    "resilience.open-asked.many": "Còn {n} đồng chí chưa xét.",
    "resilience.open-changes.one": "Với 1 đồng chí, chưa chứng minh được số thay đổi ít nhất.",
    "resilience.open-changes.many": "Với {n} đồng chí, chưa chứng minh được số thay đổi ít nhất.",
    "resilience.open-pairs.one": "1 cặp chưa kết luận được.",
    "resilience.open-pairs.many": "{n} cặp chưa kết luận được.",
    "resilience.others.one": "1 đồng chí nữa có {least} đồng chí thay được",
    "resilience.others.many": "{n} đồng chí nữa, mỗi đồng chí có từ {least} đến {most} đồng chí thay được",
    "resilience.others-same.one": "1 đồng chí nữa có {least} đồng chí thay được",
    "resilience.others-same.many": "{n} đồng chí nữa, mỗi đồng chí có {least} đồng chí thay được",
    "resilience.column.person": "Họ và tên",
    "resilience.column.lost": "Đồng chí vắng",
    "resilience.column.committees": "Vị trí",
    "resilience.column.number": "Số người thay",
    "resilience.column.stand-ins": "Ai thay được",
    "resilience.column.changes": "Thay đổi",
    "resilience.column.first": "Đồng chí thứ nhất",
    "resilience.column.second": "Đồng chí thứ hai",
    "resilience.not-asked": "chưa xét",
    "resilience.not-decided": "chưa kết luận",
    "resilience.nobody": "không có ai",
    "resilience.some-note": "Chỗ chỉ ghi số người thay: báo cáo (--report) nêu tên từng đồng chí.",
    "resilience.some.one": "1 đồng chí",
    "resilience.some.many": "{n} đồng chí",
    "resilience.nothing": "không gì bù được",
    "resilience.at-most": "nhiều nhất {n}",
    "resilience.changes-title": "Khi không có ai thay: ai vào, ai ra với ít thay đổi nhất",
    "resilience.pairs-title": "Vắng hai đồng chí cùng lúc",
    "resilience.no-pairs": "Không cặp nào là không thể vắng cùng lúc, trừ các cặp có đồng chí vốn không thể thiếu.",
    "resilience.no-pairs-yet": "Trong thời gian cho phép chưa tìm thấy cặp nào không thể vắng cùng lúc.",
    "resilience.pairs.one": (
        "1 cặp không thể vắng cùng lúc: không danh sách nào đạt yêu cầu mà vắng cả hai, dù vắng từng đồng chí thì được."
    ),
    "resilience.pairs.many": (
        "{n} cặp không thể vắng cùng lúc: không danh sách nào đạt yêu cầu mà vắng cả hai, dù vắng từng đồng chí thì được."
    ),
    "resilience.any-two.one": "Bất kỳ hai đồng chí nào trong 1 đồng chí: {people}",
    "resilience.any-two.many": "Bất kỳ hai đồng chí nào trong {n} đồng chí này: {people}",
    "resilience.more-pairs.one": "Và 1 cặp nữa: xem báo cáo và JSON.",
    "resilience.more-pairs.many": "Và {n} cặp nữa: xem báo cáo và JSON.",
}

COMMANDS = {
    "resilience": (
        "Với từng người trong SLATE: ai nhận được đúng các vị trí của người đó, và ít thay đổi nhất để bù khi vắng người đó."
        "\n\n"
        "Khi thay thì không ai khác đổi vị trí. SLATE là tệp như của `validate`. Mã kết thúc 0: đã trả lời; 1: kế hoạch không"
        " khả thi; 4: hết thời hạn mà còn điều chưa kết luận."
    ),
}

OPTIONS = {
    "How many are lost at a time: 2 also tells which pairs nothing makes up for.": (
        "Vắng mấy người cùng lúc: 2 thì nêu cả các cặp mà vắng cùng lúc thì không gì bù được."
    ),
}

ABOUT = {"resilience": "Ai thay được từng người; vắng ai thì không gì bù được."}
