"""Writes articles to the full-text index, removes them, and tells whether the index is up to date.

An article is indexed while it has a `docid`. Triggers clear the docid on every change, by whichever program,
and record in `index_changes` what the index still holds; `drain` applies those changes, within the
transaction of the change where it is ours. The index can always be rebuilt from the articles: after a change
of folding or stemming (`is_stale`), or after damage.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.library.index import vocabulary
from reader.core.library.index.date_keys import FreeKeys
from reader.core.library.index.filter_tokens import filed_of
from reader.core.library.index.preparing import tokens_of, words_of
from reader.core.library.index.word_counts import WordCount
from reader.core.library.schema import index_version
from reader.core.library.schema.migrations import (
    AUTOMERGE,
    CRISIS_MERGE,
    RANKING,
    SEARCH_INDEX,
    VOCABULARY,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.core.library.index.preparing import Tokens
    from reader.core.library.storage.database import Database, Row

Indexed = tuple[int, str, str, str, str, str]
"""A row of the index: the article's docid, its `Tokens` and its filter tokens."""

_VERSION_KEY = "index_version"
LOST = "lost"  # in place of a version: the index was gone
_SHADOWS = ("data", "idx", "docsize", "config")
PARTS = ("vocabulary", "article_index", *(f"article_index_{shadow}" for shadow in _SHADOWS))
_PARTS_THERE = f"SELECT count(*) FROM sqlite_master WHERE name IN ({', '.join('?' * len(PARTS))})"  # noqa: S608 ours
INSERT = "INSERT INTO {table} (rowid, ts, bs, tx, bx, m) VALUES (?, ?, ?, ?, ?, ?)"
_DELETE = """INSERT INTO {table} ({table}, rowid, ts, bs, tx, bx, m)
VALUES ('delete', ?, ?, ?, ?, ?, ?)"""
_CHANGES = "SELECT id, docid, title, body, filed FROM index_changes WHERE id > ? ORDER BY id LIMIT ?"
_MISSING = """SELECT a.id, a.title, t.body FROM articles a INDEXED BY articles_not_indexed
JOIN article_texts t ON t.article_id = a.id
WHERE a.docid IS NULL AND a.deleted_at IS NULL ORDER BY a.id LIMIT ?"""
_IS_PENDING = """SELECT EXISTS (SELECT 1 FROM index_changes) OR EXISTS (
  SELECT 1 FROM articles INDEXED BY articles_not_indexed WHERE docid IS NULL AND deleted_at IS NULL)"""


def index(database: Database, articles: Sequence[tuple[int, Tokens]], suffix: str = "") -> WordCount:
    """Index articles, given by id, that have no docid yet; returns the word counts for the vocabulary."""
    keys = FreeKeys(database)
    facts = {article_id: filed_of(database, article_id) for article_id, _ in articles}
    rows = [(keys.take(facts[number].moment), number, tokens) for number, tokens in articles]
    words = put_in(database, [(key, *tokens, facts[number].tokens) for key, number, tokens in rows], suffix)
    database.connection.executemany(
        "UPDATE articles SET docid = ?, filed = ? WHERE id = ?",
        [(key, facts[number].tokens, number) for key, number, _ in rows],
    )
    return words


def put_in(database: Database, rows: Sequence[Indexed], suffix: str = "") -> WordCount:
    """Write rows to the index; returns their word counts for the vocabulary."""
    write(database, rows, suffix)
    return _counted(rows)


def write(database: Database, rows: Sequence[Indexed], suffix: str = "") -> None:
    """Write rows to the index, sorted by docid."""
    in_order = sorted(rows, key=lambda row: row[0])
    database.connection.executemany(INSERT.format(table=f"article_index{suffix}"), in_order)


def _counted(rows: Iterable[Indexed]) -> WordCount:
    words = WordCount()
    for row in rows:
        words.add(words_of(row[1:5]))
    return words


def drain(database: Database, most: int = -1) -> int:
    """Apply up to `most` pending changes to the index (-1: all) and return their number.

    A stale index is not changed: it will be rebuilt. Use it only inside a transaction.
    """
    if is_stale(database):
        return 0
    changes = database.rows(_CHANGES, [0, most])
    take_out(database, changes)
    database.connection.executemany("DELETE FROM index_changes WHERE id = ?", [(row[0],) for row in changes])
    missing = database.rows(_MISSING, [most])
    words = index(database, [(number, tokens_of(title, body)) for number, title, body in missing])
    vocabulary.count(database, words)
    return len(changes) + len(missing)


def take_out(database: Database, changes: Sequence[Row]) -> None:
    """Remove articles from the index and the vocabulary; `changes` are rows of `index_changes`."""
    rows = _held(changes)
    _delete(database, rows)
    vocabulary.discount(database, [row[1:5] for row in rows])


def take_out_of_index(database: Database, changes: Sequence[Row], suffix: str = "") -> WordCount:
    """Remove articles from the index alone; returns the word counts to subtract from the vocabulary."""
    rows = _held(changes)
    _delete(database, rows, suffix)
    return _counted(rows)


def _held(changes: Iterable[Row]) -> list[Indexed]:
    """The rows as the index still holds them."""
    return [(docid, *tokens_of(title, body), filed) for _, docid, title, body, filed in changes]


def _delete(database: Database, rows: Sequence[Indexed], suffix: str = "") -> None:
    database.connection.executemany(_DELETE.format(table=f"article_index{suffix}"), rows)


def is_stale(database: Database) -> bool:
    """Whether the index was built with other rules of folding or stemming; it can still be searched."""
    return version(database) != index_version.current_version()


def is_pending(database: Database) -> bool:
    """Whether changes, by another program, wait to be applied to the index."""
    return bool(database.value(_IS_PENDING))


def is_lost(database: Database) -> bool:
    """Whether the index was gone and finds nothing until it is rebuilt."""
    return version(database) == LOST


def tables_missing(database: Database) -> bool:
    """Whether a table of the index is missing; another program, or a salvage, may have dropped it."""
    return bool(database.value(_PARTS_THERE, PARTS) != len(PARTS))


def version(database: Database) -> str | None:
    """The version of the rules the index was built with; `LOST`; or `None`."""
    found: str | None = database.value("SELECT value FROM meta WHERE key = ?", [_VERSION_KEY])
    return found


def sign(database: Database, rules: str | None = None) -> None:
    """Record the version of the rules the index was built with, by default the current one."""
    value = index_version.current_version() if rules is None else rules
    database.connection.execute("REPLACE INTO meta (key, value) VALUES (?, ?)", [_VERSION_KEY, value])


def make_tables(database: Database, suffix: str) -> None:
    """Create an empty index and an empty vocabulary, with this suffix to their names."""
    for statement in (SEARCH_INDEX, RANKING, CRISIS_MERGE, AUTOMERGE, VOCABULARY):
        made = statement.replace("article_index", f"article_index{suffix}")
        database.connection.execute(made.replace("vocabulary", f"vocabulary{suffix}"))
