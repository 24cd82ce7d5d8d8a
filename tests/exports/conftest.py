"""Exports are asked for on the command line, as their users do."""

from tests.cli.conftest import run

__all__ = ["run"]
