"""What is said of people lost to the age rules."""

MESSAGES: dict[str, dict[str, str]] = {
    "ages.title": {"en": "Lost to the age rules", "vi": "Không đủ điều kiện về độ tuổi"},
    "ages.lost.one": {
        "en": "{rule} ({needs}): 1 person in the pool does not meet it; fails nothing else: {alone}",
        "vi": "{rule} ({needs}): 1 người trong nguồn không đạt; chỉ vướng độ tuổi: {alone}",
    },
    "ages.lost.many": {
        "en": "{rule} ({needs}): {n} people in the pool do not meet it; fail nothing else: {alone}",
        "vi": "{rule} ({needs}): {n} người trong nguồn không đạt; chỉ vướng độ tuổi: {alone}",
    },
    "ages.months_to_retirement.at_least": {"en": "{n} months before retirement", "vi": "còn ít nhất {n} tháng công tác"},
    "ages.months_to_retirement.at_most": {
        "en": "{n} months before retirement at most",
        "vi": "còn nhiều nhất {n} tháng công tác",
    },
    "ages.age_months.at_least": {"en": "{n} months of age", "vi": "từ {n} tháng tuổi"},
    "ages.age_months.at_most": {"en": "{n} months of age at most", "vi": "không quá {n} tháng tuổi"},
    "ages.person.at_least": {
        "en": "{person}: {months} of {needs} months, {short} short",
        "vi": "{person}: {months}/{needs} tháng, thiếu {short} tháng",
    },
    "ages.person.at_least-open": {
        "en": "{person}: {worst} to {months} of {needs} months, {short} to {most} short, as what is missing turns out",
        "vi": "{person}: từ {worst} đến {months}/{needs} tháng, thiếu {short} đến {most} tháng, tùy dữ liệu còn thiếu",
    },
    "ages.person.at_most-open": {
        "en": "{person}: {months} to {worst} months, {short} to {most} over {needs}, as what is missing turns out",
        "vi": "{person}: từ {months} đến {worst} tháng, vượt {short} đến {most} tháng so với {needs}, tùy dữ liệu còn thiếu",
    },
    "ages.retired": {"en": "has reached the retirement age", "vi": "đã đến tuổi nghỉ hưu"},
    "ages.person.at_most": {
        "en": "{person}: {months} months, {short} over {needs}",
        "vi": "{person}: {months} tháng, vượt {short} tháng so với {needs}",
    },
}
