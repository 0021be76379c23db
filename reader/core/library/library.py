"""The door of the store: every question the program asks of its library, and every change it makes."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Self

from reader.core.library.marks import bookmarks
from reader.core.library.shelves import articles, listing, reading_state, shelves
from reader.core.library.storage.database import Database
from reader.core.models import MOST_COUNTED

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from types import TracebackType

    from reader.core.arabic.marking import Finder
    from reader.core.library.index.preparing import PreparedReading
    from reader.core.library.index.word_counts import Packed
    from reader.core.library.intake.imports import Imports
    from reader.core.library.intake.near_duplicates import NearDuplicates
    from reader.core.library.intake.replacing import Replacing
    from reader.core.library.intake.revisions import Revisions
    from reader.core.library.intake.watched import Watched
    from reader.core.library.marks.marks import Marks
    from reader.core.library.names.names import Names
    from reader.core.library.queries.synonyms import Synonyms
    from reader.core.library.safety.backup import BackupReport
    from reader.core.library.searching.searches import Searches
    from reader.core.library.searching.timeline import Timeline
    from reader.core.library.shelves.positions import Positions
    from reader.core.models import (
        Article,
        ArticleFilter,
        ArticleSummary,
        Bookmark,
        CheckReport,
        Facet,
        FileReading,
        ImportOutcome,
        Kept,
        Keyword,
        Offer,
        Origin,
        Passage,
        Position,
        SearchPage,
        ShelfCounts,
        SimilarArticle,
        Source,
        Suggestion,
    )


class Library:
    """One SQLite file of articles. It belongs to the thread that opened it; another thread opens its own."""

    path: Path

    def __init__(self, database: Database) -> None:
        self._database = database
        self.path = database.path

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
                from reader.core.library.index import mending

                mending.mend(database)
        except BaseException:
            database.close()
            raise
        return cls(database)

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
            self._positions.close()
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
        from reader.core.library.returning.putting_back import put_back

        return adding.add(self._database, readings, put_back, import_id, counted)

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
        from reader.core.library.intake import adding

        return adding.known(self._database, reading)

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
        from reader.core.library.returning import keeping

        return keeping.kept(self._database, self.marks, article_id)

    def links(self) -> dict[int, list[int]]:
        """For each article that has any, those it is linked to."""
        from reader.core.library.returning import keeping

        return keeping.links(self._database)

    def count(self, wanted: ArticleFilter) -> int:
        """How many articles the filter lets through."""
        return shelves.count(self._database, wanted)

    def prepare_search(self) -> bool:
        """Read what the first search would read besides: the lists of words, the beginning of the index.
        Whether any article has a word that most have."""
        from reader.core.library.searching import search

        return search.prepare(self._database)

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

    # --- shelves --------------------------------------------------------------------------------------------
    def shelf_counts(self) -> ShelfCounts:
        return shelves.shelf_counts(self._database)

    def sources(self) -> tuple[Source, ...]:
        """All sources, the one with most articles first."""
        return shelves.sources(self._database)

    def keywords(self, limit: int | None = None, offset: int = 0, matching: str = "") -> tuple[Keyword, ...]:
        """Keywords, the one with most articles first; `matching`: in whose name a word begins so. Thousands
        take long: a page at a time."""
        return shelves.keywords(self._database, limit, offset, matching)

    # --- search ---------------------------------------------------------------------------------------------
    def search(self, wanted: ArticleFilter, offset: int = 0, limit: int = 50) -> SearchPage:
        """The articles in which every word of `wanted.text` occurs, with a passage of each, in the
        order of `page`."""
        from reader.core.library.searching import search

        return search.search(self._database, wanted, offset, limit)

    def passages(self, wanted: ArticleFilter, article_ids: list[int]) -> tuple[Passage, ...]:
        """Where articles answer the query, in the order of the ids; those that are gone are left out."""
        from reader.core.library.searching import search

        return search.passages(self._database, wanted, article_ids)

    def finder(self, wanted: ArticleFilter) -> Finder:
        """What marks the words of the query in any text, with synonyms and the unfinished last word and
        without what is excluded: `finder(text)` gives `Hits`. May be called in any thread."""
        from reader.core.library.searching import search

        return search.finder(self._database, wanted)

    def weighed(self, wanted: ArticleFilter) -> int | None:
        """How many of the hits, the newest of them, are in the order of relevance; `None`: all."""
        from reader.core.library.queries import ranking

        return ranking.weighed(self._database, wanted)

    def facets(self, wanted: ArticleFilter) -> tuple[Facet, ...]:
        """The sources, keywords and years of what the filter lets through, each with its share of it (where
        that is very much, of the newest of it)."""
        from reader.core.library.searching import facets

        return facets.facets(self._database, wanted)

    def suggestions(self, text: str) -> tuple[Suggestion, ...]:
        """Known sources and keywords that the end of a query may mean, the largest first."""
        from reader.core.library.searching import suggesting

        return suggesting.suggestions(self._database, text)

    def offers(self, wanted: ArticleFilter) -> tuple[Offer, ...]:
        """Other searches that find something, for one that finds nothing."""
        from reader.core.library.searching import offering

        return offering.offers(self._database, wanted)

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
        an import broke off before it had counted all words; searching works, less well. Never where the
        library may not be written."""
        from reader.core.library.index import indexing, vocabulary

        if self._database.is_read_only:
            return False
        late = (indexing.is_stale, indexing.is_pending, vocabulary.is_due)
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
    def bookmark(self, article_id: int, paragraph: int | None = None, note: str | None = None) -> Bookmark:
        """Mark the article or one of its paragraphs; marking again changes the note. On disk on return.

        Raises `ArticleNotFound`, `ParagraphNotFound`.
        """
        return bookmarks.bookmark(self._database, article_id, paragraph, note)

    def remove_bookmark(self, article_id: int, paragraph: int | None = None) -> Bookmark | None:
        """Take the mark away and return it for an undo; `None` where there was none."""
        return bookmarks.remove(self._database, article_id, paragraph)

    def bookmarks(self) -> tuple[Bookmark, ...]:
        """All bookmarks, the newest first, those of deleted articles left out."""
        return bookmarks.bookmarks(self._database)

    def bookmarks_of(self, article_id: int) -> tuple[Bookmark, ...]:
        """The bookmarks of one article, in the order of its text, the article's own first."""
        return bookmarks.bookmarks_of(self._database, article_id)

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
    def _positions(self) -> Positions:
        from reader.core.library.shelves.positions import Positions

        return Positions(self._database)

    def save_position(self, article_id: int, position: Position) -> None:
        """Keep where reading stopped, without waiting for another that writes. Raises `ArticleNotFound`."""
        self._positions.save(article_id, position)

    def position(self, article_id: int) -> Position | None:
        return self._positions.of(article_id)

    # --- safety ---------------------------------------------------------------------------------------------
    def backup(self, target: Path) -> BackupReport:
        """Copy the library as it is now into a file. Raises `BackupOntoItself`, `BackupOntoOther`,
        `ExportNotWritable`, `LibraryError`.

        The way back is `backup.restore`, which takes paths: the library may be damaged.
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
