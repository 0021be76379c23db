"""OpenDocument texts (ODT): paragraphs, lists and tables, without notes, comments and tracked deletions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.formats import office_text
from reader.core.formats.document_properties import DocumentProperties
from reader.core.formats.html.tree import Element

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reader.core.formats.registry import Content

_LEFT_OUT = (
    "text:tracked-changes", "text:sequence-decls", "office:annotation", "text:note", "office:forms",
    "text:table-of-content", "draw:object", "text:deletion",
)  # fmt: skip
_PARTS = {
    "text:list": "ul",
    "text:list-item": "li",
    "table:table": "table",
    "table:table-row": "tr",
    "table:table-cell": "td",
}
_MAX_SPACES = 1000


def read(data: bytes, title: str) -> Content:
    """The articles of the document.

    Raises `FileDamaged`, `FileHostile`, `ArchiveTooLarge`, `ArticlesMissing`.
    """
    files = office_text.members(data)
    metadata = office_text.xml(files, "meta.xml")
    page = Element("#page")
    _fill(page, next(office_text.xml(files, "content.xml").elements("office:text"), Element("#page")))
    properties = DocumentProperties(
        office_text.first_line(metadata, "dc:title"),
        office_text.first_line(metadata, "meta:initial-creator", "dc:creator"),
        ", ".join(each.text for each in metadata.elements("meta:keyword")),
    )
    return office_text.content(page, title, properties)


def _fill(holder: Element, source: Element) -> None:
    """Convert the blocks of `source` to HTML elements in `holder`."""
    for node in source.children:
        if isinstance(node, str) or node.tag in _LEFT_OUT:
            continue
        if node.tag in ("text:p", "text:h"):
            block = Element(_tag(node), parent=holder)
            block.children.extend(_pieces(node))
        elif node.tag in _PARTS:
            block = Element(_PARTS[node.tag], parent=holder)
            _fill(block, node)
        else:
            _fill(holder, node)
            continue
        holder.children.append(block)


def _tag(node: Element) -> str:
    """The HTML tag for the style of a paragraph."""
    if node.attributes.get("text:style-name", "").lower() == "title":
        return "h1"
    return "h2" if node.tag == "text:h" else "p"


def _pieces(node: Element) -> Iterator[Element | str]:
    """The text and line breaks of a paragraph."""
    for child in node.children:
        if isinstance(child, str):
            yield child
        elif child.tag in _SHOWN:
            yield _SHOWN[child.tag](child)
        elif child.tag not in _LEFT_OUT:
            yield from _pieces(child)


def _spaces(node: Element) -> str:
    count = node.attributes.get("text:c", "1")
    return " " * min(int(count) if count.isdecimal() else 1, _MAX_SPACES)


_SHOWN: dict[str, Callable[[Element], Element | str]] = {
    "text:line-break": lambda _: Element("br"),
    "text:tab": lambda _: "\t",
    "text:s": _spaces,
}
