"""Words of `within`."""

MESSAGES = {
    "required.within": "nobody outside",
    "actual.outside": "{n} outside",
    "people.outside": "Not in {outer} ({n})",
    "actions.within": "{rule}: {n} stand outside; add them there, or leave them out: {people}",
    "remedy.within.one": "add 1 person to the outer committee, or replace them",
    "remedy.within.many": "add {n} people to the outer committee, or replace them",
}

SYNONYMS = {
    "within": ("inside", "part_of", "subset_of", "parent"),
}
