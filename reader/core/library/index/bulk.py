"""Settings for a large import, and merging the index's segments after it.

The settings are the connection's own, except FTS5's `hashsize` and `automerge`, which are stored in the file.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from reader.core.library.index import vocabulary
from reader.core.library.schema.migrations import SEGMENTS_AT_REST
from reader.core.library.storage.turns import PAGES, pause

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reader.core.library.storage.database import Database

_PRAGMAS = ("cache_size=-24576", "secure_delete=FAST")
_NEW_WORDS = 16 * 1024 * 1024  # bytes: the words of a whole batch
_SIZE = "SELECT v FROM article_index_config WHERE k = 'hashsize'"
_MERGE_AT = "INSERT INTO article_index (article_index, rank) VALUES ('automerge', ?)"
_SEGMENTS_WHILE_FILLING = 16  # segments on a level, before FTS5 merges them while writing
_SET_SIZE = "INSERT INTO {table} ({table}, rank) VALUES ('hashsize', ?)"
_MERGE = "INSERT INTO article_index (article_index, rank) VALUES ('merge', ?)"
# Steps from segment to segment; `count(DISTINCT segid)` would read the whole table.
_SEGMENTS = """WITH RECURSIVE segments (segid) AS (
  SELECT min(segid) FROM article_index_idx UNION ALL
  SELECT (SELECT min(segid) FROM article_index_idx WHERE segid > segments.segid) FROM segments
  WHERE segid IS NOT NULL
) SELECT count(segid) FROM segments"""
_STEPS = 4  # transactions for merging after an import, besides one for every two articles
_SCATTERED = 24  # segments; up to four on each of four levels are normal
_MANY = 200  # articles: fewer are changed before the preparations would pay
_WORTH_IT = 20_000  # articles
_SHARE = 5  # all segments are merged if at least 1/5 of the library is new


def expect_many(database: Database) -> None:
    """Set this connection up for a large import: more memory, deferred counting, fewer merges."""
    database.expects_many = True
    for pragma in _PRAGMAS:
        database.connection.execute(f"PRAGMA {pragma}")
    if database.value(_SIZE) != _NEW_WORDS:
        expect_many_words(database)
    _merge_at(database, _SEGMENTS_WHILE_FILLING)


def expect_many_words(database: Database, suffix: str = "") -> None:
    """Let the index gather the words of a whole batch in memory before it writes a segment."""
    with database.change() as connection:
        connection.execute(_SET_SIZE.format(table=f"article_index{suffix}"), [_NEW_WORDS])


def settle(
    database: Database, added: int, articles: int, cancelled: Callable[[], bool] = lambda: False
) -> None:
    """End an import: merge the deferred word counts, and the index's segments if they are many.

    All segments are merged if `added` is a large share of the `articles`, unless cancelled. The transactions
    are short, so that others can write in between.
    """
    _count(database)
    if added >= _WORTH_IT and added * _SHARE >= articles:
        merge(database, cancelled)
    else:
        _gather_scattered(database, added)


@contextmanager
def changing(database: Database, articles: int) -> Iterator[None]:
    """Prepare for changing that many articles within the context, and tidy the index after it."""
    if articles < _MANY:
        yield
        return
    expect_many(database)
    try:
        yield
    finally:
        database.expects_many = False
    _count(database)
    _gather_scattered(database, articles)


def _gather_scattered(database: Database, changed: int) -> None:
    if is_scattered(database):
        gather(database, _STEPS + changed // 2)


def _count(database: Database) -> None:
    vocabulary.count_deferred(database)
    _merge_at(database, SEGMENTS_AT_REST)


def merge(database: Database, cancelled: Callable[[], bool] = lambda: False) -> None:
    """Merge all segments into one, in short transactions: it is the smallest, and the fastest to search."""
    pages = -PAGES  # negative: FTS5 starts a merge of all segments
    while not cancelled() and _merged(database, pages):
        pages = PAGES
        pause()


def is_scattered(database: Database) -> bool:
    """Whether the index has so many segments that searching is noticeably slower."""
    return bool(database.value(_SEGMENTS) > _SCATTERED)


def gather(database: Database, steps: int) -> None:
    """Merge levels of four or more segments, in at most `steps` short transactions.

    The next call continues where this one stopped: merging large segments takes minutes.
    """
    for _ in range(steps):
        if not _merged(database, PAGES):
            return
        pause()


def _merge_at(database: Database, segments: int) -> None:
    """Set the number of segments on a level at which FTS5 merges them while writing."""
    with database.change() as connection:
        connection.execute(_MERGE_AT, [segments])


def _merged(database: Database, pages: int) -> bool:
    """Whether there was something to merge."""
    with database.change() as connection:
        before = connection.total_changes
        connection.execute(_MERGE, [pages])
        return connection.total_changes - before > 1
