"""The path of the folder in a dialog of Qt's that chooses files."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

from reader.core.wording import path_line


class FolderLine(QObject):
    """Paints the path of a folder from left to right.

    Qt lays it out in the direction of the application, with its first slash at the end.
    """

    def eventFilter(self, box: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Paint or not isinstance(box, QComboBox):
            return super().eventFilter(box, event)
        painter, option, style = QStylePainter(box), QStyleOptionComboBox(), box.style()
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # otherwise that of the application
        box.initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = style.subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, box).width()
        path = box.fontMetrics().elidedText(box.currentText(), Qt.TextElideMode.ElideMiddle, room)
        option.currentText = path_line(path)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        return True
