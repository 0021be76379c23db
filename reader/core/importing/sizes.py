"""How much there is to read, and whether in another process, as far as can be told without reading it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

LITTLE = 1_000_000  # bytes in all; as much is read in the calling process
_PACKED = (b"PK\x03\x04", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")
_HEAD = 4096  # bytes that tell the format
_GROWTH = 4  # unpacked size of an archive, in multiples of its own; text with some pictures


def file_size(file: Path) -> int:
    """The size in bytes; 0 if it cannot be determined, which reading the file will report."""
    try:
        return file.stat().st_size
    except (OSError, ValueError):
        return 0


def weight(given: object) -> int:
    """The bytes to read in a file or a block of one; estimated for an archive."""
    if isinstance(given, Path):
        return file_size(given) * (_GROWTH if _is_packed(given) else 1)
    return len(getattr(given, "data", b""))


def is_much(files: Iterable[Path]) -> bool:
    """Whether there are more than `LITTLE` bytes to read."""
    total = 0
    for file in files:
        total += weight(file)
        if total > LITTLE:
            return True
    return False


def is_apart(name: str, head: bytes) -> bool:
    """Whether a file with this beginning is read only in another process, however small it is."""
    from reader.core.formats.recognition import HEAD, known_format

    known = known_format(name, head[:HEAD])
    return known is not None and known.is_apart


def is_file_apart(file: Path) -> bool:
    return is_apart(str(file), _beginning(file, _HEAD))


def _is_packed(file: Path) -> bool:
    return _beginning(file, len(_PACKED[-1])).startswith(_PACKED)


def _beginning(file: Path, size: int) -> bytes:
    """The first bytes; none if they cannot be read, which reading the file will report."""
    try:
        if not file.is_file():
            return b""
        with file.open("rb") as stream:
            return stream.read(size)
    except (OSError, ValueError):
        return b""
