"""Renders part of a page as lines of text, one for each block and line break.

A list item begins with its bullet or number, a term is joined to its definition, a table row is one line.
Hidden elements, and those without text, are skipped.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from reader.core.formats.html.lists import explained, item_mark, item_marks, term_mark
from reader.core.formats.html.tables import row_lines, text_of
from reader.core.formats.html.tree import Element, names
from reader.core.formats.text.indents import held

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
BLOCKS = names(
    "p div section article main header h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre table "
    "tr td th tbody figure figcaption center hr address details summary body html #page"
)
_COLLAPSED = re.compile("[^\\S\xa0\u2003]+")  # white space that is rendered as one space
_PROGRAM = re.compile(r"(?:^|[\s_-])(?:code|highlight|brush|language-\w+|prettyprint|source)", re.IGNORECASE)
_IN_PROGRAMS = ("code", "samp", "span", "b", "i", "em", "strong", "font")
_MARGINS = range(65, 101)  # longest line of hard-wrapped preformatted text


class TextLine(NamedTuple):
    """A line, and how many of its characters are in links."""

    text: str
    linked: int


@dataclass(slots=True)
class _Walk:
    """The state of the traversal; iterative, because pages are nested deeply."""

    stack: list[tuple[Element | str | None, bool]] = field(default_factory=list)  # `None`: end of a block
    pieces: list[str] = field(default_factory=list)
    linked: int = 0
    mark: str = ""  # prefix of the next line
    ahead: dict[int, str] = field(default_factory=dict)  # by `id()`: prefixes of elements not reached yet
    within: list[Element] = field(default_factory=list)  # the open blocks
    items: list[str] = field(default_factory=list)  # the prefixes of the open list items, also empty ones

    def follow(self, children: list[Element | str], *, in_link: bool) -> None:
        """Visit these next."""
        self.stack.extend((child, in_link) for child in reversed(children))

    def take_line(self) -> Iterator[TextLine]:
        """The line that ends here, if it has text."""
        text, linked = "".join(self.pieces), self.linked
        self.pieces, self.linked = [], 0
        if text.strip():
            mark, self.mark = self.mark, ""
            yield TextLine(item_mark(text, mark) + text.lstrip(), linked)

    def mark_children(self, node: Element) -> None:
        """Record the prefixes of list items and definitions."""
        if node.tag in ("ul", "ol"):
            number = self.items[-1] if self.items and self.items[-1][:1].isdigit() else ""
            self.ahead.update(item_marks(node, sum(map(bool, self.items)), number))
        elif node.tag == "dl" or (node.parent is not None and node.parent.tag == "dl"):
            for term, explanation in explained(node):
                if mark := term_mark(text_of(term)):
                    self.ahead.update({id(term): "", id(explanation): mark})


def lines(holder: Element, is_left_out: Callable[[Element], bool]) -> Iterator[TextLine]:
    """The lines with text, not cleaned yet; white space is collapsed as a browser would."""
    walk = _Walk()
    walk.mark_children(holder)
    walk.follow(_preformatted(holder) if holder.tag == "pre" else holder.children, in_link=False)
    while walk.stack:
        node, in_link = walk.stack.pop()
        if isinstance(node, str):
            walk.pieces.append(_COLLAPSED.sub(" ", node))
            walk.linked += len(node.strip()) if in_link else 0
            continue
        if node is None or node.tag in BLOCKS or node.tag == "br":
            yield from walk.take_line()
        if node is None:
            yield from _leave(walk)
        elif not is_left_out(node):
            yield from _enter(walk, node, in_link=in_link or node.tag == "a")
    yield from walk.take_line()


def _enter(walk: _Walk, node: Element, *, in_link: bool) -> Iterator[TextLine]:
    """Enter an element: a data table yields its rows at once, other elements push their children."""
    mark = walk.ahead.pop(id(node), None)
    if node.tag == "dt" and mark is not None:
        return  # the prefix of its definition
    if node.tag == "table" and (rows := row_lines(node)) is not None:
        yield from (TextLine(row, 0) for row in rows)
        return
    if node.tag in BLOCKS:
        walk.stack.append((None, in_link))
        walk.within.append(node)
        walk.items.extend([mark or ""] if node.tag == "li" else [])
        walk.mark = mark or walk.mark
    walk.mark_children(node)
    walk.follow(_preformatted(node) if node.tag == "pre" else node.children, in_link=in_link)


def _leave(walk: _Walk) -> Iterator[TextLine]:
    """Close the current block. A prefix without a line is dropped, unless it is a term without definition."""
    tag = walk.within.pop().tag
    if tag == "dd" and walk.mark:
        yield TextLine(walk.mark.rstrip(" :"), 0)
    if tag in ("li", "dd"):
        walk.mark = ""
    if tag == "li":
        walk.items.pop()


def _preformatted(node: Element) -> list[Element | str]:
    """The children, with each newline as a line break; in hard-wrapped text only blank lines.

    Program code keeps its indentation.
    """
    if _is_program(node):
        return _broken(node, r"\n", indented=True)
    longest = max(map(len, node.text.split("\n")))
    return _broken(node, r"\n\s*\n" if longest in _MARGINS else r"\n", indented=False)


def _is_program(node: Element) -> bool:
    """Whether the page marks it as program code."""
    names = " ".join(each.attributes.get("class", "") for each in (node, node.parent) if each is not None)
    return next(node.elements("code", "samp"), None) is not None or _PROGRAM.search(names) is not None


def _broken(node: Element, end: str, *, indented: bool) -> list[Element | str]:
    found: list[Element | str] = []
    for child in node.children:
        if not isinstance(child, str):
            inner = _broken(child, end, indented=indented) if child.tag in _IN_PROGRAMS else child.children
            found.append(Element(child.tag, child.attributes, inner, child.parent))
            continue
        for at, part in enumerate(re.split(end, child)):
            found.extend([Element("br")] if at else [])
            found.append(held(part) if indented and (at or _begins_line(child, node)) else part)
    return found


def _begins_line(text: str, node: Element) -> bool:
    """Whether the text is at the start of a line: only there is indentation kept."""
    return node.children[0] is text and node.tag in ("pre", "code")
