"""The shelves above the list, each with its count, in as many lines as necessary."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QWidget

from reader.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QKeyEvent

    from reader.core.models import ShelfCounts


class Shelf(Enum):
    """A view of the library; its value is the attribute of `ShelfCounts` with its count."""

    ALL = "articles"
    UNREAD = "unread"
    BEGUN = "begun"
    BOOKMARKED = "bookmarked"
    MARKS = "marks"
    SOURCES = "sources"
    KEYWORDS = "keywords"
    SAVED = "saved"


def shelf_name(shelf: Shelf) -> str:
    """The name of the shelf in the interface."""
    names = {
        Shelf.ALL: QCoreApplication.translate("Shelf", "الكل"),
        Shelf.UNREAD: QCoreApplication.translate("Shelf", "غير المقروءة"),
        Shelf.BEGUN: QCoreApplication.translate("Shelf", "أكمل القراءة"),
        Shelf.BOOKMARKED: QCoreApplication.translate("Shelf", "الإشارات"),
        Shelf.MARKS: QCoreApplication.translate("Shelf", "العلامات"),
        Shelf.SOURCES: QCoreApplication.translate("Shelf", "المصادر"),
        Shelf.KEYWORDS: QCoreApplication.translate("Shelf", "الكلمات"),
        Shelf.SAVED: QCoreApplication.translate("Shelf", "المحفوظة"),
    }
    return names[shelf]


class _ShelfButton(QPushButton):
    """Leaves the arrow keys to the bar: `QPushButton` would move the focus to any other widget."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)


class ShelfBar(QWidget):
    """A checkable button for each shelf; the arrow keys move to the button they point to."""

    shelf_chosen = Signal(object)

    def __init__(self, digits: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._digits = digits
        self._group = QButtonGroup(self)
        self._buttons: dict[Shelf, QPushButton] = {}
        layout = FlowLayout(self, spacing=2)
        for shelf in Shelf:
            self._buttons[shelf] = self._button(shelf)
            layout.addWidget(self._buttons[shelf])
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._buttons[Shelf.ALL].setChecked(True)
        self._buttons[Shelf.SAVED].hide()  # hidden while nothing is saved
        self.setAccessibleName(self.tr("الرفوف"))

    def _button(self, shelf: Shelf) -> QPushButton:
        button = _ShelfButton(shelf_name(shelf), self)
        button.setObjectName("Shelf")
        button.setCheckable(True)
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        button.setAutoDefault(True)
        button.setAccessibleName(shelf_name(shelf))
        button.clicked.connect(lambda: self.shelf_chosen.emit(shelf))
        self._group.addButton(button)
        return button

    def choose(self, shelf: Shelf) -> None:
        """Check this shelf."""
        self._buttons[shelf].setChecked(True)
        self._buttons[shelf].show()

    def explain(self, tips: Mapping[Shelf, str]) -> None:
        """Set tool tips: what each shelf is, with its key."""
        for shelf, tip in tips.items():
            self._buttons[shelf].setToolTip(tip)

    def show_counts(self, counts: ShelfCounts) -> None:
        """Show the counts; an empty shelf shows its name alone."""
        for shelf, button in self._buttons.items():
            count = getattr(counts, shelf.value)
            number = self._digits(f"{count:,}")
            button.setText(f"{shelf_name(shelf)}  {number}" if count else shelf_name(shelf))
            button.setAccessibleName(f"{shelf_name(shelf)}: {number}")
        self._buttons[Shelf.SAVED].setVisible(counts.saved > 0 or self._buttons[Shelf.SAVED].isChecked())

    def focus_chosen(self) -> None:
        """Focus the checked shelf."""
        button = self._group.checkedButton()
        if button is not None:
            button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        buttons = [button for button in self._buttons.values() if not button.isHidden()]
        at = next((number for number, button in enumerate(buttons) if button.hasFocus()), None)
        on_left = 1 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else -1
        along = {Qt.Key.Key_Left: on_left, Qt.Key.Key_Right: -on_left}.get(Qt.Key(event.key()), 0)
        across = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if at is None or not (along or across):
            super().keyPressEvent(event)
            return
        wanted = buttons[(at + along) % len(buttons)] if along else _beyond(buttons, buttons[at], across)
        wanted.setFocus(Qt.FocusReason.TabFocusReason)


def _beyond(buttons: list[QPushButton], start: QPushButton, across: int) -> QPushButton:
    """The nearest button in the line above or below; the same one if there is none."""
    place = start.geometry().center()
    ways = {button: (button.geometry().center() - place) * across for button in buttons}
    beyond = [button for button, way in ways.items() if way.y() > start.height() // 2]
    return min(beyond, key=lambda button: (ways[button].y(), abs(ways[button].x())), default=start)
