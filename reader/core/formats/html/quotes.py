"""Quotations that a page sets off as blocks stand in quotation marks in the text, as the page shows them.

Papers use the same block to indent what is none; it is one where the page calls it so, or says who said it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.core.formats.html.marks import line_of
from reader.core.formats.text.labels import line_fields

if TYPE_CHECKING:
    from reader.core.formats.html.tree import Element

_BESIDE = ("cite", "footer", "figcaption", "script", "style")  # who said it
_QUOTE = re.compile(r"quot|اقتباس", re.IGNORECASE)
_EMBEDDED = re.compile(r"twitter|instagram|tiktok|embed|fb-|reddit|bluesky", re.IGNORECASE)
_SHORT, _LONG = 15, 2000  # characters of a quotation
_MARKED = "«“\"‘'”»—-"  # signs of a quotation that has its own


def set_off(holder: Element) -> None:
    """Put the quotations of a text in quotation marks."""
    blocks = [block for block in holder.elements("blockquote") if not _is_within_other(block)]
    if not blocks:
        return
    quoted = [line_of(block) for block in blocks]
    if 2 * sum(map(len, quoted)) > len(line_of(holder)):
        return
    for block, text in zip(blocks, quoted, strict=True):
        if _SHORT <= len(text) <= _LONG and _is_called_so(block) and not _has_signs(block, text):
            _enclose(block)


def _is_within_other(block: Element) -> bool:
    holder = block.parent
    while holder is not None and holder.tag != "blockquote":
        holder = holder.parent
    return holder is not None


def _is_called_so(block: Element) -> bool:
    """Whether its class, or that of what holds it alone, names a quotation, or somebody is named in it."""
    holder = block.parent if block.parent is not None and block.parent.tag == "figure" else None
    names = " ".join(each.attributes.get("class", "") for each in (block, holder) if each is not None)
    return _QUOTE.search(names) is not None or next(block.elements("cite", "footer"), None) is not None


def _has_signs(block: Element, text: str) -> bool:
    """Whether it is marked as a quotation already, or is no quotation."""
    names = f"{block.attributes.get('class', '')} {block.attributes.get('id', '')}"
    linked = sum(len(line_of(link)) for link in block.elements("a"))
    return (
        text.startswith(tuple(_MARKED))
        or _EMBEDDED.search(names) is not None
        or 2 * linked > len(text)
        or bool(line_fields(text))
    )


def _enclose(block: Element) -> None:
    """The marks stand before its first words and after its last ones, inside the innermost elements."""
    places = _texts(block)
    for holder, at in places[-1:]:
        holder.children[at] = f"{str(holder.children[at]).rstrip()}»"
    for holder, at in places[:1]:
        holder.children[at] = f"«{str(holder.children[at]).lstrip()}"


def _texts(element: Element) -> list[tuple[Element, int]]:
    """Where text stands in it, in the order of the page, without who said it."""
    found: list[tuple[Element, int]] = []
    stack: list[tuple[Element, int]] = [(element, 0)]
    while stack:
        holder, at = stack.pop()
        if at == len(holder.children):
            continue
        stack.append((holder, at + 1))
        child = holder.children[at]
        if isinstance(child, str):
            found += [(holder, at)] if child.strip() else []
        elif child.tag not in _BESIDE:
            stack.append((child, 0))
    return found
