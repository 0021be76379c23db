"""Controllers for keywords and sources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from reader.ui.controllers.search_controllers import SearchControllers

if TYPE_CHECKING:
    from reader.ui.places.chip_editing import ChipEditing
    from reader.ui.places.keyword_resplitting import KeywordResplitting
    from reader.ui.places.name_changing import NameChanging
    from reader.ui.places.picking import Picking
    from reader.ui.places.place_controller import PlaceController


class NameControllers(SearchControllers):
    """What they change shows in the head of the page and in the list."""

    @cached_property
    def places(self) -> PlaceController:
        """The shelves of keywords and sources."""
        from reader.ui.places.place_controller import PlaceController

        workspace = self._workspace
        places = PlaceController(
            workspace.sidebar.stack.places, workspace.side, self.picking, self.name_changing, self
        )
        places.restore(self.name_order)
        places.order_changed.connect(self._order_changed)
        places.articles_wanted.connect(workspace.browsing.show_picked)
        return places

    @cached_property
    def picking(self) -> Picking:
        """Names by which the articles are narrowed."""
        from reader.ui.places.picking import Picking

        picking = Picking(self._workspace.searching, self)
        picking.told.connect(self._workspace.status.tell)
        return picking

    @cached_property
    def name_changing(self) -> NameChanging:
        """Names changed in the whole library."""
        from reader.ui.places.name_changing import NameChanging

        changing = NameChanging(
            self._workspace.library, self._workspace.background, self._workspace.undo, self
        )
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

        workspace = self._workspace
        editing = ChipEditing(
            workspace.library, workspace.reading, workspace.view.head.chips, workspace.undo, self
        )
        self._follow_names(editing)
        return editing

    @cached_property
    def keyword_resplitting(self) -> KeywordResplitting:
        """Keywords of all articles, split anew."""
        from reader.ui.places.keyword_resplitting import KeywordResplitting

        splitting = KeywordResplitting(
            self._workspace.library,
            self._workspace.background,
            self._workspace.undo,
            self._workspace.digits,
            self,
        )
        self._follow_names(splitting)
        return splitting

    def _follow_names(self, names: NameChanging | ChipEditing | KeywordResplitting) -> None:
        """Names change what the head of the page and the list show."""
        names.changed.connect(self._workspace.reading.reread)
        names.changed.connect(self._workspace.browsing.refresh)
        names.told.connect(self._workspace.status.tell)
        names.failed.connect(self._workspace.notices.show)
