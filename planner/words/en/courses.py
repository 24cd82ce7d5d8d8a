"""What is wrong with a file of courses."""

MESSAGES: dict[str, str] = {
    "problem.courses-none": "The file has neither a course nor a recruit.",
    "problem.courses-none.hint": "Write at least one: `courses: {{NAME: {{who: {{FIELD: VALUE}}, gives: {{FIELD: VALUE}}}}}}`.",
    "problem.gives-nothing": "`gives` says nothing.",
    "problem.gives-nothing.hint": "Say which field has which value then: `gives: {{political_theory: senior}}`.",
    "problem.gives-no-column": "`{name}` is no column of a list that somebody could be given a value of.",
    "problem.gives-no-column.hint": (
        "Name the column that it is counted from, such as `birth_date` for an age; ids and names are nobody's to give."
    ),
    "problem.recruit-id-taken": "A recruit of the type `{value}` would have the id `{id}`, which is somebody's in the pool.",
    "problem.recruit-id-taken.hint": "Give the type another name.",
    "problem.courses-too-many-ways": "There are too many sets of courses that people could take: more than {most} in all.",
    "problem.courses-too-many-ways.hint": "Leave courses out, or say more narrowly who may take each (`who`).",
}
