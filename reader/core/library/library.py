"""The facade of the store: all queries and changes that the program needs.

The packages behind it are imported on first use, for most starts need few of them.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Self

from reader.core.library.shelves import articles, listing, reading_state, shelves
from reader.core.library.storage.database import Database
from reader.core.library.storage.presence import refuse_moved
from reader.core.models import MAX_COUNTED

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from types import TracebackType

    from reader.core.library.index.preparing import PreparedReading
    from reader.core.library.index.upkeep import Upkeep
    from reader.core.library.index.word_counts import Packed
    from reader.core.library.intake.imports import Imports
    from reader.core.library.intake.near_duplicates import NearDuplicates
    from reader.core.library.intake.replacing import Replacing
    from reader.core.library.intake.revisions import Revisions
    from reader.core.library.intake.watched import Watched
    from reader.core.library.marks.bookmarks import Bookmarks
    from reader.core.library.marks.marks import Marks
    from reader.core.library.names.names import Names
    from reader.core.library.queries.synonyms import Synonyms
    from reader.core.library.roundtrip.exported_state import ExportedState
    from reader.core.library.searching.asking import Search
    from reader.core.library.searching.searches import Searches
    from reader.core.library.searching.timeline import Timeline
    from reader.core.library.shelves.positions import Positions
    from reader.core.models import (
        Article,
        ArticleFilter,
        ArticleSummary,
        BackupReport,
        CheckReport,
        FileReading,
        ImportOutcome,
        Origin,
        ShelfCounts,
        SimilarArticle,
    )


class Library:
    """One SQLite file of articles. It belongs to the thread that opened it; other threads open their own."""

    path: Path

    def __init__(self, database: Database) -> None:
        self._database = database
        self.path = database.path

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the library; create or migrate it if needed.

        A file that cannot be written is opened for reading. A missing search index is created, and empty
        until `index.renew`. Raises `LibraryTooNew`, `LibraryLocked`, `LibraryReadOnly`, `LibraryDamaged`,
        `NotALibrary`, `LibraryUnreachable`.
        """
        from reader.core.library.index.indexing import tables_missing

        database = Database.open(path)
        try:
            if tables_missing(database):
                from reader.core.library.index import index_repair

                index_repair.mend(database)
        except BaseException:
            database.close()
            raise
        return cls(database)

    @classmethod
    def reopen(cls, path: Path) -> Self:
        """Open a library that is open elsewhere; a missing one is not created. Raises `LibraryMoved` too."""
        refuse_moved(path)
        return cls.open(path)

    @property
    def is_in_place(self) -> bool:
        """Whether the open file is still at the path where it was opened."""
        return self._database.is_in_place

    @property
    def is_read_only(self) -> bool:
        """Whether changes are refused with `LibraryReadOnly`."""
        return self._database.is_read_only

    def close(self) -> None:
        try:
            self.positions.close()
        finally:
            self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # --- articles -------------------------------------------------------------------------------------------
    def add(self, readings: list[FileReading]) -> tuple[ImportOutcome, ...]:
        """Add what files gave, in one transaction; return an outcome for each reading, in order."""
        from reader.core.library.index.preparing import prepare

        return self.add_prepared(list(map(prepare, readings)))

    def add_prepared(
        self,
        readings: list[PreparedReading],
        import_id: int | None = None,
        counted: Sequence[Packed] = (),
    ) -> tuple[ImportOutcome, ...]:
        """Add files that were prepared by `preparing.prepare`, possibly in another process.

        `import_id` is from `imports.begin`, so that the import can be undone as a whole; `counted` are the
        words of all drafts, if they were counted before.
        """
        from reader.core.library.intake import adding
        from reader.core.library.roundtrip.restoring import restore_state

        return adding.add(self._database, readings, restore_state, import_id, counted)

    def known(self, reading: PreparedReading) -> tuple[int | None, ...]:
        """For each draft of the file, the id of the listed article it would be a duplicate of, or `None`."""
        from reader.core.library.intake import known_articles

        return known_articles.known(self._database, reading)

    def article(self, article_id: int) -> Article:
        """One article in full. Raises `ArticleNotFound`."""
        return articles.article(self._database, article_id)

    def original(self, article_id: int) -> bytes:
        """The untouched bytes of the file the article came from. Raises `ArticleNotFound`."""
        return articles.original(self._database, article_id)

    def origins(self, article_id: int) -> tuple[Origin, ...]:
        """All places the article came from: `Article.origin` first, those of older versions last."""
        return articles.origins(self._database, article_id)

    def count(self, wanted: ArticleFilter) -> int:
        """How many articles the filter matches."""
        return shelves.count(self._database, wanted)

    def count_up_to(self, wanted: ArticleFilter, most: int = MAX_COUNTED) -> int:
        """How many articles the filter matches, counted up to `most`: fast for any number."""
        return shelves.count_up_to(self._database, wanted, most)

    def page(self, wanted: ArticleFilter, offset: int, limit: int) -> tuple[ArticleSummary, ...]:
        """Rows of the list, newest first."""
        return listing.page(self._database, wanted, offset, limit)

    def row_of(self, wanted: ArticleFilter, article_id: int) -> int | None:
        """The row of an article in the list; `None` if the filter does not match it."""
        return listing.row_of(self._database, wanted, article_id)

    def next_unread(self, wanted: ArticleFilter, row: int) -> int | None:
        """The first row after `row` with an unread article, or `None`."""
        return listing.next_unread(self._database, wanted, row)

    def previous_unread(self, wanted: ArticleFilter, row: int) -> int | None:
        """The last row before `row` with an unread article, or `None`."""
        return listing.previous_unread(self._database, wanted, row)

    def delete(self, article_ids: list[int]) -> None:
        """Delete articles: they are listed and found nowhere until `restore`."""
        articles.delete(self._database, article_ids)

    def restore(self, article_ids: list[int]) -> None:
        """Undo `delete`: articles come back with their marks and everything else."""
        articles.restore(self._database, article_ids)

    def summary(self, article_id: int) -> ArticleSummary | None:
        """The row of one article, `None` if it is not listed."""
        return listing.summary(self._database, article_id)

    def similar(self, article_id: int, limit: int = 4) -> tuple[SimilarArticle, ...]:
        """Similar articles, nearest first, without linked ones. Raises `ArticleNotFound`."""
        from reader.core.library.shelves import similar

        return similar.similar(self._database, article_id, limit)

    @property
    def near_duplicates(self) -> NearDuplicates:
        """Nearly equal articles, and merging them."""
        from reader.core.library.intake.near_duplicates import NearDuplicates

        return NearDuplicates(self._database)

    @property
    def revisions(self) -> Revisions:
        """Older versions of articles."""
        from reader.core.library.intake.revisions import Revisions

        return Revisions(self._database)

    @property
    def imports(self) -> Imports:
        """Past imports, and undoing them."""
        from reader.core.library.intake.imports import Imports

        return Imports(self._database)

    @property
    def exported(self) -> ExportedState:
        """What an export has to carry besides the fields of articles."""
        from reader.core.library.roundtrip.exported_state import ExportedState

        return ExportedState(self._database, self.marks)

    @property
    def watched(self) -> Watched:
        """The times when watched folders were scanned."""
        from reader.core.library.intake.watched import Watched

        return Watched(self._database)

    @property
    def replacing(self) -> Replacing:
        """Replacing the articles of a file by what another reading of it gives."""
        from reader.core.library.intake.replacing import Replacing

        return Replacing(self._database)

    @property
    def names(self) -> Names:
        """Keywords and sources, and changing them."""
        from reader.core.library.names.names import Names

        return Names(self._database)

    @property
    def timeline(self) -> Timeline:
        """The number of articles over time."""
        from reader.core.library.searching.timeline import Timeline

        return Timeline(self._database)

    def changes_of_others(self) -> int:
        """A number that changes when another connection writes to the file."""
        return int(self._database.value("PRAGMA data_version"))

    # --- shelves --------------------------------------------------------------------------------------------
    def shelf_counts(self) -> ShelfCounts:
        return shelves.shelf_counts(self._database)

    # --- search ---------------------------------------------------------------------------------------------
    @property
    def search(self) -> Search:
        """Searching: hits, passages, facets, offers."""
        from reader.core.library.searching.asking import Search

        return Search(self._database)

    @property
    def searches(self) -> Searches:
        """Saved and recent searches."""
        from reader.core.library.searching.searches import Searches

        return Searches(self._database)

    @property
    def synonyms(self) -> Synonyms:
        """Words that mean the same to every search."""
        from reader.core.library.queries.synonyms import Synonyms

        return Synonyms(self._database)

    @property
    def index(self) -> Upkeep:
        """The search index: whether it is late, and renewing it."""
        from reader.core.library.index.upkeep import Upkeep

        return Upkeep(self._database)

    def interrupt(self) -> None:
        """Interrupt the present query from another thread: it raises `LibraryInterrupted`."""
        self._database.connection.interrupt()

    # --- what the reader did --------------------------------------------------------------------------------
    @cached_property
    def bookmarks(self) -> Bookmarks:
        """Bookmarks of articles and paragraphs."""
        from reader.core.library.marks.bookmarks import Bookmarks

        return Bookmarks(self._database)

    @cached_property
    def marks(self) -> Marks:
        """Highlights, and all marks together."""
        from reader.core.library.marks.marks import Marks

        return Marks(self._database)

    def set_read(self, article_ids: list[int]) -> None:
        reading_state.set_read(self._database, article_ids)

    def set_unread(self, article_ids: list[int]) -> None:
        reading_state.set_unread(self._database, article_ids)

    @cached_property
    def positions(self) -> Positions:
        """Reading positions."""
        from reader.core.library.shelves.positions import Positions

        return Positions(self._database)

    # --- safety ---------------------------------------------------------------------------------------------
    def backup(self, target: Path) -> BackupReport:
        """Copy the library as it is now into a file.

        `restore.restore` is the way back; it takes paths, for the library may be damaged. Raises
        `BackupOntoItself`, `BackupOntoOther`, `ExportNotWritable`, `LibraryError`.
        """
        from reader.core.library.safety import backup

        return backup.backup(self._database, target)

    def check(self) -> CheckReport:
        """Check the file and the search index for damage. Changes nothing."""
        from reader.core.library.safety import check

        return check.check(self._database)

    def repair(self) -> CheckReport:
        """Check, and rebuild what is derived from the articles (the search index and counts)."""
        from reader.core.library.safety import check

        return check.repair(self._database, lambda _done, _total: None)
