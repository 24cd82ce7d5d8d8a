"""`ballot` bằng tiếng Việt."""

MESSAGES: dict[str, str] = {
    "progress.ballot": "xét từng quy định theo mọi kết quả bầu: {n} trên {of}",
    "progress.chances": "tính xác suất của từng quy định",
    "progress.ballot-list": "danh sách thứ {n}, và xét mọi kết quả bầu",
    "problem.ballot-names-few": "Danh sách {value} người không đủ để bầu {seats} người vào {committee}.",
    "problem.ballot-names-few.hint": "Số người trong danh sách phải ít nhất bằng số được bầu.",
    "problem.ballot-names-many": "Danh sách {value} người nhiều hơn nguồn, chỉ có {pool} người.",
    "problem.ballot-names-many.hint": "Cho số người ít hơn.",
    "ballot.names.one": "1",
    "ballot.names.many": "{n}",
    "ballot.seats.one": "1",
    "ballot.seats.many": "{n}",
    "ballot.made": "DANH SÁCH {names} đồng chí, bầu {seats}: dù bầu thế nào, mọi yêu cầu bắt buộc đều đạt.",
    "ballot.none": (
        "KHÔNG CÓ DANH SÁCH NHƯ VẬY: không danh sách {names} đồng chí, bầu {seats}, bảo đảm được mọi yêu cầu bắt buộc."
        " Nhiều nhất bảo đảm được {kept} trên {of}."
    ),
    "ballot.none-open": "CHƯA KẾT LUẬN: danh sách {names} đồng chí tốt nhất tìm được đạt {kept} trên {of} yêu cầu bắt buộc.",
    "ballot.not-kept": "Danh sách dưới đây không bảo đảm: {rules}.",
    "sheet.ballot": "Bầu cử",
    "problem.ballot-short": "Danh sách cho {committee} ({names} người) ít hơn số được bầu ({seats} người).",
    "problem.ballot-short.hint": "Danh sách phải có ít nhất bằng số được bầu; hoặc cho số ghế bằng --seats.",
    "problem.ballot-seats": "`{value}` không phải là số ghế.",
    "problem.ballot-seats.hint": "Viết một số nguyên từ 1 trở lên.",
    "problem.ballot-seats-unsaid": "Kế hoạch không cho biết bằng con số bầu bao nhiêu người vào {committee}.",
    "problem.ballot-seats-unsaid.hint": "Cho con số bằng --seats.",
    "problem.support-range": "`{value}` không phải là tỷ lệ ủng hộ tính bằng phần trăm.",
    "problem.support-range.hint": "Viết một số từ 0 đến 100, ví dụ 87,5, hoặc để trống.",
    "sheet.ballot-list": "Danh sách bầu",
    "ballot.list.one": "Danh sách bầu cử: 1 đồng chí",
    "ballot.list.many": "Danh sách bầu cử: {n} đồng chí",
    "ballot.column.id": "Mã",
    "ballot.column.name": "Họ và tên",
    "ballot.title": "Dù bầu thế nào",
    "ballot.headline": "DANH SÁCH BẦU CỬ: {names} đồng chí, bầu {seats}.",
    "ballot.all": "Dù bầu thế nào, mọi yêu cầu bắt buộc đều đạt.",
    "ballot.met.one": "Dù bầu thế nào, 1 trên {of} yêu cầu bắt buộc vẫn đạt",
    "ballot.met.many": "Dù bầu thế nào, {n} trên {of} yêu cầu bắt buộc vẫn đạt",
    "ballot.open.one": "1 yêu cầu tùy kết quả bầu",
    "ballot.open.many": "{n} yêu cầu tùy kết quả bầu",
    "ballot.not-met.one": "1 yêu cầu chắc chắn không đạt",
    "ballot.not-met.many": "{n} yêu cầu chắc chắn không đạt",
    "ballot.undecided.one": "1 yêu cầu chưa kết luận",
    "ballot.undecided.many": "{n} yêu cầu chưa kết luận",
    "ballot.column.needed": "Cần trên danh sách",
    "ballot.column.on-list": "Có",
    "ballot.column.elected": "Trúng cử",
    "ballot.column.verdict": "Dù bầu thế nào",
    "ballot.column.chance": "Xác suất",
    "ballot.verdict.met": "✓ đạt",
    "ballot.verdict.not_met": "✗ không đạt",
    "ballot.verdict.open": "? tùy kết quả",
    "ballot.verdict.undecided": "… chưa rõ",
    "ballot.needed": "{at_least} + {lost} = {needed}",
    "ballot.room": "nhiều nhất {room}",
    "ballot.may-be": "đến {n}",
    "ballot.note": (
        "Trúng cử: số ít nhất và nhiều nhất xét mọi cách chọn {seats} trong {names} đồng chí. Cần trên danh sách: số đồng chí"
        " cần trúng cử cộng {lost} đồng chí không trúng cử; có đủ thì dù bầu thế nào cũng đạt."
    ),
    "ballot.cases": "Những điều tùy kết quả bầu",
    "ballot.worst-short": "{rule}: xấu nhất khi không trúng cử: {people}. Khi đó còn {actual}, thiếu {short}.",
    "ballot.worst-over": "{rule}: xấu nhất khi không trúng cử: {people}. Khi đó là {actual}, thừa {short}.",
    "ballot.worst-unproven": "{rule}: chưa đủ căn cứ để nói là đạt khi không trúng cử: {people}.",
    "ballot.worst-plain": "{rule}: không đạt khi không trúng cử: {people}.",
    "ballot.offenders": "{rule}: không đạt khi có đồng chí nào sau đây trúng cử: {people}.",
    "ballot.offenders-unproven": "{rule}: chưa đủ căn cứ để nói là đạt khi đồng chí nào sau đây trúng cử: {people}.",
    "ballot.offenders-unsure": "Cũng chưa đủ căn cứ để nói là đạt khi có đồng chí nào sau đây trúng cử: {people}.",
    "ballot.values": "{rule}: tùy vào {values}. Không đạt khi không trúng cử: {people}.",
    "ballot.best": "Đạt khi không trúng cử: {people}.",
    "ballot.best-perhaps": "Có thể đạt khi không trúng cử: {people}.",
    "ballot.more.one": "Còn 1 quy định tùy kết quả bầu; xem trong báo cáo hoặc --format json.",
    "ballot.more.many": "Còn {n} quy định tùy kết quả bầu; xem trong báo cáo hoặc --format json.",
    "progress.ballot-compliant": "xét có kết quả bầu nào đạt mọi yêu cầu bắt buộc cùng lúc",
    "ballot.complies": "Mọi yêu cầu bắt buộc cùng đạt, chẳng hạn khi không trúng cử: {people}.",
    "ballot.complies-hidden": "Có kết quả bầu mà mọi yêu cầu bắt buộc cùng đạt.",
    "ballot.complies-not": "Không có kết quả bầu nào mà mọi yêu cầu bắt buộc cùng đạt.",
    "ballot.surplus": "Số dư: nhiều hơn số ghế {more} đồng chí, bằng {share} số ghế.",
    "ballot.surplus.none": "Không có số dư: số đồng chí bằng số ghế. Quy chế bầu cử đòi hỏi phải có số dư.",
    "ballot.surplus.within": "Trong khoảng 10% đến 15% theo chỉ thị về đại hội (ở đây là {span} đồng chí).",
    "ballot.surplus.below": "Dưới mức 10% đến 15% theo chỉ thị về đại hội (ở đây là {span} đồng chí).",
    "ballot.surplus.above": "Trên mức 10% đến 15% theo chỉ thị về đại hội (ở đây là {span} đồng chí).",
    "ballot.surplus.span": "{low} đến {high}",
    "ballot.surplus.nearest": (
        "10% đến 15% của {seats} ghế không có số nguyên nào; gần nhất là {low} đồng chí ({low_share}) và {high} đồng chí"
        " ({high_share})."
    ),
    "ballot.surplus.confirm": "Con số này cần đối chiếu với chỉ thị hiện hành.",
    "ballot.chance.all": "Xác suất mọi yêu cầu bắt buộc đều đạt: {chance}.",
    "ballot.chance.all-drawn": "Xác suất mọi yêu cầu bắt buộc đều đạt: {chance} (từ {draws} kết quả mô phỏng).",
    "ballot.chance.law": (
        "Xác suất: mỗi đồng chí trúng cử độc lập với đồng chí khác theo tỷ lệ ủng hộ của mình, với điều kiện đúng {seats}"
        " đồng chí trúng cử (luật Bernoulli có điều kiện). Trường hợp trúng cử ít hơn do phải quá nửa số phiếu thì không tính."
    ),
    "ballot.chance.drawn": "Xác suất có ± lấy từ {draws} kết quả mô phỏng, các xác suất khác tính đủ mọi kết quả.",
    "ballot.chance.missing": "Không tính xác suất: chưa biết tỷ lệ ủng hộ của {people}.",
    "ballot.chance.cut": "Chưa tính xong xác suất trong thời hạn.",
    "ballot.chance.impossible": "Không tính xác suất: với tỷ lệ ủng hộ như vậy không thể có đúng {seats} đồng chí trúng cử.",
    "note.support-header": "Không đọc cột `{header}`. Có phải ý bạn là: {column}? Khi đó mới tính được xác suất.",
    "note.support-no-number": (
        "Không dùng cột `{column}` của danh sách nguồn và không tính xác suất: {n} trên {of} ô không phải là số từ 0 đến 100."
    ),
    "note.support-of-one": (
        "Mọi giá trị ở cột `{column}` đều từ 0 đến 1 và đã được hiểu là phần trăm. Nếu đó là tỷ lệ so với 1 thì viết 85 thay"
        " cho 0,85."
    ),
    "ballot.not-judged": "Chỉ xét riêng danh sách bầu {committee}; không xét ở đây: {rules}.",
    "ballot.cut-off": "CHƯA KẾT LUẬN: thời hạn không đủ.",
    "ballot.cut": "Thời hạn đã hết: điều gì chưa kết luận thì ghi rõ.",
    "ballot.chart": "Số đồng chí trúng cử, xét mọi kết quả bầu",
    "ballot.chart.alt.one": "Số ít nhất và nhiều nhất của 1 quy định xét mọi kết quả bầu, cùng mức yêu cầu.",
    "ballot.chart.alt.many": "Số ít nhất và nhiều nhất của {n} quy định xét mọi kết quả bầu, cùng mức yêu cầu.",
    "ballot.chart.unit": "xét mọi khả năng trúng cử",
}

COMMANDS = {
    "ballot": (
        "Từng quy định của COMMITTEE ra sao, dù ai trong LIST trúng cử.\n\n"
        "LIST là tệp như của `validate`, có nhiều người cho cấp đó hơn số ghế; nếu LIST (hoặc nguồn) có cột `support` (phần"
        " trăm: 85, không phải 0,85) thì còn tính xác suất của từng quy định. Có --names: lập một danh sách chừng ấy người mà"
        " mọi yêu cầu bắt buộc đều đạt dù bầu thế nào; nếu không có thì danh sách bảo đảm được nhiều yêu cầu bắt buộc nhất. Mã"
        " kết thúc 0: đã trả lời; 1: không có danh sách như vậy; 4: chưa kết luận trong thời hạn."
    ),
}
OPTIONS = {
    "The committee that is elected: its id, or its title.": "Cấp được bầu: mã hoặc tên.",
    "How many are elected.  [default: the seats of the plan; of a range the most]": (
        "Bầu bao nhiêu người.  [mặc định: số ghế trong kế hoạch; nếu là khoảng thì số nhiều nhất]"
    ),
    "In place of LIST: how many names the list is to have.": "Thay cho LIST: danh sách cần lập có bao nhiêu người.",
}
ABOUT = {"ballot": "Danh sách bầu cử có số dư bảo đảm được gì, dù bầu thế nào."}
