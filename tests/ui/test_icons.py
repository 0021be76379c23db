"""Icons are drawn as long as any widget shows them."""

from __future__ import annotations

import gc

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QPushButton

from reader import paths
from reader.ui.icons import Icons


def icons_in(color: str) -> Icons:
    return Icons(paths.resources() / "icons", QColor(color), QColor("gray"), QColor("orange"))


def test_a_widget_may_outlive_the_icons_it_was_given(qtbot):
    button, copies = QPushButton(), []
    qtbot.addWidget(button)
    for _ in range(20):
        icon = icons_in("red")["search"]
        button.setIcon(icon)
        copies.append(QIcon(icon))
        copies[-1].addPixmap(QPixmap(3, 3))  # a copy that goes its own way
        del icon
        gc.collect()
    image = button.icon().pixmap(32, 32).toImage()
    assert any(
        image.pixelColor(x, y) == QColor("red") for x in range(image.width()) for y in range(image.height())
    )


def test_an_icon_is_made_once(qapp):
    icons = icons_in("black")
    assert icons["search"] is icons["search"]


def test_an_icon_of_no_size_is_not_painted(qapp):
    assert icons_in("black")["search"].pixmap(0, 0).isNull()


def test_only_a_bookmark_is_filled_when_it_is_set(qapp):
    def middle(name: str) -> int:
        image = icons_in("black")[name].pixmap(QSize(48, 48), QIcon.Mode.Normal, QIcon.State.On).toImage()
        return image.pixelColor(image.width() // 2, image.height() // 3).alpha()

    assert middle("bookmark") == 255
    assert middle("tag") == 0
