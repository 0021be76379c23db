"""Saved searches: listed, added, renamed and removed, with undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.core import models
from reader.ui.sidebar import Shelf

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.core.library import Library
    from reader.core.models import SavedSearch
    from reader.ui.browsing import Browsing, Searching
    from reader.ui.query_runner import QueryRunner
    from reader.ui.sidebar import Sidebar
    from reader.ui.undo import UndoHistory


class SavedSearches(QObject):
    """The content of their shelf, and the commands for them."""

    reported = Signal(str)

    def __init__(
        self,
        library: Library,
        searching: Searching,
        browsing: Browsing,
        sidebar: Sidebar,
        side: QueryRunner,
        undo: UndoHistory,
    ) -> None:
        super().__init__(sidebar)
        self._library, self._searching, self._browsing = library, searching, browsing
        self._sidebar, self._side, self._undo = sidebar, side, undo

    def show(self) -> None:
        """List them with their counts, unless another list is shown by then."""

        def work(library: Library) -> Iterator[Sequence[SavedSearch]]:
            yield library.searches.saved()

        self._side.ask("names", work, self._list)

    def _list(self, saved: Sequence[SavedSearch]) -> None:
        if self._browsing.listing.lists_names and self._browsing.listing.shelf is Shelf.SAVED:
            self._sidebar.list_names(saved)
            if not saved:
                self._sidebar.stack.show_hint(self.tr("لا عمليات بحث محفوظة بعد. ابحث ثم اضغط Ctrl+S."))

    @property
    def chosen(self) -> SavedSearch | None:
        """The search that is selected in the list."""
        named = self._sidebar.stack.chosen_name()
        return named if isinstance(named, models.SavedSearch) else None

    def save(self) -> None:
        """Ask for a name and save the present search."""
        from reader.ui.dialogs.search_name_dialog import SearchNameDialog

        asked = self._searching.asked
        if asked is None:
            return
        dialog = SearchNameDialog(self.tr("حفظ البحث"), self._searching.text.strip(), self._sidebar.window())
        dialog.given.connect(lambda name: self._save(name, asked.text))
        dialog.open()

    def rename(self) -> None:
        """Rename the selected search."""
        from reader.ui.dialogs.search_name_dialog import SearchNameDialog

        chosen = self.chosen
        if chosen is None:
            self.reported.emit(self.tr("اختر بحثًا محفوظًا أولًا"))
            return
        dialog = SearchNameDialog(self.tr("تسمية البحث المحفوظ"), chosen.name, self._sidebar.window())
        dialog.given.connect(lambda name: self._rename(chosen, name))
        dialog.open()

    def remove(self) -> None:
        """Remove the selected search."""
        chosen = self.chosen
        if chosen is None:
            self.reported.emit(self.tr("اختر بحثًا محفوظًا أولًا"))
            return
        self._library.searches.remove(chosen.id)
        self._undo.remember(
            self.tr("إزالة البحث «{name}»").format(name=chosen.name),
            lambda: self._restore(chosen),
        )
        self.reported.emit(self.tr("أُزيل البحث «{name}»؛ للتراجع Ctrl+Z").format(name=chosen.name))
        self._browsing.upkeep.refresh()

    def remove_where_chosen(self) -> bool:
        """Remove the selected search if their list has the focus; return whether it had."""
        if self.chosen is None or not self._sidebar.stack.names.hasFocus():
            return False
        self.remove()
        return True

    def _save(self, name: str, text: str) -> None:
        before = self._library.searches.with_query(text)
        saved = self._library.searches.save(name, text)
        self._undo.remember(
            self.tr("حفظ البحث «{name}»").format(name=saved.name),
            lambda: self._unsave(saved) if before is None else self._name_back(before),
        )
        self.reported.emit(self.tr("حُفظ البحث «{name}»").format(name=saved.name))
        self._browsing.upkeep.recount()

    def _unsave(self, saved: SavedSearch) -> None:
        self._library.searches.remove(saved.id)
        self._show_again()

    def _rename(self, saved: SavedSearch, name: str) -> None:
        self._library.searches.rename(saved.id, name)
        self._undo.remember(self.tr("تسمية البحث «{name}»").format(name=name), lambda: self._name_back(saved))
        self._show_again()

    def _name_back(self, saved: SavedSearch) -> None:
        self._library.searches.rename(saved.id, saved.name)
        self._show_again()

    def _restore(self, saved: SavedSearch) -> None:
        self._library.searches.restore(saved)
        self._show_again()

    def _show_again(self) -> None:
        if self._browsing.listing.shelf is Shelf.SAVED:
            self._browsing.upkeep.refresh()
        else:
            self._browsing.upkeep.recount()
