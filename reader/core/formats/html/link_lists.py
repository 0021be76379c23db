"""Lists of links around the text of a page: their links are skipped, so that their headings head nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.arabic.folding import letters_and_digits
from reader.core.formats.html.left_out import PROSE
from reader.core.formats.html.tree import Element

if TYPE_CHECKING:
    from collections.abc import Sequence

_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_LOW_HEADINGS = ("h3", "h4", "h5", "h6")  # of a part of the page; a higher one may be the title
_LONGEST = 40  # characters of such a heading


def without_headings(lines: Sequence[str], holder: Element) -> list[str]:
    """The lines without the headings of lists of links before the first and after the last paragraph."""
    above, below = _headings(holder)
    end = len(lines)
    while end > 1 and letters_and_digits(lines[end - 1]) in below:
        end -= 1
    first = next((at for at, line in enumerate(lines[:end]) if len(line) >= PROSE), 0)
    opening = [line for line in lines[:first] if letters_and_digits(line) not in above]
    return [*opening, *lines[first:end]]


def _headings(holder: Element) -> tuple[set[str], set[str]]:
    """The letters of the headings that may be above the text, and below it."""
    above, below = set[str](), set[str]()
    for element in holder.elements(*_HEADINGS, "p"):
        text = element.text.strip()
        if not 0 < len(text) <= _LONGEST or (element.tag == "p" and not text.endswith(":")):
            continue
        after = _element_after(element)
        if after is None or not _has_only_links(after):
            continue
        below.add(letters_and_digits(text))
        if element.tag in _LOW_HEADINGS and after.tag in ("ul", "ol"):
            above.add(letters_and_digits(text))
    return above, below


def _element_after(element: Element) -> Element | None:
    """The element directly after this one, if there is no text between them."""
    siblings = iter(element.parent.children if element.parent else ())
    for node in siblings:
        if node is element:
            break
    after = next((node for node in siblings if isinstance(node, Element) or not node.isspace()), None)
    return after if isinstance(after, Element) else None


def _has_only_links(element: Element) -> bool:
    """Whether it has links, and all its words are in them."""
    links = [element] if element.tag == "a" else [*element.elements("a")]
    linked = "".join(link.text for link in links)
    return bool(links) and letters_and_digits(element.text) == letters_and_digits(linked)
