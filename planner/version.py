"""The version of the program: printed by `planner --version`, kept in the provenance of every result."""

__version__ = "1.9.0"
