"""A marked article or paragraph."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A marked article, or a marked paragraph of one with a note.

    `paragraph` counts from 1, `None` marks the whole article; `quote` is how the paragraph begins.
    """

    id: int
    article_id: int
    title: str
    paragraph: int | None
    note: str | None
    quote: str
    created_at: str
