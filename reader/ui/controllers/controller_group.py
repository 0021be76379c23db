"""What every group of controllers stands on: the workspace they work in, and how they are left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

    from reader.core.models import NameOrder, Period
    from reader.ui.workspace import Workspace


class ControllerGroup(QObject):
    """A controller is a cached property: made, and connected, when it is first asked for.

    `period` and `name_order` are how timeline and names are shown; `window` is what dialogs stand over.
    """

    left_otherwise = Signal()  # `period`, `name_order` or whether the timeline shows

    def __init__(self, workspace: Workspace, window: QMainWindow) -> None:
        super().__init__(window)
        self._workspace, self._window = workspace, window
        self.period: Period = "month"
        self.name_order: NameOrder = "count"

    def made(self, controller: str) -> object:
        """The controller or panel of this name; `None` where it was not made yet."""
        return vars(self).get(controller)
