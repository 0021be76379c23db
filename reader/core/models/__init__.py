"""The values that cross all borders of the program: frozen, without behaviour of their own.

Dates are ISO 8601 text with only the precision the source gave: `2024-12-04`, `2024-12-04T16:14`,
`2024-12-04T16:14+04:00`; an absent value is `None`. Paragraph numbers and parts count from 1.

Every name is imported from here. Its module is loaded on first use: creating all of these classes would cost
each start some 40 ms, and the window needs few of them for its first paint.
"""

# ruff: noqa: F403  type checkers read all modules; the table names what each holds
from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.core.models.articles import *
    from reader.core.models.bookmarks import *
    from reader.core.models.choices import *
    from reader.core.models.files import *
    from reader.core.models.imports import *
    from reader.core.models.keywords import *
    from reader.core.models.marks import *
    from reader.core.models.names import *
    from reader.core.models.periods import *
    from reader.core.models.safety import *
    from reader.core.models.searches import *
    from reader.core.models.shelves import *

_PARTS = {
    "articles": ("Origin", "ArticleSummary", "SimilarArticle", "Article", "Position"),
    "bookmarks": ("Bookmark",),
    "choices": (
        *("Order", "MAX_RANKED", "MAX_COUNTED", "Reach", "MarkKind", "MarkColor", "MARK_COLORS"),
        *("NameKind", "NameOrder", "Period", "ImportStatus", "FacetKind", "OfferKind"),
    ),
    "files": ("Draft", "Kept", "KeptName", "FileReading", "EncodingChoice", "FieldLine"),
    "imports": ("ImportOutcome", "ImportReport", "Import", "Revision"),
    "keywords": ("Keyword",),
    "marks": ("TextRange", "Anchor", "Mark", "MarkFilter"),
    "names": ("NamePlace",),
    "periods": ("PeriodCount",),
    "safety": ("CheckReport", "BackupReport"),
    "searches": (
        *("SearchHit", "SearchPage", "Hits", "Passage", "Facet", "Suggestion", "Offer"),
        *("SavedSearch", "Synonym"),
    ),
    "shelves": ("ArticleFilter", "ShelfCounts"),
}
_PART_OF = {name: part for part, names in _PARTS.items() for name in names}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Load the module of a name on first use (PEP 562)."""
        if name not in _PART_OF:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}", name=name)
        value = getattr(import_module(f"{__name__}.{_PART_OF[name]}"), name)
        globals()[name] = value
        return value
