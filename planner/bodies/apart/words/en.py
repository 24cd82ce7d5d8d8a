"""Words of `apart`."""

MESSAGES = {
    "sentence.apart-fields.must": "No two members may have all of these the same: {fields}",
    "sentence.apart-fields.should": "No two members should have all of these the same: {fields}",
    "sentence.apart.must": "No two members may have the same {field}",
    "sentence.apart.should": "No two members should have the same {field}",
    "sentence.apart-lists.must": "Of each of these lists one person at most may be a member: {lists}",
    "sentence.apart-lists.should": "Of each of these lists one person at most should be a member: {lists}",
    "required.apart": "no two of them",
    "actual.apart.none": "none",
    "actual.apart": "{n} too many",
    "people.share": "Related or alike, and both members ({n})",
    "actions.apart": "{rule}: {all} are members of {committee} together; {n} of them to leave it: {people}",
    "problem.apart-form": "`apart` needs a field, or lists of two or more ids, not {value}.",
    "problem.apart-form.hint": "Write `apart: unit` or `apart: [[id, id], [id, id]]`.",
    "remedy.apart.one": "take out 1 person",
    "remedy.apart.many": "take out {n} people",
}

SYNONYMS = {
    "apart": ("separate", "not_together"),
}
