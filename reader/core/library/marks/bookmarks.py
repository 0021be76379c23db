"""Marks on articles and paragraphs. Paragraph 0 in the table is the article itself, `None` outside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.errors import ArticleNotFound, ParagraphNotFound
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
_PLACED = "b.paragraph >= 0"  # a paragraph that is gone has no number any more
_BODY = """
SELECT t.body FROM articles a JOIN article_texts t ON t.article_id = a.id
WHERE a.id = ? AND a.deleted_at IS NULL
"""
_MARK = """
INSERT INTO bookmarks (article_id, paragraph, quote, note, created_at) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (article_id, paragraph) DO UPDATE SET note = excluded.note
"""


def bookmark(database: Database, article_id: int, paragraph: int | None, note: str | None) -> Bookmark:
    quote = _quote(database, article_id, paragraph)
    written = None if note is None else texts.storable(note)
    with database.change() as connection:
        connection.execute(_MARK, (article_id, paragraph or 0, quote, written, now()))
    found = _of_place(database, article_id, paragraph)
    if found is None:
        raise ArticleNotFound(article_id)
    return found


def remove(database: Database, article_id: int, paragraph: int | None) -> Bookmark | None:
    with database.change() as connection:
        found = _of_place(database, article_id, paragraph)
        if found is not None:
            connection.execute("DELETE FROM bookmarks WHERE id = ?", [found.id])
    return found


def bookmarks(database: Database) -> tuple[Bookmark, ...]:
    rows = database.rows(f"{_BOOKMARK} ORDER BY b.created_at DESC, b.id DESC")
    return tuple(map(_from_row, rows))


def bookmarks_of(database: Database, article_id: int) -> tuple[Bookmark, ...]:
    rows = database.rows(f"{_BOOKMARK} AND b.article_id = ? AND {_PLACED} ORDER BY b.paragraph", [article_id])
    return tuple(map(_from_row, rows))


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
