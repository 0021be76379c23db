"""Re-reads a file in another encoding than the detected one: previews of the candidates, and the articles."""

from __future__ import annotations

import codecs
import re
from dataclasses import replace
from functools import reduce
from pathlib import PurePath

from reader.core.errors import EncodingSettled
from reader.core.formats import letter_shares, mojibake
from reader.core.formats.encoding import SETTLED, decode, in_code_page, is_text
from reader.core.formats.files import read_bytes
from reader.core.formats.recognition import format_of
from reader.core.models import EncodingChoice, FileReading

_ENCODINGS = (
    "utf-8", "windows-1256", "iso8859-6", "utf-16-le", "utf-16-be", "cp720", "mac_arabic", "cp864",
    "windows-1252", "utf-8/windows-1252", "utf-8/windows-1256", "utf-8/windows-1252=windows-1256",
)  # fmt: skip
_TEXTUAL = frozenset(("text", "markdown", "html", "json", "feed", "opml", "csv", "trec"))
_SAMPLE = 20_000  # bytes
_SHOWN = 120  # characters
_LOOKED_AT = 1200  # characters examined, tags included
_TAG = re.compile(r"<[^<>]*(?:>|\Z)")
_MAX_BROKEN = 0.1  # maximum share of U+FFFD among the characters shown


def choices(data: bytes, name: str, current: str) -> tuple[EncodingChoice, ...]:
    """The candidate encodings with previews, the current one first, then the most likely; empty for a format
    that fixes its encoding."""
    if not _is_textual(name, data):
        return ()
    sample = data[:_SAMPLE]
    found: dict[str, EncodingChoice] = {}
    for encoding in dict.fromkeys((current, *_ENCODINGS)):
        try:
            text = text_in(sample, encoding)
        except LookupError:
            continue
        shown = _shown(text)
        if shown and (encoding == current or (is_text(text) and _is_whole(sample, encoding, shown))):
            found.setdefault(shown, EncodingChoice(encoding, shown))
    return tuple(
        sorted(
            found.values(),
            key=lambda choice: (choice.name != current, -letter_shares.likelihood(choice.sample)),
        )
    )


def _is_whole(sample: bytes, encoding: str, shown: str) -> bool:
    """Whether hardly a character of the preview is broken, nor one of what its repair begins with."""
    first = encoding.partition("/")[0]
    before = shown if first == encoding else _shown(text_in(sample, first))
    return all(text.count("\ufffd") < _MAX_BROKEN * len(text) for text in (shown, before))


def read_as(data: bytes, name: str, encoding: str) -> FileReading:
    """The articles of the file, read in this encoding without any repair.

    Raises `EncodingSettled` for a format that fixes its encoding, and what `read_bytes` raises.
    """
    if not _is_textual(name, data):
        raise EncodingSettled(name)
    text = text_in(data, encoding).lstrip("\ufeff")
    reading = read_bytes(codecs.BOM_UTF8 + (text + SETTLED).encode("utf-8", "replace"), name)
    return replace(reading, encoding=encoding, original=data, sha256=_sha256(data))


def text_of_member(archive: bytes, name: str, member: str, most: int) -> str:
    """The text of a member of an archive; empty if it is not text or has more than `most` bytes.

    Raises a `FileError` if the archive cannot be unpacked.
    """
    from reader.core.formats.archive import member as unpacked

    data = unpacked(archive, PurePath(name).name, member) or b""
    return decode(data).text if len(data) <= most and _is_textual(member, data) else ""


def text_of_file(data: bytes, name: str, encoding: str, most: int) -> str:
    """The text of a file in this encoding; empty if it is not text or has more than `most` bytes.

    Raises `LookupError` for an unknown encoding.
    """
    return text_in(data, encoding) if len(data) <= most and _is_textual(name, data) else ""


def _is_textual(name: str, data: bytes) -> bool:
    return format_of(name, data).name in _TEXTUAL


def text_in(data: bytes, encoding: str) -> str:
    """Decode the bytes; `utf-8/windows-1252` is double-encoded: UTF-8 once misread as windows-1252.

    Raises `LookupError` for an unknown encoding.
    """
    if "+" in encoding or "/" in encoding:  # perhaps detected piece by piece
        decoded = decode(data)
        if "+" in encoding or decoded.encoding == encoding:
            return decoded.text
    first, *layers = encoding.split("/")
    return reduce(mojibake.unlayered, layers, in_code_page(data, first))


def _shown(text: str) -> str:
    """A preview: the text from its first non-ASCII letter on, on one line, without tags."""
    start = next((at for at, char in enumerate(text) if char > "\x7f" and char != "\ufeff"), 0)
    words = _TAG.sub(" ", text[start : start + _LOOKED_AT])
    line = " ".join("".join(char if char.isprintable() else " " for char in words).split())
    if len(line) <= _SHOWN:
        return line
    end = line.rfind(" ", 0, _SHOWN + 1)
    return f"{line[: end if end > 0 else _SHOWN]}…"


def _sha256(data: bytes) -> str:
    import hashlib

    return hashlib.sha256(data).hexdigest()
