"""Highlight text, with colours and notes.

The commands apply to the selection; without one, to the highlight at the caret, and a note to the paragraph.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.core.models import MARK_COLORS
from reader.ui.marks.mark_context import covers

if TYPE_CHECKING:
    from reader.core.library import Library
    from reader.core.models import Mark, MarkColor, TextRange
    from reader.ui.article_view import ArticleView
    from reader.ui.dialog_controller import DialogController
    from reader.ui.marks.mark_changes import MarkChanges
    from reader.ui.marks.mark_context import MarkContext


class Marking(QObject):
    """Carries out the commands that mark the open article."""

    paragraph_note_wanted = Signal()  # for the current paragraph

    def __init__(
        self,
        library: Library,
        view: ArticleView,
        spot: MarkContext,
        changes: MarkChanges,
        dialogs: DialogController,
    ) -> None:
        super().__init__(changes)
        self._library, self._text, self._spot = library, view.text, spot
        self._changes, self._dialogs = changes, dialogs
        self._color: MarkColor | None = None

    # --- highlights --------------------------------------------------------------------------------------
    def highlight(self) -> None:
        """Highlight the selection in the last colour; within a highlight, switch to the next colour."""
        present, place = self._spot.present(), self._spot.selected()
        if present is not None and present.color is not None:
            after = MARK_COLORS.index(present.color) + 1
            self._recolor(present, MARK_COLORS[after % len(MARK_COLORS)])
        elif place is not None:
            self._add(place, self._last_color())
        else:
            self._ask_for_selection()

    def choose_color(self) -> None:
        """Offer the colours for the selection, or for the highlight at the caret."""
        present, place = self._spot.present(), self._spot.selected()
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
        if self._spot.article is None:
            return
        self._color = color
        covered = [
            m for m in self._spot.highlights() if m.anchor and not m.note and covers(place, m.anchor.place)
        ]
        self._changes.add(self._spot.article.id, place, color, note, covered)
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
        """Clear the selection, which would hide the new highlight; the caret stays within it."""
        cursor = self._text.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self._text.setTextCursor(cursor)

    def _ask_for_selection(self) -> None:
        if self._spot.article is not None:
            self._changes.reported.emit(self.tr("حدّد كلامًا أولًا: بالفأرة، أو بمفتاح Shift مع الأسهم"))

    # --- notes -------------------------------------------------------------------------------------------
    def note(self) -> None:
        """Edit a note on the selection, the highlight or the paragraph."""
        present, place = self._spot.present(), self._spot.selected()
        if present is not None:
            self.edit_note(present)
        elif place is not None:
            dialog = self._dialogs.passage_note(self._text.selected_text(), None)
            dialog.saved.connect(lambda note: self._add(place, self._last_color(), note or None))
            dialog.open()
        else:
            self.paragraph_note_wanted.emit()

    def edit_note(self, mark: Mark) -> None:
        """Show the note of a mark, to be changed or removed."""
        if mark.kind != "passage":
            if mark.paragraph is not None:
                self._text.place.go_to_paragraph(mark.paragraph)
                self.paragraph_note_wanted.emit()
            return
        dialog = self._dialogs.passage_note(mark.quote, mark.note or "")
        dialog.saved.connect(lambda note: self._annotate(mark, note))
        dialog.removal_requested.connect(lambda: self._changes.remove(mark))
        dialog.open()

    def _annotate(self, mark: Mark, note: str) -> None:
        if note != (mark.note or ""):
            self._changes.annotate(mark, note)
