"""Temporary names of files that are being written, beside their final place."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from pathlib import Path

_LONGEST = 180  # bytes; file systems allow 255, and SQLite appends to the name


def part_of(place: Path) -> Path:
    """The hidden file this process writes before it takes the place."""
    return place.with_name(f"{part_beginning(place)}.{os.getpid()}.part")


def part_beginning(place: Path) -> str:
    """The prefix of the temporary names of a file; a long name is cut and given a checksum."""
    name = place.name
    if len(os.fsencode(name)) > _LONGEST:
        name = f"{name[:20]}.{crc32(os.fsencode(name)):08x}"
    return f".{name}"
