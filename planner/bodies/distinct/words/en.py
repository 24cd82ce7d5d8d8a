"""Words of `distinct`."""

MESSAGES = {
    "sentence.distinct.must": "The members must have {values}",
    "sentence.distinct.should": "The members should have {values}",
    "sentence.distinct-cap.must": "The members may have {values}",
    "sentence.distinct-cap.should": "The members should have {values}",
    "sentence.distinct-below.must": "The members may have {values}",
    "sentence.distinct-below.should": "The members should have {values}",
    "sentence.distinct-both.must": "The members must have {values}",
    "sentence.distinct-both.should": "The members should have {values}",
    "sentence.distinct-value": "{bounds} value of {field}",
    "sentence.distinct-values": "{bounds} different values of {field}",
    "sentence.distinct-share.must": "The number of different values of {field} {be} of the number of members",
    "sentence.distinct-share.should": "The number of different values of {field} {be} of the number of members",
    "actual.distinct": "{n} by {field}",
    "actual.among": "{said} (among {n})",
    "actions.distinct-more": "{rule}: {n} more different values of {field} needed (now {actual}, required {required})",
    "actions.distinct-fewer": "{rule}: {n} different values of {field} too many (now {actual}, required {required})",
    "problem.distinct-share-open": (
        "A share of the different values of `{value}` cannot be weighed while it is unknown of some who match `of`."
    ),
    "problem.distinct-share-open.hint": (
        "Fill in the cells that `of` asks for, or bound the number of values by a whole number."
    ),
    "remedy.distinct-more": "add {n} more by {field}",
    "remedy.distinct-fewer": "take out {n} by {field}",
}

SYNONYMS = {
    "distinct": ("different", "unique"),
}
