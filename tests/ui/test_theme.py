"""The chosen theme on the application."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from reader import paths
from reader.ui.theme import ThemeKeeper


def test_the_style_sheet_is_the_windows_and_not_the_applications(qapp, qtbot):
    """That of an application brings back the fonts a desktop such as GNOME has for labels, menus, buttons."""
    window, palette = QWidget(), qapp.palette()
    qtbot.addWidget(window)
    ThemeKeeper(qapp, paths.resources() / "themes", "dark")
    qapp.setPalette(palette)
    assert "#17181b" in window.styleSheet()
    assert qapp.styleSheet() == ""
