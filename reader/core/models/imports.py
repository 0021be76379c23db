"""Imports, and the texts they took the place of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.core.models.articles import Origin
    from reader.core.models.choices import ImportStatus


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
