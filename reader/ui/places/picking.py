"""Which names are picked to narrow the articles by: the facets of the search, seen from a list of names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.core.models import Facet

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.core.models import NameKind, NamePlace
    from reader.ui.browsing import Searching, Terms

MOST_PICKED = 12


class Picking(QObject):
    """Names are picked by their kind: several keywords, or several sources."""

    changed = Signal()
    told = Signal(str)

    def __init__(self, searching: Searching, parent: QObject) -> None:
        super().__init__(parent)
        self._searching = searching
        searching.terms_changed.connect(self._terms_changed)

    def picked(self, kind: NameKind) -> list[str]:
        """The names, in the order they were picked in."""
        return [facet.name for facet in self._searching.terms.facets if facet.kind == kind]

    def toggle(self, kind: NameKind, place: NamePlace) -> None:
        """Pick it, or no longer."""
        if place.name in self.picked(kind):
            self._searching.toggle_facet(_facet(kind, place))
        else:
            self.pick(kind, [place])

    def pick(self, kind: NameKind, places: Iterable[NamePlace]) -> None:
        """Pick these besides, as many as there is room for."""
        for place in places:
            picked = self.picked(kind)
            if place.name in picked:
                continue
            if len(picked) >= MOST_PICKED:
                self.told.emit(self.tr("اخترت ما يكفي: لا تُجمع أسماء أكثر من هذه في قائمة واحدة"))
                return
            self._searching.toggle_facet(_facet(kind, place))

    def forget(self) -> None:
        """Names that are picked may be no more; a search that goes on keeps its own."""
        if self._searching.asked is None:
            self._searching.pick(())

    def _terms_changed(self, _terms: Terms) -> None:
        self.changed.emit()


def _facet(kind: NameKind, place: NamePlace) -> Facet:
    return Facet(kind, place.name, place.count, "")
