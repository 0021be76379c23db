"""MHTML: a page saved with its pictures; its first HTML part is the article."""

from __future__ import annotations

import email
import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from reader.core.errors import ArticlesMissing, FileDamaged
from reader.core.formats import html_page
from reader.core.formats.record_values import host
from reader.core.formats.registry import Content

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

_END_OF_HEADERS = re.compile(rb"\r?\n\r?\n|\r\r")
_LONGEST_HEADERS = 1_000_000
_MOST_PARTS = 20_000
_TYPES = ("text/html", "application/xhtml+xml")


def read(data: bytes, title: str) -> Content:
    """The article of the page. Raises `FileBinary`, `FileDamaged`, `ArticlesMissing`."""
    if _END_OF_HEADERS.search(data, 0, _LONGEST_HEADERS) is None:
        raise FileDamaged
    try:
        message = email.message_from_bytes(_with_most_parts(data))
        page, address = next(_pages(message), (b"", ""))
    except (ValueError, LookupError, RecursionError):
        raise FileDamaged from None
    if not page.strip():
        raise ArticlesMissing
    content = html_page.read(page, title)
    site = host(str(message.get("Snapshot-Content-Location") or "") or address)
    return Content(
        content.encoding, tuple(replace(draft, source=draft.source or site) for draft in content.drafts)
    )


def _with_most_parts(data: bytes) -> bytes:
    """The file up to a number of parts that only broken ones have."""
    if data.count(b"\n--") <= _MOST_PARTS:
        return data
    return data[: next(islice(re.finditer(rb"\n--", data), _MOST_PARTS, None)).start()]


def _pages(message: Message) -> Iterator[tuple[bytes, str]]:
    """The HTML parts: their bytes, and the address each came from."""
    for part in message.walk():
        payload = part.get_payload(decode=True) if part.get_content_type() in _TYPES else None
        if isinstance(payload, bytes):
            yield _with_charset(payload, part), str(part.get("Content-Location") or "")


def _with_charset(page: bytes, part: Message) -> bytes:
    """The page, its encoding declared as its part says where it says nothing itself."""
    charset = str(part.get_param("charset") or "")
    named = charset.isascii() and charset.replace("-", "").isalnum()
    return (
        b'<meta charset="' + charset.encode() + b'">' + page
        if named and b"charset" not in page[:4096]
        else page
    )
