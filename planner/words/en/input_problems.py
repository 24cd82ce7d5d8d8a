"""Words of the problems found in plans, rule sets, catalogues and slate files."""

MESSAGES: dict[str, str] = {
    "problem.file-missing": "There is no file {value}.",
    "problem.file-missing.hint": (
        "Check the name and the folder; a path inside a file counts from that file, one on the command line from "
        "the current folder."
    ),
    "problem.file-is-folder": "{value} is a folder, not a file.",
    "problem.file-is-folder.hint": "Name the file in it: {value}/...",
    "problem.file-not-ordinary": "{value} is not an ordinary file.",
    "problem.file-not-ordinary.hint": "Pipes and devices are not read; save the data in a file.",
    "problem.file-held": "{value} is open in another program, mostly Excel.",
    "problem.file-held.hint": "Close it there and try again.",
    "problem.input-unreadable": "The file {value} cannot be read: {reason}.",
    "problem.input-unreadable.hint": "It must be an ordinary file that you may read.",
    "problem.file-too-large": "The file is too large {value}; at most {most} MB are read.",
    "problem.file-too-large.hint": "Check that it is the file you mean.",
    "problem.path-backslashes": "There is no file {value}: folders are parted by `/` here.",
    "problem.path-backslashes.hint": "Write `{slashes}`.",
    "problem.no-such-family": "No rule set is of a family `{value}`.",
    "problem.no-such-family.hint": "Did you mean: {near}?",
    "problem.no-such-family.hint-known": "Known here: {known}.",
    "problem.no-such-family.hint-none": "`planner rules list` names what there is.",
    "problem.file-encoding": "The file is not saved as UTF-8: the bytes {value} cannot be read.",
    "problem.file-encoding.hint": "Save it as UTF-8; in Excel: Save as → CSV UTF-8.",
    "problem.file-empty": "The file is empty.",
    "problem.file-empty.hint": "Write something in it, or take it out of the plan.",
    "problem.control-character": "A control character ({value}) stands in the text.",
    "problem.control-character.hint": "Delete it, or save the file as UTF-8 text.",
    "problem.needs-file": "`{key}` must name a file.",
    "problem.needs-file.hint": "Write the path as a text, or {{file: ..., sheet: ..., columns: ...}}.",
    "problem.yaml-syntax": "This is not valid YAML: {detail}.",
    "problem.yaml-syntax.hint": "Check the indentation and the brackets; put texts that hold `: ` or `#` in quotes.",
    "problem.yaml-several-documents": "The file holds several documents (`---`).",
    "problem.yaml-several-documents.hint": "Keep one document in a file.",
    "problem.yaml-tag": "The tag {value} is not supported.",
    "problem.yaml-tag.hint": "Delete the tag; values are plain texts, numbers, true or false.",
    "problem.yaml-too-deep": "More than {most} lists and mappings stand inside each other.",
    "problem.yaml-too-deep.hint": "Write it flatter, with named groups.",
    "problem.yaml-too-many-values": "With its aliases written out the file has more than {most} values.",
    "problem.yaml-too-many-values.hint": "Use fewer aliases (`*name`), or split the file.",
    "problem.yaml-alias-inside-itself": "The alias {value} stands inside what it names.",
    "problem.yaml-alias-inside-itself.hint": "Write the value out.",
    "problem.yaml-alias-unknown": "The alias {value} names nothing above it.",
    "problem.yaml-alias-unknown.hint": "Put a text that begins with `*` in quotes.",
    "problem.yaml-merge-key": "The merge key `<<` is not supported.",
    "problem.yaml-merge-key.hint": "Write the keys out.",
    "problem.key-not-text": "The key {value} is not a text.",
    "problem.key-not-text.hint": "Put it in quotes.",
    "problem.duplicate-key": "The key `{value}` stands here twice; first on line {first}.",
    "problem.duplicate-key.hint": "Delete one of them.",
    "problem.unknown-key": "The key `{key}` is not known here.",
    "problem.unknown-key.hint": "Did you mean: {near}?",
    "problem.unknown-key.hint-known": "Known here: {known}.",
    "problem.unknown-key.hint-none": "Take it out.",
    "problem.key-of-another-body": "`{key}` goes with {bodies}, not with `{body}`.",
    "problem.key-of-another-body.hint": "Take it out, or write the rule with the other body. Keys of `{body}`: {known}.",
    "problem.missing-key": "The key `{key}` is missing.",
    "problem.missing-key.hint": "Add `{key}: ...`.",
    "problem.not-one-of": "`{key}` cannot be `{value}`.",
    "problem.not-one-of.hint": "Did you mean: {near}? Write one of: {allowed}.",
    "problem.not-one-of.hint-none": "Write one of: {allowed}.",
    "problem.force-unknown": "`force` cannot be `{value}`.",
    "problem.force-unknown.hint": "Write one of: must, should (must: bắt buộc, should: phấn đấu).",
    "problem.bad-value": "This value cannot be used here: {value}.",
    "problem.bad-value.hint": "See the rule language reference.",
    "problem.value-empty": "`{key}` is empty.",
    "problem.value-empty.hint": "Write a value, or delete the key.",
    "problem.needs-text": "`{key}` needs a text, not {value}.",
    "problem.needs-text.hint": "Write a text, in quotes if need be.",
    "problem.state-form-in-party-head": (
        "`{value}` is how documents of the State write it; the `document` is laid out as one of the Party."
    ),
    "problem.state-form-in-party-head.hint": (
        "It is printed as it is written. The Party writes `Số 12-BC/ĐU`, `T/M`, `K/T`, `T/L`; for a document of the State"
        " add `head: state`."
    ),
    "problem.party-form-in-state-head": (
        "`{value}` is how documents of the Party write it; the `document` is laid out as one of the State."
    ),
    "problem.party-form-in-state-head.hint": (
        "It is printed as it is written. The State writes `Số: 12/BC-SNV`, `TM.`, `KT.`, `TL.`; for a document of the Party"
        " leave `head: state` out."
    ),
    "problem.needs-list": "`{key}` needs a list, not {value}.",
    "problem.needs-list.hint": "Write [a, b] or one item a line with `- `.",
    "problem.needs-mapping": "Keys and values must stand here, not {value}.",
    "problem.needs-mapping.hint": "Write `key: value`, one a line and indented.",
    "problem.list-empty": "The list under `{key}` is empty.",
    "problem.list-empty.hint": "Name at least one, or delete the key.",
    "problem.listed-twice": "`{value}` is listed twice under `{key}`.",
    "problem.listed-twice.hint": "Delete one of them.",
    "problem.name-with-slash": "`{value}` cannot be an identifier: it is empty or has a slash.",
    "problem.name-with-slash.hint": "The slash separates committee and rule; use a hyphen.",
    "problem.id-reserved": "The identifier `{value}` has a meaning of its own.",
    "problem.id-reserved.hint": "Choose another name.",
    "problem.needs-true-or-false": "`{key}` must be true or false, not {value}.",
    "problem.needs-true-or-false.hint": "Write true or false.",
    "problem.needs-positive-whole": "`{key}` must be a whole number from 1 to 1000000, not {value}.",
    "problem.needs-positive-whole.hint": "Write 1, 2, 3, ...",
    "problem.bad-month": "`{value}` is not a month.",
    "problem.bad-month.hint": "Write 2025-07 or 7/2025.",
    "problem.bad-date": "`{value}` is not a date.",
    "problem.bad-date.hint": "Write d/m/yyyy, m/yyyy, yyyy or yyyy-mm-dd.",
    "problem.bad-bound": "`{value}` is neither a whole number nor a share.",
    "problem.bad-bound.hint": "Write 5, 15%, 12.5% or 1/3.",
    "problem.bound-list": "`{key}` takes one value, not a list: {value}.",
    "problem.bound-list.hint": (
        "From 0 to 2 is `at_least: 0, at_most: 2`. A list is for a value that changed over time: [{{value: 30}}, "
        "{{from: 2025-04-14, value: 48}}]."
    ),
    "problem.share-over-whole": "The share {value} is more than 100%.",
    "problem.share-over-whole.hint": "A share is from 0% to 100%; a number of people has no percent sign.",
    "problem.below-nothing": "There cannot be fewer than none: `below: {value}`.",
    "problem.below-nothing.hint": "Write `at_most: 0` where nobody may be there.",
    "problem.shares-crossed": "`{lower}: {low}` and `{upper}: {high}` cannot both hold.",
    "problem.shares-crossed.hint": "The lower bound must not be above the upper one; with `above` or `below` it must be less.",
    "problem.needs-whole": "`{key}` must be a whole number here, 0 or more, not {value}.",
    "problem.needs-whole.hint": "Write a number of people: 0, 1, 2, ...",
    "problem.needs-whole.hint-known": (
        "Write a number of people: 0, 1, 2, ...; or add `of: COMMITTEE` for a share of its members. Committees: {known}."
    ),
    "problem.seats-of-itself": "The seats of `{value}` cannot be a share of its own members.",
    "problem.seats-of-itself.hint": "Name another committee under `of`, or write a number of people: 0, 1, 2, ...",
    "problem.seats-as-range": "`seats` is a whole number or a mapping of bounds, not the text {value}.",
    "problem.seats-as-range.hint": "Write `seats: {{at_least: {low}, at_most: {high}}}`.",
    "problem.how-many-needs-list": "`how_many` does not fit `{name}`, which is of type {type}.",
    "problem.how-many-needs-list.hint": "It counts the values in a cell of a list field. List fields: {near}.",
    "problem.how-many-needs-list.hint-none": "It counts the values in a cell of a list field; the catalogue has no such field.",
    "problem.how-many-not-whole": "`how_many` needs a whole number of values, not {value}.",
    "problem.how-many-not-whole.hint": "Write a whole number: 0, 1, 2, ...",
    "problem.months-ago-needs-date": "`months_ago` does not fit `{name}`, which is of type {type}.",
    "problem.months-ago-needs-date.hint": "It counts the months from a date to the reference month. Date fields: {near}.",
    "problem.months-ago-needs-date.hint-none": (
        "It counts the months from a date to the reference month; the catalogue has no date field."
    ),
    "problem.months-ago-not-whole": "`{value}` is no whole number of months.",
    "problem.months-ago-not-whole.hint": "Write whole months: `months_ago: {{at_least: 24}}`.",
    "problem.other-field-name": "`field` must name a field, not {value}.",
    "problem.other-field-name.hint": "Write the other field of the same person: `{name}: {{field: OTHER}}`.",
    "problem.other-field-not-here": "`{{field: {value}}}` cannot stand here: `{name}` is compared with a number.",
    "problem.other-field-not-here.hint": "Write a whole number.",
    "problem.other-field-kind": "`{name}` (type {type}) cannot be compared with `{other}` (type {other_type}).",
    "problem.other-field-kind.hint": (
        "Compare two fields of one kind: two dates, two numbers, two levels of one order, two texts."
    ),
    "problem.other-field-order": "`{name}` and `{other}` are levels of two different orders.",
    "problem.other-field-order.hint": "Give both the same `order` in the catalogue, or compare other fields.",
    "problem.relax-beside-fixed": "`relax` stands beside `fixed: true`, which lets nothing move.",
    "problem.relax-beside-fixed.hint": "Keep one of the two.",
    "problem.relax-to-bounds": "`{key}` must be a whole number or a share, not {value}.",
    "problem.relax-to-bounds.hint": "Write how far the bound may move: `relax: {{to: 1}}`, `relax: {{to: 10%}}`.",
    "problem.relax-to-number": "`{key}` must be a number, not {value}.",
    "problem.relax-to-number.hint": "Write how far the bound may move: `relax: {{to: 46}}`, `relax: {{to: 46.5}}`.",
    "problem.relax-to-waivers": "`{key}` must be a whole number of people, not {value}.",
    "problem.relax-to-waivers.hint": "This rule is relaxed by excusing people; write how many at most: `relax: {{to: 1}}`.",
    "problem.relax-tighter": "`relax: {{to: {value}}}` is stricter than the rule itself ({bounds}).",
    "problem.relax-tighter.hint": "A relaxation moves a bound the other way: below `at_least`, above `at_most`.",
    "problem.bounds-one-side": "`{plain}` and `{strict}` bound the same side.",
    "problem.bounds-one-side.hint": "Keep one of the two.",
    "problem.round-without-share": "`round: {value}` has no share to round.",
    "problem.round-without-share.hint": (
        "It goes beside a share under `at_least`, `at_most` or `exactly`; `above` and `below` are exact "
        "as they stand. Else leave it out."
    ),
    "problem.or-none-without-minimum": "`or_none` has no lower bound beside it.",
    "problem.or-none-without-minimum.hint": (
        "It goes beside `at_least`: none at all, or at least so many. Where none is the only choice, write `at_most: 0`."
    ),
    "problem.needs-number": "`{key}` must be a number, not {value}.",
    "problem.needs-number.hint": "Write a whole or decimal number.",
    "problem.needs-number-or-fraction": "`{key}` must be a number, not {value}.",
    "problem.needs-number-or-fraction.hint": "Write a whole or decimal number, or a fraction: 48, 47.5, 145/3.",
    "problem.share-not-here": "`{key}` bounds a number here, which cannot be a share ({value}).",
    "problem.share-not-here.hint": "Write a number.",
    "problem.number-too-large": "The number {value} is too large.",
    "problem.number-too-large.hint": "At most 1000000000; check the zeros.",
    "problem.share-too-fine": "The share {value} is too fine to be counted with exactly.",
    "problem.share-too-fine.hint": "At most 6 decimals of a percent, or a fraction whose lower number is at most 100000000.",
    "problem.decimal-too-fine": "The number {value} has too many decimals to be counted with exactly.",
    "problem.decimal-too-fine.hint": "At most 6 decimals.",
    "problem.no-bound": "The rule `{value}` has no bound.",
    "problem.no-bound.hint": "Add at_least, at_most or exactly.",
    "problem.exactly-not-alone": "`exactly` stands beside another bound.",
    "problem.exactly-not-alone.hint": "Keep `exactly`, or at_least and at_most.",
    "problem.bad-rule": "A rule set or a rule must stand here, not {value}.",
    "problem.bad-rule.hint": "Write the name of a rule set, or a rule with its keys.",
    "problem.rule-without-body": "The rule {value} does not say what it asks.",
    "problem.rule-without-body.hint": "Add one of: {bodies}.",
    "problem.rule-several-bodies": "The rule asks several things: {bodies}.",
    "problem.rule-several-bodies.hint": "Write one rule for each.",
    "problem.rule-id-twice": "There are two rules with the id `{value}`; the other at {first}.",
    "problem.rule-id-twice.hint": "Give one of them another id.",
    "problem.rule-in-two-sets": "`{value}` is the id of two different rules: of `{set}` ({first}) and of `{other}` ({second}).",
    "problem.rule-in-two-sets.hint": (
        "Name one of the two sets alone; or name in their place a set of your own with `extends: [{set}, {other}]`, in "
        "which the rule of the later one counts."
    ),
    "problem.rule-of-two-meanings": (
        "The rule `{value}` ({first}) comes through `{set}` and through `{other}`, whose groups mean different people."
    ),
    "problem.rule-of-two-meanings.hint": (
        "Name one of the two sets alone; or name in their place a set of your own with `extends: [{set}, {other}]`, in "
        "which the groups of the later one count."
    ),
    "problem.ruleset-not-found": "There is no rule set `{name}`.",
    "problem.ruleset-not-found.hint": (
        "Did you mean: {near}? Sets are looked for beside the file that names them, beside the plan, and in the "
        "installed packs."
    ),
    "problem.ruleset-not-found.hint-none": (
        "`planner rules list` shows the sets that can be named. They are looked for beside the file "
        "that names them, beside the plan, and in the installed packs."
    ),
    "problem.ruleset-of-another-file": "No file is called `{value}`: the set that calls itself so stands in {file}.",
    "problem.ruleset-of-another-file.hint": "Sets are found by the name of their file: write `{stem}`, or rename the file.",
    "problem.fields-not-found": "There is no field catalogue `{name}`.",
    "problem.fields-not-found.hint": (
        "Did you mean: {near}? Catalogues are looked for beside the plan and in the installed packs."
    ),
    "problem.fields-not-found.hint-none": "Catalogues are looked for beside the plan and in the installed packs.",
    "problem.name-ambiguous": "`{name}` may mean several files: {files}.",
    "problem.name-ambiguous.hint": "Write the path.",
    "problem.extends-cycle": "Rule sets extend each other in a circle: {chain}.",
    "problem.extends-cycle.hint": "Take one `extends` out.",
    "problem.unknown-source": "There is no source `{value}`.",
    "problem.unknown-source.hint": "Did you mean: {near}? Add it to `sources`.",
    "problem.unknown-source.hint-known": "Sources here: {known}. Else add it to `sources`.",
    "problem.unknown-source.hint-none": "Add it to `sources`.",
    "problem.unknown-rule": "There is no rule `{value}`.",
    "problem.unknown-rule.hint": "Did you mean: {near}? A rule is COMMITTEE/ID.",
    "problem.unknown-rule.hint-known": "Rules of this committee: {known}.",
    "problem.unknown-rule.hint-none": "A rule is COMMITTEE/ID.",
    "problem.rule-no-number": "The rule {value} has no number that could go up or down: it is a `{body}`.",
    "problem.rule-no-number.hint": "Name a rule that counts or sums: count, count_each, distinct, sum, both, seats.",
    "problem.rule-many-numbers": "The rule {value} has a number for each value: it is a `{body}`.",
    "problem.rule-many-numbers.hint": "Name two rules that have one number each.",
    "problem.waiver-not-here": "The rule {value} cannot be waived for one person: it is a `{body}`.",
    "problem.waiver-not-here.hint": "Only `require` and `exclude` rules can; change the bounds of others.",
    "problem.waiver-authority": "The authority {value} is too low for this rule, which needs {needed}.",
    "problem.waiver-authority.hint": "Whoever grants the waiver must have at least the rule's authority.",
    "problem.slate-form": "A slate is a mapping of committees to lists of ids; this is something else.",
    "problem.slate-form.hint": 'Write it as {{"executive": ["c001", "c002"]}}.',
    "problem.numbers-too-large": "The numbers of the field `{found}` are too large to be summed exactly over this pool.",
    "problem.numbers-too-large.hint": "Use a larger unit or fewer decimals.",
    "problem.no-committees": "The plan has no committee.",
    "problem.no-committees.hint": "Add one under `committees`, with its seats.",
    "problem.until-unreadable": "`{value}` is no month.",
    "problem.until-unreadable.hint": "Write `12/2030` or `2030-12`.",
    "problem.until-before-start": "`{value}` is before the month of the election, {start}.",
    "problem.until-before-start.hint": "Name that month or a later one.",
    "problem.timeline-without-month": "The plan has no `as_of`: there is no month to begin with.",
    "problem.timeline-without-month.hint": "Add `as_of: M/YYYY` to the plan, or give `--as-of M/YYYY`.",
    "problem.unknown-committee": "There is no committee `{value}` in the plan.",
    "problem.unknown-committee.hint": "Did you mean: {near}?",
    "problem.unknown-committee.hint-known": "Committees of the plan: {known}.",
    "problem.unknown-committee.hint-none": "Name a committee of the plan.",
    "problem.within-cycle": "Committees lie within each other in a circle: {chain}.",
    "problem.within-cycle.hint": "Take one `within` out.",
    "problem.needs-two-committees": "`{key}` needs two different committees, not {value}.",
    "problem.needs-two-committees.hint": "`holds` takes two or more, `both` exactly two.",
    "problem.bad-preference": "`{value}` is not a preference.",
    "problem.bad-preference.hint": "Did you mean: {near}?",
    "problem.bad-preference.hint-known": "Write one of: {known}.",
    "problem.unknown-field": "There is no field `{value}`: no catalogue declares it, and the pool has no such column.",
    "problem.unknown-field.hint": "Did you mean: {near}?",
    "problem.unknown-field.hint-none": "Check the spelling, or declare the field in a catalogue.",
    "problem.fields-line-missing": (
        "The plan has no line `fields: ...`: every field counts as plain text, while its rules need {names} (places: {count})."
    ),
    "problem.fields-line-missing.hint": (
        "Add the line `fields: {catalogue}` to the plan: that catalogue, which the packs are written for, declares them."
    ),
    "problem.fields-too-few": (
        "The `fields` of the plan lack what these rule sets are written for: {names} (rule sets: {sets}; places: {count})."
    ),
    "problem.fields-too-few.hint": (
        "Write `fields: {catalogue}`, which declares them, or declare each of them under `fields` as that catalogue does."
    ),
    "problem.unknown-person": "There is nobody with the id `{value}` in the pool.",
    "problem.unknown-person.hint": "Did you mean: {near}? Rules and slates name people by the id of the pool.",
    "problem.unknown-person.hint-none": "Check the id; rules and slates name people by the id of the pool.",
    "problem.left-the-pool": (
        "`{value}`, in `{committee}` in the earlier slate, is not in the pool; the membership counts as removed."
    ),
    "problem.left-the-pool.hint": "Nothing, if this person has left; else check the id.",
    "problem.person-by-name": "`{value}` is a name, and people are named by id here: it is {id}.",
    "problem.person-by-name.hint": "Write `{id}`.",
    "problem.person-of-several": "`{value}` is a name, and {count} people of the pool have it: {ids}.",
    "problem.person-of-several.hint": "People are named by id here: write the one who is meant.",
    "problem.needs-date-field": "`{name}` is computed from `{source}`, which is not declared as a date.",
    "problem.needs-date-field.hint": "Declare `{source}: {{type: date}}` under fields.",
    "problem.needs-as-of": "`{name}` needs a reference month.",
    "problem.needs-as-of.hint": "Add `as_of: 2025-07` to the plan or the committee.",
    "problem.computed-not-here": "The computed field `{name}` cannot be used here.",
    "problem.computed-not-here.hint": "Count it with a selector, such as age: {{below: 42}}.",
    "problem.date-not-here": "`{name}` is a date: it cannot stand under `{key}`.",
    "problem.date-not-here.hint": (
        "Name a field of one of these types: {types}. Of people, dates are compared in conditions: {{at_least: 2020-01}}."
    ),
    "problem.wrong-field-type": "The field `{name}` is of type {type}; here it must be {types}.",
    "problem.wrong-field-type.hint": "Did you mean: {near}? A field that is not declared is text.",
    "problem.wrong-field-type.hint-known": "Fields of this type: {known}. A field that is not declared is text.",
    "problem.wrong-field-type.hint-none": "A field that is not declared is text.",
    "problem.field-name-reserved": "A field cannot be called `{name}`.",
    "problem.field-name-reserved.hint": "The name is computed or part of the rule language; choose another.",
    "problem.id-not-text": "The field `id` must be text, not {value}.",
    "problem.id-not-text.hint": "Leave its type out.",
    "problem.level-without-order": "The level `{name}` has no order.",
    "problem.level-without-order.hint": "Add `order: [lowest, ..., highest]`.",
    "problem.order-not-here": "`{name}` is of type {type}, which has no order.",
    "problem.order-not-here.hint": "Make it `type: level`, or delete `order`.",
    "problem.named-not-here": (
        "`{name}` is of type {value}: only a list field with `values` can be found in the text of another (`named`)."
    ),
    "problem.named-not-here.hint": "Make it `type: list` and give `values`, or delete `named`.",
    "problem.titles-unknown": (
        "Wordings of `{source}` that name no post known to the dictionary of `{name}` ({count}): {value}. "
        "They count as none of its posts."
    ),
    "problem.titles-unknown.hint": (
        "If one of them is a post that a rule asks for, write it in full in the pool, or make your own group by `post`."
    ),
    "problem.located-not-here": "`{name}` cannot be found as the province of a place (`located`) by the file {value}.",
    "problem.located-not-here.hint": (
        "Make it `type: category` without `values`, and name an installed file of provinces (`places: provinces-2025`)."
    ),
    "problem.places-unclear": (
        "Texts of `{source}` that name provinces which are not one today ({count}): {value}. `{name}` is unknown for them."
    ),
    "problem.places-unclear.hint": "Write the home town with one province, the one of today or of before.",
    "problem.values-not-here": "`{name}` is of type {type}, which has no list of values.",
    "problem.values-not-here.hint": "Make it `type: category`, or delete `values`.",
    "problem.made-of-not-here": "`made_of` stands under {value}, but only `full_name` is put together of other fields.",
    "problem.made-of-not-here.hint": "Move it to `full_name`, or delete it.",
    "problem.made-of-unknown": "`{value}` is no text field that a name could be made of.",
    "problem.made-of-unknown.hint": "Did you mean: {near}? Name text fields of this catalogue, such as `first_name`.",
    "problem.made-of-unknown.hint-none": "Name text fields of this catalogue, such as `first_name`.",
    "problem.spelling-twice": "`{value}` means both {first} and {second}.",
    "problem.spelling-twice.hint": "Keep it under one of them; case does not matter.",
    "problem.code-of-nothing": "The code {number} of the list {list} means {value}, which is no value of `{name}`.",
    "problem.code-of-nothing.hint": "Did you mean: {near}? Each code means one of the `values` of its field.",
    "problem.code-of-nothing.hint-none": "Each code means one of the `values` of its field: add the value there.",
    "problem.code-no-number": "{value} in the list {list} of `{name}` is no code of digits.",
    "problem.code-no-number.hint": 'Write codes in quotes: "04": ....',
    "problem.codes-unknown": "There is no list of codes `{value}` in the catalogue.",
    "problem.codes-unknown.hint": "Did you mean: {near}? Lists: {known}.",
    "problem.codes-unknown.hint-known": "Lists: {known}.",
    "problem.codes-field": "The field `{value}` has no list of codes.",
    "problem.codes-field.hint": "Did you mean: {near}? Fields with lists: {known}.",
    "problem.codes-field.hint-known": "Fields with lists: {known}.",
    "problem.codes-form": "`codes` is the name of a list, or a name for each field, not {value}.",
    "problem.codes-form.hint": "Write `codes: gso`, or `codes: {{ethnicity: gso}}`.",
    "problem.header-twice": "The header `{value}` means both {first} and {second}.",
    "problem.header-twice.hint": "Keep it under one of them; case does not matter.",
    "problem.bad-selector": "{value} is not a selector.",
    "problem.bad-selector.hint": (
        "Write fields with conditions, the name of a group, or {{all: [...]}}, {{any: [...]}}, {{not: ...}}."
    ),
    "problem.unknown-group": "There is no group `{value}`.",
    "problem.unknown-group.hint": "Did you mean: {near}? Groups are defined under `groups`.",
    "problem.unknown-group.hint-known": "Groups here: {known}. Groups are defined under `groups`.",
    "problem.unknown-group.hint-none": "Groups are defined under `groups`.",
    "problem.group-cycle": "Groups refer to each other in a circle: {chain}.",
    "problem.group-cycle.hint": "Write one of them out.",
    "problem.selector-too-large": "With its groups written out the selector has more than {most} conditions.",
    "problem.selector-too-large.hint": "Use fewer groups inside groups.",
    "problem.connective-not-alone": "`{key}` must stand alone.",
    "problem.connective-not-alone.hint": "Put everything into one `all: [...]`.",
    "problem.condition-empty": "The condition on `{name}` is empty.",
    "problem.condition-empty.hint": "Write a value; for a blank cell write {{known: false}}.",
    "problem.condition-value": "{value} cannot be a value of `{name}`.",
    "problem.condition-value.hint": "Write a plain value.",
    "problem.unknown-operator": "There is no operator `{value}`.",
    "problem.unknown-operator.hint": "Did you mean: {near}?",
    "problem.unknown-operator.hint-known": "Known here: {known}.",
    "problem.operator-needs-order": "`{value}` does not fit `{name}`, which is of type {type}.",
    "problem.operator-needs-order.hint": "It needs a number, a date or a level; here use a value, a list, not or known.",
    "problem.operator-undeclared": "`{value}` does not fit `{name}`: a field that is not declared is text.",
    "problem.operator-undeclared.hint": "Declare it as number, date or level; or did you mean: {near}?",
    "problem.operator-undeclared.hint-none": "Declare it as number, date or level.",
    "problem.between-needs-two": "`between` needs two values, not {value}.",
    "problem.between-needs-two.hint": "Write `between: [low, high]`; both ends are in.",
    "problem.between-reversed": "In {value} the first value is above the second.",
    "problem.between-reversed.hint": "Write the lower one first.",
    "problem.bad-number-value": "`{value}` is not a number, as `{name}` needs.",
    "problem.bad-number-value.hint": (
        "Write a whole or decimal number; “below 42” is {{below: 42}}, “42 or less” {{at_most: 42}}."
    ),
    "problem.bad-date-value": "`{value}` is not a date, as `{name}` needs.",
    "problem.bad-date-value.hint": "Write d/m/yyyy, m/yyyy, yyyy or yyyy-mm-dd.",
    "problem.bad-yesno-value": "`{value}` is neither yes nor no, as `{name}` needs.",
    "problem.bad-yesno-value.hint": "Write yes or no.",
    "problem.value-not-listed": "`{value}` is not a value of `{name}`.",
    "problem.value-not-listed.hint": "Nearest: {near}. Accepted: {accepted}.",
    "problem.value-not-listed.hint-none": "Accepted: {accepted}.",
    "problem.member-twice": "`{value}` is named twice for {committee}; first at {first}.",
    "problem.member-twice.hint": "Delete one of the lines.",
    "problem.cell-empty": "The column `{column}` is empty on this line.",
    "problem.cell-empty.hint": "Fill it, or delete the line.",
    "problem.column-missing": "There is no column `{column}`; the file has: {columns}.",
    "problem.column-missing.hint": "Did you mean {near}? Call it `{column}`: a slate has the columns committee,id.",
    "problem.column-missing.hint-none": "A slate has the columns committee,id.",
    "problem.column-twice": "There are two columns `{column}`.",
    "problem.column-twice.hint": "Rename one of them.",
    "problem.csv-syntax": "The CSV cannot be read here: {detail}.",
    "problem.csv-syntax.hint": "Check the quotes.",
    "problem.json-syntax": "This is not valid JSON: {detail}.",
    "problem.json-syntax.hint": "Use the JSON that propose wrote, unchanged.",
    "problem.json-too-deep": "Too many lists and objects stand inside each other in this JSON.",
    "problem.json-too-deep.hint": "Use the JSON that propose wrote, unchanged.",
    "problem.json-without-slate": "The JSON has no `slate`.",
    "problem.json-without-slate.hint": "Use the JSON of propose, or CSV with the columns committee,id.",
    "problem.person-other-case": "There is nobody with the id `{value}` in the pool.",
    "problem.person-other-case.hint": "Write `{near}`: upper and lower case count in ids.",
    "problem.header-for-field": "`{value}` is a header of the field `{field}`; rules name fields by their names.",
    "problem.header-for-field.hint": "Write `{field}` in its place.",
    "problem.fixed-beside-seats": "`fixed` stands beside `seats`; it belongs into it.",
    "problem.fixed-beside-seats.hint": "Write `seats: {{exactly: 15, fixed: true}}`.",
    "problem.two-digit-year": "`{value}` has a year of two digits.",
    "problem.two-digit-year.hint": "Write the year with four digits, such as 1985.",
    "problem.slate-format": "A slate is not read from this kind of file ({value}).",
    "problem.slate-format.hint": "Slates are read from .csv, .xlsx and .json; save it as one of these.",
    "problem.column-absent": (
        "Rules ask for `{value}` (places: {count}; this is the first), but the pool has no such column: "
        "it counts as blank for everybody; add a column `{header}`."
    ),
    "problem.column-absent.hint": (
        "Headers that were not recognised: {near}. If one of them is it, name it under `pool: columns`, or correct the header."
    ),
    "problem.column-absent.hint-none": (
        "Without it no such rule can be shown to be met; if it is not asked for, leave the rule out."
    ),
    "problem.mapping-unknown-field": (
        "The header “{header}” is mapped to `{value}`, which is no known field: the column is kept as text."
    ),
    "problem.mapping-unknown-field.hint": "Did you mean: {near}? If the column is one of your own, declare it under `fields`.",
    "problem.mapping-unknown-field.hint-none": (
        "If the column is one of your own, declare it under `fields`; else write the name of a field."
    ),
    "problem.values-absent-pack": "This pack names {count} kinds of `{name}` that nobody in the pool has: {value}.",
    "problem.values-absent-pack.hint": (
        "If your list writes them otherwise, redefine the group in a rule set of your own that extends the pack."
    ),
    "problem.value-absent": "Nobody in the pool has the value “{value}” in `{name}`.",
    "problem.value-absent.hint": "Check the spelling; nearest in the pool: {near}.",
    "problem.value-absent.hint-none": "Check the spelling.",
    "problem.gender-not-canonical": "Months to retirement need the gender female or male; “{value}” counts as not known.",
    "problem.gender-not-canonical.hint": (
        "Declare the spellings under `fields`: gender: {{type: category, values: {{female: [nữ], male: [nam]}}}}."
    ),
    "problem.service-not-canonical": (
        "The retirement tables know the services army and police; with “{value}” the general table counts."
    ),
    "problem.service-not-canonical.hint": (
        "Declare spellings: fields: {{service: {{type: category, values: {{army: [quân đội], police: [công an]}}}}}}."
    ),
    "problem.yaml-tab": "The line is indented with a tab.",
    "problem.yaml-tab.hint": "Replace it by spaces.",
    "problem.yaml-indent": "The line is not indented like those that it belongs to: {value}",
    "problem.yaml-indent.hint": (
        "Keys of one mapping and items of one list begin in the same column; check the line before, too."
    ),
    "problem.yaml-colon": "There is a colon inside a text: {value}",
    "problem.yaml-colon.hint": "Put the whole text in quotation marks.",
    "problem.yaml-odd-character": "A character stands here that only looks like the right one: {odd_name} ({odd}).",
    "problem.yaml-odd-character.hint": "{remedy}",
    "problem.key-odd-character": (
        "In the key `{value}` a character stands that only looks like the right one: {odd_name} ({odd})."
    ),
    "problem.key-odd-character.hint": "{remedy}",
    "problem.value-odd-character": (
        "In `{key}: {value}` a character stands that only looks like the right one: {odd_name} ({odd})."
    ),
    "problem.value-odd-character.hint": "{remedy}",
    "problem.yaml-no-colon": "This line has no colon between a key and its value.",
    "problem.yaml-no-colon.hint": "Write `key: value`, with a colon and a space.",
    "problem.yaml-colon-space": "After a colon there must be a space.",
    "problem.yaml-colon-space.hint": "Write `key: value`.",
    "problem.yaml-dash-space": "After the dash of a list there must be a space.",
    "problem.yaml-dash-space.hint": "Write `- id: ...`.",
    "problem.yaml-quote-open": "A quotation mark is opened here and closed nowhere.",
    "problem.yaml-quote-open.hint": (
        "Close it at the end of the text; inside double ones write `\\\"`, inside single ones `''`."
    ),
    "problem.yaml-quote-early": "After the closing quotation mark more text follows.",
    "problem.yaml-quote-early.hint": "Put the whole text in quotation marks of the other kind.",
    "problem.yaml-bracket-open": (
        "The bracket `{bracket}` is opened here; before line {line} it is not closed, or a comma is missing."
    ),
    "problem.yaml-bracket-open.hint": "Close it, and put commas between what stands in it.",
    "problem.yaml-bracket-extra": "The bracket `{bracket}` is closed here and opened nowhere.",
    "problem.yaml-bracket-extra.hint": "Delete it, or open it with `{opening}`.",
    "problem.yaml-no-comma": "Inside `{bracket}` a comma is missing.",
    "problem.yaml-no-comma.hint": (
        "Put a comma between two entries; a text that holds `, ` `: ` or brackets goes in quotation marks."
    ),
    "problem.yaml-first-character": "A text may not begin with `{character}`.",
    "problem.yaml-first-character.hint": "Put the text in quotation marks; “15% or more” is `at_least: 15%`.",
    "problem.yaml-escape": "In double quotation marks a backslash has a meaning of its own.",
    "problem.yaml-escape.hint": "Use single quotation marks, or a forward slash.",
    "problem.yaml-list-beside-key": "A list with dashes cannot begin beside its key.",
    "problem.yaml-list-beside-key.hint": "Begin it on the next line, indented; or write [a, b].",
    "problem.yaml-other-kind": (
        "{value} is a table, a workbook, a document or a page; a plan or rules (.yaml) must be named here."
    ),
    "problem.yaml-other-kind.hint": (
        "Name the plan. A pool is named inside it: `pool: FILE`. `planner init FOLDER` writes a plan to start from."
    ),
    "problem.yaml-encoding": "The file is not saved as UTF-8: the bytes {value} cannot be read.",
    "problem.yaml-encoding.hint": (
        "Save it as UTF-8: in Notepad “Save as”, Encoding: UTF-8; other editors call it encoding or character set."
    ),
}
