"""Elements of a page that are not its main content: menus, buttons, comments, captions, hidden parts."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from reader.core.formats.html.lines import BLOCKS
from reader.core.formats.html.tree import names

if TYPE_CHECKING:
    from reader.core.formats.html.tree import Element

_SILENT = names(
    "head script style noscript template svg math iframe object select option button input "
    "textarea form nav aside footer figcaption audio video canvas map"
)
_PAGE_PARTS = (
    "share|sharing|social|related|comments?|sidebar|widget|breadcrumbs?|nav|navbar|menu|footer|tags?|tag-?list|"
    "newsletter|subscribe|advert\\w*|ads?|promo|pagination|pager|popup|modal|cookie\\w*|author-?box|"
    "recommend\\w*|most-?read|read-?also|readmore|copyright|toolbar|"
    "relatedposts|sharedaddy|addtoany\\w*|addthis\\w*|article-info|post-footer|entry-footer|tags-links|"
    "(?:post|entry|article|news|story|blog)-?(?:meta|categor(?:y|ies))|author-?(?:bio|info|card)|"
    "toc|signature|post-?sig|mw-editsection|wp-caption|caption-text|"
    "(?:image|photo|img|picture|video)-?caption|(?<![_-])caption|video-?(?:player|embed|box|wrapper)"
)
_WEAK_PARTS = "widget|social|tags?|promo|popup|related|recommend\\w*"  # also names of main content
_PAGE_PART = re.compile(rf"(?:^|[\s_-])(?:{_PAGE_PARTS})(?:$|[\s_-])", re.IGNORECASE)
_WEAK_PART = re.compile(rf"(?:^|[\s_-])(?:{_WEAK_PARTS})(?:$|[\s_-])", re.IGNORECASE)
_NOT_SHOWN = re.compile(r"(?:^|;)\s*display\s*:\s*none", re.IGNORECASE)
_MAX_BESIDE = 50  # sibling nodes examined; a parent may have tens of thousands
PROSE = 60  # minimum characters of a paragraph of prose; shorter ones may be labels


def is_left_out(element: Element) -> bool:
    """Whether the element is no part of the main content."""
    if element.tag in _SILENT or (element.tag == "time" and _stands_alone(element)) or _is_hidden(element):
        return True
    if element.tag in ("body", "html", "article", "main") or not _PAGE_PART.search(names_of(element)):
        return False
    return not _WEAK_PART.search(names_of(element)) or own_prose(element) < 3 * PROSE


def _is_hidden(element: Element) -> bool:
    style = element.attributes.get("style", "")
    return (
        "hidden" in element.attributes
        or element.attributes.get("aria-hidden") == "true"
        or ("none" in style and _NOT_SHOWN.search(style) is not None)
    )


def own_prose(element: Element) -> int:
    """The number of characters directly in the element or in its inline elements, links excluded."""
    length, stack = 0, list(element.children)
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            length += len(node.strip())
        elif node.tag not in BLOCKS and node.tag not in _SILENT and node.tag not in ("a", "span", "font"):
            stack.extend(node.children)
    return length if length >= PROSE // 2 else 0


def names_of(element: Element) -> str:
    return f"{element.attributes.get('class', '')} {element.attributes.get('id', '')}"


def _stands_alone(element: Element) -> bool:
    """Whether it has no text among its first siblings: it is part of the page, not of a sentence."""
    beside = islice(element.parent.children if element.parent else (), _MAX_BESIDE)
    return not any(isinstance(node, str) and node and not node.isspace() for node in beside)
