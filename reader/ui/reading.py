"""Reading an article: opening it, going back, saving the position."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.core.errors import LibraryError
from reader.core.rendering import Page, render_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.core.library import Library
    from reader.core.models import Article
    from reader.core.wording import Wording
    from reader.ui.article_view import ArticleView
    from reader.ui.undo import UndoHistory


class Reading(QObject):
    """The open article and what the reader does with it."""

    article_opened = Signal(object)
    article_closed = Signal()
    marks_changed = Signal()
    reported = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        library: Library,
        view: ArticleView,
        words: Callable[[], Wording],
        undo: UndoHistory,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._library, self._view, self._words, self._undo = library, view, words, undo
        self._visited: list[int] = []
        self._left: list[int] = []  # left by going back
        self.article: Article | None = None
        self.marked = False
        self._shown_as: Page | None = None
        view.article_requested.connect(self.open)
        view.end_seen.connect(self._end_seen)
        view.text.rested.connect(self.keep_place)

    # --- opening -----------------------------------------------------------------------------------------
    def open(self, article_id: int) -> None:
        """Show an article at its saved position; the one that was open is added to the history."""
        if self.article is not None and self.article.id == article_id:
            return
        self._left.clear()
        if self.article is not None:
            self._visited.append(self.article.id)
        self._show(article_id)

    def go_back(self) -> None:
        """Show the article that was open before this one."""
        self._step(self._visited, self._left)

    def go_forward(self) -> None:
        """Show the article that was left by `go_back`."""
        self._step(self._left, self._visited)

    def _step(self, way: list[int], behind: list[int]) -> None:
        """Open the next article of the history that still exists."""
        here = self.article
        while way:
            if self._library.summary(way[-1]) is None:
                way.pop()
                continue
            if here is not None:
                behind.append(here.id)
            self._show(way.pop())
            return

    def close(self) -> None:
        """Show no article."""
        self.leave()
        self._view.clear()
        self.article_closed.emit()

    def leave(self) -> None:
        """Save the position and close the article; nothing is written after this."""
        self.keep_place()
        self.article, self.marked = None, False

    def _show(self, article_id: int) -> None:
        shown, now = self.article, self._library.article(article_id)
        if shown is None or shown.id != now.id or shown.body == now.body:
            self.keep_place()  # otherwise the place went with the text, and the page shows the former one
        self.article = now
        self._view.show_page(self._page(self.article), self._library.positions.of(article_id))
        self.article_opened.emit(self.article)

    def keep_place(self) -> None:
        """Save the reading position; reading goes on if that fails, for example on a full disk."""
        if self.article is None:
            return
        try:
            self._library.positions.save(self.article.id, self._view.text.place.position())
        except LibraryError as error:
            self.failed.emit(error)

    def reword(self) -> None:
        """Show the head of the page in the present wording."""
        if self.article is not None:
            self._view.head.show_page(self._page(self.article))
            self._view.text.fit()

    def reread(self) -> None:
        """Show the article's fields again, after another part of the program changed them."""
        if self.article is not None:
            self.article = self._library.article(self.article.id)
            self.reword()

    def show_changes(self) -> None:
        """Show what another program changed: the article, its marks, or that it was deleted."""
        if self.article is None:
            return
        if self._library.summary(self.article.id) is None:
            self.close()
            return
        now = self._library.article(self.article.id)
        if _told_by(self._look_at(now)) == _told_by(self._shown_as):
            self.article = now
        else:
            self._show(now.id)

    def _page(self, article: Article) -> Page:
        """The page to be shown of the article."""
        self._shown_as = page = self._look_at(article)
        self.marked = page.marked
        return page

    def _look_at(self, article: Article) -> Page:
        return render_page(article, self._library.bookmarks.of(article.id), self._words())

    def show_marks(self) -> None:
        """Show the marks and the state of the article again, after they changed."""
        if self.article is not None:
            self.article = self._library.article(self.article.id)
            self._view.mark(self._page(self.article))
        self.marks_changed.emit()

    # --- read and unread ---------------------------------------------------------------------------------
    def toggle_read(self) -> None:
        """Switch between read and unread."""
        if self.article is None:
            return
        article_id, was_read = self.article.id, self.article.read
        change, undo = self._library.set_read, self._library.set_unread
        if was_read:
            change, undo = undo, change
        change([article_id])
        self._undo.remember(self.tr("تغيير حالة القراءة"), lambda: self._set(undo, article_id))
        self.reported.emit(self.tr("المقالة الآن غير مقروءة") if was_read else self.tr("المقالة الآن مقروءة"))
        self.show_marks()

    def _set(self, change: Callable[[list[int]], None], article_id: int) -> None:
        change([article_id])
        self.show_marks()

    def _end_seen(self) -> None:
        """Mark the article as read: its end was visible for a while."""
        if self.article is not None and not self.article.read and not self._library.is_read_only:
            self._library.set_read([self.article.id])
            self.show_marks()


def _told_by(page: Page | None) -> Page | None:
    """The page without the read and bookmarked state of the articles it links to."""
    return page and page._replace(related=())
