"""What the shelves of keywords and sources list, and what is done with a name there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPoint, Signal

from reader.ui.sidebar.pages import PAGE_ROWS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.core.library import Library
    from reader.core.library.names.names import Names
    from reader.core.models import NameKind, NameOrder, NamePlace
    from reader.ui.places.name_changing import NameChanging
    from reader.ui.places.picking import Picking
    from reader.ui.query_runner import QueryRunner
    from reader.ui.sidebar.place_shelf import PlaceShelf
    from reader.ui.widgets.place_menu import PlaceMenu


class PlaceController(QObject):
    """Connects the shelf of names with the library. `articles_wanted`: list those of the selected names."""

    articles_wanted = Signal()
    order_changed = Signal()

    def __init__(
        self, shelf: PlaceShelf, side: QueryRunner, picking: Picking, changing: NameChanging, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._shelf, self._side, self._picking, self._changing = shelf, side, picking, changing
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
        shelf.picked_wanted.connect(self.articles_wanted)
        self._picking.changed.connect(self._show_picks)
        shelf.show_order(self.order)

    # --- what is listed ----------------------------------------------------------------------------------
    def show(self, kind: NameKind, text: str) -> None:
        """List the names of this kind with a word that begins with the text."""
        self.kind, self._text = kind, text.strip()
        self._list()

    def sort_by(self, order: NameOrder) -> None:
        """List in this order."""
        self.restore(order)
        self._list()
        self.order_changed.emit()

    def restore(self, order: NameOrder) -> None:
        """Use this order from the next listing on."""
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
        self._show_picks()

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
    def _open(self, index: QModelIndex) -> None:
        """List the articles of the selected names, this one included."""
        place = self._shelf.model.place(index.row())
        if place is not None:
            self._picking.pick(self.kind, [place])
            self.articles_wanted.emit()

    def _toggle(self, index: QModelIndex) -> None:
        place = self._shelf.model.place(index.row())
        if place is not None:
            self._picking.toggle(self.kind, place)

    def _pick_range(self, first: int, last: int) -> None:
        rows = range(min(first, last), max(first, last) + 1)
        places = (self._shelf.model.place(row) for row in rows)
        self._picking.pick(self.kind, [place for place in places if place is not None])

    def _show_picks(self) -> None:
        offers = {
            "keyword": self.tr("عرض ما يجمع المختار من الكلمات"),
            "source": self.tr("عرض مقالات المصادر المختارة"),
        }
        names = frozenset(self._picking.picked(self.kind))
        self._shelf.show_picks(names, offers[self.kind] if names else "")

    # --- the menu ----------------------------------------------------------------------------------------
    def _open_menu(self, index: QModelIndex, point: QPoint) -> None:
        from reader.ui.widgets.place_menu import PlaceMenu
        from reader.ui.widgets.popping_up import pop_up

        place, kind = self._shelf.model.place(index.row()), self.kind
        if place is None:
            return
        picked = self._picking.picked(kind)
        names = picked if not picked or place.name in picked else [*picked, place.name]
        menu = self.menu = PlaceMenu(place.name, place.color, names, self._shelf)
        menu.articles_requested.connect(lambda: self._open(index))
        menu.rename_requested.connect(lambda: self._ask_name(place))
        menu.merge_requested.connect(lambda into: self._changing.merge(kind, names, into))
        menu.color_chosen.connect(lambda color: self._changing.color(kind, place, color))
        pop_up(menu, point)

    def rename_chosen(self) -> bool:
        """Ask for another name for the chosen one; return whether one was chosen in this list."""
        place = self._shelf.model.place(self._shelf.rows.currentIndex().row())
        if place is None or not self._shelf.rows.isVisible():
            return False
        self._ask_name(place)
        return True

    def _ask_name(self, place: NamePlace) -> None:
        from reader.ui.dialogs.name_dialog import NameDialog

        hint, kind = self.tr("في كل المقالات. إن كان الاسم لآخر صار الاثنان واحدًا."), self.kind
        dialog = NameDialog(self.tr("تغيير الاسم"), hint, place.name, self._shelf.window())
        dialog.given.connect(lambda name: self._changing.rename(kind, place, name))
        dialog.open()


def _page(names: Names, kind: NameKind, text: str, offset: int, order: NameOrder) -> tuple[NamePlace, ...]:
    pages = {"keyword": names.keywords, "source": names.sources}
    return pages[kind](text, PAGE_ROWS, offset, order)
