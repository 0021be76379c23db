"""Iterates over the parts of a MIME message in place.

Only parts of the wanted types are decoded: attachments may be large.
"""

from __future__ import annotations

import binascii
import email
import re
from typing import TYPE_CHECKING, NamedTuple

from reader.core.errors import FileDamaged

if TYPE_CHECKING:
    from collections.abc import Container, Iterator
    from email.message import Message

_END_OF_HEADERS = re.compile(rb"\r?\n\r?\n")
_LONGEST_HEADERS = 1_000_000
_MAX_PARTS = 20_000
_DEEPEST = 8
HTML = ("text/html", "application/xhtml+xml")


class Part(NamedTuple):
    """A part: its headers, and its decoded content."""

    headers: Message
    content: bytes


def headers(data: bytes, start: int, end: int) -> tuple[Message, int]:
    """The headers of a message or a part, and the offset of its content. Raises `FileDamaged`."""
    found = _END_OF_HEADERS.search(data, start, min(end, start + _LONGEST_HEADERS))
    if found is None:
        raise FileDamaged
    return email.message_from_bytes(data[start : found.start() + 1]), found.end()


def parts(
    data: bytes, message: Message, start: int, end: int, wanted: Container[str], depth: int = 0
) -> Iterator[Part]:
    """The parts of the wanted types, without attachments."""
    boundary = message.get_boundary()
    if message.get_content_type() in wanted and message.get_content_disposition() != "attachment":
        encoding = str(message.get("Content-Transfer-Encoding") or "")
        yield Part(message, _decoded(data[start:end], encoding))
    elif message.get_content_maintype() == "multipart" and boundary and depth < _DEEPEST:
        for first, last in _parts(data, boundary, start, end):
            try:
                part, begin = headers(data, first, last)
            except FileDamaged:
                continue
            yield from parts(data, part, begin, last, wanted, depth + 1)


def with_charset(page: bytes, part: Message) -> bytes:
    """The page, with the charset of its part declared in a meta element unless it declares one itself."""
    charset = str(part.get_param("charset") or "")
    named = charset.isascii() and charset.replace("-", "").isalnum()
    return (
        b'<meta charset="' + charset.encode() + b'">' + page
        if named and b"charset" not in page[:4096]
        else page
    )


def _parts(data: bytes, boundary: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The [start, end) of each part; an unterminated last part ends with the file."""
    line = re.compile(
        rb"^--" + re.escape(boundary.encode("utf-8", "replace")) + rb"(--)?[ \t]*\r?$", re.MULTILINE
    )
    begin = None
    for number, found in enumerate(line.finditer(data, start, end)):
        if begin is not None:
            yield begin, found.start()
        begin = None if found[1] else found.end() + 1
        if number >= _MAX_PARTS:
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
