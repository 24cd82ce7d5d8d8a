"""Words of the sense checks: what can be read but does not fit together."""

MESSAGES: dict[str, str] = {
    "problem.birth-in-future": "The birth date {value} lies in the future.",
    "problem.birth-in-future.hint": "Put the birth date right from the personnel file.",
    "problem.age-below-adult": "Born {value}: {age} years old today, below {least}.",
    "problem.age-below-adult.hint": "Check the year of birth against the personnel file.",
    "problem.age-above-usual": "Born {value}: {age} years old today, above {most}.",
    "problem.age-above-usual.hint": "Check the year of birth against the personnel file.",
    "problem.date-in-future": "The date {value} lies in the future.",
    "problem.date-in-future.hint": "Check the date against the personnel file.",
    "problem.party-before-birth": "The date of joining the Party, {value}, lies before the birth date {birth}.",
    "problem.party-before-birth.hint": "One of the two dates is wrong, or they stand in each other's column.",
    "problem.joined-young": "Joined the Party at {age} (born {birth}, joined {value}); members are admitted from {least} on.",
    "problem.joined-young.hint": "Check both dates against the Party file.",
    "problem.official-before-admission": "The official date {value} lies before the admission {admitted}.",
    "problem.official-before-admission.hint": (
        "The dates may stand in each other's column: admission (dự bị) first, official (chính thức) twelve months later."
    ),
    "problem.official-not-year-after": (
        "The official date {value} comes {months} months after the admission {admitted}, not {usual}."
    ),
    "problem.official-not-year-after.hint": "Check both dates against the Party file; leave them if the probation was longer.",
    "problem.retirement-differs": (
        "The retirement month {value} is more than {months} months off the retirement table ({month})."
    ),
    "problem.retirement-differs.hint": (
        "Check birth date, gender and month; leave it if a decision sets another month, and note the reason."
    ),
    "problem.age-disagrees": "The age {value} does not agree with the birth date {birth} (the list counts ages in {year}).",
    "problem.age-disagrees.hint": "Check the birth date; ages are always computed from it, never taken from the list.",
    "problem.degree-below-field": "The degree {value} has no field of study, but there is one: {field}.",
    "problem.degree-below-field.hint": "Write the degree that the field of study belongs to, or take the field out.",
    "problem.degree-missing": "There is a field of study ({field}) but no degree.",
    "problem.degree-missing.hint": "Write the degree: a blank one is unknown, and rules on degrees stay unproven.",
    "problem.incumbent-not-in-party": "A member of the present committee without a Party date.",
    "problem.incumbent-not-in-party.hint": "Fill the Party date in, or check the mark for re-election.",
    "problem.planned-post-held": "Planned for a post that is already held: {posts}.",
    "problem.planned-post-held.hint": (
        "Planning is for higher posts only (Quy định 377-QĐ/TW): take the post out, or put the present post right."
    ),
    "problem.planned-posts-many": "Planned for {count} posts; {most} are allowed.",
    "problem.planned-posts-many.hint": "Keep at most {most} posts a person at one level (Quy định 377-QĐ/TW).",
    "problem.person-twice": (
        "Perhaps one person twice: {value} has the name of {first}, and the birth date may be the same ({ids})."
    ),
    "problem.person-twice.hint": "Compare the two rows; delete one if it is the same person.",
    "problem.name-twice-in-unit": "{value} has the name and the unit of {first} ({ids}).",
    "problem.name-twice-in-unit.hint": (
        "Compare the two rows: one person twice with a slip in the birth date, or two people of one name?"
    ),
    "problem.card-twice": "The number {value} stands at {first} as well ({ids}).",
    "problem.card-twice.hint": "A number belongs to one person: put the wrong one right.",
    "problem.identity-number-zero-lost": (
        "The number {value} has {digits} digits, not {needed}: spreadsheets drop zeros at the front. It may be {to}."
    ),
    "problem.identity-number-zero-lost.hint": (
        "Compare with the card; if it is {to}, make the column text in the spreadsheet and type the number in full."
    ),
    "problem.identity-number-form": "{value} is no personal number: {needed} digits, or {old} of an old identity card.",
    "problem.identity-number-form.hint": "There are {digits} digits here. Type the number from the card.",
    "problem.identity-number-rounded": (
        "{value} is a rounded number: the spreadsheet shows it in powers of ten, its last digits are lost."
    ),
    "problem.identity-number-rounded.hint": "Make the column text in the spreadsheet and type the number from the card.",
    "problem.identity-number-spaced": "The number {value} is compared as {to}.",
    "problem.identity-number-spaced.hint": "Nothing to do; as an id it would have to be written without blanks and dots.",
    "problem.identity-number-old": (
        "Numbers of nine digits are of old identity cards ({count} in the list): nothing in them can be checked."
    ),
    "problem.identity-number-old.hint": "Nothing to do; put the personal number of twelve digits in where it is known.",
    "problem.identity-number-sex": "The number {value} is that of a {sex} (4th digit), {gender_at} says {gender}.",
    "problem.identity-number-sex.hint": "One of the two is wrong: compare the number with the card, {gender_at} with the file.",
    "problem.identity-number-year": "The number {value} says born {year} (4th to 6th digit), {birth_at} says {birth}.",
    "problem.identity-number-year.hint": (
        "One of the two is wrong: compare the number with the card, and {birth_at} with the birth certificate. "
        "Ages are counted from {birth_at}."
    ),
    "problem.identity-number-other": (
        "The number {value} says {sex}, born {year}; the row says {gender} ({gender_at}), {birth} ({birth_at})."
    ),
    "problem.identity-number-other.hint": (
        "Both differ: it may be another person's number, or a slip in the 4th digit. Compare it with the card first, "
        "then {gender_at} and {birth_at}."
    ),
    "problem.identity-number-unborn": "The number {value} says born {year}, which is to come.",
    "problem.identity-number-unborn.hint": "Compare it with the card: the 4th digit is the century, the 5th and 6th the year.",
    "problem.identity-number-twice": "The number {value} stands at {first} as well ({ids}): one person twice, or a slip.",
    "problem.identity-number-twice.hint": (
        "A number belongs to one person: delete one of the two rows, or put the wrong number right."
    ),
    "problem.identity-number-doubtful": "The personal number in this cell has to be looked at.",
    "problem.identity-number-doubtful.hint": "`planner pool lint` says why, with the number; answers do not show it.",
    "problem.identity-number-offered": (
        "The list has no ids, and a personal number for each of its {people} people, none twice. It can be the id."
    ),
    "problem.identity-number-offered.hint": (
        "Under `columns:` (or in a file for --columns) write {line}. Then results, slates and logs bear personal numbers; "
        "without it people are numbered by their rows."
    ),
    "problem.name-missing": "This row has no name, and was read as a person of its own.",
    "problem.name-missing.hint": (
        "Put it into the row above if it continues that person; take it out if the post is vacant; else write the name."
    ),
    "problem.person-bare": "“{value}” was read as a person, but has nothing beside the name.",
    "problem.person-bare.hint": (
        "A title of a section: merge it over the row, or number it I, II, III. A person: fill in the row."
    ),
    "problem.only-signs": "“{value}” is read as a text, not as a blank; cells of `{field}` that hold signs alone: {count}.",
    "problem.only-signs.hint": (
        "Empty the cells if nothing is known, or write what they mean (such as `Không`); rules count them as a value."
    ),
}
