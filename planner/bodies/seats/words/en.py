"""Words of `seats`."""

MESSAGES = {
    "sentence.seats.must": "The seats must be {bounds}",
    "sentence.seats.should": "The seats should be {bounds}",
}

SYNONYMS = {
    "seats": ("size", "seat", "members", "number"),
}
