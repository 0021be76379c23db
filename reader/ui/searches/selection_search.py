"""Search the library for the selected text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

_MAX_WORDS = 12
_EDGES = "،.؛؟!:…«»()[]{}\"'“”‘’-–—،, \t"
_MEANT_OTHERWISE = frozenset(' :-"')  # the limit of the query language


class SelectionSearch(QObject):
    """`wanted` carries the query, `missing` the sentence that nothing is selected."""

    wanted = Signal(str)
    missing = Signal(str)

    def __init__(self, selected: Callable[[], str], parent: QObject) -> None:
        super().__init__(parent)
        self._selected = selected

    def look_up(self) -> None:
        """Search for the selection."""
        query = query_of(self._selected())
        if query:
            self.wanted.emit(query)
        else:
            self.missing.emit(self.tr("حدّد كلامًا أولًا: بالفأرة، أو بمفتاح Shift مع الأسهم"))


def query_of(selected: str) -> str:
    """The query for a selection: one word as it is, several as a phrase, without punctuation around them."""
    words = " ".join(selected.replace('"', " ").split()[:_MAX_WORDS]).strip(_EDGES)
    return f'"{words}"' if _MEANT_OTHERWISE.intersection(words) else words
