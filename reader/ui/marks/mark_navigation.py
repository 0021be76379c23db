"""Go from mark to mark of the open article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.core.rendering import TextSpan

if TYPE_CHECKING:
    from reader.core.models import Mark
    from reader.ui.article_view import ArticleView
    from reader.ui.marks.mark_context import MarkContext


class MarkNavigation(QObject):
    """Wraps around at the ends."""

    reported = Signal(str)

    def __init__(self, view: ArticleView, spot: MarkContext, parent: QObject) -> None:
        super().__init__(parent)
        self._text, self._spot = view.text, spot

    def next(self) -> None:
        """Go to the next mark of the text; after the last, to the first."""
        self._step(1)

    def previous(self) -> None:
        """Go to the previous mark; before the first, to the last."""
        self._step(-1)

    def reveal(self, mark: Mark) -> None:
        """Scroll to the words of a mark and put the caret there; the article must be open."""
        if not mark.placed or mark.paragraph is None:
            return
        span = _beginning(mark)
        self._text.place.reveal(span)
        for start, _end in self._text.loaded.places(span):
            cursor = self._text.textCursor()
            cursor.setPosition(start)
            self._text.setTextCursor(cursor)
            return

    def _step(self, step: int) -> None:
        marks = [mark for mark in self._spot.marks() if mark.placed and mark.paragraph is not None]
        if not marks:
            self.reported.emit(self.tr("لا علامات في هذه المقالة"))
            return
        here = self._spot.here() or (0, 0)
        before = [mark for mark in marks if _beginning(mark)[:2] < here]
        at_one = [mark for mark in marks if _beginning(mark)[:2] == here]
        number = len(before) + len(at_one) if step > 0 else len(before) - 1
        self.reveal(marks[number % len(marks)])


def _beginning(mark: Mark) -> TextSpan:
    start = mark.anchor.place.start if mark.anchor else 0
    return TextSpan(mark.paragraph or 1, start, start + 1)
