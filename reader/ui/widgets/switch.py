"""A button in a bar that says how a list is shown, and whether it is so. Style it as `#ResultSwitch`."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget


def make_switch(text: str, spoken: str, parent: QWidget) -> QToolButton:
    """A checkable button the keyboard reaches; `spoken` is its name for a screen reader."""
    button = QToolButton(parent)
    button.setObjectName("ResultSwitch")
    button.setText(text)
    button.setAccessibleName(spoken)
    button.setCheckable(True)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
