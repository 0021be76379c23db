"""Main content extraction: the paragraphs of the element with most of a page's prose, without boilerplate."""

from __future__ import annotations

import re
from itertools import islice
from typing import TypeGuard

from reader.core.arabic.verses import spaced
from reader.core.formats.html.lines import BLOCKS, lines
from reader.core.formats.html.quotes import set_off
from reader.core.formats.html.tree import Element, names
from reader.core.formats.text.labels import line_fields
from reader.core.formats.text.reading_text import clean, squeezed, with_gaps

_SILENT = names(
    "head script style noscript template svg math iframe object select option button input "
    "textarea form nav aside footer figcaption audio video canvas map"
)
_PAGE_PARTS = (
    "share|sharing|social|related|comments?|sidebar|widget|breadcrumbs?|nav|navbar|menu|footer|tags?|tag-?list|"
    "newsletter|subscribe|advert\\w*|ads?|promo|pagination|pager|popup|modal|cookie\\w*|author-?box|"
    "recommend\\w*|most-?read|read-?also|readmore|copyright|toolbar|"
    "relatedposts|sharedaddy|addtoany\\w*|addthis\\w*|article-info|post-footer|entry-footer|tags-links|"
    "toc|signature|post-?sig|mw-editsection|wp-caption|caption-text|"
    "(?:image|photo|img|picture|video)-?caption|(?<![_-])caption|video-?(?:player|embed|box|wrapper)"
)
_BODY_NAMES = (
    "article-?body|article-?content|article-?text|entry-?content|post-?body|post-?content|story-?body|"
    "news-?body|news-?content|news-?text|single-?content|body-?text|content-?body"
)
_WEAK_PARTS = "widget|social|tags?|promo|popup|related|recommend\\w*"  # also names of main content
_PAGE_PART = re.compile(rf"(?:^|[\s_-])(?:{_PAGE_PARTS})(?:$|[\s_-])", re.IGNORECASE)
_WEAK_PART = re.compile(rf"(?:^|[\s_-])(?:{_WEAK_PARTS})(?:$|[\s_-])", re.IGNORECASE)
_BODY_NAME = re.compile(rf"(?:^|[\s_-])(?:{_BODY_NAMES})(?:$|[\s_-])", re.IGNORECASE)
_ADVERT = re.compile(r"\W*(?:[إا]علان(?:ات)?|مساحة إعلانية|advertisements?)\W*", re.IGNORECASE)
_NOT_SHOWN = re.compile(r"(?:^|;)\s*display\s*:\s*none", re.IGNORECASE)
_MAX_FRAMES = 4  # nested
_PART_OF_TEXT = 0.6  # maximum share of the text in one of several parallel frames
_STYLES = ("font", "span")
_MAX_AROUND = 8
_MAX_BESIDE = 50  # sibling nodes examined; a parent may have tens of thousands
_PROSE = 60  # minimum characters of a paragraph of prose; shorter ones may be labels


def body(page: Element) -> tuple[str, ...]:
    """The cleaned paragraphs of the page's main content; headings within it are paragraphs too."""
    holder = _named_holder(page) or _densest_holder(page) or page
    set_off(holder)
    return tuple(_paragraphs(holder) or _paragraphs(page) or _all_lines(page))


def fragment(piece: Element) -> tuple[str, ...]:
    """The cleaned paragraphs of an HTML fragment that consists of article text only."""
    set_off(piece)
    return tuple(_paragraphs(piece) or _all_lines(piece))


def _named_holder(page: Element) -> Element | None:
    """The element marked or named as the article body, if it has prose."""
    candidates = [
        element
        for element in page.elements("div", "section", "article", "main", "td")
        if "articleBody" in element.attributes.get("itemprop", "") or _BODY_NAME.search(_names(element))
    ]
    named = candidates or list(page.elements("article"))
    ids = set(map(id, named))
    outer = [element for element in named if _is_outer(element, ids)]
    best = max(outer, key=_prose_length, default=None)
    return best if best is not None and _prose_length(best) >= 2 * _PROSE else None


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
        length = _own_prose(element)
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
        and not _is_left_out(other)
    )


def _is_cell_row(row: Element) -> bool:
    return row.tag == "tr" and [cell.tag for cell in _elements_of(row)] == ["td"]


def _elements_of(element: Element) -> list[Element]:
    return [child for child in element.children if isinstance(child, Element)]


def _own_prose(element: Element) -> int:
    """The number of characters directly in the element or in its inline elements, links excluded."""
    length, stack = 0, list(element.children)
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            length += len(node.strip())
        elif node.tag not in BLOCKS and node.tag not in _SILENT and node.tag not in ("a", "span", "font"):
            stack.extend(node.children)
    return length if length >= _PROSE // 2 else 0


def _prose_length(element: Element) -> int:
    return sum(len(paragraph) for paragraph in _paragraphs(element) if len(paragraph) >= _PROSE)


def _names(element: Element) -> str:
    return f"{element.attributes.get('class', '')} {element.attributes.get('id', '')}"


def _paragraphs(holder: Element) -> list[str]:
    """One line of text per block and line break; blocks that are mostly links are skipped."""
    written = [
        (clean(spaced(text)).replace("\n", " "), linked) for text, linked in lines(holder, _is_left_out)
    ]
    shown = with_gaps([text for text, _ in written])
    return [
        line
        for line, (_, linked) in zip(shown, written, strict=True)
        if line
        and not _ADVERT.fullmatch(line)
        and (linked < 0.6 * len(line) or len(line) - linked > 2 * _PROSE or _names_source(line))
    ]


def _names_source(line: str) -> bool:
    return any(field.kind == "source" and field.value for field in line_fields(line))


def _all_lines(page: Element) -> list[str]:
    """Every line, for a page that consists of links."""
    return [line for text, _ in lines(page, _is_left_out) if (line := squeezed(clean(text)))]


def _stands_alone(element: Element) -> bool:
    """Whether it has no text among its first siblings: it is part of the page, not of a sentence."""
    beside = islice(element.parent.children if element.parent else (), _MAX_BESIDE)
    return not any(isinstance(node, str) and node and not node.isspace() for node in beside)


def _is_left_out(element: Element) -> bool:
    if element.tag in _SILENT or (element.tag == "time" and _stands_alone(element)) or _is_hidden(element):
        return True
    if element.tag in ("body", "html", "article", "main") or not _PAGE_PART.search(_names(element)):
        return False
    return not _WEAK_PART.search(_names(element)) or _own_prose(element) < 3 * _PROSE


def _is_hidden(element: Element) -> bool:
    style = element.attributes.get("style", "")
    return (
        "hidden" in element.attributes
        or element.attributes.get("aria-hidden") == "true"
        or ("none" in style and _NOT_SHOWN.search(style) is not None)
    )
