"""Imports, and the texts they replaced."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reader.core.models.articles import Origin
    from reader.core.models.choices import ImportStatus


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """The outcome of one input file; `reason` is a sentence if there is something to say."""

    path: str
    status: ImportStatus
    articles: tuple[int, ...] = ()
    reason: str | None = None
    revised: tuple[int, ...] = ()  # ids of the articles whose text the file changed
    fields: tuple[str, ...] = ()  # names of the `Draft` fields it gave besides the text


@dataclass(frozen=True)
class ImportReport:
    """What one import did, file by file; of a hundred thousand files, so what is asked of them is kept."""

    outcomes: tuple[ImportOutcome, ...]
    articles_added: int
    seconds: float
    cancelled: bool = False
    import_id: int | None = None  # for undo; `None` if nothing changed

    def count(self, status: ImportStatus) -> int:
        """How many files have this status."""
        return len(self.of_status(status))

    def of_status(self, status: ImportStatus) -> Sequence[ImportOutcome]:
        """The files with this status, in order."""
        return self._by_status.get(status, ())

    @cached_property
    def _by_status(self) -> Mapping[ImportStatus, Sequence[ImportOutcome]]:
        found: dict[ImportStatus, list[ImportOutcome]] = {}
        for outcome in self.outcomes:
            found.setdefault(outcome.status, []).append(outcome)
        return found

    @property
    def first_article(self) -> int | None:
        """The article to show after the import: the first one of any file."""
        return next((outcome.articles[0] for outcome in self.outcomes if outcome.articles), None)


@dataclass(frozen=True, slots=True)
class Import:
    """A past import: when it began, its paths, and how many articles it added and texts it replaced."""

    id: int
    begun_at: str  # UTC, ISO 8601 to the second with Z
    paths: tuple[str, ...]
    articles: int
    revised: int
    undone: bool


@dataclass(frozen=True, slots=True)
class Revision:
    """A kept text of an article that is not shown, with its own title and dates."""

    id: int
    article_id: int
    title: str
    body: tuple[str, ...]
    published: str | None
    updated: str | None
    replaced_at: str  # UTC, ISO 8601 to the second with Z
    origin: Origin
