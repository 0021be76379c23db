"""The set-up of the `QTextDocument` of a page: right to left, and laid out once for each change."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextOption

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextDocument


def force_right_to_left(document: QTextDocument) -> None:
    """Make every paragraph right-to-left, also those that begin with digits."""
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)  # the leading edge: the right one here
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)


@contextmanager
def laid_out_once(document: QTextDocument) -> Iterator[None]:
    """Suspend layout meanwhile: changes of text, type and margins are laid out once, at the outermost end."""
    was_enabled = document.isLayoutEnabled()
    document.setLayoutEnabled(False)
    try:
        yield
    finally:
        document.setLayoutEnabled(was_enabled)
