"""The name of a file while it is written, beside the place it is to take."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from pathlib import Path

_LONGEST = 180  # bytes; file systems take 255, and SQLite adds to a name


def part_of(place: Path) -> Path:
    """Where this process writes the file, hidden."""
    return place.with_name(f"{part_beginning(place)}.{os.getpid()}.part")


def part_beginning(place: Path) -> str:
    """What such names begin with, whichever process writes. Of a long one a part and a checksum."""
    name = place.name
    if len(os.fsencode(name)) > _LONGEST:
        name = f"{name[:20]}.{crc32(os.fsencode(name)):08x}"
    return f".{name}"
