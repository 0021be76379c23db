"""Messages across the window that disappear by themselves.

An error disappears once something succeeds after it, so that it never outlives its cause; what was done, once
it was shown long enough to be read and another article is opened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QObject

from reader.ui.status_line import NEWS_MILLISECONDS

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from reader.ui.notices import Notices
    from reader.ui.widgets.banner import Banner


class PassingMessages(QObject):
    """Shows the errors of `notices` in the banner."""

    milliseconds = NEWS_MILLISECONDS

    def __init__(self, banner: Banner, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._banner = banner
        self._error = ""
        self._read = QDeadlineTimer()
        notices.error_reported.connect(self._show_error)
        banner.shown.connect(self._wait)

    def follow(self, opened: SignalInstance, *successes: SignalInstance) -> None:
        """Connect the signals for opened articles and for successes."""
        opened.connect(self.moved_on)
        for success in successes:
            success.connect(self.succeeded)

    def succeeded(self) -> None:
        """Hide the last error, because something succeeded."""
        if self._error and self._banner.kind == "error" and self._banner.label.text() == self._error:
            self._banner.dismiss()
        self._error = ""

    def moved_on(self) -> None:
        """Hide what is out of date, because another article was opened."""
        self.succeeded()
        if self._banner.kind == "success" and self._read.hasExpired():
            self._banner.dismiss()

    def _show_error(self, sentence: str) -> None:
        self._error = sentence
        self._banner.show_error(sentence)

    def _wait(self) -> None:
        self._read.setRemainingTime(self.milliseconds)
