"""What the timeline shows of the list, and how its bars and keywords filter it.

The worker counts once the list is there. The bars are those of the list without its time filter, so that
another period can be chosen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from reader.core import models
from reader.core.models import ArticleFilter
from reader.ui.searches.time_names import ends_of, time_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.core.library import Library
    from reader.core.models import Facet, Keyword, Period, PeriodCount
    from reader.ui.browsing import Browsing, Searching
    from reader.ui.query_runner import QueryRunner
    from reader.ui.widgets.timeline_panel import TimelinePanel

MAX_KEYWORDS = 8
_REST = 120  # milliseconds without a change of the list

Answer = tuple["PeriodCount", ...] | list["Keyword"]


class TimelineController(QObject):
    """Connects the panel, the list and the library."""

    shown_changed = Signal(bool)
    left = Signal()  # it was hidden while it had the focus
    changed = Signal()

    def __init__(
        self,
        panel: TimelinePanel,
        browsing: Browsing,
        searching: Searching,
        side: QueryRunner,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._panel, self._browsing, self._searching, self._side = panel, browsing, searching, side
        self.period: Period = "month"
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._ask)
        names_wanted = browsing.other_pages.names_wanted
        for signal in (browsing.listed, names_wanted, browsing.counted, searching.terms_changed):
            signal.connect(self._follow)
        panel.period_chosen.connect(self.show_by)
        panel.bar_toggled.connect(self.toggle_time)
        panel.bar_extended.connect(self.extend_time)
        panel.keyword_toggled.connect(self.toggle_keyword)

    @property
    def shown(self) -> bool:
        """Whether the timeline should show."""
        return not self._panel.isHidden()

    def toggle(self) -> None:
        """Show the timeline and focus it, or hide it; what the focus mode hides is shown."""
        focused = QApplication.focusWidget()
        had_keyboard = self.shown and focused is not None and self._panel.isAncestorOf(focused)
        self._panel.setVisible(not self._panel.isVisible())
        self.shown_changed.emit(self.shown)
        if self.shown:
            self._ask()
            self._panel.focus_chart()
        elif had_keyboard:
            self.left.emit()
        self.changed.emit()

    def restore(self, period: Period) -> None:
        """Show the timeline as it was when the window was left."""
        self.period = period
        self._panel.show()
        self.shown_changed.emit(True)
        self._follow()

    def show_by(self, period: Period) -> None:
        """Show a bar for each week, month or year."""
        self.period = period
        self._ask()
        self.changed.emit()

    # --- what narrows the list ---------------------------------------------------------------------------
    def toggle_time(self, bar: PeriodCount) -> None:
        """List only articles of this period, or all again."""
        time = time_of(bar.since, bar.until)
        self._narrow(None if time == self._time() else models.Facet("year", time, bar.count, ""))

    def extend_time(self, bar: PeriodCount) -> None:
        """List the articles from the chosen period to this one."""
        time = self._time()
        since, until = ends_of(time) if time else (bar.since, bar.until)
        reach = time_of(min(since, bar.since), max(until, bar.until))
        self._narrow(models.Facet("year", reach, bar.count, ""))

    def toggle_keyword(self, facet: Facet) -> None:
        """Filter by this keyword as well, or no longer."""
        facets = self._searching.terms.facets
        others = tuple(each for each in facets if (each.kind, each.name) != (facet.kind, facet.name))
        self._browsing.narrow(others if len(others) < len(facets) else (*facets, facet))

    def _narrow(self, time: Facet | None) -> None:
        facets = self._searching.terms.without("year").facets
        self._browsing.narrow((*facets, time) if time is not None else facets)

    def _time(self) -> str | None:
        """The time filter in force."""
        return next((each.name for each in self._searching.terms.facets if each.kind == "year"), None)

    # --- what is shown -----------------------------------------------------------------------------------
    def _follow(self, *_news: object) -> None:
        """Count again once the list has stopped changing."""
        if self.shown:
            self._rest.start()

    def _ask(self) -> None:
        self._rest.stop()
        if not self.shown:
            return
        all_time, listed = self._wanted()
        period = self.period

        def work(library: Library) -> Iterator[Answer]:
            yield library.timeline.bars(all_time, period)
            yield list(library.timeline.keywords(listed, MAX_KEYWORDS))

        self._side.ask("timeline", work, self._take)

    def _wanted(self) -> tuple[ArticleFilter, ArticleFilter]:
        """The filter of the list without its time filter, and with it."""
        if self._searching.asked is not None:
            return self._searching.asked_without("year"), self._searching.asked
        if self._browsing.listing.lists_names:
            terms = self._searching.terms
            return terms.without("year").apply(ArticleFilter()), terms.apply(ArticleFilter())
        return self._browsing.wanted, self._browsing.wanted

    def _take(self, answer: Answer) -> None:
        chosen = frozenset((facet.kind, facet.name) for facet in self._searching.terms.facets)
        if isinstance(answer, list):
            facets = tuple(models.Facet("keyword", each.name, each.count, "") for each in answer)
            self._panel.show_keywords(facets, chosen)
        else:
            time = self._time()
            self._panel.show_bars(self.period, answer, ends_of(time) if time else None)
