"""A checkable tool button that tells how a list is shown. Style it as `#ResultSwitch`."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget


def make_switch(text: str, spoken: str, parent: QWidget) -> QToolButton:
    """A checkable button that takes the focus; `spoken` is its accessible name."""
    button = QToolButton(parent)
    button.setObjectName("ResultSwitch")
    button.setText(text)
    button.setAccessibleName(spoken)
    button.setCheckable(True)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
