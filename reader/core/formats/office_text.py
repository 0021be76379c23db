"""The text of an office document, in the elements that a page has, read as articles."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.core.errors import ArticlesMissing, FileDamaged
from reader.core.formats import xml_tree
from reader.core.formats.encoding import decode
from reader.core.formats.html import body as html_body
from reader.core.formats.html.marks import line_of
from reader.core.formats.html.tree import Element
from reader.core.formats.records.values import items
from reader.core.formats.registry import Content
from reader.core.formats.text.aggregator_text import read_articles
from reader.core.formats.text.known_names import is_person
from reader.core.formats.unpacking import Allowance, unzipped

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Document:
    """The text as a page would hold it; the line styled as its title, and what its properties say."""

    page: Element
    title: str | None = None
    author: str | None = None
    keywords: str | None = None


def members(data: bytes) -> dict[str, bytes]:
    """The files of the document. Raises `FileDamaged`, `ArchiveTooLarge`."""
    return dict(unzipped(data, Allowance(len(data))))


def xml(files: Mapping[str, bytes], path: str) -> Element:
    """One of them as a tree; an empty one where it is missing. Raises `FileHostile`."""
    data = files.get(path, b"")
    return xml_tree.parse(decode(data, xml_tree.declared_encoding(data)).text) if data else Element("#page")


def first_line(tree: Element, *tags: str) -> str | None:
    """The text of the first of these elements that has one."""
    return next(filter(None, map(line_of, tree.elements(*tags))), None)


def content(document: Document, title: str) -> Content:
    """The articles of the text, read as plain text is. Raises `FileDamaged`, `ArticlesMissing`."""
    if not document.page.children:
        raise FileDamaged
    lines = html_body.fragment(document.page)
    if not lines:
        raise ArticlesMissing
    first, *rest = lines
    headed = (document.title, *rest) if document.title and first == document.title else lines
    drafts = read_articles("\n".join(headed), title)
    author = document.author if document.author and is_person(document.author) else None
    told = tuple(items(document.keywords.replace("،", ",").split(","))) if document.keywords else ()
    own = tuple(dict.fromkeys(keyword.strip() for keyword in told))
    alone = len(drafts) == 1
    return Content(
        "utf-8",
        tuple(
            replace(draft, author=draft.author or author, keywords=draft.keywords or own) if alone else draft
            for draft in drafts
        ),
    )
