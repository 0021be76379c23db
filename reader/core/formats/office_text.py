"""Common parts of office formats (DOCX, ODT): unpacking, and articles from a document converted to HTML
elements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.errors import ArticlesMissing, FileDamaged
from reader.core.formats import xml_tree
from reader.core.formats.encoding import decode
from reader.core.formats.html import body as html_body
from reader.core.formats.html.marks import line_of
from reader.core.formats.html.tree import Element
from reader.core.formats.registry import Content
from reader.core.formats.text.aggregator_text import read_articles
from reader.core.formats.unpacking import Allowance, unzipped

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.core.formats.document_properties import DocumentProperties


def members(data: bytes) -> dict[str, bytes]:
    """Path → content of the XML files in the document. Raises `FileDamaged`, `ArchiveTooLarge`."""
    found = unzipped(data, Allowance(len(data)))
    return {name: member for name, member in found if name.endswith(".xml")}


def xml(files: Mapping[str, bytes], path: str) -> Element:
    """The tree of one XML file; an empty one if it is missing. Raises `FileHostile`."""
    data = files.get(path, b"")
    return xml_tree.parse(decode(data, xml_tree.declared_encoding(data)).text) if data else Element("#page")


def first_line(tree: Element, *tags: str) -> str:
    """The text of the first of these elements that has one; empty if none has."""
    return next(filter(None, map(line_of, tree.elements(*tags))), "")


def content(page: Element, title: str, properties: DocumentProperties) -> Content:
    """The articles of a document converted to HTML elements, parsed like plain text.

    Raises `FileDamaged`, `ArticlesMissing`.
    """
    if not page.children:
        raise FileDamaged
    lines = html_body.fragment(page)
    if not lines:
        raise ArticlesMissing
    drafts = read_articles("\n".join(lines), properties.title_or(title))
    return Content("utf-8", properties.complete(drafts))
