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
from reader.core.library.safety import library_files
from reader.core.library.safety.check import check, damage, recount, repair
from reader.core.library.safety.damaged_file import DamagedRows, open_damaged
from reader.core.library.storage.connecting import refuse_read_only
from reader.core.library.storage.database import Database

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from reader.core.models import CheckReport

# each after those it refers to; derived tables are left out
_TABLES = (
    "sources", "keywords", "originals", "articles", "article_texts", "origins", "article_keywords", "links",
    "bookmarks", "highlights", "positions", "confirmed_keywords", "keyword_evidence", "synonyms",
    "saved_searches", "recent_searches", "revisions", "imports", "imported_articles", "merged_articles",
    "paths", "title_keys", "completions",
)  # fmt: skip
_SALVAGED = "أُنقذ ما أمكنت قراءته في مكتبة جديدة (المقالات: {count})، والملف المتضرّر محفوظ في {path}."
_SHORTENED = "مقالات لم يُنقذ من نصّها إلا أوله: {count}."
_INCOMPLETE = "تعذّرت قراءة بعضٍ من: {names}."
_SHOWN = {  # names for the tables whose loss is reported; the others are derived from these, or internal
    "articles": "المقالات",
    "article_texts": "نصوص المقالات",
    "sources": "المصادر",
    "keywords": "الكلمات الدلالية",
    "article_keywords": "الكلمات الدلالية",
    "bookmarks": "العلامات",
    "highlights": "العلامات",
    "positions": "مواضع القراءة",
    "saved_searches": "عمليات البحث المحفوظة",
    "revisions": "النصوص السابقة",
}
_DERIVED = ("docid", "filed")  # columns about the search index, which is rebuilt
_KINDS: dict[str, type] = {"INTEGER": int, "TEXT": str, "BLOB": bytes, "REAL": float}
_LOOSEN = (  # an article outlives its source, and a name the one it was merged into
    "UPDATE articles SET source_id = NULL WHERE source_id NOT IN (SELECT id FROM sources)",
    "UPDATE sources SET merged_into = NULL WHERE merged_into NOT IN (SELECT id FROM sources)",
    "UPDATE keywords SET merged_into = NULL WHERE merged_into NOT IN (SELECT id FROM keywords)",
)
_SHORTEN = """INSERT INTO article_texts (article_id, body)
SELECT id, lead FROM articles WHERE id NOT IN (SELECT article_id FROM article_texts)"""
_UNSETTLE = "INSERT OR IGNORE INTO unsettled_marks (article_id) SELECT DISTINCT article_id FROM highlights"


def mend_file(path: Path, progress: Callable[[int, int], None]) -> CheckReport:
    """Repair the library in the file, or salvage it if damaged. Raises `LibraryError` if neither works."""
    try:
        with closing(Database.open(path)) as database:
            if not damage(database):
                if tables_missing(database):
                    mend(database)
                return repair(database, progress)
    except LibraryDamaged:
        pass  # salvage it
    return salvage(path, progress)


def salvage(path: Path, progress: Callable[[int, int], None]) -> CheckReport:
    """Make a new library of what can be read, and put it in place of the damaged one.

    Raises `LibraryDamaged` if nothing can be read, `LibraryReadOnly`, `LibraryError`.
    """
    refuse_read_only(path)
    new = path.with_name(f".{path.name}.salvaged")
    library_files.remove(new)
    try:
        with closing(open_damaged(path)) as damaged, closing(Database.open(new)) as library:
            incomplete, shortened = _copy(damaged, library)
            report = check(library)
            if not report.articles:
                raise LibraryDamaged(path)
            rebuilding.rebuild(library, progress)
            report = check(library)
        aside = _exchange(path, new)
    finally:
        library_files.remove(new)
    return replace(report, repaired=tuple(_sentences(report.articles, aside, incomplete, shortened)))


def _sentences(articles: int, aside: Path, incomplete: Sequence[str], shortened: int) -> Iterator[str]:
    yield _SALVAGED.format(count=articles, path=aside)
    if names := dict.fromkeys(_SHOWN[table] for table in incomplete if table in _SHOWN):
        yield _INCOMPLETE.format(names="، ".join(names))
    if shortened:
        yield _SHORTENED.format(count=shortened)


def _copy(damaged: sqlite3.Connection, library: Database) -> tuple[list[str], int]:
    """Copy what can be read.

    Returns the tables that could not be read as a whole, and how many articles have only the beginning of
    their text.
    """
    with library.change() as connection:
        connection.execute("PRAGMA defer_foreign_keys=ON")
        incomplete = [table for table in _TABLES if not _copy_table(damaged, connection, table)]
        for statement in _LOOSEN:
            connection.execute(statement)
        shortened = connection.execute(_SHORTEN).rowcount
        _drop_orphans(connection)
        connection.execute(_UNSETTLE)
        recount(library)
        indexing.sign(library, indexing.LOST)
    return incomplete, shortened


def _copy_table(damaged: sqlite3.Connection, connection: sqlite3.Connection, table: str) -> bool:
    """Copy the readable rows, in the columns that both files have; return whether these are all."""
    try:
        had = {row[1] for row in damaged.execute(f"PRAGMA table_info({table})")}
    except sqlite3.DatabaseError:
        return False
    known = connection.execute(f"PRAGMA table_info({table})").fetchall()
    columns = [(row[1], row[2]) for row in known if row[1] in had and row[1] not in _DERIVED]
    if not columns:  # the damaged library is of an earlier version
        return True
    names = ", ".join(f'"{name}"' for name, _ in columns)
    places = ", ".join("?" * len(columns))
    kinds = [_KINDS[kind] for _, kind in columns]
    rows = DamagedRows(damaged, table, names)
    connection.executemany(
        f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({places})",  # noqa: S608 ours
        (row for row in rows if _is_sound(row, kinds)),
    )
    return rows.is_whole


def _is_sound(row: tuple[object, ...], kinds: Sequence[type]) -> bool:
    """Whether each value has the type of its column; a broken page may give anything."""
    return all(value is None or isinstance(value, kind) for value, kind in zip(row, kinds, strict=True))


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


def _exchange(path: Path, new: Path) -> Path:
    """Move the damaged library aside and the new one in its place; return where the damaged one is."""
    real = path.resolve()
    aside = library_files.free_name(real, "damaged")
    library_files.move(real, aside)
    new.replace(real)
    return aside
