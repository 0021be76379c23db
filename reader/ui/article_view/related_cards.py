"""What to read next: the related articles as cards at the end of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from reader.core.models import ArticleSummary


class RelatedCards(QWidget):
    """One button for each related article; nothing at all where there is none."""

    article_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self._arrow = QIcon()
        self._cards: list[QPushButton] = []
        self._shown: list[QWidget] = []

    def set_arrow(self, arrow: QIcon) -> None:
        """The icon that points the way one reads on."""
        self._arrow = arrow
        for card in self._cards:
            card.setIcon(arrow)

    def show_articles(self, articles: tuple[ArticleSummary, ...]) -> None:
        """Show these articles, the first one first."""
        for old in self._shown:
            self._layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._cards = [self._card(article) for article in articles]
        self._shown = [self._heading(), *self._cards] if articles else []
        for widget in self._shown:
            self._layout.addWidget(widget)
            widget.show()  # a layout takes no notice of a widget that Qt is only about to show
        self.setVisible(bool(self._cards))

    def open_first(self) -> None:
        """Ask for the first related article, where there is one."""
        if self._cards:
            self._cards[0].click()

    def _heading(self) -> QLabel:
        heading = QLabel(self.tr("اقرأ أيضًا"), self)
        heading.setObjectName("RelatedHeading")
        return heading

    def _card(self, article: ArticleSummary) -> QPushButton:
        card = QPushButton(self._arrow, _card_text(article), self)
        card.setObjectName("RelatedCard")
        card.setIconSize(QSize(16, 16))
        card.setAutoDefault(True)
        card.setCursor(Qt.CursorShape.PointingHandCursor)
        card.setAccessibleName(self.tr("مقالة ذات صلة: {title}").format(title=article.title))
        card.clicked.connect(lambda: self.article_requested.emit(article.id))
        return card


def _card_text(article: ArticleSummary) -> str:
    parts = [article.title.replace("&", "&&"), article.source]
    return "  ·  ".join(part for part in parts if part)
