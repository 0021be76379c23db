"""Place the marks of an article again after its text changed.

A mark whose words are gone is kept with the place it had and flagged; it is placed again if the words come
back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.arabic.anchoring import anchor_of, place
from reader.core.library.marks import mark_rows
from reader.core.library.storage import texts
from reader.core.models import Anchor, TextRange

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from reader.core.library.storage.database import Database
    from reader.core.models import Mark

_BODY = "SELECT body FROM article_texts WHERE article_id = ?"
_MOVE = """
UPDATE highlights SET first = ?, start = ?, last = ?, "end" = ?, quote = ?, before = ?, after = ?, placed = 1
WHERE id = ?
"""
_MOVE_BOOKMARK = "UPDATE bookmarks SET paragraph = ?, stood_at = NULL, quote = ?, note = ? WHERE id = ?"
_REQUOTE_BOOKMARK = "UPDATE bookmarks SET quote = ? WHERE article_id = ? AND paragraph = 0"
_ELLIPSIS = "…"


def settle(database: Database, article_id: int) -> None:
    """Move every mark of the article to where its words are now."""
    with database.change() as connection:
        body = texts.paragraphs(database.value(_BODY, [article_id]) or "")
        marks = mark_rows.marks(database, article_id)
        for mark in marks:
            if mark.anchor is not None:
                _settle_highlight(connection, mark.id, mark.anchor, body)
        _settle_bookmarks(connection, [mark for mark in marks if mark.kind == "paragraph"], body)
        connection.execute(_REQUOTE_BOOKMARK, [texts.quote(body[:1]), article_id])
        connection.execute("DELETE FROM unsettled_marks WHERE article_id = ?", [article_id])


def _settle_highlight(
    connection: sqlite3.Connection, mark_id: int, anchor: Anchor, body: Sequence[str]
) -> None:
    found = place(anchor, body)
    now = None if found is None else anchor_of(body, found)
    if now is None:
        connection.execute("UPDATE highlights SET placed = 0 WHERE id = ?", [mark_id])
    else:
        at = now.place
        connection.execute(
            _MOVE, (at.first, at.start, at.last, at.end, now.quote, now.before, now.after, mark_id)
        )


def _settle_bookmarks(connection: sqlite3.Connection, marks: Sequence[Mark], body: Sequence[str]) -> None:
    """Move the bookmarks; two whose paragraphs became one become one, with both notes."""
    connection.executemany(
        "UPDATE bookmarks SET paragraph = -id, stood_at = ? WHERE id = ?",
        [(mark.paragraph, mark.id) for mark in marks],
    )
    met: dict[int, list[Mark]] = {}
    for mark in sorted(marks, key=lambda mark: (mark.created_at, mark.id)):
        number = _paragraph(mark, body)
        if number is not None:
            met.setdefault(number, []).append(mark)
    for number, (kept, *others) in met.items():
        for other in others:
            mark_rows.delete(connection, other)
        notes = "\n".join(dict.fromkeys(mark.note for mark in (kept, *others) if mark.note)) or None
        quote = texts.quote(body[number - 1 : number])
        connection.execute(_MOVE_BOOKMARK, [number, quote, notes, kept.id])


def _paragraph(mark: Mark, body: Sequence[str]) -> int | None:
    """The number of the nearest paragraph that begins like the quote now, or `None`."""
    quote = mark.quote.removesuffix(_ELLIPSIS)
    number = mark.paragraph or 1
    found = place(Anchor(TextRange(number, 0, number, len(quote)), quote, "", ""), body)
    return None if found is None else found.first
