"""Words of `template`."""

MESSAGES = {
    "sentence.template.must": "Of these people {bounds} must be members: {people}",
    "sentence.template.should": "Of these people {bounds} should be members: {people}",
}

# Words that people write for its own keys: suggestions are made from them.
SYNONYMS = {
    "template": ("sample",),
}
