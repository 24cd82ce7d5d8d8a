"""Words of `count_each`."""

MESSAGES = {
    "sentence.each.must": "Each {field} must have {members}",
    "sentence.each.should": "Each {field} should have {members}",
    "sentence.each-cap.must": "Each {field} may have {members}",
    "sentence.each-cap.should": "Each {field} should have {members}",
    "sentence.each-below.must": "Each {field} may have {members}",
    "sentence.each-below.should": "Each {field} should have {members}",
    "sentence.each-both.must": "Each {field} must have {members}",
    "sentence.each-both.should": "Each {field} should have {members}",
    "sentence.each-or-none.must": "Each {field} must have either nobody or {members}",
    "sentence.each-or-none.should": "Each {field} should have either nobody or {members}",
    "sentence.each-share-of": "Counting only those who {of}, {rest}",
    "sentence.each-of-them": "{bounds} of them",
    "sentence.each-listed": "of these values of {field} ({values})",
    "sentence.each-of-list": "of the {field}",
    "required.each": "each: {bounds}",
    "required.each-of": "each {field}: {bounds}",
}

SYNONYMS = {
    "count_each": ("each", "for_each", "group_by", "by"),
}
