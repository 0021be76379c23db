"""What a search finds, and what it offers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.core.models.choices import FacetKind, OfferKind
    from reader.core.models.shelves import ArticleFilter


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One article found.

    `matches` are [start, end) offsets into `snippet`, `in_title` into the title, in code points.
    """

    id: int
    title: str
    snippet: str
    matches: tuple[tuple[int, int], ...]
    source: str | None = None
    date: str | None = None  # published, else updated
    in_title: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class SearchPage:
    """One page of hits, and how many there are in all."""

    query: str
    total: int
    hits: tuple[SearchHit, ...]


@dataclass(frozen=True, slots=True)
class Hits:
    """The matches of a query in a text: [start, end) of whole words in code points, in order.

    `exact` are those that are just as typed, not another form.
    """

    matches: tuple[tuple[int, int], ...] = ()
    exact: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """Where an article matches a query.

    `matches` are offsets into `text`, `in_title` into the title, in code points; `exact_matches` and
    `exact_in_title` are those of them that are just as typed.
    """

    id: int
    text: str
    matches: tuple[tuple[int, int], ...]
    in_title: tuple[tuple[int, int], ...]
    exact_matches: tuple[tuple[int, int], ...] = ()
    exact_in_title: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Facet:
    """A filter beside the results, with the number of hits it leaves. `query` is the search including it.

    `among`: only the newest hits, so many of them, were counted; `None`: all.
    """

    kind: FacetKind
    name: str
    count: int
    query: str
    among: int | None = None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A completion of a query: the name, the number of its articles, and the completed query."""

    kind: FacetKind
    name: str
    count: int
    query: str


@dataclass(frozen=True, slots=True)
class Offer:
    """Another search in place of one without results: any of the words, broader, respelt, or by `name`.

    `count` is a quick one: from `MAX_COUNTED` on there may be more.
    """

    kind: OfferKind
    wanted: ArticleFilter
    count: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search saved under a name."""

    id: int
    name: str
    query: str
    count: int


@dataclass(frozen=True, slots=True)
class Synonym:
    """Two words or phrases that mean the same to a search."""

    id: int
    word: str
    other: str
