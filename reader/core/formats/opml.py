"""OPML: a list of feeds; each becomes a source, and an article with its addresses. Nothing is fetched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.errors import ArticlesMissing
from reader.core.formats import xml_tree
from reader.core.formats.encoding import decode
from reader.core.formats.records.values import host
from reader.core.formats.registry import Content
from reader.core.formats.text.reading_text import one_line
from reader.core.models import Draft

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.core.formats.html.tree import Element

_MAX_TAGS = 200_000
_ADDRESSES = ("htmlurl", "xmlurl", "url")


def read(data: bytes, _title: str) -> Content:
    """A draft for each feed, in order. Raises `FileBinary`, `FileHostile`, `ArticlesMissing`."""
    decoded = decode(data, xml_tree.declared_encoding(data))
    page = xml_tree.parse(decoded.text, _MAX_TAGS)
    cards = tuple(_cards(page))
    if not cards:
        raise ArticlesMissing
    return Content(decoded.encoding, cards)


def _cards(page: Element) -> Iterator[Draft]:
    part = 0
    for outline in page.elements("outline"):
        values = {name.lower(): one_line(value) for name, value in outline.attributes.items()}
        addresses = tuple(dict.fromkeys(filter(None, (values.get(name) for name in _ADDRESSES))))
        name = values.get("title") or values.get("text") or (host(addresses[0]) if addresses else None)
        if not addresses or not name:
            continue
        part += 1
        described = tuple(filter(None, (values.get("description"),)))
        folders = tuple(dict.fromkeys(reversed(list(_folders(outline)))))
        yield Draft(name, (*described, *addresses), source=name, keywords=folders, part=part)


def _folders(outline: Element) -> Iterator[str]:
    """The names of its ancestor outlines, nearest first."""
    holder = outline.parent
    while holder is not None and holder.tag == "outline":
        named = next(
            (value for name, value in holder.attributes.items() if name.lower() in ("title", "text")), ""
        )
        if line := one_line(named):
            yield line
        holder = holder.parent
