"""Paints the rows of the list: title, source and date, first words, icons.

Rows of a search show the matching passage instead, with the matches highlighted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QPainter

from reader.core.models import ArticleSummary
from reader.ui.sidebar.article_model import PASSAGE_ROLE, SUMMARY_ROLE
from reader.ui.sidebar.row_background import paint_background, paint_divider
from reader.ui.sidebar.text_lines import Lit, draw_lines, shortened_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.core.models import Passage
    from reader.ui.sidebar.row_painter import RowState
    from reader.ui.theme import Theme

SIDE, EDGE, GAP, SIGN, DOT, DOT_GAP = 18, 11, 3, 16, 7, 5
TITLE_LINES, LEAD_LINES = 2, 2


def _with_its_end(passage: str) -> str:
    """Bind the final ellipsis to its word, so that it is never alone on a line."""
    return f"{passage[:-2]}\u00a0…" if passage.endswith(" …") else passage


class ArticlePainter:
    """Rows are all `row_height` pixels high: a short title leaves its second line to the text."""

    def __init__(self, theme: Theme, describe: Callable[[ArticleSummary], str], font: QFont) -> None:
        self._describe = describe
        self._bookmark_sign: QIcon | None = None
        self.dress(theme, font)

    def dress(self, theme: Theme, font: QFont) -> None:
        """Use these colours and this font from now on."""
        self._theme = theme
        self._unread, self._title, self._lead = QFont(font), QFont(font), QFont(font)
        self._unread.setWeight(QFont.Weight.Bold)
        self._lead.setPointSizeF(font.pointSizeF() * 0.88)

    def set_bookmark_icon(self, bookmark: QIcon) -> None:
        """Set the icon of bookmarked articles."""
        self._bookmark_sign = bookmark

    def row_height(self) -> int:
        """The height of every row in pixels, with the present font."""
        title, lead = QFontMetrics(self._unread).height(), QFontMetrics(self._lead).height()
        return 2 * EDGE + TITLE_LINES * title + 2 * GAP + (LEAD_LINES + 1) * lead

    def paint(self, painter: QPainter, rect: QRect, index: QModelIndex, state: RowState) -> None:
        """Paint the row of this index into its rectangle."""
        summary = index.data(SUMMARY_ROLE)
        if not isinstance(summary, ArticleSummary):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_background(painter, rect, state, self._theme)
        paint_divider(painter, rect, state, self._theme, SIDE)
        self._paint_signs(painter, rect, summary)
        self._paint_text(painter, rect, summary, cast("Passage | None", index.data(PASSAGE_ROLE)))
        painter.restore()

    def _paint_signs(self, painter: QPainter, rect: QRect, summary: ArticleSummary) -> None:
        left, top = rect.left() + SIDE, rect.top() + EDGE + 4
        if summary.bookmarked and self._bookmark_sign is not None:
            self._bookmark_sign.paint(
                painter, QRect(left, top, SIGN, SIGN), mode=QIcon.Mode.Normal, state=QIcon.State.On
            )
        if not summary.read:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("unread"))
            beside = SIGN + DOT_GAP if summary.bookmarked else (SIGN - DOT) // 2
            painter.drawEllipse(left + beside, top + 4, DOT, DOT)

    def _paint_text(
        self, painter: QPainter, rect: QRect, summary: ArticleSummary, passage: Passage | None
    ) -> None:
        box = rect.adjusted(SIDE, EDGE, -SIDE, -EDGE)
        signs = SIGN + DOT + DOT_GAP if summary.bookmarked and not summary.read else SIGN
        title_box = box.adjusted(signs + 8, 0, 0, 0)
        font = self._title if summary.read else self._unread
        text, title_lit, text_lit = summary.lead, None, None
        if passage is not None:
            text = _with_its_end(passage.text)
            title_lit = self._lit(passage.in_title, passage.exact_in_title)
            text_lit = self._lit(passage.matches, passage.exact_matches)
        painter.setPen(self._theme.color("text"))
        used = draw_lines(painter, summary.title, font, title_box, TITLE_LINES, title_lit)
        box.setTop(box.top() + used + GAP)
        painter.setPen(self._theme.color("text_muted"))
        if facts := self._describe(summary):
            facts = shortened_at(facts, summary.source or "", self._lead, box.width())
            box.setTop(box.top() + draw_lines(painter, facts, self._lead, box, 1) + GAP)
        lead_height = QFontMetrics(self._lead).height()
        lines = max(1, (box.height() + 2) // lead_height)
        painter.setPen(self._theme.color("text_muted" if passage is None else "text"))
        draw_lines(painter, text, self._lead, box, lines, text_lit)

    def _lit(self, spans: tuple[tuple[int, int], ...], exact: tuple[tuple[int, int], ...]) -> Lit:
        color = self._theme.color
        return Lit(spans, exact, color("highlight"), color("highlight_strong"), color("highlight_text"))
