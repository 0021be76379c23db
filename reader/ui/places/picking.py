"""The names that are selected to filter articles; they are facets of the search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.core.models import Facet

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.core.models import NameKind, NamePlace
    from reader.ui.browsing import Searching, Terms

MAX_PICKED = 12


class Picking(QObject):
    """Selects several keywords, or several sources."""

    changed = Signal()
    reported = Signal(str)

    def __init__(self, searching: Searching, parent: QObject) -> None:
        super().__init__(parent)
        self._searching = searching
        searching.terms_changed.connect(self._terms_changed)

    def picked(self, kind: NameKind) -> list[str]:
        """The selected names, in the order of selection."""
        return [facet.name for facet in self._searching.terms.facets if facet.kind == kind]

    def toggle(self, kind: NameKind, place: NamePlace) -> None:
        """Select or deselect a name."""
        if place.name in self.picked(kind):
            self._searching.toggle_facet(_facet(kind, place))
        else:
            self.pick(kind, [place])

    def pick(self, kind: NameKind, places: Iterable[NamePlace]) -> None:
        """Select these as well, up to the maximum."""
        for place in places:
            picked = self.picked(kind)
            if place.name in picked:
                continue
            if len(picked) >= MAX_PICKED:
                self.reported.emit(self.tr("اخترت ما يكفي: لا تُجمع أسماء أكثر من هذه في قائمة واحدة"))
                return
            self._searching.toggle_facet(_facet(kind, place))

    def forget(self) -> None:
        """Deselect all, for some may be gone; a running search keeps its own."""
        if self._searching.asked is None:
            self._searching.pick(())

    def _terms_changed(self, _terms: Terms) -> None:
        self.changed.emit()


def _facet(kind: NameKind, place: NamePlace) -> Facet:
    return Facet(kind, place.name, place.count, "")
