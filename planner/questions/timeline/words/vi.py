"""`timeline` bằng tiếng Việt."""

MESSAGES: dict[str, str] = {
    "progress.timeline": "xét từng tháng: {month}",
    "timeline.said.leave.one": "Đến {until} có 1/{of} đồng chí nghỉ hưu.",
    "timeline.said.leave.many": "Đến {until} có {n}/{of} đồng chí nghỉ hưu.",
    "timeline.said.leave.only": "Phương án có 1 đồng chí; đến {until} đồng chí này nghỉ hưu.",
    "timeline.said.nobody": "Đến {until} không ai nghỉ hưu.",
    "timeline.said.leave-known.one": "Đến {until} có 1/{of} đồng chí nghỉ hưu",
    "timeline.said.leave-known.many": "Đến {until} có {n}/{of} đồng chí nghỉ hưu",
    "timeline.said.nobody-known": "Đến {until} trong {of} đồng chí chưa thấy ai nghỉ hưu",
    "timeline.said.undated.one": "còn 1 đồng chí chưa rõ tháng nghỉ hưu",
    "timeline.said.undated.many": "còn {n} đồng chí chưa rõ tháng nghỉ hưu",
    "timeline.said.all-undated.one": (
        "Phương án có 1 đồng chí, chưa rõ tháng nghỉ hưu nên chưa biết đến {until} có nghỉ hưu hay không."
    ),
    "timeline.said.all-undated.many": (
        "Chưa rõ tháng nghỉ hưu của cả {n} đồng chí trong phương án, nên chưa biết đến {until} ai nghỉ hưu."
    ),
    "timeline.said.no-slate": "Phương án không có ai nên không có gì để xét đến {until}.",
    "timeline.said.first": "Yêu cầu bắt buộc đầu tiên không còn đạt là {rule}, từ {month}.",
    "timeline.said.from-start": "Yêu cầu bắt buộc nào đạt khi bầu thì vẫn đạt đến hết.",
    "timeline.said.kept": "Mọi yêu cầu bắt buộc áp dụng suốt nhiệm kỳ vẫn đạt đến hết.",
    "timeline.said.hidden": "ĐÃ XÉT đến {until}; ai rời và khi nào thì không ghi ở đây.",
    "timeline.title": "Theo từng tháng",
    "timeline.at-election.one": "Ngay khi bầu đã có 1 yêu cầu bắt buộc chưa đạt: {rules}.",
    "timeline.at-election.many": "Ngay khi bầu đã có {n} yêu cầu bắt buộc chưa đạt: {rules}.",
    "timeline.whole-term": "Chỉ ghi chung cho cả nhiệm kỳ: ghi theo tháng, theo năm thì suy ra được tháng sinh.",
    "timeline.kept-back": "Ai rời, yêu cầu nào thay đổi và khi nào thì không ghi ở đây: ghi ra thì suy ra được tháng sinh.",
    "timeline.nothing": "Không có gì thay đổi: không ai nghỉ hưu, không có thêm yêu cầu nào không đạt.",
    "timeline.nothing-known": "Chưa thấy gì thay đổi: chưa rõ có ai nghỉ hưu, không có thêm yêu cầu nào không đạt.",
    "timeline.month": "Tháng",
    "timeline.leaves": "Thôi tham gia (nghỉ hưu)",
    "timeline.left": "Số còn lại",
    "timeline.changes": "Yêu cầu không còn đạt, đạt trở lại",
    "timeline.legend": "✗ không đạt yêu cầu bắt buộc, ? chưa đủ dữ liệu, ! chưa đạt chỉ tiêu phấn đấu, ✓ đạt trở lại.",
    "timeline.sign.must": "✗",
    "timeline.sign.should": "!",
    "timeline.sign.open": "?",
    "timeline.breaks": "{sign} {rule}",
    "timeline.moves": "{sign} {rule}, nay",
    "timeline.number": ": {n}",
    "timeline.heals": "✓ {rule}",
    "timeline.strip": "Từng tháng: ai rời, yêu cầu nào không đạt",
    "timeline.strip-leave": "số đồng chí rời (−)",
    "timeline.strip-must": "số yêu cầu bắt buộc không đạt (✗)",
    "timeline.strip-should": "số chỉ tiêu phấn đấu chưa đạt (!)",
    "timeline.strip-alt": "Từng tháng từ {first} đến {last}: bao nhiêu đồng chí rời, bao nhiêu yêu cầu không đạt.",
    "timeline.rules": "Yêu cầu nào không đạt, từ khi nào đến khi nào",
    "timeline.election": "khi bầu",
    "timeline.to-the-end": "đến hết vẫn chưa",
    "timeline.from": "Từ tháng",
    "timeline.asked": "Yêu cầu khi bầu",
    "timeline.heals-in": "Đạt trở lại",
    "timeline.fill": "Cần bổ sung, chậm nhất khi nào",
    "timeline.missing": "Thiếu",
    "timeline.least": "Số tối thiểu",
    "timeline.end": "Hết nhiệm kỳ, {month}",
    "timeline.last": "Tháng cuối, {month}",
    "timeline.end-note": (
        "Tái cử được: đồng chí khi đó đạt mọi tiêu chuẩn bắt buộc của cá nhân, tính là tái cử, theo quy định hiện nay"
        " và không tính trường hợp đặc biệt của lần bầu này."
        " Cần nguồn mới: số còn thiếu so với số đã bầu."
    ),
    "timeline.elected": "Đã bầu",
    "timeline.members": "Còn lại",
    "timeline.may-stand": "Tái cử được",
    "timeline.new": "Cần nguồn mới",
    "timeline.stands.one": "{committee}: 1 đồng chí tái cử được",
    "timeline.stands.many": "{committee}: {n} đồng chí tái cử được",
    "timeline.open": "Chưa chắc tháng nghỉ hưu",
    "timeline.may-leave": "{person}: sớm nhất {earliest}, chậm nhất {latest}",
    "timeline.may-leave-note": "Phần trên tính họ rời khi đã chắc chắn; yêu cầu có thể không còn đạt sớm hơn.",
    "timeline.undated.one": "Không biết tháng nghỉ hưu của 1 đồng chí (ngày sinh, giới tính hoặc cấp bậc): {people}.",
    "timeline.undated.many": "Không biết tháng nghỉ hưu của {n} đồng chí (ngày sinh, giới tính hoặc cấp bậc): {people}.",
    "timeline.ages": "{committee}: độ tuổi vào {month}",
    "timeline.ages-title": "Cơ cấu độ tuổi khi bầu và khi hết nhiệm kỳ",
    "timeline.both": "Các yêu cầu áp dụng suốt nhiệm kỳ: khi bầu và khi hết nhiệm kỳ",
    "timeline.at-the-election": "Khi bầu",
    "sheet.timeline-both": "Khi bầu và khi hết",
    "sheet.timeline": "Theo tháng",
    "sheet.timeline-rules": "Yêu cầu theo thời gian",
    "sheet.timeline-fill": "Cần bổ sung",
    "sheet.timeline-end": "Hết nhiệm kỳ",
    "sheet.timeline-open": "Chưa chắc tháng",
    "sheet.timeline-ages": "Độ tuổi khi đó",
}

COMMANDS = {
    "timeline": (
        "Từng tháng đến hết nhiệm kỳ: ai trong SLATE nghỉ hưu, yêu cầu nào không còn đạt từ khi nào, cần bổ sung bao nhiêu"
        " người chậm nhất khi nào.\n\n"
        "SLATE là tệp như của `validate`. Điều kiện của từng người chỉ xét khi bầu, trừ quy định có `lasting`. Mã kết thúc 0:"
        " đã trả lời, dù kết quả thế nào."
    ),
}

OPTIONS = {
    "The last month.  [default: December of the last year of the term, else 60 months on]": (
        "Tháng cuối.  [mặc định: tháng 12 năm cuối nhiệm kỳ, nếu không có thì 60 tháng sau]"
    ),
}

ABOUT = {"timeline": "Từng tháng đến hết nhiệm kỳ: ai nghỉ hưu, yêu cầu nào không còn đạt khi nào."}
