"""Files that are written completely or not at all: under a temporary name first, then renamed."""

from __future__ import annotations

import errno
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO

from reader.core.errors import ExportDiskFull, ExportNotWritable, ExportOntoLibrary
from reader.core.library.storage.part_names import part_of
from reader.core.library.storage.presence import are_same

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FULL = (errno.ENOSPC, errno.EDQUOT) if hasattr(errno, "EDQUOT") else (errno.ENOSPC,)


@contextmanager
def whole_file(target: Path, library_path: Path) -> Iterator[BinaryIO]:
    """A file to write into; it replaces `target` if the block ends without an exception.

    Raises `ExportNotWritable`, `ExportDiskFull`, and `ExportOntoLibrary` if the target is the library.
    """
    place = target.expanduser().absolute()
    try:
        _refuse_library(place, library_path)
        place = place.resolve()
        new = part_of(place)
        try:
            with new.open("wb") as out:
                yield out
                out.flush()
                os.fsync(out.fileno())
            new.replace(place)
        finally:
            new.unlink(missing_ok=True)
    except OSError as error:
        raise (ExportDiskFull if error.errno in _FULL else ExportNotWritable)(target) from error


def _refuse_library(place: Path, library_path: Path) -> None:
    if are_same(place, library_path):
        raise ExportOntoLibrary(place)
