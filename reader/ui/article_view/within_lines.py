"""What Qt lacks within lines: justified right-to-left text, aligned tables, raised footnote markers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from reader.ui.article_view.footnote_markers import raise_footnote_markers
from reader.ui.article_view.justification import justify
from reader.ui.article_view.leaning_lines import pull_in
from reader.ui.article_view.table_columns import align_tables

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

    from reader.ui.article_view.loaded_text import LoadedText


class WithinLines:
    """Works on laid-out blocks of a document, replacing its own earlier changes."""

    def __init__(self, document: QTextDocument, loaded: LoadedText) -> None:
        self._document, self._loaded, self._justified = document, loaded, False
        self._bar, self._marker_color = QColor(Qt.GlobalColor.gray), QColor(Qt.GlobalColor.black)

    def set_justified(self, justified: bool) -> None:
        """Justify from now on, or not."""
        self._justified = justified

    def dress(self, bar: QColor, markers: QColor) -> None:
        """Set the colours of table bars and footnote markers."""
        self._bar, self._marker_color = bar, markers
        self._set_signs(0, self._document.blockCount())

    def arrange(self, first: int, stop: int) -> None:
        """Arrange the blocks [first, stop)."""
        if self._justified:
            justify(self._document, first, stop)
        self._set_signs(first, stop)

    def _set_signs(self, first: int, stop: int) -> None:
        align_tables(self._document, first, stop, self._bar)
        if not self._justified:  # those lines are where markers stay as large as letters
            raise_footnote_markers(self._document, first, stop, self._loaded, self._marker_color)
        pull_in(self._document, first, stop)
