"""RSS, Atom and RDF files, and other XML that holds articles: an item is an article, the feed its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.formats import html_body, xml_tree
from reader.core.formats.encoding import decode
from reader.core.formats.reading_text import squeezed
from reader.core.formats.record_names import NAMES
from reader.core.formats.record_values import prose
from reader.core.formats.records import drafts, record
from reader.core.formats.registry import Content

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.core.formats.html_tree import Element
    from reader.core.formats.records import Record

_ITEMS = ("item", "entry", "rss:item", "atom:entry")
_PROSE = {*NAMES["body"], *NAMES["summary"]}


def read(data: bytes, _title: str) -> Content:
    """The articles of the file. Raises `FileBinary`, `FileHostile`, `ArticlesMissing`."""
    decoded = decode(data, xml_tree.declared_encoding(data))
    page = xml_tree.parse(decoded.text)
    items = [_record(item) for item in page.elements(*_ITEMS)]
    return Content(decoded.encoding, drafts(items or _records(page), _feed_title(page)))


def _feed_title(page: Element) -> str | None:
    """The title of the feed, which stands outside its items."""
    for title in page.elements("title", "atom:title"):
        if title.parent is not None and title.parent.tag in ("channel", "feed", "rss:channel", "atom:feed"):
            return squeezed(" ".join(prose(title.text))) or None
    return None


def _records(page: Element) -> Iterator[Record]:
    """Elements with a title and a text of their own."""
    for element in page.elements():
        names = {child.tag for child in element.children if not isinstance(child, str)}
        if names.intersection(NAMES["title"]) and names & _PROSE:
            yield _record(element)


def _record(item: Element) -> Record:
    values: dict[str, list[object]] = {}
    for child in item.children:
        if not isinstance(child, str) and not child.tag.startswith("media:"):
            value = _value(child)
            values.setdefault(child.tag.removeprefix("atom:").removeprefix("rss:"), []).extend(value)
    return record(values)


def _value(element: Element) -> list[object]:
    """The text of an element: of a thing its name, of XHTML its paragraphs, of an empty one what it names."""
    children = [child for child in element.children if not isinstance(child, str)]
    named = next((child for child in children if child.tag in ("name", "atom:name")), None)
    if named is None and children and element.tag in ("source", "atom:source"):
        named = next((child for child in children if child.tag in ("title", "atom:title")), None)
    if named is not None:
        return [named.text]
    if any(child.tag.rpartition(":")[2] in ("div", "p") for child in children):
        return list(html_body.fragment(_without_prefixes(element)))
    attributes = element.attributes
    written = element.text.strip()
    found = written or attributes.get("term") or attributes.get("href") or ""
    return [found] if found else []


def _without_prefixes(element: Element) -> Element:
    for inner in element.elements():
        inner.tag = inner.tag.rpartition(":")[2]
    return element
