"""The initial size of dialogs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_FRAME = 40  # pixels for the title bar that a window manager adds


def open_at(dialog: QWidget, width: int, height: int) -> None:
    """Open the dialog at this size, or smaller if the screen is, so that its buttons stay visible."""
    room = dialog.screen().availableSize() - QSize(0, _FRAME)
    dialog.resize(QSize(width, height).boundedTo(room))
