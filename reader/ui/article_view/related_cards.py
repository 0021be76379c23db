"""What to read next: related and similar articles as cards at the end of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from reader.core.arabic.direction import with_direction_mark
from reader.core.wording import joined
from reader.ui.widgets.wrapped_text import WrappedText

if TYPE_CHECKING:
    from reader.core.models import ArticleSummary, SimilarArticle

ARROW = 18
_FLUSH = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


class RelatedCard(QPushButton):
    """A button with a title, its source, and an arrow in reading direction."""

    def __init__(self, article: ArticleSummary, arrow: QIcon, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("RelatedCard")
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("مقالة ذات صلة: {title}").format(title=article.title))
        self._arrow = QLabel(self)
        self._arrow.setAccessibleName(self.tr("فتح"))  # the card is spoken as a whole
        self.set_arrow(arrow)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(18, 10, 14, 10)
        row.setSpacing(14)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._label(with_direction_mark(article.title), "RelatedTitle"))
        self._source = self._label("", "RelatedSource")
        texts.addWidget(self._source)
        row.addLayout(texts, 1)
        row.addWidget(self._arrow)
        self.set_caption(article.source or "")

    def set_caption(self, text: str) -> None:
        """Set the text under the title."""
        self._source.setText(text)
        self._source.setVisible(bool(text))

    def _label(self, text: str, name: str) -> WrappedText:
        label = WrappedText(text, self, name)
        label.setAlignment(_FLUSH)
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return label

    def set_arrow(self, arrow: QIcon) -> None:
        """Set the arrow, in the colour of the theme."""
        self._arrow.setPixmap(arrow.pixmap(ARROW, ARROW))

    def sizeHint(self) -> QSize:
        return self._row.sizeHint()  # `QPushButton` considers its own text only

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._row.heightForWidth(width)


class SimilarCard(RelatedCard):
    """A card of a similar article, with the words both share."""

    def __init__(self, similar: SimilarArticle, arrow: QIcon, parent: QWidget) -> None:
        super().__init__(similar.article, arrow, parent)
        words = self.tr("، ").join(similar.words)
        name = self.tr("مقالة مشابهة: {title}. كلمات مشتركة: {words}")
        self.setAccessibleName(name.format(title=similar.article.title, words=words))
        self.set_caption(joined((similar.article.source, words)))


class RelatedCards(QWidget):
    """A card for each related article, and below for each similar one; hidden if there are none."""

    article_requested = Signal(int)
    grown = Signal()  # cards were created: the parent has to set the tab order

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # in the direction of the titles
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 20, 0, 0)
        self._layout.setSpacing(10)
        self._arrow = QIcon()
        self._cards: list[RelatedCard] = []
        self._shown: list[QWidget] = []
        self._similar: list[RelatedCard] = []
        self._shown_similar: list[QWidget] = []

    def set_arrow(self, arrow: QIcon) -> None:
        """Set the arrows of all cards; called again when the theme changes."""
        self._arrow = arrow
        for card in (*self._cards, *self._similar):
            card.set_arrow(arrow)

    def show_articles(self, articles: tuple[ArticleSummary, ...]) -> None:
        """Show these articles in this order."""
        self._remove(self._shown)
        heading = [self._heading(self.tr("اقرأ أيضًا"))] if articles else []  # also for screen readers
        self._cards = [self._card(article) for article in articles]
        self._shown = [*heading, *self._cards]
        for place, widget in enumerate(self._shown):
            self._layout.insertWidget(place, widget)
            widget.show()  # a layout ignores widgets that are not shown yet
        self.setVisible(bool(self._shown or self._shown_similar))
        if articles:
            self.grown.emit()

    def show_similar(self, articles: tuple[SimilarArticle, ...]) -> None:
        """Show these below, under their own heading."""
        self._remove(self._shown_similar)
        heading = [self._heading(self.tr("مقالات مشابهة"))] if articles else []
        self._similar = [self._similar_card(each) for each in articles]
        self._shown_similar = [*heading, *self._similar]
        for widget in self._shown_similar:
            self._layout.addWidget(widget)
            widget.show()
        self.setVisible(bool(self._shown or self._shown_similar))
        if articles:
            self.grown.emit()

    def _remove(self, widgets: list[QWidget]) -> None:
        for old in widgets:
            self._layout.removeWidget(old)
            old.hide()
            old.deleteLater()

    def open_first(self) -> None:
        """Request the first related article, else the first similar one, if there is one."""
        cards = [*self._cards, *self._similar]
        if cards:
            cards[0].click()

    def _similar_card(self, similar: SimilarArticle) -> SimilarCard:
        card = SimilarCard(similar, self._arrow, self)
        card.clicked.connect(lambda: self.article_requested.emit(similar.article.id))
        return card

    def _heading(self, text: str) -> QLabel:
        heading = QLabel(text, self)
        heading.setObjectName("RelatedHeading")
        heading.setAlignment(_FLUSH)
        return heading

    def _card(self, article: ArticleSummary) -> RelatedCard:
        card = RelatedCard(article, self._arrow, self)
        card.clicked.connect(lambda: self.article_requested.emit(article.id))
        return card
