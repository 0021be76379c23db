"""Plain text, including pages copied from news aggregators."""

from __future__ import annotations

from reader.core.formats.encoding import decode
from reader.core.formats.registry import Content
from reader.core.formats.text.aggregator_text import read_articles


def read(data: bytes, title: str) -> Content:
    """The articles of a text file. Raises `FileBinary`."""
    decoded = decode(data)
    return Content(decoded.encoding, read_articles(decoded.text, title))
