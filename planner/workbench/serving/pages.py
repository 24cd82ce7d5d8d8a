"""From a template to a page: the words, the figures and the bars that templates use."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined

from planner.report.phrases import figures
from planner.report.phrases.verdict import worst_first
from planner.words import say, say_count
from planner.words.figures import number, share
from planner.workbench.desk.desk import Desk
from planner.workbench.desk.jobs import Job
from planner.workbench.screens.asked import Page
from planner.workbench.serving.bars import bar

MARKS = {"met": "✓", "not_met": "✗", "unproven": "?"}
_TEMPLATES = files("planner.workbench") / "templates"


class Pages:
    """`tabs`: (id, address) of the screens that have a tab."""

    def __init__(self, tabs: list[tuple[str, str]]) -> None:
        self.tabs = tabs
        self._environment = Environment(
            loader=FunctionLoader(_template), autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined
        )
        self._environment.globals |= {
            "MARKS": MARKS, "bar": bar, "figures": figures, "worst_first": worst_first, "tabs": tabs, "op": _op,
            "more_time": _more_time,
        }  # fmt: skip

    def rendered(self, desk: Desk, shown: Page) -> str:
        """A page, or a part, in the language of the desk."""
        lang = desk.lang
        values: dict[str, Any] = {
            "desk": desk, "board": desk.board, "result": desk.result, "voice": desk.voice, "people": desk.people, "lang": lang,
            "t": lambda code, **params: say(code, lang, **params),
            "decimal": lambda value: number(round(value, 1), lang),
            "share": lambda part, base: share(part, base, lang),
            "n": lambda code, n, **params: say_count(code, lang, n, **params),
        }  # fmt: skip
        return self._environment.get_template(shown.template).render(**values, **shown.values)

    def refused(self, lang: str, code: str) -> bytes:
        """The page of somebody who is not let in: it tells nothing of the plan."""
        template = self._environment.get_template("refused.html")
        said = template.render(lang=lang, t=lambda code, **params: say(code, lang, **params), code=code)
        return said.encode("utf-8", "backslashreplace")


def _template(name: str) -> str:
    return _TEMPLATES.joinpath(*name.split("/")).read_text("utf-8")


def _op(**step: Any) -> str:
    """A step as a button carries it (`data-op`)."""
    return json.dumps(step, ensure_ascii=False, sort_keys=True)


def _more_time(job: Job) -> str:
    """The same question with four times the time, as a button carries it (`data-args`)."""
    return json.dumps({**job.args, "seconds": min(3600, 4 * (job.clock.limit or 60))}, ensure_ascii=False, sort_keys=True)


def static() -> Mapping[str, tuple[bytes, str]]:
    """Every file that pages name, by its name: content and media type."""
    kinds = {"css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml"}
    found = {}
    for file in (files("planner.workbench") / "static").iterdir():
        kind = kinds.get(file.name.rpartition(".")[2])
        if kind is not None:
            found[file.name] = (file.read_bytes(), kind)
    return found
