"""Highlights and bookmarks as rows, read as one list of marks."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.core.models import Anchor, Mark, TextRange

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from reader.core.library.storage.database import Database, Row
    from reader.core.models import MarkColor, MarkKind

TABLES: Mapping[MarkKind, str] = {
    "article": "bookmarks", "paragraph": "bookmarks", "passage": "highlights",
}  # fmt: skip

_HIGHLIGHTS = """
SELECT h.id AS id, 'passage' AS kind, h.article_id, a.title, h.first AS paragraph, h.quote, h.note, h.color,
  h.created_at, h.placed, h.start, h.last, h."end", h.before, h.after
FROM highlights h JOIN articles a ON a.id = h.article_id WHERE a.deleted_at IS NULL
"""
_BOOKMARKS = """
SELECT b.id AS id, CASE WHEN b.paragraph = 0 THEN 'article' ELSE 'paragraph' END AS kind, b.article_id,
  a.title,
  coalesce(b.stood_at, nullif(b.paragraph, 0)) AS paragraph, b.quote, b.note, NULL AS color, b.created_at,
  b.paragraph >= 0 AS placed, NULL, NULL, NULL, NULL, NULL
FROM bookmarks b JOIN articles a ON a.id = b.article_id WHERE a.deleted_at IS NULL
"""
_SOURCES = {"bookmarks": _BOOKMARKS, "highlights": _HIGHLIGHTS}
_NEWEST_FIRST = "SELECT * FROM ({}) ORDER BY created_at DESC, kind = 'passage', id DESC"
_DELETE = {
    "bookmarks": "DELETE FROM bookmarks WHERE id = ? AND article_id = ? AND created_at = ?",
    "highlights": "DELETE FROM highlights WHERE id = ? AND article_id = ? AND created_at = ?",
}
_ALIASES = {"bookmarks": "b", "highlights": "h"}
_INSERT = """
INSERT INTO highlights
  (id, article_id, first, start, last, "end", quote, before, after, color, note, created_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
# a bookmark of a paragraph waits, under its negative id, to be placed (see settling.py)
_INSERT_BOOKMARK = """
INSERT INTO bookmarks (id, article_id, paragraph, stood_at, quote, note, created_at)
SELECT n, ?, iif(?, -n, 0), ?, ?, ?, ?
FROM (SELECT coalesce(?, (SELECT max(id) FROM bookmarks) + 1, 1) AS n)
"""


class NewMark(NamedTuple):
    """A highlight to be written."""

    article_id: int
    anchor: Anchor
    color: MarkColor
    note: str | None
    created_at: str


def marks(database: Database, article_id: int | None = None) -> list[Mark]:
    """The marks of an article, or of all articles, newest first."""
    parts, parameters = [], []
    for table, select in _SOURCES.items():
        if article_id is not None:
            select += f" AND {_ALIASES[table]}.article_id = ?"
            parameters.append(article_id)
        parts.append(select)
    rows = database.rows(_NEWEST_FIRST.format(" UNION ALL ".join(parts)), parameters)
    return list(map(_mark, rows))


def by_id(database: Database, kind: MarkKind, mark_id: int) -> Mark | None:
    table = TABLES[kind]
    row = database.row(f"{_SOURCES[table]} AND {_ALIASES[table]}.id = ?", [mark_id])
    return _mark(row) if row else None


def insert(connection: sqlite3.Connection, new: NewMark, mark_id: int | None = None) -> int:
    """Insert a highlight and return its id; a new id is assigned if none is given."""
    place, anchor = new.anchor.place, new.anchor
    cursor = connection.execute(
        _INSERT,
        (mark_id, new.article_id, place.first, place.start, place.last, place.end,
         anchor.quote, anchor.before, anchor.after, new.color, new.note, new.created_at),
    )  # fmt: skip
    return int(cursor.lastrowid or 0)


def insert_bookmark(connection: sqlite3.Connection, mark: Mark, mark_id: int | None = None) -> int:
    """Insert a bookmark and return its id; that of a paragraph is to be placed by `settle`.

    A new id is assigned if none is given. The article's own must not be there.
    """
    at = mark.paragraph
    row = (mark.article_id, at is not None, at, mark.quote, mark.note, mark.created_at, mark_id)
    return int(connection.execute(_INSERT_BOOKMARK, row).lastrowid or 0)


def delete(connection: sqlite3.Connection, mark: Mark) -> bool:
    """Delete this mark; return whether it was there: another one may have its id by now."""
    row = [mark.id, mark.article_id, mark.created_at]
    return connection.execute(_DELETE[TABLES[mark.kind]], row).rowcount > 0


def _mark(row: Row) -> Mark:
    (number, kind, article_id, title, paragraph, quote, note, color, created_at, placed,
     start, last, end, before, after) = row  # fmt: skip
    anchor = None
    if kind == "passage":
        anchor = Anchor(TextRange(paragraph, start, last, end), quote, before, after)
    return Mark(
        number, kind, article_id, title, paragraph, quote, note, color, created_at, anchor, bool(placed)
    )
