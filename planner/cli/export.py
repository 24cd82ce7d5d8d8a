"""`planner export PLAN [SLATE] --to TARGET`: people and slate in the files of other tools."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from planner.cli.exit_codes import DONE
from planner.cli.options import lang_option, mark_option, overwrite_option, plan_and_file, plan_file, quiet_option
from planner.cli.output import check_target, deliver, deliver_bytes, whole_file, would_replace
from planner.cli.refusal import refuse
from planner.cli.run import Run, language_written_in
from planner.cli.standard_input import STANDARD_INPUT, given_file
from planner.exports import TARGETS, Asked, Exported, Target
from planner.problems import BadInput, CannotWrite
from planner.words import say, say_count, spoken

if TYPE_CHECKING:
    from planner.exports.table import Table


@click.command("export")
@click.argument("plan", required=False, type=click.Path())
@click.argument("slate", required=False, type=click.Path())
@click.option("--to", "target", type=click.Choice(tuple(TARGETS)), required=True, help="Which files.")
@click.option(
    "--out", type=click.Path(path_type=Path), metavar="FILE|FOLDER",
    help="Where to: a folder for selected, else a file.  [default: standard output, where it is one file]",
)
@click.option("--in", "committee", metavar="COMMITTEE", help="Of this committee alone.  [default: of all of them]")
@click.option("--apart", "set_apart", is_flag=True, help="Whom rules keep apart from somebody selected: a file of their own.")
@mark_option
@overwrite_option
@lang_option
@quiet_option
@click.pass_context
def command(
    ctx: click.Context, plan: str | None, slate: str | None, target: str, out: Path | None, committee: str | None,
    set_apart: bool, no_bom: bool, overwrite: bool, lang: str | None, quiet: bool,
) -> None:  # fmt: skip
    """Write the people of PLAN, or its SLATE, as another tool reads them.

    \b
    selected  selected.csv and remaining.csv: everybody in one of them, with the
              columns of the people file as it was (tools for citizens' panels)
    posts     one line for each person and post, with rank and readiness; of SLATE
              its committees, without one the posts that people are planned for
    popolo    Popolo JSON: persons, organizations, posts, memberships

    SLATE is a file as `validate` takes it, the RESULT.json of an answer with a slate included. The files hold names and what
    else the people file holds of everybody: they are readable by you alone.
    """  # fmt: skip
    wanted = TARGETS[target]
    _check_usage(ctx, wanted, target, out, committee, set_apart)
    run = ctx.ensure_object(Run)
    if wanted.needs_slate or slate is not None:
        named, given = plan_and_file(ctx, plan, slate)
    elif plan is None:
        raise click.MissingParameter(ctx=ctx, param=next(p for p in ctx.command.params if p.name == "plan"))
    else:
        named, given = plan_file(plan), None
    run.lang = spoken(lang, language_written_in(named))
    targets = _targets(wanted, out, set_apart)
    inputs = [named, *([Path(given)] if given is not None and given != STANDARD_INPUT else [])]
    to_check = list(targets.values()) if out is None or out.is_dir() else [out]  # of a folder that is not there yet: itself
    for path in to_check:
        check_target(path, inputs, overwrite=True)
    try:
        from planner.api import load
        from planner.session.case import committee_asked, slate_given
        from planner.written.problem_list import ProblemList

        loaded = load(named, lang)
        run.lang = lang or loaded.lang
        case = loaded.case
        for path in to_check:
            check_target(path, [*inputs, *case.plan.files], overwrite=overwrite)
        problems = ProblemList()
        asked = None if committee is None else committee_asked(case, "--in", committee, problems)
        problems.raise_any()
        with given_file(given) if given is not None else contextlib.nullcontext() as file:
            members = None if file is None else slate_given(case, file)
        exported = wanted.export(Asked(case, members, None if asked is None else asked.id, set_apart, run.lang))
    except BadInput as bad:
        ctx.exit(refuse(bad, "export", run.lang, "text", None))
    _write(exported, targets, not no_bom, out)
    if not quiet:
        _tell(exported, targets, run.lang)
    ctx.exit(DONE)


def _check_usage(
    ctx: click.Context, wanted: Target, target: str, out: Path | None, committee: str | None, set_apart: bool
) -> None:
    if wanted.files and out is None:
        raise click.UsageError(f"--to {target} writes {' and '.join(wanted.files)}: say --out FOLDER.", ctx)
    if wanted.files and out is not None and out.suffix.lower() in (".csv", ".xlsx", ".json"):
        raise click.UsageError(f"--out {out}: --to {target} needs a folder, for {' and '.join(wanted.files)}.", ctx)
    if not wanted.files and out is not None and out.suffix.lower() != wanted.ending and not out.exists():
        raise click.UsageError(f"--out {out}: --to {target} writes a {wanted.ending} file.", ctx)
    if committee is not None and not wanted.in_committee:
        raise click.UsageError(f"--in goes with --to {', '.join(n for n, t in TARGETS.items() if t.in_committee)}.", ctx)
    if set_apart and not wanted.apart_file:
        raise click.UsageError(f"--apart goes with --to {', '.join(n for n, t in TARGETS.items() if t.apart_file)}.", ctx)


def _targets(wanted: Target, out: Path | None, set_apart: bool) -> dict[str, Path]:
    """The path of each file; none where the one file goes to standard output.

    One of whom rules keep apart that an earlier export left in the folder is written again, so that the files are of one slate.
    """
    if out is None:
        return {}
    if not wanted.files:
        return {"": out}
    has_apart = wanted.apart_file and (set_apart or would_replace(out / wanted.apart_file))
    return {name: out / name for name in (*wanted.files, *([wanted.apart_file] if has_apart else []))}


def _write(exported: Exported, targets: Mapping[str, Path], mark: bool, out: Path | None) -> None:
    """All of the files, or none of them; a folder that is not there is made. Raises CannotWrite."""
    if "" in targets or out is None:
        for content in exported.files.values():
            if out is None:
                deliver(_text(content), None)
            else:
                deliver_bytes(_bytes(content, mark), out)
        return
    try:
        out.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise CannotWrite("output.refused", file=str(out), reason=(error.strerror or str(error)).lower()) from error
    with contextlib.ExitStack() as stack:
        for name, target in targets.items():
            stack.enter_context(whole_file(target)).write_bytes(_bytes(exported.files[name], mark))


def _text(content: Table | str) -> str:
    return content if isinstance(content, str) else content.as_csv()


def _bytes(content: Table | str, mark: bool) -> bytes:
    from planner.pool.writers.csv_file import marked

    return marked(_text(content).encode(), mark and not isinstance(content, str))


def _tell(exported: Exported, targets: Mapping[str, Path], lang: str) -> None:
    """What was written, on standard error."""
    from planner.report.printable import printable

    shown = {name: printable(str(targets.get(name) or targets.get("") or "stdout")) for name in exported.files}
    for said in exported.said:
        params = {key: shown.get(value, value) if isinstance(value, str) else value for key, value in said.params.items()}
        line = say(said.code, lang, **params) if said.count is None else say_count(said.code, lang, said.count, **params)
        sys.stderr.write(line + "\n")
