"""Asking the workbench without a port: one request to the ASGI application, as a browser of this machine would send it."""

from __future__ import annotations

import asyncio
import csv
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from planner.workbench.desk.desk import Desk
from planner.workbench.serving.app import Server
from planner.workbench.serving.guard import Guard

EXAMPLES = Path(__file__).parents[2] / "examples"
PORT = 8765
HOST = f"127.0.0.1:{PORT}"


@dataclass(frozen=True)
class Reply:
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode("utf-8")

    def json(self) -> Any:
        return json.loads(self.body)


def slate_of(file: Path) -> dict[str, list[str]]:
    """The members of each committee, from a CSV of `committee,id`."""
    found: dict[str, list[str]] = {}
    with file.open(encoding="utf-8-sig") as lines:
        for row in csv.DictReader(lines):
            found.setdefault(row["committee"], []).append(row["id"])
    return found


def with_slate(folder: Path, name: str) -> Browser:
    """A session at a desk in Vietnamese with the slate of a file of the plan's folder on it."""
    desk = Desk(folder, "vi")
    desk.change({"op": "take", "slate": slate_of(folder / name)})
    return Browser(desk).opened()


class Browser:
    """A browser with a session at a desk; `troubles` are exceptions that no rule foresees."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.troubles: list[BaseException] = []
        self.server = Server(desk, self.troubles.append)
        self.guard = Guard(self.server.app, PORT, lambda _status, code: self.server.pages.refused(desk.lang, code))
        self.cookie = ""

    def opened(self) -> Browser:
        """Through the address that is printed."""
        reply = self.get(f"/?token={self.guard.new_token()}")
        assert reply.status == 303
        self.cookie = reply.headers["set-cookie"].partition(";")[0]
        return self

    def get(self, address: str, **headers: str) -> Reply:
        return self.ask("GET", address, b"", headers)

    def post(self, address: str, values: object, **headers: str) -> Reply:
        return self.ask("POST", address, json.dumps(values).encode(), {"content_type": "application/json", **headers})

    def upload(self, address: str, content: bytes, name: str) -> Reply:
        return self.ask("POST", address, content, {"content_type": "application/octet-stream", "x_name": name})

    def do(self, here: str = "board", **op: Any) -> Reply:
        return self.post("/do", {"version": self.desk.version, "here": here, **op})

    def ask(self, method: str, address: str, body: bytes, headers: Mapping[str, str]) -> Reply:
        path, _, query = address.partition("?")
        given = {"host": HOST, "content-length": str(len(body)), "cookie": self.cookie}
        if method == "POST":
            given["origin"] = f"http://{HOST}"
        given |= {name.replace("_", "-"): value for name, value in headers.items()}
        scope = {
            "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": method, "scheme": "http",
            "path": unquote(path), "raw_path": path.encode(), "query_string": query.encode(), "root_path": "",
            "headers": [(k.encode("latin-1"), v.encode("latin-1")) for k, v in given.items() if v],
            "client": ("127.0.0.1", 50000), "server": ("127.0.0.1", PORT),
        }  # fmt: skip
        return asyncio.run(self._asked(scope, body))

    async def _asked(self, scope: dict[str, Any], body: bytes) -> Reply:
        sent: list[dict[str, Any]] = []
        chunks = [{"type": "http.request", "body": body, "more_body": False}]

        async def receive() -> Any:
            return chunks.pop(0) if chunks else {"type": "http.disconnect"}

        async def send(message: Any) -> None:
            sent.append(message)

        await self.guard(scope, receive, send)
        start = next(message for message in sent if message["type"] == "http.response.start")
        content = b"".join(message.get("body", b"") for message in sent if message["type"] == "http.response.body")
        return Reply(start["status"], {k.decode().lower(): v.decode("latin-1") for k, v in start["headers"]}, content)
