"""Words of the problems found in pools."""

MESSAGES: dict[str, str] = {
    "problem.pool-missing": "There is no pool file {value}.",
    "problem.pool-missing.hint": "Check the name and the folder; a path in a plan begins at the folder of the plan.",
    "problem.pool-format": "A pool cannot be read from a {value} file.",
    "problem.pool-format.hint": "Save it as one of: {formats}.",
    "problem.file-unreadable": (
        "The file cannot be read: it is damaged, protected by a password, or not of the kind that its name says."
    ),
    "problem.file-unreadable.hint": "Open it in the program that made it, and save it again without a password.",
    "problem.pool-empty": "The pool has no header: there is nothing to read.",
    "problem.pool-empty.hint": "The first row must hold the names of the columns; check that it is the right file and sheet.",
    "problem.pool-no-people": "The pool has a header but nobody in it.",
    "problem.pool-no-people.hint": "Check that it is the right file and sheet.",
    "problem.problems-more": "There are {count} more such problems; the first {listed} are listed.",
    "problem.problems-more.hint": "Put right what is listed first: often one cause spoils a whole column.",
    "problem.text-undecodable": "The file is not saved as {encoding}; the first cell that cannot be read: {value}",
    "problem.text-undecodable.hint": "In Excel: Save as → CSV UTF-8.",
    "problem.text-of-page": "The file is saved in the code page {page}; it was read so.",
    "problem.text-of-page.hint": "Look at some names; to be sure, save it as CSV UTF-8.",
    "problem.quotation-unclosed": (
        'A quotation mark (") opens in this record and never closes, so that all further lines belong to one cell.'
    ),
    "problem.quotation-unclosed.hint": "Close it, or double a quotation mark that is part of the text.",
    "problem.cells-too-many": "The record has {cells} cells, the header {headers}.",
    "problem.cells-too-many.hint": (
        "Put a cell that contains the separator into quotation marks, or delete the surplus separators."
    ),
    "problem.cells-too-few": "The record has {cells} cells, the header {headers}.",
    "problem.cells-too-few.hint": (
        "Write a separator for each blank cell, too; a line that broke in two belongs into quotation marks."
    ),
    "problem.header-blank": "This column has {cells} filled cells (the first: {value}) but no header.",
    "problem.header-blank.hint": "Give the column a header, or delete it.",
    "problem.header-missing": (
        "The plan reads the column “{value}” as {field_words} ({field}), but the pool has no such header."
    ),
    "problem.header-missing.hint": "Did you mean: {near}? Its headers are: {headers}.",
    "problem.header-missing.hint-none": "Its headers are: {headers}.",
    "problem.field-twice": "Two columns are the field {field_words} ({field}): “{first}” and “{value}”.",
    "problem.field-twice.hint": (
        "Let one header keep its meaning, the one that the rules mean (the course, not the grade held); rename the "
        "other, or give it another name under `columns`, as in `{value}: other_name`."
    ),
    "problem.highest-of-columns": (
        "Columns that are one field, {field_words}: {headers}. The highest of each person's values counts."
    ),
    "problem.highest-of-columns.hint": (
        "If one of them is something else, give it another name under `columns`, as in `{value}: other_name`."
    ),
    "problem.catalogue-chosen": "The headings are read by the field catalogue `{catalogue}`: it knows them, {other} does not.",
    "problem.catalogue-chosen.hint": "`--fields {other}` reads them by the other one; `--fields {catalogue}` says it for good.",
    "problem.names-joined": "The names stand in several columns ({columns}) and were put together: {value}",
    "problem.names-joined.hint": "If they are no halves of names, say what each column is under `columns`.",
    "problem.names-absent": "No column was read as the names of people; the headers are: {headers}",
    "problem.names-absent.hint": "Write `Họ và tên` over the names, or name their column under `columns`.",
    "problem.id-missing": "The pool has no column `id`.",
    "problem.id-missing.hint": "Every person needs a unique id. The headers are: {headers}.",
    "problem.id-blank": "This person has no id.",
    "problem.id-blank.hint": "Give every person an id of their own; a row of nobody must be blank throughout.",
    "problem.id-repeated": "The id {value} is already taken at {first}{names}.",
    "problem.id-repeated.hint": "Two people need two ids; a person listed twice must be listed once.",
    "problem.column-type": "The column is of the type {value}, which holds more than a cell can.",
    "problem.column-type.hint": "Write it as text, number, date, yes/no or a list of texts.",
    "problem.value-unlisted": "“{text}” is none of the values of {field_words}.",
    "problem.value-unlisted.hint": (
        "Nearest: {near}. Accepted: {values}. Correct the cell, or add the spelling to the field catalogue."
    ),
    "problem.value-unlisted.hint-none": "Accepted: {values}. Correct the cell, or add the spelling to the field catalogue.",
    "problem.number-unreadable": "“{value}” is no number.",
    "problem.number-unreadable.hint": "Write it as 12, 12.5 or 12,5, without a unit and without separators between thousands.",
    "problem.number-too-long": "{value} has too many digits to be counted with exactly.",
    "problem.number-too-long.hint": (
        "At most {digits} digits, {decimals} of them decimals; the longest decimals of a column count for all its cells."
    ),
    "problem.date-unreadable": "“{value}” is no date.",
    "problem.date-unreadable.hint": (
        "Write dd/mm/yyyy, mm/yyyy or yyyy, day first, as far as it is known (1975); check that the day exists."
    ),
    "problem.yesno-unreadable": "“{value}” is neither yes nor no.",
    "problem.yesno-unreadable.hint": "Write yes or no (also x, 1, 0, có, không), or leave it blank where it is not known.",
    "problem.sheet-missing": "The workbook has no sheet “{value}” to read.",
    "problem.sheet-missing.hint": "Its sheets are: {sheets}.",
    "problem.sheet-without-workbook": "The plan names the sheet “{value}”, but this file has no sheets.",
    "problem.sheet-without-workbook.hint": "Take `sheet` out, or name the workbook.",
    "problem.workbook-macros": "Workbooks with macros are not read.",
    "problem.workbook-macros.hint": "Save it as .xlsx, without macros.",
    "problem.workbook-oversized": "The workbook unpacks to more than {megabytes} MB or has too many parts.",
    "problem.workbook-oversized.hint": "Copy the list alone into a new workbook, or save it as CSV.",
    "problem.workbook-dtd": "The part {value} of the workbook declares a document type, which no spreadsheet program writes.",
    "problem.workbook-dtd.hint": "Do not trust the file; copy the list into a new workbook.",
    "problem.cell-error": "The cell shows the error {value}.",
    "problem.cell-error.hint": "Correct the formula, write the value, or clear the cell if it is not known.",
    "problem.cell-uncomputed": "The formula {value} was never computed, so the cell has no value.",
    "problem.cell-uncomputed.hint": "Open the workbook in a spreadsheet program and save it, or write the value.",
}
