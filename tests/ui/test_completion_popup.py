"""The rows of completions as they are painted."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from reader import paths
from reader.ui.fonts import interface_font, load_bundled
from reader.ui.sidebar.completion_popup import Completion, CompletionPopup
from reader.ui.theme import load_theme

THEME = load_theme(paths.resources() / "themes" / "dark.toml")


def edge_of_the_chosen(qtbot, text):
    """The pixels at the right edge of the chosen row, where its bar is, and a little beside it."""
    load_bundled(paths.resources() / "fonts")
    window = QWidget()
    field = QLineEdit(window)
    QVBoxLayout(window).addWidget(field)
    qtbot.addWidget(window)
    window.resize(360, 300)
    popup = CompletionPopup(THEME, interface_font("", 10.5), field)
    with qtbot.waitExposed(window):
        window.show()
    popup.offer([Completion(text, "", text)])
    popup.step(1)
    row = popup.list.visualRect(popup.list.currentIndex())
    image = popup.list.viewport().grab(row).toImage()
    return [
        image.pixelColor(image.width() - 1 - x, y).name() for x in range(16) for y in range(image.height())
    ]


def test_the_bar_of_the_chosen_completion_is_free_of_its_text(qtbot):
    bare = edge_of_the_chosen(qtbot, " ")
    assert THEME.colors["accent"] in bare
    assert edge_of_the_chosen(qtbot, "ممممم") == bare
