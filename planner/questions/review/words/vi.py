"""`review` bằng tiếng Việt."""

MESSAGES: dict[str, str] = {
    "progress.review": "rà soát danh sách",
    "review.said.leave.one": "Trong {of} đồng chí của danh sách, đưa ra khỏi quy hoạch 1 đồng chí.",
    "review.said.leave.many": "Trong {of} đồng chí của danh sách, đưa ra khỏi quy hoạch {n} đồng chí.",
    "review.said.all-stay.one": "1 đồng chí trong danh sách tiếp tục được quy hoạch.",
    "review.said.all-stay.many": "Cả {n} đồng chí trong danh sách tiếp tục được quy hoạch.",
    "review.said.nobody": "Danh sách không có ai.",
    "review.said.join.one": "Có thể bổ sung 1 đồng chí khác trong nguồn.",
    "review.said.join.many": "Có thể bổ sung {n} đồng chí khác trong nguồn.",
    "review.said.join-nobody": "Trong nguồn không còn ai có thể bổ sung.",
    "review.said.failed.one": "Sau rà soát, danh sách chưa đạt 1 yêu cầu bắt buộc.",
    "review.said.failed.many": "Sau rà soát, danh sách chưa đạt {n} yêu cầu bắt buộc.",
    "review.said.kept": "Sau rà soát, danh sách đạt mọi yêu cầu bắt buộc.",
    "review.said.hidden": "ĐÃ RÀ SOÁT; ai ở lại, ai ra và bao nhiêu đồng chí thì không ghi ở đây.",
    "review.leave": "Đưa ra khỏi quy hoạch",
    "review.leave-title.one": "1 đồng chí không đạt tiêu chuẩn, điều kiện cá nhân",
    "review.leave-title.many": "{n} đồng chí không đạt tiêu chuẩn, điều kiện cá nhân",
    "review.leave-nobody": "Mọi đồng chí trong danh sách đều đạt tiêu chuẩn, điều kiện cá nhân.",
    "review.person": "Họ và tên",
    "review.clause": "Quy định, căn cứ",
    "review.what": "Thực tế",
    "review.listed-out": "quy định nêu đích danh",
    "review.open": "chưa chứng minh được: {facts}",
    "review.unproven-note": (
        "“Chưa chứng minh được”: dữ liệu chưa đủ nên tính là không đạt; bổ sung dữ liệu còn thiếu thì có thể đạt."
    ),
    "review.leaves-only": "{person} chỉ ra khỏi: {committees}",
    "review.by-rule": "Số đồng chí không đạt từng quy định: {rules}.",
    "review.join": "Có thể bổ sung quy hoạch",
    "review.join-nobody": "Ngoài danh sách, không ai trong nguồn đạt điều kiện của ban nào.",
    "review.join-committee.one": "{committee}: 1 đồng chí",
    "review.join-committee.many": "{committee}: {n} đồng chí",
    "review.join-more": "và {n} đồng chí nữa; tệp JSON có đủ",
    "review.join-note": "Chưa ở ban nào của danh sách và đạt mọi tiêu chuẩn, điều kiện cá nhân bắt buộc của ban đó.",
    "review.sizes": "Số lượng",
    "review.before": "Trước rà soát",
    "review.after": "Sau rà soát",
    "review.coefficient": "Hệ số",
    "review.coefficient-note": "Hệ số quy hoạch: số đồng chí được quy hoạch cho mỗi ghế của cấp ủy mà danh sách chuẩn bị.",
    "review.rules": "Từng yêu cầu, trước và sau rà soát",
    "review.posts": "Số đồng chí theo từng chức danh, đơn vị",
    "review.planned": "Hệ số chức danh (số lượt người trên số chức danh có trong nguồn): trước {before}, sau {after}.",
    "sheet.review-posts": "Chức danh, đơn vị",
    "sheet.review-leave": "Đưa ra",
    "sheet.review-join": "Bổ sung",
    "sheet.review-sizes": "Số lượng",
    "sheet.review-rules": "Trước và sau",
}

COMMANDS = {
    "review": (
        "Rà soát danh sách quy hoạch SLATE: ai tiếp tục, ai đưa ra khỏi quy hoạch theo quy định nào, ai trong nguồn có thể bổ"
        " sung.\n\n"
        "SLATE là tệp như của `validate`; với --out TỆP.csv hoặc TỆP.xlsx thì ghi danh sách sau khi đưa ra. Mã kết thúc 0: đã"
        " trả lời, dù danh sách đạt hay không."
    ),
}

ABOUT = {"review": "Rà soát danh sách quy hoạch: ai tiếp tục, ai ra, ai có thể bổ sung."}
