"""The shelves above the list, each with its count: two rows, articles above, other things below."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QPushButton, QSizePolicy, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QKeyEvent

    from reader.core.models import ShelfCounts

COLUMNS = 4


class Shelf(Enum):
    """A way to look at the library; the value is the attribute of `ShelfCounts` that counts it."""

    ALL = "articles"
    UNREAD = "unread"
    BEGUN = "begun"
    BOOKMARKED = "bookmarked"
    MARKS = "marks"
    SOURCES = "sources"
    KEYWORDS = "keywords"
    SAVED = "saved"


def shelf_name(shelf: Shelf) -> str:
    """What the shelf is called."""
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
    """Leaves the arrow keys to the bar: a button of Qt's would wander off to any other widget."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)


class ShelfBar(QWidget):
    """One checkable button a shelf; the arrow keys go from one to the next as they point."""

    shelf_chosen = Signal(object)

    def __init__(self, digits: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._digits = digits
        self._group = QButtonGroup(self)
        self._buttons: dict[Shelf, QPushButton] = {}
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for number, shelf in enumerate(Shelf):
            self._buttons[shelf] = self._button(shelf)
            layout.addWidget(self._buttons[shelf], *divmod(number, COLUMNS))
        for column in range(COLUMNS):
            layout.setColumnStretch(column, 1)
        self._buttons[Shelf.ALL].setChecked(True)
        self._buttons[Shelf.SAVED].hide()  # while nothing is saved
        self.setAccessibleName(self.tr("الرفوف"))

    def _button(self, shelf: Shelf) -> QPushButton:
        button = _ShelfButton(shelf_name(shelf), self)
        button.setObjectName("Shelf")
        button.setCheckable(True)
        button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        button.setAutoDefault(True)
        button.setAccessibleName(shelf_name(shelf))
        button.clicked.connect(lambda: self.shelf_chosen.emit(shelf))
        self._group.addButton(button)
        return button

    def choose(self, shelf: Shelf) -> None:
        """Show this shelf as the chosen one."""
        self._buttons[shelf].setChecked(True)
        self._buttons[shelf].show()

    def explain(self, tips: Mapping[Shelf, str]) -> None:
        """What each shelf is, with its key, as tool tips."""
        for shelf, tip in tips.items():
            self._buttons[shelf].setToolTip(tip)

    def show_counts(self, counts: ShelfCounts) -> None:
        """Put the counts below the names."""
        for shelf, button in self._buttons.items():
            number = self._digits(f"{getattr(counts, shelf.value):,}")
            button.setText(f"{shelf_name(shelf)}\n{number}")
            button.setAccessibleName(f"{shelf_name(shelf)}: {number}")
        self._buttons[Shelf.SAVED].setVisible(counts.saved > 0 or self._buttons[Shelf.SAVED].isChecked())

    def focus_chosen(self) -> None:
        """Give the keyboard to the chosen shelf."""
        button = self._group.checkedButton()
        if button is not None:
            button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        buttons = [button for button in self._buttons.values() if not button.isHidden()]
        focused = self.focusWidget()
        on_left = 1 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else -1
        steps = {
            Qt.Key.Key_Left: on_left, Qt.Key.Key_Right: -on_left,
            Qt.Key.Key_Down: COLUMNS, Qt.Key.Key_Up: -COLUMNS,
        }  # fmt: skip
        step = steps.get(Qt.Key(event.key()), 0)
        if not step or focused not in buttons:
            super().keyPressEvent(event)
            return
        at = buttons.index(focused) + step
        if abs(step) == 1:
            at %= len(buttons)
        if 0 <= at < len(buttons):
            buttons[at].setFocus(Qt.FocusReason.TabFocusReason)
