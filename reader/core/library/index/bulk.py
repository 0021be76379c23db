"""Many articles at once: memory for a large import, and the index tidied up after it.

The settings are this connection's own, but for the size of the index's table of new words, which costs
memory only while articles come in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.library.index import vocabulary
from reader.core.library.storage.turns import PAGES, pause

if TYPE_CHECKING:
    from reader.core.library.storage.database import Database

_PRAGMAS = ("cache_size=-24576", "secure_delete=FAST", "wal_autocheckpoint=4000")
_NEW_WORDS = 16 * 1024 * 1024  # bytes: the words of a whole batch
_SIZE = "SELECT v FROM article_index_config WHERE k = 'hashsize'"
_SEVERAL = "INSERT INTO article_index (article_index, rank) VALUES ('automerge', ?)"
_MANY_PIECES, _FEW_PIECES = 16, 4  # of one size, before FTS5 brings them together: writing costs a fifth less
_SET_SIZE = "INSERT INTO {table} ({table}, rank) VALUES ('hashsize', ?)"
_MERGE = "INSERT INTO article_index (article_index, rank) VALUES ('merge', ?)"
_WORTH_IT = 20_000  # articles
_SHARE = 5  # at least this part of the library came in


def expect_many(database: Database) -> None:
    """Use more memory, for an import of its own connection."""
    database.expects_many = True
    for pragma in _PRAGMAS:
        database.connection.execute(f"PRAGMA {pragma}")
    if database.value(_SIZE) != _NEW_WORDS:
        expect_many_words(database)
    _bring_together(database, _MANY_PIECES)


def expect_many_words(database: Database, suffix: str = "") -> None:
    """The same for an index."""
    with database.change() as connection:
        connection.execute(_SET_SIZE.format(table=f"article_index{suffix}"), [_NEW_WORDS])


def settle(database: Database, added: int, articles: int) -> None:
    """Count the words that were put off, and bring the pieces of the index together where much of the
    library is new; in small steps, between which others can write."""
    vocabulary.count_waiting(database)
    _bring_together(database, _FEW_PIECES)
    if added >= _WORTH_IT and added * _SHARE >= articles:
        merge(database)


def merge(database: Database) -> None:
    """Bring all pieces of the index together, in small steps: one is the smallest, and answers soonest."""
    pages = -PAGES  # negative: begin with all there is
    while _merged(database, pages):
        pages = PAGES
        pause()


def _bring_together(database: Database, pieces: int) -> None:
    """After how many pieces FTS5 does so while one writes; where an import was killed, many stay until the
    next one."""
    with database.change() as connection:
        connection.execute(_SEVERAL, [pieces])


def _merged(database: Database, pages: int) -> bool:
    """Whether there was something to bring together."""
    with database.change() as connection:
        before = connection.total_changes
        connection.execute(_MERGE, [pages])
        return connection.total_changes - before > 1
