"""What the commands on pool files share: FILE and the options that say how to read it."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from planner.cli.options import Command
from planner.words import LANGUAGES, spoken

if TYPE_CHECKING:
    from planner.intake.opening import OpenedPool

file_argument = click.argument("file", type=click.Path(path_type=Path))
lang_option = click.option(
    "--lang", type=click.Choice(LANGUAGES), callback=lambda _ctx, _param, value: spoken(value),
    help="Language of the answer.  [default: that of PLANNER_LANG, else en]",
)  # fmt: skip

_OPTIONS = (
    click.option("--sheet", metavar="NAME", help="The sheet of a workbook.  [default: the one that looks like a list]"),
    click.option(
        "--fields", metavar="CATALOGUE",
        help="The field catalogue: a name or a path.  [default: vn-cadre, or person where it alone knows the headers]",
    ),
    click.option(
        "--columns",
        type=click.Path(path_type=Path),
        metavar="MAPPING",
        help="A YAML file with a line `Header: field` for each header that the catalogue does not know.",
    ),
    click.option(
        "--sender",
        metavar="NAME",
        help="Whose file it is: the mapping of headers is kept under this name (~/.config/planner/senders) and used again.",
    ),
    click.option(
        "--posts",
        type=click.Path(path_type=Path),
        metavar="POSTS",
        help="A list of posts and people beside it (.csv, .xlsx), one line a person for a post: it fills planned_posts.",
    ),
)

codes_option = click.option(
    "--codes",
    metavar="LIST",
    help="The official list whose codes stand in cells (04): gso, tctk-1979; or by field: ethnicity=gso,religion=gso.",
)

province_option = click.option(
    "--province",
    metavar="NAME",
    help="The province or city of today whose people are local: propose local_person from home towns, never decide it.",
)


def month_given(ctx: click.Context, param: click.Parameter, value: str | None) -> int | None:
    """A month index of an option. Raises click.BadParameter."""
    if value is None:
        return None
    from planner.language.dates import parse_month

    month = parse_month(value)
    if month is None:
        raise click.BadParameter("write a month as 2025-07 or 7/2025.", ctx, param)
    return month


def reading_options(command: Command) -> Command:
    """`--sheet`, `--fields`, `--columns`, `--sender`, `--posts`."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


@dataclass(frozen=True)
class Asked:
    """The options of `reading_options`, with the file of the sender where one is named."""

    file: Path
    sheet: str | None
    fields: str | None
    columns: Path | None
    kept: Path | None
    posts: Path | None = None
    codes: str | None = None

    @property
    def inputs(self) -> list[Path]:
        """Every file that is read, none of which may be written to."""
        named = None if self.fields is None else Path(self.fields)
        return [path for path in (self.file, self.columns, self.posts, named) if path is not None]

    @property
    def mapping_is_new(self) -> bool:
        """Whether the sender has no mapping yet, or is given one to replace it."""
        return self.kept is not None and (self.columns is not None or not self.kept.exists())

    def opened(self, *, every_note: bool = False) -> OpenedPool:
        """The pool as read, with all notes on its cells or the first of them.

        Raises BadInput where the catalogue or a mapping cannot be read.
        """
        from planner.intake.opening import Opening, open_pool

        kept = None if self.mapping_is_new else self.kept
        opening = Opening(self.file, self.sheet, self.fields, self.columns, kept, posts=self.posts, codes=self.codes)
        return open_pool(replace(opening, most_notes=sys.maxsize) if every_note else opening)


def tell_chosen(opened: OpenedPool, lang: str) -> None:
    """Say on standard error by which catalogue the headers are read, where nobody named one and it is not the usual one."""
    if (note := opened.chosen) is not None:
        click.echo(f"{note.message(lang)} {note.hint(lang)}", err=True)


def asked_for(
    file: Path,
    sheet: str | None,
    fields: str | None,
    columns: Path | None,
    sender: str | None,
    posts: Path | None,
    codes: str | None = None,
) -> Asked:
    """The options together. Raises UsageError for a sender whose name is none."""
    kept = None
    if sender is not None:
        from planner.intake.senders import sender_file

        try:
            kept = sender_file(sender)
        except ValueError as error:
            raise click.UsageError(
                f"--sender {sender!r}: a name has letters, digits, spaces, dots and hyphens, 80 at most"
            ) from error
    return Asked(file, sheet, fields, columns, kept, posts, codes)
