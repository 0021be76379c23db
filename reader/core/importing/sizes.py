"""How much there is to read in a file, as far as one can tell without reading it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

LITTLE = 1_000_000  # bytes of all files that are read where they are asked for
_PACKED = (b"PK\x03\x04", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")
_GROWTH = 4  # times the size of what is packed, for text with its pictures


def file_size(file: Path) -> int:
    """The size in bytes; 0 if it cannot be determined, which reading the file will report."""
    try:
        return file.stat().st_size
    except (OSError, ValueError):
        return 0


def weight(given: object) -> int:
    """The bytes there are to read in a file or a part of one, unpacked."""
    if isinstance(given, Path):
        return file_size(given) * (_GROWTH if _is_packed(given) else 1)
    return len(getattr(given, "data", b""))


def is_much(files: Iterable[Path]) -> bool:
    """Whether reading them all takes a while."""
    total = 0
    for file in files:
        total += weight(file)
        if total > LITTLE:
            return True
    return False


def _is_packed(file: Path) -> bool:
    try:
        if not file.is_file():
            return False
        with file.open("rb") as stream:
            return stream.read(len(_PACKED[-1])).startswith(_PACKED)
    except (OSError, ValueError):
        return False
