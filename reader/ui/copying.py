"""What is copied to the clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from reader.core.citation import with_citation

if TYPE_CHECKING:
    from reader.ui.appearance import Appearance
    from reader.ui.article_view import ArticleView
    from reader.ui.reading import Reading


class Copying(QObject):
    """Copies text in logical order, as other programs expect."""

    copied = Signal()

    def __init__(self, reading: Reading, view: ArticleView, appearance: Appearance, parent: QObject) -> None:
        super().__init__(parent)
        self._reading, self._view, self._appearance = reading, view, appearance

    def copy_citation(self) -> None:
        """Copy the selection, or the whole text, with its source."""
        article = self._reading.article
        if article is None:
            return
        selected = self._view.text.selected_text()
        text = selected or "\n".join(article.body)
        look = self._appearance
        cited = with_citation(text, article, look.wording, look.settings.citation_style)
        QGuiApplication.clipboard().setText(cited)
        self.copied.emit()
