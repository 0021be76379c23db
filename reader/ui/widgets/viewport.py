"""A viewport of our own for lists and texts."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def give_viewport(area: QAbstractScrollArea) -> QWidget:
    """One that PySide knows. To find out what Qt's own one is, it would make the classes of all widgets there
    are, which takes 15 ms of a start (`BindingManager::findDerivedType`)."""
    viewport = QWidget(area)
    viewport.setBackgroundRole(QPalette.ColorRole.Base)
    viewport.setAutoFillBackground(True)
    area.setViewport(viewport)
    return viewport
