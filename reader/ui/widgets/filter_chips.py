"""The facets in force, as chips above the list; pressing one removes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from reader.ui.language import without_isolates
from reader.ui.widgets.button_text import shortened, without_keys
from reader.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QIcon

LONGEST = 34  # most letters of a chip


class FilterChips(QWidget):
    """Signals `removed` with the number of the chip. Style them as `#FilterChip`."""

    removed = Signal(int)
    grown = Signal()  # chips were created: the parent has to set the tab order

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, spacing=5)
        self._icon: QIcon | None = None
        self.chips: list[QPushButton] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("المرشّحات المختارة"))
        self.hide()

    def set_icon(self, remove: QIcon) -> None:
        """Set the icon of the cross; called again when the theme changes."""
        self._icon = remove
        for chip in self.chips:
            chip.setIcon(remove)

    def show_chips(self, texts: Sequence[str]) -> None:
        """Show a chip for each text."""
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [self._add(number, text) for number, text in enumerate(texts)]
        self.setVisible(bool(texts))
        self._flow.invalidate()
        self.updateGeometry()
        self.grown.emit()

    def _add(self, number: int, text: str) -> QPushButton:
        chip = QPushButton(without_keys(shortened(text, LONGEST)), self)
        chip.setObjectName("FilterChip")
        chip.setAutoDefault(True)
        chip.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        chip.setCursor(Qt.CursorShape.PointingHandCursor)
        chip.setAccessibleName(self.tr("إزالة المرشّح: {text}").format(text=without_isolates(text)))
        chip.setToolTip(chip.accessibleName())
        if self._icon is not None:
            chip.setIcon(self._icon)
        chip.clicked.connect(lambda: self.removed.emit(number))
        self._flow.addWidget(chip)
        chip.show()
        return chip
