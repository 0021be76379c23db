"""Scrolls to keywords, markers and cards that get the focus.

When the focus returns to the text, the text is scrolled back to where it was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from reader.core.models import Position
from reader.ui.focus_following import follow_focus

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.ui.article_view.page_text import PageText

EDGE = 12  # pixels left free above and below the widget


class FocusScrolling(QObject):
    """Scrolls `text`, over whose viewport `head` and `foot` lie."""

    def __init__(self, text: PageText, head: QWidget, foot: QWidget) -> None:
        super().__init__(text)
        self._text, self._head, self._foot = text, head, foot
        self._left_at: Position | None = None  # the position when the text lost the focus
        text.emptied.connect(self._forget)
        follow_focus(self._follow)

    def _forget(self) -> None:
        self._left_at = None

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        viewport = self._text.viewport()
        if now is None:
            return
        if not viewport.isAncestorOf(now):
            self._come_back()
            return
        if self._left_at is None and before is not None and not viewport.isAncestorOf(before):
            self._left_at = self._text.place.position()
        self._show(now)

    def _come_back(self) -> None:
        place, self._left_at = self._left_at, None
        if place is not None and place != self._text.place.position():
            self._text.place.go_to(place)

    def _show(self, widget: QWidget) -> None:
        """Scroll to the widget, only as far as necessary.

        In a long text the end or the beginning may have to be laid out first.
        """
        if self._foot.isAncestorOf(widget) and not self._text.loaded.has_end:
            self._text.place.go_to_end()
        elif self._head.isAncestorOf(widget) and self._text.loaded.range.first:
            self._text.place.go_to(Position(0))
        viewport, bar = self._text.viewport(), self._text.verticalScrollBar()
        top = widget.mapTo(viewport, QPoint()).y()
        too_low = top + widget.height() + EDGE - viewport.height()
        if top < EDGE:
            bar.setValue(bar.value() + top - EDGE)
        elif too_low > 0:
            bar.setValue(bar.value() + too_low)
