"""What waits for the first picture hears of it once; a window that the screen forgot is shown again."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from reader.ui.starting import first_paint
from reader.ui.starting.first_paint import FirstPaint


class Seen(QObject):
    """Whether a window came or went, in order."""

    def __init__(self, window):
        super().__init__(window)
        self.events = []
        window.installEventFilter(self)

    def eventFilter(self, _watched, event):  # noqa: N802 Qt's name
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            self.events.append(event.type())
        return False


@pytest.fixture
def window(qtbot, monkeypatch):
    monkeypatch.setattr(first_paint, "PATIENCE_MILLISECONDS", 50)
    window = QWidget()
    qtbot.addWidget(window)
    return window


def test_the_first_picture_is_told(qtbot, window):
    first = FirstPaint(window)
    with qtbot.waitSignal(first.done):
        window.show()
    assert not first._patience.isActive()


def test_a_window_that_is_not_painted_is_shown_again(qtbot, window):
    window.setUpdatesEnabled(False)
    first, seen = FirstPaint(window), Seen(window)
    window.show()
    qtbot.waitUntil(lambda: seen.events == [QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Show])
    with qtbot.waitSignal(first.done):
        window.setUpdatesEnabled(True)
