"""The shelf of marks: filters by colour, two orders, and the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from reader.core.models import MARK_COLORS
from reader.core.wording import here
from reader.ui.announcing import Announcer
from reader.ui.sidebar.mark_list import MarkListModel
from reader.ui.sidebar.mark_painter import MarkPainter
from reader.ui.sidebar.mark_rows import MarkRows
from reader.ui.widgets.color_row import color_name, swatch
from reader.ui.widgets.hints import ListHint
from reader.ui.widgets.page_stack import PageStack

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QFont

    from reader.core.models import Mark, MarkColor
    from reader.core.wording import Wording
    from reader.ui.icons import Icons
    from reader.ui.theme import Theme

SWATCH = 16


class MarkShelf(QWidget):
    """Shows the marks it is given; announces which one is wanted and how the list should be filtered."""

    mark_chosen = Signal(object)  # to be opened
    text_requested = Signal()  # and to be given the focus
    removal_requested = Signal(object)
    terms_changed = Signal()
    left_at_top = Signal()

    def __init__(
        self, words: Callable[[], Wording], theme: Theme, icons: Icons, font: QFont, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._words = words
        self.color: MarkColor | None = None
        self._model = MarkListModel(self._describe, self)
        self._painter = MarkPainter(theme, self._describe, font)
        self.rows = MarkRows(self._painter, self)
        self.rows.setModel(self._model)
        self.rows.setAccessibleName(self.tr("قائمة العلامات"))
        self._colors = {color: self._color_button(color) for color in MARK_COLORS}
        self.order = self._button(self.tr("بحسب المقالات"))
        self.order.toggled.connect(lambda _on: self.terms_changed.emit())
        self._announcer = Announcer(self)
        self._hint = ListHint(self)
        self._hint.setMargin(18)
        self._stack = PageStack(self)
        self._stack.add(self.rows)
        self._stack.add(self._hint)
        self._arrange()
        self.dress(theme, icons, font)
        self._connect()

    def _connect(self) -> None:
        self.rows.activated.connect(self._open_and_go)
        self.rows.clicked.connect(self._open)
        self.rows.page_requested.connect(lambda: self._open_and_go(self.rows.currentIndex()))
        self.rows.removal_pressed.connect(self._ask_removal)
        self.rows.top_left.connect(self.left_at_top)

    def _arrange(self) -> None:
        terms = QHBoxLayout()
        terms.setContentsMargins(14, 0, 14, 4)
        terms.setSpacing(4)
        for button in self._colors.values():
            terms.addWidget(button)
        terms.addStretch(1)
        terms.addWidget(self.order)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(terms)
        layout.addWidget(self._stack, 1)

    def _button(self, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("MarkTerm")
        button.setText(text)
        button.setAccessibleName(text)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _color_button(self, color: MarkColor) -> QToolButton:
        button = self._button("")
        button.setIconSize(QSize(SWATCH, SWATCH))
        button.clicked.connect(lambda on: self._narrow(color if on else None))
        return button

    def _narrow(self, color: MarkColor | None) -> None:
        self.color = color
        for each, button in self._colors.items():
            button.setChecked(each == color)
        self.terms_changed.emit()

    # --- what is listed ----------------------------------------------------------------------------------
    def show_marks(self, marks: Sequence[Mark], counts: Mapping[MarkColor, int], why_empty: str) -> None:
        """List these marks, keeping the selected row if possible; `why_empty` is shown if there are none."""
        row = self.rows.currentIndex().row()
        chosen = self._model.mark(row)
        listed = self._by_article(marks) if self.order.isChecked() else marks
        self._model.show(listed)
        for color, button in self._colors.items():
            number = self._words().digits(f"{counts[color]:,}")
            name = self.tr("{color}: {number}").format(color=color_name(color), number=number)
            button.setAccessibleName(name)
            button.setToolTip(name)
        self._hint.setText(why_empty)
        self._stack.turn_to(self.rows if listed else self._hint)
        self._announcer.announce("" if listed or self._hint.hasFocus() else why_empty)
        if chosen is not None and listed:
            again = self._model.row_of(chosen.kind, chosen.id)
            self._choose(min(row, len(listed) - 1) if again is None else again)
        self.rows.take_up()

    def _by_article(self, marks: Sequence[Mark]) -> list[Mark]:
        """Articles in the order of their newest marks, the marks of each in the order of its text."""
        place = {article: n for n, article in enumerate(dict.fromkeys(mark.article_id for mark in marks))}
        return sorted(
            marks,
            key=lambda m: (
                place[m.article_id],
                not m.placed,
                m.paragraph or 0,
                m.anchor.place.start if m.anchor else -1,
            ),
        )

    def _describe(self, mark: Mark) -> str:
        """«day · article», preceded by what became of a mark whose words are gone."""
        parts = (
            self.tr("لم يعد في النص") if not mark.placed else "",
            self._words().short_date(here(mark.created_at)[:10]),
            mark.title,
        )
        return " · ".join(part for part in parts if part)

    # --- where one is ------------------------------------------------------------------------------------
    def focus_list(self) -> None:
        """Focus the list, or the filters if it is empty."""
        if self._stack.on_top is not self.rows:
            self.order.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        if not self.rows.currentIndex().isValid():
            self._choose(0)
        self.rows.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def choose(self, mark: Mark) -> None:
        """Select this mark, if it is listed, and focus the list."""
        row = self._model.row_of(mark.kind, mark.id)
        if row is not None:
            self._choose(row)
        self.focus_list()

    def _choose(self, row: int) -> None:
        index = self._model.index(row, 0)
        self.rows.setCurrentIndex(index)
        self.rows.scrollTo(index)

    def _open(self, index: QModelIndex) -> None:
        mark = self._model.mark(index.row())
        if mark is not None:
            self.mark_chosen.emit(mark)

    def _open_and_go(self, index: QModelIndex) -> None:
        self._open(index)
        self.text_requested.emit()

    def _ask_removal(self) -> None:
        mark = self._model.mark(self.rows.currentIndex().row())
        if mark is not None:
            self.removal_requested.emit(mark)

    # --- how it looks ------------------------------------------------------------------------------------
    def dress(self, theme: Theme, icons: Icons, font: QFont) -> None:
        """Use these colours, icons and font from now on."""
        self._painter.dress(theme, font)
        self._painter.set_bookmark_icon(icons["bookmark"])
        for color, button in self._colors.items():
            button.setIcon(swatch(color, theme, SWATCH))
        self.rows.dress()
