"""Fields that are no columns: their values are found in the texts of others, when somebody asks for them."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from planner.language.catalogue import Catalogue
from planner.pool.home_places import with_home_places
from planner.pool.named_posts import with_named_posts
from planner.pool.pool import Pool


def with_found_fields(pool: Pool, catalogue: Catalogue, asked: Collection[str]) -> tuple[Pool, Mapping[str, tuple[str, ...]]]:
    """The pool with those of the fields `asked` that are found in texts of it, and for each the texts that stayed unclear.

    A field that the pool has as a column of its own stays; one whose text is no column is left out: unknown for everybody.
    """
    pool, unknown = with_named_posts(pool, catalogue, asked)
    pool, unclear = with_home_places(pool, catalogue, asked)
    return pool, {**unknown, **unclear}
