"""Bookmarks."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A bookmark of an article or of one of its paragraphs, with a note.

    `paragraph` counts from 1, `None` stands for the whole article; `quote` is how the paragraph begins.
    """

    id: int
    article_id: int
    title: str
    paragraph: int | None
    note: str | None
    quote: str
    created_at: str
