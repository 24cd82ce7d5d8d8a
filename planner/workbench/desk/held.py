"""Whose desk it is: one program at a time works on the state beside a plan; another is told who does, and may take over."""

from __future__ import annotations

import contextlib
import getpass
import json
import os
import socket
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

STALE = 120.0  # seconds without a sign of life after which a desk is free
BEAT = 20.0  # seconds between two signs of life


@dataclass(frozen=True)
class Holder:
    host: str
    user: str
    pid: int
    since: float
    seen: float

    @property
    def is_alive(self) -> bool:
        """As far as can be told: on this machine by its process, elsewhere by its last sign of life."""
        if time.time() - self.seen > STALE:
            return False
        if self.host != socket.gethostname() or sys.platform == "win32":  # there a signal 0 would end it
            return True
        try:
            os.kill(self.pid, 0)
        except ProcessLookupError:
            return False
        except OSError:
            return True
        return True


class Hold:
    """The file that says who works here. It is a courtesy, not a lock: what matters is saved whole in any case."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.mine = Holder(socket.gethostname(), _user(), os.getpid(), time.time(), 0.0)
        self._beaten = 0.0

    def other(self) -> Holder | None:
        """Who else holds it now."""
        found = self._read()
        if found is None or (found.host, found.pid) == (self.mine.host, self.mine.pid) or not found.is_alive:
            return None
        return found

    def take(self) -> None:
        """From now on it is ours."""
        self._beaten = 0.0
        self.beat()

    def beat(self) -> None:
        """A sign of life, where the last one is some time ago."""
        now = time.time()
        if now - self._beaten < BEAT:
            return
        self._beaten = now
        told = json.dumps(asdict(self.mine) | {"seen": now})
        with contextlib.suppress(OSError):  # a folder that cannot be written to is told when the state is saved
            self.file.parent.mkdir(mode=0o700, exist_ok=True)
            # Whole or not at all: who looks in between would find nobody here.
            handle, name = tempfile.mkstemp(prefix="held.", suffix=".part", dir=self.file.parent)  # 0600
            try:
                with os.fdopen(handle, "w", encoding="utf-8") as file:
                    file.write(told)
                os.replace(name, self.file)
            except OSError:
                self._beaten = 0.0  # again at the next occasion
                os.unlink(name)

    def leave(self) -> None:
        """No longer ours."""
        if (found := self._read()) is not None and (found.host, found.pid) == (self.mine.host, self.mine.pid):
            with contextlib.suppress(OSError):
                self.file.unlink()

    def _read(self) -> Holder | None:
        try:
            told = json.loads(self.file.read_bytes())
            return Holder(str(told["host"]), str(told["user"]), int(told["pid"]), float(told["since"]), float(told["seen"]))
        except (OSError, ValueError, TypeError, KeyError, RecursionError):
            return None


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "?"
