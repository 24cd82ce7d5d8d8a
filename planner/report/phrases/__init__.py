"""The sentences of a printout as plain text, whatever the form: each function takes a Voice and a part of a result."""
