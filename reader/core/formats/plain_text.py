"""Plain text, a page copied from an aggregator among it."""

from __future__ import annotations

from reader.core.formats.aggregator_text import read_articles
from reader.core.formats.encoding import decode
from reader.core.formats.registry import Content


def read(data: bytes, title: str) -> Content:
    """The articles of a text file. Raises `FileBinary`."""
    decoded = decode(data)
    return Content(decoded.encoding, read_articles(decoded.text, title))


def read_on(data: bytes, title: str, heading: str) -> Content:
    """The same of a piece of one, which goes on from the piece before under this heading. Raises
    `FileBinary`."""
    decoded = decode(data)
    return Content(decoded.encoding, read_articles(f"{heading}\n{decoded.text}", title))
