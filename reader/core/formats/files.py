"""Reads the articles of a file, of bytes, or of a block of a large file."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from reader.core.errors import FileEmpty, FileError, FileGone, FileNotPlain, FileTooLarge, FileUnreadable
from reader.core.formats.escapes import unescaped
from reader.core.formats.long_bodies import says_something, split_long
from reader.core.formats.long_lists import shortened
from reader.core.formats.omissions import collecting
from reader.core.formats.recognition import format_of
from reader.core.formats.registry import JSON, MARKDOWN
from reader.core.formats.text.indents import shown
from reader.core.models import FileReading

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.core.formats.line_files import LineBlock
    from reader.core.formats.registry import Content, Format

_CONTENT = re.compile(rb"[^ \t\r\n\x00\xef\xbb\xbf]")
_INDEX = ("index", "_index")
LARGEST = 64 * 1024 * 1024  # bytes of one file of text


def read_file(path: Path) -> FileReading:
    """The articles of the file.

    Raises a `FileError`: `FileGone`, `FileNotPlain`, `FileUnreadable`, `FileEmpty`, `FileTooLarge`,
    `FormatUnknown`, or one of the format's reader.
    """
    try:
        if not path.is_file():
            raise _no_file(path)
        with open(path, "rb", opener=without_waiting) as file:
            data: bytes | None = file.read(LARGEST + 1)  # whatever its reported size: it may grow
        if data is None:
            raise FileNotPlain(path)
    except FileNotFoundError:
        raise FileGone(path) from None
    except (OSError, ValueError):
        raise FileUnreadable(path) from None
    return read_bytes(data, str(path))


def _no_file(path: Path) -> FileError:
    """The reason why there is no file to read."""
    try:
        path.stat()
    except PermissionError:  # which `is_file` suppresses from Python 3.14 on
        return FileUnreadable(path)
    except (OSError, ValueError):
        return FileGone(path)
    is_closed = path.is_dir() and not os.access(path, os.R_OK | os.X_OK)
    return FileUnreadable(path) if is_closed else FileNotPlain(path)


def without_waiting(path: str, flags: int) -> int:
    """An `opener` for non-blocking reads: some system files (`/proc/kmsg`) look regular but would block."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def read_bytes(data: bytes, name: str, known: Format | None = None) -> FileReading:
    """The articles of bytes, e.g. from a pipe or the clipboard; `name` is the path, or `-`; `known` is the
    format, by default detected. Raises as `read_file` does."""
    if len(data) > LARGEST:
        raise FileTooLarge(name)
    if not _CONTENT.search(data):
        raise FileEmpty(name)
    found = known or format_of(name, data)
    return _reading(data, name, found, found.reader.read)


def read_block(block: LineBlock) -> FileReading:
    """The articles of a block of a large file. Raises as `read_file` does."""
    name, known, heading = str(block.path), block.known, block.heading
    if not heading:
        return read_bytes(block.data, name, known)
    return _reading(block.data, name, known, lambda data, title: _read_on(known, data, title, heading))


def _read_on(known: Format, data: bytes, title: str, heading: str) -> Content:
    """Read a block of text that continues the previous block, under this heading."""
    from reader.core.formats.encoding import decode

    decoded = decode(data)
    sign = "# " if known is MARKDOWN else ""
    content = known.reader.read(f"{sign}{heading}\n{decoded.text}".encode(), title)
    return replace(content, encoding=decoded.encoding)


def _reading(data: bytes, name: str, found: Format, read: Callable[[bytes, str], Content]) -> FileReading:
    try:
        with collecting() as omitted:
            content = read(unescaped(data) if found is JSON else data, _title(name))
            drafts = tuple(map(shortened, content.drafts))
    except FileError as error:
        raise type(error)(name) from None
    if not any(map(says_something, drafts)):
        raise FileEmpty(name)
    omission = next(iter(omitted), None)
    parts = split_long(tuple(map(shown, drafts)))
    return FileReading(name, found.name, content.encoding, _sha256(data), data, parts, omission)


def _title(name: str) -> str:
    """The title of an article without one: the file name, of `السوق/index.md` the folder's."""
    path = PurePath(name)
    named = path.parent.name if path.stem.lower() in _INDEX and path.parent.name else path.stem
    return "" if name in ("", "-") else " ".join(re.split(r"[\s_]+", named)).strip()


def _sha256(data: bytes) -> str:
    import hashlib

    return hashlib.sha256(data).hexdigest()
