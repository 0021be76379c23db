"""The ruler stands on one line and follows what one does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest

from reader.core.rendering import TextSpan

BODY = tuple(
    f"الفقرة رقم {n} من النص، وفيها كلام يطول حتى يملأ سطرين أو أكثر من الصفحة." for n in range(1, 60)
)


@pytest.fixture
def view(show):
    view = show(*BODY, size=14.0)
    view.show_ruler(True)
    return view


def line(view):
    """The paragraph the ruler is at, and whether its band is on the screen."""
    band = view.text.ruler.band()
    return view.text.loaded.paragraph(view.text.ruler._line.block()), 0 <= band.top() < 500


def test_begins_at_the_first_line_and_steps_by_key(view, press):
    assert line(view) == (1, True)
    top = view.text.ruler.band().top()
    press(view.text, "Down")
    assert view.text.ruler.band().top() > top
    for _ in range(40):
        press(view.text, "Down")
    assert line(view)[0] > 5
    assert line(view)[1]
    for _ in range(60):
        press(view.text, "Up")
    assert line(view) == (1, True)


def point_at(widget, point, qtbot):
    QTest.mouseMove(widget, point)
    qtbot.waitUntil(lambda: widget.mapFromGlobal(QCursor.pos()) == point)


def test_follows_scrolling_hits_and_the_mouse(view, qtbot):
    view.text.verticalScrollBar().setValue(2000)
    assert view.text.ruler.geometry() == view.text.viewport().rect()
    assert line(view)[1]
    assert line(view)[0] > 5
    view.text.place.reveal(TextSpan(40, 0, 4))
    assert line(view) == (40, True)
    middle = view.text.viewport().rect().center()
    for point in (middle / 2, middle):  # the pointer may stand at either before, which is no move
        point_at(view.text.viewport(), point, qtbot)
    qtbot.waitUntil(lambda: view.text.ruler.band().adjusted(0, -60, 0, 60).contains(middle))


def test_lets_clicks_through_and_goes_away(view):
    assert view.text.ruler.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    view.show_ruler(False)
    assert view.text.ruler.isHidden()
