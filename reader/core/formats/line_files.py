"""Reads large JSON Lines and plain text files, compressed or not, in blocks of complete lines, to bound
memory use.

The bytes of a block are stored as the original of its articles. Parts are numbered within a block; the import
adds those of earlier blocks.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import IO, TYPE_CHECKING, cast

from reader.core.errors import FileError, FileUnreadable, LineTooLong
from reader.core.formats import line_cutting, text_blocks
from reader.core.formats.registry import JSON
from reader.core.formats.unpacking import BROKEN

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reader.core.formats.registry import Format
    from reader.core.formats.text_blocks import Text

_MIN_SIZE = 1024 * 1024  # bytes; smaller files are read at once
_MIN_PACKED = 128 * 1024
_CHECKED_LINES = 2


@dataclass(frozen=True, slots=True)
class LineBlock:
    """Lines of a file; `share` is the fraction of the file (0.0 to 1.0) read with this block included."""

    path: Path
    data: bytes
    share: float
    is_last: bool
    known: Format = JSON
    heading: str = ""  # of a text continued from the previous block


def line_blocks(path: Path) -> Iterator[LineBlock] | None:
    """The file in blocks; `None` if it is small, or neither text nor JSON Lines.

    The iterator raises a `FileError` if reading fails.
    """
    try:
        if not path.is_file() or path.stat().st_size < _MIN_PACKED:
            return None
        with path.open("rb") as file:
            head = file.read(6)
            packed = _opener(head) is not None
            if not packed and path.stat().st_size < min(_MIN_SIZE, text_blocks.MIN):
                return None
            with _unpacked(file, head) as stream:
                return _blocks_of(stream, path, path.stem if packed else path.name)
    except BROKEN:
        return None


def _blocks_of(stream: IO[bytes], path: Path, name: str) -> Iterator[LineBlock] | None:
    """The blocks of a file, by the beginning of its decompressed stream."""
    beginning = stream.read(line_cutting.BLOCK)
    if _is_lines_of_json(beginning):
        return _blocks(path)
    more = stream.read(text_blocks.MIN)
    text = text_blocks.text_in(beginning, name) if len(beginning) + len(more) >= text_blocks.MIN else None
    if text and line_cutting.is_endless(beginning + more, stream):
        return _refused(path)
    return _blocks(path, text) if text else None


def _refused(path: Path) -> Iterator[LineBlock]:
    """Yields nothing, then raises `LineTooLong`."""
    yield from ()
    raise LineTooLong(path)


def _blocks(path: Path, text: Text | None = None) -> Iterator[LineBlock]:
    """Blocks of lines, or of a text, with one of lookahead to mark the last.

    A failure is raised after the blocks read before it.
    """
    pending: LineBlock | None = None
    failure: FileError | None = None
    try:
        for number, (data, share) in enumerate(_shares(path, is_text=text is not None), 1):
            if pending:
                yield pending
            pending = LineBlock(path, data, share, is_last=False)
            if text:
                heading = text.heading(data, number) if number > 1 else ""
                pending = replace(pending, known=text.known, heading=heading)
    except FileError as error:
        failure = error
    if pending:
        yield replace(pending, is_last=failure is None)
    if failure:
        raise failure


def _shares(path: Path, *, is_text: bool) -> Iterator[tuple[bytes, float]]:
    """(block, fraction of the file read so far)."""
    cut = line_cutting.cut_text if is_text else line_cutting.cut_lines
    try:
        size = max(path.stat().st_size, 1)
        with path.open("rb") as file, _unpacked(file, file.read(6)) as stream:
            pieces = (
                line_cutting.first(stream, size)
                if stream is file
                else line_cutting.bounded(stream, path, size)
            )
            for data in cut(pieces, path):
                yield data, min(file.tell() / size, 1.0)
    except BROKEN:
        raise FileUnreadable(path) from None


def _is_lines_of_json(head: bytes) -> bool:
    """Whether each of the first lines is a JSON object, in UTF-8."""
    import json

    lines = [line for line in head.removeprefix(b"\xef\xbb\xbf").split(b"\n")[:-1] if line.strip()]
    try:
        values = [json.loads(line.decode(), strict=False) for line in lines[:_CHECKED_LINES]]
    except (ValueError, RecursionError):
        return False
    return len(values) == _CHECKED_LINES and all(isinstance(value, dict) for value in values)


def _unpacked(file: IO[bytes], head: bytes) -> IO[bytes]:
    file.seek(0)
    opener = _opener(head)
    if opener is None:
        return file
    from importlib import import_module

    return cast("IO[bytes]", import_module(opener).open(file, "rb"))


def _opener(head: bytes) -> str | None:
    """The decompression module for this magic number, if any."""
    signatures = {b"\x1f\x8b\x08": "gzip", b"BZh": "bz2", b"\xfd7zXZ\x00": "lzma"}
    return next((module for sign, module in signatures.items() if head.startswith(sign)), None)
