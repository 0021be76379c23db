"""Streams the bytes of a large file in blocks that end at a line end; an overlong line is refused."""

from __future__ import annotations

import re
from typing import IO, TYPE_CHECKING

from reader.core.errors import ArchiveTooLarge, LineTooLong
from reader.core.formats import text_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BLOCK = 256 * 1024  # bytes of lines read as one file
LONGEST_LINE = 16 * 1024 * 1024  # bytes
_LINE_END = re.compile(rb"[\r\n]")
_MAX_GROWTH = 150  # maximum compression ratio


def first(stream: IO[bytes], size: int) -> Iterator[bytes]:
    """The first `size` bytes in blocks: a file that grows faster than it is read would never end."""
    while data := stream.read(min(BLOCK, size)):
        size -= len(data)
        yield data


def bounded(stream: IO[bytes], path: Path, size: int) -> Iterator[bytes]:
    """The decompressed bytes in blocks. Raises `ArchiveTooLarge`."""
    total, most = 0, max(size * _MAX_GROWTH, LONGEST_LINE)
    while data := stream.read(BLOCK):
        total += len(data)
        if total > most:
            raise ArchiveTooLarge(path)
        yield data


def is_endless(beginning: bytes, stream: IO[bytes]) -> bool:
    """Whether the first line is longer than `LONGEST_LINE`; reads ahead in the stream."""
    left = LONGEST_LINE - len(beginning)
    while not _LINE_END.search(beginning):
        if left <= 0:
            return True
        beginning = stream.read(BLOCK)
        if not beginning:
            return False
        left -= len(beginning)
    return False


def cut_text(pieces: Iterator[bytes], path: Path) -> Iterator[bytes]:
    """Blocks of text, without blank ones. Raises `LineTooLong`."""
    rest, line = b"", 0
    for data in pieces:
        rest += data
        line = 0 if _LINE_END.search(data) else line + len(data)
        if line > LONGEST_LINE:
            raise LineTooLong(path)
        if len(rest) >= text_blocks.BLOCK:
            end = text_blocks.cut(rest)
            block, rest = rest[:end], rest[end:]
            if text_blocks.has_words(block):
                yield block
    if text_blocks.has_words(rest):
        yield rest


def cut_lines(pieces: Iterator[bytes], path: Path) -> Iterator[bytes]:
    """Blocks of complete lines. Raises `LineTooLong`."""
    from reader.core.formats.records.warraq_lines import BEGINNING, whole_groups

    rest = b""
    for data in pieces:
        end = data.rfind(b"\n") + 1
        if end:
            block = rest + data[:end]
            cut = whole_groups(block) if block.startswith(BEGINNING.encode()) else len(block)
            yield block[:cut]
            rest = block[cut:] + data[end:]
        else:
            rest += data
            if len(rest) > LONGEST_LINE:
                raise LineTooLong(path)
    if rest:
        yield rest
