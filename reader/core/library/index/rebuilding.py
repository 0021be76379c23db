"""Builds a new search index beside the old one, in short transactions, then replaces it.

Texts are read and analysed outside the transactions; an article that changes in between is left to a later
step. Meanwhile the index counts as stale: changes gather in `index_changes` and are excluded from results.
Changes to articles that the new index already holds are applied to it at the next step.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.library.index import bulk, indexing, new_tables, vocabulary
from reader.core.library.index.filter_tokens import filed_of
from reader.core.library.index.new_tables import NEW
from reader.core.library.index.preparing import identity_of, tokens_of
from reader.core.library.index.word_counts import WordCount
from reader.core.library.storage import turns

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.core.library.index.preparing import Tokens
    from reader.core.library.storage.database import Database, Row

_AT_ONCE = 40  # articles: transactions of some 15 ms, so that a window stays responsive
_MAX_WORDS = 200_000  # held in memory
_MAX_STEPS = 1000  # of merging; some minutes
_REBUILDING = "rebuilding"
_READ = """SELECT a.id, a.docid, a.title, t.body
FROM articles a {by} JOIN article_texts t ON t.article_id = a.id """
_IN_ORDER = _READ.format(by="INDEXED BY articles_docid") + "WHERE a.docid > ? ORDER BY a.docid LIMIT ?"
_WAITING = _READ.format(by="INDEXED BY articles_not_indexed") + (
    "WHERE a.docid IS NULL AND a.deleted_at IS NULL ORDER BY a.id LIMIT ?"
)
_MISSED = _READ.format(by="") + (  # noqa: S608 ours
    "WHERE a.docid IS NOT NULL AND a.docid NOT IN (SELECT id FROM article_index_new_docsize) "
    "ORDER BY a.docid LIMIT ?"
)
_NOW = _READ.format(by="") + "WHERE a.id IN ({marks}) AND a.deleted_at IS NULL"
_HEARD = """SELECT id, docid, title, body, filed FROM index_changes
WHERE id > ? AND docid IN (SELECT id FROM article_index_new_docsize) ORDER BY id"""
_FORGET = "DELETE FROM vocabulary_new WHERE articles <= 0"
_TAKE_BACK = """UPDATE articles SET docid = NULL, filed = NULL
WHERE docid IS NOT NULL AND docid NOT IN (SELECT id FROM article_index_docsize)"""
_BEFORE_ALL = -(2**62)


def renew(
    database: Database, progress: Callable[[int, int], None], cancelled: Callable[[], bool] = lambda: False
) -> bool:
    """Bring the index up to date: apply pending changes and merge its segments; return false if cancelled.

    It is rebuilt if it is stale, or if there was nothing else to do. `progress` is called with the articles
    done and in all.
    """
    if indexing.is_stale(database):
        return rebuild(database, progress, cancelled)
    tidied = _tidied(database)
    done = 0
    while indexing.is_pending(database):
        if cancelled():
            return False
        with database.change():
            done += indexing.drain(database, _AT_ONCE)
        progress(done, done)
    return True if done or tidied else rebuild(database, progress, cancelled)


def _tidied(database: Database) -> bool:
    """Merge deferred counts and segments; return whether there were any."""
    counted = vocabulary.is_due(database) and vocabulary.count_deferred(database)
    if is_scattered := bulk.is_scattered(database):
        bulk.gather(database, _MAX_STEPS)
    return counted or is_scattered


def rebuild(
    database: Database, progress: Callable[[int, int], None], cancelled: Callable[[], bool] = lambda: False
) -> bool:
    """Build a new index. False if cancelled: the old index stays."""
    work = _Rebuilding(database)
    total = database.value("SELECT count(*) FROM articles WHERE deleted_at IS NULL")
    done = 0
    while taken := work.step():
        turns.pause()
        done = min(done + taken, total)
        if cancelled():
            work.undo()
            return False
        progress(done, total)
    work.replace()
    bulk.merge(database)
    if done < total:
        progress(total, total)
    return True


class _Rebuilding:
    """A new index being filled: first with articles that have a docid, in its order, then with the others."""

    def __init__(self, database: Database) -> None:
        self._database, self._last, self._heard = database, _BEFORE_ALL, 0
        self._words = WordCount()
        new_tables.drop_leftovers(database)
        with database.change():
            self._old_version = indexing.version(database) or ""
            new_tables.create(database)
            indexing.sign(database, _REBUILDING)
            self._heard = self._last_change()

    def step(self) -> int:
        """Index the next articles and return their number; 0 at the end."""
        found = self._next()
        tokens = [tokens_of(title, body) for _, _, title, body in found]
        if found:
            with self._database.change():
                self._hear()
                self._index(dict(zip(found, tokens, strict=True)))
        if len(self._words) > _MAX_WORDS:
            self._write_words()
        return len(found)

    def undo(self) -> None:
        with self._database.change() as connection:
            new_tables.discard(connection)
            connection.execute(_TAKE_BACK)
            indexing.sign(self._database, self._old_version)
            indexing.drain(self._database)

    def replace(self) -> None:
        self._write_words()
        new_tables.make_roots(self._database)
        with self._database.change() as connection:
            self._hear()
            while found := self._next():
                self._index({row: tokens_of(*row[2:]) for row in found})
            self._write_words()
            connection.execute("DELETE FROM index_changes")
            connection.execute("DELETE FROM uncounted_words")  # of the old vocabulary
            connection.execute(_FORGET)
            new_tables.put_in_place(self._database)
            indexing.sign(self._database)
            indexing.drain(self._database)
        new_tables.drop_old(self._database)

    def _next(self) -> list[Row]:
        """Articles not in the new index yet: (id, docid, title, body)."""
        if found := self._database.rows(_IN_ORDER, [self._last, _AT_ONCE]):
            self._last = found[-1][1]
            return found
        return self._database.rows(_WAITING, [_AT_ONCE]) or self._database.rows(_MISSED, [_AT_ONCE])

    def _index(self, tokens: dict[Row, Tokens]) -> None:
        """Index the articles whose text is unchanged.

        Those without a docid get one, and are not added to the old index.
        """
        ids = [row[0] for row in tokens]
        sql = _NOW.format(marks=", ".join("?" * len(ids)))
        same = [row for row in self._database.rows(sql, ids) if row in tokens]
        with_key = sorted((row for row in same if row[1] is not None), key=lambda row: int(row[1]))
        self._put_in([(row, tokens[row]) for row in with_key])
        keyless = [(row[0], tokens[row]) for row in same if row[1] is None]
        self._words.include(indexing.index(self._database, keyless, NEW))
        self._identify([(row, tokens[row]) for row in same])

    def _put_in(self, found: Sequence[tuple[Row, Tokens]]) -> None:
        rows = [(row[1], *tokens, filed_of(self._database, row[0]).tokens) for row, tokens in found]
        self._words.include(indexing.put_in(self._database, rows, NEW))
        self._database.connection.executemany(
            "UPDATE articles SET filed = ? WHERE id = ? AND filed IS NOT ?",
            [(row[-1], article[0], row[-1]) for row, (article, _) in zip(rows, found, strict=True)],
        )

    def _identify(self, found: Sequence[tuple[Row, Tokens]]) -> None:
        """Recompute identities, which depend on the folding; where two would now be equal, both are kept."""
        self._database.connection.executemany(
            "UPDATE OR IGNORE articles SET identity = ? WHERE id = ? AND identity IS NOT ?",
            [
                ((identity := identity_of(title, body, each)), number, identity)
                for (number, _, title, body), each in found
            ],
        )

    def _hear(self) -> None:
        """Remove articles from the new index that changed since the last step."""
        changes = self._database.rows(_HEARD, [self._heard])
        self._words.subtract(indexing.take_out_of_index(self._database, changes, NEW))
        self._heard = self._last_change()

    def _last_change(self) -> int:
        return int(self._database.value("SELECT coalesce(max(id), 0) FROM index_changes"))

    def _write_words(self) -> None:
        vocabulary.write_all(self._database, self._words, f"vocabulary{NEW}")
