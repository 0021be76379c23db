"""Salvage what can be read of a damaged library into a new one; the damaged file is kept under another name.

Tables are read row by row around the damage; what is derived (search index, counts) is rebuilt from the rows
that came through.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.core.errors import LibraryDamaged
from reader.core.library.index import indexing, rebuilding
from reader.core.library.index.index_repair import mend
from reader.core.library.index.indexing import tables_missing
from reader.core.library.safety.check import check, damage, recount, repair
from reader.core.library.storage.database import Database, refuse_read_only
from reader.core.library.storage.failures import explained
from reader.core.library.storage.uris import uri_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from reader.core.models import CheckReport

# each after those it refers to; derived tables are left out
_TABLES = (
    *(
        "sources",
        "keywords",
        "originals",
        "articles",
        "article_texts",
        "origins",
        "article_keywords",
        "links",
    ),
    *("bookmarks", "highlights", "positions", "confirmed_keywords", "keyword_evidence", "synonyms"),
    *("saved_searches", "recent_searches", "revisions", "imports", "imported_articles", "merged_articles"),
    *("paths", "title_keys"),
)
_SALVAGED = "أُنقذ ما أمكنت قراءته في مكتبة جديدة (المقالات: {count})، والملف المتضرّر محفوظ في {path}."
_SHORTENED = "مقالات لم يُنقذ من نصّها إلا أوله: {count}."
_DERIVED = ("docid", "filed")  # columns about the search index, which is rebuilt
_KINDS: dict[str, type] = {"INTEGER": int, "TEXT": str, "BLOB": bytes, "REAL": float}
_FIRST_AND_LAST = (-(2**62), 2**62)
_MOST_FAILURES = 20_000  # in a row; bisecting a gap of some thousand rows takes so many
_LOOSEN = (  # an article outlives its source, and a name the one it was merged into
    "UPDATE articles SET source_id = NULL WHERE source_id NOT IN (SELECT id FROM sources)",
    "UPDATE sources SET merged_into = NULL WHERE merged_into NOT IN (SELECT id FROM sources)",
    "UPDATE keywords SET merged_into = NULL WHERE merged_into NOT IN (SELECT id FROM keywords)",
)
_SHORTEN = """INSERT INTO article_texts (article_id, body)
SELECT id, lead FROM articles WHERE id NOT IN (SELECT article_id FROM article_texts)"""
_UNSETTLE = "INSERT OR IGNORE INTO unsettled_marks (article_id) SELECT DISTINCT article_id FROM highlights"
_ENDINGS = ("-wal", "-shm", "-journal", "")


def mend_file(path: Path, progress: Callable[[int, int], None]) -> CheckReport:
    """Repair the library in the file, or salvage it if damaged. Raises `LibraryError` if neither works."""
    try:
        with closing(Database.open(path)) as database:
            if not damage(database):
                if tables_missing(database):
                    mend(database)
                return repair(database, progress)
    except LibraryDamaged:
        pass  # then it is salvaged
    return salvage(path, progress)


def salvage(path: Path, progress: Callable[[int, int], None]) -> CheckReport:
    """Make a new library of what can be read, and put it in place of the damaged one.

    Raises `LibraryDamaged` if nothing can be read, `LibraryReadOnly`, `LibraryError`.
    """
    refuse_read_only(path)
    new = path.with_name(f".{path.name}.salvaged")
    _remove(new)
    try:
        with closing(_reader(path)) as damaged, closing(Database.open(new)) as library:
            shortened = _copy(damaged, library)
            report = check(library)
            if not report.articles:
                raise LibraryDamaged(path)
            rebuilding.rebuild(library, progress)
            report = check(library)
        aside = _exchange(path, new)
    finally:
        _remove(new)
    done = [_SALVAGED.format(count=report.articles, path=aside)]
    return replace(report, repaired=(*done, *([_SHORTENED.format(count=shortened)] if shortened else [])))


def _copy(damaged: sqlite3.Connection, library: Database) -> int:
    with library.change() as connection:
        connection.execute("PRAGMA defer_foreign_keys=ON")
        for table in _TABLES:
            _copy_table(damaged, connection, table)
        for statement in _LOOSEN:
            connection.execute(statement)
        shortened = connection.execute(_SHORTEN).rowcount
        _drop_orphans(connection)
        connection.execute(_UNSETTLE)
        recount(library)
        indexing.sign(library, indexing.LOST)
    return shortened


def _copy_table(damaged: sqlite3.Connection, connection: sqlite3.Connection, table: str) -> None:
    """Copy the readable rows, in the columns that both files have."""
    try:
        had = {row[1] for row in damaged.execute(f"PRAGMA table_info({table})")}
    except sqlite3.DatabaseError:
        return
    known = connection.execute(f"PRAGMA table_info({table})").fetchall()
    columns = [(row[1], row[2]) for row in known if row[1] in had and row[1] not in _DERIVED]
    if columns:
        names = ", ".join(f'"{name}"' for name, _ in columns)
        places = ", ".join("?" * len(columns))
        kinds = [_KINDS[kind] for _, kind in columns]
        connection.executemany(
            f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({places})",  # noqa: S608 ours
            (row for row in _Rows(damaged, table, names) if _is_sound(row, kinds)),
        )


def _is_sound(row: tuple[object, ...], kinds: Sequence[type]) -> bool:
    """Whether each value has the type of its column; a broken page may give anything."""
    return all(value is None or isinstance(value, kind) for value, kind in zip(row, kinds, strict=True))


class _Rows:
    """The readable rows of a damaged table."""

    def __init__(self, damaged: sqlite3.Connection, table: str, names: str) -> None:
        self._damaged = damaged
        self._key = _key(damaged, table)
        self._select = f"SELECT {self._key or 1}, {names} FROM {table}"  # noqa: S608 ours

    def __iter__(self) -> Iterator[tuple[object, ...]]:
        yield from self._from_both_ends() if self._key is None else self._by_key()

    def _by_key(self) -> Iterator[tuple[object, ...]]:
        """Read in the order of the key; where reading fails, bisect the range that is left."""
        sql = f"{self._select} WHERE {self._key} BETWEEN ? AND ? ORDER BY {self._key}"
        stack = [_FIRST_AND_LAST]
        failures = 0  # since the last readable row
        while stack and failures < _MOST_FAILURES:
            low, high = stack.pop()
            try:
                for key, *row in self._damaged.execute(sql, [low, high]):
                    low, failures = key + 1, 0
                    yield tuple(row)
            except sqlite3.DatabaseError:
                failures += 1
                if low < high:
                    middle = (low + high) // 2
                    stack += [(middle + 1, high), (low, middle)]

    def _from_both_ends(self) -> Iterator[tuple[object, ...]]:
        """Read a table without an integer key from its beginning and from its end, as far as possible."""
        for order in ("", " ORDER BY 2 DESC"):
            try:
                for _, *row in self._damaged.execute(self._select + order):
                    yield tuple(row)
            except sqlite3.DatabaseError:
                continue
            return


def _key(damaged: sqlite3.Connection, table: str) -> str | None:
    """The integer column that rows are found by: `rowid` or the first of the primary key; `None` without."""
    try:
        damaged.execute(f"SELECT rowid FROM {table} LIMIT 0")  # noqa: S608 ours
    except sqlite3.DatabaseError:
        parts = [row for row in damaged.execute(f"PRAGMA table_info({table})") if row[5] == 1]
        return str(parts[0][1]) if parts and parts[0][2] == "INTEGER" else None
    return "rowid"


def _drop_orphans(connection: sqlite3.Connection) -> None:
    """Delete rows that refer to rows that were lost."""
    while lost := connection.execute("PRAGMA foreign_key_check").fetchall():
        before = connection.total_changes
        for table, rowid, *_ in lost:
            if rowid is not None:
                connection.execute(f"DELETE FROM {table} WHERE rowid = ?", [rowid])  # noqa: S608 ours
        for table in {row[0] for row in lost if row[1] is None}:
            for column, other in _references(connection, table):
                connection.execute(
                    f"DELETE FROM {table} WHERE {column} NOT IN (SELECT id FROM {other})"  # noqa: S608 ours
                )
        if connection.total_changes == before:
            return


def _references(connection: sqlite3.Connection, table: str) -> list[tuple[str, str]]:
    return [(row[3], row[2]) for row in connection.execute(f"PRAGMA foreign_key_list({table})")]


def _reader(path: Path) -> sqlite3.Connection:
    """Open the damaged file read-only; bytes that are not UTF-8 are replaced."""
    with explained(path):
        connection = sqlite3.connect(uri_of(path.resolve(), "mode=ro"), uri=True)
        connection.execute("PRAGMA writable_schema=ON")  # tolerates damage in the list of tables
        connection.text_factory = lambda data: data.decode(errors="replace")
    return connection


def _exchange(path: Path, new: Path) -> Path:
    """Move the damaged library aside with its journal, and the new one in its place; return where it is."""
    real = path.resolve()
    aside = _free_name(real)
    for ending in _ENDINGS:
        part = real.with_name(real.name + ending)
        if part.exists():
            part.replace(aside.with_name(aside.name + ending))
    new.replace(real)
    return aside


def _free_name(path: Path) -> Path:
    from itertools import count

    names = (path.with_name(f"{path.stem}.damaged{number or ''}{path.suffix}") for number in count())
    return next(name for name in names if not name.exists())


def _remove(path: Path) -> None:
    for ending in _ENDINGS:
        path.with_name(path.name + ending).unlink(missing_ok=True)
