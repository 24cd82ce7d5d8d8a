"""Names that the shell completes: rule sets and families, here and in the packs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


def rule_sets(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem | str]:
    """The rule sets, catalogues and tables by the names of their files, then the families, then files and folders."""
    from click.shell_completion import CompletionItem as Item

    from planner.reading import families as sets
    from planner.written.search_path import names_near

    known = sorted({*names_near([Path()]), *sets.names([Path()])})
    return [*(name for name in known if name.startswith(incomplete)), Item(incomplete, type="file")]


def families(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem | str]:
    """The families alone."""
    from planner.reading import families as sets

    return [name for name in sorted(sets.names([Path()])) if name.startswith(incomplete)]
