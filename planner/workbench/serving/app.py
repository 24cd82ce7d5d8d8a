"""From a request to an answer: the addresses of all screens, the steps, the long questions."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping
from typing import Any
from urllib.parse import quote, unquote

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from planner.problems import BadInput
from planner.solve.clock import Clock
from planner.workbench.desk.desk import Desk
from planner.workbench.desk.jobs import Job
from planner.workbench.desk.refused import Refused
from planner.workbench.screens import SCREENS
from planner.workbench.screens.asked import Answer, Asked, Data, Download, Page, Upload, part
from planner.workbench.screens.screen import LongAsk, Screen, Way
from planner.workbench.serving.pages import Pages, static

ANEW = ("speak", "reread", "take-over")  # steps after which every text of a page may be another: it is opened again
Endpoint = Callable[[Request], Awaitable[Response]]
_BY_ID: Mapping[str, Screen] = {screen.id: screen for screen in SCREENS}
_LONG: Mapping[str, LongAsk] = {ask.name: ask for screen in SCREENS for ask in screen.jobs}


class Server:
    """`failed` is told of exceptions that no rule foresees; a page never shows them."""

    def __init__(self, desk: Desk, failed: Callable[[BaseException], None]) -> None:
        self.desk, self.failed = desk, failed
        self.pages = Pages([(screen.id, screen.address) for screen in SCREENS if screen.is_tab])
        self._static = static()
        self._is_warm = False
        routes = [Route(way.address, self._endpoint(way), methods=[way.method]) for screen in SCREENS for way in screen.ways]
        own = (
            Way("/do", self._do, "POST"), Way("/state", self._state, free=True), Way("/strip", self._strip),
            Way("/jobs", self._start, "POST"), Way("/jobs/{number:int}", self._job),
            Way("/jobs/{number:int}/stop", self._stop, "POST", free=True),
        )  # fmt: skip
        routes += [Route(way.address, self._endpoint(way), methods=[way.method]) for way in own]
        routes.append(Route("/static/{name}", self._file))
        self.app = Starlette(routes=routes)

    def parts(self, here: str) -> dict[str, Page]:
        """What a step may change on a screen: the strip, and the screen's own."""
        screen = _BY_ID.get(here)
        return {"strip": part("strip.html"), **(screen.parts(self.desk) if screen is not None else {})}

    # ------------------------------------------------------------------------------------------------ requests

    def _endpoint(self, way: Way) -> Endpoint:
        async def endpoint(request: Request) -> Response:
            body: Mapping[str, Any] = {}
            upload = None
            if request.method == "POST":
                raw = await request.body()
                if request.headers.get("content-type", "").startswith("application/octet-stream"):
                    upload = Upload(unquote(request.headers.get("x-name", ""))[:200], raw)
                elif raw:
                    try:
                        body = json.loads(raw)
                    except (ValueError, RecursionError):
                        body = {"": None}
                    if not isinstance(body, dict) or "" in body:
                        return Response(status_code=400)
            query, path = dict(request.query_params), {name: str(value) for name, value in request.path_params.items()}
            return await run_in_threadpool(self._answered, way, Asked(self.desk, query, path, body, upload))

        return endpoint

    def _answered(self, way: Way, asked: Asked) -> Response:
        try:
            if way.free:
                return self._response(way.handler(asked))
            with self.desk.turn:
                return self._response(way.handler(asked))
        except Refused as refused:
            return self._json({"refused": self._words(refused), "version": self.desk.version}, 400)
        except BadInput as bad:
            lang = self.desk.lang
            said = [{"where": p.where, "message": p.message(lang), "hint": p.hint(lang)} for p in bad.problems]
            return self._json({"refused": said[0]["message"], "problems": said, "version": self.desk.version}, 400)
        except Exception as error:
            self.failed(error)
            said_of_it = Refused("workbench.refused.internal")
            return self._json({"refused": self._words(said_of_it), "version": self.desk.version}, 500)

    def _words(self, refused: Refused) -> str:
        return self.desk.words(refused.said)

    def _response(self, answer: Answer) -> Response:
        match answer:
            case Page():
                return Response(self._html(answer), answer.status, media_type="text/html")
            case Data():
                return self._json({name: self._value(value) for name, value in answer.values.items()}, answer.status)
            case Download():
                named = f"attachment; filename*=UTF-8''{quote(answer.name)}"
                return Response(answer.content, media_type=answer.kind, headers={"content-disposition": named})

    def _value(self, value: Any) -> Any:
        if isinstance(value, Page):
            return self._html(value).decode()
        if isinstance(value, Mapping):
            return {name: self._value(inner) for name, inner in value.items()}
        return value

    def _html(self, shown: Page) -> bytes:
        if not shown.is_part:
            here = shown.values.get("here", "")
            own = {"here": here, "parts": self._drawn(here), "remarks": self._remarks()}
            shown = Page(shown.template, {**own, **shown.values})
        return self.pages.rendered(self.desk, shown).encode("utf-8", "backslashreplace")

    def _drawn(self, here: str) -> dict[str, str]:
        return {name: self.pages.rendered(self.desk, shown) for name, shown in self.parts(here).items()}

    @staticmethod
    def _json(values: Mapping[str, Any], status: int = 200) -> Response:
        told = json.dumps(values, ensure_ascii=False).encode("utf-8", "backslashreplace")
        return Response(told, status, media_type="application/json")

    def _warm(self) -> None:
        """After the first page, not before it."""
        if not self._is_warm:
            self._is_warm = True
            self.desk.warm()

    async def _file(self, request: Request) -> Response:
        found = self._static.get(str(request.path_params["name"]))
        return Response(status_code=404) if found is None else Response(found[0], media_type=found[1])

    # ------------------------------------------------------------------------------------------------ steps

    def _do(self, asked: Asked) -> Answer:
        desk, here = self.desk, str(asked.body.get("here", ""))
        if asked.body.get("version") != desk.version:
            return Data({"stale": True, "version": desk.version, "parts": self.parts(here)}, 409)
        said = desk.change(asked.body)
        is_new = asked.body.get("op") in ANEW
        told = {"version": desk.version, "said": desk.words(said), "reload": is_new}
        return Data(told if is_new else {**told, "parts": self.parts(here), "remarks": self._remarks()})

    def _remarks(self) -> list[str]:
        """What has to be said once."""
        told, self.desk.remarks = self.desk.remarks, []
        return told

    def _strip(self, asked: Asked) -> Answer:
        here = asked.query.get("here", "")
        return Data({"version": self.desk.version, "parts": self.parts(here), "remarks": self._remarks()})

    def _state(self, _asked: Asked) -> Answer:
        self._warm()
        return Data({"version": self.desk.version, **self.desk.news()})

    # ------------------------------------------------------------------------------------------------ long questions

    def _start(self, asked: Asked) -> Answer:
        desk, name, args = self.desk, asked.body.get("name"), asked.body.get("args") or {}
        ask = _LONG.get(name) if isinstance(name, str) else None
        if ask is None or not isinstance(args, dict):
            raise Refused("workbench.refused.unknown-step", name=str(name)[:40])
        for job in desk.jobs.known.values():
            if job.name == ask.name and not job.is_over:
                job.stop()  # the same question asked anew
        seconds = args.get("seconds")
        limit = float(seconds) if isinstance(seconds, int | float) and 0 < seconds <= 3600 else ask.seconds
        job = desk.jobs.start(ask.name, ask.ready(desk, args), Clock(limit), args, desk.version)
        return Data({"job": job.number, "version": desk.version})

    def _job(self, asked: Asked) -> Answer:
        desk = self.desk
        job = desk.jobs.known.get(int(asked.path["number"]))
        if job is None:
            return Data({"state": "failed", "said": desk.words(Refused("workbench.refused.no-job").said)}, 404)
        ask = _LONG[job.name]
        return Data(self._told(ask, job, str(asked.query.get("here", "")), str(asked.query.get("seen", ""))))

    def _told(self, ask: LongAsk, job: Job, here: str, seen: str) -> dict[str, Any]:
        desk = self.desk
        if not job.is_over and ask.meanwhile is not None:
            ask.meanwhile(desk, job)
        if job.is_over and ask.landed is not None and not job.is_landed:
            job.is_landed = True
            ask.landed(desk, job)
        told: dict[str, Any] = {"state": job.state, "seconds": round(job.seconds, 1), "version": desk.version}
        if seen != str(desk.version):
            told["parts"] = self.parts(here)
        told["html"] = ask.shown(desk, job)
        return told

    def _stop(self, asked: Asked) -> Answer:
        job = self.desk.jobs.known.get(int(asked.path["number"]))
        if job is not None:
            job.stop()
        return Data({"state": "stopped" if job is None else job.state})
