"""The list with rows of one height: what shows is what is there, however one came to it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QStringListModel, Qt
from PySide6.QtGui import QColor, QCursor
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from reader.ui.sidebar.row_list import RowList
from reader.ui.sidebar.row_painter import RowState

HEIGHT = 100


class Look:
    """Remembers what it painted, and where."""

    def __init__(self):
        self.painted: dict[int, int] = {}

    def row_height(self):
        return HEIGHT

    def paint(self, painter, rect, index, state):
        self.painted[index.row()] = rect.top()
        painter.fillRect(rect, QColor.fromHsv(index.row() * 37 % 360, 120, 250))
        if RowState.SELECTED in state:
            painter.drawText(rect.bottomLeft(), "chosen")


@pytest.fixture
def shown(qtbot):
    look, window = Look(), QWidget()
    rows = RowList(look, window)
    rows.setModel(QStringListModel([str(number) for number in range(1000)], rows))
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(QLineEdit(window))
    layout.addWidget(rows)
    qtbot.addWidget(window)
    window.resize(200, 290)
    window.show()
    qtbot.waitExposed(window)
    qtbot.waitUntil(lambda: bool(look.painted))
    yield rows, look
    window.close()


def on_screen(window):
    """What stands there, rows that were moved and not painted anew included."""
    return window.screen().grabWindow(window.winId()).toImage()


@pytest.mark.parametrize("mouse_over", [False, True])
def test_scrolling_shows_every_row_where_it_stands_now(shown, qtbot, mouse_over):
    rows, _look = shown
    window = rows.window()
    middle = rows.mapToGlobal(rows.rect().center())
    QCursor.setPos(middle if mouse_over else window.mapToGlobal(QPoint(-5, -5)))
    qtbot.waitUntil(lambda: rows.viewport().underMouse() is mouse_over)
    for row in (0, 1, 2, 3, 4, 9, 8, 7, 6, 500, 499):
        rows.setCurrentIndex(rows.model().index(row, 0))
        qtbot.waitUntil(lambda: on_screen(window) == window.grab().toImage())
    assert rows.shows(499)
    assert not rows.shows(9)


def test_a_step_down_paints_the_rows_that_changed_alone(shown, qtbot):
    rows, look = shown
    QCursor.setPos(rows.window().mapToGlobal(QPoint(-5, -5)))
    qtbot.waitUntil(lambda: not rows.viewport().underMouse())
    rows.setCurrentIndex(rows.model().index(10, 0))
    qtbot.waitUntil(lambda: 10 in look.painted)
    look.painted.clear()
    rows.setCurrentIndex(rows.model().index(11, 0))
    qtbot.waitUntil(lambda: 11 in look.painted)
    assert set(look.painted) <= {10, 11}


def test_the_first_row_is_chosen_though_the_keyboard_made_it_current(shown, qtbot):
    rows, _look = shown
    rows.setFocus(Qt.FocusReason.ShortcutFocusReason)
    assert rows.currentIndex().row() in (-1, 0)
    assert not rows.is_chosen(0)
    rows.setCurrentIndex(rows.model().index(0, 0))
    assert rows.is_chosen(0)
