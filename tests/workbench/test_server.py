"""The server as a process: its address, its end, and what goes wrong before it begins."""

from __future__ import annotations

import http.client
import os
import pty
import select
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser.desk import ENDS, Server

COMMAND = [sys.executable, "-m", "planner", "workbench"]


def run(*options: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *options], capture_output=True, text=True, encoding="utf-8", timeout=60, stdin=subprocess.DEVNULL,
        env={**os.environ, **environment},
    )  # fmt: skip


def status(server: Server, path: str = "/", host: str = "127.0.0.1") -> int:
    asked = http.client.HTTPConnection(host, server.port, timeout=5)
    asked.request("GET", path)
    return asked.getresponse().status


def test_the_address_opens_and_an_interrupt_ends_it(ward: Path) -> None:
    server = Server(ward)
    try:
        assert status(server) == 403
        assert status(server, server.address.removeprefix(server.origin)) == 303
        server.process.send_signal(signal.SIGINT)
        out, said = server.process.communicate(timeout=ENDS)
    finally:
        server.process.kill()
    assert (server.process.returncode, out) in ((0, ""), (130, ""))
    assert "Traceback" not in said


def test_nobody_else_on_the_network_reaches_it(ward: Path) -> None:
    server = Server(ward)
    try:
        others = {info[4][0] for info in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)} - {"127.0.0.1"}
        for address in {*others, "127.0.0.2"}:
            with pytest.raises(OSError, match="refused"):
                status(server, host=str(address))
    finally:
        server.ended()


def test_it_starts_again_on_the_same_port_at_once(ward: Path) -> None:
    server = Server(ward)
    port = server.port
    status(server)
    server.kill()
    again = Server(ward, "--port", str(port))
    try:
        assert again.port == port
        assert status(again) == 403
    finally:
        again.ended()


def test_a_port_that_is_taken_is_said_in_a_line(ward: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        ended = run(str(ward), "--no-open", "--port", port)
    assert ended.returncode != 0
    assert port in ended.stderr
    assert len(ended.stderr.strip().splitlines()) == 1
    assert ended.stdout == ""


def test_a_plan_that_cannot_be_read_is_told_with_every_problem(ward: Path) -> None:
    plan = ward / "plan.yaml"
    plan.write_text(plan.read_text("utf-8").replace("seats:", "seat:"), "utf-8")
    ended = run(str(ward), "--no-open")
    assert ended.returncode == 3
    assert ended.stderr.count("plan.yaml:") > 1
    assert "Traceback" not in ended.stderr


def test_a_machine_without_a_browser_shows_the_address_all_the_same(ward: Path) -> None:
    environment = {**os.environ, "BROWSER": "/nonexistent/browser", "PATH": ""}
    with subprocess.Popen(
        [*COMMAND, str(ward)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True,
        env=environment,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        assert process.stdout.readline().startswith("http://127.0.0.1:")
        process.terminate()
        _, said = process.communicate(timeout=ENDS)
    assert "Traceback" not in said


def test_enter_shows_a_new_address(ward: Path) -> None:
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [*COMMAND, str(ward), "--no-open"], stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        os.write(ours, b"\n")
        ready, _, _ = select.select([process.stdout], [], [], ENDS)
        assert ready
        second = process.stdout.readline()
        process.terminate()
        process.communicate(timeout=ENDS)
    os.close(ours)
    os.close(theirs)
    assert first.partition("?")[0] == second.partition("?")[0]
    assert first != second


def test_without_the_extra_the_command_says_what_to_install(ward: Path, tmp_path: Path) -> None:
    (tmp_path / "starlette.py").write_text("raise ModuleNotFoundError('no', name='starlette')\n", "utf-8")
    ended = run(str(ward), "--no-open", PYTHONPATH=f"{tmp_path}{os.pathsep}{os.environ.get('PYTHONPATH', '')}")
    assert ended.returncode != 0
    assert "planner[workbench]" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_no_line_of_the_log_tells_who_was_asked_about(ward: Path) -> None:
    server = Server(ward)
    try:
        status(server, "/person/p001")
        status(server, "/jobs/1")
    finally:
        said = server.ended()
    assert "p001" not in said
