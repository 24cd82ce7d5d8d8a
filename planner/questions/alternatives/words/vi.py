"""`alternatives` bằng tiếng Việt."""

MESSAGES: dict[str, str] = {
    "alternatives.headline.one": "1 phương án: phương án tốt nhất.",
    "alternatives.headline.many": "{n} phương án, tốt nhất trước; hai phương án bất kỳ khác nhau ít nhất {differ} vị trí.",
    "alternatives.complete": "Không còn phương án nào khác.",
    "alternatives.more": "Còn phương án khác.",
    "alternatives.open": "Hết thời gian cho phép: các phương án dưới đây đã tìm được, nhưng chưa chứng minh hết.",
    "alternatives.title": "Các phương án",
    "alternatives.table": "Giá trị từng phương án, so với phương án 1",
    "alternatives.differs": "Khác",
    "alternatives.people": "Ai vào, ai ra, so với phương án 1",
    "alternatives.in-all": "{committee}: {n} người có mặt trong mọi phương án trên",
    "alternatives.in-none": "{committee}: không ai có mặt trong mọi phương án trên",
    "sheet.alternatives": "Phương án",
    "progress.alternative": "phương án {number}",
}
