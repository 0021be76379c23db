"""Bookmarks of the open article and of its paragraphs, with notes and undo."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from reader.core.library import Library
    from reader.core.models import Bookmark
    from reader.ui.article_view import ArticleView
    from reader.ui.reading import Reading
    from reader.ui.undo import UndoHistory


class Paragraph(NamedTuple):
    """A paragraph of the open article (from 1), and the note of its bookmark, `None` without one."""

    article_id: int
    number: int
    text: str
    note: str | None


class Bookmarking(QObject):
    """Adds and removes bookmarks."""

    reported = Signal(str)

    def __init__(
        self, library: Library, reading: Reading, view: ArticleView, undo: UndoHistory, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._library, self._reading, self._view, self._undo = library, reading, view, undo

    def toggle(self) -> None:
        """Bookmark the article, or remove its bookmark."""
        if self._reading.article is None:
            return
        try:
            self._toggle(self._reading.article.id)
        finally:
            self._reading.show_marks()  # also after a failure: the command is checked already

    def _toggle(self, article_id: int) -> None:
        removed = self._library.bookmarks.remove(article_id)
        if removed is None:
            made = self._library.bookmarks.add(article_id)
            self._undo.remember(self.tr("إضافة الإشارة"), lambda: self._unmark(made))
            self.reported.emit(self.tr("وُضعت إشارة على المقالة"))
        else:
            self._undo.remember(self.tr("إزالة الإشارة"), lambda: self._mark_again(removed))
            self.reported.emit(self.tr("أُزيلت الإشارة عن المقالة"))

    def ask_note(self) -> None:
        """Ask for a note and bookmark the current paragraph with it."""
        from reader.ui.dialogs.note_dialog import NoteDialog

        paragraph = self.paragraph_at()
        if paragraph is None:
            return
        dialog = NoteDialog(paragraph.text, paragraph.note, self._view.window())
        dialog.saved.connect(lambda note: self.mark_paragraph(paragraph, note))
        dialog.removal_requested.connect(lambda: self.unmark_paragraph(paragraph))
        dialog.open()

    def paragraph_at(self) -> Paragraph | None:
        """The current paragraph; `None` if no article is open or it has no text."""
        if self._reading.article is None or not self._reading.article.body:
            return None
        number = min(self._view.text.place.paragraph(), len(self._reading.article.body))
        note = self._note_of(self._reading.article.id, number)
        return Paragraph(self._reading.article.id, number, self._reading.article.body[number - 1], note)

    def _note_of(self, article_id: int, number: int) -> str | None:
        marks = {mark.paragraph: mark for mark in self._library.bookmarks.of(article_id)}
        return (marks[number].note or "") if number in marks else None

    def mark_paragraph(self, paragraph: Paragraph, note: str) -> None:
        """Bookmark a paragraph with a note."""
        article_id, number, before = paragraph.article_id, paragraph.number, paragraph.note
        made = self._library.bookmarks.add(article_id, number, note)
        if before is None:
            self._undo.remember(self.tr("إشارة الفقرة"), lambda: self._unmark(made))
        else:
            self._undo.remember(self.tr("تعديل الملاحظة"), lambda: self._annotate(made, before))
        self.reported.emit(self.tr("حُفظت الإشارة على الفقرة"))
        self._reading.show_marks()

    def unmark_paragraph(self, paragraph: Paragraph) -> None:
        """Remove the bookmark of a paragraph."""
        article_id, number = paragraph.article_id, paragraph.number
        removed = self._library.bookmarks.remove(article_id, number)
        if removed is not None:
            self._undo.remember(self.tr("إزالة الإشارة"), lambda: self._mark_again(removed))
            self.reported.emit(self.tr("أُزيلت الإشارة عن الفقرة"))
        self._reading.show_marks()

    def _mark_again(self, removed: Bookmark) -> None:
        self._library.marks.restore(removed.as_mark)
        self._reading.show_marks()

    def _annotate(self, made: Bookmark, note: str) -> None:
        self._library.bookmarks.annotate(made.id, note)
        self._reading.show_marks()

    def _unmark(self, made: Bookmark) -> None:
        self._library.marks.remove(made.as_mark)
        self._reading.show_marks()
