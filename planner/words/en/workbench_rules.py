"""Words of the workbench's rules."""

MESSAGES: dict[str, str] = {
    "workbench.rules.title": "Rules that apply",
    "workbench.rules.rule": "Rule",
    "workbench.rules.basis": "Basis",
    "workbench.rules.picture": "Bounds and count",
    "workbench.rules.slack": "To spare",
    "workbench.rules.move": "Move a bound",
    "workbench.rules.goal": "goal",
    "workbench.rules.to-confirm": "to be confirmed",
    "workbench.rules.dropped": "supposed to be left out",
    "workbench.rules.drop": "leave this rule out",
    "workbench.rules.reach": "How far each number can go",
    "workbench.rules.reach-about": (
        "The thin line below each picture: the least and the greatest number while every other must rule is "
        "met."
    ),
    "workbench.rules.can-reach": "{least} to {most}",
    "workbench.rules.no-effect": "It changes no verdict on the slate and nobody's standing in the pool.",
    "workbench.rules.not-asked": "not asked",
    "workbench.rules.stopped.one": "1 more person of the pool is stopped",
    "workbench.rules.stopped.many": "{n} more people of the pool are stopped",
    "workbench.rules.freed.one": "1 person of the pool is stopped no longer",
    "workbench.rules.freed.many": "{n} people of the pool are stopped no longer",
    "workbench.rules.text": "Try a change of a rule file",
    "workbench.rules.text-about": "Edit below: problems and effects show at once. The file on disk is not changed.",
    "workbench.rules.no-file": "The plan uses installed rule sets alone.",
    "workbench.rules.line": "Line {n}:",
    "workbench.rules.would": "If it were so",
    "workbench.rules.save": "Save as rules of one's own",
    "workbench.rules.save-about": (
        "What is supposed is written as rule sets that extend those in use (of a set with a rule left out, the "
        "rest is copied), with a copy of the plan that uses them. The plan itself and the installed packs stay as they are."
    ),
    "workbench.rules.save-name": "Name (small letters, digits, hyphens)",
    "workbench.rules.own": "own",
    "workbench.rules.saved": "Written, read again, and found to give the same verdicts on the slate:",
    "workbench.rules.open": "Open it with: planner workbench {plan}",
    "workbench.rules.excuse": "excuse",
    "workbench.rules.possible": "Can a slate still be made?",
    "workbench.rules.is-possible": "There is still a slate that meets every must rule.",
    "workbench.rules.is-impossible": "No slate can meet every must rule.",
    "workbench.rules.is-open": "Not decided within the time allowed.",
    "workbench.refused.as-said": "{why}",
    "workbench.set-head": "A copy of {plan} with rules of its own; written by the workbench",
    "workbench.set-title": "Rules of one's own: {plan}",
    "workbench.set-waived": "Supposed; no authority has granted it",
    "workbench.refused.set-name": "“{name}” cannot be a name: small letters without marks, digits and hyphens alone.",
    "workbench.refused.set-only-bounds": (
        "Rules cannot say another month or day. Switch off what moves it, then save; or save all of it "
        "as a scenario."
    ),
    "workbench.refused.set-nothing": "No bound has been moved, no rule left out, nobody excused.",
    "workbench.refused.set-there": "There is a file {files} already: choose another name.",
    "workbench.refused.set-unread": "What was written cannot be read again and was removed. {why}",
    "workbench.refused.set-differs": (
        "What was written does not give the same verdicts and was removed: save a scenario instead."
    ),
    "workbench.refused.cannot-open": "The file {file} cannot be opened.",
}
