"""What is below the panes."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget


class Foot(QWidget):
    """Holds what is below the panes, so that it can be hidden and shown as a whole."""

    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        for part in parts:
            self.add(part)

    def add(self, part: QWidget) -> None:
        """Add a widget below the others."""
        self._layout.addWidget(part)
