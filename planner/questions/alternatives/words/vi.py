"""`alternatives` bằng tiếng Việt."""

MESSAGES: dict[str, str] = {
    "alternatives.headline.one": "1 phương án.",
    "alternatives.headline.many": "{n} phương án, tốt nhất trước; hai phương án bất kỳ khác nhau ít nhất {differ} vị trí.",
    "alternatives.not-proved": "CHƯA CHỨNG MINH là tốt nhất kịp thời hạn:",
    "alternatives.complete": "Không còn phương án nào khác.",
    "alternatives.more": "Còn phương án khác.",
    "alternatives.open": "Hết thời gian cho phép: các phương án dưới đây đã tìm được, nhưng chưa chứng minh hết.",
    "alternatives.title": "Các phương án",
    "alternatives.table": "Giá trị từng phương án, so với phương án 1",
    "alternatives.differs": "Khác",
    "alternatives.people": "Ai vào, ai ra, so với phương án 1",
    "alternatives.in-all": "{committee}: {n} đồng chí có mặt trong mọi phương án trên",
    "alternatives.in-none": "{committee}: không ai có mặt trong mọi phương án trên",
    "sheet.alternatives": "Phương án",
    "progress.alternative": "phương án {number}",
}

COMMANDS = {
    "alternatives": (
        "Phương án tốt nhất của kế hoạch, rồi phương án tốt nhất trong những phương án khác với nó, và cứ thế tiếp.\n\n"
        "Mỗi phương án tốt nhất, theo mọi bước của `prefer`, trong những phương án khác đủ nhiều với từng phương án trước; ai"
        " vào, ai ra so với phương án 1. Mã kết thúc 0: có phương án; 1: không khả thi; 4: chưa kết luận hết trong thời hạn."
    ),
}

OPTIONS = {
    "How many slates, the best counted.": "Bao nhiêu phương án, kể cả phương án tốt nhất.",
    "In how many memberships, added plus removed, any two differ at least.": (
        "Hai phương án bất kỳ khác nhau ít nhất bao nhiêu vị trí (thêm và bớt)."
    ),
}

ABOUT = {"alternatives": "Các phương án từ tốt nhất trở xuống, khác nhau như yêu cầu."}
