"""The command `planner`: its list of commands, and the one place where every way to fail ends."""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from collections.abc import Sequence

import click

from planner.cli import failure
from planner.cli.exit_codes import INTERNAL_ERROR, INTERRUPTED
from planner.cli.lazy_group import lazy_group
from planner.cli.run import Run, language_asked
from planner.results.questions import QUESTIONS, place
from planner.version import __version__
from planner.words import spoken

# One line a command: where it stands and what `planner --help` says of it. A module is imported only when its command is
# used, so that help comes at once.
COMMANDS = {
    "check": ("planner.cli.check", "Can every must rule be met? If not, why, and what would do it."),
    "propose": ("planner.cli.propose", "The best slate, with its proof."),
    "validate": ("planner.cli.validate", "Judge a slate, rule by rule."),
    "explain": ("planner.cli.explain", "Every conflict, and the cheapest ways out."),
    "report": ("planner.cli.report", "A printed report: HTML, Word, Excel, or JSON to print later."),
    **{name: (place(name, "command"), about) for name, about in QUESTIONS.items()},
    "workbench": ("planner.workbench.command", "The plan on a screen: a board to work at, in the browser."),
    "export": ("planner.cli.export", "People and slate in the files of other tools: selected, posts, Popolo."),
    "verify": ("planner.cli.verify", "Recompute every line of a result, without the solver."),
    "pool": ("planner.cli.pool", "Pools as they arrive: lint, profile, convert, template."),
    "rules": ("planner.cli.rules", "Tools for rule files: list, show, lint, test, diff, schema."),
    "init": ("planner.cli.init", "Write a small working plan to start from."),
    "synth": ("planner.cli.synth", "Make a synthetic pool of any size."),
    "completion": ("planner.cli.completion", "Print the completion script of a shell."),
    "help": ("planner.cli.help", "What a command does and takes."),
}


@click.group(cls=lazy_group(COMMANDS), no_args_is_help=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "--version", "-V", prog_name="planner", message="%(prog)s %(version)s")
def cli() -> None:
    """Committee personnel planning: from a pool of people and rules to a proven
    slate, a verdict rule by rule, or the reason why there is none.

    Start with `planner init DIR`. Answers go to standard output, messages and
    progress to standard error.

    \b
    Exit codes: 0 yes, 1 no (infeasible, not compliant), 2 wrong usage,
    3 bad input, 4 not decided within the time limit, 70 internal error,
    130 interrupted.
    """


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; never raises."""
    for stream in (sys.stdout, sys.stderr):
        # UTF-8 also under LANG=C: names and rules are Vietnamese whatever the terminal says of itself.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    # Nothing here is worth a thread of linear algebra, and where memory is short their making ends the program with 1.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    given = None if arguments is None else list(arguments)
    if given is None:  # a short life of its own: what start-up makes is not looked through again and again
        gc.set_threshold(100_000, 50, 1_000)
    run = Run(spoken(language_asked(sys.argv[1:] if given is None else given)))
    run.interrupts.take()
    try:
        code = _run(given, run)
    except MemoryError:  # while the failure was told
        code = failure.last_words()
    except BaseException:
        code = INTERRUPTED if run.interrupts.came else failure.last_words(failure.FAILED)
    if given is not None:
        run.interrupts.give_back()
    elif code in (INTERNAL_ERROR, INTERRUPTED) or _are_left_behind():
        # Where memory is short, or a thread that draws progress holds the terminal, the way out itself may end with a signal.
        _end_at_once(code)
    return code


def _run(given: list[str] | None, run: Run) -> int:
    try:
        code = _program(run).main(_of_help(given), prog_name="planner", standalone_mode=False, obj=run)
        run.interrupts.ignore()
        return code if isinstance(code, int) else 0
    except BaseException as error:  # every way out of the program passes here
        run.interrupts.ignore()
        # What an interrupt broke that a library swallowed is no failure of its own.
        return failure.report(KeyboardInterrupt() if run.interrupts.came and _is_failure(error) else error, run.lang)


def _of_help(given: list[str] | None) -> list[str] | None:
    """The arguments; where they ask for help without `--lang`, which not every command takes and which is known by then."""
    arguments = sys.argv[1:] if given is None else given
    if "--" in arguments or not ({"-h", "--help"} & {*arguments} or arguments[:1] == ["help"]):
        return given
    kept = [
        a
        for i, a in enumerate(arguments)
        if not (a.startswith("--lang=") or a == "--lang" or arguments[i - 1 : i] == ["--lang"])
    ]
    return kept if language_asked(arguments) else given


def _program(run: Run) -> click.Command:
    if run.lang != "vi":
        return cli
    from planner.cli.vietnamese import in_vietnamese

    return in_vietnamese(cli, "")


def _is_failure(error: BaseException) -> bool:
    return not isinstance(error, (click.exceptions.Exit, SystemExit))


def _end_at_once(code: int) -> None:
    """End without the interpreter's own way out, which would wait for threads, or break off within them."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(Exception):
            stream.flush()
    os._exit(code)


def _are_left_behind() -> bool:
    """Whether a solver did not stop in time and works on."""
    cp = sys.modules.get("planner.solve.cp")
    return cp is not None and any(thread.is_alive() for thread in cp.left_behind)


if __name__ == "__main__":
    raise SystemExit(main())
