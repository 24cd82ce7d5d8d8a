"""Words of `planner pool convert`."""

MESSAGES: dict[str, str] = {
    "convert.done": "Written to {file}: {people}; {changes} ({log}).",
    "convert.changes.one": "1 cell changed",
    "convert.changes.many": "{n} cells changed",
    "convert.warnings": "To look at: {warnings}; see planner pool lint {file}.",
}
