"""What is said of people lost to the age rules."""

MESSAGES: dict[str, str] = {
    "ages.title": "Lost to the age rules",
    "ages.lost.one": "{rule}: 1 person in the pool does not meet it{needs}; fails nothing else: {alone}",
    "ages.lost.many": "{rule}: {n} people in the pool do not meet it{needs}; fail nothing else: {alone}",
    "ages.months_to_retirement.at_least": "{n} months before retirement",
    "ages.months_to_retirement.at_most": "{n} months before retirement at most",
    "ages.age_months.at_least": "{n} months of age",
    "ages.age_months.at_most": "{n} months of age at most",
    "ages.person.at_least": "{person}: {months} months of age, {short} short of {needs}",
    "ages.person.left": "{person}: {months} months left, {short} short of {needs}",
    "ages.person.past.one": "{person}: 1 month past the retirement age",
    "ages.person.past.many": "{person}: {n} months past the retirement age",
    "ages.person.now": "{person}: reaches the retirement age in the month of reckoning",
    "ages.person.at_least-open": (
        "{person}: {worst} to {months} of {needs} months, {short} to {most} short, as what is missing turns out"
    ),
    "ages.person.at_most-open": (
        "{person}: {months} to {worst} months, {short} to {most} over {needs}, as what is missing turns out"
    ),
    "ages.retired": "has reached the retirement age",
    "ages.person.at_most": "{person}: {months} months, {short} over {needs}",
}
