"""News for whoever listens instead of looking: what changed without the keyboard going there."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QObject

REST_MILLISECONDS = 700


def announce(place: QObject, text: str) -> None:
    """Let a screen reader say it once it has ended its sentence."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if text:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(place, text))


def announce_at_once(place: QObject, text: str) -> None:
    """Let a screen reader leave its sentence for this one."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    event = QAccessibleAnnouncementEvent(place, text)
    event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)


@contextmanager
def hushed() -> Iterator[None]:
    """A screen reader hears nothing of what is made, shown or hidden within, and finds it there afterwards.

    Qt tells of every label and every choice of a dialog, hundreds, and for seconds nothing else is heard.
    """
    from PySide6.QtGui import QAccessible

    heard = QAccessible.isActive()
    QAccessible.setActive(False)
    try:
        yield
    finally:
        QAccessible.setActive(heard)


class Announcer:
    """Announces the last of several texts that follow one another, such as a count while one types."""

    def __init__(self, place: QObject) -> None:
        self._place, self._text, self._said = place, "", ""
        self._rest = QTimer(place)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MILLISECONDS)
        self._rest.timeout.connect(self._say)

    def tell(self, text: str) -> None:
        """Announce this after a rest, unless another text takes its place or it was the last one said."""
        self._text = text
        self._rest.start()

    def forget(self) -> None:
        """There is nothing to say any more."""
        self._text = self._said = ""
        self._rest.stop()

    def _say(self) -> None:
        if self._text != self._said:
            self._said = self._text
            announce(self._place, self._text)
