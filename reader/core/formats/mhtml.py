"""MHTML: a page saved with its resources; the first HTML part is the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.errors import ArticlesMissing, FileDamaged
from reader.core.formats import html_page
from reader.core.formats.mime_parts import HTML, headers, parts, with_charset

if TYPE_CHECKING:
    from reader.core.formats.registry import Content


def read(data: bytes, title: str) -> Content:
    """The article of the page. Raises `FileBinary`, `FileDamaged`, `ArticlesMissing`."""
    data = data if b"\n" in data else data.replace(b"\r", b"\n")
    try:
        message, start = headers(data, 0, len(data))
        part = next(parts(data, message, start, len(data), HTML), None)
    except (ValueError, LookupError, RecursionError):
        raise FileDamaged from None
    if part is None or not part.content.strip():
        raise ArticlesMissing
    content = html_page.read(with_charset(part.content, part.headers), title)
    address = str(part.headers.get("Content-Location") or "")
    return html_page.from_address(content, str(message.get("Snapshot-Content-Location") or "") or address)
