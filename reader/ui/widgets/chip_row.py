"""The keywords of an article as chips, in lines; the arrow keys move to the chip they point to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.ui.widgets.chip import Chip
from reader.ui.widgets.flow_layout import FlowLayout
from reader.ui.widgets.more_chip import MoreChip
from reader.ui.widgets.tab_order import put_in_row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent


AT_ONCE = 60  # chips; one more takes a part of a millisecond, and files with thousands of keywords are about
MORE = 200  # at every wish for more


class ChipRow(QWidget):
    """One chip for each keyword, in the order given; of very many the first, and a button for more."""

    activated = Signal(str)
    menu_requested = Signal(int)  # the position, from 0
    removal_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = FlowLayout(self)
        self._keywords: Sequence[str] = ()
        self.chips: list[Chip] = []  # those that show a keyword
        self.more: MoreChip | None = None
        self._made: list[Chip] = []  # creating one takes a millisecond, so they are reused
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("الكلمات المفتاحية"))

    def set_keywords(self, keywords: Sequence[str]) -> None:
        """Show these keywords instead of the former ones."""
        self._keywords = keywords
        self._show(AT_ONCE)

    def _show(self, count: int) -> None:
        shown = self._keywords[:count]
        while len(self._made) < len(shown):
            self._made.append(self._add())
        for chip, keyword in zip(self._made, shown, strict=False):
            chip.set_keyword(keyword)
        for number, chip in enumerate(self._made):
            chip.setVisible(number < len(shown))
        self.chips = self._made[: len(shown)]
        self._offer_more()
        self._layout.invalidate()
        self.updateGeometry()

    def _add(self) -> Chip:
        chip = Chip("", self)
        chip.activated.connect(self.activated)
        chip.menu_requested.connect(lambda: self.menu_requested.emit(self.chips.index(chip)))
        chip.removal_requested.connect(lambda: self.removal_requested.emit(self.chips.index(chip)))
        self._layout.addWidget(chip)
        return chip

    def _offer_more(self) -> None:
        """By a button that is made last each time: so it stands last, and Tab comes to it last."""
        if self.more is not None:
            self._layout.removeWidget(self.more)
            self.more.hide()
            self.more.deleteLater()
            self.more = None
        if len(self.chips) < len(self._keywords):
            self.more = MoreChip(self)
            self.more.clicked.connect(self._show_more)
            self._layout.addWidget(self.more)
            self.more.show()

    def _show_more(self) -> None:
        first = len(self.chips)
        self._show(first + MORE)
        put_in_row(*self._stops()[first - 1 :])
        self.focus_at(first)

    def _stops(self) -> list[QWidget]:
        return [*self.chips, *([self.more] if self.more is not None else [])]

    def focused(self) -> int | None:
        """The position of the focused chip, or `None`."""
        return next((number for number, chip in enumerate(self.chips) if chip.hasFocus()), None)

    def focus_at(self, position: int) -> None:
        """Give the keyboard to the chip there, or to the last one before."""
        if position >= len(self.chips):
            self._show(min(position + 1, len(self._keywords)))
        if self.chips:
            self.chips[min(position, len(self.chips) - 1)].setFocus(Qt.FocusReason.TabFocusReason)

    def _step(self, key: int) -> int:
        """How many chips to go for an arrow key, in reading order; 0 for other keys."""
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(key), 0)
        return -step if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else step

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = self._step(event.key())
        stops = self._stops()
        focused = [number for number, stop in enumerate(stops) if stop.hasFocus()]
        if not step or not focused:
            super().keyPressEvent(event)
            return
        wanted = focused[0] + step
        if 0 <= wanted < len(stops):
            stops[wanted].setFocus(Qt.FocusReason.TabFocusReason)
