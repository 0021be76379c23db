"""The marks that an import of an export gave articles that were there before: taken away, and given again.

Each is kept as what it is in its table (`row`), or as the note that a bookmark lacked (`noted`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reader.core.library.storage.unsettling import unsettle

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.core.library.storage.database import Database

Gained = dict[str, Any]

_TAKE = "DELETE FROM {table} WHERE id = ? AND article_id = ? AND created_at = ? AND note IS ?"
_GIVE = "INSERT OR IGNORE INTO {table} ({names}) VALUES ({places})"
_NOTE = "UPDATE bookmarks SET note = ? WHERE id = ? AND note IS ?"


def made(database: Database, table: str, number: int) -> Gained:
    """The mark with this id, which was made."""
    cursor = database.connection.execute(f"SELECT * FROM {table} WHERE id = ?", [number])  # noqa: S608 ours
    names = [column[0] for column in cursor.description]
    return {"table": table, "row": dict(zip(names, cursor.fetchone(), strict=True))}


def noted(number: int, note: str) -> Gained:
    """The note given to the bookmark with this id."""
    return {"noted": number, "note": note}


def take(database: Database, marks: Iterable[Gained]) -> None:
    """Remove the marks, except those with another note by now. Use it only inside a transaction."""
    for mark in marks:
        if "noted" in mark:
            database.connection.execute(_NOTE, [None, mark["noted"], mark["note"]])
        else:
            row = mark["row"]
            values = [row[name] for name in ("id", "article_id", "created_at", "note")]
            database.connection.execute(_TAKE.format(table=mark["table"]), values)


def give(database: Database, marks: Iterable[Gained]) -> None:
    """Revert `take`; the marks are placed by their words. Use it only inside a transaction."""
    for mark in marks:
        if "noted" in mark:
            database.connection.execute(_NOTE, [mark["note"], mark["noted"], None])
        else:
            _insert(database, mark["table"], _unplaced(mark["row"]))


def _insert(database: Database, table: str, row: dict[str, Any]) -> None:
    names, places = ", ".join(f'"{name}"' for name in row), ", ".join("?" * len(row))
    database.connection.execute(_GIVE.format(table=table, names=names, places=places), tuple(row.values()))
    unsettle(database.connection, row["article_id"])


def _unplaced(row: dict[str, Any]) -> dict[str, Any]:
    """A bookmark of a paragraph waits, under its negative id, to be placed (see marks/settling.py)."""
    if row.get("paragraph", 0) <= 0:
        return row
    return {**row, "paragraph": -row["id"], "stood_at": row["paragraph"]}
