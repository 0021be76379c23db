"""Parsed queries; separate from the parser, which lists without words do not need."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.core.arabic.matching import Term
    from reader.core.library.queries.query_fields import Field


@dataclass(frozen=True, slots=True)
class QueryTerm:
    """A word or a phrase to be found in the title or the text, or only in the title.

    `or_before`: it may match instead of the term before it.
    """

    term: Term
    in_title: bool = False
    or_before: bool = False


@dataclass(frozen=True, slots=True)
class Named:
    """A field's value that is a name: of a source, a keyword, an author."""

    field: Field
    value: str
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """What must match, what must not, and the filters. Bounds are seconds since 1970, inclusive."""

    terms: tuple[QueryTerm, ...] = ()
    excluded: tuple[QueryTerm, ...] = ()
    named: tuple[Named, ...] = ()
    since: int | None = None
    until: int | None = None
    read: bool | None = None
    bookmarked: bool | None = None
