"""Pages in one place, of which one shows.

A `QStackedWidget` would do it, but a screen reader says “layered pane” whenever the keyboard comes into one.
"""

from __future__ import annotations

from PySide6.QtWidgets import QStackedLayout, QWidget


class PageStack(QWidget):
    """One leaf over the other; the first that is added shows until another one is turned to."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._leaves = QStackedLayout(self)
        self._leaves.setContentsMargins(0, 0, 0, 0)

    @property
    def on_top(self) -> QWidget:
        """The one that shows."""
        return self._leaves.currentWidget() or self

    def add(self, leaf: QWidget) -> None:
        """Put a leaf under the others."""
        self._leaves.addWidget(leaf)

    def turn_to(self, leaf: QWidget) -> None:
        """Show this one."""
        self._leaves.setCurrentWidget(leaf)
