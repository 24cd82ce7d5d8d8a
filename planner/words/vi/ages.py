"""What is said of people lost to the age rules."""

MESSAGES: dict[str, str] = {
    "ages.title": "Không đủ điều kiện về độ tuổi",
    "ages.lost.one": "{rule}: 1 đồng chí trong nguồn không đạt{needs}; chỉ vướng độ tuổi: {alone}",
    "ages.lost.many": "{rule}: {n} đồng chí trong nguồn không đạt{needs}; chỉ vướng độ tuổi: {alone}",
    "ages.months_to_retirement.at_least": "còn ít nhất {n} tháng công tác",
    "ages.months_to_retirement.at_most": "còn nhiều nhất {n} tháng công tác",
    "ages.age_months.at_least": "từ {n} tháng tuổi",
    "ages.age_months.at_most": "không quá {n} tháng tuổi",
    "ages.person.at_least": "{person}: {months} tháng tuổi, thiếu {short} tháng so với {needs}",
    "ages.person.left": "{person}: còn {months} tháng, thiếu {short} tháng so với {needs}",
    "ages.person.past.one": "{person}: đã quá tuổi nghỉ hưu 1 tháng",
    "ages.person.past.many": "{person}: đã quá tuổi nghỉ hưu {n} tháng",
    "ages.person.now": "{person}: đến tuổi nghỉ hưu đúng tháng tính tuổi",
    "ages.person.at_least-open": (
        "{person}: từ {worst} đến {months}/{needs} tháng, thiếu {short} đến {most} tháng, tùy dữ liệu còn thiếu"
    ),
    "ages.person.at_most-open": (
        "{person}: từ {months} đến {worst} tháng, vượt {short} đến {most} tháng so với {needs}, tùy dữ liệu còn thiếu"
    ),
    "ages.retired": "đã đến tuổi nghỉ hưu",
    "ages.person.at_most": "{person}: {months} tháng, vượt {short} tháng so với {needs}",
}
