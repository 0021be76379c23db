"""Near copies that were merged: the article that each was merged into, and undoing it if that one goes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.core.library.intake import marks_of_copies
from reader.core.library.shelves import articles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.core.library.storage.database import Database

_INTO = """SELECT m.into_id FROM merged_articles m JOIN articles a ON a.id = m.article_id
WHERE m.article_id = ? AND a.deleted_at IS NOT NULL"""
_OF_OTHERS = """SELECT m.article_id, m.into_id, m.merged_at, m.marks
FROM imported_articles i JOIN merged_articles m ON m.into_id = i.article_id
JOIN articles kept ON kept.id = m.into_id AND kept.deleted_at IS NULL
WHERE i.import_id = ? AND NOT EXISTS (
  SELECT 1 FROM imported_articles o WHERE o.import_id = i.import_id AND o.article_id = m.article_id)"""
_UNMERGE = "DELETE FROM merged_articles WHERE article_id = ?"
_MERGE = "INSERT OR IGNORE INTO merged_articles (article_id, into_id, merged_at, marks) VALUES (?, ?, ?, ?)"


class Merge(NamedTuple):
    """A near copy, the article it was merged into, when, and the marks that one took over."""

    article_id: int
    into_id: int
    merged_at: str
    marks: str | None


def standing_for(database: Database, article_id: int) -> int:
    """The listed article that this near copy was merged into, at once or in steps; else the article."""
    passed, last = {article_id}, article_id
    while (into := database.value(_INTO, [last])) is not None and into not in passed:
        passed.add(into)
        last = into
    return last if articles.is_listed(database, last) else article_id


def unmerge(database: Database, import_id: int) -> tuple[Merge, ...]:
    """List again the copies of other imports that were merged into listed articles of this one.

    Use it only inside a transaction, before those are deleted.
    """
    merges = tuple(Merge(*row) for row in database.rows(_OF_OTHERS, [import_id]))
    for merge in merges:
        marks_of_copies.give_back(database, merge.article_id, merge.into_id, merge.marks)
    database.connection.executemany(_UNMERGE, [(merge.article_id,) for merge in merges])
    articles.restore(database, [merge.article_id for merge in merges])
    return merges


def merge_again(database: Database, merges: Sequence[Merge]) -> None:
    """Revert `unmerge`. Use it only inside a transaction."""
    for merge in merges:
        marks = marks_of_copies.take(database, merge.article_id, merge.into_id)
        database.connection.execute(_MERGE, merge._replace(marks=marks))
    articles.delete(database, [merge.article_id for merge in merges])
