"""Words of problems with the layout of a list: headers, sheets, rows left out, what is hidden, what no workbook may hold."""

MESSAGES: dict[str, str] = {
    "problem.file-kind": "The name of the file says {value}, but its content is {kind}.",
    "problem.file-kind.hint": "Open it in a spreadsheet program and save it as .xlsx, or give it the suffix of its content.",
    "problem.text-oversized": "A file of more than {megabytes} MB must begin with its header and hold nothing but people.",
    "problem.text-oversized.hint": "Delete the titles above the header, and the totals and footers.",
    "problem.workbook-password": "The workbook is protected by a password.",
    "problem.workbook-password.hint": "Open it with the password and save it without one.",
    "problem.workbook-encoding": "The part {value} of the workbook is not written in UTF-8, as every spreadsheet program does.",
    "problem.workbook-encoding.hint": "Do not trust the file; copy the list into a new workbook.",
    "problem.sheet-oversized": (
        "The cells of the sheet reach over {rows} rows and {columns} columns; at most {cells} cells are read."
    ),
    "problem.sheet-oversized.hint": (
        "Delete the stray cells beyond the list (Ctrl+End shows the last), or save the list as CSV or Parquet."
    ),
    "problem.cell-oversized": "A cell holds a text of more than {characters} characters: too long for a list of people.",
    "problem.cell-oversized.hint": "Delete the text, or cut it to what belongs to the person.",
    "problem.columns-too-many": "The file has {columns} columns; at most {most} are read.",
    "problem.columns-too-many.hint": (
        "Delete the columns that hold nothing, and look whether the file is a list of people at all."
    ),
    "problem.parquet-oversized": (
        "The file holds {rows} rows of {columns} columns; at most {most} rows and {cells} cells are read."
    ),
    "problem.parquet-oversized.hint": "Keep the people that the plan is about and the columns that its rules name.",
    "problem.sheets-several": "Several sheets look like a list of people (with the number of people): {sheets}.",
    "problem.sheets-several.hint": "Say which one with --sheet, or with `sheet` in the plan.",
    "problem.sheets-others": "The list was read from the sheet “{value}”; not read: {others}.",
    "problem.sheets-others.hint": "If another sheet is meant, name it with --sheet, or with `sheet` in the plan.",
    "problem.header-not-found": "No row of headers was found. The row most like one says: {value}",
    "problem.header-not-found.hint": (
        "Write the headers as in the field catalogue, or say what the columns mean under `columns`."
    ),
    "problem.header-second": "A second list with other headers begins here: {value}",
    "problem.header-second.hint": "Put each list into a sheet or a file of its own, or bring the columns into one order.",
    "problem.list-turned": (
        "The list is turned on its side: headers stand one below the other from “{value}” on, people side by side."
    ),
    "problem.list-turned.hint": "Copy it and paste it transposed (Paste Special, Transpose), so that every person has a row.",
    "problem.rows-hidden": "Hidden rows were read as people, too ({count}): {rows}.",
    "problem.rows-hidden.hint": (
        "Show them (clear the filter) and look whether they belong to the list; delete those that do not."
    ),
    "problem.rows-struck": "People who are struck out were read, too ({count}): rows {rows}.",
    "problem.rows-struck.hint": (
        "Delete the rows of those who were taken off the list; remove the strikethrough of those who stay."
    ),
    "problem.cells-struck": "Cells that are struck out, in part or whole, were read as they stand ({count}): {cells}.",
    "problem.cells-struck.hint": "Leave in each cell what counts, and delete what is struck out.",
    "problem.columns-hidden": "Hidden columns were read, too ({count}): {columns}.",
    "problem.columns-hidden.hint": "Show them and look whether they are up to date; delete those that are not.",
    "problem.rows-left-out-title": "Left out as the title of the list (row {rows}): {value}",
    "problem.rows-left-out-title.hint": "If somebody stands in these rows, move them under the header.",
    "problem.rows-left-out-total": "Left out as a total (row {rows}): {value}",
    "problem.rows-left-out-total.hint": "If this is a person, write a running number at the beginning of the row.",
    "problem.rows-left-out-footer": "Left out as the close of the list (row {rows}): {value}",
    "problem.rows-left-out-footer.hint": (
        "If somebody of the list stands in these rows, write a running number at the beginning of the row."
    ),
    "problem.rows-left-out-section": "Read as the title of a section with nobody in it (row {rows}): {value}",
    "problem.rows-left-out-section.hint": "If this is a person, write a running number at the beginning of the row.",
    "problem.sections-read": "Read as titles of sections, not as people: {count} (rows {rows}): {value}",
    "problem.sections-read.hint": (
        "Rules do not see them; `planner pool convert` writes them as the column `section`. "
        "If one is a person, write a running number at the beginning of its row."
    ),
    "problem.total-differs": "The total says {total} people, but {read} were read: {value}",
    "problem.total-differs.hint": "Look for rows that are missing or counted twice, or correct the total.",
}
