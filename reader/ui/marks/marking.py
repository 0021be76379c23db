"""Marking the text one reads: highlights, their colours and notes, and going from mark to mark.

What is selected is marked; without a selection, the highlight the caret is in is meant, and a note without
either goes to the paragraph.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.core.models import MARK_COLORS, TextRange
from reader.core.rendering import TextSpan

if TYPE_CHECKING:
    from reader.core.library import Library
    from reader.core.models import Mark, MarkColor
    from reader.ui.article_view import ArticleView
    from reader.ui.dialog_desk import DialogDesk
    from reader.ui.marks.mark_changes import MarkChanges
    from reader.ui.reading import Reading


class Marking(QObject):
    """Carries out the commands that mark the open article."""

    def __init__(
        self,
        library: Library,
        reading: Reading,
        view: ArticleView,
        changes: MarkChanges,
        dialogs: DialogDesk,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._library, self._reading, self._text = library, reading, view.text
        self._changes, self._dialogs = changes, dialogs
        self._color: MarkColor | None = None

    # --- highlights --------------------------------------------------------------------------------------
    def highlight(self) -> None:
        """Highlight what is selected in the last colour; in a highlight, give it the next colour."""
        present, place = self._present(), self._selected()
        if present is not None and present.color is not None:
            after = MARK_COLORS.index(present.color) + 1
            self._recolor(present, MARK_COLORS[after % len(MARK_COLORS)])
        elif place is not None:
            self._add(place, self._last_color())
        else:
            self._ask_for_selection()

    def choose_color(self) -> None:
        """Offer the colours for what is selected, or for the highlight one is in."""
        present, place = self._present(), self._selected()
        if present is None and place is None:
            self._ask_for_selection()
            return
        point = self._text.viewport().mapToGlobal(self._text.cursorRect().bottomLeft())
        row = self._dialogs.color_row(present.color if present else None)
        if present is not None:
            row.picked.connect(lambda color: self._recolor(present, color))
            row.removal_requested.connect(lambda: self._changes.remove(present))
        elif place is not None:
            row.picked.connect(lambda color: self._add(place, color))
        row.open_at(point)

    def _add(self, place: TextRange, color: MarkColor, note: str | None = None) -> None:
        if self._reading.article is None:
            return
        self._color = color
        covered = [
            m for m in self._highlights() if m.anchor and not m.note and _covers(place, m.anchor.place)
        ]
        self._changes.add(self._reading.article.id, place, color, note, covered)
        self._leave_selection()

    def _recolor(self, mark: Mark, color: MarkColor) -> None:
        self._color = color
        self._changes.recolor(mark, color)

    def _last_color(self) -> MarkColor:
        """The colour used last, in this session or before."""
        if self._color is None:
            colors = [mark.color for mark in self._library.marks.all() if mark.color is not None]
            self._color = colors[0] if colors else MARK_COLORS[0]
        return self._color

    def _leave_selection(self) -> None:
        """The caret stays within what was marked, which shows without the selection over it."""
        cursor = self._text.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self._text.setTextCursor(cursor)

    def _ask_for_selection(self) -> None:
        if self._reading.article is not None:
            self._changes.told.emit(self.tr("حدّد كلامًا أولًا: بالفأرة، أو بمفتاح Shift مع الأسهم"))

    # --- notes -------------------------------------------------------------------------------------------
    def note(self) -> None:
        """Write a note on what is selected, on the highlight one is in, or on the paragraph."""
        present, place = self._present(), self._selected()
        if present is not None:
            self.edit_note(present)
        elif place is not None:
            dialog = self._dialogs.passage_note(self._text.selected_text(), None)
            dialog.saved.connect(lambda note: self._add(place, self._last_color(), note or None))
            dialog.open()
        else:
            self._dialogs.edit_note()

    def edit_note(self, mark: Mark) -> None:
        """Show the note of a mark, to be changed or removed."""
        if mark.kind != "passage":
            if mark.paragraph is not None:
                self._text.go_to_paragraph(mark.paragraph)
                self._dialogs.edit_note()
            return
        dialog = self._dialogs.passage_note(mark.quote, mark.note or "")
        dialog.saved.connect(lambda note: self._annotate(mark, note))
        dialog.removal_requested.connect(lambda: self._changes.remove(mark))
        dialog.open()

    def _annotate(self, mark: Mark, note: str) -> None:
        if note != (mark.note or ""):
            self._changes.annotate(mark, note)

    # --- going to marks ----------------------------------------------------------------------------------
    def next_mark(self) -> None:
        """Go to the next mark of the text, from the last to the first."""
        self._step(1)

    def previous_mark(self) -> None:
        """Go to the mark before, from the first to the last."""
        self._step(-1)

    def reveal(self, mark: Mark) -> None:
        """Bring the words of a mark into view, the caret among them; the article must be open."""
        if not mark.placed or mark.paragraph is None:
            return
        span = _beginning(mark)
        self._text.reveal(span)
        for start, _end in self._text.filling.places(span):
            cursor = self._text.textCursor()
            cursor.setPosition(start)
            self._text.setTextCursor(cursor)
            return

    def _step(self, step: int) -> None:
        marks = [mark for mark in self._marks() if mark.placed and mark.paragraph is not None]
        if not marks:
            self._changes.told.emit(self.tr("لا علامات في هذه المقالة"))
            return
        here = self._here() or (0, 0)
        before = [mark for mark in marks if _beginning(mark)[:2] < here]
        at_one = [mark for mark in marks if _beginning(mark)[:2] == here]
        number = len(before) + len(at_one) if step > 0 else len(before) - 1
        self.reveal(marks[number % len(marks)])

    # --- where one is ------------------------------------------------------------------------------------
    def _marks(self) -> tuple[Mark, ...]:
        if self._reading.article is None:
            return ()
        return self._library.marks.of_article(self._reading.article.id)

    def _highlights(self) -> list[Mark]:
        return [mark for mark in self._marks() if mark.anchor is not None and mark.placed]

    def _selected(self) -> TextRange | None:
        spans = self._text.selected_spans()
        if self._reading.article is None or not self._text.selected_text().strip():
            return None
        return TextRange(spans[0].paragraph, spans[0].start, spans[-1].paragraph, spans[-1].end)

    def _here(self) -> tuple[int, int] | None:
        """Paragraph and offset of the caret."""
        at = self._text.textCursor().selectionStart()
        spans = self._text.filling.spans(at, at)
        return (spans[0].paragraph, spans[0].start) if spans else None

    def _present(self) -> Mark | None:
        """The highlight that holds the whole selection, or the caret; of several the shortest."""
        place, here = self._selected(), self._here()
        if place is None and here is not None:
            place = TextRange(*here, *here)
        found = [m for m in self._highlights() if m.anchor and place and _covers(m.anchor.place, place)]
        return min(found, key=lambda mark: len(mark.quote), default=None)


def _covers(one: TextRange, other: TextRange) -> bool:
    return (one.first, one.start) <= (other.first, other.start) and (other.last, other.end) <= (
        one.last,
        one.end,
    )


def _beginning(mark: Mark) -> TextSpan:
    start = mark.anchor.place.start if mark.anchor else 0
    return TextSpan(mark.paragraph or 1, start, start + 1)
