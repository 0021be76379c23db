"""The meta elements of a page, and which of them give which field."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.core.arabic.folding import fold, letters_and_digits

if TYPE_CHECKING:
    from reader.core.formats.html.tree import Element

NAMES = {
    "title": ("og:title", "twitter:title", "dc.title", "title"),
    "published": (
        "article:published_time",
        "datepublished",
        "pubdate",
        "publishdate",
        "date",
        "dc.date",
        "dc.date.issued",
        "og:published_time",
        "sailthru.date",
        "article.published",
        "article:published",
        "og:article:published_time",
        "parsely-pub-date",
        "publish-date",
        "publish_date",
        "publication_date",
        "published_time",
        "dcterms.issued",
        "dcterms.created",
        "dcterms.date",
        "dc.date.created",
        "citation_publication_date",
        "cxenseparse:recs:publishtime",
        "article_date_original",
        "bt:pubdate",
    ),
    "updated": (
        "article:modified_time",
        "og:updated_time",
        "datemodified",
        "lastmod",
        "last-modified",
        "article:modified",
        "og:article:modified_time",
        "dcterms.modified",
        "modified_time",
    ),
    "source": (
        "og:site_name",
        "application-name",
        "publisher",
        "dc.publisher",
        "citation_journal_title",
        "parsely-site",
        "twitter:app:name:iphone",
    ),
    "author": (
        "author",
        "article:author",
        "og:article:author",
        "dc.creator",
        "dcterms.creator",
        "parsely-author",
        "sailthru.author",
        "citation_author",
        "twitter:creator",
        "byl",
    ),
    "place": ("locationcreated",),
    "keywords": (
        "news_keywords",
        "keywords",
        "article:tag",
        "parsely-tags",
        "sailthru.tags",
        "dc.subject",
        "dcterms.subject",
        "citation_keywords",
    ),
}
_SECTION = re.compile(r"\s+[-–—|]\s+")
_CREW = re.compile(
    r"(?:the|team|staff|devs?|desk|editors?|editorial|newsroom|فريق|أسرة|هيئة|تحرير|التحرير|إدارة|محرر|محررو"
    r"|موقع|صحيفة|جريدة|مجلة)",
    re.IGNORECASE,
)
_WRITTEN_BY = ("كتب بواسطه", "بواسطه", "الكاتب", "بقلم", "كتبه", "written by", "author", "by")


def told_for_cards(meta: dict[str, list[str]]) -> str | None:
    """The author in `twitter:label1`/`twitter:data1` pairs, as SEO plug-ins write for link previews."""
    for number in ("1", "2"):
        label = meta.get(f"twitter:label{number}", [""])[0]
        if fold(label).strip(" :") in _WRITTEN_BY:
            return meta.get(f"twitter:data{number}", [""])[0]
    return None


def accounts(meta: dict[str, list[str]], url: str | None) -> frozenset[str]:
    """The letters of the names of the site itself: of its host, and on Twitter.

    As an author they name nobody.
    """
    return frozenset(map(letters_and_digits, (*_host(url).split(".")[:-1], *meta.get("twitter:site", ()))))


def _host(url: str | None) -> str:
    return url.split("/", 3)[2] if url else ""


def names_site(author: str, site: str | None, url: str | None) -> bool:
    """Whether an author is the site: its name with a section (`Sport - Waha.ca`) or a crew (`Waha Team`)."""
    known = {letters_and_digits(name) for name in (site, _host(url)) if name}
    known |= {name.removeprefix("www") for name in known}
    parts = [letters_and_digits(part) for part in _SECTION.split(author)]
    if len(parts) > 1:
        return not known.isdisjoint(parts)
    crew = [word for word in author.split() if not _CREW.fullmatch(word)]
    return len(crew) < len(author.split()) and letters_and_digits("".join(crew)) in known


def contents(page: Element) -> dict[str, list[str]]:
    """Lower-case name → contents, in page order."""
    found: dict[str, list[str]] = {}
    for element in page.elements("meta"):
        content = element.attributes.get("content", "").strip()
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            if content and (name := element.attributes.get(attribute, "").strip().lower()):
                found.setdefault(name, []).append(content)
    return found
