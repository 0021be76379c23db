"""A facet beside the results, with the number of articles it leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy

from reader.core.wording import isolated
from reader.ui.widgets.button_text import shortened, without_keys

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent
    from PySide6.QtWidgets import QWidget

    from reader.core.models import Facet

LONGEST = 30  # most letters of a name
_ARROWS = (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up)


class FacetChip(QPushButton):
    """A facet, checked while it is in force. Style it as `#FacetChip`."""

    focused = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("FacetChip")
        self.setCheckable(True)
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.facet: Facet | None = None

    def show_facet(self, facet: Facet, count: str, name: str) -> None:
        """Show this facet; `name` is its accessible name."""
        self.facet = facet
        cut = shortened(facet.name, LONGEST)
        self.setText(f"{isolated(without_keys(cut))}  {count}")
        self.setAccessibleName(name)
        self.setToolTip(facet.name if cut != facet.name else "")

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrow keys to the panel."""
        if event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)
