"""Where errors are shown, and the only place that decides how.

An error from outside is one calm sentence in the window; a bug of ours opens the crash dialog. Nothing is
sent anywhere.
"""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.core.errors import ReaderError
from reader.ui.language import translated

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from PySide6.QtWidgets import QWidget

    from reader.ui.dialogs.crash_dialog import CrashDialog


class Notices(QObject):
    """`error_reported` carries the sentence for the banner; bugs open the crash dialog, one at a time."""

    error_reported = Signal(str)
    _raised_elsewhere = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._crash: CrashDialog | None = None
        self._raised_elsewhere.connect(self.show)

    def show(self, error: BaseException) -> None:
        """Show an error. Call it in the window's thread; `show_from_thread` from any other."""
        if isinstance(error, ReaderError):
            self.error_reported.emit(translated(error.sentence))
        else:
            self._show_crash(error)

    def show_from_thread(self, error: BaseException) -> None:
        """Show an error as soon as the window's thread has time."""
        self._raised_elsewhere.emit(error)

    def _show_crash(self, error: BaseException) -> None:
        """Show a dialog for the first bug; further ones while it is open are probably consequences."""
        if self._crash is not None:
            return
        from reader.ui.dialogs.crash_dialog import CrashDialog

        self._crash = CrashDialog(error, _window())
        self._crash.finished.connect(self._crash_closed)
        self._crash.open()

    def _crash_closed(self) -> None:
        self._crash = None


class ExceptionHooks:
    """Passes uncaught exceptions of any thread to the notices; bugs go to standard error as well."""

    def __init__(self, notices: Notices) -> None:
        self._notices = notices
        self._before = sys.excepthook
        self._before_in_threads = threading.excepthook

    def install(self) -> None:
        """Install the hooks; the former ones are called too."""
        self._before, self._before_in_threads = sys.excepthook, threading.excepthook
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_exception_in_thread

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if not isinstance(error, ReaderError):
            self._before(kind, error, trace)
        if isinstance(error, Exception):  # Ctrl+C and the like are not bugs
            self._notices.show_from_thread(error)

    def _on_exception_in_thread(self, failure: threading.ExceptHookArgs) -> None:
        if not isinstance(failure.exc_value, ReaderError):
            self._before_in_threads(failure)
        if isinstance(failure.exc_value, Exception):
            self._notices.show_from_thread(failure.exc_value)


def _window() -> QWidget | None:
    """The active window or, while another program has the keyboard, a visible one: its dialogs wear its style
    sheet."""
    from PySide6.QtWidgets import QApplication

    windows = (window for window in QApplication.topLevelWidgets() if window.parent() is None)
    return QApplication.activeWindow() or next((each for each in windows if each.isVisible()), None)


def tell_before_window(error: ReaderError, dress: Callable[[], None]) -> None:
    """Show why there is no window, such as a library that cannot be opened; waits until it is closed.

    `dress` gives all windows the theme.
    """
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtWidgets import QMessageBox

    title = QCoreApplication.translate("Notices", "ورّاق")
    box = QMessageBox(QMessageBox.Icon.Warning, title, translated(error.sentence))
    # a standard button would have an icon of Qt's
    box.addButton(QCoreApplication.translate("Notices", "إغلاق"), QMessageBox.ButtonRole.AcceptRole)
    dress()
    box.exec()
