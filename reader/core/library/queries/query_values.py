"""What a query says, once understood; apart from its reading, because lists without words need no more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.core.arabic.matching import Term
    from reader.core.library.queries.query_fields import Field


@dataclass(frozen=True, slots=True)
class QueryTerm:
    """Words in a row to be found in the title or the body, or in the title alone; `or_before` is whether they
    will do instead of the ones before them."""

    term: Term
    in_title: bool = False
    or_before: bool = False


@dataclass(frozen=True, slots=True)
class Named:
    """A value of a field that names something: a source, a keyword, an author."""

    field: Field
    value: str
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """A query: what must occur, what must not, and the filters. Bounds are seconds since 1970, included."""

    terms: tuple[QueryTerm, ...] = ()
    excluded: tuple[QueryTerm, ...] = ()
    named: tuple[Named, ...] = ()
    since: int | None = None
    until: int | None = None
    read: bool | None = None
    bookmarked: bool | None = None
