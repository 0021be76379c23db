"""Accessible names of scroll bars: Qt creates them in every list and page, and names none."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QScrollBar, QWidget

from reader.ui.focus_following import follow_focus


class ScrollBarNames(QObject):
    """Names those of our window once it is shown, and those of other windows when they get the focus.

    Both again when the focus moves, for scroll bars made meanwhile.
    """

    def __init__(self, main: QWidget) -> None:
        super().__init__(main)
        self._main = main
        self._names = {
            Qt.Orientation.Vertical: self.tr("شريط التمرير"),
            Qt.Orientation.Horizontal: self.tr("شريط التمرير الأفقي"),
        }
        follow_focus(self._follow)
        QTimer.singleShot(0, self, lambda: self._name_in(main))

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is None:
            return
        window = now.window()  # held: a list that drops down would take its bars with it from under us
        for place in {window, self._main}:
            self._name_in(place)

    def _name_in(self, place: QWidget) -> None:
        for bar in place.findChildren(QScrollBar):
            if not bar.accessibleName():
                bar.setAccessibleName(self._names[bar.orientation()])
