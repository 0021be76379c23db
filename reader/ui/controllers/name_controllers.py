"""Controllers for keywords and sources."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from reader.ui.controllers.controller_group import ControllerGroup

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

    from reader.core.models import NameOrder
    from reader.ui.places.chip_editing import ChipEditing
    from reader.ui.places.keyword_resplitting import KeywordResplitting
    from reader.ui.places.name_changing import NameChanging
    from reader.ui.places.picking import Picking
    from reader.ui.places.place_controller import PlaceController
    from reader.ui.workspace import Workspace


class NameControllers(ControllerGroup):
    """`order` is the order in which names are listed; `order_changed` says that the person chose another."""

    order_changed = Signal()

    def __init__(self, workspace: Workspace, window: QMainWindow) -> None:
        super().__init__(workspace, window)
        self.order: NameOrder = "count"
        workspace.browsing.other_pages.names_wanted.connect(lambda kind, text: self.places.show(kind, text))

    @cached_property
    def places(self) -> PlaceController:
        """Lists keywords and sources."""
        from reader.ui.places.place_controller import PlaceController

        workspace = self._workspace
        places = PlaceController(
            workspace.sidebar.stack.places, workspace.side, self.picking, self.name_changing, self
        )
        places.restore(self.order)
        places.order_changed.connect(self._keep_order)
        places.articles_wanted.connect(workspace.browsing.show_picked)
        return places

    @cached_property
    def picking(self) -> Picking:
        """Selects names to filter by."""
        from reader.ui.places.picking import Picking

        picking = Picking(self._workspace.searching, self)
        picking.reported.connect(self._workspace.status.show_news)
        return picking

    @cached_property
    def name_changing(self) -> NameChanging:
        """Renames, merges and colours names in the whole library."""
        from reader.ui.places.name_changing import NameChanging

        changing = NameChanging(
            self._workspace.library, self._workspace.background, self._workspace.undo, self
        )
        changing.merged.connect(self.picking.forget)
        self._follow_names(changing)
        return changing

    def _keep_order(self) -> None:
        self.order = self.places.order
        self.order_changed.emit()

    @cached_property
    def chip_editing(self) -> ChipEditing:
        """Edits the keywords of the open article."""
        from reader.ui.places.chip_editing import ChipEditing

        workspace = self._workspace
        editing = ChipEditing(
            workspace.library, workspace.reading, workspace.view.head.chips, workspace.undo, self
        )
        self._follow_names(editing)
        return editing

    @cached_property
    def keyword_resplitting(self) -> KeywordResplitting:
        """Splits all keyword runs again."""
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
        """Show changed names in the head of the page and in the list."""
        names.changed.connect(self._workspace.reading.reread)
        names.changed.connect(self._workspace.browsing.upkeep.refresh)
        names.reported.connect(self._workspace.status.show_news)
        names.failed.connect(self._workspace.notices.show)
