"""The bar for finding in the article: a field, the number of hits, and next and previous."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from reader.core.arabic.finding import Wanted
from reader.ui.announcing import Announcer

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from reader.ui.icons import Icons

REST_MILLISECONDS = 80
_MIN_FIELD = 90  # pixels: room for a word or two
_ONE_LINE = 680  # pixels that a field for a few words and the switches need side by side


class FindBar(QFrame):
    """Shown over the page on demand. Esc closes it, Enter goes to the next hit, Shift+Enter back."""

    wanted_changed = Signal()
    next_requested = Signal()
    previous_requested = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("FindBar")
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("ابحث في المقالة"))
        self.field.setAccessibleName(self.tr("بحث في المقالة"))
        self.field.setClearButtonEnabled(False)
        self.field.setMinimumWidth(_MIN_FIELD)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MILLISECONDS)
        self._rest.timeout.connect(self._say)
        self.field.textChanged.connect(lambda _text: self._rest.start())
        self.count = QLabel(self)
        self.count.setObjectName("FindCount")
        self._announcer = Announcer(self.count)
        self.switches = {name: self._switch(*texts) for name, texts in self._switch_texts().items()}
        self._buttons = {
            "chevron-up": self._button(self.tr("الموضع السابق"), self.previous_requested),
            "chevron-down": self._button(self.tr("الموضع التالي"), self.next_requested),
            "x": self._button(self.tr("إغلاق البحث"), self.closed),
        }
        self._arrange()
        self.hide()

    def _arrange(self) -> None:
        self._bar = QWidget(self)  # of switches, below the field if the page is narrow
        switches = QHBoxLayout(self._bar)
        switches.setContentsMargins(0, 0, 0, 0)
        switches.setSpacing(4)
        for switch in self.switches.values():
            switches.addWidget(switch)
        switches.addStretch()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(14, 6, 14, 6)
        self._grid.setSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(self.field, 0, 0)
        self._grid.addWidget(self._bar, 0, 1)
        for column, part in enumerate((self.count, *self._buttons.values()), 2):
            self._grid.addWidget(part, 0, column)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.width() >= _ONE_LINE:
            self._grid.addWidget(self._bar, 0, 1)
        else:
            self._grid.addWidget(self._bar, 1, 0, 1, 6)

    def _switch_texts(self) -> dict[str, tuple[str, str]]:
        """For each field of `Wanted`, the label and the description of its switch."""
        return {
            "marks": ("تَ", self.tr("مراعاة التشكيل")),
            "hamza": ("أ", self.tr("مراعاة الهمزات")),
            "tatweel": ("تـ", self.tr("مراعاة التطويل")),
            "whole": (self.tr("كلمة"), self.tr("كلمات كاملة فقط")),
            "forms": (self.tr("صيغ"), self.tr("أي صيغة من صيغ الكلمة")),
        }

    def _switch(self, symbol: str, name: str) -> QToolButton:
        switch = QToolButton(self)
        switch.setObjectName("FindSwitch")
        switch.setText(symbol)
        switch.setCheckable(True)
        switch.setAccessibleName(name)
        switch.setToolTip(name)
        switch.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        switch.toggled.connect(self._switched)
        return switch

    def _switched(self) -> None:
        """Disable the switches that have no effect together with "in any form"."""
        for name, switch in self.switches.items():
            switch.setEnabled(name == "forms" or not self.switches["forms"].isChecked())
        self._say()

    def wanted(self) -> Wanted:
        """What the bar asks for."""
        chosen = {name: switch.isChecked() for name, switch in self.switches.items()}
        return Wanted(self.field.text(), **chosen)

    def _button(self, name: str, pressed: SignalInstance) -> QToolButton:
        button = QToolButton(self)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(pressed)
        return button

    def set_icons(self, icons: Icons) -> None:
        """Set the icons of the buttons; called again when the theme changes."""
        for name, button in self._buttons.items():
            button.setIcon(icons[name])

    def open(self) -> None:
        """Show the bar and focus its field."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def show_count(self, text: str) -> None:
        """Show the number of the hit, and how many there are."""
        self.count.setText(text)
        self._announcer.announce(text)

    def _say(self) -> None:
        self._rest.stop()
        self.wanted_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._rest.isActive():
            self._say()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            (self.previous_requested if back else self.next_requested).emit()
        else:
            super().keyPressEvent(event)
