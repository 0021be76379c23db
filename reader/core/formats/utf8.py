"""Decodes UTF-8 that is damaged, or mixed with windows-1256.

A few invalid bytes are damage and become U+FFFD; many are letters of the other encoding.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_HIGH = bytes(range(0x80, 0x100))
_LOW = re.compile(rb"[\x00-\x7f]")
_HIGH_RUN = re.compile(rb"[\x80-\xff]+")
_LIKELY = re.compile(
    rb"[\xc2\xd8\xd9][\x80-\xbf]|\xda[\x86\x98\xa4\xa9\xaf]|\xdb[\x8c\xb0-\xb9]|[\xe2\xef][\x80-\xbf]{2}"
)  # the characters of Arabic text
_LIKELY_OR_BYTE = re.compile(_LIKELY.pattern + rb"|[\x80-\xff]")
_PIECE = 1_000_000
_MIN_FOREIGN = 16  # fewer invalid bytes are damage; more are letters of another encoding


def as_utf8(data: bytes) -> tuple[str, str] | None:
    """The text and the name of its encoding; `None` if most bytes above 0x7F are not valid UTF-8."""
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    if _valid_share(data) < 0.5:
        return None
    if not _has_foreign(data):
        return data.decode("utf-8", "replace"), "utf-8"
    mended = b"".join(_HIGH_RUN.sub(lambda run: _run_as_utf8(run[0]), piece) for piece in _pieces(data))
    return mended.decode("utf-8", "replace"), "utf-8+windows-1256"


def _pieces(data: bytes) -> Iterator[bytes]:
    """The bytes in large pieces that split no run of high bytes, to bound the runs in memory."""
    start = 0
    while start < len(data):
        low = _LOW.search(data, start + _PIECE - 1)
        end = low.end() if low else len(data)
        yield data[start:end]
        start = end


def _has_foreign(data: bytes) -> bool:
    """Whether runs of mostly invalid UTF-8 add up to more than a few bytes."""
    foreign = 0
    for run in _HIGH_RUN.finditer(data):
        if _valid_share(run[0]) < 0.5:
            foreign += len(run[0])
            if foreign >= _MIN_FOREIGN:
                return True
    return False


def _run_as_utf8(run: bytes) -> bytes:
    """A run of high bytes in a file of mixed encodings, as UTF-8; even a single word may mix them."""
    if _valid_share(run) == 1.0 and _LIKELY.search(run):
        return run
    return b"".join(
        piece if len(piece) > 1 else piece.decode("windows-1256").encode()
        for piece in _LIKELY_OR_BYTE.findall(run)
    )


def _valid_share(data: bytes) -> float:
    """The share of the bytes above 0x7F that are in valid UTF-8 sequences; 1.0 if there are none."""
    high = _high_bytes(data)
    valid = sum(_high_bytes(piece.decode("utf-8", "ignore").encode()) for piece in _pieces(data))
    return valid / high if high else 1.0


def _high_bytes(data: bytes) -> int:
    return len(data) - len(data.translate(None, _HIGH))
