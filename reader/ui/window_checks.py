"""The check marks of the commands that show panes, and of those that choose a shelf."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction

    from reader.ui.browsing import Browsing
    from reader.ui.panes import Panes

_EVENTS = (QEvent.Type.ShowToParent, QEvent.Type.HideToParent, QEvent.Type.WindowStateChange)


class WindowChecks(QObject):
    """Follows the panes and the list, whoever changes them: a command, a click, or the desktop."""

    def __init__(self, panes: Panes, browsing: Browsing, actions: Mapping[str, QAction]) -> None:
        super().__init__(panes)
        self._panes, self._browsing, self._actions = panes, browsing, actions
        panes.changed.connect(self._show_panes)
        browsing.counted.connect(lambda _counts, _shown: self._show_shelf())
        for watched in (panes.window, panes.sidebar):
            watched.installEventFilter(self)
        self._show_panes()
        self._show_shelf()

    def _show_panes(self) -> None:
        self._actions["sidebar"].setChecked(not self._panes.sidebar.isHidden())
        self._actions["focus_mode"].setChecked(self._panes.focus_mode)
        self._actions["full_screen"].setChecked(self._panes.window.isFullScreen())

    def _show_shelf(self) -> None:
        self._actions[f"shelf_{self._browsing.listing.shelf.name.lower()}"].setChecked(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _EVENTS:
            self._show_panes()
        return super().eventFilter(watched, event)
