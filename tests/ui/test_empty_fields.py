"""The caret of an empty line: where reading begins, whatever the keyboard writes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from reader.ui.dialogs.command_palette import CommandPalette


def stands_right(field: QLineEdit) -> bool:
    caret = field.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    return bool(caret.center().x() > field.width() // 2)


def test_the_caret_of_an_empty_line_stands_where_reading_begins(open_window, keys, qtbot):
    """The keyboard of the tests is a Latin one."""
    window = open_window()
    keys("Ctrl+K")
    search = window.sidebar.search
    qtbot.waitUntil(lambda: stands_right(search))  # when it has been painted
    keys("a")
    qtbot.waitUntil(lambda: not stands_right(search))  # a Latin word begins at the left
    search.clear()
    qtbot.waitUntil(lambda: stands_right(search))
    keys("Ctrl+Shift+P")
    palette = window.findChild(CommandPalette)
    qtbot.waitUntil(lambda: palette.field.hasFocus() and stands_right(palette.field))
    palette.close()
