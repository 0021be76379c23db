"""How the window was left, and leaving it so again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QTimer

from reader.core.settings import WindowState
from reader.ui.sidebar import Shelf

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.ui.main_window import MainWindow


REST_MILLISECONDS = 2000


class WindowMemory(QObject):
    """Keeps the state of a window when it closes and a little after each change: no crash loses the place."""

    def __init__(self, window: MainWindow, library: str, keep: Callable[[WindowState], None]) -> None:
        super().__init__(window)
        self._window, self._library, self._keep = window, library, keep
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MILLISECONDS)
        self._rest.timeout.connect(self.keep)
        window.reading.article_opened.connect(lambda _article: self._rest.start())
        window.browsing.counted.connect(lambda _counts, _shown: self._rest.start())
        window.closed.connect(self.keep)

    def keep(self) -> None:
        """Store the state now."""
        self._rest.stop()
        self._keep(state_of(self._window, self._library))


def state_of(window: MainWindow, library: str) -> WindowState:
    """The window as it stands, on the library of this path."""
    article = window.reading.article
    return WindowState(
        geometry=_text(window.saveGeometry()),
        splitter=tuple(window.splitter.sizes()),
        sidebar=not window.sidebar.isHidden(),
        library=library,
        article=article.id if article is not None else None,
        shelf=window.browsing.shelf.name,
        search=window.searching.asked.text if window.searching.asked is not None else "",
    )


def restore(window: MainWindow, state: WindowState, library: str) -> None:
    """Put the window back as it was; what concerns another library is left alone."""
    if state.geometry:
        window.restoreGeometry(QByteArray.fromBase64(state.geometry.encode()))
    if len(state.splitter) == window.splitter.count() and all(state.splitter):
        window.splitter.setSizes(list(state.splitter))
    if not state.sidebar:
        window.panes.toggle_sidebar()
    if state.library == library:
        _restore_place(window, state)
    else:
        window.browsing.show_shelf(Shelf.ALL)
    if window.reading.article is None:
        window.browsing.choose_near()
    window.focus_first()


def _restore_place(window: MainWindow, state: WindowState) -> None:
    window.browsing.show_shelf(Shelf.__members__.get(state.shelf, Shelf.ALL))
    if state.search:
        window.sidebar.search.restore(state.search)
        window.browsing.search(state.search)
    if state.article is not None and window.browsing.holds(state.article):
        window.reading.open(state.article)


def _text(data: QByteArray) -> str:
    return bytes(data.toBase64().data()).decode()
