"""Word documents (DOCX): paragraphs, lists and tables, without tracked deletions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.core.formats import office_text
from reader.core.formats.document_properties import DocumentProperties
from reader.core.formats.html.tree import Element

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.core.formats.registry import Content

_LEFT_OUT = ("w:del", "w:movefrom", "mc:fallback", "w:instrtext", "w:ppr", "w:rpr", "w:tblpr", "w:sectpr")
_SPACES = {"w:tab": "\t", "w:nobreakhyphen": "-", "w:softhyphen": ""}
_HEADING = re.compile(r"(?:heading|titre|عنوان)\s*(\d)?$", re.IGNORECASE)
_TITLE = ("title", "العنوان")


def read(data: bytes, title: str) -> Content:
    """The articles of the document.

    Raises `FileDamaged`, `FileHostile`, `ArchiveTooLarge`, `ArticlesMissing`.
    """
    files = office_text.members(data)
    core_properties = office_text.xml(files, "docProps/core.xml")
    page = Element("#page")
    _fill(page, next(office_text.xml(files, "word/document.xml").elements("w:body"), Element("#page")))
    properties = (
        office_text.first_line(core_properties, tag) for tag in ("dc:title", "dc:creator", "cp:keywords")
    )
    return office_text.content(page, title, DocumentProperties(*properties))


def _fill(holder: Element, source: Element) -> None:
    """Convert the blocks of `source` to HTML elements in `holder`; adjacent list items form one list."""
    items: Element | None = None
    for node in source.children:
        if isinstance(node, str) or node.tag in _LEFT_OUT:
            continue
        if node.tag == "w:p" and _style(node, "w:numpr") is not None:
            items = items or _added(holder, "ul")
            _added(items, "li").children.extend(_runs(node))
            continue
        items = None
        if node.tag == "w:p":
            _added(holder, _tag(node)).children.extend(_runs(node))
        elif node.tag in _PARTS:
            _fill(_added(holder, _PARTS[node.tag]), node)
        else:
            _fill(holder, node)


_PARTS = {"w:tbl": "table", "w:tr": "tr", "w:tc": "td"}


def _added(holder: Element, tag: str) -> Element:
    element = Element(tag, parent=holder)
    holder.children.append(element)
    return element


def _tag(paragraph: Element) -> str:
    """The HTML tag for the style of a paragraph."""
    style = _style(paragraph, "w:pstyle")
    name = style.attributes.get("w:val", "").strip() if style else ""
    return "h1" if name.lower() in _TITLE else "h2" if _HEADING.match(name) else "p"


def _style(paragraph: Element, tag: str) -> Element | None:
    properties = (
        child for child in paragraph.children if not isinstance(child, str) and child.tag == "w:ppr"
    )
    return next((found for each in properties for found in each.elements(tag)), None)


def _runs(node: Element) -> Iterator[Element | str]:
    """The text and line breaks of a paragraph."""
    for child in node.children:
        if isinstance(child, str):
            if node.tag == "w:t":
                yield child
        elif child.tag in ("w:br", "w:cr"):
            yield Element("br")
        elif child.tag in _SPACES:
            yield _SPACES[child.tag]
        elif child.tag not in _LEFT_OUT:
            yield from _runs(child)
