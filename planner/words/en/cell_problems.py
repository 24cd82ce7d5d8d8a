"""Words of what is found, and changed, in the cells of pools as offices send them."""

MESSAGES: dict[str, str] = {
    "problem.ids-given": "The list has no column of ids: its {people} people are numbered r0001, r0002, ... in their order.",
    "problem.ids-given.hint": "Add a column `id` if the list may change: the numbers follow the rows, not the people.",
    "problem.font-converted": "The text is in a {encoding} font: {value} → {to}",
    "problem.font-converted.hint": "Look at the converted text; a clean file is written in Unicode.",
    "problem.font-unsure": "“{value}” may be “{to}” in a {encoding} font, but the rest of the column does not show it.",
    "problem.font-unsure.hint": "Write the cell in Unicode.",
    "problem.letters-repaired": "The letters were damaged when the text was opened in a wrong encoding: {value} → {to}",
    "problem.letters-repaired.hint": "Look at the text put right; a clean file is written in UTF-8.",
    "problem.letters-lost": "Letters of “{value}” were lost when it was saved in an encoding that lacks them.",
    "problem.letters-lost.hint": (
        "Take the text from the original file, saved as a workbook or in UTF-8: what was lost cannot be guessed."
    ),
    "problem.control-characters": "“{value}” holds control characters, which no screen shows.",
    "problem.control-characters.hint": "Type the text anew; a clean file is written without them, an id has to be right.",
    "problem.eth-replaced": "The letter Ð (eth) stands for Đ: {value} → {to}",
    "problem.eth-replaced.hint": "Nothing to do: both compare equal.",
    "problem.merged-filled": "The cell is merged with the one above and is read as “{to}”.",
    "problem.merged-filled.hint": "Check that the merged cell is meant for every person beside it.",
    "problem.name-merged": "The name “{value}” is merged over several rows.",
    "problem.name-merged.hint": "Write one row for each person, with all entries of a column in one cell, between semicolons.",
    "problem.ditto-filled": "{value} stands for the cell above: “{to}”.",
    "problem.ditto-filled.hint": "Check it if rows were sorted or deleted.",
    "problem.ditto-nothing-above": "{value} stands for the cell above, but nothing is there.",
    "problem.ditto-nothing-above.hint": "Write the value itself, or leave the cell blank where it is not known.",
    "problem.ditto-not-here": "{value} stands for the name above: no person is listed twice.",
    "problem.ditto-not-here.hint": "Write the name of the person, or join the two rows.",
    "problem.name-cleaned": "Taken off the name: {value} → {to}",
    "problem.name-cleaned.hint": "Titles belong into the columns of degrees, the gender into a column of its own.",
    "problem.date-month-or-day": (
        "“{value}” may be the month {month} whose 0 the spreadsheet has dropped, or the day {day} as a number."
    ),
    "problem.date-month-or-day.hint": "Write the month with a slash ({month}), or format the cell as a date.",
    "problem.font-left": (
        "Other columns were typed in a {encoding} font; “{value}” makes sense as it stands and was left alone, "
        "such as “{as_is}”, which in that font would be “{to}”."
    ),
    "problem.font-left.hint": (
        "Look at the column; if it is in the old font, too, convert it to Unicode and save the file again."
    ),
    "problem.symbols-read": "“{value}” is a sign of a symbol font and was read as {to}.",
    "problem.symbols-read.hint": "If it means something else, write x or leave the cell blank.",
    "problem.texts-as-shown": "Numbers of “{value}” were read as their cells show them ({count}), such as {to} for {number}.",
    "problem.texts-as-shown.hint": (
        "Slates and rules have to name them in this form. If the bare number is meant, format the cells as General."
    ),
    "problem.name-vacant": "“{value}” stands in place of a name: nobody. The row was left out.",
    "problem.name-vacant.hint": (
        "Write the name once somebody is found. If this is a person's name, write it in full, the family name first."
    ),
    "problem.name-unlike": "“{value}” does not look like a person's name, but was read as a person.",
    "problem.name-unlike.hint": (
        "If nobody holds the post yet, take the row out of the list; else leave the name alone in the cell."
    ),
    "problem.name-remark": "“{remark}” stands behind the name: the person may be no candidate, but was read as one: {value}",
    "problem.name-remark.hint": "Take the row out of the list, or put the remark into a column of its own.",
    "problem.value-otherwise": "“{value}” says that {field_words} is {said}, but {there} says {other}.",
    "problem.value-otherwise.hint": "Correct whichever is wrong.",
    "problem.marks-only": "The column “{value}” holds only marks: its {blanks} blank cells are read as {to}.",
    "problem.marks-only.hint": "Where an answer is not known, write the other answers out as yes and no.",
    "problem.mark-unreadable": "“{value}” is no mark: this column marks those whose {field_words} is {to}.",
    "problem.mark-unreadable.hint": "Write x, or leave it blank.",
    "problem.marks-conflict": "The mark says that {field_words} is {said}, but {there} says {other}.",
    "problem.marks-conflict.hint": "Leave one of the two.",
    "problem.cells-unused": "The plan does not use {fields}: {count} cells there cannot be read and count as blank.",
    "problem.cells-unused.hint": "Nothing to do for this plan; planner pool lint names each of these cells as an error.",
    "problem.value-spelled": "{value} is read as {to}.",
    "problem.value-spelled.hint": "Nothing to do; a clean file has the usual spelling.",
    "problem.value-unknown": "“{value}” is no known {field_words}: rules take it for one of its own.",
    "problem.value-unknown.hint": "Close to it: {near}. Correct the cell if one of these is meant; one value in a cell.",
    "problem.value-unknown.hint-none": "Correct the cell, or leave it blank where it is not known.",
    "problem.code-without-list": "{value} is a bare code, and no list of {field_words} is named; it may be: {meanings}.",
    "problem.code-without-list.hint": (
        "Write names, or name the list: `codes: {list}` under `pool:`, `--codes {list}` for the pool commands. Lists: {lists}."
    ),
    "problem.code-unlisted": "The list {list} of {field_words} has no code {value}.",
    "problem.code-unlisted.hint": "Codes go up to {most}. Put the code right, or write the name.",
    "problem.code-read": "The code {value} is read as {to}, by the list {list}.",
    "problem.code-read.hint": "Nothing to do if that is the list that your unit uses ({source}).",
    "problem.code-to-confirm": "The code {value} is read as {to}, by the list {list}; this line of it is to be confirmed.",
    "problem.code-to-confirm.hint": "Hold it against the document ({source}), or write the name in the cell.",
    "problem.number-as-shown": "The file keeps {value}, its cell shows {to}: what is shown counts.",
    "problem.number-as-shown.hint": "Nothing to do. Show more decimals in the workbook if they matter.",
    "problem.date-serial": "The number {value} is how a spreadsheet keeps the day {to}.",
    "problem.date-serial.hint": "Format the column as dates, or write dd/mm/yyyy.",
    "problem.date-may-be-swapped": (
        "This date, {shown}, may be {swapped}: a spreadsheet has read dates of the column month first."
    ),
    "problem.date-may-be-swapped.hint": (
        "Compare it with the person's file, and write the column as text, dd/mm/yyyy, or as real dates throughout."
    ),
    "problem.value-became-date": (
        "“{text}” is a date, but this is the column of {field_words}: a spreadsheet has turned what was typed into one."
    ),
    "problem.value-became-date.hint": "Format the cell as text and type it again: 12/12 becomes the 12th of December.",
    "problem.text-became-date": "The cell is a real date ({value}) in the column of {field_words}, which holds texts.",
    "problem.text-became-date.hint": (
        "Look whether a spreadsheet has changed what was typed: 12/12 becomes the 12th of December."
    ),
    "problem.number-thousands": "The separators between thousands are left out: {value} → {to}",
    "problem.number-thousands.hint": "The other numbers of the column show this style.",
    "problem.number-ambiguous": "{value} may be {thousands} or {decimal}.",
    "problem.number-ambiguous.hint": "Write {thousands} without a separator, or one more decimal ({decimal}0).",
    "problem.degree-to-confirm": (
        "{value} is read as {to_words}: how a specialist physician's grade counts is still to be confirmed."
    ),
    "problem.degree-to-confirm.hint": (
        "Chuyên khoa I counts as master, II as doctor; change the field catalogue if your office counts otherwise."
    ),
    "problem.degree-unfinished": "“{words}” is not yet taken and does not count: {value} is read as {to_words}.",
    "problem.degree-unfinished.hint": "If it has been taken by now, write it without these words.",
    "problem.degree-perhaps": "{value} is read as {to_words}, but “{words}” in it may be a higher degree.",
    "problem.degree-perhaps.hint": (
        "If it is one, write it first, or with a semicolon before it (ĐH Luật; ThS Luật); else write the word in full."
    ),
    "problem.value-unfinished": "“{value}” tells of {field_words} that is not yet taken (“{words}”).",
    "problem.value-unfinished.hint": (
        "Write what has been taken so far, or leave the cell blank; the studies belong into the notes."
    ),
    "problem.text-unfinished": (
        "“{value}” tells of {field_words} that is not yet taken (“{words}”); the text is kept as it stands."
    ),
    "problem.text-unfinished.hint": "Write what has been taken so far, if a rule asks for this column.",
    "problem.birth-both": "Both columns of the date of birth are filled ({headers}).",
    "problem.birth-both.hint": "Leave the date in the column of the person's sex only.",
    "problem.birth-neither": "Neither column of the date of birth is filled ({headers}): date and gender are unknown.",
    "problem.birth-neither.hint": "Write the date in the column of the person's sex.",
    "problem.part-both": "Several columns of {field_words} are filled ({headers}).",
    "problem.part-both.hint": "Leave one of them.",
    "problem.part-neither": "No column of {field_words} is filled ({headers}).",
    "problem.part-neither.hint": "Fill the one that applies.",
    "problem.pool-notes": "{count} things in the pool were read with a change or by a habit of offices.",
    "problem.pool-notes.hint": "See them all: planner pool lint {value}",
}
