"""Words of the problems with rule sets in force at their time, and with thresholds that changed over time."""

MESSAGES: dict[str, str] = {
    "problem.pack-altered": (
        "This file bears the name of the installed pack `{name}`, and differs from it; this file counts, not the pack."
    ),
    "problem.pack-altered.hint": (
        "Give your own rules another name (file and `ruleset:`), or delete the file so that the pack counts;"
        " `planner rules diff` shows what differs."
    ),
    "problem.bad-day": "`{value}` is no day.",
    "problem.bad-day.hint": "Write a day, such as 2025-05-01 or 1/5/2025; a month (5/2025) means its first day.",
    "problem.in-force-reversed": "The rule set ends ({value}) before it begins ({first}).",
    "problem.in-force-reversed.hint": "`from` is the first day, `to` the last; leave out the one that is open.",
    "problem.threshold-without-from": "A later value of `{key}` does not say from which day it holds.",
    "problem.threshold-without-from.hint": (
        "Add `from`: [{{value: 30}}, {{from: 2025-04-14, value: 48}}]. The first may go without: it holds since ever."
    ),
    "problem.thresholds-out-of-order": "The value from {value} stands after the one from {before}.",
    "problem.thresholds-out-of-order.hint": "List the values from the oldest to the newest, each day once.",
    "problem.threshold-needs-day": "The values of `{key}` changed over time, and the plan does not say which day counts.",
    "problem.threshold-needs-day.hint": "Give the plan `rules_on: 2025-05-01`, or `as_of`.",
    "problem.no-threshold-yet": "On {day} there is no value of `{key}` yet; the first holds from {first}.",
    "problem.no-threshold-yet.hint": (
        "Add the value that held before, or take another day (`rules_on`, else the first day of `as_of`)."
    ),
    "problem.family-needs-day": "`{value}` is a family of rule sets, and the plan does not say which day counts: {members}.",
    "problem.family-needs-day.hint": "Give the plan `rules_on: 2025-05-01` or `as_of`, or name one of these sets.",
    "problem.family-taken": (
        "No plan says which day counts: of the family `{value}` the set `{taken}`, in force on {day}, was looked at."
    ),
    "problem.family-taken.hint": "A plan takes the set in force on its own day (`rules_on`, else the first day of `as_of`).",
    "problem.family-not-in-force": "No rule set of the family `{value}` is in force on {day}: {members}.",
    "problem.family-not-in-force.hint": (
        "Take another day (`rules_on`, else the first day of `as_of`), or name one of these sets."
    ),
    "problem.family-ambiguous": "Several rule sets of the family `{value}` are in force on {day}: {members}.",
    "problem.family-ambiguous.hint": "Name one of them, or end the older one with `in_force: {{to: ...}}`.",
    "problem.family-changes-in-month": (
        "Of the family `{value}` the set `{taken}` is taken, in force on {day}; it ends on {last}, within the month of `as_of`."
    ),
    "problem.family-changes-in-month.hint": "Say which day counts, such as `rules_on: {next}`, or name the set itself.",
    "problem.threshold-changes-in-month": (
        "Of `{value}` the threshold in force on {day} is taken; it changes on {next}, within the month of `as_of`."
    ),
    "problem.threshold-changes-in-month.hint": "Say which day counts, such as `rules_on: {next}`.",
    "problem.ruleset-of-another-month": "The rule set `{value}` counts ages at {month}; here they are counted at {as_of}.",
    "problem.ruleset-of-another-month.hint": (
        "Set `as_of: {month}` in the plan or the committee, unless the other month is meant."
    ),
    "problem.source-younger": "Rule {rule} rests on {value} of {date}, which is later than the day whose rules count ({day}).",
    "problem.source-younger.hint": (
        "The rule counts all the same. Check the date under `sources`, or change `rules_on` or `as_of`."
    ),
    "problem.source-after-report": "Rule {rule} rests on {value} of {date}, which is later than the report itself ({day}).",
    "problem.source-after-report.hint": (
        "The rule counts all the same. Check the date under `sources`, or the `date` of the `document`."
    ),
    "problem.ruleset-not-in-force": "The rule set `{value}` is not in force on {day} ({in_force}).",
    "problem.ruleset-not-in-force.hint": "It is used all the same. Name another set, or its family, or change `rules_on`.",
}
