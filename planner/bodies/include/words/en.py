"""Words of `include`."""

MESSAGES = {
    "sentence.include.must": "These people must be members: {people}",
    "sentence.include.should": "These people should be members: {people}",
    "required.all-of": "all {n}",
    "people.present": "Present ({n})",
}

SYNONYMS = {
    "include": ("lock_in", "locked"),
}
