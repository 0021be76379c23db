"""Plain text, including pages copied from news aggregators."""

from __future__ import annotations

from reader.core.formats.encoding import decode
from reader.core.formats.registry import Content
from reader.core.formats.text.aggregator_text import read_articles
from reader.core.formats.text.several_articles import numbered, split_articles


def read(data: bytes, title: str) -> Content:
    """The articles of a text file. Raises `FileBinary`."""
    decoded = decode(data)
    parts = split_articles(decoded.text)
    if len(parts) == 1:
        return Content(decoded.encoding, read_articles(decoded.text, title))
    return Content(
        decoded.encoding, numbered([draft for part in parts for draft in read_articles(part, title)])
    )
