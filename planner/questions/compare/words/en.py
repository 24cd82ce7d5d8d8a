"""`compare` in English."""

MESSAGES: dict[str, str] = {
    "compare.headline": "{n} of {total} scenarios can be done.",
    "compare.standing-done": "The plan as it stands can be done, too.",
    "compare.standing-infeasible": "The plan as it stands cannot.",
    "compare.standing-undecided": "Of the plan as it stands it was not decided.",
    "compare.title": "Scenarios side by side",
    "compare.scenario": "Scenario",
    "compare.status": "Can it be done",
    "compare.short": "Short by",
    "compare.worth": "Goals (against the plan as it stands)",
    "compare.as-it-stands": "As it stands",
    "compare.done": "yes",
    "compare.infeasible": "no",
    "compare.undecided": "not decided",
    "compare.conflict": "These rules cannot hold together: {rules}.",
    "compare.people": "Who comes, who goes",
    "compare.same-worth": "the same",
    "compare.same-people": "The same people as in the plan as it stands.",
    "sheet.compare": "Scenarios",
    "progress.compare": "scenario {at} of {of}: {name}",
}
