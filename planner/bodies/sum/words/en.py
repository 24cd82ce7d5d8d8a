"""Words of `sum`."""

MESSAGES = {
    "sentence.sum.must": "The sum of {field} over all members {be}",
    "sentence.sum.should": "The sum of {field} over all members {be}",
    "legend.sum": "Of a total, the distance to its bound.",
    "details.sum-below": "total {actual}, below {bound} by {n}",
    "details.sum-above": "total {actual}, above {bound} by {n}",
    "details.sum-unknown": "the total cannot be told: data is missing",
    "details.sum-between": "the total lies between {low} and {high}: data is missing",
}

SYNONYMS = {
    "sum": ("total",),
}
