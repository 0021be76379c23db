"""Rename, merge and colour keywords and sources, each with all that undo needs.

A name that is given up stays as a row that points to the one that took over its articles: a file that
contains it again means that one, and the search index, which may list articles under either, is queried for
both.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.core.errors import NameEmpty
from reader.core.library.index import indexing
from reader.core.library.queries.filters import key_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from reader.core.library.storage.database import Database, Row
    from reader.core.models import NameKind

_NAME = "SELECT id, name, folded, color, merged_into FROM {table} WHERE {column} = ?"
_ALIASES = "SELECT id, name, folded, color, merged_into FROM {table} WHERE merged_into = ?"
_PUT = "UPDATE {table} SET name = ?, folded = ?, color = ?, merged_into = ? WHERE id = ?"
_HIDE = "UPDATE {table} SET folded = char(0) || id WHERE id = ?"
_ADD = "INSERT INTO {table} (name, folded, merged_into) VALUES (?, ?, ?)"
_TABLES: dict[NameKind, str] = {"keyword": "keywords", "source": "sources"}
_RECOUNT: dict[NameKind, str] = {
    "keyword": """UPDATE keywords SET articles = (SELECT count(*) FROM article_keywords g
      JOIN articles a ON a.id = g.article_id WHERE g.keyword_id = keywords.id AND a.deleted_at IS NULL)
      WHERE id = ?""",
    "source": """UPDATE sources SET articles = (SELECT count(*) FROM articles a
      WHERE a.source_id = sources.id AND a.deleted_at IS NULL) WHERE id = ?""",
}


@dataclass(frozen=True, slots=True)
class NameChange:
    """What a change did, for `undo`: the rows of names and of their articles as they were before."""

    kind: NameKind
    names: tuple[Row, ...]
    added: tuple[int, ...] = ()
    moved: tuple[Row, ...] = ()  # of keywords: article, keyword, position, spelling; of sources: article
    into: int | None = None


def rename(database: Database, kind: NameKind, name_id: int, name: str) -> NameChange:
    """Rename a keyword or source; if another one has the name, merge with it.

    A name that another one was called before is free. Raises `NameEmpty` for a name without a letter.
    """
    name, folded = " ".join(name.split()), key_of(name)
    if not any(char.isalnum() for char in folded):
        raise NameEmpty(name)
    table = _TABLES[kind]
    with database.change() as connection:
        mine = database.row(_NAME.format(table=table, column="id"), [name_id])
        other = database.row(_NAME.format(table=table, column="folded"), [folded])
        if mine is None:
            return NameChange(kind, ())
        if other is not None and other[4] is None and other[0] != name_id:
            return merge(database, kind, name_id, other[0])
        added = _write_name(connection, table, (name, folded), mine, other)
        moved = _spell(database, name_id, name) if kind == "keyword" else []
    before = (mine,) if other is None or other[0] == name_id else (mine, other)
    return NameChange(kind, before, added, tuple(moved), name_id)


def _write_name(
    connection: sqlite3.Connection, table: str, new: tuple[str, str], mine: Row, other: Row | None
) -> tuple[int, ...]:
    """Write the new name, as written and folded; the old one is kept as an alias.

    Returns the id of the alias row if there is one.
    """
    name_id = mine[0]
    if other is not None and other[4] not in (None, name_id):  # an alias of another gives it up
        connection.execute(_HIDE.format(table=table), [other[0]])
        other = None
    if other is not None and other[0] != name_id:  # an alias of its own: both exchange places
        connection.execute(_HIDE.format(table=table), [name_id])
        connection.execute(_PUT.format(table=table), [mine[1], mine[2], None, name_id, other[0]])
    connection.execute(_PUT.format(table=table), [*new, mine[3], None, name_id])
    if other is not None:
        return ()
    row = connection.execute(_ADD.format(table=table), [mine[1], mine[2], name_id])
    return (row.lastrowid or 0,)


def merge(database: Database, kind: NameKind, name_id: int, into: int) -> NameChange:
    """Move all articles of one keyword or source to another, whose name they then have."""
    table = _TABLES[kind]
    with database.change() as connection:
        mine = database.row(_NAME.format(table=table, column="id"), [name_id])
        other = database.row(_NAME.format(table=table, column="id"), [into])
        if mine is None or other is None or name_id == into:
            return NameChange(kind, ())
        aliases = database.rows(_ALIASES.format(table=table), [name_id])
        connection.execute(
            f"UPDATE {table} SET merged_into = ? WHERE ? IN (id, merged_into)",  # noqa: S608 ours
            [into, name_id],
        )
        moved = _MOVE[kind](database, name_id, into, other[1])
        _recount(database, kind, (name_id, into))
        indexing.drain(database)
    return NameChange(kind, (mine, *aliases), (), tuple(moved), into)


def color(database: Database, kind: NameKind, name_id: int, color: str | None) -> NameChange:
    """Set the colour of a keyword or source (`#rrggbb`), or remove it (`None`)."""
    table = _TABLES[kind]
    with database.change() as connection:
        mine = database.row(_NAME.format(table=table, column="id"), [name_id])
        connection.execute(f"UPDATE {table} SET color = ? WHERE id = ?", [color, name_id])  # noqa: S608 ours
    return NameChange(kind, (mine,) if mine else ())


def undo(database: Database, change: NameChange) -> None:
    """Revert a change: names, spellings, counts and the tokens of the index are as before."""
    table = _TABLES[change.kind]
    with database.change() as connection:
        for number in change.added:
            connection.execute(f"DELETE FROM {table} WHERE id = ?", [number])  # noqa: S608 ours
        for row in change.names:
            connection.execute(_HIDE.format(table=table), [row[0]])
        for number, *values in change.names:
            connection.execute(_PUT.format(table=table), [*values, number])
        if change.into is not None:
            _MOVE_BACK[change.kind](database, change)
        _recount(database, change.kind, {change.into, *(row[0] for row in change.names)} - {None})
        indexing.drain(database)


def _recount(database: Database, kind: NameKind, ids: Iterable[int | None]) -> None:
    database.connection.executemany(_RECOUNT[kind], [(number,) for number in ids])


def _spell(database: Database, keyword_id: int, name: str) -> list[Row]:
    """Have the articles show the new name; return their rows as they were before."""
    rows = database.rows(
        "SELECT article_id, keyword_id, position, written FROM article_keywords WHERE keyword_id = ?",
        [keyword_id],
    )
    database.connection.execute(
        "UPDATE article_keywords SET written = ? WHERE keyword_id = ?", [name, keyword_id]
    )
    return rows


def _move_keywords(database: Database, keyword_id: int, into: int, name: str) -> list[Row]:
    rows = database.rows(
        "SELECT article_id, keyword_id, position, written FROM article_keywords WHERE keyword_id = ?",
        [keyword_id],
    )
    change = database.connection.execute
    change(
        "UPDATE OR IGNORE article_keywords SET keyword_id = ?, written = ? WHERE keyword_id = ?",
        [into, name, keyword_id],
    )
    change("DELETE FROM article_keywords WHERE keyword_id = ?", [keyword_id])  # of articles that had both
    return rows


def _move_keywords_back(database: Database, change: NameChange) -> None:
    for article_id, keyword_id, position, written in change.moved:
        place = [keyword_id, written, article_id, change.into, position]
        found = database.connection.execute(
            "UPDATE article_keywords SET keyword_id = ?, written = ? "
            "WHERE article_id = ? AND keyword_id = ? AND position = ?", place,
        )  # fmt: skip
        if not found.rowcount:
            database.connection.execute(
                "INSERT OR IGNORE INTO article_keywords (article_id, keyword_id, position, written) "
                "SELECT id, ?, ?, ? FROM articles WHERE id = ?",
                [keyword_id, position, written, article_id],
            )


def _move_sources(database: Database, source_id: int, into: int, _name: str) -> list[Row]:
    rows = database.rows("SELECT id FROM articles WHERE source_id = ?", [source_id])
    database.connection.execute("UPDATE articles SET source_id = ? WHERE source_id = ?", [into, source_id])
    return rows


def _move_sources_back(database: Database, change: NameChange) -> None:
    first = change.names[0][0]
    database.connection.executemany(
        "UPDATE articles SET source_id = ? WHERE id = ? AND source_id = ?",
        [(first, number, change.into) for (number,) in change.moved],
    )


_MOVE = {"keyword": _move_keywords, "source": _move_sources}
_MOVE_BACK = {"keyword": _move_keywords_back, "source": _move_sources_back}
