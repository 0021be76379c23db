"""Prefixes for lists rendered as lines: the bullet or number of each item, the term of each definition."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from reader.core.formats.html.tree import names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.core.formats.html.tree import Element

_BULLETS = "•◦▪"  # by nesting level; the last for all deeper levels
_LAYOUT = names("h1 h2 h3 h4 h5 h6 table article section main header figure")
_MAX_BLOCKS = 3  # in a real list item; more make it a part of the layout
_MAX_NUMBERS = 4  # levels of a number like 1.2.3.4.
_LONGEST_TERM = 80
_OWN_SIGN = re.compile(r"\s*(?:[•◦▪●○■·*\-–—]\s|\(?[\d٠-٩]{1,3}\s?[.)\-–])")
_TERM_END = re.compile(r"[\s:：]+$")


def item_mark(text: str, mark: str) -> str:
    """The prefix; empty if the text of the item has one of its own."""
    return "" if _OWN_SIGN.match(text) and _OWN_SIGN.match(mark) else mark


def item_marks(node: Element, depth: int, number: str) -> dict[int, str]:
    """`id()` of each item → its prefix; empty if the list is only used for layout.

    `number` is that of the parent item (`2.`), empty if it has none.
    """
    items = [child for child in node.children if not isinstance(child, str) and child.tag == "li"]
    if len(items) < 2 or any(map(_is_layout, items)):
        return {}
    if node.tag != "ol":
        return {id(item): f"{_BULLETS[min(depth, len(_BULLETS) - 1)]} " for item in items}
    start, step = _figure(node, "start", 1), -1 if "reversed" in node.attributes else 1
    if step < 0 and "start" not in node.attributes:
        start = len(items)
    return dict(_numbered(items, start, step, number.strip() if number.count(".") < _MAX_NUMBERS else ""))


def _numbered(items: list[Element], count: int, step: int, number: str) -> Iterator[tuple[int, str]]:
    for item in items:
        count = _figure(item, "value", count)
        yield id(item), f"{number}{count}. "
        count += step


def _figure(element: Element, name: str, default: int) -> int:
    found = re.fullmatch(r"\s*(-?\d{1,6})\s*", element.attributes.get(name, ""), re.ASCII)
    return int(found[1]) if found else default


def _is_layout(item: Element) -> bool:
    """Whether the item is a part of the page layout rather than a line or two of text."""
    tags = [child.tag for child in item.children if not isinstance(child, str)]
    return any(tag in _LAYOUT for tag in tags) or sum(tag in ("p", "div") for tag in tags) > _MAX_BLOCKS


def explained(node: Element) -> Iterator[tuple[Element, Element]]:
    """(term, definition) for each term of a definition list directly followed by a definition."""
    children = [child for child in node.children if not isinstance(child, str)]
    for child, after in pairwise(children):
        if child.tag == "dt" and after.tag == "dd":
            yield child, after


def term_mark(text: str) -> str | None:
    """The prefix of a definition; `None` if the term is a whole paragraph or has no words."""
    term = _TERM_END.sub("", " ".join(text.split()))
    return f"{term}: " if term and len(term) <= _LONGEST_TERM else None
