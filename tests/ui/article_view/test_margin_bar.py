"""The bar beside the current paragraph is on the screen while the text has the keyboard, and only then."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

LONG = "كلمات كثيرة في فقرة من عدّة أسطر. " * 12


def bar_rows(view, light):
    """The rows of the screen, within the paragraph, where something has the colour of the bar."""
    text, hue = view.text, light.colors["accent"]
    picture = view.screen().grabWindow(view.winId()).toImage()
    beside = round(text.paragraphs.box(1).right()) + 7 - 2
    top = text.viewport().mapTo(view, text.viewport().rect().topLeft())
    box = text.paragraphs.box(1)
    rows = range(top.y() + round(box.top()) + 2, top.y() + round(box.bottom()) - 2)
    return [y for y in rows if picture.pixelColor(top.x() + beside, y).name() == hue], len(rows)


def test_the_bar_comes_and_goes_with_the_keyboard(show, light, qtbot):
    view = show(LONG, "فقرة ثانية.")
    field = QLineEdit(view)
    field.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    view.text.setFocus()

    def is_whole():
        found, rows = bar_rows(view, light)
        return len(found) == rows

    qtbot.waitUntil(is_whole)
    field.setFocus()
    qtbot.waitUntil(lambda: not bar_rows(view, light)[0])
