"""Who may ask. Pure ASGI around everything, so that no route escapes it.

Only names of this machine as Host (against DNS rebinding), only our own Origin for whatever changes something, nothing on
behalf of other sites; the address that is printed holds a token that opens one session once and becomes a cookie. Every answer
bears a policy that lets in nothing from outside and nothing inline.
"""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable, MutableMapping
from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import parse_qs

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self';"
    " base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}
MOST_BYTES = 25 * 1024 * 1024  # of a body; the pool of a province is 3 MB
MOST_COMMAND = 4 * 1024 * 1024  # of a body of JSON


class TooLarge(Exception):
    """A body beyond its limit; nothing of it is used."""


class Guard:
    """`refusal` makes the page of a refusal: (status, code of the message) -> HTML. `failed` is told of what the application
    leaves unanswered; nothing of it goes to a log."""

    def __init__(
        self,
        app: App,
        port: int,
        refusal: Callable[[int, str], bytes],
        failed: Callable[[BaseException], None] = lambda _error: None,
    ) -> None:
        self.failed = failed
        self.app = app
        self.cookie = f"planner-{port}"  # browsers do not tell cookies of two ports apart
        self.hosts = {f"127.0.0.1:{port}", f"localhost:{port}"}
        self.refusal = refusal
        self._session = secrets.token_urlsafe(32)
        self._tokens: set[str] = set()

    def new_token(self) -> str:
        """What opens the session once."""
        token = secrets.token_urlsafe(24)
        self._tokens.add(token)
        return token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}
        found = self._looked_at(scope, headers)
        if found is not None:
            await self._answer(send, *found)
            return
        most = MOST_COMMAND if headers.get("content-type", "").startswith("application/json") else MOST_BYTES
        told = headers.get("content-length", "0")
        if not told.isdigit() or int(told) > most:
            await self._answer(send, 413, "workbench.guard.too-large", [])
            return
        taken = 0
        is_over = has_answered = False

        async def received() -> Message:
            nonlocal taken, is_over
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > most:
                is_over = True
                raise TooLarge
            return message

        async def sent(message: Message) -> None:
            nonlocal has_answered
            if is_over:  # whatever the application makes of it
                if not has_answered:
                    has_answered = True
                    await self._answer(send, 413, "workbench.guard.too-large", [])
                return
            if message["type"] == "http.response.start":
                have = {name.lower() for name, _ in message["headers"]}
                message["headers"] = [*message["headers"], *((k, v) for k, v in _encoded(HEADERS) if k not in have)]
            await send(message)

        try:
            await self.app(scope, received, sent)
        except Exception as error:
            if not is_over:
                self.failed(error)

    def _looked_at(self, scope: Scope, headers: dict[str, str]) -> tuple[int, str, list[tuple[bytes, bytes]]] | None:
        """None: let in. Else the status, the message, further headers."""
        host = headers.get("host", "")
        if host not in self.hosts:
            return 421, "workbench.guard.host", []
        if scope["method"] not in ("GET", "HEAD", "POST"):
            return 405, "workbench.guard.host", []
        if scope["method"] == "POST" and headers.get("origin") != f"http://{host}":
            return 403, "workbench.guard.origin", []
        try:
            cookie = SimpleCookie(headers.get("cookie", "")).get(self.cookie)
        except CookieError:
            cookie = None
        is_known = cookie is not None and secrets.compare_digest(cookie.value.encode(), self._session.encode())
        token = parse_qs(scope["query_string"].decode("latin-1")).get("token")
        if token is not None and scope["method"] == "GET" and scope["path"] == "/":
            if headers.get("sec-fetch-site", "none") not in ("none", "same-origin"):
                return 403, "workbench.guard.origin", []
            fits = next((one for one in self._tokens if secrets.compare_digest(one.encode(), token[0].encode())), None)
            if fits is None and not is_known:
                return 403, "workbench.guard.used", []
            self._tokens.discard(fits or "")
            set_cookie = f"{self.cookie}={self._session}; HttpOnly; SameSite=Strict; Path=/"
            return 303, "", [(b"location", b"/"), (b"set-cookie", set_cookie.encode())]
        if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
            return 403, "workbench.guard.origin", []
        if not is_known:
            return 403, "workbench.guard.closed", []
        return None

    async def _answer(self, send: Send, status: int, code: str, further: list[tuple[bytes, bytes]]) -> None:
        content = self.refusal(status, code) if code else b""
        headers = [(b"content-type", b"text/html; charset=utf-8"), (b"content-length", str(len(content)).encode())]
        await send({"type": "http.response.start", "status": status, "headers": [*headers, *further, *_encoded(HEADERS)]})
        await send({"type": "http.response.body", "body": content})


def _encoded(headers: dict[str, str]) -> list[tuple[bytes, bytes]]:
    return [(name.encode(), value.encode()) for name, value in headers.items()]
