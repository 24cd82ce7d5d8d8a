"""Words of `holds`."""

MESSAGES = {
    "sentence.holds.must": "Nobody may be a member of more than {n} of these: {committees}",
    "sentence.holds.should": "Nobody should be a member of more than {n} of these: {committees}",
    "required.each-person": "{bounds} each",
    "people.over": "Hold too many posts ({n})",
    "actions.holds": "{rule}: {people}",
    "actions.holds-person": "{person} holds {all} posts ({posts}); {n} of them to be given up",
    "actions.holds-plain": "{person} holds too many posts",
    "problem.holds-maximum-alone": "`holds` takes a maximum alone: in how many of these committees one person may be, at most.",
    "problem.holds-maximum-alone.hint": (
        "Write `at_most: 1`. That at least so many people are in both of two committees: `both: [a, b]` with `at_least`."
    ),
    "remedy.holds.one": "give up 1 post",
    "remedy.holds.many": "give up {n} posts",
}

SYNONYMS = {
    "holds": ("posts", "positions", "mandates"),
}
