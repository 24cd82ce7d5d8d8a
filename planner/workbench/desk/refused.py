"""A step that cannot be done, in words."""

from __future__ import annotations

from collections.abc import Mapping

from planner.workbench.desk.board import Said


class Refused(Exception):
    """Nothing was changed. `said` tells why."""

    def __init__(
        self,
        code: str,
        ids: Mapping[str, str] | None = None,
        committees: Mapping[str, str] | None = None,
        **plain: str | int,
    ) -> None:
        super().__init__(code)
        self.said = Said(code, ids or {}, committees or {}, plain)
