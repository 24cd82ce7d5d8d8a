"""Words of `planner pool lint`: the printout, unknown headers, mappings of headers, the marked copy."""

MESSAGES: dict[str, str] = {
    "problem.local-person-proposed": "The home town “{value}” lies in {today} since {since}: propose local_person: {said}.",
    "problem.local-person-proposed.hint": (
        "It is for people to decide: fill the column in. `pool convert --province` writes proposals into a column of their own."
    ),
    "problem.local-person-other": "Home town “{value}” lies in {today} since {since}; {there} says {written}: propose {said}.",
    "problem.local-person-other.hint": "It is for people to decide: leave it if it was decided so, else put the cell right.",
    "problem.home-unclear": "“{value}” names provinces that are not one today: whether it is local is not known.",
    "problem.home-unclear.hint": "Write the home town with one province, the one of today or of before.",
    "problem.province-unknown": "{value} is no province.",
    "problem.province-unknown.hint": "Did you mean: {near}? Provinces: {known}.",
    "problem.province-unknown.hint-known": "Provinces: {known}.",
    "problem.province-merged": "{value} is no province since {since}: it lies in {today}.",
    "problem.province-merged.hint": "Name the province of today: {today}.",
    "lint.verdict.errors": "{file} cannot be used yet:",
    "lint.verdict.look": "{file} can be read, with points to look at:",
    "lint.verdict.clean": "{file} is clean:",
    "lint.people.one": "1 person",
    "lint.people.many": "{n} people",
    "lint.errors": "Errors: they must be put right",
    "lint.warnings": "Warnings: read, but look",
    "lint.notes": "Notes: changed on the way, the file stays as it is",
    "lint.cells.one": "1 cell",
    "lint.cells.many": "{n} times",
    "lint.more": "also {places} and {n} more (--all lists each)",
    "lint.also": "also {places} (--all lists each)",
    "lint.columns": "Columns as they were read",
    "lint.column.kept": "text under its own header",
    "lint.column.set-aside": "known, set aside as text",
    "lint.column.unread": "not read",
    "problem.header-unknown": "No field has the header {value}; the column is kept as text under it. It may be: {near}.",
    "problem.header-unknown.hint": (
        "Rename the column, or say what it means: --save-mapping FILE writes the lines to complete, --columns FILE reads them."
    ),
    "problem.header-unlike": "No field has the header {value}, and none is like it; the column is kept as text under it.",
    "problem.header-unlike.hint": (
        "Nothing needs doing unless rules ask for this column; if it means a field, map it with --columns FILE."
    ),
    "problem.sender-header-absent": "The mapping kept for the sender names the header {value}, which this file does not have.",
    "problem.sender-header-absent.hint": "Nothing needs doing if the sender left the column out; else put {file} right.",
    "mapping.head": (
        "Headers of a pool and the fields that they mean.\nUse: planner pool lint FILE --columns THIS, or in a plan"
        " `pool: {{file: ..., columns: THIS}}`."
    ),
    "mapping.unknown": "Not known. Take the # away where the field is right, and put the right one in where it is not:",
    "mapping.known": "Known without a mapping:",
    "lint.mapping-saved": "Mapping of headers written to {file}; look at the lines that begin with #.",
    "lint.sender-used": "The mapping of headers kept for the sender was used: {file}",
    "lint.marked": "Marked copy written to {file}; cells with a comment: {cells}.",
    "lint.unmarked": "No marked copy: nothing of the file could be read, or it is longer than a sheet.",
    "marked.fix": "What to do: {hint}",
    "marked.more": "… and {n} more",
}
