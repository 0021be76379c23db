"""Many articles at once: memory for a large import, and the index tidied up after it.

The settings are this connection's own, but for the size of the index's table of new words, which costs
memory only while articles come in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.library.index import vocabulary
from reader.core.library.schema.migrations import PIECES_AT_REST
from reader.core.library.storage.turns import PAGES, pause

if TYPE_CHECKING:
    from reader.core.library.storage.database import Database

_PRAGMAS = ("cache_size=-24576", "secure_delete=FAST")
_NEW_WORDS = 16 * 1024 * 1024  # bytes: the words of a whole batch
_SIZE = "SELECT v FROM article_index_config WHERE k = 'hashsize'"
_MERGE_AT = "INSERT INTO article_index (article_index, rank) VALUES ('automerge', ?)"
_PIECES_WHILE_FILLING = 16  # of one size, before FTS5 merges them while one writes
_SET_SIZE = "INSERT INTO {table} ({table}, rank) VALUES ('hashsize', ?)"
_MERGE = "INSERT INTO article_index (article_index, rank) VALUES ('merge', ?)"
# Counting them all would read the whole index of the index.
_PIECES = """WITH RECURSIVE pieces (segid) AS (
  SELECT min(segid) FROM article_index_idx UNION ALL
  SELECT (SELECT min(segid) FROM article_index_idx WHERE segid > pieces.segid) FROM pieces
  WHERE segid IS NOT NULL
) SELECT count(segid) FROM pieces"""
_SCATTERED = 24  # pieces; those of four sizes, four of each, are in order
_WORTH_IT = 20_000  # articles
_SHARE = 5  # at least this part of the library came in


def expect_many(database: Database) -> None:
    """Use more memory, for an import of its own connection."""
    database.expects_many = True
    for pragma in _PRAGMAS:
        database.connection.execute(f"PRAGMA {pragma}")
    if database.value(_SIZE) != _NEW_WORDS:
        expect_many_words(database)
    _merge_at(database, _PIECES_WHILE_FILLING)


def expect_many_words(database: Database, suffix: str = "") -> None:
    """The same for an index."""
    with database.change() as connection:
        connection.execute(_SET_SIZE.format(table=f"article_index{suffix}"), [_NEW_WORDS])


def settle(database: Database, added: int, articles: int) -> None:
    """Count the words that were put off, and bring the pieces of the index together where much of the
    library is new; in small steps, between which others can write."""
    vocabulary.count_waiting(database)
    _merge_at(database, PIECES_AT_REST)
    if added >= _WORTH_IT and added * _SHARE >= articles:
        merge(database)
    else:
        gather(database)


def merge(database: Database) -> None:
    """Bring all pieces of the index together, in small steps: one is the smallest, and answers soonest."""
    pages = -PAGES  # negative: begin with all there is
    while _merged(database, pages):
        pages = PAGES
        pause()


def is_scattered(database: Database) -> bool:
    """Whether the index lies in so many pieces that searching takes longer."""
    return bool(database.value(_PIECES) > _SCATTERED)


def gather(database: Database) -> None:
    """Merge pieces of one size where there are four or more, in small steps; the large one stays."""
    while _merged(database, PAGES):
        pause()


def _merge_at(database: Database, pieces: int) -> None:
    """After how many pieces FTS5 merges them while one writes."""
    with database.change() as connection:
        connection.execute(_MERGE_AT, [pieces])


def _merged(database: Database, pages: int) -> bool:
    """Whether there was something to bring together."""
    with database.change() as connection:
        before = connection.total_changes
        connection.execute(_MERGE, [pages])
        return connection.total_changes - before > 1
