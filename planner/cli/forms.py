"""What the commands that fill a form (Biểu 9, Biểu 12) share: `--form`, what it is written as, and the last steps."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from planner.cli.output import deliver, deliver_bytes

if TYPE_CHECKING:
    from planner.forms.count import Filled
    from planner.language.catalogue import Catalogue
    from planner.language.plan import Letterhead

_KINDS = ("xlsx", "docx", "json")  # as planner.forms.writing.WRITTEN, which is not imported for --help

form_option = click.option(
    "--form", "named_form", metavar="NAME|FILE.yaml", help="Fill a form that is handed in instead: btctw-9, btctw-12, ..."
)


def kind_of(format: str | None, out: Path | None) -> str:
    """What the form is written as: what is asked for, or what the file's ending means. Raises click.UsageError for neither."""
    kind = format or ("" if out is None else out.suffix.lower().lstrip("."))
    if kind not in _KINDS:
        raise click.UsageError("A form is written to --out FILE.xlsx or FILE.docx; --format json is for programs.")
    if out is None and kind != "json":
        raise click.UsageError(f"A form as {kind} needs --out FILE.")
    return kind


def month_now() -> int:
    """The index of the month of the office, which is that of the machine."""
    today = datetime.date.today()  # noqa: DTZ011
    return today.year * 12 + today.month - 1


def hand_over(
    filled: Filled, kind: str, lang: str, catalogue: Catalogue, letterhead: Letterhead | None, out: Path | None, *,
    command: str, quiet: bool = False,
) -> None:  # fmt: skip
    """Write the form, and say on standard error what stands below it."""
    from planner.forms.layout import sheet
    from planner.forms.writing import written
    from planner.report.printable import printable
    from planner.words import say

    data = written(filled, kind, lang, catalogue, letterhead, command)
    if out is None:
        deliver(data.decode("utf-8"), None)
        return
    deliver_bytes(data, out)
    if not quiet and sys.stderr is not None:
        shown = sheet(filled, lang, catalogue, letterhead)
        sys.stderr.write(say("output.form", lang, file=printable(str(out)), number=shown.number, title=shown.title) + "\n")
        for note in shown.notes:
            sys.stderr.write(f"- {note}\n")
