"""What lies on the desk: a plan, a board of who sits where, marks and suppositions, and the history of all steps."""
