"""How Qt's document is set up for a page: right to left, and laid out once for each change."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextOption

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextDocument


def force_right_to_left(document: QTextDocument) -> None:
    """Left to itself a document turns a paragraph that begins with digits round."""
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)  # the leading edge, which is the right one here
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)


@contextmanager
def laid_out_once(document: QTextDocument) -> Iterator[None]:
    """Whatever changes within, text, type or margins, is laid out once, afterwards."""
    document.setLayoutEnabled(False)
    try:
        yield
    finally:
        document.setLayoutEnabled(True)
