"""Above the list of a search: how many articles were found, and how they are ordered and matched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from reader.ui.announcing import Announcer
from reader.ui.widgets.switch import make_switch

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance


class ResultBar(QWidget):
    """Signals what is requested. Style it as `#ResultBar`, `#ResultCount`, `#ResultSwitch` and `#RankAll`."""

    order_switched = Signal()
    exact_switched = Signal()
    facets_switched = Signal()
    rank_all_requested = Signal()

    def __init__(self, count_words: Callable[[int], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ResultBar")
        self._count_words = count_words
        self._total: int | None = None
        self.count = QLabel(self)
        self.count.setObjectName("ResultCount")
        self._announcer = Announcer(self.count)
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.order = self._switch(self.tr("الأوفق أولًا"), self.order_switched)
        self.exact = self._switch(self.tr("كما كُتبت"), self.exact_switched)
        self.facets = self._switch(self.tr("تصفية"), self.facets_switched)
        self.rank_all = QPushButton(self.tr("رُتّبت أحدث النتائج وحدها؛ رتّب الكل"), self)
        self.rank_all.setObjectName("RankAll")
        self.rank_all.setAutoDefault(True)
        self.rank_all.clicked.connect(self.rank_all_requested.emit)
        self.rank_all.hide()
        self._place()
        self.hide()

    def _switch(self, text: str, signal: SignalInstance) -> QToolButton:
        button = make_switch(text, text, self)
        button.clicked.connect(signal.emit)
        return button

    def _place(self) -> None:
        switches = QHBoxLayout()
        switches.setContentsMargins(0, 0, 0, 0)
        switches.setSpacing(4)
        switches.addWidget(self.count, 1)
        for button in (self.order, self.exact, self.facets):
            switches.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(switches)
        layout.addWidget(self.rank_all)

    def explain(self, order: str, exact: str, facets: str, rank_all: str) -> None:
        """Set tool tips: what the switches do, and their keys."""
        for button, text in (
            (self.order, order),
            (self.exact, exact),
            (self.facets, facets),
            (self.rank_all, rank_all),
        ):
            button.setToolTip(text)

    def set_icons(self, facets: QIcon) -> None:
        """Set the icon of the facets switch; called again when the theme changes."""
        self.facets.setIcon(
            QIcon(facets.pixmap(QSize(18, 18), self.devicePixelRatio()))
        )  # one icon for both states
        self.facets.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)

    def show_total(self, total: int) -> None:
        """Show how many articles were found."""
        self._total = total
        self.count.setText(self._count_words(total))
        self._announcer.announce(self.count.text() if total else "")  # the page in place of the list says it
        self.show()

    def show_at_least(self, articles: int) -> None:
        """Show that more than `articles` were found, and counting goes on."""
        if self._total is None or self.isHidden():
            self.count.setText(self.tr("أكثر من {count}").format(count=self._count_words(articles)))
        self.show()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._announcer.forget()

    def show_busy(self, busy: bool) -> None:
        """Show that a search is taking its time."""
        if busy:
            self.count.setText(self.tr("يجري البحث…"))
        elif self._total is not None:
            self.count.setText(self._count_words(self._total))

    def show_terms(self, *, by_relevance: bool, exact: bool, bounded: bool, facets: bool) -> None:
        """Show the state of the switches."""
        self.order.setChecked(by_relevance)
        self.exact.setChecked(exact)
        self.facets.setChecked(facets)
        self.rank_all.setVisible(bounded)
