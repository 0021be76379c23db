"""Markers of marks in the margin beside the text.

Each is a button, so that keys, the mouse and screen readers reach it; only the visible ones are shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QToolButton

from reader.ui.article_view.margin import GAP

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from PySide6.QtGui import QIcon

    from reader.core.rendering import TextSpan
    from reader.ui.article_view.page_text import PageText

SIGN, ROOM = 18, 4


class Marker(NamedTuple):
    """A mark at a place in the text; `name` is its accessible name and tool tip."""

    key: Hashable
    at: TextSpan
    icon: QIcon
    name: str


class MarginMarkers(QObject):
    """A button for each visible marker, beside the line where its place begins."""

    activated = Signal(object)  # the key of a marker
    grown = Signal()  # buttons were created: the parent has to set the tab order

    def __init__(self, text: PageText) -> None:
        super().__init__(text)
        self._text = text
        self._markers: tuple[Marker, ...] = ()
        self._buttons: dict[Hashable, QToolButton] = {}
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.place)
        text.verticalScrollBar().valueChanged.connect(lambda _value: self.place())
        text.emptied.connect(lambda: self.show(()))
        text.viewport().installEventFilter(self)

    def show(self, markers: Sequence[Marker]) -> None:
        """Show these markers and no others, in the order of the text."""
        self._markers = tuple(markers)
        keys = {marker.key for marker in markers}
        for key in [key for key in self._buttons if key not in keys]:
            self._put_away(key)
        for marker in self._markers:
            if marker.key in self._buttons:
                _describe(self._buttons[marker.key], marker)
        self.place()

    def place(self) -> None:
        """Move the buttons to their lines; hide those that are not visible."""
        if not self._markers:
            return
        lowest, height, made = -SIGN, self._text.viewport().height(), len(self._buttons)
        seen = self._text.paragraphs.visible()
        for marker in self._markers:
            near = seen.start - 1 <= marker.at.paragraph <= seen.stop
            spot = self._text.paragraphs.line_of(marker.at) if near else None
            if spot is None or not -SIGN < spot.top() < height:
                self._hide(marker.key)
                continue
            button = self._button(marker)
            top = max(round(spot.center().y() - button.height() / 2), lowest)
            lowest = top + button.height() + ROOM
            button.move(round(spot.right()) + GAP - ROOM, top)
            button.show()
        if len(self._buttons) > made:
            self.grown.emit()

    def _button(self, marker: Marker) -> QToolButton:
        button = self._buttons.get(marker.key)
        if button is None:
            button = self._buttons[marker.key] = QToolButton(self._text.viewport())
            button.setObjectName("MarginMarker")
            button.setAutoRaise(True)
            button.setIconSize(QSize(SIGN, SIGN))
            button.setFixedSize(SIGN + 2 * ROOM, SIGN + 2 * ROOM)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(lambda: self.activated.emit(marker.key))
            _describe(button, marker)
        return button

    def _hide(self, key: Hashable) -> None:
        button = self._buttons.get(key)
        if button is not None and button.isVisible():
            if button.hasFocus():
                self._text.setFocus()
            button.hide()

    def _put_away(self, key: Hashable) -> None:
        self._hide(key)
        self._buttons.pop(key).deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Paint, QEvent.Type.Resize) and self._markers:
            self._later.start()
        return super().eventFilter(watched, event)


def _describe(button: QToolButton, marker: Marker) -> None:
    button.setIcon(marker.icon)
    button.setAccessibleName(marker.name)
    button.setToolTip(marker.name)
