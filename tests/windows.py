"""What tests of the window share: showing one with the keyboard, typing in it, and what it lists."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.ui.language import without_isolates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from reader.ui.main_window import MainWindow


@contextmanager
def shown(window: QWidget, qtbot: QtBot) -> Iterator[None]:
    """Show a window, give it the keyboard, and delete it afterwards."""
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield
    window.close()
    window.deleteLater()


def write(text: str, field: QWidget | None = None) -> None:
    """Type a text, whatever letters it has, where the keyboard is or into a field."""
    typed_in = field or QApplication.focusWidget()
    assert typed_in is not None, "nothing has the keyboard"
    for letter in text:
        for action in (QTest.KeyAction.Press, QTest.KeyAction.Release):
            QTest.sendKeyEvent(action, typed_in, Qt.Key.Key_A, letter, Qt.KeyboardModifier.NoModifier)


def titles(window: MainWindow) -> list[str]:
    """The titles of the list of articles."""
    model = window.sidebar.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def chips(window: MainWindow) -> list[str]:
    """The facets in force, as they read."""
    return [without_isolates(chip.text()) for chip in window.sidebar.search_widgets.chips.chips]
