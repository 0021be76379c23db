"""Rows on their way in: gathered while files are judged, written table by table.

Ids are given here, so that rows can refer to rows which are not written yet. Only inside a transaction.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from reader.core.library.index import indexing, vocabulary

if TYPE_CHECKING:
    from reader.core.library.index.preparing import Tokens, Words
    from reader.core.library.storage.database import Database

# in this order, because each refers to those before
_TABLES = (
    "sources", "keywords", "originals", "articles", "article_texts", "origins", "article_keywords", "links",
    "imported_articles", "title_keys", "paths",
)  # fmt: skip


class Batch:
    """New rows of one transaction."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self._rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
        self._tokens: list[tuple[int, Tokens]] = []
        self._words: list[Words] = []
        self._last_id: dict[str, int] = {}
        self._first_id: dict[str, int] = {}
        self._ids: dict[tuple[str, object], int] = {}
        self._seen: set[tuple[object, ...]] = set()

    def add(self, table: str, **columns: object) -> None:
        self._rows[table].append(columns)

    def add_with_id(self, table: str, **columns: object) -> int:
        """The id the new row gets."""
        if table not in self._last_id:
            last = self.database.value(f"SELECT coalesce(max(id), 0) FROM {table}")  # noqa: S608 ours
            self._last_id[table] = last
            self._first_id[table] = last + 1
        self._last_id[table] += 1
        self.add(table, id=self._last_id[table], **columns)
        return self._last_id[table]

    def add_tokens(self, article_id: int, tokens: Tokens) -> None:
        """What the search index is to hold of the article."""
        self._tokens.append((article_id, tokens))

    def add_words(self, words: Words) -> None:
        """What the vocabulary is to count."""
        self._words.append(words)

    def is_new(self, table: str, row_id: int) -> bool:
        """Whether the row came with this batch."""
        return row_id >= self._first_id.get(table, row_id + 1)

    def find(self, table: str, column: str, value: object) -> int | None:
        """The id of the row with this unique value, here or on disk."""
        key = (table, value)
        if key not in self._ids:
            found = self.database.value(f"SELECT id FROM {table} WHERE {column} = ?", [value])  # noqa: S608 ours
            if found is None:
                return None
            self._ids[key] = found
        return self._ids[key]

    def find_or_add(self, table: str, column: str, value: object, **more: object) -> int:
        """The id of the row with this unique value, made with `more` where there is none."""
        found = self.find(table, column, value)
        if found is None:
            found = self._ids[table, value] = self.add_with_id(table, **{column: value}, **more)
        return found

    def add_once(self, table: str, key: dict[str, object], **more: object) -> bool:
        """Add the row unless one with this key is here or on disk; whether it was added."""
        values = tuple(key.values())
        if (table, *values) in self._seen:
            return False
        self._seen.add((table, *values))
        if not self._is_of_new_row(key) and self._is_on_disk(table, key):
            return False
        self.add(table, **key, **more)
        return True

    def _is_of_new_row(self, key: dict[str, object]) -> bool:
        original_id = key.get("original_id")
        return isinstance(original_id, int) and self.is_new("originals", original_id)

    def _is_on_disk(self, table: str, key: dict[str, object]) -> bool:
        same = " AND ".join(f"{column} = ?" for column in key)
        sql = f"SELECT 1 FROM {table} WHERE {same}"  # noqa: S608 ours
        return self.database.value(sql, tuple(key.values())) is not None

    def holds(self, article_id: int) -> bool:
        """Whether the article waits here to be written."""
        return any(row["id"] == article_id for row in reversed(self._rows.get("articles", ())))

    def write(self) -> None:
        for table in _TABLES:
            if rows := self._rows.pop(table, None):
                self._insert(table, rows)
        indexing.index(self.database, self._tokens)
        vocabulary.count(self.database, self._words)
        self._tokens.clear()
        self._words.clear()

    def _insert(self, table: str, rows: list[dict[str, Any]]) -> None:
        names = list(rows[0])
        marks = ", ".join("?" * len(names))
        self.database.connection.executemany(
            f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})",  # noqa: S608 names of ours
            [[row[name] for name in names] for row in rows],
        )
