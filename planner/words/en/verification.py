"""What is said of results read back: refused, verified, different."""

MESSAGES: dict[str, str] = {
    "verify.same": "SAME: all {total} lines come out as stated.",
    "verify.different.one": "DIFFERENT: 1 of {total} lines comes out otherwise.",
    "verify.different.many": "DIFFERENT: {n} of {total} lines come out otherwise.",
    "verify.said": "stated:  {text}",
    "verify.found": "counted: {text}",
    "verify.rule-sets-different": "Counted by rules that differ from the installed pack of the same name: {names}.",
    "verify.rule-sets-none": "Counted by rules of the plan's own, which no installed pack has: {names}.",
    "verify.rule-sets-same": "The same as the installed packs: {names}.",
    "verify.left-question": (
        "Not checked: what holds for all slates (the least, the most, nobody, always) and that noth"
        "ing better was left out; only the solver shows that."
    ),
    "verify.left-pressure": "Not checked: what the plan would cost without each rule; only the solver shows that.",
    "verify.left-against": "Not checked: what is said of the earlier answer; compare with its own file.",
    "verify.left-optimal": "Not checked: that no better slate exists; only the solver shows that.",
    "verify.left-unique": "Not checked: whether another slate is as good; only the solver shows that.",
    "verify.left-infeasible": (
        "Not checked: that the plan is infeasible, and that the conflicts are minimal; only the solver shows that."
    ),
    "verify.left-feasible": "Not checked: that the plan is feasible; `planner propose` shows it by a slate.",
    "verify.left-means": (
        "Not checked: average ages; before planner 1.3.0 they counted the months, too, now they count whole years, as rules do."
    ),
    "verify.left-since": "Not checked: what is said of the earlier version; compare with its own file.",
    "verify.left-relaxations": "Not checked: that the relaxations are the cheapest; only the solver shows that.",
    "verify.left-remarks": "Not checked: remarks on the input and notes; `planner check` gives them anew.",
    "problem.result-unreadable": "The file cannot be read: {value}.",
    "problem.result-unreadable.hint": "Check the name and the folder.",
    "problem.result-oversized": "The file is larger than {megabytes} MB.",
    "problem.result-oversized.hint": "A result is far smaller: check that it is the right file.",
    "problem.result-form": "This is no result of planner: {value} ({count} such places).",
    "problem.result-form.hint": "Make it with `planner report PLAN --out FILE.json`, and do not change it by hand.",
    "problem.result-no-json": "This is no result of planner: it holds no JSON, or not the whole of it.",
    "problem.result-no-json.hint": "A result is made by `planner report PLAN --out FILE.json`; name that file.",
    "problem.bundle-missing": "The result does not carry its rules.",
    "problem.bundle-missing.hint": (
        "Name the plan with --plan, or make the result with `planner report PLAN --out FILE.json` (not redacted)."
    ),
    "problem.bundle-path": "The result carries a file that would stand outside its folder: {value}.",
    "problem.bundle-path.hint": "It was changed by somebody; use --plan, and ask where the file comes from.",
    "problem.verify-redacted": "The result was redacted ({value}): its lines cannot be counted again.",
    "problem.verify-redacted.hint": "Verify the full result that it was made from.",
    "problem.verify-refusal": "The result says that the input was bad: there is no line to count.",
    "problem.verify-refusal.hint": "Mend the input and make the result again.",
}
