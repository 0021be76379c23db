"""A viewport of our own for lists and texts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def give_viewport(area: QAbstractScrollArea) -> QWidget:
    """Set and return a viewport that PySide knows.

    To identify Qt's own one it would create the classes of all widgets, which takes 15 ms of a start
    (`BindingManager::findDerivedType`).
    """
    viewport = QWidget(area)
    viewport.setBackgroundRole(QPalette.ColorRole.Base)
    viewport.setAutoFillBackground(True)
    viewport.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
    area.setViewport(viewport)
    return viewport


def ground_of(viewport: QWidget) -> QBrush:
    """The brush for the background of such a viewport."""
    return viewport.palette().brush(viewport.backgroundRole())
