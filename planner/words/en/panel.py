"""Words of `init --from`: a citizens' panel from the files of sortition tools."""

MESSAGES: dict[str, str] = {
    "init.kind-and-from": "--kind and --from are two ways to start; give one of them",
    "init.needs-from": "{options}: only with --from FEATURES PEOPLE",
    "panel.two-files": "--from: a panel takes two files, the features and the people ({files} given)",
    "panel.seats-needed": (
        "--seats N is needed: the quotas leave room for {least} to {most} people; say how many are to be selected"
    ),
    "panel.written": (
        "Written to {folder}: plan.yaml, rules.yaml, fields.yaml: a panel of {seats} from {people} people, {quotas} quotas of"
        " {features} features. The people stay in {file}; no copy was made."
    ),
    "panel.no-lottery": (
        "THIS IS NOT A LOTTERY. planner says with proof whether the quotas can be met and what would do it, and proposes the"
        " best"
        " slate that keeps them: nothing is drawn, nobody's chances are equal. Leave the draw to a sortition tool."
    ),
    "panel.no-address": "Nobody looks at addresses: {option} keeps two members from sharing one.",
    "panel.blank-address": (
        "{count} people have a blank in their address: here they share it with nobody; sortition tools take all blanks for one"
        " household."
    ),
    "panel.drawn": "Left out: {drawn} selected before, {beside} more at their addresses.",
    "panel.unnamed": "{where}: numbers without a feature and a value; no quota, left out.",
    "panel.settings-unused": "Not used of {file}: {keys}.",
    "panel.next": (
        "Now try:  planner check {plan}\n          planner propose {plan} --out slate.csv\n"
        "          planner export {plan} slate.csv --to selected --out FOLDER --no-bom"
    ),
    "panel.title": "Citizens' panel of {seats}",
    "panel.committee": "Panel",
    "panel.address": "No two at one address",
    "panel.drawn.title": "Selected before",
    "panel.beside.title": "At the address of somebody selected before",
    "panel.rules.title": "Quotas of the panel",
    "panel.fields.title": "Columns of the people file",
    "panel.plan": (
        "A citizens' panel of {seats}, made from {features} and {people}.\n"
        "\n"
        "NOT A LOTTERY. `planner check` says with proof whether the quotas can be met together and, where they cannot, which\n"
        "of them exclude each other and what would do it. `planner propose` gives the best slate that keeps them. Nothing is\n"
        "drawn at random and nobody's chances are equal: leave the draw to a sortition tool.\n"
        "\n"
        "Check it:    planner check plan.yaml\n"
        "Try it:      planner propose plan.yaml\n"
        "What if:     planner check plan.yaml --drop panel/RULE      planner range plan.yaml"
    ),
    "panel.plan.pool": "The people stay in their own file, which holds what is personal; this plan names it.",
    "panel.plan.rules": "the quotas: rules.yaml",
    "panel.plan.address": (
        "Who has a blank in the address shares it with nobody; sortition tools take all blanks for one household."
    ),
    "panel.plan.drawn": "{count} selected before, from {file}.",
    "panel.plan.beside": "{count} more who share an address with somebody in {file}.",
    "panel.plan.prefer": (
        "No `prefer`: of all slates that keep the quotas the one is proposed whose people come first in the file.\n"
        "That is an order, not a draw. To go on: `should` rules, `prefer: [should, {{highest: FIELD}}]`."
    ),
    "panel.rules": (
        "The quotas of {features}: how many members have each value. Seats, addresses and who was selected before stand in\n"
        "plan.yaml, the values in fields.yaml."
    ),
    "panel.rules.flex": (
        "min_flex and max_flex are kept as `relax: {{to: N}}`: no way out that `planner explain` lists goes beyond them.\n"
        "Each bound has a rule of its own, because each is relaxed by itself; one without room is `fixed`."
    ),
    "panel.rules.sums": "minimums {least}, maximums {most} together",
    "panel.rules.free": "{least} to {most} bind nobody, no rule",
    "panel.fields": (
        "How the columns of {people} are read. Features are categories with all the values of the features file; a cell with\n"
        "another value is an error. Every other column is text."
    ),
    "problem.start-unknown": "The headers of this file are those of nothing that `init` can start from: {headers}",
    "problem.start-unknown.hint": "First the features, then the people. Known are: {known}.",
    "problem.panel-column-missing": "No column is headed {value}.",
    "problem.panel-column-missing.hint": (
        "A features file has the columns feature, value, min, max (or category, name, min, max). Its headers are: {headers}."
        " Another"
        " sheet is named as BOOK.xlsx!SHEET."
    ),
    "problem.panel-column-twice": "Two columns are headed alike: “{first}” and “{value}”.",
    "problem.panel-column-twice.hint": "Rename or delete one of them.",
    "problem.panel-flex-half": "There is a column {value}, but none {lacking}.",
    "problem.panel-flex-half.hint": "Give both, or neither.",
    "problem.panel-no-features": "The file has a header but no quota.",
    "problem.panel-no-features.hint": "Check that it is the right file and sheet.",
    "problem.panel-feature-blank": "The quota of “{value}” names no feature.",
    "problem.panel-feature-blank.hint": "Write the feature in every row, also where it is that of the row above.",
    "problem.panel-value-blank": "A quota of {value} names no value.",
    "problem.panel-value-blank.hint": "Write the value as the people file has it.",
    "problem.panel-number-blank": "{value}: there is no {column}.",
    "problem.panel-number-blank.hint": "Write a whole number; 0 where there is no minimum.",
    "problem.panel-number": "{row}: {column} is “{value}”, which is no whole number of people.",
    "problem.panel-number.hint": "Write 0, 1, 2, ..., without signs, shares and decimals.",
    "problem.panel-least-above-most": "{row}: {low} is {less}, more than {high}, {more}.",
    "problem.panel-least-above-most.hint": "Nobody could keep it; correct one of the two.",
    "problem.panel-flex-tighter": "{row}: {low} is {less}, more than {high}, {more}.",
    "problem.panel-flex-tighter.hint": "min_flex is at most min, max_flex at least max: they say how far a quota may give way.",
    "problem.panel-value-twice": "{feature} has the value “{value}” twice, first at {first}.",
    "problem.panel-value-twice.hint": (
        "Keep one row; letter case and double spaces make no other value. Sortition tools would count the last one."
    ),
    "problem.panel-least-above-seats": "The minimums of {value} are {sum} together, more than the {seats} to select.",
    "problem.panel-least-above-seats.hint": "Lower some of them, or select more.",
    "problem.panel-most-below-seats": "The maximums of {value} are {sum} together, fewer than the {seats} to select.",
    "problem.panel-most-below-seats.hint": "Raise some of them, or select fewer.",
    "problem.panel-seats-impossible": (
        "No number of people keeps all features: the minimums of {value} are {least} together, the maximums of {other} only"
        " {most}."
    ),
    "problem.panel-seats-impossible.hint": "Lower the minimums of the one, or raise the maximums of the other.",
    "problem.panel-id-missing": "The people file has no column of ids; looked for: {tried}.",
    "problem.panel-id-missing.hint": "Name it: --id-column HEADER. Its headers are: {headers}.",
    "problem.panel-feature-missing": "The people file has no column for the feature “{value}”.",
    "problem.panel-feature-missing.hint": "Did you mean: {near}? Its headers are: {headers}.",
    "problem.panel-feature-missing.hint-none": "Its headers are: {headers}.",
    "problem.panel-address-missing": "The people file has no column “{value}” for the address.",
    "problem.panel-address-missing.hint": "Did you mean: {near}? Its headers are: {headers}.",
    "problem.panel-address-missing.hint-none": "Its headers are: {headers}.",
    "problem.panel-value-unlisted": "“{text}” is none of the values of {field_words}.",
    "problem.panel-value-unlisted.hint": (
        "Nearest: {near}. The features file has: {values}. Correct the cell, or give the value a row there."
    ),
    "problem.panel-value-unlisted.hint-none": (
        "The features file has: {values}. Correct the cell, or give the value a row there."
    ),
    "problem.panel-cell-blank": "{id} has no value of {feature}.",
    "problem.panel-cell-blank.hint": "Fill the cell, or leave the person out: a panel counts everybody in every feature.",
    "problem.panel-read-otherwise": "“{value}” in {feature} would be read as “{label}”.",
    "problem.panel-read-otherwise.hint": "Write the value as the features file has it.",
    "problem.panel-row-left-out": "The row of {value} would not be read as a person (a total, a remark or a vacant post?).",
    "problem.panel-row-left-out.hint": "Look at the row: a name or a cell of it reads like the end of a list.",
    "problem.panel-settings": "The settings cannot be read: {reason}",
    "problem.panel-settings.hint": "A settings file is TOML: id_column, check_same_address, check_same_address_columns.",
    "problem.panel-setting": "{key} is {value}, which it cannot be.",
    "problem.panel-setting.hint": "Write it as: {form}",
    "problem.panel-drawn-header": "The file of those selected before has no column “{value}”.",
    "problem.panel-drawn-header.hint": "It needs the column of ids and those of the address. Its headers are: {headers}.",
    "problem.panel-drawn-unknown": "{value}, selected before, is nobody in {people}.",
    "problem.panel-drawn-unknown.hint": (
        "Correct the id. Where nobody of that file is among the people, only the addresses count."
    ),
    "problem.panel-drawn-nobody": "Nobody in this file is among the people, and no address is looked at: it says nothing.",
    "problem.panel-drawn-nobody.hint": "Check that it is the right file, or name the columns of the address: --address HEADER.",
}
