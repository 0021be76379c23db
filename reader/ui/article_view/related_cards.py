"""What to read next: the related articles as cards at the end of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from reader.core.models import ArticleSummary

ARROW = 18


class RelatedCard(QPushButton):
    """A real button that shows a title, its source, and an arrow that points the way one reads on."""

    def __init__(self, article: ArticleSummary, arrow: QIcon, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("RelatedCard")
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("مقالة ذات صلة: {title}").format(title=article.title))
        self._arrow = QLabel(self)
        self.set_arrow(arrow)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(18, 12, 14, 12)
        row.setSpacing(12)
        title = self._label(article.title, "RelatedTitle")
        title.setWordWrap(True)
        title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row.addWidget(title, 1)
        row.addWidget(self._label(article.source or "", "RelatedSource"))
        row.addWidget(self._arrow)

    def _label(self, text: str, name: str) -> QLabel:
        label = QLabel(text, self)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return label

    def set_arrow(self, arrow: QIcon) -> None:
        """The arrow in the colour of the theme."""
        self._arrow.setPixmap(arrow.pixmap(ARROW, ARROW))

    def sizeHint(self) -> QSize:
        return self._row.sizeHint()  # a button thinks of its own text only

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._row.heightForWidth(width)


class RelatedCards(QWidget):
    """One card for each related article; nothing at all where there is none."""

    article_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 20, 0, 0)
        self._layout.setSpacing(10)
        self._arrow = QIcon()
        self._cards: list[RelatedCard] = []
        self._shown: list[QWidget] = []

    def set_arrow(self, arrow: QIcon) -> None:
        """The arrow of every card, again whenever the theme changes."""
        self._arrow = arrow
        for card in self._cards:
            card.set_arrow(arrow)

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

    def _card(self, article: ArticleSummary) -> RelatedCard:
        card = RelatedCard(article, self._arrow, self)
        card.clicked.connect(lambda: self.article_requested.emit(article.id))
        return card
