"""Keeping the mapping of headers of a sender, for the commands that read pools."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.cli.output import whole_file
from planner.problems import CannotWrite

if TYPE_CHECKING:
    from pathlib import Path

    from planner.cli.pool_options import Asked
    from planner.intake.lint import PoolLint
    from planner.intake.opening import OpenedPool


def save_mappings(asked: Asked, opened: OpenedPool, found: PoolLint, also: Path | None, lang: str) -> list[str]:
    """Write the mapping of the sender, where it is new, and the one that is asked for `also`; what to say of them.

    Raises CannotWrite.
    """
    from planner.intake.mapping_file import mapping_text
    from planner.intake.senders import make_folder
    from planner.report.printable import printable
    from planner.words import say

    said = []
    if asked.kept is not None and not asked.mapping_is_new:
        said.append(say("lint.sender-used", lang, file=printable(str(asked.kept))))
    # A mapping with mistakes is not kept.
    usable = not {"header-missing", "field-twice"} & {problem.code for problem in found.problems}
    kept = asked.kept if asked.mapping_is_new and usable else None
    if opened.read.table is None:
        return said
    if kept is not None:
        try:
            make_folder(kept)
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise CannotWrite("output.refused", file=str(kept), reason=reason) from error
    for target in (also, kept):
        if target is not None:
            with whole_file(target) as scratch:
                scratch.write_text(mapping_text(opened, found.unknown, lang), "utf-8", "backslashreplace")
            said.append(say("lint.mapping-saved", lang, file=printable(str(target))))
    return said
