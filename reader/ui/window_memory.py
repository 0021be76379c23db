"""Saves how the window was left, and restores it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QTimer

from reader.core import models
from reader.core.settings import WindowState
from reader.ui.browsing import Terms
from reader.ui.sidebar import Shelf

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reader.core.models import Facet, FacetKind, NameOrder, Period
    from reader.ui.main_window import MainWindow


REST_MILLISECONDS = 2000
_TIME = re.compile(r"\d{4}|\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d", re.ASCII)
_KINDS: dict[str, FacetKind] = {"source": "source", "keyword": "keyword", "year": "year"}
_PERIODS: dict[str, Period] = {"week": "week", "month": "month", "year": "year"}
_ORDERS: dict[str, NameOrder] = {"count": "count", "newest": "newest", "name": "name"}


class WindowMemory(QObject):
    """Saves the state when the window closes and shortly after changes, so that a crash loses little."""

    def __init__(self, window: MainWindow, library: str, keep: Callable[[WindowState], None]) -> None:
        super().__init__(window)
        self._window, self._library, self._keep = window, library, keep
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MILLISECONDS)
        self._rest.timeout.connect(self.keep)
        window.reading.article_opened.connect(lambda _article: self._rest.start())
        window.browsing.counted.connect(lambda _counts, _shown: self._rest.start())
        window.controllers.searches.timeline_changed.connect(self._rest.start)
        window.controllers.names.order_changed.connect(self._rest.start)
        window.closed.connect(self.keep)

    def keep(self) -> None:
        """Save the state now."""
        self._rest.stop()
        self._keep(state_of(self._window, self._library))


def state_of(window: MainWindow, library: str) -> WindowState:
    """The state of the window, on the library at this path."""
    article, controllers = window.reading.article, window.controllers
    terms, asked = window.searching.terms, window.searching.asked is not None
    return WindowState(
        geometry=_text(window.saveGeometry()),
        splitter=tuple(window.splitter.sizes()),
        sidebar=not window.sidebar.isHidden(),
        library=library,
        article=article.id if article is not None else None,
        shelf=window.browsing.listing.shelf.name,
        search=window.searching.text,
        filters=tuple((facet.kind, facet.name) for facet in terms.facets) if asked else (),
        by_relevance=terms.by_relevance,
        exact=terms.exact,
        facets=window.searching.facets_wanted,
        timeline=controllers.searches.timeline_shows,
        period=controllers.searches.period,
        name_order=controllers.names.order,
    )


def restore(window: MainWindow, state: WindowState, library: str) -> None:
    """Restore the state; what belongs to another library is ignored."""
    if state.geometry:
        window.restoreGeometry(QByteArray.fromBase64(state.geometry.encode()))
    if len(state.splitter) == window.splitter.count() and all(state.splitter):
        window.splitter.setSizes(list(state.splitter))
    if not state.sidebar:
        window.sidebar.hide()
    _restore_views(window, state)
    if state.library == library:
        _restore_place(window, state)
    else:
        window.browsing.show_shelf(Shelf.ALL)
    if window.reading.article is None:
        window.browsing.stepping.choose_near()
    window.workspace.focus.first()


def _restore_place(window: MainWindow, state: WindowState) -> None:
    window.browsing.show_shelf(Shelf.__members__.get(state.shelf, Shelf.ALL))
    facets = tuple(_facets(state))
    if state.search or facets:
        terms = Terms(facets, by_relevance=state.by_relevance, exact=state.exact)
        window.browsing.search_again(state.search, terms)
    if state.article is not None and window.browsing.stepping.holds(state.article):
        window.reading.open(state.article)


def _facets(state: WindowState) -> Iterator[Facet]:
    """The facets of the state that are valid."""
    for kind, name in state.filters:
        if kind in _KINDS and (kind != "year" or _TIME.fullmatch(name)):
            yield models.Facet(_KINDS[kind], name, 0, "")


def _restore_views(window: MainWindow, state: WindowState) -> None:
    """Restore the timeline and facets, and the orders of lists."""
    searches = window.controllers.searches
    searches.period = _PERIODS[state.period]
    window.controllers.names.order = _ORDERS[state.name_order]
    window.searching.facets_wanted = state.facets
    if state.timeline:
        searches.timeline.restore(searches.period)


def _text(data: QByteArray) -> str:
    return bytes(data.toBase64().data()).decode()
