"""Words of the forms that are handed in (Biểu 9, Biểu 12): head, notes, problems."""

MESSAGES: dict[str, str] = {
    "forms.edition": "After {source}",
    "forms.edition-dated": "After {source} of {date}",
    "forms.to-confirm": "to confirm",
    "forms.month": "As of {month}; ages in whole years up to that month",
    "forms.content": "Content",
    "forms.place-and-date": "{place}, {day}",
    "forms.blank-place": "……………",
    "forms.blank-date": "……………………",
    "forms.notes": "Notes",
    "forms.note-confirm": "The form, its columns and which posts each takes are to be confirmed: {note}.",
    "forms.note-confirm-alone": "The form, its columns and which posts each takes are to be confirmed.",
    "forms.note-open": (
        "+n?: perhaps n people more, the data leaves it open (a blank cell, a date known to the year, a post that may belong to"
        " the column); never counted as no."
    ),
    "forms.note-blank.one": "1 person has no {field}: they may belong to any column and are not counted.",
    "forms.note-blank.many": "{n} people have no {field}: they may belong to any column and are not counted.",
    "forms.note-empty": "An empty cell means no data, not 0.",
    "forms.note-no-committee": "{columns}: the slate has no such committee.",
    "forms.note-several": "{columns}: several committees fit ({named}).",
    "forms.note-unclear": "{columns}: the name of a committee fits several columns ({named}); it is counted in none.",
    "forms.note-unplaced.one": "{title}: 1 person in the slate {file}; no column of the form stands for this committee.",
    "forms.note-unplaced.many": "{title}: {n} people in the slate {file}; no column of the form stands for this committee.",
    "forms.note-contested": "The committee {id} counts in the column {column} alone; its name could also mean {other}.",
    "forms.note-not-in-slate": "{columns}: the slate names nobody for the committee ({named}).",
    "forms.note-no-column": "{columns}: the list has no column {named}.",
    "forms.note-unsaid": "{columns}: {named} in the list names no member.",
    "forms.note-row": "Row {rows}: the list has no column {named}.",
    "forms.note-unsaid-row.one": (
        "Rows {rows}: 1 of {people} people in the list has a blank under {named} and counts as having none."
    ),
    "forms.note-unsaid-row.many": (
        "Rows {rows}: {n} of {people} people in the list have a blank under {named} and count as having none."
    ),
    "forms.note-by-slate": "{columns}: counted by the slate {file}.",
    "forms.note-by-fields": "{columns}: counted by the list's column {named}.",
    "forms.note-by-posts": "{columns}: counted by {named} in the list.",
    "forms.note-bare.one": (
        "1 person's post says no level ({posts}) and is taken for one of the ward or commune: check it where the list has"
        " people of the province or city."
    ),
    "forms.note-bare.many": (
        "The posts of {n} people say no level ({posts}) and are taken for those of the ward or commune: check them where the"
        " list has people of the province or city."
    ),
    "forms.note-outside.one": "1 of {people} people in the list is in no column.",
    "forms.note-outside.many": "{n} of {people} people in the list are in no column.",
    "forms.note-twice": "Who holds several posts counts in each column.",
    "forms.note-unread.one": "1 way to write a post is not known and counts in no column: {texts}.",
    "forms.note-unread.many": "{n} ways to write a post are not known and count in no column: {texts}.",
    "forms.note-unread-alone.one": "1 way to write a post is not known and counts in no column.",
    "forms.note-unread-alone.many": "{n} ways to write a post are not known and count in no column.",
    "forms.all-columns": "all columns",
    "forms.all-other-columns": "the other columns",
    "output.form": "{file}: {number}, {title}.",
    "problem.form-not-found": "There is no form `{value}`.",
    "problem.form-not-found.hint": "Forms at hand: {known}. For one of your own give the path of its .yaml file.",
    "problem.form-key-twice": "The key `{value}` is used at {first} already.",
    "problem.form-key-twice.hint": "Each row and each column of a form has a key of its own.",
    "problem.form-unknown-post": "`{value}` is no post of the catalogue's field `posts`.",
    "problem.form-unknown-post.hint": "Did you mean: {near}?",
    "problem.form-unknown-post.hint-known": "The posts: {known}.",
    "problem.form-unknown-post.hint-none": "Write the post as `posts` of the field catalogue does.",
    "problem.form-column-empty": "The column `{value}` has nothing to count.",
    "problem.form-column-empty.hint": "Add `posts`, `may_be`, `who` or `committees`.",
    "problem.redact-form": "The form `{value}` cannot be made with --redact counts: most of its numbers of a post are 1 to 4.",
    "problem.redact-form.hint": "Leave out --redact counts, or print the report (without --form), which hides small numbers.",
}
