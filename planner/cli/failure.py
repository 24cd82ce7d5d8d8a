"""How the program ends when a command raises: a clean message on standard error and an exit code, never a traceback."""

from __future__ import annotations

import os
import sys
import traceback
from pathlib import Path

import click

from planner.cli import exit_codes
from planner.cli.output import silence_stdout
from planner.problems import CannotWrite, InternalDisagreement, OutOfTime

MEMORY_SHORT = "planner: not enough memory / không đủ bộ nhớ\n".encode()  # made now: then there may be none to make it with
FAILED = "planner: internal error / lỗi nội bộ\n".encode()

_NO_MEMORY = (
    "cannot allocate memory", "failed to map segment", "can't start new thread", "bad_alloc", "unable to allocate",
    "failed to launch worker thread",
)  # fmt: skip


def report(error: BaseException, lang: str) -> int:
    """Say what happened and return the exit code. A full trace is printed only when PLANNER_DEBUG is 1."""
    if isinstance(error, MemoryError):
        return last_words()
    match error:
        case click.exceptions.Exit():
            return error.exit_code
        case click.ClickException():
            _show(error, lang)
            return exit_codes.WRONG_USAGE if isinstance(error, click.UsageError) else error.exit_code
        case KeyboardInterrupt() | click.Abort():
            _tell("failure.interrupted", lang)
            return exit_codes.INTERRUPTED
        case OutOfTime():
            _tell("failure.out-of-time", lang)
            return exit_codes.UNDECIDED
        case BrokenPipeError():
            silence_stdout()
            return exit_codes.DONE
        case CannotWrite():
            _tell(error.code, lang, **error.params)
            return exit_codes.BAD_INPUT
        case InternalDisagreement():
            _tell("failure.disagreement", lang, detail=str(error))
        case SystemExit():
            return error.code if isinstance(error.code, int) else exit_codes.DONE if error.code is None else exit_codes.NO
        case _:
            detail = " ".join(str(error).split())[:300]
            if any(words in detail.lower() for words in _NO_MEMORY):
                return last_words()
            _tell("failure.internal", lang, type=type(error).__name__, place=_place(error), detail=detail)
    if os.environ.get("PLANNER_DEBUG") == "1":
        traceback.print_exception(error)
    return exit_codes.INTERNAL_ERROR


def last_words(text: bytes = MEMORY_SHORT) -> int:
    """Say how it ended with nothing but what is there already: no words looked up, nothing formatted."""
    try:  # noqa: SIM105  (suppress() would have to be made)
        os.write(2, text)
    except OSError:
        pass
    return exit_codes.INTERNAL_ERROR


def _show(error: click.ClickException, lang: str) -> None:
    if lang != "vi":
        error.show()
        return
    from planner.cli.usage_errors import show

    show(error)


def _tell(code: str, lang: str, **params: object) -> None:
    from planner.report.printable import printable
    from planner.words import say

    if sys.stderr is not None:
        said = {name: printable(value) if isinstance(value, str) else value for name, value in params.items()}
        click.echo(say(code, lang, **said), err=True)


def _place(error: BaseException) -> str:
    """The last line of this program that the error passed through, as FILE:LINE from the package on."""
    package = Path(__file__).parent.parent
    own = [
        f"{Path(frame.filename).relative_to(package.parent).as_posix()}:{frame.lineno}"
        for frame in traceback.extract_tb(error.__traceback__)
        if Path(frame.filename).is_relative_to(package)
    ]
    return own[-1] if own else "?"
