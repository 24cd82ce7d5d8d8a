"""Where it is tight."""

MESSAGES: dict[str, str] = {
    "sheet.pressure": "Bottleneck",
    "pressure.title": "Where it is tight",
    "pressure.lost": "Fail it",
    "pressure.only": "Fail only it",
    "pressure.in": "In conflicts",
    "pressure.without": "Without it alone",
    "pressure.feasible": "feasible",
    "pressure.cost": "still {n} short",
    "pressure.none": "no way out",
    "pressure.open": "not decided",
    "pressure.not-feasible": "not feasible",
    "pressure.sentence.one": "Without {rules} alone the plan would be feasible; no other single rule does it.",
    "pressure.sentence.many": "Without any one of {n} rules the plan would be feasible: {rules}.",
    "pressure.sentence-none": "No single rule, left out, makes the plan feasible.",
    "pressure.sentence-some.one": (
        "No single rule, left out, makes the plan feasible; without {rules} the cheapest way out costs {cost}."
    ),
    "pressure.sentence-some.many": (
        "No single rule, left out, makes the plan feasible; without any "
        "one of these {n} the cheapest way out costs {cost}: {rules}."
    ),
    "pressure.sentence-open": "Which rule does it alone was not decided in the time given.",
    "progress.pressure": "the bottleneck: rule {at} of {of}",
}
