"""Words of `planner pool template`: the sheets, how to write each kind of cell, what a check says."""

MESSAGES: dict[str, str] = {
    "template.title": "List of people: how to fill it in",
    "template.sheet.list": "List",
    "template.sheet.help": "How to",
    "template.sheet.values": "Values",
    "template.head.column": "Column",
    "template.head.how": "How to write it",
    "template.head.values": "Values",
    "template.head.example": "Example",
    "template.sentence.1": (
        "One person a row, on the sheet “List”, from row 2 on. Leave no blank row, keep the header row as it is."
    ),
    "template.sentence.2": (
        "What is not known stays blank: a blank is read as “not known”, never as “no”. Columns that are not"
        " needed may be deleted."
    ),
    "template.sentence.3": (
        "Dates: day/month/year (05/6/1980), month/year (10/1975) or the year alone (1975), as far as they are known;"
        " the day first, the year with four digits."
    ),
    "template.sentence.4": (
        "Columns with a list take its values only: choose from the arrow in the cell, or type them as they are written there."
    ),
    "template.sentence.5": "When you paste from another file, paste values only, so that the checks in the cells stay.",
    "template.sentence.6": "Then check the file:  planner pool lint FILE.xlsx",
    "template.how.text": "Free text.",
    "template.how.date": "dd/mm/yyyy, mm/yyyy or yyyy, as far as it is known: 05/6/1980, 10/1975, 1975.",
    "template.how.number": "A number, without a unit.",
    "template.how.yesno": "Choose from the list; blank: not known.",
    "template.how.level": "Choose from the list.",
    "template.how.category": "Free text.",
    "template.how.values": "Choose from the list; blank: not known.",
    "template.how.list": "One value or several, with a semicolon between them.",
    "template.how.field.id": "A code of its own for each person, used once; it stays the same from list to list.",
    "template.how.field.full_name": "Surname first, without titles (Đ/c, Ông, Bà, TS.) and without (Nữ).",
    "template.how.field.degree": "The highest degree; its field of study has a column of its own.",
    "template.how.field.ethnicity": "Kinh, Khmer, Hoa, ...",
    "template.error.date": "Write 05/6/1980, 10/1975 or 1975: the day first, the year with four digits.",
    "template.error.values": "Choose a value from the list of the cell.",
    "template.error.number": "Write a number.",
    "template.error.id": "This code stands in the list already.",
}
