"""Large plain text and Markdown are read block by block: where they may be parted, and what the
parts are called.

A block ends before a page of an aggregator where there is one, else at an empty line, a line or a word. Text
that goes on in the next block is an article of its own there: `عنوان (2)`.
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

BLOCK = 1024 * 1024  # bytes that are read as one file
LEAST = 4 * BLOCK  # bytes of a file that is worth it; a book is shorter
_HEAD = 64 * 1024  # bytes a plain text is told by
_TITLE_HEAD = 16 * 1024  # and those its title stands in
_DATE_LABEL = "تاريخ النشر".encode()  # stands under the title of a page
_PAGE = re.compile(rb"[^\n]{1,600}\n[ \t]*" + _DATE_LABEL)
_MOST_LABELS = 50  # that are looked at for one that begins a line
_ENDS = (b"\n\n", b"\r\n\r\n", b"\n", b"\r", b" ")
_WORD = re.compile(rb"[0-9A-Za-z\x80-\xff]")


@dataclass(frozen=True, slots=True)
class Text:
    """What is known of a text before it is read: its format, and its title."""

    known: Format
    title: str

    def heading(self, block: bytes, number: int) -> str:
        """What a block that is not the first is called; empty where it begins with a title of its own."""
        return "" if _PAGE.match(block) else f"{self.title} ({number})"


def text_in(head: bytes, name: str) -> Text | None:
    """The plain text or Markdown that begins so; `None` where it is neither, or has two bytes a letter."""
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
    """How many of the bytes make a block, so that the rest begins the next one; some in any case."""
    half = len(data) // 2
    if page := _last_page(data, half):
        return page
    places = ((data.rfind(end, half), len(end)) for end in _ENDS)
    found = next((place + length for place, length in places if place >= 0), 0)
    return found or len(_whole_letters(data)) or len(data)


def _last_page(data: bytes, start: int) -> int:
    """Where the last page begins, by the date under its title; 0 where none does."""
    end = len(data)
    for _ in range(_MOST_LABELS):
        end = data.rfind(_DATE_LABEL, start, end)
        line = data.rfind(b"\n", start, max(end, 0)) + 1
        if end < 0 or not line:
            return 0
        title = data.rfind(b"\n", start, line - 1) + 1
        if title and _PAGE.match(data, title):
            return title
    return 0


def has_words(block: bytes) -> bool:
    """Whether there is anything to read in it."""
    return _WORD.search(block) is not None


def _whole_letters(data: bytes) -> bytes:
    """The bytes without their last letter, which may be cut in half, where it is none of ASCII."""
    end = len(data)
    while end > max(0, len(data) - 4) and data[end - 1] & 0xC0 == 0x80:
        end -= 1
    return data[: end - 1] if end and data[end - 1] >= 0xC0 else data
