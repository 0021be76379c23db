"""Keeps the list true to the library, after articles or marks changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.sidebar import Shelf

if TYPE_CHECKING:
    from reader.ui.browsing.listing import Listing
    from reader.ui.browsing.searching import Searching
    from reader.ui.sidebar import Sidebar


class ListUpkeep:
    """Each method reads as much anew as its change may concern, of whatever is listed or searched for."""

    def __init__(self, sidebar: Sidebar, searching: Searching, listing: Listing) -> None:
        self._sidebar, self._searching, self._listing = sidebar, searching, listing

    def refresh(self) -> None:
        """List and count again, after articles were added or removed."""
        if self._searching.asked is not None:
            self._searching.again()
            self._listing.count()
        elif self._listing.base is None:
            self._sidebar.model.relist()  # keys still go through its articles
            self._listing.show_other_page(self._listing.other_pages.text)
            self._listing.count()
        else:
            self._listing.show_articles(self._listing.base)

    def refresh_in_place(self) -> None:
        """List again without scrolling, after a change that the reader did not make."""
        place = self._sidebar.articles.place
        self.refresh()
        self._sidebar.articles.return_to(place)

    def reread_rows(self) -> None:
        """Read the visible rows again, for their content may have changed."""
        if self._listing.shelf is Shelf.MARKS:
            self._listing.other_pages.refresh_marks()
        self._sidebar.model.refresh()

    def recount(self) -> None:
        """Update counts and rows after marks changed; an article may leave its shelf by that."""
        listing, model = self._listing, self._sidebar.model
        if listing.shelf is Shelf.MARKS:
            listing.other_pages.refresh_marks()
        if model.wanted.unread or model.wanted.bookmarked or model.wanted.begun:
            self.refresh()
            return
        if listing.stepping.open is not None:
            model.reread(listing.stepping.open)
        model.refresh()
        listing.count()
