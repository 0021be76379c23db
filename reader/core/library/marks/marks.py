"""All marks of a reader: highlights, and bookmarks as marks of their kind.

A mark is placed again after the text of its article changed, at the latest when it is next read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.errors import ArticleNotFound, MarkNotFound, NothingToMark
from reader.core.library.marks import mark_rows
from reader.core.library.marks.bookmarks import Bookmarks
from reader.core.library.marks.mark_rows import NewMark
from reader.core.library.marks.unsettled import settle_where_needed
from reader.core.library.storage import texts
from reader.core.library.storage.moments import now
from reader.core.library.storage.unsettling import unsettle
from reader.core.models import MARK_COLORS, MarkFilter

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from reader.core.library.storage.database import Database
    from reader.core.models import Mark, MarkColor, TextRange

_BODY = """
SELECT t.body FROM articles a JOIN article_texts t ON t.article_id = a.id
WHERE a.id = ? AND a.deleted_at IS NULL
"""
_RECOLOR = "UPDATE highlights SET color = ? WHERE id = ?"
_ANNOTATE = "UPDATE highlights SET note = ? WHERE id = ?"
_BY_COLOR = """
SELECT h.color, count(*) FROM highlights h JOIN articles a ON a.id = h.article_id
WHERE a.deleted_at IS NULL GROUP BY h.color
"""


class Marks:
    """Adds, changes and removes highlights; lists, removes and restores bookmarks as well."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, article_id: int, place: TextRange, color: MarkColor, note: str | None = None) -> Mark:
        """Highlight a range of the text, without white space at its ends. On disk on return.

        Raises `ArticleNotFound`, and `NothingToMark` for a range that is empty or outside the text.
        """
        from reader.core.arabic.anchoring import anchor_of

        body = self._database.value(_BODY, [article_id])
        if body is None:
            raise ArticleNotFound(article_id)
        anchor = anchor_of(texts.paragraphs(body), place)
        if anchor is None:
            raise NothingToMark(article_id)
        with self._database.change() as connection:
            new = NewMark(article_id, anchor, color, _written(note), now())
            mark_id = mark_rows.insert(connection, new)
        return self._highlight(mark_id)

    def recolor(self, mark_id: int, color: MarkColor) -> Mark:
        """Change the colour of a highlight. Raises `MarkNotFound`."""
        return self._change(_RECOLOR, mark_id, color)

    def annotate(self, mark_id: int, note: str | None) -> Mark:
        """Change the note of a highlight; `None` removes it. Raises `MarkNotFound`."""
        return self._change(_ANNOTATE, mark_id, _written(note))

    def remove(self, mark: Mark) -> Mark | None:
        """Remove a mark of any kind and return it as it was, for `restore`; `None` if it was gone."""
        with self._database.change() as connection:
            found = mark_rows.by_id(self._database, mark.kind, mark.id)
            was_there = mark_rows.delete(connection, mark)
        return found if was_there else None

    def restore(self, mark: Mark) -> Mark:
        """Put a removed mark back where its words are now, with its date. Raises `ArticleNotFound`.

        A bookmark that was made in its place meanwhile is kept, with both notes.
        """
        if self._database.value(_BODY, [mark.article_id]) is None:
            raise ArticleNotFound(mark.article_id)
        with self._database.change() as connection:
            mark_id = self._inserted(connection, mark)
            unsettle(connection, mark.article_id)  # its text may have changed meanwhile
        settle_where_needed(self._database)
        return mark_rows.by_id(self._database, mark.kind, mark_id) or mark

    def _inserted(self, connection: sqlite3.Connection, mark: Mark) -> int:
        taken = mark_rows.by_id(self._database, mark.kind, mark.id)
        free_id = None if taken else mark.id
        if mark.anchor is not None:
            color = mark.color or MARK_COLORS[0]
            again = NewMark(mark.article_id, mark.anchor, color, mark.note, mark.created_at)
            return mark_rows.insert(connection, again, free_id)
        bookmarks = Bookmarks(self._database)
        if mark.kind == "article" and (there := bookmarks.of_whole(mark.article_id)):
            notes = dict.fromkeys(filter(None, (mark.note, there.note)))
            bookmarks.annotate(there.id, "\n".join(notes))
            return there.id
        return mark_rows.insert_bookmark(connection, mark, free_id)

    def of_article(self, article_id: int) -> tuple[Mark, ...]:
        """The marks of one article in the order of its text: its own bookmark first, unplaced marks last."""
        settle_where_needed(self._database)
        found = mark_rows.marks(self._database, article_id)
        return tuple(sorted(found, key=_place_in_text))

    def all(self, wanted: MarkFilter | None = None) -> tuple[Mark, ...]:
        """All marks that the filter matches, newest first, without those of deleted articles."""
        from reader.core.library.marks import mark_search

        wanted = wanted or MarkFilter()
        settle_where_needed(self._database)
        found = mark_rows.marks(self._database, wanted.article_id)
        found = [mark for mark in found if wanted.color in (None, mark.color)]
        return tuple(mark_search.matching(found, wanted.text) if wanted.text.strip() else found)

    def count_by_color(self) -> Mapping[MarkColor, int]:
        """How many highlights each colour has; every colour is a key."""
        return dict.fromkeys(MARK_COLORS, 0) | dict(self._database.rows(_BY_COLOR))

    def _change(self, sql: str, mark_id: int, value: str | None) -> Mark:
        with self._database.change() as connection:
            connection.execute(sql, [value, mark_id])
        return self._highlight(mark_id)

    def _highlight(self, mark_id: int) -> Mark:
        found = mark_rows.by_id(self._database, "passage", mark_id)
        if found is None:
            raise MarkNotFound(mark_id)
        return found


def _written(note: str | None) -> str | None:
    return texts.storable(note) if note else None


def _place_in_text(mark: Mark) -> tuple[bool, int, int, int]:
    return not mark.placed, mark.paragraph or 0, mark.anchor.place.start if mark.anchor else -1, mark.id
