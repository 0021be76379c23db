"""A value longer than its line lacks its middle, and only until it has the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from reader.ui.widgets.value_line import ValueLine

LONG = "https://example.org/" + "مقالات-كثيرة/" * 12 + "خبر"


@pytest.fixture
def lines(qtbot):
    owner = QWidget()
    qtbot.addWidget(owner)
    layout = QVBoxLayout(owner)
    lines = [ValueLine(LONG, "العنوان", owner), ValueLine("json", "الصيغة", owner), QLineEdit(owner)]
    for line in lines:
        layout.addWidget(line)
    owner.resize(320, 120)
    owner.show()
    owner.activateWindow()
    qtbot.waitUntil(owner.isActiveWindow)
    lines[2].setFocus()
    yield lines
    owner.close()


def test_the_end_of_a_long_value_is_seen(lines):
    long, short, _ = lines
    assert long.shown_value().startswith("https://")
    assert long.shown_value().endswith("خبر")
    assert "…" in long.shown_value()
    assert long.toolTip() == long.text() == LONG
    assert short.shown_value() == "json"
    assert short.toolTip() == ""


def test_with_the_keyboard_it_is_whole(lines):
    long = lines[0]
    without = long.grab().toImage()
    long.setFocus()
    assert long.grab().toImage() != without
    assert long.text() == LONG


def test_what_is_painted_begins_at_the_leading_edge(lines):
    for line in lines[:2]:
        picture = line.grab().toImage()
        ground = picture.pixelColor(picture.width() // 2, 3)
        inked = [
            x
            for x in range(4, picture.width() - 4)
            if any(picture.pixelColor(x, y) != ground for y in range(5, picture.height() - 5))
        ]
        assert max(inked) > picture.width() - 16
