"""Announcements for screen readers about changes away from the keyboard focus."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from reader.ui.language import without_isolates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QObject

REST_MILLISECONDS = 700


def announce(place: QObject, text: str) -> None:
    """Have a screen reader say it after its present sentence."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if text:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(place, without_isolates(text)))


def announce_at_once(place: QObject, text: str) -> None:
    """Have a screen reader say it at once."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    event = QAccessibleAnnouncementEvent(place, without_isolates(text))
    event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)


@contextmanager
def hushed() -> Iterator[None]:
    """Send no accessibility events while a dialog is built; screen readers query it afterwards anyway.

    Qt would report every label and choice of a dialog, hundreds of events that keep the reader busy for
    seconds.
    """
    from PySide6.QtGui import QAccessible

    heard = QAccessible.isActive()
    QAccessible.setActive(False)
    try:
        yield
    finally:
        QAccessible.setActive(heard)


class Announcer:
    """Announces only the last of several texts in quick succession, such as a count while one types."""

    def __init__(self, place: QObject) -> None:
        self._place, self._text, self._said = place, "", ""
        self._rest = QTimer(place)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MILLISECONDS)
        self._rest.timeout.connect(self._say)

    def announce(self, text: str) -> None:
        """Announce the text after a pause, unless another replaces it or it was the last one announced."""
        self._text = text
        self._rest.start()

    def forget(self) -> None:
        """Announce nothing."""
        self._text = self._said = ""
        self._rest.stop()

    def _say(self) -> None:
        if self._text != self._said:
            self._said = self._text
            announce(self._place, self._text)
