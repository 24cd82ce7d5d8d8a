"""Words of problems with an office's template of reports in Word."""

MESSAGES: dict[str, str] = {
    "problem.template-unreadable": "The template cannot be read: it is damaged, protected by a password, or no Word file.",
    "problem.template-unreadable.hint": "Open it in Word and save it again as .docx, without a password.",
    "problem.template-kind": "The template is not a Word document (.docx).",
    "problem.template-kind.hint": (
        "In Word: Save as → Word Document (.docx); a Word template (.dotx) is opened and saved so, too."
    ),
    "problem.template-macros": "The template holds macros, controls or embedded objects, which are not taken over.",
    "problem.template-macros.hint": "Save it as .docx without macros, and delete controls and embedded objects.",
    "problem.template-links": (
        "The template reaches outside itself ({value}): linked pictures, hyperlinks, an attached template, "
        "or a field that fetches something."
    ),
    "problem.template-links.hint": (
        "Put pictures into the file itself, remove hyperlinks and such fields (Ctrl+Shift+F9), and attach no template."
    ),
    "problem.template-unknown": "The template has a placeholder that is not known: {value}.",
    "problem.template-unknown.hint": "Known are: {known}.",
    "problem.template-lacks": "The template has no place for {value}, which the plan sets: {text}",
    "problem.template-lacks.hint": "Write {value} where it shall stand, or leave it out of `document` in the plan.",
    "problem.template-report": "{value} must stand once, in a paragraph of its own, neither in a table nor in a header.",
    "problem.template-report.hint": "Write {value} alone in a line of the page; without it the report stands at the end.",
}
