"""Imports, and the texts they replaced."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

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


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What one import did, file by file."""

    outcomes: tuple[ImportOutcome, ...]
    articles_added: int
    seconds: float
    cancelled: bool = False
    import_id: int | None = None  # for undo; `None` if nothing changed
    _by_status: dict[ImportStatus, list[ImportOutcome]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    revised: list[ImportOutcome] = field(default_factory=list, init=False, repr=False, compare=False)
    """The files that changed the text of an article."""

    def __post_init__(self) -> None:
        """Sort the outcomes where the import runs: a window would be held up by a hundred thousand."""
        for outcome in self.outcomes:
            self._by_status.setdefault(outcome.status, []).append(outcome)
            if outcome.revised:
                self.revised.append(outcome)

    def count(self, status: ImportStatus) -> int:
        """How many files have this status."""
        return len(self.of_status(status))

    def of_status(self, status: ImportStatus) -> Sequence[ImportOutcome]:
        """The files with this status, in order."""
        return self._by_status.get(status, ())

    @property
    def first_article(self) -> int | None:
        """The article to show after the import: the first one of any file."""
        return next((outcome.articles[0] for outcome in self.outcomes if outcome.articles), None)


@dataclass(frozen=True, slots=True)
class Import:
    """A past import: when it began, its paths, and how many articles it added, revised and completed."""

    id: int
    begun_at: str  # UTC, ISO 8601 to the second with Z
    paths: tuple[str, ...]
    articles: int
    revised: int
    completed: int
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
