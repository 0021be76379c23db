"""The shelf of saved searches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal

from reader.ui.sidebar.name_list import NameListModel
from reader.ui.sidebar.name_painter import NamePainter
from reader.ui.sidebar.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QWidget

    from reader.core.wording import Wording
    from reader.ui.sidebar.name_list import Named
    from reader.ui.theme import Theme


class NameShelf(RowList):
    """Announces the search that is pressed."""

    name_chosen = Signal(object)  # a SavedSearch

    def __init__(self, words: Callable[[], Wording], theme: Theme, font: QFont, parent: QWidget) -> None:
        self._name_painter = NamePainter(theme, lambda text: words().digits(text), font)
        super().__init__(self._name_painter, parent)
        self._names = NameListModel(lambda n: words().count_articles(n), self)
        self.setModel(self._names)
        self.setAccessibleName(self.tr("عمليات البحث المحفوظة"))
        self.activated.connect(self._announce)
        self.clicked.connect(self._announce)

    def _announce(self, index: QModelIndex) -> None:
        self.name_chosen.emit(self._names.named(index.row()))

    def show_names(self, names: Sequence[Named]) -> None:
        """List these searches."""
        self._names.show(names)
        self.take_up()

    def chosen(self) -> Named | None:
        """The selected search."""
        row = self.currentIndex().row()
        return self._names.named(row) if row >= 0 else None

    def focus_list(self) -> None:
        """Focus the list, and select its first row if none is selected."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.take_up()

    def dress_names(self, theme: Theme, font: QFont) -> None:
        """Use these colours and this font from now on."""
        self._name_painter.dress(theme, font)
        self.dress()
