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
