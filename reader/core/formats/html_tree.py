"""A page as a small tree: elements, their attributes, and text. Nothing is run, nothing is fetched."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def names(text: str) -> frozenset[str]:
    """The words of a table of tags."""
    return frozenset(text.split())


_VOID = names("area base br col embed hr img input link meta param source track wbr")
_PARAGRAPH_ENDERS = names(
    "p div ul ol dl table section article aside header footer main nav h1 h2 h3 h4 h5 h6 "
    "blockquote pre form hr"
)
_SIBLINGS = {
    "li": frozenset({"li"}),
    "dd": frozenset({"dd", "dt"}),
    "dt": frozenset({"dd", "dt"}),
    "tr": frozenset({"tr", "td", "th"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "option": frozenset({"option"}),
}
_DEEPEST = 400  # elements within one another; deeper ones become siblings


@dataclass(slots=True, eq=False)
class Element:
    """An element; its children are elements and pieces of text, in order."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)
    parent: Element | None = None

    def elements(self, *tags: str) -> Iterator[Element]:
        """The elements within, in the order of the page: those of the tags, or all."""
        stack = [child for child in reversed(self.children) if isinstance(child, Element)]
        while stack:
            element = stack.pop()
            if not tags or element.tag in tags:
                yield element
            stack.extend(child for child in reversed(element.children) if isinstance(child, Element))

    @property
    def text(self) -> str:
        """All text within, as it stands."""
        pieces: list[str] = []
        stack: list[Element | str] = [self]
        while stack:
            node = stack.pop()
            if isinstance(node, str):
                pieces.append(node)
            else:
                stack.extend(reversed(node.children))
        return "".join(pieces)


def parse(page: str) -> Element:
    """The tree of a page, however broken it is."""
    builder = _Builder()
    builder.feed(page)
    builder.close()
    return builder.root


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("#page")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._close_implied(tag)
        parent = self._open[-1]
        element = Element(tag, {name: value or "" for name, value in attrs}, parent=parent)
        parent.children.append(element)
        if tag not in _VOID and len(self._open) < _DEEPEST:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if any(element.tag == tag for element in self._open[1:]):
            while self._open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)

    def unknown_decl(self, data: str) -> None:
        """CDATA sections hold text in XHTML."""
        if data.startswith("CDATA["):
            self.handle_data(data.removeprefix("CDATA["))

    def _close_implied(self, tag: str) -> None:
        while tag == "body" and any(element.tag == "head" for element in self._open):
            self._open.pop()
        if tag in _PARAGRAPH_ENDERS and self._open[-1].tag == "p":
            self._open.pop()
        while self._open[-1].tag in _SIBLINGS.get(tag, ()):
            self._open.pop()
