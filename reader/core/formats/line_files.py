"""Large files of one article a line (JSON Lines) and of plain text, compressed or not: read block by block,
never as a whole.

A block is some whole lines, and its bytes are the original of the articles in it: a part counts within it,
and the import adds those before.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import IO, TYPE_CHECKING, cast

from reader.core.errors import ArchiveTooLarge, FileError, FileTooLarge, FileUnreadable
from reader.core.formats import text_blocks
from reader.core.formats.registry import JSON

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reader.core.formats.registry import Format
    from reader.core.formats.text_blocks import Text

BLOCK = 256 * 1024  # bytes of lines that are read as one file
LONGEST_LINE = 16 * 1024 * 1024  # bytes
_LEAST_SIZE = 1024 * 1024  # bytes of a file that is worth it
_LEAST_PACKED = 128 * 1024
_TELLING_LINES = 2
_MOST_GROWTH = 150  # times the size of a compressed file


@dataclass(frozen=True, slots=True)
class LineBlock:
    """Lines of a file, the part of the file (0.0 to 1.0) read with it, and whether it is the last one."""

    path: Path
    data: bytes
    share: float
    is_last: bool
    known: Format = JSON
    heading: str = ""  # of a text that goes on from the block before


def line_blocks(path: Path) -> Iterator[LineBlock] | None:
    """The file block by block; `None` where it is small, or neither text nor of one line to an article.

    The iterator raises a `FileError` where the file cannot be read on.
    """
    try:
        if not path.is_file() or path.stat().st_size < _LEAST_PACKED:
            return None
        with path.open("rb") as file:
            head = file.read(6)
            packed = _opener(head) is not None
            if not packed and path.stat().st_size < min(_LEAST_SIZE, text_blocks.LEAST):
                return None
            with _unpacked(file, head) as stream:
                begun = stream.read(BLOCK)
                if _is_lines_of_json(begun):
                    return _blocks(path)
                if len(begun) + len(stream.read(text_blocks.LEAST)) < text_blocks.LEAST:
                    return None
                text = text_blocks.text_in(begun, path.stem if packed else path.name)
                return _blocks(path, text) if text else None
    except (OSError, EOFError, ValueError):
        return None


def _blocks(path: Path, text: Text | None = None) -> Iterator[LineBlock]:
    """Blocks of lines, or of a text, with one in hand, so that the last one is known; what was read before a
    failure comes first."""
    waiting: LineBlock | None = None
    failure: FileError | None = None
    try:
        for number, (data, share) in enumerate(_shares(path, is_text=text is not None), 1):
            if waiting:
                yield waiting
            waiting = LineBlock(path, data, share, is_last=False)
            if text:
                heading = text.heading(data, number) if number > 1 else ""
                waiting = replace(waiting, known=text.known, heading=heading)
    except FileError as error:
        failure = error
    if waiting:
        yield replace(waiting, is_last=failure is None)
    if failure:
        raise failure


def _shares(path: Path, *, is_text: bool) -> Iterator[tuple[bytes, float]]:
    """The blocks, and the part of the file read with them."""
    import lzma
    import zlib

    cut = _cut_text if is_text else _cut_lines
    try:
        size = max(path.stat().st_size, 1)
        with path.open("rb") as file, _unpacked(file, file.read(6)) as stream:
            pieces = _first(stream, size) if stream is file else _bounded(stream, path, size)
            for data in cut(pieces, path):
                yield data, min(file.tell() / size, 1.0)
    except (OSError, EOFError, ValueError, zlib.error, lzma.LZMAError):
        raise FileUnreadable(path) from None


def _first(stream: IO[bytes], size: int) -> Iterator[bytes]:
    """As many bytes as the file had: one that grows faster than it is read would never end."""
    while data := stream.read(min(BLOCK, size)):
        size -= len(data)
        yield data


def _bounded(stream: IO[bytes], path: Path, size: int) -> Iterator[bytes]:
    """The bytes piece by piece. Raises `ArchiveTooLarge`."""
    total, most = 0, max(size * _MOST_GROWTH, LONGEST_LINE)
    while data := stream.read(BLOCK):
        total += len(data)
        if total > most:
            raise ArchiveTooLarge(path)
        yield data


def _cut_text(pieces: Iterator[bytes], _path: Path) -> Iterator[bytes]:
    """Blocks in which there is something to read."""
    rest = b""
    for data in pieces:
        rest += data
        if len(rest) >= text_blocks.BLOCK:
            end = text_blocks.cut(rest)
            block, rest = rest[:end], rest[end:]
            if text_blocks.has_words(block):
                yield block
    if text_blocks.has_words(rest):
        yield rest


def _cut_lines(pieces: Iterator[bytes], path: Path) -> Iterator[bytes]:
    """Blocks of whole lines. Raises `FileTooLarge` at a line without an end."""
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
                raise FileTooLarge(path)
    if rest:
        yield rest


def _is_lines_of_json(head: bytes) -> bool:
    """Whether the first lines are an object each, in UTF-8."""
    import json

    lines = [line for line in head.removeprefix(b"\xef\xbb\xbf").split(b"\n")[:-1] if line.strip()]
    try:
        values = [json.loads(line.decode(), strict=False) for line in lines[:_TELLING_LINES]]
    except (ValueError, RecursionError):
        return False
    return len(values) == _TELLING_LINES and all(isinstance(value, dict) for value in values)


def _unpacked(file: IO[bytes], head: bytes) -> IO[bytes]:
    file.seek(0)
    opener = _opener(head)
    if opener is None:
        return file
    from importlib import import_module

    return cast("IO[bytes]", import_module(opener).open(file, "rb"))


def _opener(head: bytes) -> str | None:
    """The module that unpacks what begins so."""
    signatures = {b"\x1f\x8b\x08": "gzip", b"BZh": "bz2", b"\xfd7zXZ\x00": "lzma"}
    return next((module for sign, module in signatures.items() if head.startswith(sign)), None)
