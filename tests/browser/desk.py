"""The workbench in a browser: a server of its own on a copy of an example, and what the browser asked for and complained of."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

EXAMPLES = Path(__file__).parents[2] / "examples"
SIZES = {"office": (1280, 800), "large": (1920, 1080)}
ENDS = 10  # seconds that a server may take to end


class Server:
    """`planner workbench` as a process; `address` is the line it prints."""

    def __init__(self, plan: Path, *options: str) -> None:
        self.plan, self.options = plan, options
        self.cookies: list[Any] = []  # of the session
        self.start()

    def start(self, *further: str) -> None:
        command = [sys.executable, "-m", "planner", "workbench", str(self.plan), "--no-open", *self.options, *further]
        self.process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True, encoding="utf-8",
            env={**os.environ, "PYTHONUTF8": "1"},
        )  # fmt: skip
        assert self.process.stdout is not None
        self.address = self.process.stdout.readline().strip()
        assert self.address.startswith("http://127.0.0.1:"), self.ended()

    @property
    def origin(self) -> str:
        return self.address.partition("/?")[0]

    @property
    def port(self) -> int:
        return int(self.origin.rpartition(":")[2])

    def kill(self) -> None:
        """As a crash would end it."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(ENDS)

    def ended(self) -> str:
        """Stop it; what it said on standard error."""
        self.process.terminate()
        try:
            _, said = self.process.communicate(timeout=ENDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            _, said = self.process.communicate()
        return said


@dataclass
class Seen:
    """What one page asked for outside its own address, and what it complained of."""

    outside: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


@contextmanager
def served(folder: Path, example: str, *options: str, plan: str = "") -> Iterator[Server]:
    """A server on a copy of an example."""
    if not (folder / example).exists():
        shutil.copytree(EXAMPLES / example, folder / example)
    server = Server(folder / example / plan if plan else folder / example, *options)
    try:
        yield server
    finally:
        if server.process.poll() is None:
            server.ended()


def opened(browser: Browser, server: Server, size: str = "office") -> tuple[Page, Seen]:
    """A window of the workbench, in a session of its own."""
    width, height = SIZES[size]
    context = browser.new_context(viewport={"width": width, "height": height})
    context.add_cookies(server.cookies)
    page = context.new_page()
    seen = Seen()
    own = (server.origin, f"blob:{server.origin}")
    page.on("request", lambda r: None if r.url.startswith(own) else seen.outside.append(r.url))
    page.on("console", lambda m: seen.complaints.append(m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: seen.complaints.append(str(error)))
    page.goto(server.address)  # whoever is in already comes in, though the token has been used
    server.cookies = context.cookies()
    return page, seen


def settled(page: Page) -> None:
    """Every step has been answered."""
    page.wait_for_function("() => !document.body.classList.contains('busy') && !document.querySelector('#rest [data-stop]')")
