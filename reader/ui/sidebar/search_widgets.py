"""What a search shows above the list: the number of results, the facets in force, the facets on offer."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal

from PySide6.QtWidgets import QHBoxLayout, QWidget

from reader.ui.widgets.tab_order import put_after, put_in_row

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.core.wording import Wording
    from reader.ui.icons import Icons
    from reader.ui.sidebar.list_stack import ListStack
    from reader.ui.widgets.facet_panel import FacetPanel
    from reader.ui.widgets.filter_chips import FilterChips
    from reader.ui.widgets.result_bar import ResultBar

    Name = Literal["results", "chips", "facets"]

ORDER: tuple[Name, ...] = ("results", "chips", "facets")  # from above, and in the tab order


class SearchWidgets:
    """Made on first use; each then takes its place in `rows`, behind `before` in the tab order."""

    def __init__(
        self, sidebar: QWidget, before: QWidget, stack: ListStack, words: Callable[[], Wording], icons: Icons
    ) -> None:
        self._sidebar, self._before, self._stack = sidebar, before, stack
        self._words, self._icons = words, icons
        self.rows = {name: QHBoxLayout() for name in ORDER}
        self._made: dict[Name, QWidget] = {}

    @cached_property
    def results(self) -> ResultBar:
        """The number of results, and their order."""
        from reader.ui.widgets.result_bar import ResultBar

        results = ResultBar(self._count, self._sidebar)
        results.set_icons(self._icons["list-filter"])
        self._insert("results", results, self._before)
        return results

    @cached_property
    def chips(self) -> FilterChips:
        """The facets in force."""
        from reader.ui.widgets.filter_chips import FilterChips

        chips = FilterChips(self._sidebar)
        chips.set_icon(self._icons["x"])
        chips.grown.connect(self._set_tab_order)
        self._insert("chips", chips, self.results)
        return chips

    @cached_property
    def facets(self) -> FacetPanel:
        """The facets on offer."""
        from reader.ui.widgets.facet_panel import FacetPanel

        facets = FacetPanel(lambda text: self._words().digits(text), self._count, self._sidebar)
        facets.set_room(self._facet_height())
        for leaving in (facets.left, facets.escaped):
            leaving.connect(self._stack.focus_list)
        facets.grown.connect(self._set_tab_order)
        self._insert("facets", facets, self.results)
        return facets

    def _count(self, articles: int) -> str:
        return self._words().count_articles(articles)

    def _facet_height(self) -> int:
        return max(96, self._sidebar.height() * 2 // 7)

    def _insert(self, name: Name, widget: QWidget, before: QWidget) -> None:
        """Give a new widget its place in the layout, the tab order and the accessibility tree."""
        self.rows[name].addWidget(widget)
        put_after(before, widget)
        self._stack.raise_()
        self._made[name] = widget

    def _set_tab_order(self) -> None:
        put_in_row(*(self._made[name] for name in ORDER if name in self._made))

    @property
    def shows_facets(self) -> bool:
        """Whether facets are shown above the list."""
        return "facets" in self._made and self.facets.isVisible() and bool(self.facets.chips)

    def hide(self, *names: Name) -> None:
        """Hide these widgets. One that was not made yet is not made for this."""
        for name in names:
            if name in self._made:
                self._made[name].hide()

    def hide_all(self) -> None:
        """Hide every one of them."""
        self.hide(*ORDER)

    def fit(self) -> None:
        """Follow the height of the sidebar."""
        if "facets" in self._made:
            self.facets.set_room(self._facet_height())

    def dress(self, icons: Icons) -> None:
        """Use these icons from now on."""
        self._icons = icons
        if "results" in self._made:
            self.results.set_icons(icons["list-filter"])
        if "chips" in self._made:
            self.chips.set_icon(icons["x"])
