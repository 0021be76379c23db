"""What stands under the panes."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget


class Foot(QWidget):
    """Holds what stands under the panes, so that it can be put away and come back as it was."""

    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        for part in parts:
            self.add(part)

    def add(self, part: QWidget) -> None:
        """Below those that are there."""
        self._layout.addWidget(part)
