"""A page's metadata: JSON-LD first, then OpenGraph and other meta elements, then microdata and visible
marks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reader.core.arabic.dates.parsing import parse_date
from reader.core.arabic.folding import letters_and_digits
from reader.core.formats.html import linked as html_linked
from reader.core.formats.html import marks as html_marks
from reader.core.formats.html import tags as html_tags
from reader.core.formats.html import titles as html_titles
from reader.core.formats.html import writers as html_writers
from reader.core.formats.html.linked import linked_articles, text_of
from reader.core.formats.html.meta import NAMES, accounts, contents, told_for_cards
from reader.core.formats.text.known_names import is_place
from reader.core.formats.text.reading_text import clean, one_line
from reader.core.formats.text.web_addresses import web_address
from reader.core.formats.text.writers import writer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.core.formats.html.tree import Element

_SUMMARY = ("og:description", "description", "twitter:description")
_MARKS = {
    "published": "datePublished",
    "updated": "dateModified",
    "author": "author",
    "title": "headline",
    "source": "publisher",
    "keywords": "keywords",
}
_MIN_WORDS = 4  # of a title
_DAY = 10  # characters of an ISO date with a day
_NOBODY = re.compile(r"https?:|@|www\.|(?:developed|designed|powered) by\b", re.IGNORECASE)
_DELIMITER = re.compile(r"[,،;؛|\n]")


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
    """The metadata of the page, each field from the first source that has it."""
    linked = next(linked_articles(page), {})
    meta, properties = contents(page), _properties(page)

    def first(name: str, *found: str | None, barred: frozenset[str] = frozenset()) -> str | None:
        candidates = [*found, *(meta.get(key, [""])[0] for key in NAMES[name]), _marked(properties, name)]
        texts = (text for candidate in candidates if candidate and (text := one_line(candidate)))
        return next((text for text in texts if not barred or letters_and_digits(text) not in barred), None)

    by = text_of(linked.get("author") or linked.get("creator"))
    source = first("source", text_of(linked.get("publisher")) or text_of(linked.get("sourceOrganization")))
    written = first(
        "title", text_of(linked.get("headline")), text_of(linked.get("name"))
    ) or html_marks.title(page)
    url = _address(page, meta, linked)
    title, site = html_titles.title_and_site(written or "", (source, *html_linked.names_of_sites(page)))
    return Facts(
        title=title or None,
        published=_with_clock(
            _iso(first("published", text_of(linked.get("datePublished") or linked.get("dateCreated")))),
            (time for key in NAMES["published"] for time in meta.get(key, ())),
        )
        or _iso(html_marks.time(page)),
        updated=_iso(first("updated", text_of(linked.get("dateModified"))) or html_marks.change(page)),
        source=source,
        site=site or html_titles.site(page, title),
        author=_person(first("author", by, told_for_cards(meta), barred=accounts(meta, url)))
        or html_writers.author(page),
        place=first("place", text_of(linked.get("locationCreated")) or _city(linked.get("dateline"))),
        keywords=_keywords(
            title,
            linked.get("keywords"),
            [value for key in NAMES["keywords"] for value in meta.get(key, [])]
            or ([marked] if (marked := _marked(properties, "keywords")) else html_tags.tags(page)),
        ),
        language=_language(page),
        body=_lines(text_of(linked.get("articleBody"))),
        summary=_lines(next((text for key in _SUMMARY for text in meta.get(key, [])), None)),
        url=url,
    )


def _address(page: Element, meta: dict[str, list[str]], linked: dict[str, Any]) -> str | None:
    """The canonical URL that the page declares."""
    canonical = [
        element.attributes.get("href")
        for element in page.elements("link")
        if "canonical" in element.attributes.get("rel", "").lower().split()
    ]
    around = (linked.get(name) for name in ("mainEntityOfPage", "isPartOf"))
    pages = [page.get("@id") if isinstance(page, dict) else page for page in around]
    return web_address(*canonical, meta.get("og:url"), linked.get("url"), *pages)


def _properties(page: Element) -> dict[str, Element]:
    """The first element of each microdata or RDFa property."""
    found: dict[str, Element] = {}
    for element in page.elements():
        for attribute in ("itemprop", "property"):
            for name in element.attributes.get(attribute, "").replace("schema:", "").split():
                found.setdefault(name, element)
    return found


def _marked(properties: dict[str, Element], name: str) -> str | None:
    """The value of the property that a field is marked with."""
    element = properties.get(_MARKS.get(name, ""))
    if element is None:
        return None
    if named := _named_within(element):
        return named
    return element.attributes.get("content") or element.attributes.get("datetime") or element.text


def _named_within(thing: Element) -> str | None:
    """The name of a nested microdata item."""
    for element in thing.elements() if "itemscope" in thing.attributes else ():
        if "name" in element.attributes.get("itemprop", "").split():
            return element.attributes.get("content") or element.text
    return None


def _language(page: Element) -> str | None:
    found = re.match(r"[a-zA-Z]{2,3}(?![a-zA-Z])", page.attributes.get("lang", ""))
    return found[0].lower() if found else None


def _keywords(title: str, linked: object, meta: Sequence[str]) -> tuple[str, ...]:
    """The keywords of the first source that has any, one per meta element, or delimited; none if they are the
    words of the title."""
    lists = linked if isinstance(linked, list) else [linked] if linked else list(meta)
    parts = (one_line(part) for item in lists for part in _DELIMITER.split(text_of(item) or ""))
    found = tuple(dict.fromkeys(part for part in parts if 1 < len(part) <= 80))
    in_order = len(found) >= _MIN_WORDS and letters_and_digits("".join(found)) == letters_and_digits(title)
    return () if in_order else found


def _iso(text: str | None) -> str | None:
    date = parse_date(text.strip()) if text else None
    return date.iso if date else None


def _with_clock(day: str | None, others: Iterable[str]) -> str | None:
    """The date, or the first of the others that adds a time to the same day."""
    if day is None or len(day) != _DAY:
        return day
    return next(
        (found for found in filter(None, map(_iso, others)) if found.startswith(day) and len(found) > _DAY),
        day,
    )


def _city(dateline: object) -> str | None:
    named = text_of(dateline)
    return named if named and is_place(named) else None


def _person(text: str | None) -> str | None:
    """The text if it can be a person's name: no address, no account name, nobody who made the site."""
    if text is None or _NOBODY.match(text) or len(text) > 80:
        return None
    return html_writers.without_place(writer(text))


def _lines(text: str | None) -> tuple[str, ...]:
    return tuple(filter(None, map(one_line, clean(text or "").split("\n"))))
