"""The facets of one kind under their heading."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from reader.ui.widgets.facet_chip import FacetChip
from reader.ui.widgets.flow_layout import FlowLayout


class FacetSection(QWidget):
    """Chips are created once and reused. `chip_made`: there is one more."""

    chip_made = Signal(object)

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = title
        heading = QLabel(title, self)
        heading.setObjectName("FacetHeading")
        self._row = QWidget(self)
        self._flow = FlowLayout(self._row, spacing=5)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._row.setSizePolicy(policy)
        self._made: list[FacetChip] = []
        self.shown: list[FacetChip] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(heading)
        layout.addWidget(self._row)

    @property
    def made(self) -> int:
        """How many chips there are, visible or not."""
        return len(self._made)

    def grow(self, many: int) -> list[FacetChip]:
        """Show that many chips, creating missing ones; with none the section hides."""
        while len(self._made) < many:
            chip = FacetChip(self._row)
            self._flow.addWidget(chip)
            self._made.append(chip)
            self.chip_made.emit(chip)
        for chip in self._made[:many]:
            chip.show()
        self.setVisible(many > 0)
        return self._made[:many]

    def take(self, many: int) -> list[FacetChip]:
        """Show that many chips and hide the others."""
        self.grow(many)
        for number, chip in enumerate(self._made):
            chip.setVisible(number < many)
        self.shown = self._made[:many]
        self._flow.invalidate()
        return self.shown
