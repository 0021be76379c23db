"""One article in full: text, keywords, links and origin; and deleting articles with undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.errors import ArticleNotFound
from reader.core.library.shelves import listing
from reader.core.library.shelves.keywords import keywords_of
from reader.core.library.storage import texts
from reader.core.library.storage.moments import now
from reader.core.models import Article, Origin

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.core.library.storage.database import Database

_ARTICLE = """
SELECT a.id, a.title, a.published, a.updated, a.published_text, a.updated_text, s.name, a.author, a.place,
  a.keywords_raw, t.body, a.language, a.words,
  EXISTS (SELECT 1 FROM bookmarks b WHERE b.article_id = a.id), a.read_at IS NOT NULL, a.imported_at,
  a.url
FROM articles a JOIN article_texts t ON t.article_id = a.id LEFT JOIN sources s ON s.id = a.source_id
WHERE a.id = ? AND a.deleted_at IS NULL
"""
_LISTED = "SELECT 1 FROM articles WHERE id = ? AND deleted_at IS NULL"
_ORIGIN = """
SELECT g.path, g.format, g.encoding, o.sha256, g.part + g.parts_before, g.member
FROM origins g JOIN originals o ON o.id = g.original_id
WHERE g.article_id = ? ORDER BY g.revision_id IS NOT NULL, g.id LIMIT 1
"""
_ORIGINS = """
SELECT g.path, g.format, g.encoding, o.sha256, g.part + g.parts_before, g.member
FROM origins g JOIN originals o ON o.id = g.original_id
WHERE g.article_id = ? ORDER BY g.revision_id IS NOT NULL, g.id
"""
_ORIGINAL = """
SELECT o.data FROM articles a JOIN origins g ON g.article_id = a.id JOIN originals o ON o.id = g.original_id
WHERE a.id = ? AND a.deleted_at IS NULL ORDER BY g.revision_id IS NOT NULL, g.id LIMIT 1
"""


def article(database: Database, article_id: int) -> Article:
    found = database.row(_ARTICLE, [article_id])
    if found is None:
        raise ArticleNotFound(article_id)
    (number, title, published, updated, published_text, updated_text, source, author, place, raw, body,
     language, words, bookmarked, read, imported_at, url) = found  # fmt: skip
    return Article(
        id=number, title=title, published=published, updated=updated, published_text=published_text,
        updated_text=updated_text, source=source, author=author, place=place, keywords_raw=raw,
        body=texts.paragraphs(body), language=language, words=words, bookmarked=bool(bookmarked),
        read=bool(read), imported_at=imported_at, origin=_origin(database, number),
        keywords=keywords_of(database, number),
        related=listing.related(database, number), url=url,
    )  # fmt: skip


def original(database: Database, article_id: int) -> bytes:
    from zlib import decompress

    data = database.value(_ORIGINAL, [article_id])
    if data is None:
        raise ArticleNotFound(article_id)
    return decompress(data)


def origins(database: Database, article_id: int) -> tuple[Origin, ...]:
    return tuple(Origin(*row) for row in database.rows(_ORIGINS, [article_id]))


def is_listed(database: Database, article_id: int | None) -> bool:
    """Whether there is such an article, not deleted."""
    return database.value(_LISTED, [article_id]) is not None


def delete(database: Database, article_ids: Sequence[int]) -> None:
    from reader.core.library.index import indexing

    moment = now()
    with database.change() as connection:
        connection.executemany(
            "UPDATE articles SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL",
            [(moment, article_id) for article_id in article_ids],
        )
        indexing.drain(database)


def restore(database: Database, article_ids: Sequence[int]) -> None:
    from reader.core.library.index import indexing

    with database.change() as connection:
        connection.executemany(
            "UPDATE articles SET deleted_at = NULL WHERE id = ? AND deleted_at IS NOT NULL",
            [(article_id,) for article_id in article_ids],
        )
        indexing.drain(database)


def _origin(database: Database, article_id: int) -> Origin:
    found = database.row(_ORIGIN, [article_id])
    return Origin(*found) if found else Origin("", "", "", "", 1)
