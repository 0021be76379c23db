"""The keywords of an article as chips, in lines; the arrow keys move to the chip they point to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.ui.widgets.chip import Chip
from reader.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent


class ChipRow(QWidget):
    """One chip for each keyword, in the order given."""

    activated = Signal(str)
    menu_requested = Signal(int)  # the position, from 0

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = FlowLayout(self)
        self.chips: list[Chip] = []  # those that show a keyword
        self._made: list[Chip] = []  # creating one takes a millisecond, so they are reused
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("الكلمات المفتاحية"))

    def set_keywords(self, keywords: Sequence[str]) -> None:
        """Show these keywords instead of the former ones."""
        while len(self._made) < len(keywords):
            self._made.append(self._add())
        for chip, keyword in zip(self._made, keywords, strict=False):
            chip.set_keyword(keyword)
        for number, chip in enumerate(self._made):
            chip.setVisible(number < len(keywords))
        self.chips = self._made[: len(keywords)]
        self._layout.invalidate()
        self.updateGeometry()

    def _add(self) -> Chip:
        chip = Chip("", self)
        chip.activated.connect(self.activated)
        chip.menu_requested.connect(lambda: self.menu_requested.emit(self.chips.index(chip)))
        self._layout.addWidget(chip)
        return chip

    def focused(self) -> int | None:
        """The position of the focused chip, or `None`."""
        return next((number for number, chip in enumerate(self.chips) if chip.hasFocus()), None)

    def focus_at(self, position: int) -> None:
        """Focus the chip at this position, or the last one before it."""
        if self.chips:
            self.chips[min(position, len(self.chips) - 1)].setFocus(Qt.FocusReason.TabFocusReason)

    def _step(self, key: int) -> int:
        """How many chips to go for an arrow key, in reading order; 0 for other keys."""
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(key), 0)
        return -step if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else step

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = self._step(event.key())
        focused = [number for number, chip in enumerate(self.chips) if chip.hasFocus()]
        if not step or not focused:
            super().keyPressEvent(event)
            return
        wanted = focused[0] + step
        if 0 <= wanted < len(self.chips):
            self.chips[wanted].setFocus(Qt.FocusReason.TabFocusReason)
