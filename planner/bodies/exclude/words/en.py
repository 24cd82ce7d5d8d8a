"""Words of `exclude`."""

MESSAGES = {
    "sentence.exclude.must": "None of these people may be a member: {people}",
    "sentence.exclude.should": "None of these people should be a member: {people}",
    "required.no-one": "nobody",
    "people.excluded": "Members all the same ({n})",
}

SYNONYMS = {
    "exclude": ("lock_out", "without"),
}
