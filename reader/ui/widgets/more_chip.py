"""The button after the keywords that show, where there are more of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

_SIDEWAYS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class MoreChip(QPushButton):
    """Looks as a chip does: `#Chip`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("المزيد…"), parent)
        self.setObjectName("Chip")
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("المزيد من الكلمات المفتاحية"))
        self.setToolTip(self.accessibleName())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys are left to the row."""
        if event.key() in _SIDEWAYS:
            event.ignore()
        else:
            super().keyPressEvent(event)
