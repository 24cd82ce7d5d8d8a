"""What stands for numbers, names and problems in a redacted result."""

MESSAGES: dict[str, str] = {
    "problem.redact-names-unknown": (
        "The result does not say which of its texts name people of the pool, so that they cannot be taken out."
    ),
    "problem.redact-names-unknown.hint": (
        "Redact the plan itself (`planner report PLAN [SLATE] --redact ...`), or make the result again with "
        "`planner report PLAN --out FILE.json`; with --since, the earlier one, too."
    ),
    "redaction.problems": (
        "With --redact no cell, header or file name is quoted: see them with `planner pool lint`, or without --redact."
    ),
    "relaxations.item-hidden": "cost not shown here",
    "relaxations.at_least-hidden": "at least {from_} → less",
    "relaxations.at_most-hidden": "at most {from_} → more",
    "relaxations.waivers-hidden": "waivers",
    "verdict.cheapest-hidden": "what would do it stands below",
    "verdict.way-out-hidden": "Cheapest way out: {changes}.",
}
