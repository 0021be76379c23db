"""Shows footnotes at their markers: on a click, or by key for the current paragraph."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QToolTip

from reader.core.arabic.direction import paragraph_direction
from reader.ui.announcing import announce_at_once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.core.arabic.footnotes import Footnote
    from reader.core.rendering import TextSpan
    from reader.ui.article_view.page_text import PageText

_WIDTH = 420  # pixels
_AROUND = 24  # pixels of the frame and Qt's padding
_STAY_MILLISECONDS = 60_000


class Footnotes(QObject):
    """`missing`: nothing in view refers to a note."""

    missing = Signal(str)

    def __init__(self, text: PageText, parent: QObject) -> None:
        super().__init__(parent)
        self._text = text
        text.clicked.connect(self._clicked)

    def show_in_view(self) -> None:
        """Show the notes of the current paragraph, or else of all paragraphs in view."""
        notes = self._notes(self._text.place.paragraph())
        if not notes:
            notes = [note for number in self._text.paragraphs.visible() for note in self._notes(number)]
        if notes:
            self._show(notes, self._text.viewport().rect().center())
        else:
            self.missing.emit(self.tr("لا حاشية فيما يُرى من النص"))

    def _clicked(self, place: TextSpan, point: QPoint) -> None:
        notes = [note for note in self._notes(place.paragraph) if note.start <= place.start <= note.end]
        if notes:
            self._show(notes, point)

    def _notes(self, paragraph: int) -> list[Footnote]:
        pieces = self._text.loaded.pieces
        return pieces.notes_of(paragraph) if pieces.paragraphs else []

    def _show(self, notes: Sequence[Footnote], point: QPoint) -> None:
        lines = "".join(
            f'<p dir="{paragraph_direction(note.text)}" style="margin: 3px 0">'
            f"[{escape(note.sign)}] {escape(note.text)}</p>"
            for note in notes
        )
        port = self._text.viewport()
        width = min(_WIDTH, port.width() - _AROUND)
        left = max(0, min(point.x() - width // 2, port.width() - width - _AROUND))
        frame = f'<table width="{width}"><tr><td>{lines}</td></tr></table>'
        QToolTip.showText(
            port.mapToGlobal(QPoint(left, point.y())), frame, port, port.rect(), _STAY_MILLISECONDS
        )
        announce_at_once(self._text, "\n".join(note.text for note in notes))
