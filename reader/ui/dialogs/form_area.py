"""The room a form scrolls in where the screen is lower than it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFormLayout, QScrollArea, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QLayout

_BAR = 24  # pixels for the scroll bar


class FormArea(QScrollArea):
    """Wants to be as large as what it holds."""

    def __init__(self, form: QLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget(parent)
        page.setLayout(form)
        self.setWidget(page)

    def sizeHint(self) -> QSize:
        held = self.widget()
        if held is None:
            return super().sizeHint()
        hint = held.sizeHint() + QSize(_BAR, 0)
        if held.hasHeightForWidth() and self.isVisible():
            hint.setHeight(held.heightForWidth(self.viewport().width()))
        return hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


def form_of_facts() -> QFormLayout:
    """An empty form for names and values, close to each other."""
    form = QFormLayout()
    form.setContentsMargins(0, 0, 0, 0)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
    form.setHorizontalSpacing(16)
    form.setVerticalSpacing(2)
    return form
