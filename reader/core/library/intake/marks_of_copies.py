"""The marks of near copies that are merged: the article that stands for a copy takes them over.

They are placed by their words when marks are next read. What was taken over is kept (JSON) with the merge, so
that the copy has its marks again when it is listed by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.library.storage.unsettling import unsettle

if TYPE_CHECKING:
    from reader.core.library.storage.database import Database, Row

_HIGHLIGHTS = 'SELECT id, first, start, last, "end" FROM highlights WHERE article_id = ?'
_BOOKMARKS = """SELECT id, paragraph, stood_at, quote, note, created_at FROM bookmarks
WHERE article_id = ? AND paragraph != 0"""
_OWN = "SELECT id, note FROM bookmarks WHERE article_id = ? AND paragraph = 0"
_TAKE = "UPDATE {table} SET article_id = ? WHERE article_id = ?"
_UNPLACE = """UPDATE bookmarks SET stood_at = coalesce(stood_at, paragraph), paragraph = -id
WHERE article_id = ? AND paragraph != 0"""
_ANNOTATE = "UPDATE bookmarks SET note = ? WHERE id = ?"
_GIVE_HIGHLIGHT = """UPDATE highlights SET article_id = ?, first = ?, start = ?, last = ?, "end" = ?
WHERE id = ? AND article_id = ?"""
_GIVE_BOOKMARK = """UPDATE bookmarks SET article_id = ?, paragraph = ?, stood_at = ?, quote = ?
WHERE id = ? AND article_id = ? AND created_at = ?"""
_ADD_BOOKMARK = """INSERT INTO bookmarks (article_id, paragraph, stood_at, quote, note, created_at)
VALUES (?, ?, ?, ?, ?, ?)"""
_GIVE_OWN = "UPDATE bookmarks SET article_id = ? WHERE id = ? AND article_id = ?"


def take(database: Database, copy: int, into: int) -> str:
    """Give the marks of the copy to the article; return what `give_back` needs.

    Use it only inside a transaction.
    """
    import json

    own = database.row(_OWN, [copy])
    taken = {
        "highlights": database.rows(_HIGHLIGHTS, [copy]),
        "bookmarks": database.rows(_BOOKMARKS, [copy]),
        "own": _take_own(database, own, into) if own else None,
    }
    change = database.connection.execute
    change(_UNPLACE, [copy])
    change(_TAKE.format(table="highlights"), [into, copy])
    change(f"{_TAKE.format(table='bookmarks')} AND paragraph != 0", [into, copy])
    unsettle(database.connection, copy, into)
    return json.dumps(taken, ensure_ascii=False)


def give_back(database: Database, copy: int, into: int, taken: str | None) -> None:
    """Revert `take`; notes and colours are those that the marks have by now.

    A bookmark that was joined with another one meanwhile is made again. Use it only inside a transaction.
    """
    import json

    was = json.loads(taken or "{}")
    change = database.connection.execute
    for number, *place in was.get("highlights", ()):
        change(_GIVE_HIGHLIGHT, [copy, *place, number, into])
    for number, paragraph, stood_at, quote, note, created_at in was.get("bookmarks", ()):
        place = [copy, paragraph, stood_at, quote]
        if not change(_GIVE_BOOKMARK, [*place, number, into, created_at]).rowcount:
            change(_ADD_BOOKMARK, [*place, note, created_at])
    if was.get("own"):
        change(_GIVE_OWN, [copy, was["own"], into])
    unsettle(database.connection, copy, into)


def _take_own(database: Database, own: Row, into: int) -> int | None:
    """Give the bookmark of the copy as a whole to the article, or only its note if it has one already.

    Returns the id of the bookmark that was given.
    """
    number, note = own
    there = database.row(_OWN, [into])
    if there is None:
        database.connection.execute("UPDATE bookmarks SET article_id = ? WHERE id = ?", [into, number])
        return int(number)
    lines = [line for line in (there[1], note) if line]
    database.connection.execute(_ANNOTATE, ["\n".join(dict.fromkeys(lines)) or None, there[0]])
    return None
