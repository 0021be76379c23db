"""The base of all groups of controllers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

    from reader.ui.workspace import Workspace


class ControllerGroup(QObject):
    """Controllers as cached properties: each is made, and connected, when it is first asked for.

    `window` owns the group and is what its dialogs stand over.
    """

    def __init__(self, workspace: Workspace, window: QMainWindow) -> None:
        super().__init__(window)
        self._workspace, self._window = workspace, window

    def has_made(self, name: str) -> bool:
        """Whether the controller or panel of this name was made already."""
        return name in vars(self)
