"""Words of `require`."""

MESSAGES = {
    "sentence.require.must": "Every member must {what}",
    "sentence.require.should": "Every member should {what}",
    "sentence.require-who.must": "Everybody who {who} must {what}",
    "sentence.require-who.should": "Everybody who {who} should {what}",
    "required.of-people": "all comply",
    "people.offend": "Do not comply ({n})",
    "problem.require-refuses-all": "Whoever matches `who` of the rule `{value}` can never match its `require`.",
    "problem.require-refuses-all.hint": (
        "If such people are not wanted, say so plainly: `require: {{not: ...}}`; else look at the figures."
    ),
    "problem.require-always-holds": (
        "Whoever matches `who` of the rule `{value}` matches its `require` as well: it asks nothing."
    ),
    "problem.require-always-holds.hint": "Look at what `who` and `require` have in common, or leave the rule out.",
}

SYNONYMS = {
    "require": ("requires", "required", "must_have", "must have", "condition"),
    "who": ("whom", "for", "where", "applies_to"),
}
