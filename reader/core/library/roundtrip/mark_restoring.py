"""Restore the marks of an imported article from its export.

A mark that does not fit the text here is placed by its words when marks are next read.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.core.library.intake import gained_marks
from reader.core.library.marks import mark_rows
from reader.core.library.marks.bookmarks import Bookmarks
from reader.core.library.storage import texts
from reader.core.library.storage.moments import first_second, now
from reader.core.library.storage.unsettling import unsettle
from reader.core.models import MARK_COLORS, Anchor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.core.library.intake.gained_marks import Gained
    from reader.core.library.storage.database import Database
    from reader.core.models import Mark

_BODY = "SELECT body FROM article_texts WHERE article_id = ?"
_THERE = """SELECT 1 FROM highlights WHERE article_id = ? AND quote = ? AND first = ? AND start = ?
AND last = ? AND "end" = ?"""
_BOOKMARKED = "SELECT id, note FROM bookmarks WHERE article_id = ? AND paragraph = ?"
_BOOKMARK = "INSERT INTO bookmarks (article_id, paragraph, quote, note, created_at) VALUES (?, ?, ?, ?, ?)"
_STRAYED = "SELECT 1 FROM bookmarks WHERE article_id = ? AND stood_at = ? AND quote = ?"


def restore_marks(database: Database, article_id: int, marks: Sequence[Mark]) -> list[Gained]:
    """Insert the marks; return those that were not there before. Use it only inside a transaction."""
    if not marks:
        return []
    body = texts.paragraphs(database.value(_BODY, [article_id]) or "")
    # oldest first: ids decide the order of the list
    ordered = sorted(marks, key=lambda mark: (mark.created_at, mark.id))
    return [gained for mark in ordered if (gained := _inserted(database, article_id, mark, body))]


def _inserted(database: Database, article_id: int, mark: Mark, body: Sequence[str]) -> Gained | None:
    if mark.anchor is not None:
        return _inserted_highlight(database, article_id, mark, mark.anchor, body)
    if mark.kind == "article":
        return _inserted_bookmark(database, article_id, 0, mark, texts.quote(body[:1]))
    number = mark.paragraph or 0
    if mark.placed and 1 <= number <= len(body):
        quote = texts.quote(body[number - 1 : number])
        if quote == texts.storable(mark.quote):
            return _inserted_bookmark(database, article_id, number, mark, quote)
    return _inserted_stray(database, article_id, mark)


def _inserted_highlight(
    database: Database, article_id: int, mark: Mark, anchor: Anchor, body: Sequence[str]
) -> Gained | None:
    from reader.core.arabic.anchoring import anchor_of

    place = anchor.place
    anchor = Anchor(place, *map(texts.storable, (anchor.quote, anchor.before, anchor.after)))
    there = [article_id, anchor.quote, place.first, place.start, place.last, place.end]
    if database.value(_THERE, there) is not None:
        return None
    new = mark_rows.NewMark(article_id, anchor, mark.color or MARK_COLORS[0], _note(mark), _moment(mark))
    number = mark_rows.insert(database.connection, new)
    if anchor_of(body, place) != anchor:
        unsettle(database.connection, article_id)
    return gained_marks.made(database, "highlights", number)


def _inserted_bookmark(
    database: Database, article_id: int, number: int, mark: Mark, quote: str
) -> Gained | None:
    note = _note(mark)
    there = database.row(_BOOKMARKED, [article_id, number])
    if there is None:
        row = (article_id, number, quote, note, _moment(mark))
        cursor = database.connection.execute(_BOOKMARK, row)
        return gained_marks.made(database, "bookmarks", int(cursor.lastrowid or 0))
    if note is None or there[1] is not None:
        return None
    Bookmarks(database).annotate(there[0], note)
    return gained_marks.noted(there[0], note)


def _inserted_stray(database: Database, article_id: int, mark: Mark) -> Gained | None:
    number, quote = mark.paragraph or 1, texts.storable(mark.quote)
    if database.value(_STRAYED, [article_id, number, quote]) is not None:
        return None
    stray = replace(mark, article_id=article_id, paragraph=number, quote=quote)
    stray = replace(stray, note=_note(mark), created_at=_moment(mark))
    made = mark_rows.insert_bookmark(database.connection, stray)
    unsettle(database.connection, article_id)
    return gained_marks.made(database, "bookmarks", made)


def _note(mark: Mark) -> str | None:
    return texts.storable(mark.note) if mark.note else None


def _moment(mark: Mark) -> str:
    return mark.created_at if first_second(mark.created_at) is not None else now()
