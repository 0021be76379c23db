"""What every test of the window needs."""

from __future__ import annotations

import gc
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader import app
from reader.core.settings import Loaded, load
from reader.paths import settings_file


@pytest.fixture(scope="session")
def qapp(qapp):
    """The application, right to left as it is for the person."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield qapp
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()  # closed windows hold icons, which must go before the application does


@pytest.fixture
def open_window(qapp, qtbot, library):
    """Open the window on the library, as it was left or as told, and give it the keyboard; may be called
    again after closing."""
    opened = []

    def open_window(state=None, settings=None):
        left = load(settings_file())
        window = app.build_window(
            qapp, library, Loaded(settings or left.settings, left.window if state is None else state)
        )
        opened.append(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield open_window
    for window in opened:
        window.close()
        window.deleteLater()


@pytest.fixture
def window(open_window, library):
    """The window on an empty library; tests that need articles have a fixture of their own."""
    return open_window()


@pytest.fixture
def press():
    """Press a key, or type letters one by one, as any keyboard would: `press(widget, "Ctrl+ن")`.

    `QTest.keyClick` and `keySequence` know Latin letters only.
    """

    def press(widget, *sequences):
        for sequence in sequences:
            parsed: Any = QKeySequence(sequence)  # indexable, though its stub does not say so
            combination = parsed[0]
            key, modifiers = combination.key(), combination.keyboardModifiers()
            held = modifiers & ~Qt.KeyboardModifier.ShiftModifier
            text = sequence[-1] if not held and len(sequence.removeprefix("Shift+")) == 1 else ""
            for action in (QTest.KeyAction.Press, QTest.KeyAction.Release):
                QTest.sendKeyEvent(action, widget, key, " " if sequence == "Space" else text, modifiers)

    return press


@pytest.fixture
def keys(press):
    """Press keys one after the other, each where the keyboard is by then: `keys("Ctrl+K", "Down")`."""

    def keys(*sequences):
        for sequence in sequences:
            press(QApplication.focusWidget() or QApplication.activeWindow(), sequence)

    return keys
