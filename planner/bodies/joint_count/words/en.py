"""Words of a joint `count`."""

MESSAGES = {
    "sentence.joint_count": "Of the people in any of {committees}, each counted once, {rest}",
}

SYNONYMS = {
    "in": ("across", "in_any_of"),
}
