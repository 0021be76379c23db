"""Desks for keywords and sources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from reader.ui.desks.search_desks import SearchDesks

if TYPE_CHECKING:
    from reader.ui.places.chip_editing import ChipEditing
    from reader.ui.places.name_changing import NameChanging
    from reader.ui.places.picking import Picking
    from reader.ui.places.place_desk import PlaceDesk
    from reader.ui.places.split_again import SplitAgain


class NameDesks(SearchDesks):
    """What they change shows in the head of the page and in the list."""

    @cached_property
    def places(self) -> PlaceDesk:
        """The shelves of keywords and sources."""
        from reader.ui.places.place_desk import PlaceDesk

        room = self._room
        places = PlaceDesk(room.sidebar.stack.places, room.side, self.picking, self.name_changing, self)
        places.restore(self.name_order)
        places.order_changed.connect(self._order_changed)
        places.articles_wanted.connect(room.browsing.show_picked)
        return places

    @cached_property
    def picking(self) -> Picking:
        """Names by which the articles are narrowed."""
        from reader.ui.places.picking import Picking

        picking = Picking(self._room.searching, self)
        picking.told.connect(self._room.status.tell)
        return picking

    @cached_property
    def name_changing(self) -> NameChanging:
        """Names changed in the whole library."""
        from reader.ui.places.name_changing import NameChanging

        changing = NameChanging(self._room.library, self._room.background, self._room.undo, self)
        changing.merged.connect(self.picking.forget)
        self._follow_names(changing)
        return changing

    def _order_changed(self) -> None:
        self.name_order = self.places.order
        self.left_otherwise.emit()

    @cached_property
    def chip_editing(self) -> ChipEditing:
        """Keywords of the open article, changed at their chips."""
        from reader.ui.places.chip_editing import ChipEditing

        room = self._room
        editing = ChipEditing(room.library, room.reading, room.view.head.chips, room.undo, self)
        self._follow_names(editing)
        return editing

    @cached_property
    def split_again(self) -> SplitAgain:
        """Keywords of all articles, split anew."""
        from reader.ui.places.split_again import SplitAgain

        splitting = SplitAgain(
            self._room.library, self._room.background, self._room.undo, self._room.digits, self
        )
        self._follow_names(splitting)
        return splitting

    def _follow_names(self, names: NameChanging | ChipEditing | SplitAgain) -> None:
        """Names change what the head of the page and the list show."""
        names.changed.connect(self._room.reading.reread)
        names.changed.connect(self._room.browsing.refresh)
        names.told.connect(self._room.status.tell)
        names.failed.connect(self._room.notices.show)
