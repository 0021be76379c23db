"""Puts block quotations in quotation marks.

Many papers use `<blockquote>` for mere indentation; it counts as a quotation only if its class says so, or if
it names a speaker.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.core.formats.html.marks import line_of
from reader.core.formats.text.labels import line_fields

if TYPE_CHECKING:
    from reader.core.formats.html.tree import Element

_BESIDE = ("cite", "footer", "figcaption", "script", "style")  # the attribution
_QUOTE = re.compile(r"quot|اقتباس", re.IGNORECASE)
_EMBEDDED = re.compile(r"twitter|instagram|tiktok|embed|fb-|reddit|bluesky", re.IGNORECASE)
_SHORT, _LONG = 15, 2000  # characters of a quotation
_MARKED = "«“\"‘'”»—-"  # the first character, if it has marks of its own


def set_off(holder: Element) -> None:
    """Add quotation marks to the quotations of a text, in place."""
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
    """Whether its class, or that of a parent without other content, names a quotation, or it names a
    speaker."""
    holder = block.parent if block.parent is not None and block.parent.tag == "figure" else None
    names = " ".join(each.attributes.get("class", "") for each in (block, holder) if each is not None)
    return _QUOTE.search(names) is not None or next(block.elements("cite", "footer"), None) is not None


def _has_signs(block: Element, text: str) -> bool:
    """Whether it has quotation marks already, or is no quotation."""
    names = f"{block.attributes.get('class', '')} {block.attributes.get('id', '')}"
    linked = sum(len(line_of(link)) for link in block.elements("a"))
    return (
        text.startswith(tuple(_MARKED))
        or _EMBEDDED.search(names) is not None
        or 2 * linked > len(text)
        or bool(line_fields(text))
    )


def _enclose(block: Element) -> None:
    """Insert the marks before its first and after its last words, inside the innermost elements."""
    places = _texts(block)
    for holder, at in places[-1:]:
        holder.children[at] = f"{str(holder.children[at]).rstrip()}»"
    for holder, at in places[:1]:
        holder.children[at] = f"«{str(holder.children[at]).lstrip()}"


def _texts(element: Element) -> list[tuple[Element, int]]:
    """The positions of its text nodes (parent, index), in page order, without the attribution."""
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
