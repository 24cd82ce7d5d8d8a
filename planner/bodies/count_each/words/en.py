"""Words of `count_each`."""

MESSAGES = {
    "sentence.count_each.must": "Each {field} must have {members}",
    "sentence.count_each.should": "Each {field} should have {members}",
    "sentence.each-listed": "of these values of {field} ({values})",
    "sentence.each-of-list": "of the {field}",
    "required.each": "each: {bounds}",
    "required.each-of": "each {field}: {bounds}",
}

SYNONYMS = {
    "count_each": ("each", "for_each", "group_by", "by"),
}
