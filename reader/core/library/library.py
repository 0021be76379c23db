"""The door of the store: every question the program asks of its library, and every change it makes."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Self

from reader.core.models import (
    Article,
    ArticleFilter,
    ArticleSummary,
    Bookmark,
    CheckReport,
    FileReading,
    ImportOutcome,
    Keyword,
    Position,
    SearchPage,
    ShelfCounts,
    Source,
)


class Library:
    """One SQLite file of articles. A library belongs to the thread that opened it; another thread opens its own."""

    path: Path

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the library, making or migrating it where needed.

        Raises `LibraryTooNew`, `LibraryLocked`, `LibraryReadOnly`, `LibraryDamaged`, `NotALibrary`,
        `LibraryUnreachable`.
        """
        raise NotImplementedError

    def close(self) -> None:
        raise NotImplementedError

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    # --- articles -------------------------------------------------------------------------------------------
    def add(self, readings: list[FileReading]) -> tuple[ImportOutcome, ...]:
        """Add what files gave, one transaction for the whole batch; an outcome for each reading, in order."""
        raise NotImplementedError

    def article(self, article_id: int) -> Article:
        """Raises `ArticleNotFound`."""
        raise NotImplementedError

    def original(self, article_id: int) -> bytes:
        """The untouched bytes of the file the article came from. Raises `ArticleNotFound`."""
        raise NotImplementedError

    def count(self, wanted: ArticleFilter) -> int:
        """How many articles the filter lets through."""
        raise NotImplementedError

    def page(self, wanted: ArticleFilter, offset: int, limit: int) -> tuple[ArticleSummary, ...]:
        """Rows of the list, newest first."""
        raise NotImplementedError

    def row_of(self, wanted: ArticleFilter, article_id: int) -> int | None:
        """At which row of the list the article stands; `None` where the filter leaves it out."""
        raise NotImplementedError

    def next_unread(self, wanted: ArticleFilter, row: int) -> int | None:
        """The first row after `row` whose article is unread."""
        raise NotImplementedError

    def previous_unread(self, wanted: ArticleFilter, row: int) -> int | None:
        """The last row before `row` whose article is unread."""
        raise NotImplementedError

    def delete(self, article_ids: list[int]) -> None:
        """Put articles aside: they are listed and found nowhere until `restore`."""
        raise NotImplementedError

    def restore(self, article_ids: list[int]) -> None:
        """Undo `delete`: everything comes back as it was, bookmarks and all."""
        raise NotImplementedError

    # --- shelves --------------------------------------------------------------------------------------------
    def shelf_counts(self) -> ShelfCounts:
        raise NotImplementedError

    def sources(self) -> tuple[Source, ...]:
        """All sources, the one with most articles first."""
        raise NotImplementedError

    def keywords(self) -> tuple[Keyword, ...]:
        """All keywords, the one with most articles first."""
        raise NotImplementedError

    # --- search ---------------------------------------------------------------------------------------------
    def search(self, wanted: ArticleFilter, offset: int = 0, limit: int = 50) -> SearchPage:
        """The articles in which every word of `wanted.text` occurs, with a passage of each, newest first."""
        raise NotImplementedError

    # --- what the reader did --------------------------------------------------------------------------------
    def bookmark(self, article_id: int, paragraph: int | None = None, note: str | None = None) -> Bookmark:
        """Mark the article or one of its paragraphs; marking again changes the note. On disk on return.

        Raises `ArticleNotFound`, `ParagraphNotFound`.
        """
        raise NotImplementedError

    def remove_bookmark(self, article_id: int, paragraph: int | None = None) -> Bookmark | None:
        """Take the mark away and return it for an undo; `None` where there was none."""
        raise NotImplementedError

    def bookmarks(self) -> tuple[Bookmark, ...]:
        """All bookmarks, the newest first, those of deleted articles left out."""
        raise NotImplementedError

    def bookmarks_of(self, article_id: int) -> tuple[Bookmark, ...]:
        """The bookmarks of one article, in the order of its text, the article's own first."""
        raise NotImplementedError

    def set_read(self, article_ids: list[int]) -> None:
        raise NotImplementedError

    def set_unread(self, article_ids: list[int]) -> None:
        raise NotImplementedError

    def save_position(self, article_id: int, position: Position) -> None:
        raise NotImplementedError

    def position(self, article_id: int) -> Position | None:
        raise NotImplementedError

    # --- safety ---------------------------------------------------------------------------------------------
    def check(self) -> CheckReport:
        """Look for damage in the file and drift between articles and the search index; changes nothing."""
        raise NotImplementedError

    def repair(self) -> CheckReport:
        """Check, and rebuild what can be rebuilt from the articles (the search index)."""
        raise NotImplementedError
