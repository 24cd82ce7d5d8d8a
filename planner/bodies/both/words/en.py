"""Words of `both`."""

MESSAGES = {
    "sentence.both.must": "The people who are members of both {committees} {be}",
    "sentence.both.should": "The people who are members of both {committees} {be}",
    "people.both": "In both ({n})",
    "actions.of-both": "both committees",
    "actions.of-two": "both {first} and {second}",
    "actions.both-fewer": "{rule}: leave out {n} of the {all} who are in {both}: {people}",
    "actions.both-more.one": "{rule}: 1 more person needed in {both}",
    "actions.both-more.many": "{rule}: {n} more people needed in {both}",
    "actions.not-yet": "; {small}: {people} not yet in {large}",
}

SYNONYMS = {
    "both": ("overlap", "in_common", "in_both"),
}
