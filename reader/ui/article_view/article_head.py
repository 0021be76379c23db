"""The head of the page: title, metadata line, and keywords as chips."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.core.arabic.direction import is_right_to_left, paragraph_direction, with_direction_mark
from reader.ui.article_view.balanced_title import BalancedTitle
from reader.ui.article_view.head_links import HeadLinks
from reader.ui.article_view.metadata_line import MetadataLine
from reader.ui.widgets.chip_row import ChipRow

if TYPE_CHECKING:
    from reader.core.arabic.direction import Direction
    from reader.core.rendering import Page


class ArticleHead(QWidget):
    """Shows what is above the text of an article."""

    keyword_activated = Signal(str)

    def __init__(self, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = BalancedTitle(self)
        self.title.setObjectName("ArticleTitle")
        self.title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.metadata = MetadataLine(self)
        self.links = HeadLinks(self)
        self.chips = ChipRow(self)
        self.chips.activated.connect(self.keyword_activated)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 18)
        layout.setSpacing(10)
        for part in (self.title, self.metadata, self.links, self.chips):
            layout.addWidget(part)
        self._run("rtl")
        self.set_font(font)

    def _run(self, way: Direction) -> None:
        """Set the direction of the head to that of the text, whatever the interface has."""
        right = way == "rtl"
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight)
        flush = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        for label in (self.title, self.metadata):
            label.setAlignment(flush | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)

    def set_font(self, font: QFont) -> None:
        """Set the title and the metadata in this font; its size is that of the metadata."""
        title = QFont(font)
        title.setPointSizeF(font.pointSizeF() * 1.85)
        title.setWeight(QFont.Weight.Bold)
        self.title.setFont(title)
        self.metadata.setFont(font)

    def show_page(self, page: Page) -> None:
        """Show the head of this page."""
        self._run(_way(page))
        self.title.show_text(with_direction_mark(page.title))
        self.title.setAccessibleName(page.title)
        self.metadata.say(page.metadata)
        self.metadata.setVisible(bool(page.metadata))
        self.chips.set_keywords(page.keywords)
        self.chips.setVisible(bool(page.keywords))


def _way(page: Page) -> Direction:
    """The direction of the text, or of the title if there is none."""
    if page.paragraphs and is_right_to_left(page.paragraphs[0]):
        return "rtl"
    return paragraph_direction(page.title)
