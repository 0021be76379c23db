"""Bookmarks."""

from __future__ import annotations

from dataclasses import dataclass

from reader.core.models.marks import Mark


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

    @property
    def as_mark(self) -> Mark:
        """The bookmark as a mark, which can be removed and restored."""
        return Mark(
            self.id, "article" if self.paragraph is None else "paragraph", self.article_id, self.title,
            self.paragraph, self.quote, self.note, None, self.created_at,
        )  # fmt: skip
