"""The status line: how many articles there are and are listed, news, and the result of the last import."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QStatusBar, QWidget

from reader.ui.announcing import Announcer, announce
from reader.ui.widgets.elided_label import ElidedLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.core.models import ShelfCounts
    from reader.core.wording import Wording


NEWS_MILLISECONDS = 12_000  # milliseconds: long enough to be read twice


class StatusLine(QStatusBar):
    """News is shown for a while, the result of the last import until the next one."""

    news_shown = Signal()

    def __init__(self, words: Callable[[], Wording], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._counts, self._news, self._summary = "", "", ""
        self._passing = ""  # the last passing news
        self._announcer = Announcer(self)
        self._old = QTimer(self)
        self._old.setSingleShot(True)
        self._old.setInterval(NEWS_MILLISECONDS)
        self._old.timeout.connect(self._forget)
        self.setAccessibleName(self.tr("ما يجري"))
        self._label = ElidedLabel(self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizeGripEnabled(False)
        self.addWidget(self._label, 1)

    def show_counts(self, counts: ShelfCounts, shown: int) -> None:
        """Show how many articles there are, and how many the list shows."""
        words = self._words()
        parts = [words.count_articles(counts.articles)]
        if counts.unread:
            parts.append(self.tr("{n} غير مقروءة").format(n=words.digits(f"{counts.unread:,}")))
        if shown != counts.articles:
            parts.append(self.tr("المعروض {n}").format(n=words.digits(f"{shown:,}")))
        self._counts = words.joined(parts)
        self._show()

    def show_news(self, news: str) -> None:
        """Show what has just happened."""
        self._take(news)
        announce(self, news)
        self.news_shown.emit()

    def show_passing_news(self, news: str) -> None:
        """Like `show_news`, for texts that may change with every letter typed: only the last is announced.

        An empty text removes the last one, but no other news.
        """
        if news or self._news == self._passing:
            self._take(news)
        self._passing = news
        self._announcer.forget()
        self._announcer.announce(news)

    def show_summary(self, summary: str) -> None:
        """Show what an import did."""
        self._summary = summary
        self.show_news(summary)

    def forget_summary(self) -> None:
        """Show no result of an import, because it is in the library no more."""
        if self._news == self._summary:
            self._news = ""
        self._summary = ""
        self._show()

    def _take(self, news: str) -> None:
        self._news = news
        self._old.start()
        self._show()

    def _forget(self) -> None:
        self._news = ""
        self._show()

    def _show(self) -> None:
        self._label.setText(self._words().joined((self._counts, self._news or self._summary)))
