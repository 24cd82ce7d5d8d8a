"""How findings of `count` read."""

from __future__ import annotations

from planner.bodies.counted import COUNTED

SAYS = COUNTED
