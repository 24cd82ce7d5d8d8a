"""How findings of `count` read."""

from __future__ import annotations

from planner.bodies.saying import COUNTED

SAYS = COUNTED
