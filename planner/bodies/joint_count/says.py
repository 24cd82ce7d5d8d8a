"""How findings of a joint `count` read: as those of a `count`."""

from __future__ import annotations

from planner.bodies.counted import COUNTED

SAYS = COUNTED
