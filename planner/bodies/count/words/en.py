"""Words of `count`."""

MESSAGES = {
    "sentence.count.must": "{members} must {what}",
    "sentence.count.should": "{members} should {what}",
    "sentence.count-cap.must": "{members} may {what}",
    "sentence.count-cap.should": "{members} should {what}",
    "sentence.count-below.must": "{members} may {what}",
    "sentence.count-below.should": "{members} should {what}",
    "sentence.count-both.must": "{members} must {what}",
    "sentence.count-both.should": "{members} should {what}",
    "sentence.count-share.must": "{bounds} of the members must {what}",
    "sentence.count-share.should": "{bounds} of the members should {what}",
    "sentence.count-share-cap.must": "{bounds} of the members may {what}",
    "sentence.count-share-cap.should": "{bounds} of the members should {what}",
    "sentence.count-share-below.must": "{bounds} of the members may {what}",
    "sentence.count-share-below.should": "{bounds} of the members should {what}",
    "sentence.count-share-both.must": "{bounds} of the members must {what}",
    "sentence.count-share-both.should": "{bounds} of the members should {what}",
    "sentence.count-nobody.must": "No member may {what}",
    "sentence.count-nobody.should": "No member should {what}",
    "sentence.size.must": "There must be {members}",
    "sentence.size.should": "There should be {members}",
    "sentence.size-cap.must": "There may be {members}",
    "sentence.size-cap.should": "There should be {members}",
    "sentence.size-below.must": "There may be {members}",
    "sentence.size-below.should": "There should be {members}",
    "sentence.size-both.must": "There must be {members}",
    "sentence.size-both.should": "There should be {members}",
    "sentence.count-per.must": "The members who {what} {be} of the number of those who {per}",
    "sentence.count-per.should": "The members who {what} {be} of the number of those who {per}",
    "sentence.count-of": "Of the members who {of}, {rest}",
    "sentence.or-none": "It is allowed that no member {what}; otherwise {rest}",
    "sentence.or-none-at-all": "It is allowed that there is no member at all; otherwise {rest}",
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
