"""What the shelves of keywords and sources list, and what is done with a name there.

Pages of names come from the worker; changes are made off the window's thread, and each can be undone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPoint, Signal

from reader.core import models
from reader.core.library import Library
from reader.ui.sidebar.place_model import PAGE_ROWS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from reader.core.library.names.name_changes import NameChange
    from reader.core.library.names.names import Names
    from reader.core.models import Facet, NameKind, NameOrder, NamePlace
    from reader.ui.background import Background
    from reader.ui.browsing import Browsing
    from reader.ui.searches.inquiry import Inquiry
    from reader.ui.searches.searching import Searching, Terms
    from reader.ui.sidebar.place_shelf import PlaceShelf
    from reader.ui.undo import UndoHistory
    from reader.ui.widgets.place_menu import PlaceMenu

MOST_PICKED = 12

Changes = tuple["NameChange", ...]


class PlaceDesk(QObject):
    """Between the shelf of names, the library and the search that picked names narrow."""

    changed = Signal()
    order_changed = Signal()
    told = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        library: Library,
        shelf: PlaceShelf,
        browsing: Browsing,
        searching: Searching,
        side: Inquiry,
        background: Background,
        undo: UndoHistory,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._path, self._shelf, self._browsing, self._searching = library.path, shelf, browsing, searching
        self._side, self._background, self._undo = side, background, undo
        self.kind: NameKind = "keyword"
        self.order: NameOrder = "count"
        self.menu: PlaceMenu | None = None
        self._text = ""
        self._connect()

    def _connect(self) -> None:
        shelf = self._shelf
        shelf.model.rows_missed.connect(self._fetch)
        shelf.rows.opened.connect(self._open)
        shelf.rows.pick_toggled.connect(self._toggle)
        shelf.rows.range_picked.connect(self._pick_range)
        shelf.rows.menu_requested.connect(self._open_menu)
        shelf.order_chosen.connect(self.sort_by)
        shelf.picked_wanted.connect(self._browsing.show_picked)
        self._searching.terms_changed.connect(self._show_picks)
        shelf.show_order(self.order)

    # --- what is listed ----------------------------------------------------------------------------------
    def show(self, kind: NameKind, text: str) -> None:
        """List the names of this kind in which a word begins so."""
        self.kind, self._text = kind, text.strip()
        self._list()

    def sort_by(self, order: NameOrder) -> None:
        """List in this order."""
        self.restore(order)
        self._list()
        self.order_changed.emit()

    def restore(self, order: NameOrder) -> None:
        """List in this order from the next time on."""
        self.order = order
        self._shelf.show_order(order)

    def _list(self) -> None:
        kind, text, order = self.kind, self._text, self.order

        def work(library: Library) -> Iterator[tuple[tuple[NamePlace, ...], int]]:
            first = _page(library.names, kind, text, 0, order)
            yield first, len(first) if len(first) < PAGE_ROWS else library.names.count(kind, text)

        self._side.withdraw("names rows")
        self._side.ask("names", work, lambda answer: self._take(kind, *answer))

    def _take(self, kind: NameKind, first: tuple[NamePlace, ...], total: int) -> None:
        self._shelf.show_names(kind, first, total, self._why_empty())
        self._show_picks(self._searching.terms)

    def _fetch(self, pages: tuple[int, ...]) -> None:
        kind, text, order = self.kind, self._text, self.order
        self._side.ask(
            "names rows",
            lambda library: (
                (number, _page(library.names, kind, text, number * PAGE_ROWS, order)) for number in pages
            ),
            lambda page: self._shelf.model.add_page(*page),
        )

    def _why_empty(self) -> str:
        if self._text:
            return self.tr("لا اسم فيه كلمة تبدأ بـ «{text}».").format(text=self._text)
        empty = {"keyword": self.tr("لا كلمات مفتاحية بعد."), "source": self.tr("لا مصادر بعد.")}
        return empty[self.kind]

    # --- what is picked ----------------------------------------------------------------------------------
    def _picked(self) -> list[str]:
        return [facet.name for facet in self._searching.terms.facets if facet.kind == self.kind]

    def _open(self, index: QModelIndex) -> None:
        """The articles of what is picked, this one among them."""
        place = self._shelf.model.place(index.row())
        if place is not None:
            self._pick(place)
            self._browsing.show_picked()

    def _toggle(self, index: QModelIndex) -> None:
        place = self._shelf.model.place(index.row())
        if place is None:
            return
        if place.name in self._picked():
            self._searching.toggle_facet(self._facet(place))
        else:
            self._pick(place)

    def _pick_range(self, first: int, last: int) -> None:
        for row in range(min(first, last), max(first, last) + 1):
            place = self._shelf.model.place(row)
            if place is not None and not self._pick(place):
                return

    def _pick(self, place: NamePlace) -> bool:
        """Whether there was room for one more."""
        picked = self._picked()
        if place.name in picked:
            return True
        if len(picked) >= MOST_PICKED:
            self.told.emit(self.tr("اخترت ما يكفي: لا تُجمع أسماء أكثر من هذه في قائمة واحدة"))
            return False
        self._searching.toggle_facet(self._facet(place))
        return True

    def _facet(self, place: NamePlace) -> Facet:
        return models.Facet(self.kind, place.name, place.count, "")

    def _show_picks(self, terms: Terms) -> None:
        names = frozenset(facet.name for facet in terms.facets if facet.kind == self.kind)
        offers = {
            "keyword": self.tr("عرض ما يجمع المختار من الكلمات"),
            "source": self.tr("عرض مقالات المصادر المختارة"),
        }
        self._shelf.show_picks(names, offers[self.kind] if names else "")

    # --- the menu ----------------------------------------------------------------------------------------
    def _open_menu(self, index: QModelIndex, point: QPoint) -> None:
        from reader.ui.widgets.place_menu import PlaceMenu

        place = self._shelf.model.place(index.row())
        if place is None:
            return
        picked = self._picked()
        names = picked if not picked or place.name in picked else [*picked, place.name]
        menu = self.menu = PlaceMenu(place.name, place.color, names, self._shelf)
        menu.articles_requested.connect(lambda: self._open(index))
        menu.rename_requested.connect(lambda: self._ask_name(place))
        menu.merge_requested.connect(lambda into: self.merge(names, into))
        menu.color_chosen.connect(lambda color: self.color(place, color))
        menu.popup(point)

    def rename_chosen(self) -> bool:
        """Ask for another name for the chosen one; whether one was chosen in this list."""
        place = self._shelf.model.place(self._shelf.rows.currentIndex().row())
        if place is None or not self._shelf.rows.isVisible():
            return False
        self._ask_name(place)
        return True

    def _ask_name(self, place: NamePlace) -> None:
        from reader.ui.dialogs.name_dialog import NameDialog

        hint = self.tr("في كل المقالات. إن كان الاسم لآخر صار الاثنان واحدًا.")
        dialog = NameDialog(self.tr("تغيير الاسم"), hint, place.name, self._shelf.window())
        dialog.given.connect(lambda name: self.rename(place, name))
        dialog.open()

    # --- changes -----------------------------------------------------------------------------------------
    def rename(self, place: NamePlace, name: str) -> None:
        """Another name everywhere."""
        kind = self.kind
        what = self.tr("تغيير الاسم «{name}»").format(name=place.name)
        self._change(what, lambda names: (names.rename(kind, place.id, name),))

    def merge(self, picked: list[str], into: str) -> None:
        """All that is picked becomes this one of it."""
        kind = self.kind
        self._change(
            self.tr("الضمّ إلى «{name}»").format(name=into), lambda names: _merge(names, kind, picked, into)
        )

    def color(self, place: NamePlace, color: str | None) -> None:
        """A colour, or none."""
        kind = self.kind
        what = self.tr("لون «{name}»").format(name=place.name)
        self._change(what, lambda names: (names.color(kind, place.id, color),))

    def _change(self, what: str, work: Callable[[Names], Changes]) -> None:
        path = self._path
        self._background.run(
            lambda: _apart(path, work), lambda changes: self._made(what, changes), self.failed.emit
        )

    def _made(self, what: str, changes: Changes) -> None:
        self._undo.remember(what, lambda: self._take_back(changes))
        self.told.emit(self.tr("تمّ: {what}؛ للتراجع Ctrl+Z").format(what=what))
        if any(change.into is not None for change in changes):
            self._forget_picks()
        self.changed.emit()

    def _take_back(self, changes: Changes) -> None:
        path = self._path
        self._background.run(
            lambda: _apart(path, lambda names: _undo(names, changes)),
            lambda _none: self.changed.emit(),
            self.failed.emit,
        )

    def _forget_picks(self) -> None:
        """Names that are picked in the list may be no more."""
        if self._searching.asked is None:
            self._searching.pick(())


def _page(names: Names, kind: NameKind, text: str, offset: int, order: NameOrder) -> tuple[NamePlace, ...]:
    pages = {"keyword": names.keywords, "source": names.sources}
    return pages[kind](text, PAGE_ROWS, offset, order)


def _apart(path: Path, work: Callable[[Names], Changes]) -> Changes:
    """In a thread of its own, on a library of its own."""
    with Library.open(path) as library:
        return work(library.names)


def _merge(names: Names, kind: NameKind, picked: list[str], into: str) -> Changes:
    target = names.find(kind, into)
    others = [names.find(kind, name) for name in picked if name != into]
    if target is None:
        return ()
    return tuple(names.merge(kind, other.id, target.id) for other in others if other is not None)


def _undo(names: Names, changes: Changes) -> Changes:
    for change in reversed(changes):
        names.undo(change)
    return ()
