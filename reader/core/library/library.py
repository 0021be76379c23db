"""The door of the store: every question the program asks of its library, and every change it makes."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Self

from reader.core.library.shelves import articles, listing, reading_state, shelves
from reader.core.library.storage.database import Database
from reader.core.library.storage.presence import file_identity, refuse_moved
from reader.core.models import MOST_COUNTED

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from types import TracebackType

    from reader.core.library.index.preparing import PreparedReading
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
        Kept,
        Origin,
        ShelfCounts,
        SimilarArticle,
    )


class Library:
    """One SQLite file of articles. It belongs to the thread that opened it; another thread opens its own."""

    path: Path

    def __init__(self, database: Database) -> None:
        self._database = database
        self.path = database.path
        self._identity = file_identity(database.path)

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the library, making or migrating it where needed; for reading, where it may not be written. An
        index that is gone is there again, and empty until `rebuild_index`.

        Raises `LibraryTooNew`, `LibraryLocked`, `LibraryReadOnly`, `LibraryDamaged`, `NotALibrary`,
        `LibraryUnreachable`.
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
        """A library that is open elsewhere; none is made where it is gone. Raises `LibraryMoved` too."""
        refuse_moved(path)
        return cls.open(path)

    @property
    def is_in_place(self) -> bool:
        """Whether the file that is open still stands where it was opened."""
        return file_identity(self.path) == self._identity

    @property
    def is_read_only(self) -> bool:
        """Whether changes are refused with `LibraryReadOnly`."""
        return self._database.is_read_only

    @property
    def index_is_lost(self) -> bool:
        """Whether searches find nothing before `rebuild_index`."""
        from reader.core.library.index import indexing

        return indexing.is_lost(self._database)

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
        """Add what files gave, one transaction for the whole batch; an outcome for each reading, in order."""
        from reader.core.library.index.preparing import prepare

        return self.add_prepared(list(map(prepare, readings)))

    def add_prepared(
        self,
        readings: list[PreparedReading],
        import_id: int | None = None,
        counted: Sequence[Packed] = (),
    ) -> tuple[ImportOutcome, ...]:
        """The same for files made ready by `preparing.prepare`, elsewhere perhaps; under an import
        (`imports.begin`), so that it can be undone as a whole. `counted` are all their words, if they were
        counted there."""
        from reader.core.library.intake import adding
        from reader.core.library.roundtrip.restoring import restore_state

        return adding.add(self._database, readings, restore_state, import_id, counted)

    def expect_many(self) -> None:
        """Use more memory: this connection is about to add many articles."""
        from reader.core.library.index import bulk

        bulk.expect_many(self._database)

    def settle(self, added: int, articles: int) -> None:
        """Tidy the search index up, where `added` of all `articles` came in just now and that is much."""
        from reader.core.library.index import bulk

        bulk.settle(self._database, added, articles)

    def known(self, reading: PreparedReading) -> tuple[int | None, ...]:
        """For each draft of the file the listed article with its content or its place, if there is one."""
        from reader.core.library.intake import known_articles

        return known_articles.known(self._database, reading)

    def article(self, article_id: int) -> Article:
        """Raises `ArticleNotFound`."""
        return articles.article(self._database, article_id)

    def original(self, article_id: int) -> bytes:
        """The untouched bytes of the file the article came from. Raises `ArticleNotFound`."""
        return articles.original(self._database, article_id)

    def origins(self, article_id: int) -> tuple[Origin, ...]:
        """Every place the article came from, `Article.origin` first and those of older texts last."""
        return articles.origins(self._database, article_id)

    def kept(self, article_id: int) -> Kept:
        """What an article has to take along to come back from an export without loss."""
        from reader.core.library.roundtrip import exported_state

        return exported_state.kept(self._database, self.marks, article_id)

    def links(self) -> dict[int, list[int]]:
        """For each article that has any, those it is linked to."""
        from reader.core.library.roundtrip import exported_state

        return exported_state.links(self._database)

    def count(self, wanted: ArticleFilter) -> int:
        """How many articles the filter lets through."""
        return shelves.count(self._database, wanted)

    def count_up_to(self, wanted: ArticleFilter, most: int = MOST_COUNTED) -> int:
        """The same, counted no further than `most`: quick, however many there are."""
        return shelves.count_up_to(self._database, wanted, most)

    def page(self, wanted: ArticleFilter, offset: int, limit: int) -> tuple[ArticleSummary, ...]:
        """Rows of the list, newest first."""
        return listing.page(self._database, wanted, offset, limit)

    def row_of(self, wanted: ArticleFilter, article_id: int) -> int | None:
        """At which row of the list the article stands; `None` where the filter leaves it out."""
        return listing.row_of(self._database, wanted, article_id)

    def next_unread(self, wanted: ArticleFilter, row: int) -> int | None:
        """The first row after `row` whose article is unread."""
        return listing.next_unread(self._database, wanted, row)

    def previous_unread(self, wanted: ArticleFilter, row: int) -> int | None:
        """The last row before `row` whose article is unread."""
        return listing.previous_unread(self._database, wanted, row)

    def delete(self, article_ids: list[int]) -> None:
        """Put articles aside: they are listed and found nowhere until `restore`."""
        articles.delete(self._database, article_ids)

    def restore(self, article_ids: list[int]) -> None:
        """Undo `delete`: everything comes back as it was, marks and all."""
        articles.restore(self._database, article_ids)

    def summary(self, article_id: int) -> ArticleSummary | None:
        """The row of one article, `None` where it is not listed."""
        return listing.summary(self._database, article_id)

    def similar(self, article_id: int, limit: int = 4) -> tuple[SimilarArticle, ...]:
        """Articles that speak of the same, the nearest first; linked ones are left out. Raises
        `ArticleNotFound`."""
        from reader.core.library.shelves import similar

        return similar.similar(self._database, article_id, limit)

    @property
    def near_duplicates(self) -> NearDuplicates:
        """Articles that are nearly the same, and their merging."""
        from reader.core.library.intake.near_duplicates import NearDuplicates

        return NearDuplicates(self._database)

    @property
    def revisions(self) -> Revisions:
        """Older texts of articles."""
        from reader.core.library.intake.revisions import Revisions

        return Revisions(self._database)

    @property
    def imports(self) -> Imports:
        """Imports of the past, and their undoing."""
        from reader.core.library.intake.imports import Imports

        return Imports(self._database)

    @property
    def watched(self) -> Watched:
        """Folders that are watched."""
        from reader.core.library.intake.watched import Watched

        return Watched(self._database)

    @property
    def replacing(self) -> Replacing:
        """The articles of a file put in place anew, as another reading of it gives them."""
        from reader.core.library.intake.replacing import Replacing

        return Replacing(self._database)

    @property
    def names(self) -> Names:
        """Keywords and sources as places, and what changes them."""
        from reader.core.library.names.names import Names

        return Names(self._database)

    @property
    def timeline(self) -> Timeline:
        """How the articles of a filter spread over time."""
        from reader.core.library.searching.timeline import Timeline

        return Timeline(self._database)

    def changes_of_others(self) -> int:
        """Another number whenever anyone wrote to the file, but through this very library."""
        return int(self._database.value("PRAGMA data_version"))

    # --- shelves --------------------------------------------------------------------------------------------
    def shelf_counts(self) -> ShelfCounts:
        return shelves.shelf_counts(self._database)

    # --- search ---------------------------------------------------------------------------------------------
    @property
    def search(self) -> Search:
        """What answers a query: hits and where they stand, what they have in common, other searches."""
        from reader.core.library.searching.asking import Search

        return Search(self._database)

    @property
    def searches(self) -> Searches:
        """Saved searches and recent ones."""
        from reader.core.library.searching.searches import Searches

        return Searches(self._database)

    @property
    def synonyms(self) -> Synonyms:
        """Words that mean the same to every search."""
        from reader.core.library.queries.synonyms import Synonyms

        return Synonyms(self._database)

    def interrupt(self) -> None:
        """Withdraw the question now being answered, from another thread: it raises `LibraryInterrupted`."""
        self._database.connection.interrupt()

    def needs_reindex(self) -> bool:
        """Whether the search index follows rules of an earlier version, another program changed articles, or
        an import broke off before it had tidied the index up; searching works, less well. Never where the
        library may not be written."""
        from reader.core.library.index import bulk, indexing, vocabulary

        if self._database.is_read_only:
            return False
        late = (indexing.is_stale, indexing.is_pending, vocabulary.is_due, bulk.is_scattered)
        return any(is_so(self._database) for is_so in late)

    def rebuild_index(
        self, progress: Callable[[int, int], None], cancelled: Callable[[], bool] = lambda: False
    ) -> bool:
        """Take changes of other programs over, or make the search index anew while the old one serves;
        `progress` hears (articles done, in all).

        False where it was cancelled.
        """
        from reader.core.library.index import rebuilding

        return rebuilding.renew(self._database, progress, cancelled)

    # --- what the reader did --------------------------------------------------------------------------------
    @cached_property
    def bookmarks(self) -> Bookmarks:
        """Marks on articles and on their paragraphs."""
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
        """Where reading stopped."""
        from reader.core.library.shelves.positions import Positions

        return Positions(self._database)

    # --- safety ---------------------------------------------------------------------------------------------
    def backup(self, target: Path) -> BackupReport:
        """Copy the library as it is now into a file. Raises `BackupOntoItself`, `BackupOntoOther`,
        `ExportNotWritable`, `LibraryError`.

        The way back is `restore.restore`, which takes paths: the library may be damaged.
        """
        from reader.core.library.safety import backup

        return backup.backup(self._database, target)

    def check(self) -> CheckReport:
        """Look for damage in the file and drift between articles and the search index; changes nothing."""
        from reader.core.library.safety import check

        return check.check(self._database)

    def repair(self) -> CheckReport:
        """Check, and rebuild what can be rebuilt from the articles (the search index)."""
        from reader.core.library.safety import check

        return check.repair(self._database, lambda _done, _total: None)
