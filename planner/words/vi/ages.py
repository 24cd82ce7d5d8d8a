"""What is said of people lost to the age rules."""

MESSAGES: dict[str, str] = {
    "ages.title": "Không đủ điều kiện về độ tuổi",
    "ages.lost.one": "{rule} ({needs}): 1 người trong nguồn không đạt; chỉ vướng độ tuổi: {alone}",
    "ages.lost.many": "{rule} ({needs}): {n} người trong nguồn không đạt; chỉ vướng độ tuổi: {alone}",
    "ages.months_to_retirement.at_least": "còn ít nhất {n} tháng công tác",
    "ages.months_to_retirement.at_most": "còn nhiều nhất {n} tháng công tác",
    "ages.age_months.at_least": "từ {n} tháng tuổi",
    "ages.age_months.at_most": "không quá {n} tháng tuổi",
    "ages.person.at_least": "{person}: {months}/{needs} tháng, thiếu {short} tháng",
    "ages.person.at_least-open": (
        "{person}: từ {worst} đến {months}/{needs} tháng, thiếu {short} đến {most} tháng, tùy dữ liệu còn thiếu"
    ),
    "ages.person.at_most-open": (
        "{person}: từ {months} đến {worst} tháng, vượt {short} đến {most} tháng so với {needs}, tùy dữ liệu còn thiếu"
    ),
    "ages.retired": "đã đến tuổi nghỉ hưu",
    "ages.person.at_most": "{person}: {months} tháng, vượt {short} tháng so với {needs}",
}
