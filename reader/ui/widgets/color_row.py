"""The colours of highlights as a row of swatches: 1 to 5 or Enter choose one, the arrow keys move."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from reader.core.models import MARK_COLORS

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QKeyEvent

    from reader.core.models import MarkColor
    from reader.ui.look import Look
    from reader.ui.theme import Theme

SWATCH = 22


def color_name(color: MarkColor) -> str:
    """The name of a colour in the interface."""
    names: dict[MarkColor, str] = {
        "yellow": QCoreApplication.translate("MarkColor", "أصفر"),
        "green": QCoreApplication.translate("MarkColor", "أخضر"),
        "blue": QCoreApplication.translate("MarkColor", "أزرق"),
        "pink": QCoreApplication.translate("MarkColor", "وردي"),
        "violet": QCoreApplication.translate("MarkColor", "بنفسجي"),
    }
    return names[color]


def swatch(color: MarkColor, theme: Theme, size: int = SWATCH) -> QIcon:
    """A round sample of a colour, with an edge that is visible on any background."""
    pixmap = QPixmap(size * 2, size * 2)  # double resolution, for scaled screens
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_swatch(painter, color, theme, 1, 1, size - 2)
    painter.end()
    return QIcon(pixmap)


def paint_swatch(painter: QPainter, color: MarkColor, theme: Theme, x: int, y: int, size: int) -> None:
    """Paint a sample with a painter."""
    edge: QColor = theme.color("control")
    painter.setPen(QPen(edge, 1))
    painter.setBrush(theme.color(f"mark_{color}"))
    painter.drawEllipse(x, y, size, size)


class ColorRow(QFrame):
    """Shown over the text until a colour is chosen or Esc is pressed."""

    picked = Signal(str)
    removal_requested = Signal()

    def __init__(self, present: MarkColor | None, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("ColorRow")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("ألوان التظليل"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 6, 8, 6)
        self._row.setSpacing(4)
        self.buttons: list[QToolButton] = []
        for number, color in enumerate(MARK_COLORS, 1):
            name = f"{color_name(color)} ({number})"
            self._add(name).clicked.connect(lambda _=False, c=color: self._pick(c))
        if present is not None:
            self._add(self.tr("إزالة التظليل")).clicked.connect(self._remove)
            self.buttons[MARK_COLORS.index(present)].setChecked(True)
        self._first = self.buttons[MARK_COLORS.index(present) if present else 0]

    def dress(self, look: Look) -> None:
        """Use these colours and icons from now on."""
        icons = [*(swatch(color, look.theme) for color in MARK_COLORS), look.icons["trash-2"]]
        for button, icon in zip(self.buttons, icons, strict=False):
            button.setIcon(icon)

    def _add(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setIconSize(QSize(SWATCH, SWATCH))
        button.setCheckable(True)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._row.addWidget(button)
        self.buttons.append(button)
        return button

    def open_at(self, point: QPoint) -> None:
        """Show the row at a point of the screen, with the present colour focused."""
        size, room = self.sizeHint(), self.screen().availableGeometry()
        x = min(max(point.x() - size.width() // 2, room.left()), room.right() - size.width())
        y = min(point.y(), room.bottom() - size.height())
        self.move(x, y)
        self.show()
        self._first.setFocus(Qt.FocusReason.PopupFocusReason)

    def _pick(self, color: MarkColor) -> None:
        self.close()
        self.picked.emit(color)

    def _remove(self) -> None:
        self.close()
        self.removal_requested.emit()

    def _step(self, step: int) -> None:
        focused = self.focusWidget()
        at = self.buttons.index(focused) if focused in self.buttons else 0
        self.buttons[(at + step) % len(self.buttons)].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        on_left = 1 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else -1
        steps = {Qt.Key.Key_Left: on_left, Qt.Key.Key_Right: -on_left}
        number = event.text()
        if number.isdecimal() and 1 <= int(number) <= len(MARK_COLORS):
            self._pick(MARK_COLORS[int(number) - 1])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            button = self.focusWidget()
            if isinstance(button, QToolButton):
                button.click()
        elif event.key() in steps:
            self._step(steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Delete and len(self.buttons) > len(MARK_COLORS):
            self._remove()
        else:
            super().keyPressEvent(event)
