"""Whoever wants to hear where the keyboard goes, in every window of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


def follow_focus(follow: Callable[[QWidget | None, QWidget | None], None]) -> None:
    """Call this method of a `QObject`, as long as that lives, with the widget that had the keyboard and the
    one that has it now."""
    application = QApplication.instance()
    if isinstance(application, QApplication):
        application.focusChanged.connect(follow)
