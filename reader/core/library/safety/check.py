"""Check a library for damage without changing it, and repair what is derived from the articles."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from reader.core.errors import LibraryAbsent, LibraryDamaged, LibraryError
from reader.core.library.index import indexing, rebuilding
from reader.core.library.safety.backup import LISTED
from reader.core.library.storage.database import Database
from reader.core.library.storage.presence import is_absent
from reader.core.models import CheckReport

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_DAMAGED = "في ملف المكتبة تلف: {count} من المواضع ({first})."
_LOST = "في المكتبة {count} من الروابط إلى ما لم يعد فيها."
_NO_TEXT = "مقالات بلا نصّ: {count}."
_NOT_INDEXED = "مقالات لا يطابقها فهرس البحث: {count}."
_STALE = "فهرس البحث مبنيّ بقواعد قديمة."
_BAD_INDEX = "فهرس البحث متضرّر."
_MISCOUNTED = "أعداد المقالات في الرفوف غير صحيحة: {count}."

_REBUILT = "أُعيد بناء فهرس البحث."
_RECOUNTED = "صُحّحت أعداد المقالات في الرفوف."

_COUNTS = {  # table: the column with a count that triggers maintain, and what it should be
    "shelves": (
        "articles",
        """SELECT count(*) FROM articles a
      WHERE a.deleted_at IS NULL AND (shelves.name = 'all' OR a.read_at IS NULL)""",
    ),
    "sources": (
        "articles",
        "SELECT count(*) FROM articles a WHERE a.source_id = sources.id AND a.deleted_at IS NULL",
    ),
    "keywords": (
        "articles",
        """SELECT count(*) FROM article_keywords g
      JOIN articles a ON a.id = g.article_id WHERE g.keyword_id = keywords.id AND a.deleted_at IS NULL""",
    ),
    "name_counts": (
        "names",
        """CASE kind WHEN 'keywords' THEN (SELECT count(*) FROM keywords WHERE articles > 0)
      ELSE (SELECT count(*) FROM sources WHERE articles > 0) END""",
    ),
}
_RECOUNT = [f"UPDATE {table} SET {name} = ({count})" for table, (name, count) in _COUNTS.items()]  # noqa: S608 ours
_WRONG = [
    f"SELECT count(*) FROM {table} WHERE {name} != ({count})"  # noqa: S608 ours
    for table, (name, count) in _COUNTS.items()
]
_CHECK_INDEX = "INSERT INTO article_index (article_index) VALUES ('integrity-check')"  # changes nothing
_WITHOUT_TEXT = "SELECT count(*) FROM articles WHERE id NOT IN (SELECT article_id FROM article_texts)"
_WITHOUT_INDEX = """SELECT
  (SELECT count(*) FROM articles WHERE deleted_at IS NULL
    AND (docid IS NULL OR docid NOT IN (SELECT id FROM article_index_docsize)))
  + (SELECT count(*) FROM article_index_docsize
    WHERE id NOT IN (SELECT docid FROM articles WHERE docid IS NOT NULL))"""


def check(database: Database) -> CheckReport:
    """Check the file, the search index and the counts. Changes nothing."""
    problems = [sentence for look in (_in_file, _in_index, _in_counts) for sentence in _seen(database, look)]
    return CheckReport(_articles(database), tuple(dict.fromkeys(problems)))


def damage(database: Database) -> list[str]:
    """Sentences about damage in the file and its articles, the search index left aside."""
    return _seen(database, _in_file)


def repair(database: Database, progress: Callable[[int, int], None]) -> CheckReport:
    """Rebuild the search index and the counts if they are wrong; report what was done and what is left."""
    repaired = []
    if _in_index(database):
        rebuilding.rebuild(database, progress)
        repaired.append(_REBUILT)
    if _in_counts(database):
        recount(database)
        repaired.append(_RECOUNTED)
    left = check(database)
    return CheckReport(left.articles, left.problems, tuple(repaired))


def recount(database: Database) -> None:
    """Recount the articles of all shelves and names."""
    with database.change() as connection:
        for statement in _RECOUNT:
            connection.execute(statement)


def check_file(path: Path) -> CheckReport:
    """Check a file that may not be a library, or too damaged to be opened. Changes nothing."""
    if is_absent(path):
        return CheckReport(0, (LibraryAbsent(path).sentence,))
    try:
        with closing(Database.open(path)) as database:
            return check(database)
    except LibraryError as error:
        return CheckReport(0, (error.sentence,))


def _articles(database: Database) -> int:
    try:
        return int(database.value(LISTED))
    except LibraryDamaged:
        return 0


def _seen(database: Database, look: Callable[[Database], list[str]]) -> list[str]:
    """What `look` found, or a sentence that it was prevented by damage."""
    try:
        return look(database)
    except LibraryDamaged as error:
        return [error.sentence]


def _in_file(database: Database) -> list[str]:
    damages = [text for (text,) in database.rows("PRAGMA quick_check(100)") if text != "ok"]
    found = [_DAMAGED.format(count=len(damages), first=damages[0])] if damages else []
    lost = database.rows("PRAGMA foreign_key_check")
    return [*found, *_some(_LOST, len(lost)), *_some(_NO_TEXT, database.value(_WITHOUT_TEXT))]


def _in_index(database: Database) -> list[str]:
    try:
        if not database.is_read_only:  # the check itself is a write
            with database.change() as connection:
                connection.execute(_CHECK_INDEX)
        missing = database.value(_WITHOUT_INDEX)
    except (sqlite3.OperationalError, LibraryDamaged):  # a table of it is missing, or damaged
        return [_BAD_INDEX]
    stale = [_STALE] if indexing.is_stale(database) else []
    return [*_some(_NOT_INDEXED, missing), *stale]


def _in_counts(database: Database) -> list[str]:
    return _some(_MISCOUNTED, sum(map(database.value, _WRONG)))


def _some(sentence: str, count: int) -> list[str]:
    return [sentence.format(count=count)] if count else []
