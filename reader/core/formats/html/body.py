"""Main content extraction: the paragraphs of the element with most of a page's prose, without boilerplate."""

from __future__ import annotations

import re
from typing import TypeGuard

from reader.core.arabic.verses import spaced
from reader.core.formats.html.left_out import PROSE, is_left_out, names_of, own_prose
from reader.core.formats.html.lines import lines
from reader.core.formats.html.link_lists import without_headings
from reader.core.formats.html.linked import linked_articles
from reader.core.formats.html.quotes import set_off
from reader.core.formats.html.tree import Element
from reader.core.formats.text.labels import line_fields
from reader.core.formats.text.reading_text import clean, squeezed, with_gaps

_BODY_NAMES = (
    "article-?body|article-?content|article-?text|entry-?content|post-?body|post-?content|story-?body|"
    "news-?body|news-?content|news-?text|single-?content|body-?text|content-?body"
)
_BODY_NAME = re.compile(rf"(?:^|[\s_-])(?:{_BODY_NAMES})(?:$|[\s_-])", re.IGNORECASE)
_ADVERT = re.compile(r"\W*(?:[إا]علان(?:ات)?|مساحة إعلانية|advertisements?)\W*", re.IGNORECASE)
_MAX_FRAMES = 4  # nested
_PART_OF_TEXT = 0.6  # maximum share of the text in one of several parallel frames
_STYLES = ("font", "span")
_MAX_AROUND = 8
_LINKS = 3  # times as much text in links as outside them


def body(page: Element) -> tuple[str, ...]:
    """The cleaned paragraphs of the page's main content; headings within it are paragraphs too."""
    holder = _named_holder(page) or _densest_holder(page) or page
    if _is_of_site(page):
        holder = _with_titles(_whole_column(holder))
    set_off(holder)
    shown = without_headings(_paragraphs(holder), holder)
    return tuple(shown if sum(map(len, shown)) >= PROSE else _short_lines(page, shown))


def fragment(piece: Element) -> tuple[str, ...]:
    """The cleaned paragraphs of an HTML fragment that consists of article text only."""
    set_off(piece)
    return tuple(_paragraphs(piece) or _all_lines(piece))


def _named_holder(page: Element) -> Element | None:
    """The element marked or named as the article body, if it has prose."""
    candidates = [
        element
        for element in page.elements("div", "section", "article", "main", "td")
        if "articleBody" in element.attributes.get("itemprop", "") or _BODY_NAME.search(names_of(element))
    ]
    named = candidates or list(page.elements("article"))
    ids = set(map(id, named))
    outer = [element for element in named if _is_outer(element, ids)]
    best = max(outer, key=_prose_length, default=None)
    return best if best is not None and _prose_length(best) >= 2 * PROSE else None


def _is_of_site(page: Element) -> bool:
    """Whether it declares to be a page of a site, with several articles, rather than one article."""
    kinds = (
        meta.attributes for meta in page.elements("meta") if meta.attributes.get("property") == "og:type"
    )
    declared = next((kind.get("content", "").lower() for kind in kinds), "")
    return declared in ("website", "blog") and next(linked_articles(page), None) is None


def _with_titles(column: Element) -> Element:
    """The column, modified in place: the titles of its articles are text, although they are links."""
    for heading in column.elements("h1", "h2", "h3"):
        for link in heading.elements("a"):
            link.tag = "span"
    return column


def _is_outer(element: Element, ids: set[int]) -> bool:
    """Whether the element has few ancestors among these: each candidate is scanned as a whole."""
    around, holder = 0, element.parent
    while holder is not None and around < _MAX_AROUND:
        around, holder = around + (id(holder) in ids), holder.parent
    return around < _MAX_AROUND


def _densest_holder(page: Element) -> Element | None:
    """The element whose direct paragraphs have the most prose outside links."""
    scores: dict[int, float] = {}
    elements: dict[int, Element] = {}
    for element in page.elements("p", "div", "td", "li", "blockquote", "pre", "center", "font", "span"):
        length = own_prose(element)
        holder, share = _holder_of(element), 1.0
        while length and holder is not None and share > 0.2:
            scores[id(holder)] = scores.get(id(holder), 0.0) + share * length
            elements[id(holder)] = holder
            holder, share = holder.parent, share * 0.6
    return _whole_column(elements[max(scores, key=scores.__getitem__)]) if scores else None


def _holder_of(element: Element) -> Element | None:
    """The container of a paragraph, styling elements skipped; otherwise the element itself."""
    while element.tag in _STYLES and element.parent is not None:
        element = element.parent
    return element.parent if element.tag == "p" else element


def _whole_column(holder: Element) -> Element:
    """The common container, if the text is spread over sibling frames like this one; otherwise the element
    itself."""
    node, own = holder, _prose_length(holder)
    for _ in range(_MAX_FRAMES):
        parent = node.parent
        if parent is None or parent.tag in ("html", "#page"):
            break
        lengths = [_prose_length(each) for each in parent.children if _is_like(each, node)]
        alone = node.tag == "tr" and all(map(_is_cell_row, _elements_of(parent)))  # a letter
        if sum(length > 0 for length in lengths) > 1 and (alone or own <= _PART_OF_TEXT * sum(lengths)):
            return parent
        node = parent
    return holder


def _is_like(other: Element | str, node: Element) -> TypeGuard[Element]:
    return (
        isinstance(other, Element)
        and other.tag == node.tag
        and other.attributes.get("class", "").split()[:1] == node.attributes.get("class", "").split()[:1]
        and not is_left_out(other)
    )


def _is_cell_row(row: Element) -> bool:
    return row.tag == "tr" and [cell.tag for cell in _elements_of(row)] == ["td"]


def _elements_of(element: Element) -> list[Element]:
    return [child for child in element.children if isinstance(child, Element)]


def _prose_length(element: Element) -> int:
    return sum(len(paragraph) for paragraph in _paragraphs(element) if len(paragraph) >= PROSE)


def _paragraphs(holder: Element) -> list[str]:
    """One line of text per block and line break; blocks that are mostly links are skipped."""
    written = [
        (clean(spaced(text)).replace("\n", " "), linked) for text, linked in lines(holder, is_left_out)
    ]
    shown = with_gaps([text for text, _ in written])
    return [
        line
        for line, (_, linked) in zip(shown, written, strict=True)
        if line
        and not _ADVERT.fullmatch(line)
        and (linked < 0.6 * len(line) or len(line) - linked > 2 * PROSE or _names_source(line))
    ]


def _short_lines(page: Element, shown: list[str]) -> list[str]:
    """The lines of a page without prose; with those of links, if it consists of links."""
    shown, every = shown or _paragraphs(page), _all_lines(page)
    return every if sum(map(len, every)) > _LINKS * sum(map(len, shown)) else shown


def _names_source(line: str) -> bool:
    return any(field.kind == "source" and field.value for field in line_fields(line))


def _all_lines(page: Element) -> list[str]:
    """Every line, for a page that consists of links."""
    return [line for text, _ in lines(page, is_left_out) if (line := squeezed(clean(text)))]
