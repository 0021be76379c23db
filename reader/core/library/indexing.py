"""Texts into the search index: stems, and beside them, word for word, the folded words.

The index can always be made anew from the articles: where folding or stemming changed (`is_stale`), or
where it was damaged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.library.migrations import SEARCH_INDEX
from reader.core.library.preparing import identity_of, tokens_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reader.core.library.database import Database, Row
    from reader.core.library.preparing import Tokens

    _Prepared = tuple[int, bytes, Tokens]

_VERSION_KEY = "index_version"
_AT_ONCE = 500  # articles
_INSERT = "INSERT INTO {table} (rowid, title, body, title_words, body_words) VALUES (?, ?, ?, ?, ?)"
_FROM = """
SELECT a.id, a.title, t.body FROM articles a JOIN article_texts t ON t.article_id = a.id
WHERE a.id > ? ORDER BY a.id LIMIT ?
"""


def index(database: Database, articles: Iterable[tuple[int, Tokens]], table: str = "article_index") -> None:
    """Index articles given by id, each for the first time."""
    rows = ((article_id, *tokens) for article_id, tokens in articles)
    database.connection.executemany(_INSERT.format(table=table), rows)


def current_version() -> str:
    """Changes whenever a text would be indexed differently."""
    from reader.core.arabic.folding import FOLDING_VERSION
    from reader.core.arabic.stemming import STEMMER_VERSION

    return f"{FOLDING_VERSION}.{STEMMER_VERSION}"


def is_stale(database: Database) -> bool:
    """Whether articles were indexed by other rules than those of today; searching goes on meanwhile."""
    indexed: object = database.value("SELECT value FROM meta WHERE key = ?", [_VERSION_KEY])
    return indexed != current_version()


def sign(database: Database) -> None:
    """Write down by which rules the index is made."""
    database.connection.execute(
        "REPLACE INTO meta (key, value) VALUES (?, ?)", [_VERSION_KEY, current_version()]
    )


def rebuild(
    database: Database, progress: Callable[[int, int], None], cancelled: Callable[[], bool] = lambda: False
) -> bool:
    """Make the index anew beside the old one, in small transactions, and put it in its place.

    `progress` hears (articles done, articles in all). False where it was cancelled: the old index stays.
    What is added meanwhile is indexed last, with the replacing.
    """
    total = database.value("SELECT count(*) FROM articles")
    with database.change() as connection:
        connection.execute("DROP TABLE IF EXISTS article_index_new")
        connection.execute(SEARCH_INDEX.replace("article_index", "article_index_new"))
    done, last = 0, 0
    while done < total and (found := database.rows(_FROM, [last, _AT_ONCE])):
        if cancelled():
            with database.change() as connection:
                connection.execute("DROP TABLE article_index_new")
            return False
        prepared = list(map(_prepared, found))
        with database.change():
            _index_anew(database, prepared)
        done, last = done + len(found), found[-1][0]
        progress(done, total)
    _replace(database, last)
    return True


def _replace(database: Database, last: int) -> None:
    with database.change() as connection:
        _index_anew(database, map(_prepared, connection.execute(_FROM, [last, -1]).fetchall()))
        connection.execute("DROP TABLE IF EXISTS article_index")
        connection.execute("ALTER TABLE article_index_new RENAME TO article_index")
        sign(database)


def _prepared(row: Row) -> _Prepared:
    article_id, title, body = row
    tokens = tokens_of(title, body)
    return article_id, identity_of(title, body, tokens), tokens


def _index_anew(database: Database, prepared: Iterable[_Prepared]) -> None:
    """Index, and renew the identity, which follows the folding too; of two now alike, each keeps its own."""
    articles = list(prepared)
    index(database, ((number, tokens) for number, _, tokens in articles), "article_index_new")
    database.connection.executemany(
        "UPDATE OR IGNORE articles SET identity = ? WHERE id = ?",
        [(identity, number) for number, identity, _ in articles],
    )
