"""Words of `rules lint`: what is wrong, or may be, with rule files."""

MESSAGES: dict[str, str] = {
    "problem.reference-months-differ": "The sets that `{value}` extends count ages at several months: {months}.",
    "problem.reference-months-differ.hint": "State the one that counts here: `reference_month: 2025-09`.",
    "lint.clean": "Nothing wrong.",
    "lint.problems": "There are errors; they stand first.",
    "lint.warnings-only": "No errors; warnings to look at below.",
    "lint.notes-only": "Nothing wrong; notes below.",
    "problem.lint-folder-empty": "There is no rule file in {value}.",
    "problem.lint-folder-empty.hint": "Rule files end in .yaml or .yml; folders named tests are passed over.",
    "problem.lint-not-rules": "This file is neither a rule set, nor a plan, nor a field catalogue; it was not looked at.",
    "problem.lint-not-rules.hint": "A rule set begins with `ruleset:`, a plan with `plan:`, a catalogue with `fields:`.",
    "problem.field-not-in-catalogue": "The field catalogue has no field `{value}`; it is taken for a text column.",
    "problem.field-not-in-catalogue.hint": (
        "Did you mean {near}? Else declare the field in a catalogue and name that with --fields."
    ),
    "problem.ruleset-other-name": "{file} calls itself `ruleset: {value}`, but a set is found by the name of its file.",
    "problem.ruleset-other-name.hint": "Write `ruleset: {stem}`, or rename the file; plans name it `{stem}`.",
    "problem.field-not-in-catalogue.hint-none": "Declare the field in a catalogue and name that with --fields.",
    "problem.rule-loosened": "The rule `{value}` is looser than that of {above} ({first}): {what}.",
    "problem.rule-loosened.hint": (
        "A lower layer may only tighten a `must`. Keep the higher rule, or name the document that allowed it: "
        "`allowed_by: ...`."
    ),
    "problem.rule-changed-not-comparable": (
        "The rule `{value}` replaces that of {above} ({first}), and cannot be seen to be as strict: {what}."
    ),
    "problem.rule-changed-not-comparable.hint": (
        "Compare the two by hand; give the new rule an id of its own beside the old one, or `allowed_by: ...`."
    ),
    "problem.group-loosens-rule": (
        "The group `{value}`, defined again here, makes the rule `{rule}` of {above} ({first}) looser: {what}."
    ),
    "problem.group-loosens-rule.hint": (
        "Give the group another name, or state the rule here again with the document that allowed it: `allowed_by: ...`."
    ),
    "problem.group-changes-rule": (
        "The group `{value}`, defined again here, changes the rule `{rule}` of {above} ({first}): {what}."
    ),
    "problem.group-changes-rule.hint": "Compare the two by hand, or give the group another name.",
    "problem.rules-contradict": "No pool can meet these rules together (in {where_used}): {rules}.",
    "problem.rules-contradict.hint": (
        "Leaving out any one of them ends this contradiction. Loosen one, or make it a goal: `force: should`."
    ),
    "problem.rule-cannot-hold": "No pool can meet the rule `{value}` (in {where_used}).",
    "problem.rule-cannot-hold.hint": (
        "Look at its bounds and conditions: nobody can match them, or no number lies between them."
    ),
    "problem.bounds-crossed": "`{lower}: {low}` and `{upper}: {high}` of the rule `{value}` cannot both hold.",
    "problem.bounds-crossed.hint": "The lower bound must not be above the upper one; with `above` or `below` it must be less.",
    "problem.lint-in-pairs": (
        "The {rules} rules of {value} tell too many kinds of people apart: only {pairs} pairs of them were tried."
    ),
    "problem.lint-in-pairs.hint": (
        "A contradiction among three or more rules would not be seen here; `planner check` finds it for a given pool."
    ),
    "problem.share-no-whole-seats": (
        "{value} of {example} seats is no whole number of people (rule `{rule}`, {committee}; sizes {sizes})."
    ),
    "problem.share-no-whole-seats.hint": (
        "The whole numbers around it are {nearest}. Widen a bound, or write a number of people."
    ),
    "problem.share-no-whole": (
        "{value} is no whole number of people in committees of {sizes} (up to {largest} looked at; rule `{rule}`)."
    ),
    "problem.share-no-whole.hint": "Of {example} the whole numbers around it are {nearest}. Widen a bound, or keep it a goal.",
    "problem.share-allows-nobody": "At most {value} of {size} seats is nobody at all (rule `{rule}`, {committee}).",
    "problem.share-allows-nobody.hint": "In a small committee write a number of people: `at_most: 1`.",
    "problem.group-matches-nobody": "Nobody can ever match the group `{value}`.",
    "problem.group-matches-nobody.hint": "Its conditions exclude each other, or lie beyond every age. `any:` stands for “or”.",
    "problem.group-matches-everybody": "Everybody matches the group `{value}`.",
    "problem.group-matches-everybody.hint": "Its conditions leave nobody out; look at the figures and at `not` and `any`.",
    "problem.selector-matches-nobody": "Nobody can ever match `{key}` of the rule `{value}`.",
    "problem.selector-matches-nobody.hint": (
        "Its conditions exclude each other, or lie beyond every age. `any:` stands for “or”."
    ),
    "problem.selector-matches-everybody": "Everybody matches `{key}` of the rule `{value}`: it chooses nothing.",
    "problem.selector-matches-everybody.hint": "Leave it out, or look at the figures and at `not` and `any`.",
    "problem.count-outside-of": "Nobody can match both `count` and `of` of the rule `{value}`.",
    "problem.count-outside-of.hint": "Only members who match both are counted; `of` says of whom the share is.",
    "problem.rule-idle": "The bound {value} of the rule `{rule}` is met by every slate.",
    "problem.rule-idle.hint": "Write the figure that is meant, or leave the rule out.",
    "problem.bound-above-seats": "At most {value} can never be passed: {committee} has at most {seats} seats (rule `{rule}`).",
    "problem.bound-above-seats.hint": "Check the figure; the rule asks nothing of this committee.",
    "problem.group-unused": "No rule uses the group `{value}`.",
    "problem.group-unused.hint": "Leave it out, or look at the same time at the sets that build on this one (name the folder).",
    "problem.source-unused": "No rule rests on the source `{value}`.",
    "problem.source-unused.hint": "Leave it out, or name it in the `basis` of the rules that rest on it.",
    "problem.source-without-date": "The source `{value}` has no date.",
    "problem.source-without-date.hint": "Add `date: yyyy-mm-dd`: numbers of documents come again in other years.",
    "problem.rules-without-basis": "Rules without a legal basis, {n} (rule:line): {rules}.",
    "problem.rules-without-basis.hint": "Add `basis: {{source: ..., clause: ...}}`, so that printouts can name it.",
    "problem.figures-to-confirm": "Rules whose figure nobody has confirmed yet, {n} (rule:line): {rules}.",
    "problem.figures-to-confirm.hint": "Look the figure up in the document, then write `confidence: confirmed`.",
    "problem.ruleset-id-twice": "The rule set `{value}` is in {first}, too.",
    "problem.ruleset-id-twice.hint": "Give one of them another id after `ruleset:`.",
    "problem.family-overlap": (
        "Two members of the family `{value}` are in force at once: {one} ({one_force}) and {other} ({other_force})."
    ),
    "problem.family-overlap.hint": "Set `in_force: {{from: ..., to: ...}}` so that each day has one; `to` is the last day.",
    "problem.values-near": "`{value}` of {name} is very near to `{near}` ({first}).",
    "problem.values-near.hint": "If they mean the same, write both alike, or declare the spellings in the field catalogue.",
}
