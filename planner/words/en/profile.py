"""Words of `planner pool profile`: the structure table, the table by groups, supply against a plan."""

MESSAGES: dict[str, str] = {
    "profile.people.one": "1 person",
    "profile.people.many": "{n} people",
    "profile.head": "{file}: {people} ({sexes}); ages at {month}",
    "profile.sex.men": "men {n}",
    "profile.sex.women": "women {n}",
    "profile.sex.other": "other {n}",
    "profile.sex.unknown": "not stated {n}",
    "profile.month-today": "Ages are counted at the present month; --as-of YYYY-MM sets another.",
    "profile.column.line": "Line",
    "profile.column.all": "All",
    "profile.column.men": "Men",
    "profile.column.women": "Women",
    "profile.column.unknown": "Unknown",
    "profile.total": "Total",
    "profile.legend.range": (
        "a–b: at least a and at most b (a date known to the year). Unknown: a blank cell; never counted as no."
    ),
    "profile.legend.unknown": "Unknown: the cell is blank; never counted as no.",
    "profile.missing": "No column in this pool for: {lines}.",
    "profile.by": "By {field}",
    "profile.by-list": "Somebody with several values stands under each of them.",
    "profile.blank-value": "(blank)",
    "profile.supply": "Supply against {plan}",
    "profile.supply.rule": "Rule",
    "profile.supply.people": "In the pool",
    "profile.supply.needs": "Needed",
    "profile.supply.verdict": "Supply",
    "profile.supply.enough": "✓ enough",
    "profile.supply.short": "✗ {n} short",
    "profile.supply.open": "? {n} open",
    "profile.supply.legend": (
        "Each rule by itself: how many people could count for it or pass it. +n?: so many more may."
        " Needed: at the fewest seats."
    ),
    "profile.remarks.one": "The file has 1 warning or note: planner pool lint {file}",
    "profile.remarks.many": "The file has {n} warnings and notes: planner pool lint {file}",
    "problem.profile-form": (
        "{value} is not a part of a profile: sections have a title and lines; a line has key, title and who or mean."
    ),
    "problem.profile-form.hint": "Compare with rules/profiles/cadre-structure.yaml.",
    "problem.profile-line-left-out": "The line {value} does not fit the field catalogue and is left out: {reason}",
    "problem.profile-line-left-out.hint": "Change the line in rules/profiles/cadre-structure.yaml, or the catalogue.",
    "problem.profile-by": "The pool has no column {value} with values to divide the table by.",
    "problem.profile-by.hint": "Did you mean: {near}?",
    "problem.profile-by.hint-known": "Columns that divide: {known}.",
    "problem.profile-by.hint-none": "The pool has no column that divides it.",
}
