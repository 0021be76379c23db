"""The panes of the window: going round them, hiding the sidebar, reading without distraction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Pane = tuple[QWidget, Callable[[], None]]


class Panes(QObject):
    """F6 goes round `panes`, pairs of a widget and a function that focuses it; the page comes last.

    `changed`: another set of them is shown.
    """

    changed = Signal()

    def __init__(
        self,
        window: QMainWindow,
        panes: Callable[[], Sequence[Pane]],
        sidebar: QWidget,
        distractions: Sequence[QWidget],
    ) -> None:
        super().__init__(window)
        self.window, self._panes, self.sidebar, self._distractions = window, panes, sidebar, distractions
        self._sidebar_was_visible = True

    # --- the keyboard ------------------------------------------------------------------------------------
    def go_to_next(self) -> None:
        """Focus the next pane."""
        self._go(1)

    def go_to_previous(self) -> None:
        """Focus the previous pane."""
        self._go(-1)

    def _go(self, step: int) -> None:
        shown = [pane for pane in self._panes() if pane[0].isVisible()]
        focused = QApplication.focusWidget()
        places = [
            i
            for i, (widget, _) in enumerate(shown)
            if focused and (widget is focused or widget.isAncestorOf(focused))
        ]
        if shown:
            shown[(places[-1] + step) % len(shown) if places else 0][1]()

    # --- what is shown -----------------------------------------------------------------------------------
    def toggle_sidebar(self) -> None:
        """Show or hide the sidebar; when it hides, the page gets the focus."""
        self.sidebar.setVisible(self.sidebar.isHidden())
        if self.sidebar.isHidden():
            self._panes()[-1][1]()
        self.changed.emit()

    def toggle_full_screen(self) -> None:
        """Enter or leave full screen."""
        self.window.setWindowState(self.window.windowState() ^ Qt.WindowState.WindowFullScreen)

    @property
    def focus_mode(self) -> bool:
        """Whether only the text is shown."""
        return all(widget.isHidden() for widget in self._distractions)

    def toggle_focus_mode(self) -> None:
        """Show only the text, or everything again."""
        leaving = self.focus_mode
        if not leaving:
            self._sidebar_was_visible = not self.sidebar.isHidden()
        for widget in self._distractions:
            widget.setVisible(leaving)
        self.sidebar.setVisible(leaving and self._sidebar_was_visible)
        self._panes()[-1][1]()
        self.changed.emit()
