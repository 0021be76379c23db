"""MHTML: a page saved with its pictures; its first HTML part is the article.

The parts are looked through where they stand, and only the one that is read is decoded: the pictures may be
large.
"""

from __future__ import annotations

import binascii
import email
import re
from typing import TYPE_CHECKING

from reader.core.errors import ArticlesMissing, FileDamaged
from reader.core.formats import html_page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

    from reader.core.formats.registry import Content

_END_OF_HEADERS = re.compile(rb"\r?\n\r?\n")
_LONGEST_HEADERS = 1_000_000
_MOST_PARTS = 20_000
_DEEPEST = 8
_TYPES = ("text/html", "application/xhtml+xml")


def read(data: bytes, title: str) -> Content:
    """The article of the page. Raises `FileBinary`, `FileDamaged`, `ArticlesMissing`."""
    data = data if b"\n" in data else data.replace(b"\r", b"\n")
    try:
        message, start = _headers(data, 0, len(data))
        page, address = next(_pages(data, message, start, len(data)), (b"", ""))
    except (ValueError, LookupError, RecursionError):
        raise FileDamaged from None
    if not page.strip():
        raise ArticlesMissing
    content = html_page.read(page, title)
    return html_page.from_address(content, str(message.get("Snapshot-Content-Location") or "") or address)


def _headers(data: bytes, start: int, end: int) -> tuple[Message, int]:
    """What stands before a message or a part, and where its content begins. Raises `FileDamaged`."""
    found = _END_OF_HEADERS.search(data, start, min(end, start + _LONGEST_HEADERS))
    if found is None:
        raise FileDamaged
    return email.message_from_bytes(data[start : found.start() + 1]), found.end()


def _pages(
    data: bytes, message: Message, start: int, end: int, depth: int = 0
) -> Iterator[tuple[bytes, str]]:
    """The HTML parts: their bytes, and the address each came from."""
    boundary = message.get_boundary()
    if message.get_content_type() in _TYPES:
        page = _decoded(data[start:end], str(message.get("Content-Transfer-Encoding") or ""))
        yield _with_charset(page, message), str(message.get("Content-Location") or "")
    elif message.get_content_maintype() == "multipart" and boundary and depth < _DEEPEST:
        for first, last in _parts(data, boundary, start, end):
            try:
                part, begin = _headers(data, first, last)
            except FileDamaged:
                continue
            yield from _pages(data, part, begin, last, depth + 1)


def _parts(data: bytes, boundary: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the parts begin and end, the last one perhaps with the file."""
    line = re.compile(
        rb"^--" + re.escape(boundary.encode("utf-8", "replace")) + rb"(--)?[ \t]*\r?$", re.MULTILINE
    )
    begin = None
    for number, found in enumerate(line.finditer(data, start, end)):
        if begin is not None:
            yield begin, found.start()
        begin = None if found[1] else found.end() + 1
        if number >= _MOST_PARTS:
            return
    if begin is not None:
        yield begin, end


def _decoded(content: bytes, encoding: str) -> bytes:
    named = encoding.strip().lower()
    if named == "quoted-printable":
        return binascii.a2b_qp(content)
    if named != "base64":
        return content
    try:
        return binascii.a2b_base64(content)
    except binascii.Error:
        return binascii.a2b_base64(content[: len(content) // 4 * 4] + b"==")


def _with_charset(page: bytes, part: Message) -> bytes:
    """The page, its encoding declared as its part says where it says nothing itself."""
    charset = str(part.get_param("charset") or "")
    named = charset.isascii() and charset.replace("-", "").isalnum()
    return (
        b'<meta charset="' + charset.encode() + b'">' + page
        if named and b"charset" not in page[:4096]
        else page
    )
