"""Splits large plain text and Markdown into blocks, and names the parts.

A block ends before the next page of an aggregator, otherwise at an empty line, a line end or a word. Text
continued in the next block is an article of its own there: `عنوان (2)`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from reader.core.errors import FileError
from reader.core.formats.registry import MARKDOWN, TEXT

if TYPE_CHECKING:
    from reader.core.formats.registry import Format

BLOCK = 1024 * 1024  # bytes read as one file
MIN = 4 * BLOCK  # bytes; smaller files, as all books are, are read at once
_HEAD = 64 * 1024  # bytes examined to detect plain text
_TITLE_HEAD = 16 * 1024  # bytes examined for its title
_DATE_LABEL = "تاريخ النشر".encode()  # under the title of a page
_PAGE = re.compile(rb"[^\n]{1,600}\n[ \t]*" + _DATE_LABEL)
_MAX_LABELS = 50  # that are looked at for one that begins a line
_ENDS = (b"\n\n", b"\r\n\r\n", b"\n", b"\r", b" ")
_WORD = re.compile(rb"[0-9A-Za-z\x80-\xff]")


@dataclass(frozen=True, slots=True)
class Text:
    """The format and the title of a text, known before it is read."""

    known: Format
    title: str

    def heading(self, block: bytes, number: int) -> str:
        """The heading of a block after the first; empty if the block begins with a title of its own."""
        return "" if _PAGE.match(block) else f"{self.title} ({number})"


def text_in(head: bytes, name: str) -> Text | None:
    """The plain text or Markdown with this beginning; `None` if it is neither, or is UTF-16."""
    from reader.core.formats.recognition import format_of

    if b"\x00" in head[:_HEAD]:
        return None
    try:
        known = format_of(name, head)
        if known not in (TEXT, MARKDOWN):
            return None
        named = PurePath(name).stem.replace("_", " ").strip()
        drafts = known.reader.read(_whole_letters(head[:_TITLE_HEAD]), named).drafts
    except FileError:
        return None
    return next((Text(known, draft.title) for draft in drafts), None)


def cut(data: bytes) -> int:
    """The length of the next block, at least 1; the rest begins the following one."""
    half = len(data) // 2
    if page := _last_page(data, half):
        return page
    places = ((data.rfind(end, half), len(end)) for end in _ENDS)
    found = next((place + length for place, length in places if place >= 0), 0)
    return found or len(_whole_letters(data)) or len(data)


def _last_page(data: bytes, start: int) -> int:
    """The offset of the last page, found by the date under its title; 0 if there is none."""
    end = len(data)
    for _ in range(_MAX_LABELS):
        end = data.rfind(_DATE_LABEL, start, end)
        line = data.rfind(b"\n", start, max(end, 0)) + 1
        if end < 0 or not line:
            return 0
        title = data.rfind(b"\n", start, line - 1) + 1
        if title and _PAGE.match(data, title):
            return title
    return 0


def has_words(block: bytes) -> bool:
    """Whether the block has any text."""
    return _WORD.search(block) is not None


def _whole_letters(data: bytes) -> bytes:
    """The bytes without a trailing non-ASCII character, which may be incomplete."""
    end = len(data)
    while end > max(0, len(data) - 4) and data[end - 1] & 0xC0 == 0x80:
        end -= 1
    return data[: end - 1] if end and data[end - 1] >= 0xC0 else data
