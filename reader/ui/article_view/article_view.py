"""The reading page as a whole: head, text, related articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from reader.core.rendering import Page
from reader.ui.article_view.article_head import ArticleHead
from reader.ui.article_view.focus_scrolling import FocusScrolling
from reader.ui.article_view.margin import Margin
from reader.ui.article_view.page_text import PageText
from reader.ui.article_view.related_cards import RelatedCards
from reader.ui.widgets.tab_order import put_behind

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from reader.core.models import Position
    from reader.ui.article_view.typography import Typography
    from reader.ui.icons import Icons
    from reader.ui.theme import Theme


_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


_NO_PAGE = Page(0, "", "", (), (), (), (), marked=False)


class ArticleView(QWidget):
    """Shows one `Page` at a time, and signals what the reader asks for."""

    keyword_activated = Signal(str)
    article_requested = Signal(int)
    end_seen = Signal()

    def __init__(
        self, theme: Theme, icons: Icons, font: QFont, typography: Typography, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._page: Page | None = None
        self._margin = Margin(theme.color("accent"))
        self.head = ArticleHead(font)
        self.related = RelatedCards()
        self.related.set_arrow(icons["chevron-left"])
        self.text = PageText(self.head, self.related, self._margin, typography, self)
        FocusScrolling(self.text, self.head, self.related)
        self._dress_text(theme)
        self.head.keyword_activated.connect(self.keyword_activated)
        self.related.article_requested.connect(self.article_requested)
        self.related.grown.connect(self.put_in_row)
        self.text.end_seen.connect(self.end_seen)
        self.setFocusProxy(self.text)
        self.setAccessibleName(self.tr("صفحة المقالة"))  # the focus of its text is reported to screen readers
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.text)

    def dress(self, theme: Theme, icons: Icons, font: QFont) -> None:
        """Use these colours, icons and font from now on."""
        self.head.set_font(font)
        self.text.fit()
        self._margin.dress(theme.color("accent"))
        self.related.set_arrow(icons["chevron-left"])
        self._dress_text(theme)
        self.text.viewport().update()

    def put_in_row(self) -> None:
        """Set the tab order: text, keywords, margin markers, cards, regardless of when they were created."""
        markers = self.text.viewport().findChildren(QToolButton, "MarginMarker", _DIRECT)
        put_behind(self.text, self.head, *sorted(markers, key=QToolButton.y), self.related)

    def _dress_text(self, theme: Theme) -> None:
        self.text.ruler.dress(theme.color("page"))
        self.text.dress(theme.color("control"), theme.color("accent"))

    def show_page(self, page: Page, position: Position | None = None) -> None:
        """Show an article, at the position given or from its top."""
        had_focus = self._has_focus()
        self._page = page
        self.head.show_page(page)
        self.related.show_articles(page.related)
        self.related.show_similar(())  # removed before the text is laid out over them
        if had_focus and not self._has_focus():  # what had it is gone, and Qt chose what comes next
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.text.show_page(page, position)
        self.mark(page)

    def _has_focus(self) -> bool:
        focused: QWidget | None = self.window().focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def clear(self) -> None:
        """Show no article."""
        self.show_page(_NO_PAGE)

    def mark(self, page: Page) -> None:
        """Update the page shown to the present marks."""
        self._page = page

    def set_typography(self, typography: Typography) -> None:
        """Set the text in this type, keeping the reading position."""
        self.text.set_typography(typography, self._page)

    def show_ruler(self, shown: bool) -> None:
        """Show or hide the reading ruler."""
        if shown:
            self.text.ruler.lay()
        else:
            self.text.ruler.hide()
