"""Notifies objects of focus changes in all windows of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


def follow_focus(follow: Callable[[QWidget | None, QWidget | None], None]) -> None:
    """Call a method of a `QObject`, as long as that lives, with the former and the new focus widget."""
    application = QApplication.instance()
    if isinstance(application, QApplication):
        application.focusChanged.connect(follow)
