"""`--out FILE.csv` and `--out FILE.xlsx` of an answer: its slate, a line for each member, to be used by an office."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from planner.cli.output import tell, whole_file

if TYPE_CHECKING:
    from planner.pool.pool import Pool
    from planner.results.result import Result

_ENDINGS = (".csv", ".xlsx")


def slate_ending(out: Path) -> bool:
    """Whether the name of a file asks for the slate."""
    return out.suffix.lower() in _ENDINGS


def write_slate(result: Result, pool: Pool, out: Path, lang: str, mark: bool = True) -> None:
    """Write the slate of the result, which has one; CSV with its mark or without. Raises CannotWrite: the disk refuses."""
    from planner.answers.slate_lines import slate_columns
    from planner.intake.clean_file import write_clean
    from planner.report.phrases.suppositions import supposed_lines
    from planner.report.phrases.voice import Voice

    said = "; ".join(supposed_lines(Voice(result, lang)))
    columns = slate_columns(result, pool, said)
    with whole_file(out) as scratch:
        write_clean(scratch, columns, mark)


def tell_written(result: Result, lang: str, out: Path) -> None:
    """The verdict, which the file does not hold, and where the slate is, on standard error."""
    from planner.report.phrases.verdict import headline
    from planner.report.phrases.voice import Voice
    from planner.report.printable import printable
    from planner.words import say_count

    if sys.stderr is not None:
        members = sum(map(len, (result.slate or {}).values()))
        sys.stderr.write(headline(Voice(result, lang), 400) + "\n")
        sys.stderr.write(say_count("output.slate", lang, members, file=printable(str(out))) + "\n")


def tell_no_slate(lang: str, out: Path) -> None:
    """That there is no slate to write: the answer goes to standard output."""
    tell("output.no-slate", out, lang)
