"""The selection of a list in SQL, and its order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.core.library.queries.compiling import Compiled
    from reader.core.library.storage.database import Row

INDEX = "article_index f"


@dataclass(frozen=True, slots=True)
class Ordering:
    """The order of a list.

    A place in it is a row of `columns`, which `before` and `after` compare with `bound`. `joined` is the
    column of `articles` that the first of them corresponds to.
    """

    columns: str
    joined: str
    order: str
    reverse: str
    before: str
    after: str
    bound: tuple[int, ...]

    def bounds(self, place: Row) -> tuple[object, ...]:
        return tuple(place[number] for number in self.bound)


LISTED = Ordering(
    columns="a.id AS key, a.sort_key AS place",
    joined="id",
    order="a.sort_key DESC, a.id",
    reverse="a.sort_key, a.id DESC",
    before="a.sort_key >= ? AND (a.sort_key > ? OR a.id < ?)",
    after="a.sort_key <= ? AND (a.sort_key < ? OR a.id > ?)",
    bound=(1, 1, 0),
)
FOUND = Ordering(
    columns="f.rowid AS key, f.rowid AS place",
    joined="docid",
    order="f.rowid DESC",
    reverse="f.rowid",
    before="f.rowid > ?",
    after="f.rowid < ?",
    bound=(0,),
)
RESUMED = Ordering(
    columns="a.id AS key, p.saved_at AS place",
    joined="id",
    order="p.saved_at DESC, a.id",
    reverse="p.saved_at, a.id DESC",
    before="p.saved_at >= ? AND (p.saved_at > ? OR a.id < ?)",
    after="p.saved_at <= ? AND (p.saved_at < ? OR a.id > ?)",
    bound=(1, 1, 0),
)


@dataclass(frozen=True, slots=True)
class Selection:
    """The articles that a filter matches: the SQL after SELECT, without an order, and its parameters."""

    tables: str
    conditions: tuple[str, ...]
    parameters: tuple[object, ...]
    ordering: Ordering
    compiled: Compiled

    def sql(self, what: str, *more: str) -> str:
        return f"SELECT {what} FROM {self.tables} WHERE {' AND '.join((*self.conditions, *more))}"  # noqa: S608 all ours

    @property
    def is_search(self) -> bool:
        return self.ordering is FOUND

    @property
    def asks_index_alone(self) -> bool:
        """Whether the search index alone tells what matches."""
        return self.tables == INDEX and len(self.conditions) == 1
