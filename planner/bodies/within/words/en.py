"""Words of `within`."""

MESSAGES = {
    "required.within": "nobody outside",
    "actual.outside": "{n} outside",
    "people.outside": "Not in {outer} ({n})",
    "actions.within": "{rule}: {n} stand outside; add them there, or leave them out: {people}",
}

SYNONYMS = {
    "within": ("inside", "part_of", "subset_of", "parent"),
}
