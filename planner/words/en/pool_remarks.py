"""Words of what an answer says of the cells of its pool."""

MESSAGES: dict[str, str] = {
    "problem.pool-warnings-alike": "{count} warnings of the pool are like this one [{kind}]; the first stand at {places}.",
    "problem.pool-warnings-alike.hint": "See them all: planner pool lint {value}",
    "problem.slate-person-twice": (
        "{ids} on this slate have one name and one birth date: {value}. It may be one person who holds several seats."
    ),
    "problem.slate-person-twice.hint": "If it is one person, delete the repeated rows from the pool and run it again.",
}
