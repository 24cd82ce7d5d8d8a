"""Words of `count`."""

MESSAGES = {
    "sentence.count.must": "{members} must {what}",
    "sentence.count.should": "{members} should {what}",
    "sentence.count-cap.must": "{members} may {what}",
    "sentence.count-cap.should": "{members} should {what}",
    "sentence.count-nobody.must": "No member may {what}",
    "sentence.count-nobody.should": "No member should {what}",
    "sentence.size.must": "There must be {members}",
    "sentence.size.should": "There should be {members}",
    "sentence.size-cap.must": "There may be {members}",
    "sentence.size-cap.should": "There should be {members}",
    "sentence.count-per.must": "The members who {what} must be {bounds} of the number of those who {per}",
    "sentence.count-per.should": "The members who {what} should be {bounds} of the number of those who {per}",
    "sentence.count-of": "Of the members who {of}, {rest}",
    "problem.of-and-per": "`of` and `per` stand in one rule.",
    "problem.of-and-per.hint": (
        "Write `of` to count those who match both, `per` to hold all who match `count` against another group."
    ),
    "problem.per-without-share": "`per` has no share beside it.",
    "problem.per-without-share.hint": "Write how many for each of them: `at_least: 50%`, `above: 100%`.",
}

SYNONYMS = {
    "count": ("number", "total"),
    "per": ("versus", "relative_to", "compared_to"),
}
