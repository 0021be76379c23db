"""The facts about an article that its page tells: what it declares, then what it shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.core.formats.html import linked as html_linked
from reader.core.formats.html import titles as html_titles
from reader.core.formats.html.page_metadata import PageMetadata

if TYPE_CHECKING:
    from reader.core.formats.html.tree import Element


@dataclass(frozen=True, slots=True)
class Facts:
    """The metadata found, cleaned; absent values are `None`."""

    title: str | None = None
    published: str | None = None
    updated: str | None = None
    source: str | None = None
    author: str | None = None
    place: str | None = None
    keywords: tuple[str, ...] = ()
    language: str | None = None
    body: tuple[str, ...] = ()
    summary: tuple[str, ...] = ()
    site: str | None = None  # from the page's title
    url: str | None = None


def facts(page: Element) -> Facts:
    """The metadata of the page, each field from the first place that has it."""
    found = PageMetadata(page)
    source, url = found.source(), found.address()
    title, site = html_titles.title_and_site(found.title() or "", (source, *html_linked.names_of_sites(page)))
    return Facts(
        title=title or None,
        published=found.published(),
        updated=found.updated(),
        source=source,
        site=site or html_titles.site(page, title),
        author=found.author(url),
        place=found.place(),
        keywords=found.keywords(title),
        language=found.language(),
        body=found.body(),
        summary=found.summary(),
        url=url,
    )
