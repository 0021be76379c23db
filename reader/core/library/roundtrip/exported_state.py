"""Collect what an export has to carry of an article besides its fields: the reader's state, names, dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.library.storage.moments import moment
from reader.core.models import Kept, KeptName, Position

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.core.library.marks.marks import Marks
    from reader.core.library.storage.database import Database

_KNOWN = """SELECT a.imported_at, a.sort_key, a.dated, c.article_id IS NOT NULL, p.paragraph, p.fraction, p.saved_at
FROM articles a LEFT JOIN confirmed_keywords c ON c.article_id = a.id
LEFT JOIN positions p ON p.article_id = a.id WHERE a.id = ?"""  # noqa: E501
_KEYWORDS = """SELECT k.id, k.name, k.color FROM article_keywords g JOIN keywords k ON k.id = g.keyword_id
WHERE g.article_id = ? ORDER BY g.position"""
_SOURCE = "SELECT s.id, s.name, s.color FROM articles a JOIN sources s ON s.id = a.source_id WHERE a.id = ?"
# without those that gave their name up to another (see names/name_changes.py)
_KEYWORD_ALIASES = "SELECT name FROM keywords WHERE merged_into = ? AND unicode(folded) > 0 ORDER BY id"
_SOURCE_ALIASES = "SELECT name FROM sources WHERE merged_into = ? AND unicode(folded) > 0 ORDER BY id"
_LINKS = "SELECT article_id, related_id FROM links ORDER BY article_id, position"


class ExportedState:
    """What an export of a library carries besides the fields of its articles."""

    def __init__(self, database: Database, marks: Marks) -> None:
        self._database, self._marks = database, marks

    def of(self, article_id: int) -> Kept:
        """The state of one article; empty if the article is gone."""
        found = self._database.row(_KNOWN, [article_id])
        if found is None:
            return Kept()
        imported_at, sort_key, dated, confirmed, paragraph, fraction, saved_at = found
        return Kept(
            marks=self._marks.of_article(article_id),
            position=None if paragraph is None else Position(paragraph, fraction),
            position_saved_at=saved_at,
            keywords_confirmed=bool(confirmed),
            names=tuple(_names(self._database, article_id)),
            imported_at=imported_at,
            listed_at=None if dated else moment(sort_key),
        )

    def links(self) -> dict[int, list[int]]:
        """The ids each article is linked to, for those that have any."""
        found: dict[int, list[int]] = {}
        for article_id, related_id in self._database.walk(_LINKS):
            found.setdefault(article_id, []).append(related_id)
        return found


def _names(database: Database, article_id: int) -> Iterator[KeptName]:
    """The article's keywords and source that have a colour or other names."""
    for number, name, color in database.rows(_KEYWORDS, [article_id]):
        also = tuple(alias for (alias,) in database.rows(_KEYWORD_ALIASES, [number]))
        if color or also:
            yield KeptName("keyword", name, color, also)
    for number, name, color in database.rows(_SOURCE, [article_id]):
        also = tuple(alias for (alias,) in database.rows(_SOURCE_ALIASES, [number]))
        if color or also:
            yield KeptName("source", name, color, also)
