"""The values that cross every border of the program: frozen, without behaviour of their own.

Dates are ISO 8601 text with only the precision the source gave: `2024-12-04`, `2024-12-04T16:14`,
`2024-12-04T16:14+04:00`; an absent value is `None`. Paragraph numbers and parts count from 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Order = Literal["newest", "relevance", "relevance-all"]
"""Newest first; the best of the newest 20,000 hits first; the best of all hits first (slow among many)."""

MOST_RANKED = 20_000
"""How many hits, the newest, are weighed by relevance (fewer while the last word is unfinished); older ones
follow, newest first."""

MOST_COUNTED = 10_000
"""Where a quick count stops: a quick count of as many says «as many or more»."""

Reach = Literal["all", "any", "broader"]
"""Every word must occur; one of them; every word, or another of its root."""

MarkKind = Literal["article", "paragraph", "passage"]
"""A bookmark of an article, a bookmark of one of its paragraphs, a highlight of some of its words."""

MarkColor = Literal["yellow", "green", "blue", "pink", "violet"]
"""Names of colours; the theme says how each looks."""

MARK_COLORS: tuple[MarkColor, ...] = ("yellow", "green", "blue", "pink", "violet")

NameKind = Literal["keyword", "source"]
NameOrder = Literal["count", "name", "newest"]
Period = Literal["week", "month", "year"]
"""Weeks begin on Saturday."""

ImportStatus = Literal["imported", "duplicate", "updated", "skipped", "failed"]


@dataclass(frozen=True, slots=True)
class Draft:
    """One article as a file gave it, before the library knows it."""

    title: str
    body: tuple[str, ...]
    published: str | None = None
    updated: str | None = None
    published_text: str | None = None  # the date as written, where it was not understood
    updated_text: str | None = None
    source: str | None = None
    author: str | None = None
    place: str | None = None
    keywords: tuple[str, ...] = ()
    keywords_raw: str | None = None
    language: str = "ar"
    part: int = 1
    related: tuple[int, ...] = ()  # parts of the same file
    keywords_settled: bool = False  # kept as they are, whatever is known of the run they were split from


@dataclass(frozen=True, slots=True)
class FileReading:
    """What one file gave: its drafts, and the untouched bytes they were read from."""

    path: str
    format: str
    encoding: str
    sha256: str
    original: bytes
    drafts: tuple[Draft, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an article came from."""

    path: str
    format: str
    encoding: str
    sha256: str
    part: int


@dataclass(frozen=True, slots=True)
class EncodingChoice:
    """An encoding a file may be in, and how its text begins to read in it."""

    name: str
    sample: str


@dataclass(frozen=True, slots=True)
class FieldLine:
    """The line of the file, from 1, that gave a field of an article, and what stands there."""

    field: str
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Keyword:
    """A keyword of the library (or of one article, as written there) and how many articles carry it."""

    id: int
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Source:
    """A source and how many articles came from it."""

    id: int
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class NamePlace:
    """A keyword or source as a place: its articles, its first and last ISO date, its colour (`#rrggbb`)."""

    id: int
    name: str
    count: int
    first: str | None
    last: str | None
    color: str | None


@dataclass(frozen=True, slots=True)
class PeriodCount:
    """How many articles a period has. `since` and `until` are its first and last ISO date."""

    since: str
    until: str
    count: int


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """One row of the list: all a row shows, and no body."""

    id: int
    title: str
    source: str | None
    published: str | None
    updated: str | None
    imported_at: str
    lead: str  # the first 300 characters or so of the body, on one line
    words: int
    bookmarked: bool
    read: bool
    near: int = 0  # how many articles are known to be nearly the same
    progress: float | None = None  # 0.0 to 1.0, in the list of begun articles


@dataclass(frozen=True, slots=True)
class SimilarArticle:
    """An article that speaks of the same; `words` are what both share, as the first one writes them, the
    weightiest first."""

    article: ArticleSummary
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """A whole article of the library."""

    id: int
    title: str
    published: str | None
    updated: str | None
    published_text: str | None
    updated_text: str | None
    source: str | None
    author: str | None
    place: str | None
    keywords: tuple[Keyword, ...]  # names as written in this article, in its order
    keywords_raw: str | None
    body: tuple[str, ...]
    related: tuple[ArticleSummary, ...]
    language: str
    words: int
    bookmarked: bool
    read: bool
    imported_at: str  # UTC, ISO 8601 to the second with Z
    origin: Origin


@dataclass(frozen=True, slots=True)
class ArticleFilter:
    """Which articles to list: every given condition must hold; `text` is what was searched for, in the
    query language (library/query.py)."""

    text: str = ""
    source: str | None = None  # compared folded
    keyword: str | None = None  # compared folded
    bookmarked: bool = False  # the article itself or one of its paragraphs
    unread: bool = False
    begun: bool = False  # reading stopped somewhere in it before the end; listed by when that was
    since: str | None = None  # ISO dates, both ends included
    until: str | None = None
    order: Order = "newest"  # of what `text` finds
    exact: bool = False  # the words of `text` in no other form
    reach: Reach = "all"  # how much `text` finds


@dataclass(frozen=True, slots=True)
class ShelfCounts:
    """How many of each there are, the deleted ones left out."""

    articles: int
    unread: int
    bookmarked: int
    sources: int
    keywords: int
    marks: int = 0
    saved: int = 0  # searches
    begun: int = 0


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A marked article, or a marked paragraph of one with a note.

    `paragraph` counts from 1, `None` marks the whole article; `quote` is how the paragraph begins.
    """

    id: int
    article_id: int
    title: str
    paragraph: int | None
    note: str | None
    quote: str
    created_at: str


@dataclass(frozen=True, slots=True)
class TextRange:
    """Some of a text: from `start` in paragraph `first` up to `end` (excluded) in paragraph `last`;
    paragraphs from 1, offsets in code points."""

    first: int
    start: int
    last: int
    end: int


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where words of a text stand and how to know them again: the words, paragraphs parted by a line break,
    and what stands around them. After the selectors of https://www.w3.org/TR/annotation-model/."""

    place: TextRange
    quote: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Mark:
    """What a reader left in the library: a bookmark or a highlight, perhaps with a note.

    `id` is unique among bookmarks and among highlights, each. `paragraph` is the first of the place, `None`
    for the whole article. `anchor` and `color` are those of highlights. Not `placed` is a mark whose words
    the text holds no more: paragraph and anchor then say where they stood.
    """

    id: int
    kind: MarkKind
    article_id: int
    title: str
    paragraph: int | None
    quote: str
    note: str | None
    color: MarkColor | None
    created_at: str
    anchor: Anchor | None = None
    placed: bool = True


@dataclass(frozen=True, slots=True)
class MarkFilter:
    """Which marks to list: every given condition must hold. `text` is looked for in quote, note and title,
    each word in any of its forms or as the beginning of one."""

    text: str = ""
    color: MarkColor | None = None
    article_id: int | None = None


@dataclass(frozen=True, slots=True)
class Position:
    """Where reading stopped: the paragraph at the top edge (0 is the head of the page) and the part of it
    (0.0 to 1.0) above the edge."""

    paragraph: int
    fraction: float = 0.0


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One article found. `matches` are [start, end) offsets into `snippet`, in code points."""

    id: int
    title: str
    snippet: str
    matches: tuple[tuple[int, int], ...]
    source: str | None = None
    date: str | None = None  # published, or else updated


@dataclass(frozen=True, slots=True)
class SearchPage:
    """One page of hits and how many there are in all."""

    query: str
    total: int
    hits: tuple[SearchHit, ...]


FacetKind = Literal["source", "keyword", "year"]
OfferKind = Literal["any", "broader", "near", "source", "keyword"]


@dataclass(frozen=True, slots=True)
class Hits:
    """Where the words of a query stand in a text: [start, end) of whole words in code points, in order; and
    those of them that are exactly what was typed, not another form."""

    matches: tuple[tuple[int, int], ...] = ()
    exact: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """Where an article answers a query. `matches` are offsets into `text`, `in_title` into the title, in code
    points; `exact_matches` and `exact_in_title` are those of them that are exactly what was typed."""

    id: int
    text: str
    matches: tuple[tuple[int, int], ...]
    in_title: tuple[tuple[int, int], ...]
    exact_matches: tuple[tuple[int, int], ...] = ()
    exact_in_title: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Facet:
    """A filter beside the results: how many of the hits it leaves. `query` is the search with it.

    Where there are very many hits only the newest `among` of them were looked at; `None`: all.
    """

    kind: FacetKind
    name: str
    count: int
    query: str
    among: int | None = None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """How the field being typed may go on: the name, its articles, and the whole text of the search then."""

    kind: FacetKind
    name: str
    count: int
    query: str


@dataclass(frozen=True, slots=True)
class Offer:
    """Another search where one found nothing: any of the words, a broader one, a near spelling, or the
    source or keyword of this `name`. `count` is a quick one: from `MOST_COUNTED` on there may be more."""

    kind: OfferKind
    wanted: ArticleFilter
    count: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search kept under a name."""

    id: int
    name: str
    query: str
    count: int


@dataclass(frozen=True, slots=True)
class Synonym:
    """Two words, or phrases, that mean the same to a search."""

    id: int
    word: str
    other: str


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What became of one input file; `reason` is a sentence where there is something to say."""

    path: str
    status: ImportStatus
    articles: tuple[int, ...] = ()
    reason: str | None = None
    revised: tuple[int, ...] = ()  # those of the articles whose text this file changed
    fields: tuple[str, ...] = ()  # what it gave besides text: names of fields of `Draft`


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What one import did, file by file."""

    outcomes: tuple[ImportOutcome, ...]
    articles_added: int
    seconds: float
    cancelled: bool = False
    import_id: int | None = None  # by which it can be undone; `None` where it changed nothing

    def count(self, status: ImportStatus) -> int:
        """How many files ended that way."""
        return sum(outcome.status == status for outcome in self.outcomes)

    @property
    def first_article(self) -> int | None:
        """The article to show after the import: the first one any file holds."""
        return next((outcome.articles[0] for outcome in self.outcomes if outcome.articles), None)


@dataclass(frozen=True, slots=True)
class Import:
    """An import of the past: when it began, what was given to it, and how many articles it brought and texts
    it took the place of."""

    id: int
    begun_at: str  # UTC, ISO 8601 to the second with Z
    paths: tuple[str, ...]
    articles: int
    revised: int
    undone: bool


@dataclass(frozen=True, slots=True)
class Revision:
    """A text of an article that is kept and not shown, with its own title and dates."""

    id: int
    article_id: int
    title: str
    body: tuple[str, ...]
    published: str | None
    updated: str | None
    replaced_at: str  # UTC, ISO 8601 to the second with Z
    origin: Origin


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check of the library found; `problems` are sentences, empty when all is well."""

    articles: int
    problems: tuple[str, ...]
    repaired: tuple[str, ...] = ()
