"""Where an answer goes: standard output, or a file that is either whole or not there."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
import tempfile
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from planner.problems import CannotWrite
from planner.written.file_bytes import HeldFile, while_held


def check_target(out: Path | None, inputs: Sequence[Path] = (), *, overwrite: bool = False) -> None:
    """See that `out` can be written before a long computation, not after it.

    Raises:
        CannotWrite: the folder is missing or closed, `out` is a folder, it is one of the files that are read, or it is there
            already (an empty file, a device or a pipe is written to) and nobody said `overwrite`.
    """
    if out is None:
        return
    target = Path(os.path.realpath(out))
    if any(_same_file(target, source) for source in inputs):
        raise CannotWrite("output.is-input", file=str(out))
    if target.is_dir():
        raise CannotWrite("output.is-folder", file=str(out))
    if not target.parent.is_dir():
        raise CannotWrite("output.no-folder", file=str(out), folder=str(out.parent))
    if not os.access(target if _is_special(target) else target.parent, os.W_OK):
        raise CannotWrite("output.refused", file=str(out), reason="permission denied")
    if not overwrite and target.is_file() and target.stat().st_size:
        raise CannotWrite("output.exists", file=str(out))


def would_replace(out: Path) -> bool:
    """Whether an ordinary file is there already."""
    return Path(os.path.realpath(out)).is_file()


def tell(code: str, out: Path, lang: str, **said: object) -> None:
    """Say on standard error what became of the file at `out`, by the code of a message with `{file}`."""
    from planner.report.printable import printable
    from planner.words import say

    if sys.stderr is not None:
        sys.stderr.write(say(code, lang, file=printable(str(out)), **said) + "\n")


def tell_kept(out: Path, lang: str) -> None:
    """Say that the file at `out` stays as it is, and the answer goes to standard output."""
    tell("output.kept", out, lang)


def deliver(text: str, out: Path | None) -> None:
    """Write the text to the file, or to standard output when there is none.

    Raises:
        CannotWrite: the file or the standard output takes no more; nothing half-written is left behind.
    """
    if out is None:
        _to_stdout(text)
    else:
        _to_file(text.encode("utf-8"), out)


def deliver_bytes(data: bytes, out: Path) -> None:
    """The same for a file that is no text."""
    _to_file(data, out)


def silence_stdout() -> None:
    """Point standard output at nothing, so that the interpreter's last flush cannot complain about a closed pipe."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _to_stdout(text: str) -> None:
    if sys.stdout is None:
        raise CannotWrite("output.refused", file="stdout", reason="closed")
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        silence_stdout()  # the reader (`| head`) has seen enough
    except OSError as error:
        silence_stdout()
        raise CannotWrite("output.refused", file="stdout", reason=_reason(error)) from error


def _to_file(data: bytes, out: Path) -> None:
    target = Path(os.path.realpath(out))
    if _is_special(target):
        try:
            target.write_bytes(data)
        except OSError as error:
            raise CannotWrite("output.refused", file=str(out), reason=_reason(error)) from error
        return
    with whole_file(out) as scratch:
        scratch.write_bytes(data)


@contextlib.contextmanager
def whole_file(out: Path) -> Iterator[Path]:
    """A private file beside `out` to write; renamed over it when the block ends well, removed when it does not.

    It has the ending of `out`. A new file is readable by its owner alone; one that is replaced keeps its mode.

    Raises:
        CannotWrite: the disk or the folder refuses.
    """
    target = Path(os.path.realpath(out))
    scratch: Path | None = None
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.stem[:80]}.", suffix=f".part{target.suffix}", dir=target.parent)
        scratch = Path(name)
        os.close(handle)
        yield scratch
        with scratch.open("rb") as written:
            os.fsync(written.fileno())
        if target.exists():
            os.chmod(scratch, stat.S_IMODE(target.stat().st_mode))
        while_held(target, partial(os.replace, scratch, target))
        scratch = None
    except HeldFile as error:
        raise CannotWrite("output.held", file=str(out)) from error
    except OSError as error:
        raise CannotWrite("output.refused", file=str(out), reason=_reason(error)) from error
    finally:  # also on Ctrl-C
        if scratch is not None:
            scratch.unlink(missing_ok=True)


def _same_file(target: Path, source: Path) -> bool:
    """The same file under any name: links of both kinds, and names that a file system takes for equal."""
    if target == Path(os.path.realpath(source)):
        return True
    try:
        return target.is_file() and os.path.samefile(target, source)
    except OSError:
        return False


def _is_special(target: Path) -> bool:
    """A device, pipe or socket: writing to it is meant, replacing it never is."""
    return target.exists() and not target.is_file()


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
