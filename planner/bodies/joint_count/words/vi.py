"""Words of a joint `count`."""

MESSAGES = {
    "sentence.joint_count": "Tính chung những người tham gia {committees}, mỗi người tính một lần: {rest}",
}

SYNONYMS = {
    "in": ("trong các ban",),
}
