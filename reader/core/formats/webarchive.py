"""Safari web archives: a property list with a page and its resources; the page is the article."""

from __future__ import annotations

import plistlib
from typing import TYPE_CHECKING
from xml.parsers.expat import ExpatError

from reader.core.errors import ArticlesMissing, FileDamaged
from reader.core.formats import html_page

if TYPE_CHECKING:
    from reader.core.formats.registry import Content

_BROKEN = (ValueError, LookupError, TypeError, AttributeError, OverflowError, RecursionError, ExpatError)


def read(data: bytes, title: str) -> Content:
    """The article of the page. Raises `FileBinary`, `FileDamaged`, `ArticlesMissing`."""
    try:
        held = plistlib.loads(data)
        page = held["WebMainResource"]
        markup, address = page["WebResourceData"], page.get("WebResourceURL")
        encoding = str(page.get("WebResourceTextEncodingName") or "")
    except (plistlib.InvalidFileException, *_BROKEN):
        raise FileDamaged from None
    if not isinstance(markup, bytes) or not markup.strip():
        raise ArticlesMissing
    if encoding.isascii() and encoding and b"charset" not in markup[:4096]:
        markup = b'<meta charset="' + encoding.encode() + b'">' + markup
    content = html_page.read(markup, title)
    return html_page.from_address(content, address if isinstance(address, str) else None)
