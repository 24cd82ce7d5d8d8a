"""The program's end of it: a socket of this machine alone, the address on standard output, the browser."""

from __future__ import annotations

import contextlib
import socket
import sys
import threading
import webbrowser
from collections.abc import Callable

import uvicorn

from planner.problems import CannotWrite
from planner.words import say
from planner.workbench.desk.desk import Desk
from planner.workbench.desk.held import BEAT
from planner.workbench.serving.app import Server
from planner.workbench.serving.guard import Guard

HOST = "127.0.0.1"  # never a name: `localhost` may be another address, and 0.0.0.0 is everybody's


def listening(port: int) -> socket.socket:
    """A socket of this machine alone; port 0: any that is free.

    Raises CannotWrite: another program has this port.
    """
    found = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    if sys.platform == "win32":  # there SO_REUSEADDR would let another program take the port over
        found.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
    else:  # started again within the minute, the port is free
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        found.bind((HOST, port))
        found.listen(64)
    except OSError as error:
        found.close()
        raise CannotWrite("workbench.port-taken", port=str(port)) from error
    return found


def serve(
    desk: Desk, sock: socket.socket, tell: Callable[[str], None], failed: Callable[[BaseException], None], *, opens: bool
) -> None:
    """Serve until interrupted. `tell` prints a line on standard output; `opens`: in the browser, too."""
    port = sock.getsockname()[1]
    server = Server(desk, failed)
    guard = Guard(server.app, port, lambda _status, code: server.pages.refused(desk.lang, code), failed)

    def address() -> str:
        return f"http://{HOST}:{port}/?token={guard.new_token()}"

    first = address()
    tell(first)
    # The socket listens already: a browser that comes before the server waits for a moment.
    if opens:
        threading.Thread(target=_open, args=(first,), daemon=True).start()
    if sys.stdin is not None and sys.stdin.isatty():
        sys.stderr.write(say("workbench.console", desk.lang) + "\n")
        threading.Thread(target=_on_enter, args=(lambda: tell(address()),), daemon=True).start()
    over = threading.Event()
    threading.Thread(target=_beating, args=(desk, over), daemon=True).start()
    config = uvicorn.Config(
        guard, log_level="error", log_config=None, access_log=False, lifespan="off", server_header=False, date_header=False,
        ws="none", timeout_graceful_shutdown=2,
    )  # fmt: skip
    try:
        with contextlib.suppress(KeyboardInterrupt):
            uvicorn.Server(config).run(sockets=[sock])
    finally:
        over.set()
        desk.close()
        sock.close()


def _beating(desk: Desk, over: threading.Event) -> None:
    """Signs of life while no window asks: one that is covered sleeps."""
    while not over.wait(BEAT):
        desk.look()


def _open(address: str) -> None:
    with contextlib.suppress(Exception):  # the address is printed, whatever becomes of the browser
        webbrowser.open(address)


def _on_enter(again: Callable[[], None]) -> None:
    """A new address for every empty line typed: the first one opens a session only once."""
    with contextlib.suppress(Exception):
        for _line in sys.stdin:
            again()
