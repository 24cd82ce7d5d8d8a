"""`train` bằng tiếng Việt."""

MESSAGES: dict[str, str] = {
    "train.nothing": "Kế hoạch đã có danh sách đạt mọi yêu cầu bắt buộc: không cần cử ai đi học.",
    "train.nothing-goals": "Kế hoạch đã có danh sách đạt mọi chỉ tiêu phấn đấu: không cần cử ai đi học.",
    "train.hidden": "Đào tạo thì kế hoạch khả thi.",
    "train.opens": "{whom} thì kế hoạch khả thi: chi phí {cost}.",
    "train.opens-goals": "{whom} thì đạt mọi chỉ tiêu phấn đấu: chi phí {cost}.",
    "train.people.one": "Cử 1 đồng chí đi học",
    "train.people.many": "Cử {n} đồng chí đi học",
    "train.recruited.one": "Tiếp nhận 1 đồng chí",
    "train.recruited.many": "Tiếp nhận {n} đồng chí",
    "train.recruited-too.one": "tiếp nhận 1 đồng chí",
    "train.recruited-too.many": "tiếp nhận {n} đồng chí",
    "train.both": "{people}, {recruits}",
    "train.proved": "Không cách nào ít hơn.",
    "train.bound": "Chưa chứng minh được rằng không cách nào ít hơn: ít nhất {bound}.",
    "train.open": "Chưa chứng minh được rằng không cách nào ít hơn.",
    "train.figure.cost": "Chi phí",
    "train.figure.trained": "Số đồng chí đi học",
    "train.figure.recruited": "Số đồng chí tiếp nhận",
    "train.title": "Kế hoạch đào tạo, bồi dưỡng",
    "train.course": "{course}",
    "train.places": "{taken}/{places} chỗ",
    "train.ends": "kết thúc {month}",
    "train.number": "TT",
    "train.person": "Họ và tên",
    "train.born": "Sinh",
    "train.unit": "Đơn vị",
    "train.opens-what": "Để đạt",
    "train.always": "Cách ít tốn nhất nào cũng có: {people}.",
    "train.recruit.one": "Tiếp nhận 1 đồng chí: {kind}.",
    "train.recruit.many": "Tiếp nhận {n} đồng chí: {kind}.",
    "train.choice.one": "{course}: 1 trong {among} đồng chí sau, ai cũng có trong một cách ít tốn nhất:",
    "train.choice.many": "{course}: {n} trong {among} đồng chí sau, ai cũng có trong một cách ít tốn nhất:",
    "train.courses": "Các lớp và số chỗ",
    "train.course-column": "Lớp",
    "train.cost": "Chi phí",
    "train.ends-column": "Kết thúc",
    "train.places-column": "Số chỗ",
    "train.taken": "Cử học",
    "train.may": "Đủ điều kiện",
    "train.late": "(quá muộn)",
    "train.wanted": "Những gì đào tạo không làm được",
    "train.wanted-all.one": "Cần thêm 1 đồng chí như sau:",
    "train.wanted-all.many": "Cần thêm {n} đồng chí như sau:",
    "train.wanted-anybody.one": "1 đồng chí bất kỳ",
    "train.wanted-anybody.many": "{n} đồng chí bất kỳ",
    "train.wanted-line.one": "1 đồng chí: {conditions}",
    "train.wanted-line.many": "{n} đồng chí: {conditions}",
    "train.not": "không phải {value}",
    "train.or": " hoặc ",
    "train.unmended": "Những gì không lớp nào khắc phục được",
    "train.unmended-blank.one": "{rule}: 1 đồng chí còn trống thông tin; cần bổ sung trước khi cử đi học",
    "train.unmended-blank.many": "{rule}: {n} đồng chí còn trống thông tin; cần bổ sung trước khi cử đi học",
    "train.unmended-gives.one": "{rule}: 1 đồng chí thiếu điều mà không lớp nào đem lại",
    "train.unmended-gives.many": "{rule}: {n} đồng chí thiếu điều mà không lớp nào đem lại",
    "train.unmended-who.one": "{rule}: 1 đồng chí không thuộc đối tượng của lớp nào",
    "train.unmended-who.many": "{rule}: {n} đồng chí không thuộc đối tượng của lớp nào",
    "train.unmended-late.one": "Lớp {course} kết thúc quá muộn ({month}): có 1 đồng chí đủ điều kiện học",
    "train.unmended-late.many": "Lớp {course} kết thúc quá muộn ({month}): có {n} đồng chí đủ điều kiện học",
    "train.unmended-places.one": "Lớp {course}: cần hết số chỗ, có 1 đồng chí đủ điều kiện học",
    "train.unmended-places.many": "Lớp {course}: cần hết số chỗ, có {n} đồng chí đủ điều kiện học",
    "train.near": "Chỉ vướng một tiêu chuẩn",
    "train.near-title.one": "1 đồng chí chỉ vướng một tiêu chuẩn",
    "train.near-title.many": "{n} đồng chí chỉ vướng một tiêu chuẩn",
    "train.near-rule": "Tiêu chuẩn",
    "train.missing": "Còn thiếu",
    "train.near-number": "Số đồng chí",
    "train.near-people": "Họ và tên",
    "train.lack-blank": "{field}: còn trống",
    "train.lack-levels.one": "{field}: thiếu 1 bậc",
    "train.lack-levels.many": "{field}: thiếu {n} bậc",
    "train.lack-over.one": "{field}: cao hơn 1 bậc",
    "train.lack-over.many": "{field}: cao hơn {n} bậc",
    "train.lack-months.one": "{field}: chênh 1 tháng",
    "train.lack-months.many": "{field}: chênh {n} tháng",
    "progress.training": "đào tạo thì có khả thi không?",
    "progress.cheapest": "đang tìm phương án đào tạo ít tốn nhất",
    "progress.wanted": "cần tìm ai: {kinds} diện người",
    "progress.takers": "ai khác học cũng được: đã thấy {people} đồng chí",
    "train.chart": "Các lớp theo tháng kết thúc",
    "train.chart-ends": "số tháng đến khi kết thúc",
    "train.chart-one": "{course}: {month}, {taken} đồng chí",
    "train.chart-alt": "Các lớp theo tháng kết thúc và số đồng chí được cử học: {courses}",
    "train.chart-unit": "tháng kết thúc; số trong thanh: số đồng chí được cử học",
    "train.courses-table": "Số chỗ và số đồng chí đủ điều kiện",
    "note.train-as-they-are": (
        "Những gì nêu về từng đồng chí (cơ cấu, độ tuổi, danh sách) là theo dữ liệu hiện nay, trước khi đào tạo."
    ),
    "note.train-too-many-kinds": (
        "Không nêu cần tìm nhân sự như thế nào: các quy định phân biệt hơn {most} diện. "
        "Hãy ghi mục recruits trong tệp các lớp."
    ),
    "note.train-nobody-wanted": (
        "Không diện nhân sự nào trong số đã thử có thể đáp ứng: các quy định mâu thuẫn với nhau."
    ),
    "note.train-not-weakest": (
        "Hết thời gian trước khi thử bỏ từng điều kiện đối với nhân sự cần tìm: có thể chỉ cần ít điều kiện hơn."
    ),
    "train.wanted-fewest": "(Ít hơn thì không đủ.)",
    "sheet.train": "Đào tạo",
    "sheet.train-courses": "Các lớp",
    "sheet.train-wanted": "Cần tìm",
    "sheet.train-near": "Vướng một điều",
}

COMMANDS = {
    "train": (
        "Chi phí ít nhất để PLAN có danh sách đạt mọi yêu cầu bắt buộc, sau khi cử người đi học các lớp của tệp COURSES hoặc"
        " tiếp nhận thêm người: cử ai học lớp nào, có cách nào khác không, số chỗ dùng đến đâu.\n\n"
        "Nếu không lớp nào đủ: điều gì đào tạo không khắc phục được, cần tìm thêm những ai. Mã kết thúc 0: đã trả lời, kể"
        " cả khi không cần làm gì; 1: đào tạo cũng không được; 4: chưa kết luận, hoặc chưa chứng minh, trong thời hạn."
    ),
}

OPTIONS = {"Also that no goal (`should`) is missed.": "Cả mọi chỉ tiêu phấn đấu (`should`) đều đạt."}

ABOUT = {"train": "Cử ai đi học, tiếp nhận ai, với chi phí ít nhất."}
