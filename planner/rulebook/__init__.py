"""Tools for those who write rule files: one file a question."""
