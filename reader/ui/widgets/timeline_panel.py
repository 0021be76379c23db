"""The timeline below the panes: a bar for each week, month or year, and the most frequent keywords."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from reader.ui.widgets.bar_chart import BarChart
from reader.ui.widgets.bar_model import BarModel
from reader.ui.widgets.facet_panel import FacetPanel
from reader.ui.widgets.switch import make_switch
from reader.ui.widgets.tab_order import put_after

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from reader.core.models import Facet, Period, PeriodCount
    from reader.core.wording import Wording
    from reader.ui.icons import Icons
    from reader.ui.theme import Theme

_LINES = 7  # height in lines of text


class TimelinePanel(QFrame):
    """Shows the counts it is given; signals what is pressed. Esc asks to hide it."""

    period_chosen = Signal(str)  # a Period
    bar_toggled = Signal(object)  # a PeriodCount
    bar_extended = Signal(object)
    keyword_toggled = Signal(object)  # a Facet
    close_requested = Signal()
    left = Signal()

    def __init__(
        self,
        words: Callable[[], Wording],
        name: Callable[[PeriodCount], str],
        theme: Theme,
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("Timeline")
        self._words, self._name = words, name
        self.model = BarModel(name, self._describe, self)
        self.chart = self._make_chart(theme)
        self.keywords = FacetPanel(
            lambda text: words().digits(text), lambda n: words().count_articles(n), self
        )
        self.keywords.setAccessibleName(self.tr("أكثر الكلمات المفتاحية"))
        self.title = QLabel(self)
        self.title.setObjectName("FacetHeading")
        self.periods = self._make_periods()
        self._close = self._make_close()
        self._arrange()
        self._connect()
        self.dress(theme, icons)
        self.hide()

    def _make_chart(self, theme: Theme) -> BarChart:
        chart = BarChart(self.model, theme, lambda text: self._words().digits(text), self)
        chart.setAccessibleName(self.tr("المقالات على مرّ الزمن"))
        chart.setAccessibleDescription(self.tr("السهمان بين الأعمدة، وEnter لحصر القائمة في زمن العمود"))
        return chart

    def _make_periods(self) -> dict[Period, QToolButton]:
        periods: dict[Period, str] = {
            "week": self.tr("أسبوع"),
            "month": self.tr("شهر"),
            "year": self.tr("سنة"),
        }
        return {period: self._period(period, title) for period, title in periods.items()}

    def _make_close(self) -> QToolButton:
        close = QToolButton(self)
        close.setAccessibleName(self.tr("إغلاق المخطط الزمني"))
        close.setToolTip(self.tr("إغلاق المخطط الزمني"))
        close.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return close

    def _period(self, period: Period, title: str) -> QToolButton:
        button = make_switch(title, self.tr("كل عمود: {period}").format(period=title), self)
        button.clicked.connect(lambda: self.period_chosen.emit(period))
        return button

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self.title, 1)
        for button in self.periods.values():
            top.addWidget(button)
        bars = QVBoxLayout()
        bars.setSpacing(2)
        bars.addLayout(top)
        bars.addWidget(self.chart, 1)
        beside = QHBoxLayout()
        beside.addWidget(self.keywords, 1, Qt.AlignmentFlag.AlignTop)
        beside.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 10, 6)
        layout.setSpacing(18)
        layout.addLayout(bars, 5)
        layout.addLayout(beside, 3)

    def _connect(self) -> None:
        self.chart.toggled.connect(lambda row: self.bar_toggled.emit(self.model.bars[row]))
        self.chart.extended.connect(lambda row: self.bar_extended.emit(self.model.bars[row]))
        self.chart.selectionModel().currentChanged.connect(self._say_bar)
        self.keywords.toggled.connect(self.keyword_toggled)
        self.keywords.grown.connect(lambda: put_after(self.periods["year"], self.keywords))
        self.keywords.left.connect(self.left)
        self.keywords.escaped.connect(self.close_requested)
        self._close.clicked.connect(self.close_requested)

    # --- what it shows -----------------------------------------------------------------------------------
    def show_bars(
        self, period: Period, bars: tuple[PeriodCount, ...], chosen: tuple[str, str] | None
    ) -> None:
        """Show the counts of these periods; the current bar stays current."""
        for each, button in self.periods.items():
            button.setChecked(each == period)
        before, value = self._current(), self.chart.horizontalScrollBar().value()
        same = [(bar.since, bar.until) for bar in bars] == [(b.since, b.until) for b in self.model.bars]
        self.model.show(bars, chosen)
        self.chart.updateGeometries()
        row = next((n for n, bar in enumerate(bars) if before and bar.since == before.since), None)
        if same:
            self.chart.horizontalScrollBar().setValue(value)
        else:
            self.chart.show_newest()
        if row is None and bars and self.chart.hasFocus():
            row = len(bars) - 1
        if row is not None:
            self.chart.setCurrentIndex(self.model.index(row))
        self._say_bar(self.chart.currentIndex())

    def show_keywords(self, facets: tuple[Facet, ...], chosen: frozenset[tuple[str, str]]) -> None:
        """Show the most frequent keywords; those in force are `chosen`, by kind and name."""
        self.keywords.show_facets(facets, chosen)
        self.keywords.setVisible(bool(facets))

    def focus_chart(self) -> None:
        """Focus the bars; at first the newest one is current."""
        self.chart.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.chart.currentIndex().isValid() and self.model.bars:
            self.chart.setCurrentIndex(self.model.index(len(self.model.bars) - 1))

    def dress(self, theme: Theme, icons: Icons) -> None:
        """Use these colours and icons from now on."""
        self.chart.dress(theme)
        self._close.setIcon(icons["x"])
        self.setFixedHeight(_LINES * QFontMetrics(self.font()).height())

    def _current(self) -> PeriodCount | None:
        row = self.chart.currentIndex().row()
        return self.model.bars[row] if 0 <= row < len(self.model.bars) else None

    def _say_bar(self, _current: QModelIndex) -> None:
        """Show the current bar in words, or the span of all bars."""
        bar, bars = self._current(), self.model.bars
        if bar is not None:
            self.title.setText(self._describe(bar))
        elif bars:
            dates = self._words().date(bars[0].since[:7]), self._words().date(bars[-1].until[:7])
            self.title.setText(self.tr("{first} – {last}").format(first=dates[0], last=dates[1]))
        else:
            self.title.setText(self.tr("لا مقالات لها تاريخ"))

    def _describe(self, bar: PeriodCount) -> str:
        count = self._words().count_articles(bar.count)
        return self.tr("{period}: {count}").format(period=self._name(bar), count=count)

    # --- Qt's overrides ----------------------------------------------------------------------------------
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_requested.emit()
        else:
            super().keyPressEvent(event)
