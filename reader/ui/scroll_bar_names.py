"""Names of scroll bars for a screen reader: Qt makes them in every list and page, and names none."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget


class ScrollBarNames(QObject):
    """Names those of a window when the keyboard comes into it or goes about in it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._names = {
            Qt.Orientation.Vertical: self.tr("شريط التمرير"),
            Qt.Orientation.Horizontal: self.tr("شريط التمرير الأفقي"),
        }
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is None:
            return
        window = now.window()  # held: a list that drops down would take its bars with it from under us
        for bar in window.findChildren(QScrollBar):
            if not bar.accessibleName():
                bar.setAccessibleName(self._names[bar.orientation()])
