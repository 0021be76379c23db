"""RSS, Atom, RDF, and other XML with articles: each item is an article, the feed its source."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from reader.core.formats import feed_posts, mods, tei, wiki_text, xml_fields, xml_tree, xml_units
from reader.core.formats.encoding import decode
from reader.core.formats.html import body as html_body
from reader.core.formats.records.drafts import drafts, is_article, record
from reader.core.formats.records.names import NAMES, names_of, plain_name
from reader.core.formats.records.prose import prose
from reader.core.formats.registry import Content
from reader.core.formats.text.reading_text import squeezed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.core.formats.html.tree import Element
    from reader.core.formats.records.drafts import Record

_ITEMS = ("item", "entry", "rss:item", "atom:entry", "news:news")
_GENERAL = ("field", "column", "str", "arr", "date", "value", "property")
_OTHER_LINKS = ("self", "edit", "replies", "enclosure", "hub", "next", "previous", "first", "last", "search")
_NAMING = ("label", "term", "key", "href")  # attributes of an element without a text
_OF_MEDIA = ("media:keywords", "media:description")
_FRAMED = ("body", "body.content", "content", "text", "block")
_HEADED = ("channel", "feed", "rss:channel", "atom:feed")
_FEEDS = ("rss", "feed", "atom:feed")
_TITLE = frozenset(NAMES["title"]) - {"head", "header"}  # in XML these are parts of a page
_TOLD_BY_ATTRIBUTES = frozenset(
    name for field in ("published", "updated", "source", "author", "place", "url") for name in NAMES[field]
)
_DAYS = ("when", "norm", "datetime")  # attributes with a numeric date
_HEADS = {"head", "header"}
_LINES = {"p", "par", "para", "paragraph", "s", "l", "lg", "lb", "br", "seg"}
_MIN_TEXT = 60  # characters of an element whose attributes name its title
_PROSE = {*NAMES["body"], *NAMES["summary"]}


def read(data: bytes, _title: str) -> Content:
    """The articles of the file. Raises `FileBinary`, `FileHostile`, `ArticlesMissing`."""
    encoding, page = _parsed(data)
    if tei.is_tei(page):
        tei.prepare(page)
        return Content(encoding, drafts(tei.articles(page) or _records(page), _feed_title(page)))
    author, writers, title = _feed_author(page), feed_posts.writers(page), _feed_title(page)
    items = (
        {**author, **feed_posts.with_author_name(_record(item), writers)}
        for item in page.elements(*_ITEMS)
        if feed_posts.is_post(item)
    )
    first = next(items, None)
    if first is not None:
        return Content(encoding, drafts(chain((first,), items), title))
    return Content(encoding, drafts(() if next(page.elements(*_FEEDS), None) else _records(page), title))


def _parsed(data: bytes) -> tuple[str, Element]:
    """The encoding and the tree. A function of its own so that the decoded text is freed early."""
    decoded = decode(data, xml_tree.declared_encoding(data))
    return decoded.encoding, xml_tree.parse(decoded.text)


def _feed_author(page: Element) -> Record:
    """The author of an Atom feed, the default for its entries."""
    for feed in page.elements("feed", "atom:feed"):
        for child in feed.children:
            if not isinstance(child, str) and child.tag in ("author", "atom:author"):
                return {"author": _value(child)}
    return {}


def _within(element: Element) -> Iterator[Element]:
    return (child for child in element.children if not isinstance(child, str))


def _feed_title(page: Element) -> str | None:
    """The title of the feed, outside its items."""
    for title in page.elements("title", "atom:title", "sitename"):
        if title.tag == "sitename" or (title.parent is not None and title.parent.tag in _HEADED):
            return squeezed(" ".join(prose(title.text))) or None
    return None


def _records(page: Element) -> Iterator[Record]:
    """A record for each element with a title and a text; without any, one for the whole file."""
    if next(page.elements("mediawiki"), None):
        yield from filter(None, map(_wiki_page, page.elements("page")))
        return
    if references := list(mods.articles(page)):
        yield from references
        return
    flat = list(_flat(page))
    if any(names_of("body", values) for values in flat):
        yield from flat
    else:
        yield from [*filter(is_article, xml_units.units(page))] or flat


def _flat(page: Element) -> Iterator[Record]:
    """A record for each element with a title and a text, or a summary, directly within it."""
    for element in page.elements():
        names = {plain_name(_name(child)) for child in element.children if not isinstance(child, str)}
        names |= {"title"} if _HEADS & names and _has_head(element) else set()
        attribute_names = {plain_name(name) for name in element.attributes}
        if names & _PROSE and (names | attribute_names) & _TITLE:
            yield _record(element)
        elif attribute_names & _TITLE and names <= _LINES and len(element.text) >= _MIN_TEXT:
            lines = [child.text for child in element.children if not isinstance(child, str)]
            yield record({**element.attributes, "text": "\n".join(lines) if names else element.text})


def _has_head(element: Element) -> bool:
    """Whether its `head` is a title line, rather than a section with elements."""
    heads = (child for child in element.children if not isinstance(child, str) and child.tag in _HEADS)
    return any(head.text.strip() and all(isinstance(inner, str) for inner in head.children) for head in heads)


def _wiki_page(page: Element) -> Record:
    """A page of a MediaWiki dump, its latest revision; empty for talk pages and lists."""
    texts = {element.tag: element.text for element in page.elements()}
    written = wiki_text.plain(texts.get("text", ""))
    if texts.get("ns", "0").strip() != "0" or not written.strip():
        return {}
    categories = wiki_text.categories(texts.get("text", ""))
    values = {"title": texts.get("title", ""), "updated": texts.get("timestamp"), "text": written}
    return record({**values, "category": categories})


def _name(element: Element) -> str:
    """The field name of an element: its tag, or the name attribute of a generic one (`<field
    name="title">`)."""
    if element.tag == "dcvalue":
        return xml_fields.name_of(element)
    return element.attributes.get("name", element.tag) if element.tag in _GENERAL else element.tag


def _record(item: Element) -> Record:
    """The values of its child elements, and its attributes if one of them is the title."""
    titled = not _TITLE.isdisjoint(map(plain_name, item.attributes))
    told = (name for name in item.attributes if titled or plain_name(name) in _TOLD_BY_ATTRIBUTES)
    values: dict[str, list[object]] = {name: [item.attributes[name]] for name in told}
    if item.tag == "news:news" and item.parent is not None:  # in a news sitemap
        values["loc"] = [element.text.strip() for element in item.parent.elements("loc")]
    for child in _within(item):
        if child.tag == "media:keywords" or not child.tag.startswith("media:"):
            value = _value(child)
            values.setdefault(
                _name(child).removeprefix("atom:").removeprefix("rss:").removeprefix("a10:"), []
            ).extend(value)
    for film in item.elements("media:group"):  # a picture's description is a caption
        for child in film.elements(*_OF_MEDIA):
            values.setdefault(child.tag, []).extend(_value(child))
    return {**xml_units.nested_fields(item), **record(values)}


def _value(element: Element) -> list[object]:
    """The texts of an element: the name of an entity, the paragraphs of XHTML, an attribute of an empty
    element."""
    children = [child for child in element.children if not isinstance(child, str)]
    named = next((child for child in children if child.tag.rpartition(":")[2] == "name"), None)
    if named is None and children and element.tag in ("source", "atom:source"):
        named = next((child for child in children if child.tag in ("title", "atom:title")), None)
    if named is not None:
        return [named.text]
    if any(child.tag.rpartition(":")[2] in ("div", "p") for child in children) or _holds_paragraphs(element):
        return list(html_body.fragment(_without_prefixes(element)))
    if len({child.tag for child in children}) == 1 and not any(map(str.strip, _own_texts(element))):
        return [child.text for child in children]
    return _own_value(element)


def _holds_paragraphs(element: Element) -> bool:
    """Whether it has nested paragraphs, as the blocks of NITF do."""
    return element.tag in _FRAMED and next(element.elements("p"), None) is not None


def _own_value(element: Element) -> list[object]:
    """The text of an element without children, or the value of its attributes."""
    attributes = element.attributes
    if attributes.get("rel") in _OTHER_LINKS or feed_posts.is_kind(element):
        return []  # Blogger's item types are no keywords
    written = next(filter(None, map(attributes.get, _DAYS)), "") or element.text.strip()
    found = written or next(filter(None, map(attributes.get, _NAMING)), None)
    return [found] if found else []


def _own_texts(element: Element) -> Iterator[str]:
    return (child for child in element.children if isinstance(child, str))


def _without_prefixes(element: Element) -> Element:
    for inner in element.elements():
        inner.tag = "figcaption" if xml_fields.is_picture(inner) else inner.tag.rpartition(":")[2]
    return element
