"""Forms that offices hand in: tables of rows (who is counted) by columns (posts, committees), each a file (`rules/forms`).

`form_file` reads a form, `count` fills it from a pool and a slate, `layout` turns it into texts and numbers in one language,
and `xlsx`, `docx`, `data` write it.
"""
