"""Several pages in one place, of which one is shown.

A `QStackedWidget` would do, but screen readers announce “layered pane” whenever it gets the focus.
"""

from __future__ import annotations

from PySide6.QtWidgets import QStackedLayout, QWidget


class PageStack(QWidget):
    """Shows the page that was added first, until `turn_to` shows another."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._leaves = QStackedLayout(self)
        self._leaves.setContentsMargins(0, 0, 0, 0)

    @property
    def on_top(self) -> QWidget:
        """The page that is shown."""
        return self._leaves.currentWidget() or self

    def add(self, leaf: QWidget) -> None:
        """Add a page, hidden unless it is the first."""
        self._leaves.addWidget(leaf)

    def turn_to(self, leaf: QWidget) -> None:
        """Show this page."""
        self._leaves.setCurrentWidget(leaf)
