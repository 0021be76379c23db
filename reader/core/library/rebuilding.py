"""The search index made anew beside the old one, in small transactions, and put in its place.

Meanwhile the index counts as stale: changes gather in `index_changes` and are kept out of answers. Those that
concern what is already in the new index are taken out of it with the next step.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.library import indexing, vocabulary
from reader.core.library.filing import filed_of
from reader.core.library.migrations import VOCABULARY_ROOTS
from reader.core.library.preparing import identity_of, tokens_of, words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.core.library.database import Database, Row
    from reader.core.library.preparing import Tokens

_AT_ONCE = 500  # articles
_NEW = "_new"
_TABLES = ("article_index", "vocabulary")
_REBUILDING = "rebuilding"
_IN_ORDER = """SELECT a.id, a.docid, a.title, t.body FROM articles a INDEXED BY articles_docid
JOIN article_texts t ON t.article_id = a.id WHERE a.docid > ? ORDER BY a.docid LIMIT ?"""
_MISSED = """SELECT a.id, a.docid, a.title, t.body FROM articles a JOIN article_texts t ON t.article_id = a.id
WHERE a.docid IS NOT NULL AND a.docid NOT IN (SELECT id FROM article_index_new_docsize) ORDER BY a.docid"""
_WAITING = """SELECT a.id, a.title, t.body FROM articles a INDEXED BY articles_not_indexed
JOIN article_texts t ON t.article_id = a.id
WHERE a.docid IS NULL AND a.deleted_at IS NULL ORDER BY a.id LIMIT ?"""
_HEARD = """SELECT id, docid, title, body, filed FROM index_changes
WHERE id > ? AND docid IN (SELECT id FROM article_index_new_docsize) ORDER BY id"""
_TAKE_BACK = """UPDATE articles SET docid = NULL, filed = NULL
WHERE docid IS NOT NULL AND docid NOT IN (SELECT id FROM article_index_docsize)"""
_BEFORE_ALL = -(2**62)


def renew(
    database: Database, progress: Callable[[int, int], None], cancelled: Callable[[], bool] = lambda: False
) -> bool:
    """Bring the index up to date: take changes of other programs over or, where its rules are old, make it
    anew. `progress` hears (articles done, articles in all). False where it was cancelled."""
    if indexing.is_stale(database):
        return rebuild(database, progress, cancelled)
    done = 0
    while indexing.is_pending(database):
        if cancelled():
            return False
        with database.change():
            done += indexing.drain(database, _AT_ONCE)
        progress(done, done)
    return rebuild(database, progress, cancelled) if done == 0 else True


def rebuild(
    database: Database, progress: Callable[[int, int], None], cancelled: Callable[[], bool] = lambda: False
) -> bool:
    """Make the index anew. False where it was cancelled: the old index stays."""
    work = _Rebuilding(database)
    total = database.value("SELECT count(*) FROM articles WHERE deleted_at IS NULL")
    done = 0
    while taken := work.step():
        done = min(done + taken, total)
        if cancelled():
            work.undo()
            return False
        progress(done, total)
    work.replace()
    if done < total:
        progress(total, total)
    return True


class _Rebuilding:
    """A new index being filled, first with what has a key, from the earliest; then with what has none."""

    def __init__(self, database: Database) -> None:
        self._database, self._last, self._heard = database, _BEFORE_ALL, 0
        with database.change() as connection:
            self._old_version = indexing.version(database) or ""
            for table in _TABLES:
                connection.execute(f"DROP TABLE IF EXISTS {table}{_NEW}")
            indexing.make_tables(database, _NEW)
            indexing.sign(database, _REBUILDING)
            self._heard = self._last_change()

    def step(self) -> int:
        """How many articles it indexed; 0 at the end."""
        with self._database.change():
            self._hear()
            found = self._database.rows(_IN_ORDER, [self._last, _AT_ONCE])
            if found:
                self._index(found)
                self._last = found[-1][1]
                return len(found)
            return self._index_waiting(_AT_ONCE)

    def undo(self) -> None:
        with self._database.change() as connection:
            for table in _TABLES:
                connection.execute(f"DROP TABLE {table}{_NEW}")
            connection.execute(_TAKE_BACK)
            indexing.sign(self._database, self._old_version)
            indexing.drain(self._database)

    def replace(self) -> None:
        with self._database.change() as connection:
            self._hear()
            self._index(self._database.rows(_MISSED))
            connection.execute("DELETE FROM index_changes")
            for table in _TABLES:
                connection.execute(f"DROP TABLE IF EXISTS {table}")
                connection.execute(f"ALTER TABLE {table}{_NEW} RENAME TO {table}")
            connection.execute(VOCABULARY_ROOTS)
            indexing.sign(self._database)
            indexing.drain(self._database)

    def _index(self, found: Sequence[Row]) -> None:
        tokens = [tokens_of(title, body) for _, _, title, body in found]
        rows = [
            (docid, *each, filed_of(self._database, number).tokens)
            for (number, docid, _, _), each in zip(found, tokens, strict=True)
        ]
        change = self._database.connection.executemany
        change(indexing.INSERT.format(table=f"article_index{_NEW}"), rows)
        change(
            "UPDATE articles SET filed = ? WHERE id = ?",
            [(row[-1], article[0]) for row, article in zip(rows, found, strict=True)],
        )
        vocabulary.count(self._database, [words_of(tokens)], f"vocabulary{_NEW}")
        self._identify([article[0::2] + article[3:] for article in found], tokens)

    def _index_waiting(self, most: int) -> int:
        """What has no key yet gets one; the old index goes without it."""
        found = self._database.rows(_WAITING, [most])
        tokens = [tokens_of(title, body) for _, title, body in found]
        numbered = list(zip((row[0] for row in found), tokens, strict=True))
        indexing.index_and_count(self._database, numbered, _NEW)
        self._identify(found, tokens)
        return len(found)

    def _identify(self, found: Sequence[Row], tokens: Sequence[Tokens]) -> None:
        """The identity follows the folding too; of two articles now alike, each keeps its own."""
        self._database.connection.executemany(
            "UPDATE OR IGNORE articles SET identity = ? WHERE id = ?",
            [
                (identity_of(title, body, each), number)
                for (number, title, body), each in zip(found, tokens, strict=True)
            ],
        )

    def _hear(self) -> None:
        """Take out of the new index what was changed since."""
        changes = self._database.rows(_HEARD, [self._heard])
        indexing.take_out(self._database, changes, _NEW)
        self._heard = self._last_change()

    def _last_change(self) -> int:
        return int(self._database.value("SELECT coalesce(max(id), 0) FROM index_changes"))
