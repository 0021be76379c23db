"""The menu of a keyword or source in its list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QMenu

from reader.ui.widgets.button_text import named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

SWATCH = 14
COLORS = ("#c2410c", "#b7791f", "#4d7c0f", "#0f766e", "#1d6fb8", "#6d4bc3", "#b83280", "#6b7280")


def color_name(color: str) -> str:
    """What a colour is called; a colour from elsewhere by its number."""
    names = (
        QCoreApplication.translate("NameColor", "برتقالي"),
        QCoreApplication.translate("NameColor", "ذهبي"),
        QCoreApplication.translate("NameColor", "زيتوني"),
        QCoreApplication.translate("NameColor", "فيروزي"),
        QCoreApplication.translate("NameColor", "أزرق"),
        QCoreApplication.translate("NameColor", "بنفسجي"),
        QCoreApplication.translate("NameColor", "وردي"),
        QCoreApplication.translate("NameColor", "رمادي"),
    )
    return dict(zip(COLORS, names, strict=True)).get(color, color)


class PlaceMenu(QMenu):
    """Signals what is requested. `picked` are the selected names, if there are several to be merged."""

    articles_requested = Signal()
    rename_requested = Signal()
    merge_requested = Signal(str)  # merge the selected names into this one
    color_chosen = Signal(object)  # `#rrggbb` or None

    def __init__(self, name: str, color: str | None, picked: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(name)
        self.addAction(self.tr("عرض المقالات"), self.articles_requested.emit)
        self.addAction(self.tr("تغيير الاسم…"), self.rename_requested.emit)
        self._add_merges(picked)
        self._add_colors(color)

    def _add_merges(self, picked: Sequence[str]) -> None:
        menu = self.addMenu(self.tr("ضمّ المختار كله إلى"))
        menu.setEnabled(len(picked) > 1)
        if len(picked) < 2:
            menu.setTitle(self.tr("ضمّ (اختر اسمين أو أكثر بمفتاح المسافة)"))
        for name in picked if len(picked) > 1 else ():
            self._add_merge(menu, name)

    def _add_merge(self, menu: QMenu, name: str) -> None:
        menu.addAction(named(name), lambda: self.merge_requested.emit(name))

    def _add_colors(self, present: str | None) -> None:
        menu = self.addMenu(self.tr("اللون"))
        for color in COLORS:
            action = menu.addAction(_sample(color), color_name(color))
            action.setCheckable(True)
            action.setChecked(color == present)
            action.triggered.connect(lambda _on=False, c=color: self.color_chosen.emit(c))
        menu.addSeparator()
        none = menu.addAction(self.tr("بلا لون"), lambda: self.color_chosen.emit(None))
        none.setEnabled(present is not None)


def _sample(color: str) -> QIcon:
    """A round sample in double resolution, for scaled screens."""
    pixmap = QPixmap(QSize(SWATCH, SWATCH) * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor("#808080"), 1))
    painter.setBrush(QColor(color))
    painter.drawEllipse(1, 1, SWATCH - 2, SWATCH - 2)
    painter.end()
    return QIcon(pixmap)
