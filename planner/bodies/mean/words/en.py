"""Words of `mean`."""

MESSAGES = {
    "sentence.mean.must": "The mean of {field} over all members {be}",
    "sentence.mean.should": "The mean of {field} over all members {be}",
    "legend.mean": "Of an average, the distance to its bound.",
    "details.mean-below": "average {actual}, below {bound} by {n}",
    "details.mean-above": "average {actual}, above {bound} by {n}",
    "details.mean-unknown": "the average cannot be told: data is missing",
    "details.mean-between": "the average lies between {low} and {high}: data is missing",
}

SYNONYMS = {
    "mean": ("average", "avg"),
}
