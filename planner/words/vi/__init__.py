"""What is said in Vietnamese: a file a topic; `command_help` has what `--help` says."""
