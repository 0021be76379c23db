"""Bookmarks of articles and paragraphs.

In the table paragraph 0 stands for the whole article; in values it is `None`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.errors import ArticleNotFound, ParagraphNotFound
from reader.core.library.marks.unsettled import settle_where_needed
from reader.core.library.storage import texts
from reader.core.library.storage.moments import now
from reader.core.models import Bookmark

if TYPE_CHECKING:
    from reader.core.library.storage.database import Database, Row

_BOOKMARK = """
SELECT b.id, b.article_id, a.title, coalesce(b.stood_at, nullif(b.paragraph, 0)), b.note, b.quote,
  b.created_at
FROM bookmarks b JOIN articles a ON a.id = b.article_id WHERE a.deleted_at IS NULL
"""
_PLACED = "b.paragraph >= 0"  # negative: the paragraph is gone, and has no number
_BODY = """
SELECT t.body FROM articles a JOIN article_texts t ON t.article_id = a.id
WHERE a.id = ? AND a.deleted_at IS NULL
"""
_MARK = """
INSERT INTO bookmarks (article_id, paragraph, quote, note, created_at) VALUES (?, ?, ?, nullif(?, ''), ?)
ON CONFLICT (article_id, paragraph) DO UPDATE SET note = iif(?, excluded.note, note)
"""
_ANNOTATE = "UPDATE bookmarks SET note = ? WHERE id = ?"


class Bookmarks:
    """The bookmarks of one open library."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, article_id: int, paragraph: int | None = None, note: str | None = None) -> Bookmark:
        """Bookmark the article or one of its paragraphs. On disk on return.

        Doing so again changes the note if one is given: `None` keeps it, an empty one removes it.
        Raises `ArticleNotFound`, `ParagraphNotFound`.
        """
        settle_where_needed(self._database)
        quote = _quote(self._database, article_id, paragraph)
        written = None if note is None else texts.storable(note)
        with self._database.change() as connection:
            connection.execute(
                _MARK, (article_id, paragraph or 0, quote, written, now(), written is not None)
            )
        found = _of_place(self._database, article_id, paragraph)
        if found is None:
            raise ArticleNotFound(article_id)
        return found

    def remove(self, article_id: int, paragraph: int | None = None) -> Bookmark | None:
        """Remove the bookmark and return it for undo; `None` if there was none."""
        settle_where_needed(self._database)
        with self._database.change() as connection:
            found = _of_place(self._database, article_id, paragraph)
            if found is not None:
                connection.execute("DELETE FROM bookmarks WHERE id = ?", [found.id])
        return found

    def of_whole(self, article_id: int) -> Bookmark | None:
        """The bookmark of an article as a whole, or `None`."""
        return _of_place(self._database, article_id, None)

    def annotate(self, bookmark_id: int, note: str | None) -> None:
        """Change the note of a bookmark, wherever it is now; `None` or an empty one removes it."""
        with self._database.change() as connection:
            connection.execute(_ANNOTATE, [texts.storable(note) if note else None, bookmark_id])

    def all(self) -> tuple[Bookmark, ...]:
        """All bookmarks, newest first, without those of deleted articles."""
        settle_where_needed(self._database)
        rows = self._database.rows(f"{_BOOKMARK} ORDER BY b.created_at DESC, b.id DESC")
        return tuple(map(_from_row, rows))

    def of(self, article_id: int) -> tuple[Bookmark, ...]:
        """The bookmarks of one article in the order of its text, the article's own first."""
        settle_where_needed(self._database)
        of_article = f"{_BOOKMARK} AND b.article_id = ? AND {_PLACED} ORDER BY b.paragraph"
        return tuple(map(_from_row, self._database.rows(of_article, [article_id])))


def _of_place(database: Database, article_id: int, paragraph: int | None) -> Bookmark | None:
    row = database.row(f"{_BOOKMARK} AND b.article_id = ? AND b.paragraph = ?", [article_id, paragraph or 0])
    return _from_row(row) if row else None


def _from_row(row: Row) -> Bookmark:
    return Bookmark(*row)


def _quote(database: Database, article_id: int, paragraph: int | None) -> str:
    body = database.value(_BODY, [article_id])
    if body is None:
        raise ArticleNotFound(article_id)
    found = texts.paragraphs(body)
    if paragraph is None:
        return texts.quote(found[:1])
    if not 1 <= paragraph <= len(found):
        raise ParagraphNotFound(paragraph)
    return texts.quote(found[paragraph - 1 : paragraph])
