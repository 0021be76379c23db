"""Reading an article: opening it, going back, marking it, keeping the place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from reader.core.rendering import Page, render_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.core.library import Library
    from reader.core.models import Article
    from reader.core.wording import Wording
    from reader.ui.article_view import ArticleView
    from reader.ui.undo import UndoHistory


class Paragraph(NamedTuple):
    """A paragraph of the open article (from 1) and the note of its bookmark, `None` where it has none."""

    article_id: int
    number: int
    text: str
    note: str | None


class Reading(QObject):
    """The article that is open and what its reader does to it."""

    article_opened = Signal(object)
    article_closed = Signal()
    marks_changed = Signal()
    told = Signal(str)

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
        self._left: list[int] = []  # by going back: where forward leads
        self.article: Article | None = None
        self.marked = False
        view.article_requested.connect(self.open)
        view.end_seen.connect(self._end_seen)
        view.text.rested.connect(self.keep_place)

    # --- opening -----------------------------------------------------------------------------------------
    def open(self, article_id: int) -> None:
        """Show an article where reading it stopped, and remember the one that was open."""
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
        """Show the article that was left by going back."""
        self._step(self._left, self._visited)

    def _step(self, way: list[int], behind: list[int]) -> None:
        """To the next article of the way that is still there."""
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
        """Show no article any more."""
        self.leave()
        self.article_closed.emit()

    def leave(self) -> None:
        """Keep the place and have done with the article; nothing is written after this."""
        self.keep_place()
        self.article, self.marked = None, False

    def _show(self, article_id: int) -> None:
        self.keep_place()
        self.article = self._library.article(article_id)
        self._view.show_page(self._page(self.article), self._library.position(article_id))
        self.article_opened.emit(self.article)

    def keep_place(self) -> None:
        """Store where reading stands."""
        if self.article is not None:
            self._library.save_position(self.article.id, self._view.text.reading_position())

    def reword(self) -> None:
        """Word the head of the page anew, as the settings now want it."""
        if self.article is not None:
            self._view.head.show_page(self._page(self.article))
            self._view.text.fit()

    def reread(self) -> None:
        """What the library knows of this article was changed elsewhere: show its head anew."""
        if self.article is not None:
            self.article = self._library.article(self.article.id)
            self.reword()

    def _page(self, article: Article) -> Page:
        page = render_page(article, self._library.bookmarks_of(article.id), self._words())
        self.marked = page.marked
        return page

    def _read_again(self) -> None:
        """The library changed what it knows of this article: show it."""
        if self.article is not None:
            self.article = self._library.article(self.article.id)
            self._view.mark(self._page(self.article))
        self.marks_changed.emit()

    # --- marks -------------------------------------------------------------------------------------------
    def toggle_bookmark(self) -> None:
        """Mark the article, or take its mark away."""
        if self.article is None:
            return
        try:
            self._toggle_bookmark(self.article.id)
        finally:
            self._read_again()  # where it failed too: the command has its tick already

    def _toggle_bookmark(self, article_id: int) -> None:
        removed = self._library.remove_bookmark(article_id)
        if removed is None:
            self._library.bookmark(article_id)
            self._undo.remember(self.tr("إضافة الإشارة"), lambda: self._unmark(article_id, None))
            self.told.emit(self.tr("وُضعت إشارة على المقالة"))
        else:
            self._undo.remember(self.tr("إزالة الإشارة"), lambda: self._mark(article_id, None, removed.note))
            self.told.emit(self.tr("أُزيلت الإشارة عن المقالة"))

    def paragraph_at(self) -> Paragraph | None:
        """The paragraph one is at; `None` where no article is open or it has no text."""
        if self.article is None or not self.article.body:
            return None
        number = min(self._view.text.current_paragraph(), len(self.article.body))
        note = self._note_of(self.article.id, number)
        return Paragraph(self.article.id, number, self.article.body[number - 1], note)

    def _note_of(self, article_id: int, number: int) -> str | None:
        marks = {mark.paragraph: mark for mark in self._library.bookmarks_of(article_id)}
        return (marks[number].note or "") if number in marks else None

    def bookmark_paragraph(self, paragraph: Paragraph, note: str) -> None:
        """Mark a paragraph with a note."""
        article_id, number, before = paragraph.article_id, paragraph.number, paragraph.note
        self._library.bookmark(article_id, number, note or None)
        if before is None:
            self._undo.remember(self.tr("إشارة الفقرة"), lambda: self._unmark(article_id, number))
        else:
            self._undo.remember(self.tr("تعديل الملاحظة"), lambda: self._mark(article_id, number, before))
        self.told.emit(self.tr("حُفظت الإشارة على الفقرة"))
        self._read_again()

    def unmark_paragraph(self, paragraph: Paragraph) -> None:
        """Take the mark of a paragraph away."""
        article_id, number = paragraph.article_id, paragraph.number
        removed = self._library.remove_bookmark(article_id, number)
        if removed is not None:
            self._undo.remember(
                self.tr("إزالة الإشارة"), lambda: self._mark(article_id, number, removed.note)
            )
            self.told.emit(self.tr("أُزيلت الإشارة عن الفقرة"))
        self._read_again()

    def _mark(self, article_id: int, paragraph: int | None, note: str | None) -> None:
        self._library.bookmark(article_id, paragraph, note)
        self._read_again()

    def _unmark(self, article_id: int, paragraph: int | None) -> None:
        self._library.remove_bookmark(article_id, paragraph)
        self._read_again()

    # --- read and unread ---------------------------------------------------------------------------------
    def toggle_read(self) -> None:
        """Read becomes unread, unread read."""
        if self.article is None:
            return
        article_id, was_read = self.article.id, self.article.read
        change, undo = self._library.set_read, self._library.set_unread
        if was_read:
            change, undo = undo, change
        change([article_id])
        self._undo.remember(self.tr("تغيير حالة القراءة"), lambda: self._set(undo, article_id))
        self.told.emit(self.tr("المقالة الآن غير مقروءة") if was_read else self.tr("المقالة الآن مقروءة"))
        self._read_again()

    def _set(self, change: Callable[[list[int]], None], article_id: int) -> None:
        change([article_id])
        self._read_again()

    def _end_seen(self) -> None:
        """The end was on the screen for a while: the article has been read."""
        if self.article is not None and not self.article.read and not self._library.is_read_only:
            self._library.set_read([self.article.id])
            self._read_again()
