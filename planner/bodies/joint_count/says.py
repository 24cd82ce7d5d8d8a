"""How findings of a joint `count` read: as those of a `count`."""

from __future__ import annotations

from planner.bodies.saying import COUNTED

SAYS = COUNTED
