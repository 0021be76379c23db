"""Notes shown where their signs stand, by key and by pointer."""

from __future__ import annotations

import pytest
from builders import add, draft
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip

from reader import app
from reader.core.settings import Loaded, Settings, WindowState

BODY = ("المدينة قديمة[1] وأهلها كثير.", "فقرة بلا إشارة.", "[1] تاريخ المدن <ص ٤٥>.")


@pytest.fixture
def window(qapp, qtbot, library):
    add(library, draft(title="المدينة", body=BODY))
    window = app.build_window(qapp, library, Loaded(Settings(welcomed=True), WindowState()))
    window.complete()
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.view.text.setFocus()
    yield window
    QToolTip.hideText()
    window.close()
    window.deleteLater()


def test_a_key_shows_the_notes_of_the_paragraph(window, qtbot, keys):
    keys("F8")
    qtbot.waitUntil(QToolTip.isVisible)
    assert "تاريخ المدن &lt;ص ٤٥&gt;." in QToolTip.text()


def test_from_another_paragraph_the_notes_in_view_are_shown(window, qtbot, keys):
    window.view.text.place.go_to_paragraph(2)
    keys("F8")
    qtbot.waitUntil(QToolTip.isVisible)


def test_where_there_are_no_notes_it_says_so(window, library, keys):
    window.reading.open(add(library, draft(title="أخرى", body=BODY[1:2]), path="/b.txt")[0])
    keys("F8")
    assert not QToolTip.isVisible()
    assert "لا حاشية" in window.status._label.text()


def test_a_click_on_the_sign_shows_its_note(window, qtbot):
    text = window.view.text
    at = QTextCursor(text.document())
    at.setPosition(BODY[0].index("1"))
    place = text.cursorRect(at).center() - QPoint(2, 0)
    QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(QToolTip.isVisible)
    assert "تاريخ المدن" in QToolTip.text()


def test_a_click_elsewhere_shows_nothing(window):
    text = window.view.text
    at = QTextCursor(text.document())
    at.setPosition(3)
    QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=text.cursorRect(at).center())
    assert not QToolTip.isVisible()
