"""The metadata of a page: JSON-LD first, then OpenGraph and other meta elements, microdata, visible marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from reader.core.arabic.dates.parsing import parse_date
from reader.core.arabic.folding import letters_and_digits
from reader.core.formats.html import marks as html_marks
from reader.core.formats.html import tags as html_tags
from reader.core.formats.html import writers as html_writers
from reader.core.formats.html.linked import linked_articles, text_of, writers_of
from reader.core.formats.html.meta import NAMES, accounts, contents, names_site, told_for_cards
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
_NOBODY = re.compile(
    r"https?:|/|@|www\.|(?:developed|designed|powered) by\b"
    r"|(?:admin(?:istrator)?|webmaster|me|user|root|unknown|anonymous)$",  # preset names
    re.IGNORECASE,
)
_DELIMITER = re.compile(r"[,،;؛|\n]")


class PageMetadata:
    """The values of each field of an article, from the first place on the page that has one."""

    def __init__(self, page: Element) -> None:
        self._page = page
        self._linked: dict[str, Any] = next(linked_articles(page), {})
        self._writers, self._organizations = writers_of(self._linked)
        self._meta, self._properties = contents(page), _properties(page)

    def title(self) -> str | None:
        """The title, perhaps with the name of the site."""
        declared = self._first("title", self._text("headline"), self._text("name"))
        return declared or html_marks.title(self._page)

    def published(self) -> str | None:
        """The date of publication as ISO, with the time if any place has it."""
        day = _iso(self._first("published", self._text("datePublished", "dateCreated")))
        times = (time for key in NAMES["published"] for time in self._meta.get(key, ()))
        return _with_clock(day, times) or _iso(html_marks.time(self._page))

    def updated(self) -> str | None:
        """The date of the last change as ISO."""
        return _iso(self._first("updated", self._text("dateModified")) or html_marks.change(self._page))

    def source(self) -> str | None:
        """The publisher, or the organization declared as the author."""
        declared = self._first("source", self._text("publisher") or self._text("sourceOrganization"))
        return declared or next(iter(self._organizations), None)

    def author(self, url: str | None) -> str | None:
        """The author, unless that is an organization, or the account of the site at this address."""
        barred = accounts(self._meta, url).union(map(letters_and_digits, self._organizations))
        declared = self._first("author", self._writers, told_for_cards(self._meta), barred=barred)
        declared = None if declared and names_site(declared, self.source(), url) else declared
        return _person(declared) or html_writers.author(self._page)

    def place(self) -> str | None:
        """The place of the news."""
        return self._first("place", self._text("locationCreated") or _city(self._linked.get("dateline")))

    def keywords(self, title: str) -> tuple[str, ...]:
        """The keywords; none if they are the words of the title."""
        declared = [value for key in NAMES["keywords"] for value in self._meta.get(key, [])]
        return _split_keywords(title, self._linked.get("keywords"), declared or self._shown_keywords())

    def _shown_keywords(self) -> list[str]:
        marked = _marked(self._properties, "keywords")
        return [marked] if marked else html_tags.tags(self._page)

    def language(self) -> str | None:
        """The code of the declared language."""
        found = re.match(r"[a-zA-Z]{2,3}(?![a-zA-Z])", self._page.attributes.get("lang", ""))
        return found[0].lower() if found else None

    def body(self) -> tuple[str, ...]:
        """The text of the article in JSON-LD."""
        return _lines(self._text("articleBody"))

    def summary(self) -> tuple[str, ...]:
        """The description for search engines and previews."""
        return _lines(next((text for key in _SUMMARY for text in self._meta.get(key, [])), None))

    def address(self) -> str | None:
        """The canonical URL."""
        canonical = [
            element.attributes.get("href")
            for element in self._page.elements("link")
            if "canonical" in element.attributes.get("rel", "").lower().split()
        ]
        around = (self._linked.get(name) for name in ("mainEntityOfPage", "isPartOf"))
        pages = [page.get("@id") if isinstance(page, dict) else page for page in around]
        return web_address(*canonical, self._meta.get("og:url"), self._linked.get("url"), *pages)

    def _text(self, *names: str) -> str | None:
        """The text of the first of these properties that JSON-LD has."""
        return text_of(next(filter(None, map(self._linked.get, names)), None))

    def _first(self, name: str, *found: str | None, barred: frozenset[str] = frozenset()) -> str | None:
        """The first of the values found, of meta elements and of microdata whose letters are not barred."""
        declared = (self._meta.get(key, [""])[0] for key in NAMES[name])
        candidates = [*found, *declared, _marked(self._properties, name)]
        texts = (text for candidate in candidates if candidate and (text := one_line(candidate)))
        return next((text for text in texts if not barred or letters_and_digits(text) not in barred), None)


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


def _split_keywords(title: str, linked: object, meta: Sequence[str]) -> tuple[str, ...]:
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
