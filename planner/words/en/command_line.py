"""What the command line says on standard error: failures, output files, `init`, progress."""

MESSAGES: dict[str, str] = {
    "failure.interrupted": "planner: interrupted; nothing was written",
    "failure.out-of-time": "planner: the time given ran out before the report was ready; no report was written",
    "failure.disagreement": (
        "planner: INTERNAL ERROR [solver-checker-disagreement]: the checker rejects what the solver found, so no slate"
        " is shown. Please report this with the plan that caused it. {detail}"
    ),
    "failure.internal": (
        "planner: internal error, please report it: {type} at {place}: {detail}\n"
        "Run again with PLANNER_DEBUG=1 for the full trace."
    ),
    "output.is-folder": "planner: cannot write {file}: it is a folder; name a file in it",
    "output.no-folder": "planner: cannot write {file}: the folder {folder} does not exist; create it first",
    "output.held": (
        "planner: cannot write {file}: it is open in another program, mostly Excel; close it there and try again"
    ),
    "output.refused": "planner: cannot write {file}: {reason}",
    "output.exists": "planner: {file} is there already; name another file, or add --overwrite",
    "output.is-input": "planner: {file} is one of the files that are read; nothing was written, name another one (--out FILE)",
    "output.kept": (
        "planner: the plan cannot be read, so {file} was not replaced (the plan may use it); the answer is on standard output"
    ),
    "output.answer": "The answer is in {file}",
    "output.report": "The report is in {file}",
    "output.template": "The template is in {file}",
    "output.slate.one": "The slate is in {file} (1 line)",
    "output.slate.many": "The slate is in {file} ({n} lines)",
    "output.no-slate": "planner: there is no slate, so {file} was not written; the answer is on standard output",
    "output.no-slate-ever": (
        "planner: cannot write {file}: a .csv or .xlsx holds a slate, and `{command}` answers without one; use `propose`,"
        " or name a .txt or .json"
    ),
    "usage.no-command": "No such command '{name}'.",
    "usage.plan-here": "This folder holds one: {command} .",
    "usage.near": "Did you mean: {near}?",
    "init.exists": "planner: nothing written, already there: {files}; name another folder",
    "init.written": "Written to {directory}: plan.yaml, rules.yaml, pool.csv. Now try:  planner propose {plan}",
    # One for each event that the API reports to its `progress` function: `progress.EVENT` with the event's details.
    "progress.compile": "reading rules against the pool",
    "progress.feasibility": "can all must rules be met?",
    "progress.conflicts": "looking for conflicts",
    "progress.relaxations": "looking for ways out",
    "progress.stage": "proving: {prefer}",
    "progress.stage.should": "goals, priority {rest}",
    "progress.stage.seats": "most seats filled",
    "progress.stage.highest": "highest sum of {rest}",
    "progress.stage.lowest": "lowest sum of {rest}",
    "progress.stage.fewest_changes": "fewest changes from {rest}",
    "progress.stage.rows": "first in the pool among equals",
    "progress.completions": "taking in what blanks may turn out to be",
    "progress.ties": "looking for slates that are as good",
    "progress.widen": "widening to {columns} columns",
}
