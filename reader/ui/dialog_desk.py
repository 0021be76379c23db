"""Opens the dialogs, each imported when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction

    from reader.ui.main_window import MainWindow


class DialogDesk(QObject):
    """Every dialog of the window, one method each."""

    def __init__(self, window: MainWindow, actions: Mapping[str, QAction]) -> None:
        super().__init__(window)
        self._window, self._actions = window, actions

    def show_import_report(self) -> None: ...
    def edit_note(self) -> None: ...
    def show_settings(self) -> None: ...
    def show_keys(self) -> None: ...
    def show_palette(self) -> None: ...
    def show_about(self) -> None: ...
