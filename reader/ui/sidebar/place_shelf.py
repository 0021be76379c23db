"""The shelf of keywords and that of sources: three orders, the list, and the selected names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.ui.announcing import Announcer
from reader.ui.sidebar.place_list import PlaceList
from reader.ui.sidebar.place_model import PlaceModel
from reader.ui.sidebar.place_painter import PlacePainter
from reader.ui.widgets.hints import ListHint
from reader.ui.widgets.page_stack import PageStack
from reader.ui.widgets.switch import make_switch

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFont

    from reader.core.models import NameKind, NameOrder, NamePlace
    from reader.core.wording import Wording
    from reader.ui.theme import Theme


class PlaceShelf(QWidget):
    """Shows the names it is given; announces what is requested."""

    order_chosen = Signal(str)  # a NameOrder
    picked_wanted = Signal()  # list the articles of the selected names

    def __init__(self, words: Callable[[], Wording], theme: Theme, font: QFont, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self.model = PlaceModel(self._describe, self)
        self._painter = PlacePainter(theme, lambda text: words().digits(text), self._span, font)
        self.rows = PlaceList(self._painter, self)
        self.rows.setModel(self.model)
        self.orders = self._make_orders()
        self.show_picked = QPushButton(self)
        self.show_picked.setObjectName("ShowPicked")
        self.show_picked.setAutoDefault(True)
        self.show_picked.hide()
        self.show_picked.clicked.connect(self.picked_wanted)
        self._total = QLabel(self)
        self._total.setObjectName("ResultCount")
        self._announcer = Announcer(self)
        self._hint = ListHint(self)
        self._hint.setMargin(18)
        self._stack = PageStack(self)
        self._stack.add(self.rows)
        self._stack.add(self._hint)
        self._arrange()

    def _make_orders(self) -> dict[NameOrder, QToolButton]:
        titles: dict[NameOrder, str] = {
            "count": self.tr("الأكثر"),
            "newest": self.tr("الأحدث"),
            "name": self.tr("أبجديًّا"),
        }
        return {order: self._order(order, title) for order, title in titles.items()}

    def _order(self, order: NameOrder, title: str) -> QToolButton:
        button = make_switch(title, self.tr("الترتيب: {order}").format(order=title), self)
        button.clicked.connect(lambda: self.order_chosen.emit(order))
        return button

    def _arrange(self) -> None:
        terms = QHBoxLayout()
        terms.setContentsMargins(14, 0, 14, 4)
        terms.setSpacing(4)
        terms.addWidget(self._total, 1)
        for button in self.orders.values():
            terms.addWidget(button)
        picked = QHBoxLayout()
        picked.setContentsMargins(14, 0, 14, 4)
        picked.addWidget(self.show_picked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(terms)
        layout.addLayout(picked)
        layout.addWidget(self._stack, 1)

    # --- what it shows -----------------------------------------------------------------------------------
    def show_names(self, kind: NameKind, first: tuple[NamePlace, ...], total: int, why_empty: str) -> None:
        """List `total` names of this kind, of which these are the first."""
        lists = {"keyword": self.tr("قائمة الكلمات المفتاحية"), "source": self.tr("قائمة المصادر")}
        self.rows.setAccessibleName(lists[kind])
        self._total.setText(self._words().joined([self._words().digits(f"{total:,}") if total else None]))
        self.model.show(first, total)
        self._hint.setText(why_empty)
        self._stack.turn_to(self.rows if total else self._hint)
        self._announcer.announce("" if total or self._hint.hasFocus() else why_empty)
        self.rows.take_up()

    def show_order(self, order: NameOrder) -> None:
        """Show which order is in force."""
        for each, button in self.orders.items():
            button.setChecked(each == order)

    def show_picks(self, names: frozenset[str], offer: str) -> None:
        """Check the selected names; `offer` is the text of the button, empty if none is selected."""
        self.model.pick(names)
        self.show_picked.setText(offer)
        self.show_picked.setAccessibleName(offer)
        if not offer and self.show_picked.hasFocus():
            self.rows.setFocus(Qt.FocusReason.OtherFocusReason)
        self.show_picked.setVisible(bool(offer))

    def focus_list(self) -> None:
        """Focus the list and select a row, or the sentence if nothing is listed."""
        self._stack.on_top.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.rows.take_up()

    def dress(self, theme: Theme, font: QFont) -> None:
        """Use these colours and this font from now on."""
        self._painter.dress(theme, font)
        self.rows.dress()

    # --- words -------------------------------------------------------------------------------------------
    def _span(self, place: NamePlace) -> str:
        """The first and last month of a name."""
        if place.first is None or place.last is None:
            return self.tr("بلا تاريخ")
        first, last = (self._words().date(each[:7]) for each in (place.first, place.last))
        return first if first == last else self.tr("{first} – {last}").format(first=first, last=last)

    def _describe(self, place: NamePlace) -> str:
        """Its count and dates, for a screen reader."""
        words = self._words()
        if place.first is None or place.last is None:
            return words.listed((words.count_articles(place.count), self.tr("بلا تاريخ")))
        span = self.tr("من {first} إلى {last}").format(
            first=words.date(place.first), last=words.date(place.last)
        )
        return words.listed((words.count_articles(place.count), span))
