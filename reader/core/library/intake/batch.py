"""New rows of one transaction: collected while files are judged, then written table by table.

Ids are assigned here, so that rows can refer to rows that are not written yet. Use it only inside a
transaction.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from reader.core.library.index import filter_tokens, indexing
from reader.core.library.index.date_keys import FreeKeys
from reader.core.library.storage.lookup import rows_by_values

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.core.library.index.preparing import Tokens
    from reader.core.library.storage.database import Database

# in this order: each refers to those before it
_TABLES = (
    "sources", "keywords", "originals", "articles", "article_texts", "origins", "article_keywords", "links",
    "imported_articles", "title_keys", "paths",
)  # fmt: skip
_OF_ROWS = {"original_id": "originals", "article_id": "articles", "related_id": "articles"}
_MERGED = "SELECT merged_into FROM {table} WHERE id = ?"


class Waiting(NamedTuple):
    """A new article that is not written yet: its columns, text, index tokens and keyword ids."""

    columns: dict[str, Any]
    body: str
    tokens: Tokens
    keyword_ids: list[int]


class Batch:
    """New rows of one transaction. The caller counts the words of its articles.

    The search index is written last: FTS5 flushes its pending data whenever a statement with triggers begins.
    """

    def __init__(self, database: Database) -> None:
        self.database = database
        self.times_written = 0
        self._rows: dict[str, dict[tuple[str, ...], list[tuple[Any, ...]]]] = {}
        self._waiting: dict[int, Waiting] = {}
        self._indexed: list[indexing.Indexed] = []
        self._last_id: dict[str, int] = {}
        self._first_id: dict[str, int] = {}
        self._ids: dict[tuple[str, object], int] = {}
        self._absent: set[tuple[str, object]] = set()
        self._merged: dict[tuple[str, int], int] = {}
        self._seen: set[tuple[object, ...]] = set()

    def add(self, table: str, **columns: object) -> None:
        self._rows.setdefault(table, {}).setdefault(tuple(columns), []).append(tuple(columns.values()))

    def add_with_id(self, table: str, **columns: object) -> int:
        """Add a row and return its new id."""
        number = self._next_id(table)
        self.add(table, id=number, **columns)
        return number

    def add_article(self, columns: dict[str, Any], body: str, tokens: Tokens) -> int:
        """Add a new article with its text and index tokens; return its id."""
        number = self._ids["articles", columns["identity"]] = self._next_id("articles")
        self._waiting[number] = Waiting(columns, body, tokens, [])
        return number

    def add_keyword(self, article_id: int, keyword_id: int, position: int, written: str) -> None:
        row = {"article_id": article_id, "keyword_id": keyword_id, "position": position, "written": written}
        self.add("article_keywords", **row)
        if article_id in self._waiting:
            self._waiting[article_id].keyword_ids.append(keyword_id)

    def is_new(self, table: str, row_id: int) -> bool:
        """Whether the row was added by this batch."""
        return row_id >= self._first_id.get(table, row_id + 1)

    def may_be_on_disk(self, table: str, column: str, value: object) -> bool:
        """Whether a row with this unique value may be written already."""
        number = self.find(table, column, value)
        return number is not None and (self.times_written > 0 or not self.is_new(table, number))

    def waiting(self, article_id: int) -> Waiting | None:
        """The article if it is still waiting to be written, else `None`."""
        return self._waiting.get(article_id)

    def look_up(self, table: str, column: str, values: Iterable[object]) -> None:
        """Query the rows with these unique values at once, so that `find` need not query each."""
        wanted = [value for value in dict.fromkeys(values) if (table, value) not in self._ids]
        found = rows_by_values(self.database, table, f"{column}, id", wanted)
        self._ids.update(((table, value), number) for value, number in found)
        self._absent.update((table, value) for value in wanted if (table, value) not in self._ids)

    def find(self, table: str, column: str, value: object) -> int | None:
        """The id of the row with this unique value, in the batch or on disk; `None` if there is none."""
        key = (table, value)
        if key not in self._ids:
            if key in self._absent:
                return None
            found = self.database.value(f"SELECT id FROM {table} WHERE {column} = ?", [value])  # noqa: S608 ours
            if found is None:
                return None
            self._ids[key] = found
        return self._ids[key]

    def find_or_add(self, table: str, column: str, value: object, **more: object) -> int:
        """The id of the row with this unique value; a missing one is added with the columns `more`."""
        found = self.find(table, column, value)
        if found is None:
            found = self._ids[table, value] = self.add_with_id(table, **{column: value}, **more)
        return found

    def named(self, table: str, folded: str, name: str) -> int:
        """The id of a keyword or source (or of the one it was merged into); a missing one is added."""
        found = self.find_or_add(table, "folded", folded, name=name)
        if (table, found) not in self._merged:
            new = self.is_new(table, found)
            into = None if new else self.database.value(_MERGED.format(table=table), [found])
            self._merged[table, found] = into or found
        return self._merged[table, found]

    def add_once(self, table: str, key: dict[str, object], **more: object) -> bool:
        """Add the row unless one with this key is in the batch or on disk; return whether it was added."""
        seen = (table, *key.values())
        if seen in self._seen:
            return False
        self._seen.add(seen)
        if not self._is_of_new_row(key) and self._is_on_disk(table, key):
            return False
        self.add(table, **key, **more)
        return True

    def write(self) -> None:
        self.times_written += 1
        self._absent.clear()
        self._file()
        for table in _TABLES:
            for names, rows in self._rows.pop(table, {}).items():
                self._insert(table, names, rows)

    def index(self) -> None:
        """Write the collected articles into the search index."""
        indexing.write(self.database, self._indexed)
        self._indexed.clear()

    def _next_id(self, table: str) -> int:
        if table not in self._last_id:
            last = self.database.value(f"SELECT coalesce(max(id), 0) FROM {table}")  # noqa: S608 ours
            self._last_id[table] = last
            self._first_id[table] = last + 1
        self._last_id[table] += 1
        return self._last_id[table]

    def _is_of_new_row(self, key: dict[str, object]) -> bool:
        """Whether the key refers to a row of this batch, so that it cannot be on disk."""
        return any(
            isinstance(number := key.get(name), int) and self.is_new(table, number)
            for name, table in _OF_ROWS.items()
        )

    def _is_on_disk(self, table: str, key: dict[str, object]) -> bool:
        same = " AND ".join(f"{column} = ?" for column in key)
        sql = f"SELECT 1 FROM {table} WHERE {same}"  # noqa: S608 ours
        return self.database.value(sql, tuple(key.values())) is not None

    def _file(self) -> None:
        """Turn the waiting articles into rows, each with its index row id (`docid`) and its filter tokens."""
        keys = FreeKeys(self.database)
        keys.look_up(waiting.columns["sort_key"] for waiting in self._waiting.values())
        for number, (columns, body, tokens, keyword_ids) in self._waiting.items():
            filed = filter_tokens.tokens(columns, keyword_ids)
            docid = keys.take(columns["sort_key"])
            self.add("articles", id=number, **columns, docid=docid, filed=filed)
            self.add("article_texts", article_id=number, body=body)
            self._indexed.append((docid, *tokens, filed))
        self._waiting.clear()

    def _insert(self, table: str, names: tuple[str, ...], rows: list[tuple[Any, ...]]) -> None:
        marks = ", ".join("?" * len(names))
        self.database.connection.executemany(
            f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})",  # noqa: S608 names of ours
            rows,
        )
