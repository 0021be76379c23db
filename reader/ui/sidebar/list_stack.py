"""The list of articles, or one of the pages in its place, which are made when they are first shown."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal

from reader.ui.announcing import Announcer
from reader.ui.widgets.hints import ListHint
from reader.ui.widgets.page_stack import PageStack
from reader.ui.widgets.tab_order import put_after

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QLabel, QWidget

    from reader.core.wording import Wording
    from reader.ui.icons import Icons
    from reader.ui.sidebar.article_list import ArticleList
    from reader.ui.sidebar.mark_shelf import MarkShelf
    from reader.ui.sidebar.name_list import Named
    from reader.ui.sidebar.name_shelf import NameShelf
    from reader.ui.sidebar.place_shelf import PlaceShelf
    from reader.ui.theme import Theme
    from reader.ui.widgets.no_hits import NoHits


class ListStack(PageStack):
    """One page at a time; the first paint needs only the articles."""

    name_chosen = Signal(object)  # a SavedSearch
    text_requested = Signal()
    left_at_top = Signal()

    def __init__(
        self,
        articles: ArticleList,
        words: Callable[[], Wording],
        look: tuple[Theme, Icons, QFont],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.articles, self._words, self._look = articles, words, look
        self._announcer = Announcer(self)
        self.add(articles)
        articles.top_left.connect(self.left_at_top)

    # --- the pages ---------------------------------------------------------------------------------------
    @cached_property
    def names(self) -> NameShelf:
        """The saved searches."""
        from reader.ui.sidebar.name_shelf import NameShelf

        theme, _icons, font = self._look
        names = NameShelf(self._words, theme, font, self)
        names.name_chosen.connect(self.name_chosen)
        names.top_left.connect(self.left_at_top)
        self._take_in(names)
        return names

    @cached_property
    def no_hits(self) -> NoHits:
        """What is shown for a search without results."""
        from reader.ui.widgets.no_hits import NoHits

        no_hits = NoHits(self)
        no_hits.left.connect(self.left_at_top)
        self._take_in(no_hits)
        return no_hits

    @cached_property
    def marks(self) -> MarkShelf:
        """The shelf of marks."""
        from reader.ui.sidebar.mark_shelf import MarkShelf

        marks = MarkShelf(self._words, *self._look, self)
        marks.text_requested.connect(self.text_requested)
        marks.left_at_top.connect(self.left_at_top)
        self._take_in(marks)
        return marks

    @cached_property
    def places(self) -> PlaceShelf:
        """The shelf of keywords or sources."""
        from reader.ui.sidebar.place_shelf import PlaceShelf

        theme, _icons, font = self._look
        places = PlaceShelf(self._words, theme, font, self)
        places.rows.top_left.connect(self.left_at_top)
        places.rows.page_requested.connect(self.text_requested)
        self._take_in(places)
        return places

    @cached_property
    def _hint(self) -> QLabel:
        hint = ListHint(self)
        self.add(hint)
        return hint

    def _take_in(self, page: QWidget) -> None:
        self.add(page)
        put_after(self.articles, page)

    # --- which one shows ---------------------------------------------------------------------------------
    def show_page(self, page: QWidget) -> None:
        """Show this page; it takes over the focus."""
        focused: QWidget | None = self.window().focusWidget()
        if page is not self.on_top and focused is not None and self.isAncestorOf(focused):
            page.show()  # shown first: when the other hides, Qt moves the focus along the tab order
            self._focus(page)
        self.turn_to(page)
        self._announcer.forget()

    def list_names(self, names: Sequence[Named]) -> None:
        """Show the saved searches."""
        self.names.show_names(names)
        self.show_page(self.names)

    def show_no_hits(self, sentence: str) -> None:
        """Show that a search found nothing."""
        self.no_hits.say(sentence)
        self.show_page(self.no_hits)
        self._announcer.announce(sentence)

    def show_hint(self, hint: str) -> None:
        """Show a sentence instead of an empty list."""
        self._hint.setText(hint)
        self.show_page(self._hint)
        self._announcer.announce("" if self._hint.hasFocus() else hint)

    def chosen_name(self) -> Named | None:
        """The selected name, if names are listed."""
        return self.names.chosen() if vars(self).get("names") is self.on_top else None

    def focus_list(self) -> None:
        """Focus the list that is shown."""
        self._focus(self.on_top)

    def _focus(self, page: QWidget) -> None:
        """Focus the page. One that was not made yet is not made for this."""
        made = (vars(self).get(name) for name in ("names", "no_hits", "marks", "places"))
        shelf: Any = next((each for each in made if each is page), None)
        if shelf is not None:
            shelf.focus_list()
        else:
            page.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # --- how they look -----------------------------------------------------------------------------------
    def dress(self, theme: Theme, icons: Icons, font: QFont) -> None:
        """Use these colours, icons and font from now on."""
        self._look = (theme, icons, font)
        self.articles.dress()
        if "names" in vars(self):
            self.names.dress_names(theme, font)
        if "marks" in vars(self):
            self.marks.dress(theme, icons, font)
        if "places" in vars(self):
            self.places.dress(theme, font)
