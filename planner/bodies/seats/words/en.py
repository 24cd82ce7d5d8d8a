"""Words of `seats`."""

MESSAGES = {
    "sentence.seats.must": "The seats {be}",
    "sentence.seats.should": "The seats {be}",
}

SYNONYMS = {
    "seats": ("size", "seat", "members", "number"),
}
