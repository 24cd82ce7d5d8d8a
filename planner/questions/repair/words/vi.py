"""`repair` bằng tiếng Việt."""

MESSAGES: dict[str, str] = {
    "repair.headline-none": "Danh sách đã đạt mọi yêu cầu bắt buộc: không cần sửa.",
    "repair.headline-few": "Chỉ cần thay đổi ít vị trí là danh sách đạt yêu cầu.",
    "repair.headline.one": "Thay đổi 1 vị trí là danh sách đạt yêu cầu; không thay đổi thì không đạt.",
    "repair.headline.many": "Thay đổi {n} vị trí là danh sách đạt yêu cầu; ít hơn thì không đạt.",
    "repair.headline-open.one": "Thay đổi 1 vị trí là danh sách đạt yêu cầu; chưa chứng minh được rằng không thể ít hơn.",
    "repair.headline-open.many": "Thay đổi {n} vị trí là danh sách đạt yêu cầu; chưa chứng minh được rằng không thể ít hơn.",
    "repair.ways.one": "Không có cách nào khác ít thay đổi như vậy.",
    "repair.ways.many": "Có {n} cách ít thay đổi như vậy.",
    "repair.ways-more.one": "Còn cách khác ít thay đổi như vậy.",
    "repair.ways-more.many": "Còn cách khác ít thay đổi như vậy; nêu {n} cách.",
    "repair.open": "Hết thời gian cho phép: kết quả dưới đây đã tìm được, nhưng chưa chứng minh hết.",
    "repair.title": "Phương án sửa",
    "repair.moves": "Ai ra, ai đổi vị trí, ai vào",
    "repair.chains": "Ai vào chỗ của ai:",
    "repair.worth": "Các bước ưu tiên, so với danh sách đã cho: {worth}.",
    "repair.all": "Mọi cách sửa, so với cách 1",
    "repair.all-people": "Ai vào, ai ra",
    "repair.always-goes": "Cách nào cũng ra: {people}",
    "repair.always-comes": "Cách nào cũng vào: {people}",
    "sheet.repair": "Phương án sửa",
}

COMMANDS = {
    "repair": (
        "Ít thay đổi nhất (vị trí thêm và bớt) để danh sách đạt mọi yêu cầu bắt buộc; cùng ít như nhau thì chọn tốt nhất theo"
        " `prefer`.\n\n"
        "SLATE là tệp như của `validate`. Mã kết thúc 0: đã sửa, hoặc không cần sửa; 1: không khả thi; 4: chưa kết luận trong"
        " thời hạn."
    ),
}

OPTIONS = {
    "Who is in no committee any more (repeatable).": "Ai không còn ở ban nào (ghi được nhiều lần).",
    "Every slate with so few changes, not the best of them alone.": (
        "Mọi phương án ít thay đổi như vậy, không chỉ phương án tốt nhất."
    ),
    "How many of --all are listed.": "Nêu bao nhiêu phương án của --all.",
}

ABOUT = {"repair": "Ít thay đổi nhất để danh sách đạt yêu cầu."}
